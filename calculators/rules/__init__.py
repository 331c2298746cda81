"""The calculators, one module each: a form and the rule that reads it."""

from calculators.forms import Form
from calculators.rules import (
    chronic_outpatient,
    compare_places,
    contribution_base,
    employee_premium,
    family_mutual_aid,
    flexible_premium,
    maternity_allowance,
    outpatient,
    resident_premium,
    retirement_makeup,
    waiting_period,
)
from calculators.work import Rule

RULES: dict[str, tuple[Form, Rule]] = {
    module.FORM.name: (module.FORM, module.rule)
    for module in (
        contribution_base,
        employee_premium,
        flexible_premium,
        resident_premium,
        waiting_period,
        outpatient,
        chronic_outpatient,
        retirement_makeup,
        maternity_allowance,
        family_mutual_aid,
        compare_places,
    )
}

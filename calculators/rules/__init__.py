"""The calculators, one module each: a form and the rule that reads it."""

from collections.abc import Callable

from calculators.case import Case
from calculators.forms import Form
from calculators.rules import contribution_base, employee_premium, outpatient

Rule = Callable[[Case], None]
RULES: dict[str, tuple[Form, Rule]] = {
    module.FORM.name: (module.FORM, module.rule) for module in (contribution_base, employee_premium, outpatient)
}

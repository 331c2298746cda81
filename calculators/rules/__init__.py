"""The calculators, one module each. A new one is a module that declares its `CALCULATOR`, and a line here."""

from calculators.calculator import Calculator
from calculators.rules import (
    chronic_outpatient,
    contribution_base,
    employee_premium,
    family_mutual_aid,
    flexible_premium,
    hospital_stay,
    maternity_allowance,
    outpatient,
    resident_premium,
    retirement_makeup,
    waiting_period,
)
from calculators.rules.compare_places import compare_places

AT_ONE_PLACE: tuple[Calculator, ...] = (
    contribution_base.CALCULATOR,
    employee_premium.CALCULATOR,
    flexible_premium.CALCULATOR,
    resident_premium.CALCULATOR,
    waiting_period.CALCULATOR,
    outpatient.CALCULATOR,
    chronic_outpatient.CALCULATOR,
    hospital_stay.CALCULATOR,
    retirement_makeup.CALCULATOR,
    maternity_allowance.CALCULATOR,
    family_mutual_aid.CALCULATOR,
)
CALCULATORS: dict[str, Calculator] = {
    calculator.name: calculator for calculator in (*AT_ONE_PLACE, compare_places(AT_ONE_PLACE))
}

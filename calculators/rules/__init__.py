"""The rules, one module each. A calculator is a module that declares its `CALCULATOR`, and a line in listed.py."""

from calculators.casework import Calculator
from calculators.rules import listed
from calculators.rules.compare_places import compare_places

__all__ = ["AT_ONE_PLACE", "CALCULATORS"]

AT_ONE_PLACE: tuple[Calculator, ...] = tuple(
    module.CALCULATOR for module in vars(listed).values() if hasattr(module, "CALCULATOR")
)
CALCULATORS: dict[str, Calculator] = {
    calculator.name: calculator for calculator in (*AT_ONE_PLACE, compare_places(AT_ONE_PLACE))
}

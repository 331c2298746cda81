"""The contribution base: a wage between floor and ceiling, of medical insurance and of the pension."""

from typing import Any

import pytest

from calculators import Result
from tests.calculators.helpers.testville import at_testville, value

LIMITS = (
    value("employee.base.floor", "4000", "CNY/month"),
    value("employee.base.ceiling", "20000", "CNY/month"),
    value("pension.base.floor", "3000", "CNY/month"),
    value("pension.base.ceiling", "18000", "CNY/month"),
)


def base(wage: str, *more: str, scheme: str = "medical") -> Result:
    return at_testville("contribution-base", *LIMITS, *more, wage=wage, scheme=scheme, on="2025-06-01")


def amounts(result: Result) -> dict[str, Any]:
    shown: dict[str, Any] = result.to_dict()["amounts"]
    return shown


@pytest.mark.parametrize(
    ("scheme", "wage", "expected"),
    [
        ("medical", "3500", {"base": "4000.00", "floor": "4000.00", "ceiling": "20000.00"}),
        ("pension", "3500", {"base": "3500.00", "floor": "3000.00", "ceiling": "18000.00"}),
        ("medical", "19000", {"base": "19000.00", "floor": "4000.00", "ceiling": "20000.00"}),
        ("pension", "19000", {"base": "18000.00", "floor": "3000.00", "ceiling": "18000.00"}),
    ],
)
def test_each_scheme_has_limits_of_its_own(scheme: str, wage: str, expected: dict[str, str]) -> None:
    assert amounts(base(wage, scheme=scheme)) == expected


@pytest.mark.parametrize(
    ("wage", "hint"),
    [
        (
            "3967.90",
            "Only when your wage is 32.10 yuan higher does it pass the floor; until then the premium stays the same.",
        ),
        ("19967.90", "Another 32.10 yuan and you reach the ceiling; nothing is due on wages above it."),
        ("20032.10", "Nothing is due on the 32.10 yuan above the ceiling."),
    ],
)
def test_what_would_change_it_is_told_to_the_fen(wage: str, hint: str) -> None:
    assert [told.en for told in base(wage).hints] == [hint]


def test_where_there_is_no_ceiling_the_whole_wage_counts() -> None:
    result = at_testville(
        "contribution-base", LIMITS[0], value("employee.base.ceiling", "none", "CNY/month"), wage="99999"
    )
    assert amounts(result) == {"base": "99999.00", "floor": "4000.00", "ceiling": None}

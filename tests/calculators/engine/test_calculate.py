"""`calculators.calculate`, as programs call it."""

import datetime
from decimal import Decimal
from typing import Any

import pytest

from calculators import BadInputs, calculate

DAY = datetime.date(2025, 3, 1)
OWN = {"employee.base.floor": "2299", "employee.medical.rate.employer": "7%", "employee.medical.rate.employee": "2%"}


@pytest.mark.parametrize("wage", ["5000", 5000, Decimal("5000.00"), Decimal("5E+3"), "5,000元"])
@pytest.mark.parametrize("on", ["2025-03-01", DAY, datetime.datetime(2025, 3, 1, 23, 59, tzinfo=datetime.UTC)])
def test_numbers_and_days_come_as_text_or_as_python_has_them(wage: object, on: object) -> None:
    result = calculate("employee-premium", place="hebei-shijiazhuang", on=on, wage=wage)
    assert (result.on, result.amounts["employee_monthly"]) == (DAY, Decimal("119.11"))


@pytest.mark.parametrize(("told", "pension"), [(True, Decimal("751.20")), (False, None), ("yes", Decimal("751.20"))])
def test_yes_and_no_come_as_words_or_as_true_and_false(told: object, pension: Decimal | None) -> None:
    result = calculate("flexible-premium", place="henan", on="2025-03-01", pension=told)
    assert result.amounts["pension_monthly"] == pension


@pytest.mark.parametrize(
    "visit",
    [
        "2025-03-01:tertiary:2800",
        ["2025-03-01:tertiary:1800", "2025-03-02:tertiary:1000"],
        [("2025-03-01", "tertiary", "1800"), (datetime.date(2025, 3, 2), "tertiary", Decimal(1000))],
    ],
)
def test_visits_come_as_text_or_as_day_level_and_cost(visit: object) -> None:
    assert calculate("outpatient", place="beijing", visit=visit).amounts["reimbursed"] == Decimal("700.00")


@pytest.mark.parametrize("told", [OWN, OWN | {"employee.base.floor": 2299}, [f"{k}={v}" for k, v in OWN.items()]])
def test_figures_of_ones_own_come_by_name_or_as_the_command_line_has_them(told: Any) -> None:
    result = calculate("employee-premium", place="custom", wage="2000", set=told)
    assert (result.amounts["employee_monthly"], result.inputs["set"]) == (Decimal("45.98"), OWN)


@pytest.mark.parametrize(
    ("inputs", "field"),
    [
        ({"wage": 5000.5}, "wage"),
        ({"wage": True}, "wage"),
        ({"wage": "5000", "set": {"employee.base.floor": 2299.5}}, "set.employee.base.floor"),
        ({"wage": "5000", "set": "employee.base.floor"}, "set"),
        ({"wage": "5000", "set": 2299}, "set"),
        ({"wage": "5000", "set": [2299]}, "set"),
        ({"wages": "5000"}, "wages"),
    ],
)
def test_what_cannot_be_used_is_refused_and_named_and_nothing_else_is_raised(inputs: Any, field: str) -> None:
    with pytest.raises(BadInputs) as refused:
        calculate("employee-premium", place="beijing", **inputs)
    assert [fault.field for fault in refused.value.errors] == [field]


def test_a_calculator_may_be_written_as_a_python_name() -> None:
    result = calculate("contribution_base", place="beijing", on="2025-03-01", wage="5000")
    assert result.calculator == "contribution-base"
    with pytest.raises(BadInputs, match="There are: contribution-base, employee-premium"):
        calculate("premium", place="beijing")


@pytest.mark.parametrize("month", ["2025-03", "2025/3", "202503", "2025年3月", "２０２５年３月"])
def test_a_month_is_its_first_day_in_every_form(month: str) -> None:
    assert calculate("employee-premium", place="beijing", on=month, wage="8000").on == datetime.date(2025, 3, 1)


def test_a_month_without_a_year_is_one_of_this_year(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1764547200")
    assert calculate("employee-premium", place="beijing", on="11月", wage="8000").on == datetime.date(2025, 11, 1)


@pytest.mark.parametrize("typed", ["11", "2025-13", "13月", "2025年"])
def test_what_is_no_month_is_refused(typed: str) -> None:
    with pytest.raises(BadInputs) as refused:
        calculate("employee-premium", place="beijing", on=typed, wage="8000")
    assert refused.value.errors[0].field == "on"

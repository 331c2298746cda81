"""The maternity allowance: the employer's average wage by days."""

from typing import Any

import pytest

from calculators import BadInputs, Result, calculate
from tests.calculators.helpers.testville import at_testville, value

DAYS = (
    value("maternity_allowance.days", "98", "days", 'birth = ["normal"]'),
    value("maternity_allowance.days", "15", "days", 'birth = "miscarriage", pregnancy-months = "<4"'),
    value("maternity_allowance.days", "42", "days", 'birth = "miscarriage", pregnancy-months = ">=4"'),
    value("maternity_allowance.extra_days_difficult", "15", "days"),
    value("maternity_allowance.extra_days_baby", "15", "days"),
)
MONTH = value("maternity_allowance.days_in_month", "30", "days")


def allowance(*values: str, **inputs: Any) -> Result:
    return at_testville("maternity-allowance", *values, **({"average_wage": "6000"} | inputs))


def outcome(result: Result) -> tuple[int | None, str]:
    return result.counts["days"], result.to_dict()["amounts"]["allowance"]


@pytest.mark.parametrize(
    ("birth", "babies", "days", "amount"),
    [
        ("normal", 1, 98, "19600.00"),
        ("normal", 2, 113, "22600.00"),
        ("normal", 3, 128, "25600.00"),
        ("difficult", 1, 113, "22600.00"),
        ("difficult", 2, 128, "25600.00"),
    ],
)
def test_a_difficult_birth_and_each_further_baby_add_fifteen_days(
    birth: str, babies: int, days: int, amount: str
) -> None:
    assert outcome(allowance(*DAYS, MONTH, birth=birth, babies=babies)) == (days, amount)


@pytest.mark.parametrize(("months", "days"), [("3", 15), ("4", 42), ("5", 42)])
def test_a_miscarriage_counts_42_days_from_the_fourth_month_on(months: str, days: int) -> None:
    result = allowance(*DAYS, MONTH, birth="miscarriage", pregnancy_months=months, babies="2")
    assert result.counts["days"] == days


def test_a_miscarriage_asks_for_the_months_of_pregnancy() -> None:
    with pytest.raises(BadInputs) as asked:
        allowance(*DAYS, MONTH, birth="miscarriage")
    assert [fault.field for fault in asked.value.errors] == ["pregnancy_months"]


def test_where_the_place_gives_the_days_of_a_difficult_birth_nothing_is_added_to_them() -> None:
    whole = value("maternity_allowance.days", "143", "days", 'birth = "difficult"')
    assert allowance(*DAYS, whole, MONTH, birth="difficult").counts["days"] == 143


@pytest.mark.parametrize(
    ("wage", "amount"), [("0", "0.00"), ("0.01", "0.03"), ("5999.99", "19599.97"), ("6000.01", "19600.03")]
)
def test_the_allowance_is_rounded_once_to_the_fen(wage: str, amount: str) -> None:
    assert outcome(allowance(*DAYS, MONTH, average_wage=wage)) == (98, amount)


def test_a_single_number_of_days_is_not_written_as_a_sum() -> None:
    step = allowance(*DAYS, MONTH).steps[0]
    assert (step.text.zh, step.text.en) == ("天数：98 天。", "Days of the allowance: 98 days.")


def test_a_month_of_no_days_is_refused_in_words() -> None:
    with pytest.raises(BadInputs) as refused:
        calculate(
            "maternity-allowance", place="beijing", average_wage="6000", set={"maternity_allowance.days_in_month": "0"}
        )
    assert [fault.field for fault in refused.value.errors] == ["set.maternity_allowance.days_in_month"]


@pytest.mark.parametrize(("on", "paid_to"), [("2024-11-30", "拨付给用人单位"), ("2024-12-01", "直接发给本人")])
def test_in_zhengzhou_the_allowance_goes_to_the_person_since_december_2024(on: str, paid_to: str) -> None:
    result = calculate("maternity-allowance", place="henan-zhengzhou", on=on, average_wage="6000")
    assert next(step for step in result.steps if step.key == "paid_to").text.zh == f"发放方式：{paid_to}。"


@pytest.mark.parametrize(
    ("birth", "babies", "days"), [("normal", 1, 100), ("difficult", 1, 100), ("difficult", 2, 115)]
)
def test_days_of_ones_own_are_those_of_the_birth_and_further_babies_add_to_them(
    birth: str, babies: int, days: int
) -> None:
    person = {"average_wage": "6000", "birth": birth, "babies": babies}
    result = calculate("maternity-allowance", place="beijing", set={"maternity_allowance.days": "100"}, **person)
    assert result.counts["days"] == days


def test_the_allowance_is_rounded_as_the_place_rounds_benefits() -> None:
    down = value("rounding.benefit", "yuan down", "choice")
    assert outcome(allowance(*DAYS, MONTH, down, average_wage="6000.99")) == (98, "19603.00")

"""What is missing at retirement and what it costs."""

from decimal import Decimal
from typing import Any

import pytest

from calculators import BadInputs, Result, calculate
from tests.calculators.helpers.testville import at_testville, value

YEARS = (
    value("retirement.years", "25", "years", 'sex = "male"'),
    value("retirement.years", "20", "years", 'sex = "female"'),
)
HERE = value("retirement.years_paid_here", "10", "years")
MAKEUP = (value("retirement.makeup.base", "4444.42", "CNY/month"), value("retirement.makeup.rate", "10", "percent"))


def makeup(*values: str, **inputs: Any) -> Result:
    return at_testville("retirement-makeup", *values, **({"sex": "male", "paid_months": "240"} | inputs))


def amounts(result: Result) -> dict[str, Any]:
    shown: dict[str, Any] = result.to_dict()["amounts"]
    return shown


def test_each_missing_month_costs_a_tenth_of_4444_42_yuan() -> None:
    result = makeup(*YEARS, *MAKEUP)
    assert result.counts == {"months_required": 300, "months_missing": 60}
    assert amounts(result) == {"monthly": "444.44", "total": "26666.40"}


@pytest.mark.parametrize(("paid", "missing", "total"), [("299", 1, "444.44"), ("300", 0, "0.00"), ("301", 0, "0.00")])
def test_at_300_months_nothing_is_missing(paid: str, missing: int, total: str) -> None:
    result = makeup(*YEARS, *MAKEUP, paid_months=paid)
    assert (result.counts["months_missing"], amounts(result)["total"]) == (missing, total)


def test_women_need_twenty_years_where_the_place_says_so() -> None:
    assert makeup(*YEARS, *MAKEUP, sex="female").counts == {"months_required": 240, "months_missing": 0}


@pytest.mark.parametrize(("paid", "missing"), [("119", 1), ("120", 0), ("121", 0)])
def test_ten_years_must_actually_have_been_paid_whatever_else_counts(paid: str, missing: int) -> None:
    result = makeup(*YEARS, HERE, *MAKEUP, paid_months=paid, credited_months="400")
    assert result.counts["months_missing"] == missing


def test_the_larger_of_the_two_gaps_counts() -> None:
    assert makeup(*YEARS, HERE, *MAKEUP, paid_months="100", credited_months="150").counts["months_missing"] == 50
    assert makeup(*YEARS, HERE, *MAKEUP, paid_months="110", credited_months="180").counts["months_missing"] == 10


def test_the_missing_months_are_told_even_where_their_price_is_not_known() -> None:
    result = makeup(*YEARS)
    assert not result.known
    assert result.counts["months_missing"] == 60
    assert result.reason is not None
    assert result.reason.text.zh.startswith("还缺 60 个月。")


def test_the_price_of_a_month_is_told_even_where_the_years_are_not_known() -> None:
    own = {"retirement.makeup.base": "4444.42", "retirement.makeup.rate": "10%"}
    result = calculate("retirement-makeup", place="custom", sex="male", paid_months="240", set=own)
    assert not result.known
    assert result.reason is not None
    assert (result.reason.name, result.counts, amounts(result)) == ("retirement.years", {}, {"monthly": "444.44"})
    assert amounts(makeup(*MAKEUP[:1])) == {}


def test_zhengzhou_works_on_the_persons_own_base_and_asks_for_it() -> None:
    person = {"place": "henan-zhengzhou", "on": "2025-03-01", "sex": "male", "paid_months": "240"}
    with pytest.raises(BadInputs) as asked:
        calculate("retirement-makeup", **person)
    assert [fault.field for fault in asked.value.errors] == ["base"]
    assert amounts(calculate("retirement-makeup", **person, base="5000")) == {"monthly": "280.00", "total": "16800.00"}


def test_a_base_of_ones_own_figures_stands_in_zhengzhou_too() -> None:
    own = {"retirement.makeup.base": "4444.42"}
    result = calculate("retirement-makeup", place="henan-zhengzhou", sex="male", paid_months="240", set=own)
    assert next(step for step in result.steps if step.key == "base").amount == Decimal("4444.42")


def test_a_base_of_the_place_is_not_replaced_by_the_persons() -> None:
    result = makeup(*YEARS, *MAKEUP, base="9000")
    assert amounts(result)["monthly"] == "444.44"
    assert any("没有使用" in note.zh for note in result.notes)


@pytest.mark.parametrize(
    ("on", "monthly"), [("2024-06-30", "421.20"), ("2024-07-01", "443.30"), ("2025-06-30", "443.30")]
)
def test_fuzhous_base_changes_on_1_july(on: str, monthly: str) -> None:
    # Fuzhou's years are known from 2025 on; for the days before they are laid over.
    years = {"retirement.years": "25"}
    result = calculate("retirement-makeup", place="fujian-fuzhou", on=on, sex="female", paid_months="200", set=years)
    assert amounts(result)["monthly"] == monthly

"""How long somebody waits who was late or missed years."""

import datetime
from typing import Any

import pytest

from calculators import BadInputs, Result, calculate
from calculators.basics import months_later
from tests.calculators.helpers.testville import at_testville, value

RULES = (
    value("resident.waiting.fixed_months", "3", "months"),
    value("resident.waiting.months_per_missed_year", "1", "months"),
    value("resident.waiting.months_per_repaired_year", "1", "months"),
    value("resident.waiting.long_lapse_years", "4", "years"),
    value("resident.waiting.least_after_repair_months", "6", "months"),
)
PREMIUM = value("resident.premium.individual", "400", "CNY/year")


def wait(missed: int, repaired: int = 0, *more: str, **inputs: Any) -> Result:
    inputs = {"missed_years": missed, "repaired_years": repaired, "paid_on": "2025-03-01"} | inputs
    return at_testville("waiting-period", *RULES, *more, **inputs)


@pytest.mark.parametrize(
    ("missed", "repaired", "months"),
    [
        (0, 0, 3),
        (1, 0, 4),
        (3, 0, 6),
        (3, 1, 5),
        (3, 3, 3),
        (4, 0, 7),
        (4, 1, 6),
        (4, 2, 6),
        (4, 4, 6),
        (5, 1, 7),
        (5, 2, 6),
    ],
)
def test_three_months_one_for_each_missed_year_less_the_repaired_and_six_after_a_long_lapse(
    missed: int, repaired: int, months: int
) -> None:
    assert wait(missed, repaired).counts["months"] == months


@pytest.mark.parametrize(
    ("paid_on", "covered_from"),
    [
        ("2025-03-01", "2025-06-01"),
        ("2025-11-29", "2026-02-28"),
        ("2025-11-30", "2026-02-28"),
        ("2025-12-01", "2026-03-01"),
        ("2027-11-30", "2028-02-29"),
    ],
)
def test_the_wait_ends_on_the_same_day_of_the_month_or_on_its_last(paid_on: str, covered_from: str) -> None:
    assert wait(0, paid_on=paid_on).to_dict()["dates"] == {"benefits_from": covered_from}


def test_repair_costs_a_premium_for_each_year_and_says_what_it_saves() -> None:
    result = wait(3, 2, PREMIUM)
    assert result.to_dict()["amounts"] == {"repair_cost": "800.00"}
    assert result.counts["months_saved"] == 2
    assert [hint.en for hint in result.hints] == [
        "Paying for 2 years costs about 800.00 yuan and saves 2 months of waiting."
    ]


def test_repair_costs_the_premium_of_the_year_of_payment() -> None:
    then = value("resident.premium.individual", "400", "CNY/year", days=("2025-01-01", "2025-12-31"))
    now = value("resident.premium.individual", "430", "CNY/year", days=("2026-01-01", "2026-12-31"))
    result = wait(1, 1, then, now, on="2026-06-01", paid_on="2025-12-31")
    assert result.to_dict()["amounts"] == {"repair_cost": "400.00"}


def test_one_year_and_one_month_are_said_in_the_singular() -> None:
    hints = wait(1, 1, PREMIUM).hints
    assert [hint.en for hint in hints] == ["Paying for 1 year costs about 400.00 yuan and saves 1 month of waiting."]


def test_after_a_long_lapse_the_least_period_limits_what_repair_saves() -> None:
    assert [wait(4, repaired).counts["months_saved"] for repaired in (1, 2, 4)] == [1, 1, 1]


def test_an_unknown_premium_leaves_the_cost_open_and_the_wait_known() -> None:
    result = wait(2, 1)
    assert result.known
    assert result.to_dict()["amounts"] == {"repair_cost": None}
    assert any(note.zh.startswith("补缴费用算不出") for note in result.notes)


def test_a_premium_by_group_asks_for_the_group_without_hiding_the_wait() -> None:
    by_group = value("resident.premium.individual", "435", "CNY/year", 'group = "student"')
    assert wait(2, 1, by_group).to_dict()["amounts"] == {"repair_cost": None}
    assert wait(2, 1, by_group, group="student").to_dict()["amounts"] == {"repair_cost": "435.00"}


@pytest.mark.parametrize(("missed", "months"), [(0, 3), (1, 3), (2, 4)])
def test_in_fuzhou_the_first_missed_year_adds_nothing(missed: int, months: int) -> None:
    result = calculate("waiting-period", place="fujian-fuzhou", missed_years=missed, paid_on="2025-03-01")
    assert result.counts["months"] == months


@pytest.mark.parametrize(("missed", "repaired", "months"), [(1, 1, 3), (2, 2, 3), (3, 1, 4), (4, 1, 6)])
def test_in_fuzhou_a_repaired_year_takes_off_no_more_than_the_missed_ones_added(
    missed: int, repaired: int, months: int
) -> None:
    person = {"missed_years": missed, "repaired_years": repaired, "paid_on": "2025-03-01"}
    result = calculate("waiting-period", place="fujian-fuzhou", **person)
    assert result.counts["months"] == months


@pytest.mark.parametrize(
    ("missed", "repaired", "months", "saved"), [(1, 0, 3, None), (4, 0, 5, None), (4, 1, 6, 0), (4, 4, 6, 0)]
)
def test_the_least_period_holds_only_after_repair_and_saves_no_less_than_nothing(
    missed: int, repaired: int, months: int, saved: int | None
) -> None:
    result = wait(missed, repaired, value("resident.waiting.free_years", "2", "years"))
    assert (result.counts["months"], result.counts.get("months_saved")) == (months, saved)


@pytest.mark.parametrize(
    ("paid", "months", "day"),
    [
        ("1999-11-30", 3, "2000-02-29"),
        ("2023-11-30", 3, "2024-02-29"),
        ("2024-11-30", 3, "2025-02-28"),
        ("2099-11-30", 3, "2100-02-28"),
        ("2025-12-31", 12, "2026-12-31"),
        ("2025-12-31", 0, "2025-12-31"),
    ],
)
def test_so_many_months_later_is_a_day_of_the_calendar(paid: str, months: int, day: str) -> None:
    assert months_later(datetime.date.fromisoformat(paid), months).isoformat() == day


def test_nobody_can_repair_more_years_than_were_missed() -> None:
    with pytest.raises(BadInputs) as refused:
        wait(1, 2)
    assert [(fault.field, fault.message.en) for fault in refused.value.errors] == [
        ("repaired_years", "You cannot pay for more years than you missed, which is 1 year.")
    ]


def test_before_2025_the_wait_is_not_known() -> None:
    assert wait(0, paid_on="2025-01-01").known
    assert not wait(0, paid_on="2024-12-31").known

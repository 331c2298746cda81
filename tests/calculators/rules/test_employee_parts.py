"""What is charged beside the medical premium, and whether it is within it, on top of it or not known."""

from typing import Any

import pytest

from calculators import Result, calculate
from tests.calculators.helpers.testville import at_testville, value

BASE = (
    value("employee.base.floor", "4000", "CNY/month"),
    value("employee.base.ceiling", "20000", "CNY/month"),
    value("employee.medical.rate.employer", "8", "percent"),
    value("employee.medical.rate.employee", "2", "percent"),
)
MATERNITY = value("employee.maternity.rate.employer", "0.8", "percent")
LARGE = value("employee.large_claims.rate.employer", "1", "percent")


def charged(what: str, how: str) -> str:
    return value(f"employee.{what}.charged", how, "choice")


def premium(*values: str, on: str = "2025-06-01", wage: str = "10000") -> Result:
    return at_testville("employee-premium", *BASE, *values, on=on, wage=wage)


def amounts(result: Result, *keys: str) -> list[str | None]:
    shown: dict[str, Any] = result.to_dict()["amounts"]
    return [shown[key] for key in keys]


def rows(result: Result) -> list[tuple[str, str, int]]:
    return [(row.label.en, str(row.amount), row.depth) for row in result.rows]


def test_maternity_insurance_within_the_rate_is_shown_and_not_added() -> None:
    result = premium(MATERNITY, charged("maternity", "included"))
    assert amounts(result, "employer_monthly", "maternity_monthly") == ["800.00", "80.00"]
    assert ("of which maternity insurance", "80.00", 1) in rows(result)


def test_maternity_insurance_on_top_is_added_to_what_the_employer_pays() -> None:
    result = premium(MATERNITY, charged("maternity", "on-top"))
    assert amounts(result, "employer_monthly", "maternity_monthly", "total_monthly") == ["880.00", "80.00", "1080.00"]
    assert rows(result)[1:4] == [
        ("Your employer pays each month", "880.00", 0),
        ("Employer's medical premium", "800.00", 1),
        ("Maternity insurance (on top)", "80.00", 1),
    ]


def test_that_maternity_is_included_is_a_fact_even_where_its_rate_is_not_known() -> None:
    result = premium(charged("maternity", "included"))
    step = next(step for step in result.steps if step.key == "maternity_monthly")
    assert step.text.zh == "单位费率已含生育保险；其中占多少没有查到，不单列。"
    assert [v.name.name for v in step.values] == ["employee.maternity.charged"]
    assert not any("生育" in note.zh for note in result.notes)
    assert amounts(result, "maternity_monthly") == [None]


def test_maternity_on_top_at_an_unknown_rate_is_told_in_the_answer() -> None:
    result = premium(charged("maternity", "on-top"))
    assert result.headline is not None
    assert result.headline.en == (
        "You pay 200.00 yuan a month; your employer pays 800.00 yuan "
        "(without maternity insurance, which is on top at a rate not known)."
    )
    assert ("Maternity insurance (on top)", "None", 1) in rows(result)


def test_a_maternity_rate_that_may_be_included_or_not_is_not_added() -> None:
    result = premium(MATERNITY)
    assert amounts(result, "employer_monthly") == ["800.00"]
    assert any(note.zh.startswith("生育保险费率 0.8%是否已含") for note in result.notes)


def test_the_employers_large_claims_on_top_are_added() -> None:
    result = premium(LARGE, charged("large_claims", "on-top"))
    assert amounts(result, "employer_monthly", "large_claims_employer_monthly", "employer_yearly") == [
        "900.00",
        "100.00",
        "10800.00",
    ]


def test_the_employers_large_claims_within_the_rate_are_not_added() -> None:
    result = premium(LARGE, charged("large_claims", "included"))
    assert amounts(result, "employer_monthly", "large_claims_employer_monthly") == ["800.00", "100.00"]
    assert ("of which large claims", "100.00", 1) in rows(result)


def test_an_employers_large_claims_rate_of_which_it_is_not_known_where_it_counts_is_told_and_not_added() -> None:
    result = premium(LARGE)
    assert amounts(result, "employer_monthly", "large_claims_employer_monthly") == ["800.00", None]
    assert any("是否已含在单位费率内没有查到" in note.zh for note in result.notes)


def test_an_employers_fixed_amount_once_a_year_counts_in_the_year_and_not_in_the_month() -> None:
    result = premium(value("employee.large_claims.employer", "90", "CNY/year"))
    assert amounts(result, "employer_monthly", "employer_yearly") == ["800.00", "9690.00"]


@pytest.mark.parametrize(
    ("unit", "month", "year", "in_all"),
    [("CNY/month", "7.00", "84.00", "207.00"), ("CNY/year", "0.00", "7.00", "200.00")],
)
def test_the_employees_large_claims_are_deducted_by_the_month_or_paid_once_a_year(
    unit: str, month: str, year: str, in_all: str
) -> None:
    result = premium(value("employee.large_claims.employee", "7", unit))
    assert amounts(result, "large_claims_monthly", "large_claims_yearly", "person_monthly") == [month, year, in_all]


def test_large_claims_that_the_fund_pays_are_no_deduction_and_need_no_note() -> None:
    result = premium(
        value("employee.large_claims.employee", "0", "CNY/month"),
        value("employee.large_claims.paid_from", "fund", "choice"),
    )
    assert amounts(result, "large_claims_monthly", "person_monthly") == ["0.00", "200.00"]
    assert not any("大额" in note.zh for note in result.notes)


def test_long_term_care_of_both_sides_has_rows_of_its_own_and_counts_in_the_totals() -> None:
    result = premium(
        value("employee.long_term_care.rate.employee", "0.1", "percent"),
        value("employee.long_term_care.rate.employer", "0.15", "percent"),
    )
    keys = ("long_term_care_monthly", "long_term_care_employer_monthly", "person_monthly", "employer_monthly")
    assert amounts(result, *keys, "total_monthly") == ["10.00", "15.00", "210.00", "815.00", "1025.00"]
    assert ("Long-term care (you)", "10.00", 0) in rows(result)
    assert ("Long-term care (employer)", "15.00", 1) in rows(result)


def test_a_place_without_long_term_care_says_nothing_about_it() -> None:
    assert not any("Long-term care" in label for label, _, _ in rows(premium()))


@pytest.mark.parametrize(
    ("on", "amount"),
    [("2026-06-30", "22.00"), ("2026-07-01", "21.00"), ("2026-07-31", "21.00"), ("2026-08-01", "22.00")],
)
def test_tianjins_large_claims_change_with_the_month_of_the_year(on: str, amount: str) -> None:
    result = calculate("employee-premium", place="tianjin", on=on, wage="6000")
    assert amounts(result, "large_claims_monthly", "large_claims_yearly") == [amount, "260.00"]


def test_the_supplement_is_named_beside_the_employers_premium() -> None:
    result = premium(value("employee.supplement.rate.employer", "1.2", "percent"))
    assert result.headline is not None
    assert result.headline.zh == "个人每月缴 200.00 元，单位每月缴 800.00 元，另缴补充医疗保险 120.00 元。"


def test_the_year_of_the_premium_leaves_out_what_the_year_in_all_holds() -> None:
    large = value("employee.large_claims.employee", "3", "CNY/month")
    care = value("employee.long_term_care.employee", "50", "CNY/year")
    result = premium(large, care)
    assert amounts(result, "employee_yearly", "person_yearly") == ["2400.00", "2486.00"]


@pytest.mark.parametrize(
    ("wage", "base"), [("4000.49", "4000.00"), ("4000.50", "4001.00"), ("3999.40", "4000.00"), ("20000", "20000.00")]
)
def test_a_place_that_rounds_the_base_does_so_before_the_rate(wage: str, base: str) -> None:
    result = premium(value("rounding.base", "yuan half-up", "choice"), wage=wage)
    assert amounts(result, "base") == [base]
    assert any(step.key == "base.rounded" for step in result.steps) is (wage in ("4000.49", "4000.50"))

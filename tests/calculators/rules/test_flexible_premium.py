"""What somebody without an employer pays."""

from typing import Any

import pytest

from calculators import BadInputs, Result, calculate
from calculators.values import list_cities
from tests.calculators.helpers.testville import at_testville, value

RATE = value("flexible.medical.rate", "9", "percent")
LIMITS = (
    value("flexible.medical.base_floor", "4000", "CNY/month"),
    value("flexible.medical.base_ceiling", "20000", "CNY/month"),
)
PENSION = (
    value("flexible.pension.rate", "20", "percent"),
    value("flexible.pension.base.floor", "4000", "CNY/month"),
    value("flexible.pension.base.ceiling", "20000", "CNY/month"),
)


def premium(*values: str, **inputs: Any) -> Result:
    return at_testville("flexible-premium", *values, **({"on": "2025-06-01"} | inputs))


def amounts(result: Result, *keys: str) -> list[str | None]:
    shown: dict[str, Any] = result.to_dict()["amounts"]
    return [shown[key] for key in keys]


@pytest.mark.parametrize(
    ("chosen", "base", "month"),
    [
        (None, "4000.00", "360.00"),
        ("3999.99", "4000.00", "360.00"),
        ("4000", "4000.00", "360.00"),
        ("4000.01", "4000.01", "360.00"),
        ("4000.06", "4000.06", "360.01"),
        ("20000", "20000.00", "1800.00"),
        ("20000.01", "20000.00", "1800.00"),
    ],
)
def test_a_chosen_base_counts_between_the_limits_and_the_lowest_where_none_is_chosen(
    chosen: str | None, base: str, month: str
) -> None:
    inputs = {} if chosen is None else {"base": chosen}
    assert amounts(premium(*LIMITS, RATE, **inputs), "base", "medical_monthly") == [base, month]


def test_where_the_place_sets_the_base_a_chosen_one_is_not_used_and_the_answer_says_so() -> None:
    result = premium(value("flexible.medical.base", "5000", "CNY/month"), RATE, base="9000")
    assert amounts(result, "base", "medical_monthly") == ["5000.00", "450.00"]
    assert any("不能自选" in note.zh for note in result.notes)


def test_a_base_of_the_year_is_divided_by_twelve_to_the_fen() -> None:
    result = premium(value("flexible.medical.base", "71463", "CNY/year"), RATE)
    assert amounts(result, "base") == ["5955.25"]


def test_a_base_of_the_year_is_divided_as_the_place_rounds_bases() -> None:
    whole = value("rounding.base", "yuan up", "choice")
    assert amounts(premium(value("flexible.medical.base", "71463", "CNY/year"), RATE, whole), "base") == ["5956.00"]


def test_an_amount_of_the_year_stays_exact_in_the_year() -> None:
    result = premium(value("flexible.medical.amount", "3079", "CNY/year"))
    assert amounts(result, "medical_monthly", "medical_yearly", "total_yearly") == ["256.58", "3079.00", "3079.00"]


def test_maternity_with_a_rate_of_its_own_is_a_part_of_the_medical_premium() -> None:
    result = premium(*LIMITS, RATE, value("flexible.maternity.rate", "1", "percent"))
    assert amounts(result, "medical_monthly", "maternity_monthly", "total_monthly") == ["400.00", "40.00", "400.00"]
    assert amounts(result, "medical_yearly", "total_yearly") == ["4800.00", "4800.00"]
    assert [(row.label.en, str(row.amount), row.depth) for row in result.rows] == [
        ("Medical with maternity insurance, each month", "400.00", 0),
        ("of which maternity insurance", "40.00", 1),
        ("Total each month", "400.00", 0),
    ]
    assert [step.text.en for step in result.steps if step.key == "medical_monthly"] == [
        "Medical with maternity insurance, each month: 360.00 + 40.00 = 400.00 yuan."
    ]


@pytest.mark.parametrize(
    ("unit", "month", "year"), [("CNY/month", "367.00", "4404.00"), ("CNY/year", "360.00", "4327.00")]
)
def test_large_claims_of_the_year_count_in_the_year_alone(unit: str, month: str, year: str) -> None:
    result = premium(*LIMITS, RATE, value("flexible.large_claims.amount", "7", unit))
    assert amounts(result, "total_monthly", "total_yearly") == [month, year]


def test_large_claims_that_are_included_are_not_added_again() -> None:
    result = premium(
        *LIMITS,
        RATE,
        value("flexible.large_claims.rate", "1", "percent"),
        value("flexible.large_claims.charged", "included", "choice"),
    )
    assert amounts(result, "total_monthly") == ["360.00"]


@pytest.mark.parametrize(
    ("inputs", "base"),
    [
        ({}, "4000.00"),
        ({"base": "6000"}, "6000.00"),
        ({"base": "6000", "pension_base": "5000"}, "5000.00"),
        ({"base": "6000", "pension_base": "0"}, "4000.00"),
        ({"pension_base": "20000.01"}, "20000.00"),
    ],
)
def test_the_pension_is_paid_on_its_own_base_or_on_the_one_chosen_for_both(inputs: dict[str, str], base: str) -> None:
    assert amounts(premium(*LIMITS, RATE, *PENSION, pension="yes", **inputs), "pension_base") == [base]


def test_a_pension_of_751_20_yuan_a_month_is_9014_40_a_year() -> None:
    result = calculate("flexible-premium", place="henan", on="2025-03-01", pension="yes")
    assert amounts(result, "medical_monthly", "pension_monthly", "pension_yearly") == ["500.80", "751.20", "9014.40"]


@pytest.mark.parametrize(
    "place", [city for city in list_cities("henan") if city not in ("henan-zhengzhou", "henan-xuchang")]
)
def test_no_city_of_henan_is_given_500_80_because_an_article_says_it_of_the_province(place: str) -> None:
    result = calculate("flexible-premium", place=place, on="2025-03-01").to_dict()
    assert (result["reason"]["code"], result["amounts"]) == ("disputed", {})


def test_without_a_known_pension_base_the_medical_premium_is_told_all_the_same() -> None:
    result = premium(*LIMITS, RATE, pension="yes")
    assert not result.known
    assert amounts(result, "base", "medical_monthly") == ["4000.00", "360.00"]


@pytest.mark.parametrize(("most", "subsidy"), [("239.99", "239.99"), ("240", "240.00"), ("240.01", "240.00")])
def test_a_subsidy_of_two_thirds_is_cut_at_its_fixed_most(most: str, subsidy: str) -> None:
    result = premium(
        *LIMITS,
        RATE,
        value("flexible.subsidy.share", "2/3", "share"),
        value("flexible.subsidy.amount", most, "CNY/month"),
        subsidised="yes",
    )
    assert amounts(result, "subsidy_monthly") == [subsidy]


@pytest.mark.parametrize(("pension", "subsidy"), [("yes", "800.00"), ("no", "200.00")])
def test_tianjins_subsidy_is_smaller_for_who_pays_medical_insurance_only(pension: str, subsidy: str) -> None:
    result = calculate("flexible-premium", place="tianjin", on="2026-10-01", pension=pension, subsidised="yes")
    assert amounts(result, "medical_monthly", "subsidy_monthly") == ["440.30", subsidy]


@pytest.mark.parametrize(("base", "subsidy"), [("4000", "240.00"), ("4000.01", "240.00"), ("20000", "240.00")])
def test_a_subsidy_on_the_lowest_premium_does_not_grow_with_the_base_chosen(base: str, subsidy: str) -> None:
    share = value("flexible.subsidy.share", "2/3", "share")
    counted = value("flexible.subsidy.counted_on", "lowest", "choice")
    result = premium(*LIMITS, RATE, share, counted, base=base, subsidised="yes")
    assert amounts(result, "subsidy_monthly") == [subsidy]


def test_a_subsidy_on_the_lowest_premium_counts_the_lowest_tier() -> None:
    result = calculate(
        "flexible-premium", place="chongqing", on="2025-06-01", tier="two", pension="yes", subsidised="yes"
    )
    assert amounts(result, "medical_monthly", "total_monthly", "subsidy_monthly") == ["563.75", "1444.55", "758.03"]


def test_where_the_lowest_premium_is_not_known_the_subsidy_is_not_either() -> None:
    share = value("flexible.subsidy.share", "2/3", "share")
    counted = value("flexible.subsidy.counted_on", "lowest", "choice")
    result = premium(RATE, share, counted, base="6000", subsidised="yes")
    assert amounts(result, "total_monthly", "subsidy_monthly") == ["540.00", None]
    assert any("最低的缴费额" in note.zh for note in result.notes)


def test_an_unknown_subsidy_does_not_hide_the_premium() -> None:
    result = premium(*LIMITS, RATE, subsidised="yes")
    assert result.known
    assert amounts(result, "total_monthly", "subsidy_monthly") == ["360.00", None]
    assert any("12333" in note.zh for note in result.notes)


def test_of_several_gaps_the_one_that_ended_is_the_reason() -> None:
    ended = value("flexible.medical.amount", "584.92", "CNY/month", days=("2024-07-01", "2025-05-31"))
    assert premium(ended, on="2025-05-31").known
    result = premium(ended, on="2025-06-01")
    assert result.reason is not None
    assert (result.reason.code, result.reason.name) == ("after", "flexible.medical.amount")


def test_a_chosen_base_does_not_hide_that_the_fixed_amount_ended() -> None:
    ended = value("flexible.medical.amount", "584.92", "CNY/month", days=("2024-07-01", "2025-05-31"))
    result = premium(ended, on="2025-06-01", base="6000")
    assert result.reason is not None
    assert (result.reason.code, result.reason.name) == ("after", "flexible.medical.amount")


def test_a_place_with_tiers_asks_for_the_tier() -> None:
    tiers = [value("flexible.medical.amount", "300", "CNY/month", 'tier = "high"')]
    with pytest.raises(BadInputs) as asked:
        premium(*tiers)
    assert [fault.field for fault in asked.value.errors] == ["tier"]
    assert amounts(premium(*tiers, tier="high"), "total_monthly") == ["300.00"]


def test_the_waiting_period_of_new_members_is_told() -> None:
    wait = value("flexible.waiting.months", "6", "months"), value("flexible.waiting.gap_months", "3", "months")
    steps = premium(*LIMITS, RATE, *wait).steps
    assert steps[-1].text.zh == "新参保或中断缴费超过 3 个月的，待遇等待期 6 个月。"

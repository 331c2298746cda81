"""What a resident pays for a year, from which day it covers, and what being late costs."""

from typing import Any

import pytest

from calculators import BadInputs, Result, calculate
from tests.calculators.helpers.testville import at_testville, value

YEAR = ("2026-01-01", "2026-12-31")
PREMIUM = (
    value("resident.premium.individual", "400", "CNY/year", days=YEAR),
    value("resident.premium.subsidy", "700", "CNY/year", days=YEAR),
)
WINDOW = (
    value("resident.enrolment.from", "2025-09-01", "date", days=YEAR),
    value("resident.enrolment.to", "2025-12-31", "date", days=YEAR),
    value("resident.enrolment.extended_to", "2026-02-28", "date", days=YEAR),
    value("resident.benefit.late_in_window", "payment", "choice", days=YEAR),
    value("resident.waiting.fixed_months", "3", "months"),
)
LATE = (
    value("resident.enrolment.late_pays", "individual", "choice", days=YEAR),
    value("resident.enrolment.late_from", "2026-07-01", "date", days=YEAR),
    value("resident.enrolment.late_to", "2026-09-30", "date", days=YEAR),
)


def premium(*values: str, **inputs: Any) -> Result:
    return at_testville("resident-premium", *values, **({"year": "2026"} | inputs))


def amounts(result: Result, *keys: str) -> list[str | None]:
    shown: dict[str, Any] = result.to_dict()["amounts"]
    return [shown[key] for key in keys]


def test_the_persons_part_and_the_subsidy_make_the_total() -> None:
    assert amounts(premium(*PREMIUM), "individual", "subsidy", "total", "due") == [
        "400.00",
        "700.00",
        "1100.00",
        "400.00",
    ]


@pytest.mark.parametrize("year", ["2025", "2027"])
def test_a_year_before_or_after_the_known_one_is_not_known(year: str) -> None:
    assert not premium(*PREMIUM, year=year).known


@pytest.mark.parametrize(
    ("paid_on", "covered_from"),
    [
        (None, "2026-01-01"),
        ("2025-12-31", "2026-01-01"),
        ("2026-01-01", "2026-01-01"),
        ("2026-02-27", "2026-02-27"),
        ("2026-02-28", "2026-02-28"),
        ("2026-03-01", "2026-06-01"),
        ("2026-09-30", "2026-12-30"),
    ],
)
def test_cover_starts_on_1_january_on_the_payment_or_three_months_later(paid_on: str | None, covered_from: str) -> None:
    result = premium(*PREMIUM, *WINDOW, *LATE, **({"paid_on": paid_on} if paid_on else {}))
    assert result.to_dict()["dates"] == {
        "window_from": "2025-09-01",
        "window_to": "2026-02-28",
        "benefits_from": covered_from,
    }


@pytest.mark.parametrize(
    ("paid_on", "due", "headline"),
    [
        ("2026-02-28", "400.00", "For 2026 you pay 400.00 yuan."),
        ("2026-06-30", "400.00", "For 2026 you pay 400.00 yuan."),
        ("2026-07-01", "1100.00", "Paid late, 1,100.00 yuan is due."),
        ("2026-09-30", "1100.00", "Paid late, 1,100.00 yuan is due."),
        ("2026-10-01", None, "It is too late to pay for 2026."),
    ],
)
def test_a_late_payer_pays_the_part_then_the_whole_then_nothing_more(
    paid_on: str, due: str | None, headline: str
) -> None:
    result = premium(*PREMIUM, *WINDOW, *LATE, paid_on=paid_on)
    assert amounts(result, "due") == [due]
    assert result.headline is not None
    assert result.headline.en == headline


def test_whoever_could_be_covered_only_after_the_year_is_told_so() -> None:
    result = premium(*PREMIUM, *WINDOW, paid_on="2026-10-01")
    assert result.dates["benefits_from"] is None
    assert any(note.zh == "要到 2027-01-01 才能享受待遇，2026 年度已经结束。" for note in result.notes)


def test_without_a_known_last_day_nobody_is_called_late() -> None:
    result = premium(*PREMIUM, paid_on="2026-05-01")
    assert result.dates["benefits_from"] is None
    assert any(note.zh.startswith("缴费期截止日没有查到") for note in result.notes)


def test_a_payment_before_the_window_opens_is_questioned() -> None:
    result = premium(*PREMIUM, *WINDOW, paid_on="2025-08-31")
    assert any("早于集中缴费期的第一天" in note.zh for note in result.notes)
    assert not any("早于" in note.zh for note in premium(*PREMIUM, *WINDOW, paid_on="2025-09-01").notes)


@pytest.mark.parametrize(("share", "own", "paid"), [("60", "160.00", "240.00"), ("100", "0.00", "400.00")])
def test_an_assisted_person_pays_what_is_left(share: str, own: str, paid: str) -> None:
    assisted = value("resident.premium.assisted_share", share, "percent", 'assistance = "minimum-living"', YEAR)
    result = premium(*PREMIUM, assisted, assistance="minimum-living")
    assert amounts(result, "individual", "assisted", "total") == [own, paid, "1100.00"]
    assert [str(row.amount) for row in result.rows] == [own, paid, "700", "1100.00"]


def test_assistance_never_exceeds_the_premium() -> None:
    assisted = value("resident.premium.assisted_amount", "500", "CNY/year", 'assistance = "orphan"', YEAR)
    assert amounts(premium(*PREMIUM, assisted, assistance="orphan"), "individual", "assisted") == ["0.00", "400.00"]


def test_a_class_of_assistance_about_which_the_place_says_nothing_is_not_guessed() -> None:
    assert not premium(*PREMIUM, assistance="orphan").known


def test_the_least_premium_of_the_province_is_told_and_not_used() -> None:
    least = value("resident.premium.individual_minimum", "400", "CNY/year", days=YEAR)
    result = premium(least)
    assert not result.known
    assert result.reason is not None
    assert result.reason.text.zh.endswith("国家或省规定的最低标准是 400.00 元/年。")
    assert "individual" not in result.amounts


def test_an_unknown_subsidy_leaves_the_total_open() -> None:
    least = value("resident.premium.subsidy_minimum", "700", "CNY/year", days=YEAR)
    result = premium(PREMIUM[0], least)
    assert amounts(result, "individual", "subsidy", "subsidy_minimum", "total") == ["400.00", None, "700.00", None]
    assert any("不低于 700.00 元/年" in note.zh for note in result.notes)


@pytest.mark.parametrize(("area", "due"), [("luquan", "410.00"), (None, "400.00")])
def test_a_district_with_long_term_care_costs_ten_yuan_more(area: str | None, due: str) -> None:
    result = calculate("resident-premium", place="hebei-shijiazhuang", year="2025", area=area, group="student")
    assert amounts(result, "individual", "due") == ["400.00", due]
    assert any("请选择所在县区" in hint.zh for hint in result.hints) is (area is None)


@pytest.mark.parametrize("year", ["2024", "2025"])
def test_college_students_do_not_pay_for_long_term_care_and_who_does_not_tell_the_group_is_asked(year: str) -> None:
    student, untold = (
        calculate("resident-premium", place="hebei-shijiazhuang", year=year, area="luquan", group=group)
        for group in ("college-student", None)
    )
    assert (student.amounts["long_term_care"], untold.amounts["long_term_care"]) == (None, None)
    assert not any("长期护理" in hint.zh for hint in student.hints)
    assert any("请选择居民类别" in hint.zh for hint in untold.hints)


def test_newborns_have_rules_of_their_own_instead_of_a_first_day() -> None:
    days = value("resident.newborn.days", "90", "days")
    result = premium(*PREMIUM, *WINDOW, days, group="newborn", paid_on="2026-10-01")
    assert result.dates["benefits_from"] is None
    assert any(step.text.zh.startswith("新生儿出生后 90 天内参保") for step in result.steps)
    assert amounts(result, "due") == ["400.00"]


def test_where_the_premium_depends_on_the_group_the_group_is_asked_for() -> None:
    with pytest.raises(BadInputs) as asked:
        calculate("resident-premium", place="beijing", year="2026")
    assert [fault.field for fault in asked.value.errors] == ["group"]


@pytest.mark.parametrize(("paid_on", "late"), [("2026-02-27", False), ("2026-02-28", False), ("2026-03-01", True)])
def test_only_after_the_last_day_of_the_window_is_a_payment_called_late(paid_on: str, late: bool) -> None:
    result = premium(*PREMIUM, *WINDOW, *LATE, paid_on=paid_on)
    assert any(step.text.zh.startswith(f"{paid_on} 逾期缴费") for step in result.steps) is late


@pytest.mark.parametrize(
    ("closes", "paid_on", "covered_from"),
    [
        ("2025-12-20", "2025-12-20", "2026-01-01"),
        ("2025-12-20", "2025-12-21", "2026-03-21"),
        ("2025-12-31", "2026-01-01", "2026-04-01"),
        ("2025-06-30", "2025-07-01", "2026-01-01"),
    ],
)
def test_who_pays_after_a_window_that_closed_within_the_old_year_waits_too(
    closes: str, paid_on: str, covered_from: str
) -> None:
    window = value("resident.enrolment.to", closes, "date", days=YEAR)
    result = premium(*PREMIUM, window, *WINDOW[3:], *LATE[:1], paid_on=paid_on)
    assert result.to_dict()["dates"]["benefits_from"] == covered_from


@pytest.mark.parametrize(("paid_on", "covered_from"), [("2025-12-31", "2026-01-01"), ("2026-01-01", None)])
def test_from_1_january_on_the_place_must_say_from_when_a_payment_covers(
    paid_on: str, covered_from: str | None
) -> None:
    result = premium(*PREMIUM, *WINDOW[:3], paid_on=paid_on)
    assert result.to_dict()["dates"]["benefits_from"] == covered_from


def test_a_year_that_nobody_has_published_yet_says_so_and_gives_no_amount() -> None:
    result = calculate("resident-premium", place="hebei-shijiazhuang", on="2026-12-01", year="2027", group="child")
    assert result.known is False
    assert result.amounts.get("individual") is None
    (said,) = [value for step in result.steps for value in step.values if value.name.name == "resident.enrolment.rule"]
    assert "2027" in said.shown().zh
    assert "没有查到" in said.shown().zh

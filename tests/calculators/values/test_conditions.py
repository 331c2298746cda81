"""For whom a value holds."""

from decimal import Decimal

import pytest

from calculators.basics import Text
from calculators.values import Range, matches, overlap, untold


def test_under_45_and_from_45_do_not_meet() -> None:
    assert not Range.parse("<45").meets(Range.parse(">=45"))


def test_up_to_45_and_from_45_meet_in_the_one_year() -> None:
    assert Range.parse("<=45").meets(Range.parse(">=45"))


@pytest.mark.parametrize(
    ("number", "inside"), [("5500", False), ("5500.01", True), ("10000", True), ("10000.01", False)]
)
def test_a_band_holds_its_upper_end_and_not_its_lower_one(number: str, inside: bool) -> None:
    assert (Decimal(number) in Range.parse(">5500 <=10000")) is inside


@pytest.mark.parametrize("text", ["", "45", "<", "about 45", ">5 <5", "<=", "<45,>20"])
def test_what_leaves_no_number_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"comparison|no number"):
        Range.parse(text)


def test_two_conditions_on_different_circumstances_can_both_hold() -> None:
    assert overlap({"status": frozenset({"retired"})}, {"age": Range.parse("<45")})


def test_a_condition_that_was_not_told_about_is_not_fulfilled() -> None:
    when = {"status": frozenset({"retired"}), "age": Range.parse("<70")}
    assert not matches(when, {"status": "retired"})
    assert untold(when, {"status": "retired"}) == {"age"}
    assert untold(when, {"status": "in-service"}) == frozenset()


@pytest.mark.parametrize(
    ("text", "zh", "en"),
    [
        ("<=999", "不超过 999", "up to 999"),
        (">1200", "超过 1,200", "over 1,200"),
        (">1000.5 <=20000", "超过 1,000.5、不超过 20,000", "over 1,000.5, up to 20,000"),
    ],
)
def test_a_bound_of_a_thousand_or_more_is_written_with_its_separator(text: str, zh: str, en: str) -> None:
    assert Range.parse(text).label() == Text(zh, en)

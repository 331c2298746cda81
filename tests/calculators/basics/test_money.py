"""Exact money and stated rounding."""

from decimal import Decimal
from fractions import Fraction

import pytest

from calculators.basics import ROUNDINGS, fraction_of, percent_of, two_places, yuan


@pytest.mark.parametrize(
    ("rule", "exact", "rounded"),
    [
        ("fen half-up", "119.105", "119.11"),
        ("fen half-up", "119.1049999999", "119.10"),
        ("fen down", "119.109", "119.10"),
        ("fen up", "119.101", "119.11"),
        ("jiao half-up", "119.15", "119.20"),
        ("jiao up", "119.11", "119.20"),
        ("jiao up", "119.10", "119.10"),
        ("yuan half-up", "119.50", "120.00"),
        ("yuan up", "119.01", "120.00"),
        ("yuan down", "119.99", "119.00"),
    ],
)
def test_each_rounding_rule_does_what_its_name_says(rule: str, exact: str, rounded: str) -> None:
    assert str(ROUNDINGS[rule].apply(Decimal(exact))) == rounded


def test_a_share_of_two_thirds_shows_only_the_stated_rounding() -> None:
    assert ROUNDINGS["fen half-up"].apply(fraction_of(Decimal("100.01"), Fraction(2, 3))) == Decimal("66.67")


def test_a_percentage_of_the_largest_sum_keeps_every_digit() -> None:
    assert percent_of(Decimal("99999999.99"), Decimal("7.123456")) == Decimal("7123455.9992876544")


def test_amounts_are_written_for_programs_and_for_people() -> None:
    assert two_places(Decimal("1234.5")) == "1234.50"
    assert (yuan(Decimal("1234.5")).zh, yuan(Decimal("1234.5")).en) == ("1,234.50 元", "1,234.50 yuan")

"""Words with numbers in them, put together when they are read."""

from decimal import Decimal
from fractions import Fraction

import pytest

from calculators.basics import Text

AMOUNT = Decimal("1234.5")


@pytest.mark.parametrize(
    ("placeholder", "part", "zh", "en"),
    [
        ("{x}", AMOUNT, "1,234.50 元", "1,234.50 yuan"),
        ("{x:,}", AMOUNT, "1,234.50", "1,234.50"),
        ("{x:g}", Decimal("7.50"), "7.5", "7.5"),
        ("{x:%}", Decimal("7.50"), "7.5%", "7.5%"),
        ("{x:~}", Decimal("119.105"), "119.105", "119.105"),
        ("{x:~}", Decimal("999.999"), "999.999", "999.999"),
        ("{x:~}", Decimal("1000.005"), "1,000.005", "1,000.005"),
        ("{x:~}", Decimal(1234567), "1,234,567", "1,234,567"),
        ("{x:~}", Decimal("3.3333333"), "3.333333…", "3.333333…"),
        ("{x:+}", (Decimal(1), Decimal("2.5")), "1.00 + 2.50", "1.00 + 2.50"),
        ("{x:+}", (Decimal("999.99"), Decimal(1000)), "999.99 + 1,000.00", "999.99 + 1,000.00"),
        ("{x}", Fraction(2, 3), "2/3", "2/3"),
        ("{x}", Text("基数", "base"), "基数", "base"),
        ("{x}", "{y}", "{y}", "{y}"),
    ],
)
def test_a_number_is_written_as_its_placeholder_asks(placeholder: str, part: Decimal, zh: str, en: str) -> None:
    filled = Text(placeholder, placeholder).format(x=part)
    assert (filled.zh, filled.en) == (zh, en)


def test_a_filled_text_equals_the_same_words_written_out() -> None:
    filled = Text("缴 {x}", "pay {x}").format(x=AMOUNT)
    assert filled == Text("缴 1,234.50 元", "pay 1,234.50 yuan")
    assert hash(filled) == hash(Text("缴 1,234.50 元", "pay 1,234.50 yuan"))


def test_a_text_cannot_be_changed() -> None:
    with pytest.raises(AttributeError):
        Text("甲", "A").format().zh = "乙"  # type: ignore[misc]

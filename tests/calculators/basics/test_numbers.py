"""Numbers and dates as people type them."""

import datetime
from decimal import Decimal

import pytest

from calculators.basics import Refused, Text, read_date, read_number

WAGE = Text("月工资", "monthly wage")


def read(typed: str) -> Decimal:
    return read_number(typed, what=WAGE, low=Decimal(0), high=Decimal(100_000_000), places=2, example="5000")


@pytest.mark.parametrize(
    "typed",
    [
        "5000",
        "5,000",
        "５０００",
        "5000元",
        " 5 000.00 ",
        "5000.",
        "¥5000",
        "￥5,000.00",
        "CNY 5000",
        "5000 yuan",
        "５，０００元",
        "05000",
        "+5000",
    ],
)
def test_five_thousand_is_read_however_it_is_typed(typed: str) -> None:
    assert read(typed) == Decimal(5000)


@pytest.mark.parametrize(
    ("typed", "zh", "en"),
    [
        ("", "请填写月工资。", "Fill in “monthly wage”."),
        ("   ", "请填写月工资。", "Fill in “monthly wage”."),
        ("-5", "不能是负数。请填 0 或更大的数。", "This cannot be negative. Enter 0 or more."),
        ("1.234", "最多保留 2 位小数，例如 5000。", "Use at most 2 decimal places, for example 5000."),
        ("abc", "“abc”不是数字。请只填数字，例如 5000。", "“abc” is not a number. Use digits only, for example 5000."),
        (
            "1e308",
            "“1e308”不是数字。请只填数字，例如 5000。",
            "“1e308” is not a number. Use digits only, for example 5000.",
        ),
        ("NaN", "“NaN”不是数字。请只填数字，例如 5000。", "“NaN” is not a number. Use digits only, for example 5000."),
        ("9" * 500, "内容太长。请只填数字，例如 5000。", "This is too long. Use digits only, for example 5000."),
        ("100000000.01", "请填 100,000,000 或更小的数。", "Enter 100,000,000 or less."),
    ],
)
def test_what_is_no_wage_is_refused_with_what_would_be_right(typed: str, zh: str, en: str) -> None:
    with pytest.raises(Refused) as refused:
        read(typed)
    assert refused.value.message == Text(zh, en)


@pytest.mark.parametrize(
    "typed",
    [
        "5,00",
        "50,00,000",
        "5 00",
        "1.2.3",
        "0x10",
        "5000,",
        "٥٠٠٠",
        "五千",
        "--5",
        "5-",
        "Infinity",
        "1_000",
        "5000\x00",
    ],
)
def test_what_is_not_plainly_one_number_is_refused(typed: str) -> None:
    with pytest.raises(Refused):
        read(typed)


def test_minus_nothing_is_nothing() -> None:
    assert str(read("-0")) == "0"


def test_a_message_repeats_what_was_typed_without_direction_marks_or_controls() -> None:
    with pytest.raises(Refused) as refused:
        read("\u202eabc\u0007<b>")
    assert refused.value.message.en.startswith("“abc<b>” is not a number")


@pytest.mark.parametrize(
    "typed", ["2025-03-01", "2025/3/1", "2025.3.1", "2025年3月1日", "２０２５－０３－０１", " 2025-03-01 "]
)
def test_the_first_of_march_is_read_however_it_is_typed(typed: str) -> None:
    assert read_date(typed, what=WAGE, example="2025-03-01") == datetime.date(2025, 3, 1)


@pytest.mark.parametrize(
    ("typed", "en"),
    [
        ("2025-02-30", "There is no such day as 2025-02-30. Check the month and the day."),
        ("2025-13-01", "There is no such day as 2025-13-01. Check the month and the day."),
        ("1900-01-01", "Enter a date between 1950-01-01 and 2100-12-31."),
        ("March", "“March” is not a date. Write year-month-day, for example 2025-03-01."),
        ("2025-03", "“2025-03” is not a date. Write year-month-day, for example 2025-03-01."),
    ],
)
def test_a_day_that_is_none_is_refused_with_what_would_be_right(typed: str, en: str) -> None:
    with pytest.raises(Refused) as refused:
        read_date(typed, what=WAGE, example="2025-03-01")
    assert refused.value.message.en == en

"""Numbers and dates as people type them: 5000, 5,000, ５０００, 5000元, 2025年3月1日. What is not plainly one number is refused."""

import datetime
import re
import unicodedata
from decimal import Decimal

from calculators.basics.number_format import plain
from calculators.basics.text import Text

LONGEST = 40
_NUMBER = re.compile(
    r"(?P<sign>[-+−]?)(?P<whole>[0-9]+|[0-9]{1,3}(?:,[0-9]{3})+|[0-9]{1,3}(?: [0-9]{3})+)(?:\.(?P<part>[0-9]*))?"
)
# In NFKC, as the text is by then: the full-width sign of the yen has become the plain one.
_UNITS_BEFORE = ("rmb", "cny", "¥")
_UNITS_AFTER = ("元整", "元", "块", "yuan", "rmb", "cny")
_DATE = re.compile(r"([0-9]{4})\s*(?:-|/|\.|年)\s*([0-9]{1,2})\s*(?:-|/|\.|月)\s*([0-9]{1,2})\s*日?")
# A month of a year: 2025-03, 202503, 2025年3月; or of the year that it is: 3月.
_MONTH = re.compile(r"([0-9]{4})(?:\s*[-/.年]\s*)?(0?[1-9]|1[0-2])\s*月?")
_MONTH_ALONE = re.compile(r"(0?[1-9]|1[0-2])\s*月")
EARLIEST, LATEST = datetime.date(1950, 1, 1), datetime.date(2100, 12, 31)

EMPTY = Text("请填写{what}。", "Fill in “{what}”.")
NOT_A_NUMBER = Text(
    "“{typed}”不是数字。请只填数字，例如 {example}。",
    "“{typed}” is not a number. Use digits only, for example {example}.",
)
TOO_LONG = Text("内容太长。请只填数字，例如 {example}。", "This is too long. Use digits only, for example {example}.")
NEGATIVE = Text("不能是负数。请填 {low} 或更大的数。", "This cannot be negative. Enter {low} or more.")
PLACES = Text(
    "最多保留 {places} 位小数，例如 {example}。", "Use at most {places} decimal places, for example {example}."
)
WHOLE = Text("请填整数，例如 {example}。", "Use a whole number, for example {example}.")
BELOW = Text("请填 {low} 或更大的数。", "Enter {low} or more.")
ABOVE = Text("请填 {high} 或更小的数。", "Enter {high} or less.")
NOT_A_DATE = Text(
    "“{typed}”不是日期。请按“年-月-日”填写，例如 {example}。",
    "“{typed}” is not a date. Write year-month-day, for example {example}.",
)
NO_SUCH_DAY = Text(
    "日历上没有“{typed}”这一天。请检查月份和日期。", "There is no such day as {typed}. Check the month and the day."
)
OUT_OF_CALENDAR = Text("请填 {low} 到 {high} 之间的日期。", "Enter a date between {low} and {high}.")


class Refused(ValueError):
    """What was typed cannot be read; carries the message for the reader."""

    def __init__(self, message: Text) -> None:
        super().__init__(message.en)
        self.message = message


def shown(typed: str) -> str:
    """What was typed, fit to be repeated in a message: short and without control or direction characters."""
    clean = "".join(c for c in typed if unicodedata.category(c)[0] not in "CZ" or c == " ").strip()
    return clean if len(clean) <= LONGEST else clean[:LONGEST] + "…"


def half_width(typed: str) -> str:
    """Full-width digits and signs as half-width ones, without blanks at the ends: ７％ → 7%."""
    return unicodedata.normalize("NFKC", typed).strip()


def read_number(typed: str, *, what: Text, low: Decimal, high: Decimal, places: int, example: str) -> Decimal:
    """One number between `low` and `high` with at most `places` decimals. Raises Refused with what would be right."""
    # Most numbers come as plain digits, and a batch has a million of them.
    match = _NUMBER.fullmatch(typed) if len(typed) <= LONGEST else None
    if match is None:
        text = " ".join(unicodedata.normalize("NFKC", typed).split()).lower()
        if not text:
            raise Refused(EMPTY.format(what=what))
        if len(text) > LONGEST:
            raise Refused(TOO_LONG.format(example=example))
        match = _NUMBER.fullmatch(_without_unit(text))
    if match is None:
        raise Refused(NOT_A_NUMBER.format(typed=shown(typed), example=example))
    sign, whole, part = match.groups()
    if part and len(part) > places:
        raise Refused(PLACES.format(places=str(places), example=example) if places else WHOLE.format(example=example))
    digits = whole.replace(",", "").replace(" ", "")
    number = Decimal(f"{digits}.{part}" if part else digits)
    if sign in ("-", "−") and number:
        number = -number
    if number < low:
        raise Refused((NEGATIVE if number < 0 else BELOW).format(low=plain(low)))
    if number > high:
        # Amounts have separators, years and counts have none.
        raise Refused(ABOVE.format(high=f"{high:,f}" if places else plain(high)))
    return number


def _without_unit(text: str) -> str:
    for unit in _UNITS_BEFORE:
        text = text.removeprefix(unit).strip()
    for unit in _UNITS_AFTER:
        text = text.removesuffix(unit).strip()
    return text


def first_of_month(typed: str, year: int) -> str:
    """A month as its first day: 2025-03, 202503, 2025年3月, or 3月 of `year`. Anything else as it is."""
    text = half_width(typed)
    if month := _MONTH.fullmatch(text):
        return f"{month[1]}-{month[2]}-01"
    alone = _MONTH_ALONE.fullmatch(text)
    return f"{year}-{alone[1]}-01" if alone else typed


def read_date(typed: str, *, what: Text, example: str) -> datetime.date:
    """One day: 2025-03-01, 2025/3/1, 2025.3.1 or 2025年3月1日. Raises Refused."""
    text = half_width(typed)
    if not text:
        raise Refused(EMPTY.format(what=what))
    match = _DATE.fullmatch(text)
    if match is None or len(text) > LONGEST:
        raise Refused(NOT_A_DATE.format(typed=shown(typed), example=example))
    year, month, day = (int(part) for part in match.groups())
    try:
        date = datetime.date(year, month, day)
    except ValueError:
        raise Refused(NO_SUCH_DAY.format(typed=shown(typed))) from None
    if not EARLIEST <= date <= LATEST:
        raise Refused(OUT_OF_CALENDAR.format(low=EARLIEST.isoformat(), high=LATEST.isoformat()))
    return date

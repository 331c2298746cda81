"""Counts with their nouns, singular and plural: 1 个月 / 1 month, 3 个月 / 3 months."""

from decimal import Decimal

from calculators.figures import plain
from calculators.text import Text


def months(number: int | Decimal) -> Text:
    return _counted(number, "个月", "month")


def years(number: int | Decimal) -> Text:
    return _counted(number, "年", "year")


def days(number: int | Decimal) -> Text:
    return _counted(number, "天", "day")


def pieces(number: int | Decimal) -> Text:
    """How many of what the words beside it name."""
    digits = plain(Decimal(number))
    return Text(f"{digits} 个", digits)


def _counted(number: int | Decimal, zh: str, en: str) -> Text:
    digits = plain(Decimal(number))
    return Text(f"{digits} {zh}", f"{digits} {en}" if number == 1 else f"{digits} {en}s")

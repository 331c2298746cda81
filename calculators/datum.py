"""How a value is written, with its unit in it: "7%", "600 CNY/year", "2/3", "2026-02-28", a choice, "none".

Policy files, `--set`, forms and the compiled values share this one reader; the
patterns of the JSON Schema stand beside the units in written_units.py.
"""

import contextlib
import datetime
import re
from collections.abc import Callable, Iterable
from decimal import Decimal
from fractions import Fraction

from calculators.numbers import Refused
from calculators.text import Text
from calculators.values import Datum
from calculators.vocabulary import Name
from calculators.written_units import DAY, NONE, NUMBER, SHARE, ending, endings, example, limited

_NUMBER = re.compile(NUMBER)


class Exact:
    """Reads the parts of a value that is written by the book, as in policy files."""

    # Whether a number may stand without its unit and then has the first one of its name.
    unit_unsaid = False

    def number(self, name: Name, text: str, unit: str) -> Decimal:  # noqa: ARG002
        """The figure before a unit. Raises Refused."""
        if not _NUMBER.fullmatch(text):
            raise Refused(DIGITS)
        return Decimal(text)

    def choice(self, name: Name, text: str) -> str:
        """One of the choices of a name. Raises Refused."""
        if text not in name.choices:
            raise Refused(one_of(name.choices))
        return text

    def day(self, name: Name, text: str) -> datetime.date:  # noqa: ARG002
        """A day. Raises Refused."""
        # Python also takes 20260228 and 2026-W09-6.
        if re.fullmatch(DAY, text):
            with contextlib.suppress(ValueError):
                return datetime.date.fromisoformat(text)
        raise Refused(A_DAY)


EXACT = Exact()


def read(name: Name, text: str, by: Exact = EXACT, *, of: bool = False) -> tuple[Datum, str]:
    """A value and its unit. `of`: a percentage of some amount, which may be above 100. Raises Refused with what would be right."""
    kind = name.units[0]
    if text == NONE and name.may_be_none:
        return None, kind
    if kind in _WITHOUT_NUMBER:
        return _WITHOUT_NUMBER[kind](name, text, by), kind
    figure, unit = _parted(name, text, unit_unsaid=by.unit_unsaid)
    number = by.number(name, figure, unit)
    if number > 100 and not of and limited(name, unit):
        raise Refused(OVER_100)
    return number, unit


def _text(name: Name, text: str, by: Exact) -> Datum:  # noqa: ARG001
    raise Refused(IN_WORDS)


def _share(name: Name, text: str, by: Exact) -> Datum:  # noqa: ARG001
    if not re.fullmatch(SHARE, text) or Fraction(text) > 1:
        raise Refused(A_SHARE)
    return Fraction(text)


_WITHOUT_NUMBER: dict[str, Callable[[Name, str, Exact], Datum]] = {
    "text": _text,
    "choice": lambda name, text, by: by.choice(name, text),
    "date": lambda name, text, by: by.day(name, text),
    "share": _share,
}


def written(datum: Datum, unit: str) -> str:
    """A value as `read` takes it. Raises TypeError for a text, which stands in its two languages."""
    if isinstance(datum, Text):
        raise TypeError("a text has no short form")
    if datum is None:
        return NONE
    # A whole share keeps its stroke, without which it would not be one.
    if isinstance(datum, Fraction):
        return f"{datum.numerator}/{datum.denominator}"
    return (format(datum, "f") if isinstance(datum, Decimal) else str(datum)) + ending(unit)


def _parted(name: Name, text: str, *, unit_unsaid: bool) -> tuple[str, str]:
    """The figure and the unit of a number. Raises Refused where the unit is missing or not one of the name's."""
    for end, unit in endings(name.units):
        if text.endswith(end):
            return text.removesuffix(end), unit
    if unit_unsaid and name.units[0] != "percent":
        return text, name.units[0]
    if name.units == ("percent",) or (unit_unsaid and name.units[0] == "percent"):
        raise Refused(A_RATE)
    raise Refused(with_unit(name.units))


def with_unit(units: Iterable[str]) -> Text:
    """What is to be written for a name of these units."""
    zh, en = " 或 ", " or "
    shown = [f'"{example(unit)}"' for unit in units]
    return Text(f"请连同单位填写，例如 {zh.join(shown)}。", f"Write figure and unit, such as {en.join(shown)}.")


def one_of(choices: Iterable[str]) -> Text:
    """What is to be written where there is a list."""
    listed = [*choices]
    return Text(f"请用 {'、'.join(listed)} 之一。", f"Use one of {', '.join(listed)}.")


A_RATE = Text("请写成百分数，例如 7%。", "Write a percentage, for example 7%.")
A_SHARE = Text("请写成分数，例如 2/3。", "Write a fraction, for example 2/3.")
A_DAY = Text("请写成日期，例如 2026-02-28。", "Write a day, for example 2026-02-28.")
IN_WORDS = Text("文字类规定不能改写。", "A rule in words cannot be replaced.")
OVER_100 = Text("比例不能超过 100%，请检查小数点。", "A rate cannot be over 100 %; check the point.")
DIGITS = Text(
    "请只写数字和最多一个小数点，例如 7.5；只有限额或上限可以写 none。",
    'Write digits and at most one point, such as 7.5; only a limit or a ceiling can be "none".',
)

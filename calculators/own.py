"""Figures of the reader's own: how they are read, and what they are laid over."""

import datetime
import re
from collections.abc import Iterable, Mapping
from decimal import Decimal
from fractions import Fraction

from calculators import numbers, policy
from calculators.errors import BadInput, BadInputs
from calculators.forms import Choice
from calculators.policy import CUSTOM
from calculators.text import Text
from calculators.values import Datum, Source, Value
from calculators.vocabulary import ALSO, VOCABULARY, Name

SET = "set"
# Months, days, years: more than any rule has, and no date leaves the calendar.
MOST = Decimal(1000)
# No document stands behind a figure of one's own; its standing says so wherever a source is shown.
OWN_SOURCE = Source("own", "", "", "unverified", datetime.date(1, 1, 1))
NO_SUCH_VALUE = Text("没有名为“{name}”的政策数值。{near}", "There is no policy value “{name}”. {near}")


def read_own(typed: Mapping[str, str]) -> tuple[dict[str, Value], tuple[BadInput, ...]]:
    """The figures by name, and every one that was refused."""
    laid: dict[str, Value] = {}
    refused: list[BadInput] = []
    for name, text in typed.items():
        try:
            value = own_value(name, text)
            laid[value.name.name] = value
        except BadInput as fault:
            refused.append(fault)
    return laid, tuple(refused)


def own_value(name: str, typed: str) -> Value:
    """A figure of the reader's own for a name of the vocabulary: `7%`, `2299`, `2/3`, `none`. Raises BadInput."""
    field = f"{SET}.{name}"
    spec = VOCABULARY.get(ALSO.get(name, name))
    if spec is None:
        near = policy.nearest(name, VOCABULARY)
        raise BadInput(field, NO_SUCH_VALUE.format(name=numbers.shown(name), near=near))
    try:
        datum, unit = _own_datum(spec, typed)
    except numbers.Refused as refused:
        raise BadInput(field, refused.message) from None
    began = datetime.date.min
    return Value(spec, CUSTOM, datum, unit, {}, None, began, None, "own", OWN_SOURCE)


def _own_datum(name: Name, typed: str) -> tuple[Datum, str]:
    text = numbers.half_width(typed)
    if text.lower() == "none" and name.may_be_none:
        return None, name.units[0]
    if name.choices:
        return str(
            Choice(name=name.name, label=name.label, help=name.label, options=name.choices).parse(text)
        ), "choice"
    if name.units[0] == "percent":
        if not text.endswith("%"):
            raise numbers.Refused(Text("请写成百分数，例如 7%。", "Write a percentage, for example 7%."))
        return numbers.read_number(
            text[:-1], what=name.label, low=Decimal(0), high=Decimal(100), places=6, example="7%"
        ), "percent"
    if name.units[0] == "share":
        if not re.fullmatch(r"[0-9]{1,6}/[1-9][0-9]{0,5}", text) or Fraction(text) > 1:
            raise numbers.Refused(Text("请写成分数，例如 2/3。", "Write a fraction, for example 2/3."))
        return Fraction(text), "share"
    if name.units[0] == "date":
        return numbers.read_date(text, what=name.label, example="2025-03-01"), "date"
    if name.units[0] == "text":
        raise numbers.Refused(Text("文字类规定不能改写。", "A rule in words cannot be replaced."))
    money = name.units[0].startswith("CNY")
    number = numbers.read_number(
        text,
        what=name.label,
        low=Decimal(0),
        high=Decimal(100_000_000) if money else MOST,
        places=2 if money else 0,
        example="2299" if money else "98",
    )
    return number, name.units[0]


def read_sets(pairs: Iterable[str]) -> Mapping[str, str]:
    """`NAME=VALUE` pairs of the command line. Raises BadInputs."""
    found: dict[str, str] = {}
    for pair in pairs:
        name, sign, text = pair.partition("=")
        if not sign:
            raise BadInputs.of(SET, NAME_AND_VALUE)
        found[name.strip()] = text
    return found


NAME_AND_VALUE = Text(
    "请写成 名称=数值，例如 employee.base.floor=2299。",
    "Write NAME=VALUE, for example employee.base.floor=2299.",
)

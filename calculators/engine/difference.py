"""Two answers of one calculator set side by side: every figure of both, and by how much they differ."""

import datetime
from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from calculators.basics import Text, pieces, plain, yuan
from calculators.casework import Answer, Figure, Result, basis
from calculators.rules import CALCULATORS
from calculators.values import UNITS

ONE_DAY = datetime.timedelta(days=1)


class Line(NamedTuple):
    """One figure of both answers, and the second less the first."""

    label: Text
    first: Text
    second: Text
    by: Text


class Difference(NamedTuple):
    """By how much the figure that the calculator is about differs, in a sentence; and every figure that either answer has."""

    sentence: Text
    lines: tuple[Line, ...]


def difference(first: Result, second: Result) -> Difference:
    """The second answer less the first."""
    return Difference(sentence(first, second), tuple(_lines(first, second)))


def sentence(first: Result, second: Result) -> Text:
    """By how much the figure that the calculator is about differs."""
    answer = CALCULATORS[first.calculator].key_figure
    one, two = answer.figure(first), answer.figure(second)
    if one is None or two is None:
        return NOT_BOTH
    by = _by(one, two)
    said = SAME if not by else MORE if by > 0 else LESS
    words = said.format(what=answer.label, by=_amount(answer, abs(by)))
    return WITH_ESTIMATE.format(sentence=words) if first.estimate or second.estimate else words


def _lines(first: Result, second: Result) -> Iterator[Line]:
    names = [result.place.entry.name for result in (first, second)]
    days = [Text.same(result.on.isoformat()) for result in (first, second)]
    for label, (here, there) in ((PLACE, names), (DAY, days)):
        yield Line(label, here, there, EQUAL if here == there else OTHER)
    if first.estimate or second.estimate:
        here, there = (basis(result.estimate) if result.estimate else NONE for result in (first, second))
        yield Line(ESTIMATE, here, there, EQUAL if here == there else OTHER)
    for answer in CALCULATORS[first.calculator].answers:
        one, two = answer.figure(first), answer.figure(second)
        if one is not None or two is not None:
            yield Line(answer.label, _shown(answer, one), _shown(answer, two), _less(answer, one, two))


def _shown(answer: Answer, figure: Figure) -> Text:
    if figure is None:
        return NOT_KNOWN
    return Text.same(figure.isoformat()) if isinstance(figure, datetime.date) else _amount(answer, Decimal(figure))


def _less(answer: Answer, one: Figure, two: Figure) -> Text:
    if one is None or two is None:
        return NONE
    by = _by(one, two)
    if not by:
        return EQUAL
    return (PLUS if by > 0 else MINUS).format(by=_amount(answer, abs(by)))


def _by(one: Figure, two: Figure) -> Decimal:
    """The second less the first, in the figure's own unit; of dates, the days between them."""
    if isinstance(one, datetime.date) and isinstance(two, datetime.date):
        return Decimal((two - one) // ONE_DAY)
    assert isinstance(one, (Decimal, int))
    assert isinstance(two, (Decimal, int))
    return Decimal(two) - Decimal(one)


def _amount(answer: Answer, figure: Decimal) -> Text:
    if answer.unit == "CNY":
        return yuan(figure)
    if answer.unit == "count":
        return pieces(figure)
    unit = UNITS["days" if answer.unit == "date" else answer.unit]
    return WITH_UNIT.format(figure=Text.same(plain(figure)), unit=unit)


PLACE = Text("参保地", "Place of insurance")
DAY = Text("日期", "Date")
MORE = Text("{what}：情况二多 {by}。", "{what}: {by} more in the second case.")
LESS = Text("{what}：情况二少 {by}。", "{what}: {by} less in the second case.")
SAME = Text("{what}：两种情况相同。", "{what}: the same in both cases.")
WITH_ESTIMATE = Text("估算：{sentence}", "Estimate: {sentence}")
ESTIMATE = Text("估算", "Estimate")
NOT_BOTH = Text("有一种情况没有查到，无法对比。", "One of the cases is not known, so they cannot be compared.")
NOT_KNOWN = Text("没有查到", "not known")
NONE = Text.same("—")
EQUAL = Text("相同", "the same")
OTHER = Text("不同", "different")
PLUS = Text("+{by}", "+{by}")
MINUS = Text("−{by}", "−{by}")
WITH_UNIT = Text("{figure} {unit}", "{figure} {unit}")

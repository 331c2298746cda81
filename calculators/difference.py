"""Two answers of one calculator set side by side: every figure of both, and by how much they differ."""

import datetime
from collections.abc import Iterator
from decimal import Decimal

from calculators.answers import ANSWERS, Answer
from calculators.figures import plain
from calculators.html import tag, text
from calculators.money import yuan
from calculators.render_tools import FIRST, SECOND
from calculators.result import Result
from calculators.rules.compare_places import COMPARED
from calculators.text import Lang, Text
from calculators.vocabulary import UNITS

ONE_DAY = datetime.timedelta(days=1)


def sentence(first: Result, second: Result) -> Text:
    """By how much the figure that the calculator is about differs."""
    name = first.calculator
    key = COMPARED[name].amounts[0] if name in COMPARED else ANSWERS[name][0].key
    answer = next(answer for answer in ANSWERS[name] if answer.key == key)
    one, two = answer.written(first), answer.written(second)
    if not one or not two:
        return NOT_BOTH
    if one == two:
        return SAME.format(what=answer.label)
    by = _by(answer, one, two)
    return (MORE if by > 0 else LESS).format(what=answer.label, by=_amount(answer, abs(by)))


def difference_html(first: Result, second: Result, lang: Lang) -> str:
    """The sentence and the table: a row for each figure that either answer has."""
    head = "".join(tag("th", text(words.to(lang)), scope="col") for words in HEAD)
    body = "".join(
        tag("tr", tag("th", text(label.to(lang)), scope="row") + "".join(_cell(*cell, lang) for cell in cells))
        for label, cells in _rows(first, second)
    )
    table = tag(
        "table",
        tag("caption", text(CAPTION.to(lang))) + tag("thead", tag("tr", head)) + tag("tbody", body),
        class_="mb-table",
    )
    return tag("p", text(sentence(first, second).to(lang)), class_="mb-answer") + table


def _rows(first: Result, second: Result) -> Iterator[tuple[Text, list[tuple[Text, Text]]]]:
    """Each row's label and its cells, a cell with the heading of its column."""
    heads = HEAD[1:]
    names = [result.place.entry.name for result in (first, second)]
    days = [Text.same(result.on.isoformat()) for result in (first, second)]
    for label, (here, there) in ((PLACE, names), (DAY, days)):
        yield label, list(zip(heads, (here, there, EQUAL if here == there else OTHER), strict=True))
    for answer in ANSWERS[first.calculator]:
        one, two = answer.written(first), answer.written(second)
        if one or two:
            cells = (_shown(answer, one), _shown(answer, two), _difference(answer, one, two))
            yield answer.label, list(zip(heads, cells, strict=True))


def _cell(heading: Text, words: Text, lang: Lang) -> str:
    return tag("td", text(words.to(lang)), data_label=heading.to(lang))


def _shown(answer: Answer, written: str) -> Text:
    if not written:
        return NOT_KNOWN
    return Text.same(written) if answer.unit == "date" else _amount(answer, Decimal(written))


def _difference(answer: Answer, one: str, two: str) -> Text:
    if not one or not two:
        return NONE
    by = _by(answer, one, two)
    if not by:
        return EQUAL
    return (PLUS if by > 0 else MINUS).format(by=_amount(answer, abs(by)))


def _by(answer: Answer, one: str, two: str) -> Decimal:
    """The second less the first, in the figure's own unit; of dates, the days between them."""
    if answer.unit == "date":
        return Decimal((datetime.date.fromisoformat(two) - datetime.date.fromisoformat(one)) // ONE_DAY)
    return Decimal(two) - Decimal(one)


def _amount(answer: Answer, figure: Decimal) -> Text:
    if answer.unit == "CNY":
        return yuan(figure)
    unit = UNITS["days" if answer.unit == "date" else answer.unit]
    return WITH_UNIT.format(figure=Text.same(plain(figure)), unit=unit)


CAPTION = Text("逐项对比", "Figure by figure")
HEAD = (Text("项目", "Figure"), FIRST, SECOND, Text("情况二减情况一", "Second less first"))
PLACE = Text("参保地", "Place of insurance")
DAY = Text("日期", "Date")
MORE = Text("{what}：情况二多 {by}。", "{what}: {by} more in the second case.")
LESS = Text("{what}：情况二少 {by}。", "{what}: {by} less in the second case.")
SAME = Text("{what}：两种情况相同。", "{what}: the same in both cases.")
NOT_BOTH = Text("有一种情况没有查到，无法对比。", "One of the cases is not known, so they cannot be compared.")
NOT_KNOWN = Text("没有查到", "not known")
NONE = Text.same("—")
EQUAL = Text("相同", "the same")
OTHER = Text("不同", "different")
PLUS = Text("+{by}", "+{by}")
MINUS = Text("−{by}", "−{by}")
WITH_UNIT = Text("{figure} {unit}", "{figure} {unit}")

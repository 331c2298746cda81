"""The tables: places, sources, values, labels. Each knows its columns, its key and its rows."""

import csv
import io
import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any

from calculators.basics import Text
from calculators.forms import today_in_china
from calculators.values import (
    CHOICES,
    LOCAL,
    RANGES,
    STANDINGS,
    TOPICS,
    UNITS,
    VOCABULARY,
    list_cities,
    list_places,
    load_document,
)
from calculators.values.source import PLACE_LEVELS, STATUSES
from website.opendata import plain_values
from website.pages.answer_rate import OUTCOMES, QUESTIONS, outcome

Row = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its Frictionless type, what it holds, and what must be true of it."""

    name: str
    text: Text
    type: str = "string"
    required: bool = False
    constraints: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Table:
    """One table. `foreign` maps columns to the table and the columns that they name."""

    name: str
    text: Text
    columns: tuple[Column, ...]
    key: tuple[str, ...]
    rows: Callable[[str], Iterator[Row]]
    foreign: tuple[tuple[tuple[str, ...], str, tuple[str, ...]], ...] = ()

    def csv(self, site: str) -> bytes:
        """The table as RFC 4180 has it, UTF-8 without a mark. `site` is the address of the site."""
        out = io.StringIO()
        writer = csv.writer(out)
        writer.writerow(column.name for column in self.columns)
        writer.writerows(self.rows(site))
        return out.getvalue().encode()


def _both(text: Text | None) -> Row:
    return (text.zh, text.en) if text else ("", "")


def _places(site: str) -> Iterator[Row]:
    for entry in list_places():
        yield (
            entry.id,
            entry.name.zh,
            entry.name.en,
            entry.level,
            plain_values.parent(entry.id),
            entry.adcode,
            entry.hotline,
            entry.pinyin,
            *_both(load_document(entry.id).note),
            plain_values.place_address(site, entry.id),
        )


def _sources(site: str) -> Iterator[Row]:
    for entry in list_places():
        for source in load_document(entry.id).sources.values():
            yield (
                entry.id,
                source.id,
                source.title,
                source.issuer,
                source.doc_no,
                plain_values.day(source.date),
                source.url,
                "yes" if source.unlinked else "",
                source.status,
                plain_values.day(source.checked),
                *_both(source.note),
                plain_values.source_page(site, entry.id, source.id),
            )


def _values(site: str) -> Iterator[Row]:
    for entry in list_places():
        for values in load_document(entry.id).by_name.values():
            for number, value in enumerate(values, 1):
                yield (
                    entry.id,
                    value.name.name,
                    str(number),
                    plain_values.datum(value),
                    *_both(value.datum if isinstance(value.datum, Text) else None),
                    value.unit,
                    value.percent_of,
                    json.dumps(plain_values.circumstances(value.when), ensure_ascii=False) if value.when else "",
                    plain_values.start(value),
                    plain_values.known_from(value),
                    plain_values.end(value),
                    plain_values.day(value.provisional_from),
                    value.standing,
                    "" if value.inherited else "no",
                    value.source.id,
                    *_both(value.doubt),
                    *_both(value.note),
                    plain_values.value_address(site, value),
                )


def _labels(_site: str) -> Iterator[Row]:
    shared = {
        "topic": TOPICS,
        "name": {name.name: name.label for name in VOCABULARY.values()},
        "unit": UNITS,
        "standing": STANDINGS,
        **CHOICES,
        "range": RANGES,
        "local": LOCAL,
        **{name.name: name.choices for name in VOCABULARY.values() if name.choices},
    }
    for kind, texts in shared.items():
        yield from (("", kind, id, text.zh, text.en) for id, text in texts.items())
    for entry in list_places():
        for kind, texts in load_document(entry.id).labels.items():
            yield from ((entry.id, kind, id, text.zh, text.en) for id, text in texts.items())


def _answers(_site: str) -> Iterator[Row]:
    on = today_in_china()
    for question in QUESTIONS:
        for place in list_cities():
            state, lacking = outcome(question, place, on)
            yield (question.id, place, on.isoformat(), state, lacking, *_both(question.text))


def _one_of(allowed: object) -> dict[str, Any]:
    return {"enum": list(allowed)}  # type: ignore[call-overload]


_NOTES = (
    Column("note_zh", Text("说明，中文", "Note, in Chinese")),
    Column("note_en", Text("说明，英文", "Note, in English")),
)
TABLES = (
    Table(
        "places",
        Text("地区：全国、省、直辖市、市", "Places: the nation, provinces, municipalities, cities"),
        (
            Column("id", Text("编号，也是网址的一部分", "Id, also part of the address"), required=True),
            Column("zh", Text("中文名称", "Chinese name"), required=True),
            Column("en", Text("英文名称", "English name"), required=True),
            Column("level", Text("层级", "Level"), required=True, constraints=_one_of(PLACE_LEVELS)),
            Column("parent", Text("上一级的编号", "Id of the level above")),
            Column(
                "adcode",
                Text("行政区划代码（GB/T 2260）", "Administrative code (GB/T 2260)"),
                required=True,
                constraints={"pattern": "[0-9]{6}"},
            ),
            Column("hotline", Text("咨询电话", "Hotline"), required=True),
            Column("pinyin", Text("拼音", "Pinyin")),
            *_NOTES,
            Column("address", Text("本站网页", "Page of this site"), required=True, constraints={"unique": True}),
        ),
        ("id",),
        _places,
        ((("parent",), "", ("id",)),),
    ),
    Table(
        "sources",
        Text("出处：每个地区引用的文件", "Sources: the documents that each place cites"),
        (
            Column("place", Text("地区编号", "Id of the place"), required=True),
            Column("id", Text("出处编号，在该地区之内唯一", "Id, unique within the place"), required=True),
            Column("title", Text("标题", "Title"), required=True),
            Column("issuer", Text("发布机关或者网站", "Issuer"), required=True),
            Column("doc_no", Text("文号", "Document number")),
            Column("date", Text("文件日期", "Date of the document"), "date"),
            Column("url", Text("网址", "Address of the document")),
            Column(
                "unlinked",
                Text(
                    "yes 表示网址不附链接：本站只链接政府、高校、官方媒体和公开仓库",
                    "yes: it has an address that is left out, for this site links to public bodies, universities, official media and public repositories only",
                ),
                constraints={"enum": ["yes"]},
            ),
            Column("status", Text("核实程度", "Standing"), required=True, constraints=_one_of(STATUSES)),
            Column("checked", Text("核对日期", "Day on which it was last checked"), "date", required=True),
            *_NOTES,
            Column("address", Text("本站网页", "Page of this site"), required=True, constraints={"unique": True}),
        ),
        ("place", "id"),
        _sources,
        ((("place",), "places", ("id",)),),
    ),
    Table(
        "values",
        Text("数值：每个地区的每一项标准", "Values: every figure and rule of every place"),
        (
            Column("place", Text("地区编号", "Id of the place"), required=True),
            Column("name", Text("名称，见数据词汇表", "Name, see the vocabulary"), required=True),
            Column("number", Text("同名数值的序号", "Number among the values of that name"), "integer", required=True),
            Column(
                "value",
                Text(
                    "数值：小数、分数、日期、选项，不设限为 none；文字规定为空",
                    "The value: a decimal, a fraction, a date, a choice, none for no limit; empty for a rule in words",
                ),
            ),
            Column("text_zh", Text("文字规定，中文", "Rule in words, in Chinese")),
            Column("text_en", Text("文字规定，英文", "Rule in words, in English")),
            Column("unit", Text("单位", "Unit"), required=True, constraints=_one_of(UNITS)),
            Column("of", Text("百分比以哪一项为基数", "What a percentage is of")),
            Column("when", Text("适用条件，JSON", "Circumstances, as JSON"), "object"),
            Column(
                "from",
                Text("起始日期，或者 unknown", "First day, or unknown"),
                required=True,
                constraints={"pattern": "[0-9]{4}-[0-9]{2}-[0-9]{2}|unknown"},
            ),
            Column(
                "known_from",
                Text(
                    "起始日期不明时，出处能证明的最早一天",
                    "Where the first day is unknown: the first one that a source shows",
                ),
                "date",
            ),
            Column(
                "to",
                Text("最后一天，或者 until replaced", "Last day, or until replaced"),
                required=True,
                constraints={"pattern": "[0-9]{4}-[0-9]{2}-[0-9]{2}|until replaced"},
            ),
            Column(
                "provisional_from",
                Text("从这一天起暂按原标准执行", "From this day the old figure is carried on until a new notice"),
                "date",
            ),
            Column(
                "standing",
                Text("核实程度", "Standing"),
                required=True,
                constraints=_one_of(k for k in STANDINGS if k != "own"),
            ),
            Column(
                "inherited",
                Text("no 表示下级地区不沿用", "no: the places below do not take it over"),
                constraints={"enum": ["no"]},
            ),
            Column("source", Text("出处编号", "Id of the source"), required=True),
            Column("doubt_zh", Text("疑点，中文", "Doubt, in Chinese")),
            Column("doubt_en", Text("疑点，英文", "Doubt, in English")),
            *_NOTES,
            Column("address", Text("本站网页上的固定位置", "Stable address on a page of this site"), required=True),
        ),
        ("place", "name", "number"),
        _values,
        ((("place",), "places", ("id",)), (("place", "source"), "sources", ("place", "id"))),
    ),
    Table(
        "labels",
        Text(
            "名称对照：名称、单位、条件、选项的中英文",
            "Labels: names, units, circumstances and choices in both languages",
        ),
        (
            Column("place", Text("地区编号；通用的为空", "Id of the place; empty for what all places share")),
            Column(
                "kind",
                Text(
                    "类别：topic、name、unit、standing，或者条件、数值的名称",
                    "Kind: topic, name, unit, standing, or the name of a circumstance or value",
                ),
                required=True,
            ),
            Column("id", Text("编号", "Id"), required=True),
            Column("zh", Text("中文", "Chinese"), required=True),
            Column("en", Text("英文", "English"), required=True),
        ),
        ("place", "kind", "id"),
        _labels,
    ),
    Table(
        "answers",
        Text("答案：常见问题在每座城市算不算得出", "Answers: whether each city answers each typical question"),
        (
            Column(
                "question",
                Text("问题编号", "Id of the question"),
                required=True,
                constraints=_one_of(q.id for q in QUESTIONS),
            ),
            Column("place", Text("地区编号", "Id of the place"), required=True),
            Column("on", Text("按哪一天的规定", "As of which day"), "date", required=True),
            Column(
                "outcome",
                Text(
                    "结果：known 算得出，partial 只知道一部分，estimable 可用往期或未核实的数字估算，needs 要补充信息，unknown 没有查到",
                    "Outcome: known, partial, estimable (by ended or unconfirmed figures), needs (asks for more), unknown",
                ),
                required=True,
                constraints=_one_of(OUTCOMES),
            ),
            Column("lacking", Text("缺少的数值或者输入项", "The value or input that is missing")),
            Column("question_zh", Text("问题，中文", "The question, in Chinese"), required=True),
            Column("question_en", Text("问题，英文", "The question, in English"), required=True),
        ),
        ("question", "place"),
        _answers,
        ((("place",), "places", ("id",)),),
    ),
)

"""An answer as rows for a spreadsheet: what was asked, what came out, and the policy values behind it, each with its source."""

import csv
import dataclasses
import io
from decimal import Decimal

from calculators.basics import Lang, Text, join, plain, two_places
from calculators.casework import Answer, Result, basis
from calculators.engine import conditions
from calculators.forms import Field, Input
from calculators.rules import CALCULATORS
from calculators.tables import csv_format
from calculators.tables.plain_text import standing
from calculators.values import CONSENTS, UNITS, Value, load_place

Row = tuple[Text | str, Text | str, Text | str, Text | str]


def result_rows(result: Result, lang: Lang) -> list[list[str]]:
    """Label, amount, unit and source, the head first; tables of the answer follow below. Cells are safe from being formulas."""
    lines: list[Row] = [
        HEAD,
        *_asked(result),
        *([(ESTIMATE, basis(result.estimate), "", "")] if result.estimate else []),
        *_answered(result),
        *(_value(result, value) for value in result.values()),
    ]
    if result.reason:
        lines.append((PARTLY_KNOWN if result.partial else NOT_KNOWN, result.reason.text, "", ""))
    if result.holds_if:
        lines.append((HOLDS_IF, conditions(result), "", ""))
    lines += [(NOTE, note, "", "") for note in result.notes]
    found = [[_to(cell, lang) for cell in line] for line in lines]
    for table in result.tables:
        found += [[], [table.caption.to(lang)], [cell.to(lang) for cell in table.head]]
        found += [[cell.to(lang) for cell in row] for row in table.rows]
    return [[csv_format.safe(cell) for cell in row] for row in found]


def result_csv(result: Result, lang: Lang) -> str:
    """The same as CSV."""
    return as_csv(result_rows(result, lang))


def as_csv(found: list[list[str]]) -> str:
    """Rows as CSV with the mark that makes spreadsheets in China read it as UTF-8."""
    out = io.StringIO("\ufeff", newline="")
    out.seek(0, io.SEEK_END)
    csv.writer(out).writerows(found)
    return out.getvalue()


def _asked(result: Result) -> list[Row]:
    """The form's answers as they were read, with the labels of choices."""
    return [
        (field.label, _typed(field, result.inputs[field.name]), "", ENTERED)
        for field in CALCULATORS[result.calculator].form.fields
        if result.inputs.get(field.name) not in (None, [], ())
    ]


def _typed(field: Field, told: Input) -> Text | str:
    if field.kind in ("place", "places"):
        ids = told if isinstance(told, list) else [told]
        names = [load_place(str(id)).entry.name for id in ids]
        return Text("、".join(name.zh for name in names), ", ".join(name.en for name in names))
    if field.kind == "consent":
        return join([CONSENTS[layer] for layer in CONSENTS if isinstance(told, tuple) and layer in told])
    match told:
        case tuple():
            return "; ".join(
                " ".join(_cell(getattr(row, f.name)) for f in dataclasses.fields(row))
                for row in told
                if not isinstance(row, str)
            )
        case Decimal():
            return two_places(told)
    options = getattr(field, "options", None)
    return options.get(told, str(told)) if isinstance(options, dict) else str(told)


def _cell(cell: object) -> str:
    return two_places(cell) if isinstance(cell, Decimal) else str(cell)


def _answered(result: Result) -> list[Row]:
    answers = CALCULATORS[result.calculator].answers
    figures = [(answer, answer.written(result)) for answer in answers]
    return [(answer.label, figure, _unit(answer), _sources(result, answer)) for answer, figure in figures if figure]


def _unit(answer: Answer) -> Text | str:
    return "" if answer.unit == "date" else UNITS[answer.unit]


def _sources(result: Result, answer: Answer) -> str:
    """The titles of the documents behind a figure; nothing for what was entered or counted."""
    values = CALCULATORS[result.calculator].figures.sources(answer.key, result)
    return "；".join(dict.fromkeys(value.source.title for value in values if value.source.title))


def _value(result: Result, value: Value) -> Row:
    """A policy value: its figure, its unit, and its source with number, address and standing."""
    said = Text(_said(result, value, "zh"), _said(result, value, "en"))
    label = OF_PLACE.format(place=load_place(value.place).entry.name, what=result.label_of(value))
    if isinstance(value.datum, Decimal) and not value.percent_of:
        return label, plain(value.datum), UNITS[value.unit], said
    return label, value.shown(), "", said


def _said(result: Result, value: Value, lang: Lang) -> str:
    """The document behind a value, with its address or that it has none, and the standing of the value."""
    source = value.source
    parts = [source.cited + source.remark(lang)] if source.unlinked else [source.title, source.doc_no, source.url]
    return JOIN.to(lang).join([*filter(None, parts), standing(result, value).to(lang)])


def _to(cell: Text | str, lang: Lang) -> str:
    return cell.to(lang) if isinstance(cell, Text) else cell


HEAD = (Text("项目", "Item"), Text("数额", "Amount"), Text("单位", "Unit"), Text("出处", "Source"))
OF_PLACE = Text("{place}：{what}", "{place}: {what}")
ENTERED = Text("自己填写", "as entered")
ESTIMATE = Text("估算", "Estimate")
NOT_KNOWN = Text("没有查到", "Not known")
JOIN = Text("；", "; ")
PARTLY_KNOWN = Text("只知道一部分", "Known in part")
HOLDS_IF = Text("前提", "Condition")
NOTE = Text("请注意", "Please note")

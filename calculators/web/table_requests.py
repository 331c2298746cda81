"""A batch in the browser, piece by piece: the page holds the file and the progress, Python the reading, the rules and the writing.

Each function takes and gives JSON and keeps nothing between calls, so that memory stays flat and a page may stop at any piece.
"""

import csv
import io
import json
from typing import Any

from calculators.basics import BadInputs, Lang
from calculators.engine import FORMS
from calculators.tables import Batch, Unreadable, columns, csv_format


def table(request: str) -> str:
    """`{"text", "last", "separator"}` → `{"rows", "rest", "separator"}`: the whole rows of a piece of a file that is decoded.

    `rest` goes before the next piece; `separator` is found in the first, where it is null, and given with the others.
    What cannot be read gives `{"error"}` in the language of `lang`.
    """
    asked = json.loads(request)
    text, separator = str(asked["text"]).removeprefix("\ufeff"), asked.get("separator")
    whole, rest = (text, "") if asked["last"] else csv_format.whole_rows(text)
    if not separator and whole:
        separator = csv_format.separator_of(whole.splitlines()[0])
    try:
        rows = list(csv_format.rows(io.StringIO(whole, newline=""), separator))
    except Unreadable as unreadable:
        return _json({"error": unreadable.message.to(_lang(asked))})
    return _json({"rows": rows, "rest": rest, "separator": separator})


def batch(request: str) -> str:
    """`{"calculator", "lang", "options": [[name, typed], …], "head", "columns", "rows", "csv"}` → the answers of these rows.

    `columns` gives each column's field or null; where it is null itself, the headings tell, and the reply says what they told.
    The reply holds `columns`, `head` (what is added to the headings), `rows` (what is added to each row: figures, then what
    there is to say), `faults` ([row, heading, message], rows counted from 0), `notes` on all of them, `known`, `unknown`
    and `wrong`, and with `csv` also rows and answers as safe CSV text. Where head or options cannot be used: `errors`, messages by field.
    """
    asked = json.loads(request)
    lang = _lang(asked)
    head, rows = [str(cell) for cell in asked["head"]], asked["rows"]
    options = [(str(name), str(typed)) for name, typed in asked["options"]]
    try:
        told = asked.get("columns") or columns.recognise(FORMS[asked["calculator"]], head)
        work = Batch(asked["calculator"], head, options, lang, told)
    except BadInputs as wrong:
        return _json({"errors": {fault.field: fault.message.to(lang) for fault in wrong.errors}})
    answered = [work.row(row) for row in rows]
    reply: dict[str, Any] = {
        "columns": told,
        "head": work.head(),
        "rows": [[*one.figures, one.said] if one.figures else [] for one in answered],
        "faults": [
            (number, heading, message.to(lang))
            for number, one in enumerate(answered)
            for heading, message in one.faults
        ],
        "notes": [note.to(lang) for note in work.notes()],
        "known": sum(one.known for one in answered),
        "unknown": sum(bool(one.said) and not one.faults for one in answered),
        "wrong": sum(bool(one.faults) for one in answered),
    }
    if asked.get("csv"):
        reply["csv"] = _csv([work.line(row, one) for row, one in zip(rows, answered, strict=True)])
    return _json(reply)


def table_text(request: str) -> str:
    """`{"rows"}` → `{"csv"}`: rows as safe CSV text, for the headings."""
    return _json({"csv": _csv([[*map(csv_format.safe, row)] for row in json.loads(request)["rows"]])})


def _csv(rows: list[list[str]]) -> str:
    out = io.StringIO(newline="")
    csv.writer(out).writerows(rows)
    return out.getvalue()


def _lang(asked: dict[str, Any]) -> Lang:
    return "en" if asked.get("lang") == "en" else "zh"


def _json(reply: dict[str, Any]) -> str:
    return json.dumps(reply, ensure_ascii=False, separators=(",", ":"))

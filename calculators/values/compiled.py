"""Checked policy files as compact JSON, which loads ten times faster than TOML: what a wheel carries, made when it is built."""

import datetime
import json
from functools import cache
from typing import Any

from calculators.basics import Text
from calculators.values import datum
from calculators.values.conditions import Condition, Range
from calculators.values.document import Document, PlaceEntry
from calculators.values.value import Datum, Source, Value
from calculators.values.vocabulary import VOCABULARY

# One line a place: its id, a tab, its document. The first line, without an id, is the index of places.
COMPILED = "policy.jsonl"
# What stands where in the row of a value.
VALUE_PARTS = (
    *("name", "datum", "when", "start", "known_from", "end", "provisional_from"),
    *("standing", "source", "of", "doubt", "note", "line", "inherited"),
)
# What most values say at the end of their row, where it is left out.
_USUAL = ("", None, None, 0, True)


class Compiled:
    """The compiled file of a wheel: each document is read when it is asked for."""

    def __init__(self, whole: bytes) -> None:
        # In UTF-8, which takes half of the memory, and as one piece: a copy of each line would take as much again.
        self._whole = whole
        self._lines: dict[str, slice] = {}
        start = 0
        while (end := whole.find(b"\n", start)) >= 0:
            tab = whole.index(b"\t", start)
            self._lines[whole[start:tab].decode()] = slice(tab + 1, end)
            start = end + 1
        self.ids = tuple(id for id in self._lines if id)

    def document(self, id: str) -> Document:
        """One document. Raises KeyError for an id that is not there."""
        return load(self._whole[self._lines[id]])

    def places(self) -> tuple[PlaceEntry, ...]:
        """The index of places."""
        return load_index(self._whole[self._lines[""]])


def shortened(row: list[Any]) -> list[Any]:
    """A value's row without what is usual at its end."""
    end = len(VALUE_PARTS)
    while end > len(VALUE_PARTS) - len(_USUAL) and row[end - 1] == _USUAL[end - 1 - len(VALUE_PARTS)]:
        end -= 1
    return row[:end]


def whole_row(row: list[Any]) -> list[Any]:
    """A row with what was left out at its end."""
    missing = len(VALUE_PARTS) - len(row)
    return [*row, *_USUAL[len(_USUAL) - missing :]] if missing else row


def dump(document: Document) -> str:
    """One document as JSON."""
    written = {
        "place": _entry(document.place),
        "note": _text(document.note),
        "labels": {key: {id: _text(label) for id, label in rows.items()} for key, rows in document.labels.items()},
        "sources": [_source(source) for source in document.sources.values()],
        "values": [_value(value) for value in document.values],
    }
    return json.dumps(written, ensure_ascii=False, separators=(",", ":"))


def load(text: str | bytes) -> Document:
    """The document that `dump` wrote; bytes are UTF-8."""
    raw = json.loads(text)
    place = _read_entry(raw["place"])
    sources = {row[0]: _read_source(row) for row in raw["sources"]}
    labels = {key: {id: Text(*label) for id, label in rows.items()} for key, rows in raw["labels"].items()}
    values = tuple(_read_value(place.id, row, sources) for row in raw["values"])
    return Document(place, values, sources, labels, _read_text(raw["note"]))


def dump_index(entries: tuple[PlaceEntry, ...]) -> str:
    """The index of places as JSON."""
    return json.dumps([_entry(entry) for entry in entries], ensure_ascii=False, separators=(",", ":"))


def load_index(text: str | bytes) -> tuple[PlaceEntry, ...]:
    """The index that `dump_index` wrote; bytes are UTF-8."""
    return tuple(_read_entry(row) for row in json.loads(text))


def _entry(entry: PlaceEntry) -> list[Any]:
    return [entry.id, _text(entry.name), entry.level, entry.parent, entry.adcode, entry.hotline, entry.pinyin]


def _read_entry(row: list[Any]) -> PlaceEntry:
    id, name, *rest = row
    return PlaceEntry(id, Text(*name), *rest)


def _source(s: Source) -> list[Any]:
    told = [s.id, s.title, s.issuer, s.status, s.checked.isoformat(), s.doc_no, s.url]
    # Most are linked or have no address at all: what is at its default takes no place.
    return [*told, _day(s.date), _text(s.note), *([True] if s.unlinked else [])]


def _read_source(row: list[Any]) -> Source:
    id, title, issuer, status, checked, doc_no, url, date, note, *unlinked = row
    day = datetime.date.fromisoformat(checked)
    return Source(id, title, issuer, status, day, doc_no, url, _read_day(date), _read_text(note), *unlinked)


def _value(v: Value) -> list[Any]:
    when = {key: c.text if isinstance(c, Range) else sorted(c) for key, c in v.when.items()}
    days = [_day(v.start), _day(v.known_from), _day(v.end), _day(v.provisional_from)]
    told = _text(v.datum) if isinstance(v.datum, Text) else datum.written(v.datum, v.unit)
    texts = [_text(v.doubt), _text(v.note)]
    return shortened(
        [v.name.name, told, when, *days, v.standing, v.source.id, v.percent_of, *texts, v.line, v.inherited]
    )


def _read_value(place: str, row: list[Any], sources: dict[str, Source]) -> Value:
    name, told, when, start, known, end, provisional, standing, source, of, doubt, note, line, inherited = whole_row(
        row
    )
    conditions: dict[str, Condition] = {
        k: Range.parse(c) if isinstance(c, str) else frozenset(c) for k, c in when.items()
    }
    figure = (Text(*told), "text") if isinstance(told, list) else _figure(name, told, of)
    return Value(
        VOCABULARY[name],
        place,
        *figure,
        conditions,
        _read_day(start),
        datetime.date.fromisoformat(known),
        _read_day(end),
        standing,
        sources[source],
        of,
        _read_day(provisional),
        _read_text(doubt),
        _read_text(note),
        line,
        inherited,
    )


@cache
def _figure(name: str, told: str, of: str) -> tuple[Datum, str]:
    """Kept, for the same figures stand in many places."""
    return datum.read(VOCABULARY[name], told, of=bool(of))


def _text(text: Text | None) -> list[str] | None:
    return None if text is None else [text.zh, text.en]


def _read_text(told: list[str] | None) -> Text | None:
    return None if told is None else Text(*told)


def _day(day: datetime.date | None) -> str | None:
    return None if day is None else day.isoformat()


def _read_day(told: str | None) -> datetime.date | None:
    return None if told is None else datetime.date.fromisoformat(told)

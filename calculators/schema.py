"""Reads one policy file into values. The schema is closed: whatever is not understood stops with file, line and remedy."""

import datetime
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from decimal import Decimal
from fractions import Fraction
from typing import Any, TypeGuard

from calculators.conditions import CHOICES, KEYS, LOCAL, RANGES, Condition, Range, When
from calculators.errors import PolicyError
from calculators.text import Text
from calculators.toml_lines import Lines
from calculators.values import STANDINGS, Datum, Source, Value
from calculators.vocabulary import MONEY_UNITS, UNITS, VOCABULARY, Name

UNTIL_REPLACED = "until replaced"
UNKNOWN = "unknown"
NONE = "none"
# What a skeleton holds until somebody fills it in.
UNFILLED = "…"
PLACE_LEVELS = ("nation", "province", "municipality", "city")
PLACE_KEYS = {"id", "zh", "en", "adcode", "level", "hotline", "pinyin", "note"}
SOURCE_KEYS = {"title", "issuer", "status", "checked", "doc_no", "url", "date", "note"}
VALUE_KEYS = {
    "from",
    "known_from",
    "to",
    "value",
    "unit",
    "of",
    "when",
    "source",
    "standing",
    "provisional_from",
    "doubt",
    "note",
}
TABLES = {"place", "sources", "labels", *(name.partition(".")[0] for name in VOCABULARY)}


@dataclass(frozen=True, slots=True)
class PlaceEntry:
    """A place of the index: its id, both names, level, parent's id (None for the nation), six-digit code, hotline, pinyin."""

    id: str
    name: Text
    level: str
    parent: str | None
    adcode: str
    hotline: str = "12393"
    pinyin: str = ""


@dataclass(frozen=True, slots=True)
class Document:
    """One policy file, read: the place, its values in the order of the file and by name, its sources and its own labels."""

    place: PlaceEntry
    values: tuple[Value, ...]
    sources: dict[str, Source]
    labels: dict[str, dict[str, Text]] = field(default_factory=dict)
    note: Text | None = None
    by_name: dict[str, tuple[Value, ...]] = field(init=False, repr=False, compare=False)
    # Names for which the place itself has something to say, even if it is only that sources disagree.
    decided: frozenset[str] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        found: dict[str, list[Value]] = {}
        for value in self.values:
            found.setdefault(value.name.name, []).append(value)
        object.__setattr__(self, "by_name", {name: tuple(values) for name, values in found.items()})
        decided = frozenset(value.name.name for value in self.values if value.standing != "unverified")
        object.__setattr__(self, "decided", decided)


class Reader:
    """Turns the text of one file into a Document and collects every fault on the way."""

    def __init__(self, file: str, text: str) -> None:
        self.file, self.errors = file, list[PolicyError]()
        self.lines = Lines(text)
        # Here, for browsers read no TOML and need not fetch its reader.
        import tomllib

        try:
            self.raw: dict[str, Any] = tomllib.loads(text)
        # A number of thousands of digits is a ValueError, brackets without end a RecursionError.
        except (ValueError, RecursionError) as error:
            where = re.search(r"line ([0-9]+)", str(error))
            self.fault(
                int(where[1]) if where else 1,
                f"this is not TOML: {error}",
                "Correct the syntax; strings stand in double quotes.",
            )
            self.raw = {}

    def fault(self, line: int, problem: str, remedy: str) -> None:
        self.errors.append(PolicyError(self.file, line, problem, remedy))

    def document(self, parent: str | None) -> Document | None:
        """The whole file, or None when a fault was found (see `errors`)."""
        for key in self.raw.keys() - TABLES:
            self.fault(
                self.lines.header(key),
                f"unknown table [{key}]",
                "Use [place], [sources.…], [labels.…] or a name of the vocabulary.",
            )
        place = self._place(parent)
        sources = self._sources()
        labels = self._labels()
        values: list[Value] = []
        note: Text | None = None
        if place is not None:
            for name, rows in self._value_tables(self.raw):
                for number, row in enumerate(rows):
                    value = self._value(place.id, name, row, self.lines.header(name.name, number), sources, labels)
                    if value is not None:
                        values.append(value)
            self._unused(sources, values)
            note = self._text(self.raw["place"], "note", self.lines.header("place"))
        if self.errors or place is None:
            return None
        return Document(place, tuple(values), sources, labels, note)

    def _place(self, parent: str | None) -> PlaceEntry | None:
        line = self.lines.header("place")
        row = self.raw.get("place")
        if not isinstance(row, dict):
            self.fault(1, "the file has no [place]", "Begin it with [place] and id, zh, en, adcode, level.")
            return None
        self._closed(row, PLACE_KEYS, line)
        missing = [
            key
            for key in ("id", "zh", "en", "adcode", "level")
            if not isinstance(row.get(key), str) or not row[key].strip()
        ]
        for key in missing:
            self.fault(line, f"[place] lacks {key}", f'Add {key} = "…".')
        if missing or not self._are_strings(row, ("hotline", "pinyin"), line):
            return None
        if row["level"] not in PLACE_LEVELS:
            self.fault(line, f"level is {row['level']!r}", f"Use one of {', '.join(PLACE_LEVELS)}.")
        if not re.fullmatch(r"[0-9]{6}", row["adcode"]):
            self.fault(line, f"adcode is {row['adcode']!r}", "Use the six digits of GB/T 2260.")
        return PlaceEntry(
            row["id"],
            Text(row["zh"], row["en"]),
            row["level"],
            parent,
            row["adcode"],
            row.get("hotline", "12393"),
            row.get("pinyin", ""),
        )

    def _sources(self) -> dict[str, Source]:
        found: dict[str, Source] = {}
        for id, row in self._table("sources").items():
            line = self.lines.header(f"sources.{id}")
            if not isinstance(row, dict):
                self.fault(
                    line, f"source {id} is no table", f"Write [sources.{id}] with title, issuer, status and checked."
                )
                continue
            self._closed(row, SOURCE_KEYS, line)
            if row.get("status") not in ("official", "reported", "unverified"):
                self.fault(
                    line, f"source {id} has status {row.get('status')!r}", "Use official, reported or unverified."
                )
            for key in ("title", "issuer"):
                if not isinstance(row.get(key), str) or row[key].strip() in ("", UNFILLED):
                    self.fault(line, f"source {id} lacks {key}", f'Add {key} = "…".')
            checked, date = row.get("checked"), row.get("date")
            if not self._are_strings(row, ("doc_no", "url"), line):
                continue
            if not _is_day(checked):
                self.fault(
                    line, f"source {id} lacks checked", "Add the day on which you read it: checked = 2026-11-21."
                )
                continue
            if date is not None and not _is_day(date):
                self.fault(line, f"source {id} has date {date!r}", "Write a day without quotes: date = 2025-03-01.")
                continue
            note = self._text(row, "note", line)
            found[id] = Source(
                id,
                str(row.get("title")),
                str(row.get("issuer")),
                str(row.get("status")),
                checked,
                row.get("doc_no", ""),
                row.get("url", ""),
                date,
                note,
            )
        return found

    def _labels(self) -> dict[str, dict[str, Text]]:
        found: dict[str, dict[str, Text]] = {}
        for key, rows in self._table("labels").items():
            line = self.lines.header(f"labels.{key}")
            if key not in LOCAL or not isinstance(rows, dict):
                self.fault(line, f"labels for {key!r}", f"A place labels only {', '.join(LOCAL)}, each in a table.")
                continue
            for id in rows:
                label = self._text(rows, id, self.lines.key(f"labels.{key}", id) or line)
                if label is not None:
                    found.setdefault(key, {})[id] = label
        return found

    def _value_tables(self, table: dict[str, Any], path: str = "") -> Iterator[tuple[Name, list[dict[str, Any]]]]:
        for key, entry in table.items():
            if not path and key in ("place", "sources", "labels"):
                continue
            name = f"{path}.{key}" if path else key
            if isinstance(entry, dict) and name not in VOCABULARY:
                yield from self._value_tables(entry, name)
            elif name not in VOCABULARY:
                if path or key in {n.split(".")[0] for n in VOCABULARY}:
                    self.fault(
                        self.lines.header(name),
                        f"unknown value name {name}",
                        f"{_nearest(name, list(VOCABULARY))} The vocabulary page lists all names.",
                    )
            elif not isinstance(entry, list) or not all(isinstance(row, dict) for row in entry):
                self.fault(self.lines.header(name), f"{name} is no list of values", f"Write it as [[{name}]].")
            else:
                yield VOCABULARY[name], entry

    def _value(
        self,
        place: str,
        name: Name,
        row: dict[str, Any],
        line: int,
        sources: dict[str, Source],
        labels: dict[str, dict[str, Text]],
    ) -> Value | None:
        before = len(self.errors)
        self._closed(row, VALUE_KEYS, line)
        unit, of = row.get("unit"), row.get("of", "")
        if not isinstance(unit, str) or unit not in UNITS:
            self.fault(line, f"{name.name} has unit {unit!r}", f"Use one of {', '.join(name.units)}.")
        elif unit not in name.units:
            self.fault(line, f"{name.name} cannot be given in {unit}", f"Use one of {', '.join(name.units)}.")
        source = sources.get(str(row.get("source", "")))
        if source is None:
            self.fault(
                line,
                f"{name.name} has source {row.get('source')!r}, which [sources] does not list",
                "Name a source of this file.",
            )
        standing = row.get("standing", source.status if source else "unverified")
        if not isinstance(standing, str) or standing not in STANDINGS or standing == "own":
            self.fault(
                line,
                f"{name.name} has standing {standing!r}",
                "Use official, reported, unverified or disputed, or leave it out.",
            )
        start, known_from, end = self._period(name, row, line)
        provisional = row.get("provisional_from")
        if provisional is not None and not _is_day(provisional):
            self.fault(line, f"provisional_from is {provisional!r}", "Write a day without quotes.")
        if of and (str(of) not in VOCABULARY or unit != "percent" or not set(VOCABULARY[of].units) & set(MONEY_UNITS)):
            self.fault(
                line,
                f"{name.name} is a percentage of {of!r}",
                "`of` names an amount of the vocabulary and goes with unit percent.",
            )
        datum = self._datum(name, row, str(unit), line) if unit in name.units else None
        when = self._when(name, row.get("when", {}), line, labels)
        doubt, note = self._text(row, "doubt", line), self._text(row, "note", line)
        if len(self.errors) > before or source is None or known_from is None:
            return None
        return Value(
            name,
            place,
            datum,
            str(unit),
            when,
            start,
            known_from,
            end,
            standing,
            source,
            of,
            provisional,
            doubt,
            note,
            line,
        )

    def _period(
        self, name: Name, row: dict[str, Any], line: int
    ) -> tuple[datetime.date | None, datetime.date | None, datetime.date | None]:
        start, known, end = row.get("from"), row.get("known_from"), row.get("to")
        if _is_day(start):
            if known is not None:
                self.fault(line, f"{name.name} has both from and known_from", 'known_from goes with from = "unknown".')
            known = start
        elif start == UNKNOWN:
            start = None
            if not _is_day(known):
                self.fault(
                    line,
                    f"{name.name} does not say from when it is known",
                    "Add known_from: the first day for which the source shows it.",
                )
                known = None
        else:
            self.fault(
                line,
                f"{name.name} has from {start!r}",
                'Write a day without quotes, or "unknown" together with known_from.',
            )
            start = known = None
        if end == UNTIL_REPLACED:
            end = None
        elif not _is_day(end):
            self.fault(line, f"{name.name} has to {end!r}", f'Write a day without quotes, or "{UNTIL_REPLACED}".')
            end = None
        elif known is not None and end < known:
            self.fault(line, f"{name.name} ends on {end} before it begins on {known}", "Correct one of the two days.")
        return start, known, end

    def _datum(self, name: Name, row: dict[str, Any], unit: str, line: int) -> Datum:
        told = row.get("value")
        if told == NONE and name.may_be_none:
            return None
        if unit == "text":
            if isinstance(told, dict):
                return self._text(row, "value", line)
            datum: Datum = None
            remedy = 'Write value = { zh = "…", en = "…" }.'
        elif unit == "date":
            datum, remedy = told if _is_day(told) else None, "Write a day without quotes."
        elif not isinstance(told, str):
            datum, remedy = None, "Write every number in quotes, so that it stays exact."
        else:
            datum, remedy = _written(name, told, unit, of=bool(row.get("of")))
        if datum is None:
            self.fault(line, f"{name.name} has value {told!r}", remedy)
        return datum

    def _when(self, name: Name, row: Any, line: int, labels: dict[str, dict[str, Text]]) -> When:
        found: dict[str, Condition] = {}
        if not isinstance(row, dict):
            self.fault(line, f"{name.name} has when = {row!r}", 'Write when = { status = "retired" }.')
            return found
        for key, told in row.items():
            if key in RANGES:
                try:
                    found[key] = Range.parse(told if isinstance(told, str) else "")
                except ValueError as error:
                    self.fault(
                        line, f"{name.name}: {key}: {error}", 'Write a comparison: "<45", ">=45" or ">5500 <=10000".'
                    )
            elif key in CHOICES or key in LOCAL:
                allowed = CHOICES[key] if key in CHOICES else labels.get(key, {})
                items = told if isinstance(told, list) else [told]
                for item in items:
                    if not isinstance(item, str) or item not in allowed:
                        where = f"[labels.{key}] of this file" if key in LOCAL else ", ".join(allowed)
                        self.fault(line, f"{name.name}: {key} is {item!r}", f"Use one of {where}.")
                found[key] = frozenset(str(item) for item in items)
            else:
                self.fault(
                    line,
                    f"{name.name}: unknown condition {key!r}",
                    f"{_nearest(key, list(KEYS))} Known are {', '.join(KEYS)}.",
                )
        return found

    def _text(self, row: dict[str, Any], key: str, line: int) -> Text | None:
        told = row.get(key)
        if told is None:
            return None
        if isinstance(told, dict) and told.keys() == {"zh", "en"} and all(isinstance(t, str) for t in told.values()):
            try:
                return Text(told["zh"], told["en"])
            except ValueError:
                pass
        self.fault(line, f"{key} lacks one of the two languages", f'Write {key} = {{ zh = "…", en = "…" }}.')
        return None

    def _table(self, name: str) -> dict[str, Any]:
        table = self.raw.get(name, {})
        if isinstance(table, dict):
            return table
        self.fault(self.lines.header(name), f"{name} is no table", f"Write [{name}.…].")
        return {}

    def _are_strings(self, row: dict[str, Any], keys: Iterable[str], line: int) -> bool:
        wrong = [key for key in keys if not isinstance(row.get(key, ""), str)]
        for key in wrong:
            self.fault(line, f"{key} is {row[key]!r}", f'Write {key} = "…", in quotes.')
        return not wrong

    def _closed(self, row: dict[str, Any], keys: set[str], line: int) -> None:
        for key in row.keys() - keys:
            self.fault(
                line, f"unknown key {key!r}", f"{_nearest(key, sorted(keys))} Known are {', '.join(sorted(keys))}."
            )

    def _unused(self, sources: dict[str, Source], values: list[Value]) -> None:
        used = {value.source.id for value in values}
        for id in sources.keys() - used:
            if not self.errors:
                self.fault(
                    self.lines.header(f"sources.{id}"),
                    f"no value uses source {id}",
                    "Delete it, or name it as the source of a value.",
                )


def _is_day(told: object) -> TypeGuard[datetime.date]:
    """A day and no more: TOML's times of day are days too, and cannot be compared with one."""
    return isinstance(told, datetime.date) and not isinstance(told, datetime.datetime)


def _written(name: Name, told: str, unit: str, *, of: bool) -> tuple[Datum, str]:
    """A datum that is written as a string, or None and what would be right."""
    if unit == "choice":
        return told if told in name.choices else None, f"Use one of {', '.join(name.choices)}."
    if unit == "share":
        fraction = Fraction(told) if re.fullmatch(r"[0-9]+/[1-9][0-9]*", told) else None
        return (
            fraction if fraction is not None and fraction <= 1 else None,
            'Write a fraction of at most 1, such as "2/3".',
        )
    if not re.fullmatch(r"[0-9]+(\.[0-9]+)?", told):
        return None, 'Write digits and at most one point, such as "7.5"; only a limit or a ceiling can be "none".'
    number = Decimal(told)
    if unit in ("percent", "points") and number > 100 and not of and not name.may_exceed_100:
        return None, "A rate cannot be over 100 %; check the point."
    return number, ""


def _nearest(word: str, known: list[str]) -> str:
    from difflib import get_close_matches

    near = get_close_matches(word, known, 1)
    return f"Did you mean {near[0]}?" if near else ""

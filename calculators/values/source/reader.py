"""Reads one policy file into a Document. The schema is closed: whatever is not understood stops with file, line and remedy."""

import re
import tomllib
from typing import Any

from calculators.basics import PolicyError, Text
from calculators.values import LOCAL, VOCABULARY, Document, PlaceEntry, Source, Value
from calculators.values.source.faults import Faults, is_day
from calculators.values.source.links import linkable, refused
from calculators.values.source.policy_keys import PLACE_KEYS, PLACE_LEVELS, SOURCE_KEYS, STATUSES, TABLES, UNFILLED
from calculators.values.source.says_reader import SaysReader
from calculators.values.source.toml_lines import Lines

_ORDER = {name: number for number, name in enumerate(VOCABULARY)}


class Reader:
    """Turns the text of one file into a Document and collects every fault on the way."""

    def __init__(self, file: str, text: str) -> None:
        self.faults, self.lines = Faults(file), Lines(text)
        try:
            self.raw: dict[str, Any] = tomllib.loads(text)
        # A number of thousands of digits is a ValueError, brackets without end a RecursionError.
        except (ValueError, RecursionError) as error:
            where = re.search(r"line ([0-9]+)", str(error))
            self.faults.add(
                int(where[1]) if where else 1,
                f"this is not TOML: {error}",
                "Correct the syntax; strings stand in double quotes.",
            )
            self.raw = {}

    @property
    def errors(self) -> list[PolicyError]:
        """What was found to be wrong so far."""
        return self.faults.found

    def document(self, parent: str | None) -> Document | None:
        """The whole file, or None when a fault was found (see `errors`)."""
        for key in self.raw.keys() - TABLES:
            line = self.lines.header(key)
            self.faults.add(line, f"unknown table [{key}]", "Use [place], [sources.…], [labels.…] or [[says]].")
        place = self._place(parent)
        sources = self._sources()
        labels = self._labels()
        if place is None:
            return None
        values = self._values(place, sources, labels)
        self._unused(sources, values)
        note = self.faults.text(self.raw["place"], "note", self.lines.header("place"))
        if self.errors:
            return None
        # Blocks stand in the order of their documents; whoever reads all values wants them by name.
        return Document(place, tuple(sorted(values, key=lambda v: _ORDER[v.name.name])), sources, labels, note)

    def _place(self, parent: str | None) -> PlaceEntry | None:
        line = self.lines.header("place")
        row = self.raw.get("place")
        if not isinstance(row, dict):
            self.faults.add(1, "the file has no [place]", "Begin it with [place] and id, zh, en, adcode, level.")
            return None
        self.faults.closed(row, PLACE_KEYS, line)
        wanted = ("id", "zh", "en", "adcode", "level")
        missing = [key for key in wanted if not isinstance(row.get(key), str) or not row[key].strip()]
        for key in missing:
            self.faults.add(line, f"[place] lacks {key}", f'Add {key} = "…".')
        if missing or not self.faults.are_strings(row, ("hotline", "pinyin"), line):
            return None
        if row["level"] not in PLACE_LEVELS:
            self.faults.add(line, f"level is {row['level']!r}", f"Use one of {', '.join(PLACE_LEVELS)}.")
        if not re.fullmatch(r"[0-9]{6}", row["adcode"]):
            self.faults.add(line, f"adcode is {row['adcode']!r}", "Use the six digits of GB/T 2260.")
        name, hotline, pinyin = Text(row["zh"], row["en"]), row.get("hotline", "12393"), row.get("pinyin", "")
        return PlaceEntry(row["id"], name, row["level"], parent, row["adcode"], hotline, pinyin)

    def _sources(self) -> dict[str, Source]:
        rows = self._table("sources").items()
        found = {id: self._source(id, row, self.lines.header(f"sources.{id}")) for id, row in rows}
        return {id: source for id, source in found.items() if source}

    def _source(self, id: str, row: object, line: int) -> Source | None:
        add = self.faults.add
        if not isinstance(row, dict):
            add(line, f"source {id} is no table", f"Write [sources.{id}] with title, issuer, status and checked.")
            return None
        self.faults.closed(row, SOURCE_KEYS, line)
        if row.get("status") not in STATUSES:
            remedy = f"Use {', '.join(STATUSES[:-1])} or {STATUSES[-1]}."
            add(line, f"source {id} has status {row.get('status')!r}", remedy)
        for key in ("title", "issuer"):
            if not isinstance(row.get(key), str) or row[key].strip() in ("", UNFILLED):
                add(line, f"source {id} lacks {key}", f'Add {key} = "…".')
        checked, date = row.get("checked"), row.get("date")
        if not self.faults.are_strings(row, ("doc_no", "url"), line):
            return None
        self._address(id, row, line)
        if not is_day(checked):
            add(line, f"source {id} lacks checked", "Add the day on which you read it: checked = 2026-11-21.")
            return None
        if date is not None and not is_day(date):
            add(line, f"source {id} has date {date!r}", "Write a day without quotes: date = 2025-03-01.")
            return None
        title, issuer, status = (str(row.get(key)) for key in ("title", "issuer", "status"))
        note = self.faults.text(row, "note", line)
        return Source(
            id, title, issuer, status, checked, row.get("doc_no", ""), row.get("url", ""), date, note, "unlinked" in row
        )

    def _address(self, id: str, row: dict[str, Any], line: int) -> None:
        """An address is linked to or it is not written down at all."""
        url = row.get("url")
        if url is not None and not linkable(url):
            problem = (
                f"source {id} has an address on {refused(frozenset({url}))[0]}, a host that the site does not link to"
            )
            remedy = "Leave the address out and write unlinked = true."
            self.faults.add(self.lines.key(line, "url"), problem, remedy)
        if "unlinked" in row and (row["unlinked"] is not True or url is not None):
            problem = f"source {id} has unlinked = {str(row['unlinked']).lower()}{' beside an address' if url is not None else ''}"
            remedy = "Write unlinked = true in place of an address that the site does not link to, or leave it out."
            self.faults.add(self.lines.key(line, "unlinked"), problem, remedy)

    def _labels(self) -> dict[str, dict[str, Text]]:
        found: dict[str, dict[str, Text]] = {}
        for key, rows in self._table("labels").items():
            line = self.lines.header(f"labels.{key}")
            if key not in LOCAL or not isinstance(rows, dict):
                remedy = f"A place labels only {', '.join(LOCAL)}, each in a table."
                self.faults.add(line, f"labels for {key!r}", remedy)
                continue
            for id in rows:
                label = self.faults.text(rows, id, self.lines.key(line, id))
                if label is not None:
                    found.setdefault(key, {})[id] = label
        return found

    def _values(self, place: PlaceEntry, sources: dict[str, Source], labels: dict[str, dict[str, Text]]) -> list[Value]:
        blocks = self.raw.get("says", [])
        if not isinstance(blocks, list) or not all(isinstance(block, dict) for block in blocks):
            self.faults.add(self.lines.header("says"), "says is no list of blocks", "Write it as [[says]].")
            return []
        reader = SaysReader(place.id, sources, labels, self.faults, self.lines)
        return [value for number, block in enumerate(blocks) for value in reader.values(block, number)]

    def _table(self, name: str) -> dict[str, Any]:
        table = self.raw.get(name, {})
        if isinstance(table, dict):
            return table
        self.faults.add(self.lines.header(name), f"{name} is no table", f"Write [{name}.…].")
        return {}

    def _unused(self, sources: dict[str, Source], values: list[Value]) -> None:
        used = {value.source.id for value in values}
        for id in sources.keys() - used:
            if not self.errors:
                line = self.lines.header(f"sources.{id}")
                self.faults.add(line, f"no value uses source {id}", "Delete it, or name it as the source of a value.")

"""Reads a [[says]] block of a policy file: what one source says of one period."""

import datetime
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from calculators import datum
from calculators.conditions import CHOICES, KEYS, LOCAL, RANGES, Condition, Range, When
from calculators.faults import Faults, is_day, nearest
from calculators.numbers import Refused
from calculators.policy_keys import BEGINNINGS, BLOCK_KEYS, SHARED_KEYS, UNTIL_REPLACED, VALUE_KEYS
from calculators.text import Text
from calculators.toml_lines import Lines
from calculators.values import STANDINGS, Datum, Source, Value
from calculators.vocabulary import MONEY_UNITS, VOCABULARY, Name

_Period = tuple[datetime.date | None, datetime.date, datetime.date | None]


@dataclass(frozen=True, slots=True)
class SaysReader:
    """Reads the blocks of one file; faults go to `faults`."""

    place: str
    sources: dict[str, Source]
    labels: dict[str, dict[str, Text]]
    faults: Faults
    lines: Lines

    def values(self, block: dict[str, Any], number: int) -> list[Value]:
        """All values of the nth block that can be read."""
        line = self.lines.header("says", number)
        source = self.sources.get(str(block.get("source", "")))
        if source is None:
            problem = f"[[says]] has source {block.get('source')!r}, which [sources] does not list"
            self.faults.add(self.lines.key(line, "source"), problem, "Name a source of this file.")
        period = self._period(block, line)
        shared = {key: block[key] for key in block.keys() & SHARED_KEYS}
        self._shared(shared, line)
        found: list[Value] = []
        written = 0
        for name, rows in self._named(block, line):
            for item, row in enumerate(rows):
                written += 1
                at = self.lines.key(line, name.name, item)
                value = self._value(name, row, shared, at, source, period)
                if value is not None:
                    found.append(value)
        if not written and not self.faults.found:
            self.faults.add(line, "[[says]] has no value", 'Add one, such as employee.medical.rate.employee = "2%".')
        return found

    def _named(self, table: dict[str, Any], line: int, path: str = "") -> Iterator[tuple[Name, list[dict[str, Any]]]]:
        """Each name with its values, one or several, each as a table with at least `value`."""
        for key, told in table.items():
            name = f"{path}{key}"
            if name in BLOCK_KEYS:
                continue
            if name in VOCABULARY:
                yield VOCABULARY[name], self._rows(VOCABULARY[name], told, self.lines.key(line, name))
            elif isinstance(told, dict) and name in BEGINNINGS:
                yield from self._named(told, line, f"{name}.")
            else:
                self._unknown(name, told, line)

    def _unknown(self, name: str, told: Any, line: int) -> None:
        while name not in VALUE_KEYS and isinstance(told, dict) and len(told) == 1 and not told.keys() & VALUE_KEYS:
            [(key, told)] = told.items()
            name += f".{key}"
        at = self.lines.key(line, name)
        if "." not in name:
            self.faults.unknown_key(name, BLOCK_KEYS, at)
            return
        remedy = f"{nearest(name, list(VOCABULARY))} The vocabulary page lists all names."
        self.faults.add(at, f"unknown value name {name}", remedy)

    def _rows(self, name: Name, told: Any, line: int) -> list[dict[str, Any]]:
        if isinstance(told, list):
            if told and all(isinstance(row, dict) for row in told):
                return told
            remedy = f'Write {name.name} = "…", or [ {{ value = "…", when = {{ … }} }}, … ].'
            self.faults.add(line, f"{name.name} is no list of values", remedy)
            return []
        in_words = isinstance(told, dict) and not told.keys() - {"zh", "en"}
        return [told if isinstance(told, dict) and not in_words else {"value": told}]

    def _value(
        self,
        name: Name,
        row: dict[str, Any],
        shared: dict[str, Any],
        line: int,
        source: Source | None,
        period: _Period | None,
    ) -> Value | None:
        before = len(self.faults.found)
        self.faults.closed(row, VALUE_KEYS, line)
        own = {key: row[key] for key in row.keys() & SHARED_KEYS}
        self._shared(own, line, name.name)
        told = shared | own
        of = row.get("of", "")
        figure, unit = self._datum(name, row, line, of=bool(of))
        if of and (str(of) not in VOCABULARY or unit != "percent" or not set(VOCABULARY[of].units) & set(MONEY_UNITS)):
            remedy = "`of` names an amount of the vocabulary and goes with a percentage."
            self.faults.add(line, f"{name.name} is a percentage of {of!r}", remedy)
        when = self._when(name, row.get("when", {}), line)
        doubt, note = self.faults.text(row, "doubt", line), self.faults.text(row, "note", line)
        if len(self.faults.found) > before or source is None or period is None:
            return None
        standing, inherited = told.get("standing", source.status), told.get("inherited", True)
        start, known, end = period
        provisional = told.get("provisional_from")
        what = (name, self.place, figure, unit, when, start, known, end, standing, source, of, provisional)
        return Value(*what, doubt, note, line, inherited)

    def _shared(self, told: dict[str, Any], line: int, whose: str = "[[says]]") -> None:
        """What a block says for all its values, and a value otherwise."""
        standing, provisional = told.get("standing", "official"), told.get("provisional_from")
        if not isinstance(standing, str) or standing not in STANDINGS or standing == "own":
            remedy = "Use official, reported, unverified or disputed, or leave it out."
            self.faults.add(line, f"{whose} has standing {standing!r}", remedy)
        if provisional is not None and not is_day(provisional):
            self.faults.add(line, f"provisional_from is {provisional!r}", "Write a day without quotes.")
        if not isinstance(told.get("inherited", True), bool):
            remedy = "Write inherited = false where it holds at this level alone, or leave it out."
            self.faults.add(line, f"inherited is {told['inherited']!r}", remedy)

    def _period(self, block: dict[str, Any], line: int) -> _Period | None:
        start, known, end = block.get("from"), block.get("known_from"), block.get("to")
        before = len(self.faults.found)
        if start is None and known is None:
            remedy = "Add from, or known_from: the first day for which the source shows it."
            self.faults.add(line, "[[says]] does not say from when", remedy)
        elif start is not None and known is not None:
            remedy = "known_from alone means that nobody knows when it began."
            self.faults.add(line, "[[says]] has both from and known_from", remedy)
        for key, day in (("from", start), ("known_from", known)):
            if day is not None and not is_day(day):
                at = self.lines.key(line, key)
                self.faults.add(at, f"[[says]] has {key} {day!r}", "Write a day without quotes.")
        if end == UNTIL_REPLACED:
            end = None
        elif not is_day(end):
            remedy = f'Write a day without quotes, or "{UNTIL_REPLACED}".'
            self.faults.add(self.lines.key(line, "to"), f"[[says]] has to {end!r}", remedy)
        begins = known if start is None else start
        if is_day(begins) and is_day(end) and end < begins:
            problem = f"[[says]] ends on {end} before it begins on {begins}"
            self.faults.add(self.lines.key(line, "to"), problem, "Correct one of the two days.")
        if len(self.faults.found) > before or not is_day(begins):
            return None
        return start, begins, end

    def _datum(self, name: Name, row: dict[str, Any], line: int, *, of: bool) -> tuple[Datum, str]:
        told = row.get("value")
        if name.units[0] == "text":
            if isinstance(told, dict):
                return self.faults.text(row, "value", line), "text"
            remedy = 'Write { zh = "…", en = "…" }.'
        elif not isinstance(told, str):
            remedy = "Write every value in quotes, so that it stays exact."
        else:
            try:
                return datum.read(name, told, of=of)
            except Refused as refused:
                remedy = refused.message.en
        self.faults.add(line, f"{name.name} has value {told!r}", remedy)
        return None, ""

    def _when(self, name: Name, row: Any, line: int) -> When:
        found: dict[str, Condition] = {}
        if not isinstance(row, dict):
            self.faults.add(line, f"{name.name} has when = {row!r}", 'Write when = { status = "retired" }.')
            return found
        for key, told in row.items():
            if key in RANGES:
                try:
                    found[key] = Range.parse(told if isinstance(told, str) else "")
                except ValueError as error:
                    remedy = 'Write a comparison: "<45", ">=45" or ">5500 <=10000".'
                    self.faults.add(line, f"{name.name}: {key}: {error}", remedy)
            elif key in CHOICES or key in LOCAL:
                allowed = CHOICES[key] if key in CHOICES else self.labels.get(key, {})
                items = told if isinstance(told, list) else [told]
                for item in items:
                    if not isinstance(item, str) or item not in allowed:
                        where = f"[labels.{key}] of this file" if key in LOCAL else ", ".join(allowed)
                        self.faults.add(line, f"{name.name}: {key} is {item!r}", f"Use one of {where}.")
                found[key] = frozenset(str(item) for item in items)
            else:
                remedy = f"{nearest(key, list(KEYS))} Known are {', '.join(KEYS)}."
                self.faults.add(line, f"{name.name}: unknown condition {key!r}", remedy)
        return found

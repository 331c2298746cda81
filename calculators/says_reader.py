"""Reads a [[says]] block of a policy file: what one source says of one period."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from calculators import datum
from calculators.faults import Faults, nearest
from calculators.numbers import Refused
from calculators.policy_keys import BEGINNINGS, BLOCK_KEYS, SHARED_KEYS, VALUE_KEYS
from calculators.says_around import Around, Period
from calculators.text import Text
from calculators.toml_lines import Lines
from calculators.values import Datum, Source, Value
from calculators.vocabulary import MONEY_UNITS, VOCABULARY, Name


@dataclass(frozen=True, slots=True)
class SaysReader:
    """Reads the blocks of one file; faults go to `faults`."""

    place: str
    sources: dict[str, Source]
    labels: dict[str, dict[str, Text]]
    faults: Faults
    lines: Lines

    @property
    def around(self) -> Around:
        return Around(self.faults, self.lines)

    def values(self, block: dict[str, Any], number: int) -> list[Value]:
        """All values of the nth block that can be read."""
        line = self.lines.header("says", number)
        source = self.sources.get(str(block.get("source", "")))
        if source is None:
            problem = f"[[says]] has source {block.get('source')!r}, which [sources] does not list"
            self.faults.add(self.lines.key(line, "source"), problem, "Name a source of this file.")
        period = self.around.period(block, line)
        shared = {key: block[key] for key in block.keys() & SHARED_KEYS}
        self.around.shared(shared, line)
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
        period: Period | None,
    ) -> Value | None:
        before = len(self.faults.found)
        self.faults.closed(row, VALUE_KEYS, line)
        own = {key: row[key] for key in row.keys() & SHARED_KEYS}
        self.around.shared(own, line, name.name)
        told = shared | own
        of = row.get("of", "")
        figure, unit = self._datum(name, row, line, of=bool(of))
        if of and (str(of) not in VOCABULARY or unit != "percent" or not set(VOCABULARY[of].units) & set(MONEY_UNITS)):
            remedy = "`of` names an amount of the vocabulary and goes with a percentage."
            self.faults.add(line, f"{name.name} is a percentage of {of!r}", remedy)
        when = self.around.when(name, row.get("when", {}), line, self.labels)
        doubt, note = self.faults.text(row, "doubt", line), self.faults.text(row, "note", line)
        if len(self.faults.found) > before or source is None or period is None:
            return None
        standing, inherited = told.get("standing", source.status), told.get("inherited", True)
        start, known, end = period
        provisional = told.get("provisional_from")
        what = (name, self.place, figure, unit, when, start, known, end, standing, source, of, provisional)
        return Value(*what, doubt, note, line, inherited)

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

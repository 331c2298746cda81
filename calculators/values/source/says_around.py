"""Reads what stands around the values of a [[says]] block: the days of the block, its standing, and for whom a value holds."""

import datetime
from dataclasses import dataclass
from typing import Any

from calculators.basics import Text
from calculators.values import CHOICES, KEYS, LOCAL, RANGES, STANDINGS, Condition, Name, Range, When
from calculators.values.source.faults import Faults, is_day, nearest
from calculators.values.source.policy_keys import UNTIL_REPLACED
from calculators.values.source.toml_lines import Lines

Period = tuple[datetime.date | None, datetime.date, datetime.date | None]


@dataclass(frozen=True, slots=True)
class Around:
    """Reads these parts of one file; faults go to `faults`."""

    faults: Faults
    lines: Lines

    def period(self, block: dict[str, Any], line: int) -> Period | None:
        """The days of a block: the first where it is known, the first for which it is known, the last."""
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

    def shared(self, told: dict[str, Any], line: int, whose: str = "[[says]]") -> None:
        """What a block says for all its values, and a value otherwise."""
        standing, provisional = told.get("standing", "official"), told.get("provisional_from")
        if not isinstance(standing, str) or standing not in STANDINGS or standing == "own":
            remedy = "Use official, quoted, reported, unverified or disputed, or leave it out."
            self.faults.add(line, f"{whose} has standing {standing!r}", remedy)
        if provisional is not None and not is_day(provisional):
            self.faults.add(line, f"provisional_from is {provisional!r}", "Write a day without quotes.")
        if not isinstance(told.get("inherited", True), bool):
            remedy = "Write inherited = false where it holds at this level alone, or leave it out."
            self.faults.add(line, f"inherited is {told['inherited']!r}", remedy)

    def when(self, name: Name, row: Any, line: int, labels: dict[str, dict[str, Text]]) -> When:
        """For whom a value holds."""
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
                allowed = CHOICES[key] if key in CHOICES else labels.get(key, {})
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

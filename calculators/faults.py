"""The faults of one policy file, each with its line and a remedy, and the questions that every table of it is asked."""

import datetime
from collections.abc import Iterable
from typing import Any, TypeGuard

from calculators.errors import PolicyError
from calculators.text import Text


class Faults:
    """Collects what is wrong with one file."""

    def __init__(self, file: str) -> None:
        self.file, self.found = file, list[PolicyError]()

    def add(self, line: int, problem: str, remedy: str) -> None:
        self.found.append(PolicyError(self.file, line, problem, remedy))

    def closed(self, row: dict[str, Any], keys: set[str], line: int) -> None:
        """No key but these."""
        for key in row.keys() - keys:
            self.unknown_key(key, keys, line)

    def unknown_key(self, key: str, keys: set[str], line: int) -> None:
        self.add(line, f"unknown key {key!r}", f"{nearest(key, sorted(keys))} Known are {', '.join(sorted(keys))}.")

    def are_strings(self, row: dict[str, Any], keys: Iterable[str], line: int) -> bool:
        wrong = [key for key in keys if not isinstance(row.get(key, ""), str)]
        for key in wrong:
            self.add(line, f"{key} is {row[key]!r}", f'Write {key} = "…", in quotes.')
        return not wrong

    def text(self, row: dict[str, Any], key: str, line: int) -> Text | None:
        """A text in both languages, or None where there is none or where it is wrong."""
        told = row.get(key)
        if told is None:
            return None
        if isinstance(told, dict) and told.keys() == {"zh", "en"} and all(isinstance(t, str) for t in told.values()):
            try:
                return Text(told["zh"], told["en"])
            except ValueError:
                pass
        self.add(line, f"{key} lacks one of the two languages", f'Write {key} = {{ zh = "…", en = "…" }}.')
        return None


def is_day(told: object) -> TypeGuard[datetime.date]:
    """A day and no more: TOML's times of day are days too, and cannot be compared with one."""
    return isinstance(told, datetime.date) and not isinstance(told, datetime.datetime)


def nearest(word: str, known: list[str]) -> str:
    """A suggestion for a misspelt word, or nothing."""
    from difflib import get_close_matches

    near = get_close_matches(word, known, 1)
    return f"Did you mean {near[0]}?" if near else ""

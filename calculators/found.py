"""What a batch has looked up already, so that a million rows at one place need not look it up a million times."""

import datetime
from typing import Any

from calculators.conditions import Circumstances
from calculators.values import Value


class Found:
    """Look-ups that the cases of a batch made already at one place, by day and circumstances."""

    MOST = 1000

    def __init__(self) -> None:
        self._by_case: dict[tuple[Any, ...], dict[str, Value | None]] = {}
        self._seen: set[tuple[datetime.date, Value]] = set()

    def seen(self) -> set[tuple[datetime.date, Value]]:
        """Every value that was found so far, with the day for which it was looked up."""
        self._seen |= {(key[0], value) for key, found in self._by_case.items() for value in found.values() if value}
        return self._seen

    def under(self, on: datetime.date, circumstances: Circumstances) -> dict[str, Value | None]:
        """What was found on a day under circumstances, by name. A batch of any length keeps only so many."""
        if len(self._by_case) >= self.MOST:
            self.seen()
            self._by_case.clear()
        return self._by_case.setdefault((on, *circumstances.items()), {})

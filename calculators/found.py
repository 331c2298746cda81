"""What was looked up already, so that a million rows of a batch at one place need not look it up a million times."""

import datetime
from typing import Any

from calculators.conditions import KEYS, Circumstances
from calculators.policy import NotKnown, Place
from calculators.values import Value
from calculators.vocabulary import VOCABULARY

CIRCUMSTANCES = frozenset(KEYS)


class Lookups(dict[str, Value | None]):
    """What a place says on one day under some circumstances, by name; looked up when it is first asked for.

    Raises LookupError for a name or a circumstance that the vocabulary does not have: that is a fault of a rule.
    """

    def __init__(self, place: Place, on: datetime.date, circumstances: Circumstances) -> None:
        if not circumstances.keys() <= CIRCUMSTANCES:
            raise LookupError(f"no circumstance is called {sorted(circumstances.keys() - CIRCUMSTANCES)}")
        super().__init__()
        self.place, self.on, self.circumstances = place, on, circumstances
        self._gaps: dict[str, NotKnown] = {}

    def __missing__(self, name: str) -> Value | None:
        value = self.place.seek(name, self.on, self.circumstances)
        # A place without a value is no fault; a rule that misspells a name is, and must not look like such a place.
        if value is None and name not in VOCABULARY:
            raise LookupError(f"the vocabulary has no value called {name}")
        self[name] = value
        return value

    def gap(self, name: str) -> NotKnown:
        """Why a name has no value here. A new one each time, for one that is raised holds on to where it was."""
        if name not in self._gaps:
            self._gaps[name] = NotKnown.why(self.place, name, self.on, self.circumstances)
        return NotKnown(*self._gaps[name].args)


class PlaceLookups:
    """Look-ups at one place by day and circumstances, shared by the cases of a batch."""

    MOST = 1000

    def __init__(self, place: Place) -> None:
        self.place = place
        self._by_case: dict[tuple[Any, ...], Lookups] = {}
        self._seen: set[tuple[datetime.date, Value]] = set()

    def seen(self) -> set[tuple[datetime.date, Value]]:
        """Every value that was found so far, with the day for which it was looked up."""
        self._seen |= {(known.on, value) for known in self._by_case.values() for value in known.values() if value}
        return self._seen

    def under(self, on: datetime.date, circumstances: Circumstances) -> Lookups:
        """What the place says on a day under circumstances. A batch of any length keeps only so many."""
        key = (on, *circumstances.items())
        known = self._by_case.get(key)
        if known is None:
            if len(self._by_case) >= self.MOST:
                self.seen()
                self._by_case.clear()
            known = self._by_case[key] = Lookups(self.place, on, dict(circumstances))
        return known

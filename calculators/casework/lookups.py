"""What was looked up already, so that a million rows of a batch at one place need not look it up a million times."""

import datetime
from dataclasses import replace
from typing import Any

from calculators.casework.estimate import Estimated
from calculators.values import KEYS, VOCABULARY, Circumstances, NotKnown, Place, Value, layer_of

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


class EstimatingLookups(Lookups):
    """The same at a place whose look-ups may give what is not known; every such figure that is asked for is written down."""

    def __init__(self, lookups: "PlaceLookups", on: datetime.date, circumstances: Circumstances) -> None:
        super().__init__(lookups.place, on, circumstances)
        self._used = lookups.use

    def __getitem__(self, name: str) -> Value | None:
        value = super().__getitem__(name)
        if value is not None:
            self._used(value, self.on)
        return value


class PlaceLookups:
    """Look-ups at one place by day and circumstances, shared by the cases of a batch."""

    MOST = 1000

    def __init__(self, place: Place) -> None:
        self.place = place
        self._by_case: dict[tuple[Any, ...], Lookups] = {}
        self._allowing: dict[tuple[str, ...], PlaceLookups] = {}
        self._used: dict[int, Estimated] = {}
        self._seen: set[tuple[datetime.date, Value]] = set()

    def seen(self) -> set[tuple[datetime.date, Value]]:
        """Every value that was found so far, with the day for which it was looked up."""
        self._seen |= {(known.on, value) for known in self._by_case.values() for value in known.values() if value}
        return self._seen.union(*(lookups.seen() for lookups in self._allowing.values()))

    def allowing(self, allow: tuple[str, ...]) -> "PlaceLookups":
        """Those at the same place by a reader's consent, with nothing written down as used yet."""
        if allow not in self._allowing:
            self._allowing[allow] = PlaceLookups(replace(self.place, allow=allow))
        found = self._allowing[allow]
        found.forget_used()
        return found

    def forget_used(self) -> None:
        """Begin another case."""
        self._used.clear()

    def use(self, value: Value, on: datetime.date) -> None:
        """Write down a figure that was asked for, if it is not known for the day."""
        if not (value.usable and value.covers(on)):
            self._used.setdefault(id(value), Estimated(value, layer_of(value, on)))

    @property
    def used(self) -> tuple[Estimated, ...]:
        """The figures that are not known and were asked for, in that order."""
        return tuple(self._used.values())

    def under(self, on: datetime.date, circumstances: Circumstances) -> Lookups:
        """What the place says on a day under circumstances. A batch of any length keeps only so many."""
        key = (on, *circumstances.items())
        known = self._by_case.get(key)
        if known is None:
            if len(self._by_case) >= self.MOST:
                self.seen()
                self._by_case.clear()
            told = dict(circumstances)
            known = EstimatingLookups(self, on, told) if self.place.allow else Lookups(self.place, on, told)
            self._by_case[key] = known
        return known

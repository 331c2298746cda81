"""What changed, read from the values themselves: a change is a day on which a value of a place starts."""

import datetime
from dataclasses import dataclass
from functools import cache
from itertools import groupby

from calculators.basics import Text
from calculators.values import Name, Place, PlaceEntry, Value, list_places, load_place
from website.pages.place_facts import who


@dataclass(frozen=True, slots=True)
class Step:
    """A figure that begins, for whom it holds, and the one that ended the day before for the same people."""

    value: Value
    who: Text | None
    before: Value | None

    @property
    def shown(self) -> Text:
        """7,162.00 元/月 → 7,270.00 元/月; a rule in words is only announced."""
        if self.value.unit == "text":
            return REWORDED if self.before else WORDED
        if self.before is None:
            return self.value.shown()
        template = KEPT if self.before.datum == self.value.datum else MOVED
        return template.format(before=self.before.shown(), after=self.value.shown())


@dataclass(frozen=True, slots=True)
class Moved:
    """The steps of one name."""

    name: Name
    steps: tuple[Step, ...]


@dataclass(frozen=True, slots=True)
class Change:
    """Everything of one place that begins on one day."""

    day: datetime.date
    entry: PlaceEntry
    moved: tuple[Moved, ...]

    @property
    def announced(self) -> datetime.date:
        """The day for a news reader: the change's own, or for what is still to come the day on which its source was checked."""
        checked = max(step.value.source.checked for moved in self.moved for step in moved.steps)
        return min(self.day, checked)


MOVED = Text("{before} → {after}", "{before} → {after}")
KEPT = Text("{after}（与上一期相同）", "{after} (as before)")
WORDED = Text("有文字规定", "rules in words")
REWORDED = Text("文字规定有更新", "rules in words changed")


@cache
def history() -> tuple[Change, ...]:
    """Every change, the newest first; of one day, in the order of places."""
    found = [change for entry in list_places() for change in _changes(load_place(entry.id))]
    return tuple(sorted(found, key=lambda change: change.day, reverse=True))


def _changes(place: Place) -> list[Change]:
    """The changes of a place's own values. What began on an unknown day did not change on any."""
    values = [value for value in place.documents[0].values if value.usable and value.start is not None]
    ordered = sorted(values, key=lambda value: value.known_from)
    return [
        Change(day, place.entry, _moved(place, list(begun)))
        for day, begun in groupby(ordered, key=lambda value: value.known_from)
    ]


def _moved(place: Place, begun: list[Value]) -> tuple[Moved, ...]:
    names = {value.name.name: value.name for value in begun}
    return tuple(
        Moved(name, tuple(Step(v, who(place, v), _before(place, v)) for v in begun if v.name.name == id))
        for id, name in names.items()
    )


def _before(place: Place, value: Value) -> Value | None:
    """The value of the same name, unit and circumstances that ended on the day before."""
    last = value.known_from - datetime.timedelta(days=1)
    rivals = place.documents[0].by_name[value.name.name]
    same = (r for r in rivals if r.usable and r.end == last and r.when == value.when)
    return next((r for r in same if (r.unit, r.percent_of) == (value.unit, value.percent_of)), None)

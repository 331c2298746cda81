"""What one place's page says about each value: what holds today, what came before, what comes, what circulates."""

import datetime
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from calculators.basics import Text, join
from calculators.html import anchor
from calculators.values import CHOICES, RANGES, TOPICS, VOCABULARY, Condition, Name, Place, Range, Source, Value


@dataclass(frozen=True, slots=True)
class Row:
    """One figure and for whom it holds; `who` is None where it holds for everyone."""

    who: Text | None
    shown: Text


@dataclass(frozen=True, slots=True)
class Group:
    """Figures that share their days, standing and source."""

    rows: tuple[Row, ...]
    value: Value

    @property
    def source(self) -> Source:
        return self.value.source


@dataclass(frozen=True, slots=True)
class Fact:
    """All that is known about one value of a place on one day.

    `beside`: what circulates about the place itself where the value is taken over from a level above.
    """

    name: Name
    from_place: str
    now: tuple[Group, ...]
    later: tuple[Group, ...]
    before: tuple[Group, ...]
    doubted: tuple[Group, ...]
    beside: tuple[Group, ...] = ()

    @property
    def anchor(self) -> str:
        return anchor(self.name.name)


@dataclass(frozen=True, slots=True)
class Topic:
    """The facts of one topic: the place's own, and those that it takes over from the levels above."""

    key: str
    title: Text
    own: tuple[Fact, ...]
    inherited: tuple[Fact, ...]


def topics_of(place: Place, on: datetime.date) -> list[Topic]:
    """The topics about which something is known, in the order of the vocabulary."""
    facts = list(_facts(place, on))
    found: list[Topic] = []
    for key, title in TOPICS.items():
        here = [fact for fact in facts if fact.name.topic == key]
        if here:
            own = tuple(fact for fact in here if fact.from_place == place.entry.id)
            found.append(Topic(key, title, own, tuple(fact for fact in here if fact.from_place != place.entry.id)))
    return found


def _facts(place: Place, on: datetime.date) -> Iterator[Fact]:
    present = {value.name.name for document in place.documents for value in document.values}
    for name in VOCABULARY.values():
        if name.name not in present:
            continue
        values = place.named(name.name)
        usable = [v for v in values if v.usable]
        yield Fact(
            name,
            values[0].place,
            now=_groups(place, [v for v in usable if v.covers(on)]),
            later=_groups(place, [v for v in usable if v.known_from > on]),
            before=_groups(place, [v for v in usable if v.end is not None and v.end < on]),
            doubted=_groups(place, [v for v in values if not v.usable]),
            beside=_groups(place, [v for v in place.documents[0].by_name.get(name.name, ()) if v not in values]),
        )


def _groups(place: Place, values: list[Value]) -> tuple[Group, ...]:
    """Newest first, otherwise in the order of the file."""
    ordered = sorted(values, key=lambda v: v.known_from, reverse=True)
    return tuple(
        Group(tuple(Row(who(place, v), v.shown()) for v in same), same[0])
        for same in (list(found) for _, found in groupby(ordered, key=_shared))
    )


def _shared(value: Value) -> tuple[object, ...]:
    return (
        value.start,
        value.known_from,
        value.end,
        value.standing,
        value.place,
        value.source.id,
        value.provisional_from,
        value.doubt,
        value.note,
    )


def who(place: Place, value: Value) -> Text | None:
    """For whom, where and for which cost a value holds, in words."""
    labels = {
        key: rows
        for document in place.documents
        if document.place.id == value.place
        for key, rows in document.labels.items()
    }
    parts = [_condition(key, condition, labels) for key, condition in value.when.items()]
    return Text("，".join(p.zh for p in parts), ", ".join(p.en for p in parts)) if parts else None


def _condition(key: str, condition: Condition, labels: dict[str, dict[str, Text]]) -> Text:
    if isinstance(condition, Range):
        label, span = RANGES[key], condition.label()
        return Text(f"{label.zh}{span.zh}", f"{label.en} {span.en}")
    known = CHOICES[key] if key in CHOICES else labels[key]
    return join([text for id, text in known.items() if id in condition])

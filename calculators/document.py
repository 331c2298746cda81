"""A place of the index, and what one policy file says of it."""

from dataclasses import dataclass, field, replace

from calculators.text import Text
from calculators.values import Source, Value


@dataclass(frozen=True, slots=True)
class PlaceEntry:
    """A place of the index: its id, both names, level, parent's id (None for the nation), six-digit code, hotline, pinyin."""

    id: str
    name: Text
    level: str
    parent: str | None
    adcode: str
    hotline: str = "12393"
    pinyin: str = ""


@dataclass(frozen=True, slots=True)
class Document:
    """One policy file, read: the place, its values in the order of the file and by name, its sources and its own labels."""

    place: PlaceEntry
    values: tuple[Value, ...]
    sources: dict[str, Source]
    labels: dict[str, dict[str, Text]] = field(default_factory=dict)
    note: Text | None = None
    by_name: dict[str, tuple[Value, ...]] = field(init=False, repr=False, compare=False)
    # Names for which the place itself has something to say, even if it is only that sources disagree.
    decided: frozenset[str] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        found: dict[str, list[Value]] = {}
        for value in self.values:
            found.setdefault(value.name.name, []).append(value)
        object.__setattr__(self, "by_name", {name: tuple(values) for name, values in found.items()})
        decided = frozenset(value.name.name for value in self.values if value.standing != "unverified")
        object.__setattr__(self, "decided", decided)

    @property
    def handed_down(self) -> "Document":
        """What the levels below take from it: all but the values that hold at this level alone."""
        handed = tuple(value for value in self.values if value.inherited)
        return self if len(handed) == len(self.values) else replace(self, values=handed)

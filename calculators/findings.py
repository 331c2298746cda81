"""What an audit of the policy values finds. Pure: it reads documents and a day, and prints nothing."""

import datetime
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from calculators import policy_files
from calculators.conditions import overlap
from calculators.document import Document, PlaceEntry
from calculators.values import STALE_AFTER, Value
from calculators.vocabulary import TOPICS

SOON = datetime.timedelta(days=90)
KINDS = {
    "ending": "end within 90 days",
    "ended": "ended without a successor",
    "provisional": "carried on until a new notice",
    "unchecked": "not checked for a year",
    "conflict": "sources disagree",
    "missing": "topic without any usable value",
}


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing to look after: its kind, its place, where it stands (file and line) and what it is about."""

    kind: str
    place: str
    file: str
    line: int
    what: str

    def __str__(self) -> str:
        return f"{self.place}: {self.what} ({self.file}:{self.line})"


def audit(on: datetime.date, places: Iterable[PlaceEntry], topics: Iterable[str] = ()) -> list[Finding]:
    """Everything to look after on a day; `topics` are those whose absence counts. Raises PolicyErrors for faulty files."""
    wanted = tuple(topics)
    found: list[Finding] = []
    for entry in places:
        document = policy_files.document(entry.id)
        found += _values(document, on)
        found += _sources(document, on)
        found += _missing(entry, wanted)
    return found


def _values(document: Document, on: datetime.date) -> Iterator[Finding]:
    for value in document.values:
        if value.standing == "disputed" and value.covers(on):
            yield _finding("conflict", document, value, f"{value.name.name} {_plain(value)}: {value.source.title}")
        if not value.usable:
            continue
        if value.provisional(on) and value.covers(on):
            yield _finding("provisional", document, value, f"{value.name.name} since {value.provisional_from}")
        if ends_soon(value, document, on):
            yield _finding("ending", document, value, f"{value.name.name} {_plain(value)} ends on {value.end}")
        elif value.end is not None and value.end < on and not _followed(value, document):
            yield _finding("ended", document, value, f"{value.name.name} {_plain(value)} ended on {value.end}")


def ends_soon(value: Value, document: Document, on: datetime.date) -> bool:
    """Whether a usable value ends within 90 days and has no successor."""
    ends = value.usable and value.end is not None and on <= value.end <= on + SOON
    return ends and not _followed(value, document)


def _followed(value: Value, document: Document) -> bool:
    """Whether a later usable value takes over for some of the same people, so that this one is history."""
    return any(
        other.usable
        and other.name is value.name
        and other.known_from > value.known_from
        and overlap(other.when, value.when)
        for other in document.values
    )


def _sources(document: Document, on: datetime.date) -> Iterator[Finding]:
    for source in document.sources.values():
        if on - source.checked <= STALE_AFTER:
            continue
        uses = [value for value in document.values if value.source is source and value.usable and value.covers(on)]
        if uses:
            what = f"{source.title}, last checked on {source.checked}, stands behind {len(uses)} values"
            yield _finding("unchecked", document, uses[0], what)


def _missing(entry: PlaceEntry, topics: tuple[str, ...]) -> Iterator[Finding]:
    """Topics about which neither the place nor a level above it has a usable value; only cities are asked."""
    if entry.level not in ("city", "municipality"):
        return
    covered: set[str] = set()
    level: str | None = entry.id
    while level is not None and level != policy_files.NATION:
        document = policy_files.document(level)
        said = (document if level == entry.id else document.handed_down).values
        covered |= {value.name.topic for value in said if value.usable}
        level = policy_files.parent(level)
    for topic in topics:
        if topic not in covered:
            yield Finding("missing", entry.id, policy_files.path(entry.id), 1, TOPICS[topic].en)


def _finding(kind: str, document: Document, value: Value, what: str) -> Finding:
    return Finding(kind, document.place.id, policy_files.path(document.place.id), value.line, what)


def _plain(value: Value) -> str:
    return value.shown().en if value.unit != "text" else "in words"

"""What is known of every place: place by topic, with the standing and the year of the newest figure.

One page for each province, reached from a summary: a phone then loads ten to twenty rows, and not three hundred.
"""

import datetime
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from calculators.basics import Lang
from calculators.forms import today_in_china
from calculators.values import (
    NATION,
    TOPICS,
    VOCABULARY,
    Place,
    PlaceEntry,
    Value,
    list_cities,
    list_places,
    load_place,
)
from website.pages.answer_rate import OUTCOMES, rates, standings
from website.pages.fill_template import Link, fill
from website.pages.page import GeneratedPage, Section
from website.pages.texts import say

# From the best to the worst. "ended": there was a figure, and none that holds today.
STATES = ("official", "quoted", "reported", "ended", "disputed", "unverified", "unknown")
# Counted one by one on the summary.
KEY_FIGURES = tuple(name.name for name in VOCABULARY.values() if name.key_figure)


@dataclass(frozen=True, slots=True)
class Cell:
    """What is known: one of STATES, the year in which the newest figure began, the level that it is taken over from."""

    state: str
    year: int | None = None
    level: str = ""


@dataclass(frozen=True, slots=True)
class Line:
    """One place with a cell for each topic."""

    entry: PlaceEntry
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Count:
    """In how many cities a figure or a topic is in which of STATES."""

    label: str
    states: dict[str, int]


def cell(place: Place, names: Iterable[str], on: datetime.date) -> Cell:
    """What is known of some values of a place on a day. Of several that hold, the least verified one tells the standing."""
    known = [value for name in names for value in place.named(name)]
    usable = [value for value in known if value.usable]
    holding = [value for value in usable if value.covers(on)]
    if holding:
        own = [value for value in holding if value.place == place.entry.id]
        state = max((value.standing for value in own or holding), key=STATES.index)
        return _cell(state, own or holding, place)
    if usable:
        return _cell("ended" if any(v.known_from <= on for v in usable) else "unknown", usable, place)
    return _cell(min((value.standing for value in known), key=STATES.index), known, place) if known else Cell("unknown")


def _cell(state: str, values: Sequence[Value], place: Place) -> Cell:
    newest = max(values, key=lambda value: value.known_from)
    level = "" if newest.place == place.entry.id else load_place(newest.place).entry.level
    return Cell(state, newest.known_from.year, level)


def names_of(topic: str) -> tuple[str, ...]:
    """The values that decide about a topic."""
    names = [name for name in VOCABULARY.values() if name.topic == topic]
    return tuple(name.name for name in [name for name in names if name.decides] or names)


@cache
def line(id: str, on: datetime.date) -> Line:
    """One place's cells, in the order of the topics."""
    place = load_place(id)
    return Line(place.entry, tuple(cell(place, names_of(topic), on) for topic in TOPICS))


@cache
def figure(name: str, on: datetime.date) -> dict[str, int]:
    """In how many cities a value is in which state."""
    cells = [cell(load_place(id), (name,), on) for id in list_cities()]
    return {state: sum(one.state == state for one in cells) for state in STATES}


def coverage_pages(lang: Lang, kept: Mapping[str, GeneratedPage]) -> list[GeneratedPage]:
    """The summary and a page for each province."""
    on = today_in_china()
    return [
        _summary(lang, on),
        *(kept.get(f"places/coverage/{entry.id}") or _province(entry, lang, on) for entry in _provinces()),
    ]


def _provinces() -> list[PlaceEntry]:
    return [entry for entry in list_places() if entry.parent == NATION]


def _lines(province: PlaceEntry, on: datetime.date) -> list[Line]:
    """A province and its cities; its own line holds what is province-wide."""
    return [line(id, on) for id in (province.id, *list_cities(province.id))]


def _summary(lang: Lang, on: datetime.date) -> GeneratedPage:
    def link(address: str) -> str:
        return "../../" + address

    cities = list_cities()
    figures = [Count(VOCABULARY[name].label.to(lang), figure(name, on)) for name in KEY_FIGURES]
    lines = [line(id, on) for id in cities]
    topics = [
        Count(title.to(lang), {state: sum(one.cells[n].state == state for one in lines) for state in STATES})
        for n, title in enumerate(TOPICS.values())
    ]
    provinces = [
        (province, Count(province.name.to(lang), _bases(province, on)), list_cities(province.id) or (province.id,))
        for province in _provinces()
    ]
    known = sum(figure("employee.base.floor", on)[state] for state in ("official", "quoted", "reported"))
    lead = fill("coverage_lead.html.j2", lang, link, cities=len(cities), known=known, states=STATES)
    sections = (
        Section(
            "answers",
            say("coverage_answers", lang),
            fill(
                "answer_rates.html.j2",
                lang,
                link,
                on=on,
                rates=rates(on),
                outcomes=OUTCOMES,
                standings=standings(),
                values=sum(standings().values()),
            ),
            quiet=True,
        ),
        Section(
            "provinces",
            say("coverage_provinces", lang),
            fill("coverage_provinces.html.j2", lang, link, provinces=provinces, states=STATES),
            quiet=True,
        ),
        _counts("figures", "coverage_figures", figures, lang, link),
        _counts("topics", "coverage_topics", topics, lang, link),
        Section(
            "nation",
            say("nationwide", lang),
            fill("coverage.html.j2", lang, link, lines=[line(NATION, on)], topics=TOPICS),
            quiet=True,
        ),
    )
    return GeneratedPage(
        "places/coverage", say("coverage_title", lang), say("coverage_description", lang), lead, sections, wide=True
    )


def _counts(id: str, heading: str, counts: list[Count], lang: Lang, link: Link) -> Section:
    return Section(id, say(heading, lang), fill("counts.html.j2", lang, link, counts=counts, states=STATES), quiet=True)


def _bases(province: PlaceEntry, on: datetime.date) -> dict[str, int]:
    """In how many cities of a province the contribution base is in which state."""
    base = list(TOPICS).index("base")
    cells = [line(id, on).cells[base] for id in list_cities(province.id) or (province.id,)]
    return {state: sum(one.state == state for one in cells) for state in STATES}


def _province(entry: PlaceEntry, lang: Lang, on: datetime.date) -> GeneratedPage:
    def link(address: str) -> str:
        return "../../../" + address

    lines = _lines(entry, on)
    return GeneratedPage(
        address=f"places/coverage/{entry.id}",
        title=say("coverage_of", lang, place=entry.name),
        description=say("coverage_of_description", lang, place=entry.name),
        lead=fill("coverage_of.html.j2", lang, link, entry=entry, states=STATES),
        sections=(
            Section(
                "table",
                say("coverage_table", lang),
                fill("coverage.html.j2", lang, link, lines=lines, topics=TOPICS),
                quiet=True,
            ),
        ),
        above=(("places/coverage/", say("coverage_title", lang)),),
        wide=True,
    )

"""Every source: who published it, when it was checked, and which values of which places rest on it."""

import datetime
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from calculators.basics import Lang
from calculators.forms import today_in_china
from calculators.html import anchor
from calculators.values import (
    STALE_AFTER,
    Name,
    PlaceEntry,
    Source,
    list_cities,
    list_places,
    load_document,
    load_place,
)
from calculators.values.source import STATUSES
from website.pages.fill_template import fill
from website.pages.page import GeneratedPage, Section
from website.pages.texts import say


@dataclass(frozen=True, slots=True)
class Use:
    """The values of one place that rest on a source, each name once, and the source's anchor."""

    entry: PlaceEntry
    names: tuple[Name, ...]
    anchor: str


@dataclass(frozen=True, slots=True)
class Cited:
    """One document and every place of a province whose file cites it."""

    source: Source
    uses: tuple[Use, ...]


def source_anchor(place: str, id: str) -> str:
    """The id of a source on its page: hebei-shijiazhuang, notice → s-hebei-shijiazhuang--notice."""
    return f"s-{place}--{id}"


def source_address(place: str, id: str) -> str:
    """Where a source of a place's file is listed, below the language's root."""
    group = load_place(place).entry
    page = group.parent if group.level == "city" else group.id
    return f"places/sources/{page}/#{source_anchor(place, id)}"


@cache
def cited_in(group: str) -> tuple[Cited, ...]:
    """The documents of a province and its cities, or of the nation; what several files cite stands once."""
    found: dict[tuple[object, ...], list[tuple[Source, Use]]] = {}
    for id in (group, *list_cities(group)):
        document = load_document(id)
        for source in document.sources.values():
            names = {value.name.name: value.name for value in document.values if value.source is source}
            use = Use(document.place, tuple(names.values()), source_anchor(id, source.id))
            found.setdefault(_identity(source), []).append((source, use))
    return tuple(Cited(same[0][0], tuple(use for _, use in same)) for same in found.values())


def _identity(source: Source) -> tuple[object, ...]:
    return (
        source.title,
        source.issuer,
        source.doc_no,
        source.url,
        source.unlinked,
        source.status,
        source.date,
        source.checked,
        source.note,
    )


def source_pages(lang: Lang, kept: Mapping[str, GeneratedPage]) -> list[GeneratedPage]:
    """The summary, the nation's sources and each province's."""
    groups = [entry for entry in list_places() if entry.level != "city"]
    return [
        _summary(groups, lang),
        *(kept.get(f"places/sources/{entry.id}") or _group(entry, lang) for entry in groups),
    ]


def _summary(groups: Sequence[PlaceEntry], lang: Lang) -> GeneratedPage:
    def link(address: str) -> str:
        return "../../" + address

    rows = [(entry, _by_status([one.source for one in cited_in(entry.id)])) for entry in groups]
    totals = {status: sum(counts[status] for _, counts in rows) for status in STATUSES}
    stale = today_in_china() - STALE_AFTER
    old = sum(one.source.checked < stale for entry in groups for one in cited_in(entry.id))
    unlinked = sum(one.source.unlinked for entry in groups for one in cited_in(entry.id))
    lead = fill("sources_lead.html.j2", lang, link, totals=totals, old=old, unlinked=unlinked)
    body = fill("sources_summary.html.j2", lang, link, rows=rows, statuses=STATUSES)
    section = Section("provinces", say("sources_groups", lang), body, quiet=True)
    return GeneratedPage(
        "places/sources", say("sources_title", lang), say("sources_description", lang), lead, (section,)
    )


def _by_status(sources: Sequence[Source]) -> dict[str, int]:
    return {status: sum(source.status == status for source in sources) for status in STATUSES}


def _group(entry: PlaceEntry, lang: Lang) -> GeneratedPage:
    def link(address: str) -> str:
        return "../../../" + address

    cited = cited_in(entry.id)
    parts: list[tuple[str, str, list[Cited]]] = [
        ("shared", say("sources_shared", lang), [one for one in cited if len(one.uses) > 1]),
        *(
            (here.id, here.name.to(lang), [one for one in cited if [use.entry for use in one.uses] == [here]])
            for here in (load_place(id).entry for id in (entry.id, *list_cities(entry.id)))
        ),
    ]
    return GeneratedPage(
        address=f"places/sources/{entry.id}",
        title=say("sources_of", lang, place=entry.name),
        description=say("sources_of_description", lang, place=entry.name),
        lead=fill("sources_of.html.j2", lang, link, entry=entry, count=len(cited)),
        sections=tuple(
            Section(id, heading, fill("sources.html.j2", lang, link, cited=here, anchor=anchor), quiet=True)
            for id, heading, here in parts
            if here
        ),
        above=(("places/sources/", say("sources_title", lang)),),
    )


def newest_check() -> datetime.date:
    """The date of the data: the last day on which any source was checked."""
    return max(source.checked for entry in list_places() for source in load_document(entry.id).sources.values())

"""The pages "what changed": what is to come, what ends soon, and the history of the values, the newest first."""

import datetime
from collections.abc import Sequence
from itertools import groupby

from calculators import forms, policy
from calculators.document import PlaceEntry
from calculators.findings import ends_soon
from calculators.html import anchor
from calculators.text import Lang
from calculators.vocabulary import Name
from website.pages.fill_template import Link, fill
from website.pages.history import Change, history
from website.pages.page import GeneratedPage, Section
from website.pages.texts import say

# Years on the first page; older ones stand on a page of their own, so that the first one stays short.
_YEARS = 2
Ending = tuple[datetime.date, list[tuple[PlaceEntry, list[Name]]]]


def change_pages(lang: Lang) -> list[GeneratedPage]:
    """What comes and what changed this year and last, and the page of older changes."""
    today = forms.today()
    past = [change for change in history() if change.day <= today]
    recent = [change for change in past if change.day.year > today.year - _YEARS]
    return [_recent(lang, today, recent), _earlier(lang, past[len(recent) :])]


def _recent(lang: Lang, today: datetime.date, recent: Sequence[Change]) -> GeneratedPage:
    def link(address: str) -> str:
        return "../../" + address

    coming = [change for change in history() if change.day > today][::-1]
    sections = [
        Section("coming", say("changes_coming", lang), _days(coming, lang, link), quiet=True),
        *_years(recent, lang, link),
        Section(
            "ending",
            say("changes_ending", lang),
            fill("ending.html.j2", lang, link, days=_ending(today), anchor=anchor),
            quiet=True,
        ),
    ]
    lead = fill("changes_lead.html.j2", lang, link)
    return GeneratedPage(
        "places/changes", say("changes_title", lang), say("changes_description", lang), lead, tuple(sections)
    )


def _earlier(lang: Lang, past: Sequence[Change]) -> GeneratedPage:
    def link(address: str) -> str:
        return "../../../" + address

    return GeneratedPage(
        address="places/changes/earlier",
        title=say("changes_earlier", lang),
        description=say("changes_earlier_description", lang),
        lead=f'<p class="mb-lead">{say("changes_earlier_description", lang)}</p>',
        sections=tuple(_years(past, lang, link)),
        above=(("places/changes/", say("changes_title", lang)),),
    )


def _years(changes: Sequence[Change], lang: Lang, link: Link) -> list[Section]:
    by_year = groupby(changes, key=lambda change: change.day.year)
    return [
        Section(f"y{year}", say("year", lang, year=str(year)), _days(list(found), lang, link), quiet=True)
        for year, found in by_year
    ]


def _days(changes: Sequence[Change], lang: Lang, link: Link) -> str:
    days = [(day, list(found)) for day, found in groupby(changes, key=lambda change: change.day)]
    return fill("changes.html.j2", lang, link, days=days, anchor=anchor)


def _ending(today: datetime.date) -> list[Ending]:
    """What ends within 90 days without a successor: by day, then by place."""
    found: dict[datetime.date, list[tuple[PlaceEntry, list[Name]]]] = {}
    for entry in policy.places():
        document = policy.document(entry.id)
        values = [value for value in document.values if ends_soon(value, document, today)]
        ends = sorted((value.end, value.name.name) for value in values if value.end)
        names = {value.name.name: value.name for value in values}
        for end, same in groupby(ends, key=lambda one: one[0]):
            found.setdefault(end, []).append((entry, [names[name] for name in dict.fromkeys(name for _, name in same)]))
    return sorted(found.items())

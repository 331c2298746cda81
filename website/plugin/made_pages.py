"""The pages made from data. `serve` keeps them from one build to the next and makes those anew that an edit touches."""

import datetime
from collections.abc import Mapping, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from dataclasses import dataclass
from multiprocessing import get_context

from calculators import forms, policy, policy_files, tree
from calculators.text import Lang
from website.pages import GeneratedPage, Guide, make_pages, read_guides
from website.plugin.page_cache import READ_OF_VALUES, clear


@dataclass(frozen=True, slots=True)
class Inputs:
    """What the pages of one language are made from, apart from code: `texts` are the policy files by place."""

    today: datetime.date
    guides: Sequence[Guide]
    texts: Mapping[str, str]


_made: dict[Lang, tuple[Inputs, list[GeneratedPage]]] = {}
_ahead: list[Future[list[GeneratedPage]]] = []
_read: list[Mapping[str, str]] = []


def made_pages(lang: Lang) -> list[GeneratedPage]:
    """The pages of one language. Chinese comes first; English is made meanwhile, by a process of its own."""
    inputs = Inputs(forms.today(), read_guides(lang), tree.texts())
    if _read and _read != [inputs.texts]:
        policy.forget()
        clear(READ_OF_VALUES)
    _read[:] = [inputs.texts]
    if lang not in _made:
        _made[lang] = (inputs, _ahead.pop().result() if _ahead else _first(lang))
    before, pages = _made[lang]
    if before != inputs:
        kept = untouched(before, inputs)
        pages = make_pages(lang, {page.address: page for page in pages if page.address in kept})
        _made[lang] = (inputs, pages)
    return pages


def _first(lang: Lang) -> list[GeneratedPage]:
    helper = ProcessPoolExecutor(max_workers=1, mp_context=get_context("spawn"))
    _ahead[:] = [helper.submit(make_pages, "en")]
    helper.shutdown(wait=False)
    return make_pages(lang)


def untouched(before: Inputs, now: Inputs) -> frozenset[str]:
    """The addresses of pages that say the same as before: neither the values of their places nor those inherited nor the guides differ."""
    if before.today != now.today:
        return frozenset()
    values = {id for id in before.texts.keys() | now.texts.keys() if before.texts.get(id) != now.texts.get(id)}
    guides = {place for guide in {*before.guides} ^ {*now.guides} for place in guide.places}
    provinces = {policy_files.parent(id) for id in values}
    return frozenset(
        address
        for entry in policy.places()
        if not values & {entry.id, entry.parent, policy_files.NATION} and entry.id not in provinces
        for address in (
            *(() if guides & {entry.id, entry.parent} else (f"places/{entry.id}",)),
            f"places/coverage/{entry.id}",
            f"places/sources/{entry.id}",
        )
    )

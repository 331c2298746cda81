"""What every guide and calculator page gets when its text is done: terms explained, the reader's own place, the day of review."""

import datetime
from collections.abc import Mapping
from dataclasses import dataclass
from html import escape
from typing import Any
from urllib.parse import urlencode

from calculators import FORMS, policy
from calculators.policy_files import NATION
from calculators.text import Lang
from calculators.vocabulary import TOPICS
from website.finding.search_words import keywords_of
from website.glossary.explain import explain_terms
from website.pages.fill_template import Link, fill

# The id of the input of .github/ISSUE_TEMPLATE/1-figure.yml into which each part goes.
ISSUE_FORM = "1-figure.yml"


@dataclass(frozen=True, slots=True)
class Written:
    """A page as its author left it: its address below the language's root, its title, its front matter, its absolute address."""

    address: str
    title: str
    front: Mapping[str, Any]
    url: str


def is_finished_here(address: str) -> bool:
    """Whether a page below the language's root is a guide or a calculator; the index pages are neither."""
    section, _, name = address.strip("/").partition("/")
    return section in ("guides", "calculators") and bool(name)


def finish(html: str, page: Written, lang: Lang, link: Link, repository: str) -> str:
    """The page with what belongs to it added. `repository` is the address of the project's code, empty where it is not known."""
    explained = explain_terms(html, lang, link)
    here = _here(page.front, lang, link)
    first = explained.find("<h2") if here else -1
    with_place = explained[:first] + here + explained[first:] if first >= 0 else explained
    keywords = keywords_of(page.address, page.title, tuple(page.front.get("keywords", ())), lang)
    known_as = f'<span data-pagefind-meta="keywords[data-keywords]" data-keywords="{escape(keywords)}"></span>'
    return with_place + _review(page, lang, link, repository) + known_as


def _here(front: Mapping[str, Any], lang: Lang, link: Link) -> str:
    """The box that leads to the figures of the reader's own place, on guides that hold for the whole nation."""
    if NATION not in front.get("places", ()) or not front.get("topics"):
        return ""
    entries = policy.places()
    provinces = [(e, [c for c in entries if c.parent == e.id]) for e in entries if e.parent == NATION]
    return fill(
        "here.html.j2",
        lang,
        link,
        provinces=provinces,
        topics=[(key, TOPICS[key]) for key in front["topics"]],
        forms=[FORMS[name] for name in front.get("calculators", ())],
    )


def _review(page: Written, lang: Lang, link: Link, repository: str) -> str:
    reviewed = page.front.get("reviewed")
    if not isinstance(reviewed, datetime.date):
        return ""
    report = _report(page, lang, repository) if repository else link("about/contribute/") + "#wrong-figure"
    return fill("review.html.j2", lang, link, reviewed=reviewed, report=report, leaves=bool(repository))


def _report(page: Written, lang: Lang, repository: str) -> str:
    """The issue form "a figure is wrong", filled in as far as the page knows."""
    names = [policy.load(id).entry.name.to(lang) for id in page.front.get("places", ()) if id != NATION]
    filled = {"template": ISSUE_FORM, "title": f"[figure] {page.title}", "page": page.url}
    return f"{repository}/issues/new?{urlencode(filled | ({'place': ' '.join(names)} if names else {}))}"

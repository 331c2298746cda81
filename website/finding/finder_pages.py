"""The pages of the finder: by question, by life event, by place."""

from collections.abc import Sequence
from functools import partial

from calculators import policy
from calculators.document import PlaceEntry
from calculators.policy_files import NATION
from calculators.text import Lang
from website.finding.finder import finder
from website.pages import GeneratedPage, Section, read_guides, say
from website.pages.fill_template import Link, fill
from website.pages.guides import Guide, read_calculator_pages


def make_finder_pages(lang: Lang) -> list[GeneratedPage]:
    """The three pages below /find/."""
    guides = read_guides(lang)
    return [_questions(lang), _events(lang, [*guides, *read_calculator_pages(lang)]), _places(lang, guides)]


def finder_start(lang: Lang, link: Link) -> str:
    """The first question, as other pages show it."""
    return fill("find_start.html.j2", lang, link, topics=finder().topics, page=link("find/"))


def _questions(lang: Lang) -> GeneratedPage:
    link = "../{}".format
    lead = f'<p class="mb-lead">{say("find_lead", lang)}</p>'
    start = fill("find_start.html.j2", lang, link, topics=finder().topics, page="")
    sections = [
        Section(topic.id, topic.text.to(lang), fill("find_topic.html.j2", lang, link, topic=topic), quiet=True)
        for topic in finder().topics
    ]
    pages = "".join(f'<li><a href="{link(page)}">{say(key, lang)}</a></li>' for key, page in _ALL.items())
    none = Section("none", say("find_none", lang), f"<p>{say('find_none_text', lang)}</p><ul>{pages}</ul>", quiet=True)
    return GeneratedPage(
        "find/index", say("find_title", lang), say("find_description", lang), lead + start, (*sections, none)
    )


_ALL = {"guides": "guides/", "calculators": "calculators/", "places": "places/"}


def _events(lang: Lang, pages: Sequence[Guide]) -> GeneratedPage:
    link = "../../{}".format
    events = finder().events
    sections = tuple(
        Section(
            key,
            name.to(lang),
            _list(lang, link, [page for page in pages if key in page.events], brief=True),
            quiet=True,
        )
        for key, name in events.items()
    )
    return _page("find/life-events", "events", lang, sections)


def _places(lang: Lang, guides: Sequence[Guide]) -> GeneratedPage:
    link = "../../{}".format
    entries = policy.places()
    sections = [Section("nation", say("national_guides", lang), _list(lang, link, _of(guides, {NATION})), quiet=True)]
    for province in (entry for entry in entries if entry.parent == NATION):
        cities = [entry for entry in entries if entry.parent == province.id]
        here = _of(guides, {province.id, *(city.id for city in cities)})
        if here:
            named = [e for e in (province, *cities) if any(e.id in guide.places for guide in here)]
            html = _list(lang, link, here, cities=named)
            sections.append(Section(province.id, province.name.to(lang), html, quiet=True))
    return _page("find/places", "by_place", lang, tuple(sections))


def _of(guides: Sequence[Guide], places: set[str]) -> list[Guide]:
    return [guide for guide in guides if places & set(guide.places)]


def _list(
    lang: Lang, link: Link, guides: Sequence[Guide], *, cities: Sequence[PlaceEntry] = (), brief: bool = False
) -> str:
    """Links to guides, with a sentence on each unless it is to be brief, and to the places they are about."""
    return fill("guide_list.html.j2", lang, link, guides=guides, cities=cities, brief=brief)


def _page(address: str, name: str, lang: Lang, sections: tuple[Section, ...]) -> GeneratedPage:
    text = partial(say, lang=lang)
    places = [(section.id, section.heading) for section in sections]
    lead = fill("jump.html.j2", lang, str, lead=text(f"{name}_lead"), places=places)
    return GeneratedPage(address, text(f"{name}_title"), text(f"{name}_description"), lead, sections)

"""The pages of places, and what other pages show of them: links, lists and cards."""

from collections.abc import Mapping, Sequence

from calculators import FORMS
from calculators.basics import Lang, Text
from calculators.forms import today_in_china
from calculators.values import NATION, TOPICS, PlaceEntry, list_places, load_document, load_place, no_such_place
from website.pages.calculator_cards import calculators_at
from website.pages.fill_template import Link, fill
from website.pages.guides import Guide
from website.pages.limits import HEIGHT, WIDTH, limits_of
from website.pages.page import GeneratedPage, Section
from website.pages.place_facts import Fact, Row, Topic, topics_of
from website.pages.sources import source_address
from website.pages.texts import TEXTS, say

# The calculator to which a topic's section leads at once.
TOOLS = {"inpatient": "hospital-stay"}


def place_pages(lang: Lang, guides: Sequence[Guide], kept: Mapping[str, GeneratedPage]) -> list[GeneratedPage]:
    """The index of places and a page for each of them, which is made unless `kept` has it by its address."""
    return [
        _index(lang),
        *(kept.get(f"places/{entry.id}") or _page(entry, lang, guides) for entry in list_places()),
    ]


def place_link(id: str, anchor: str, lang: Lang, link: Link) -> str:
    """A link to a place's page, or to one value on it. Raises LookupError for a place that does not exist."""
    entry = next((e for e in list_places() if e.id == id), None)
    if entry is None:
        raise LookupError(no_such_place(id).en)
    return f'<a href="{link(f"places/{id}/")}{"#" + anchor if anchor else ""}">{entry.name.to(lang)}</a>'


def place_list(lang: Lang, link: Link) -> str:
    """Every province with its cities."""
    entries = list_places()
    provinces = [(e, [c for c in entries if c.parent == e.id]) for e in entries if e.parent == NATION]
    return fill("places.html.j2", lang, link, provinces=provinces)


def _index(lang: Lang) -> GeneratedPage:
    def link(address: str) -> str:
        return "../" + address

    nation = load_place(NATION).entry
    lead = f'<p class="mb-lead">{say("places_lead", lang)}</p>'
    nationwide = f'<p><a href="{link(f"places/{NATION}/")}">{nation.name.to(lang)}</a></p>'
    sections = (
        Section("provinces", say("provinces", lang), place_list(lang, link), quiet=True),
        Section("nation", say("nationwide", lang), nationwide),
        Section("data", say("about_data", lang), fill("about_data.html.j2", lang, link), quiet=True),
    )
    return GeneratedPage("places/index", say("places_title", lang), say("places_description", lang), lead, sections)


def _page(entry: PlaceEntry, lang: Lang, guides: Sequence[Guide]) -> GeneratedPage:
    def link(address: str) -> str:
        return "../../" + address

    parent = load_place(entry.parent).entry if entry.level == "city" and entry.parent else None
    place, today = load_place(entry.id), today_in_china()
    topics = topics_of(place, today)
    levels = {entry.id, entry.parent if entry.parent != NATION else entry.id}
    here = [guide for guide in guides if levels & set(guide.places)]
    cities = [e for e in list_places() if e.parent == entry.id]

    def section(id: str, heading: Text, template: str, *, quiet: bool = False, **parts: object) -> Section:
        return Section(id, heading.to(lang), fill(template, lang, link, **parts) if all(parts.values()) else "", quiet)

    def topic_section(topic: Topic) -> Section:
        id, quiet = f"topic-{topic.key}", not topic.own
        tool = {"tool": FORMS[TOOLS[topic.key]], "entry": entry} if topic.key in TOOLS and not cities else {}
        return section(
            id, topic.title, "topic.html.j2", quiet=quiet, topic=topic, source_address=source_address, **tool
        )

    size = {"width": WIDTH, "height": HEIGHT}
    history = section("limits", TEXTS["limits"], "limits.html.j2", quiet=True, limits=limits_of(place, today), **size)
    sections = (
        section("glance", TEXTS["glance"], "glance.html.j2", quiet=True, glance=_glance(topics)),
        section(
            "calculators",
            TEXTS["calculators_here"],
            "tools.html.j2",
            quiet=True,
            tools=calculators_at(entry),
            entry=entry,
        ),
        section("cities", TEXTS["cities"], "cities.html.j2", cities=cities),
        *(part for topic in topics for part in (topic_section(topic), *([history] if topic.key == "base" else []))),
        section("guides", TEXTS["guides_here"], "guides.html.j2", quiet=True, guides=here),
        section("missing", TEXTS["missing"], "missing.html.j2", quiet=True, missing=_missing(topics)),
    )
    sections = tuple(section for section in sections if section.html)
    return GeneratedPage(
        address=f"places/{entry.id}",
        title=entry.name.to(lang),
        description=say("place_description", lang, place=entry.name),
        lead=fill("lead.html.j2", lang, link, **_lead(entry), sections=sections),
        sections=sections,
        above=((f"places/{parent.id}/", parent.name.to(lang)),) if parent else (),
        known_as=f"{entry.name.zh} {entry.name.en} {entry.pinyin}".strip(),
    )


def _lead(entry: PlaceEntry) -> dict[str, object]:
    document = load_document(entry.id)
    return {
        "entry": entry,
        "note": document.note,
        "parent": load_place(entry.parent).entry if entry.parent else None,
        "checked": max((source.checked for source in document.sources.values()), default=None),
    }


def _glance(topics: Sequence[Topic]) -> list[tuple[Fact, Row]]:
    """The key figures that are known today and the same for everyone."""
    by_rank = {fact.name.at_a_glance: fact for topic in topics for fact in (*topic.own, *topic.inherited)}
    facts = [by_rank[rank] for rank in sorted(by_rank) if rank]
    return [
        (fact, fact.now[0].rows[0])
        for fact in facts
        if len(fact.now) == 1 and [row.who for row in fact.now[0].rows] == [None]
    ]


def _missing(topics: Sequence[Topic]) -> list[Text]:
    """The topics about which nothing is known."""
    return [title for key, title in TOPICS.items() if key not in {topic.key for topic in topics}]

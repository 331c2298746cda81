"""What changed: the history of the values, its pages, and its feeds."""

import datetime
import xml.etree.ElementTree as ET
from pathlib import Path
from urllib.parse import urldefrag

import pytest

from calculators import policy
from calculators.text import LANGUAGES, Lang
from tests.website.helpers.built import BuiltPage, read_page
from website.opendata.feed import ATOM
from website.pages.history import history

Pages = dict[str, BuiltPage]
ROOTS: dict[Lang, str] = {"zh": "", "en": "en/"}


def atom(site: Path, lang: Lang) -> ET.Element:
    return ET.parse(site / ROOTS[lang] / "changes.xml").getroot()


def words(element: ET.Element, name: str) -> str:
    return element.findtext(f"{{{ATOM}}}{name}") or ""


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_feed_has_what_atom_asks_for(site: Path, lang: Lang) -> None:
    feed = atom(site, lang)
    assert feed.tag == f"{{{ATOM}}}feed"
    entries = feed.findall(f"{{{ATOM}}}entry")
    assert len(entries) == 200
    for element in (feed, *entries):
        assert words(element, "id").startswith("urn:uuid:")
        assert words(element, "title").strip()
        assert datetime.datetime.fromisoformat(words(element, "updated")).utcoffset() == datetime.timedelta(hours=8)
    assert words(feed, "updated") == max(words(entry, "updated") for entry in entries)
    assert feed.find(f"{{{ATOM}}}author/{{{ATOM}}}name") is not None


def test_no_two_entries_share_an_id_in_either_language(site: Path) -> None:
    ids = [
        words(entry, "id") for lang in LANGUAGES for entry in atom(site, lang).iter() if entry.tag.endswith("}entry")
    ]
    assert len(set(ids)) == len(ids) == 400


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_link_of_a_feed_is_absolute_and_leads_somewhere(
    site: Path, pages: Pages, published_at: str, lang: Lang
) -> None:
    feed = atom(site, lang)
    targets = {link.get("href", "") for link in feed.iter(f"{{{ATOM}}}link")}
    for content in feed.iter(f"{{{ATOM}}}content"):
        targets |= set(read_page("", content.text or "").links)
    lost = []
    for target in targets:
        address, fragment = urldefrag(target.removeprefix(published_at))
        page = pages.get(address)
        there = fragment in ("", *page.ids) if page else (site / address).is_file()
        if not (target.startswith(published_at + ROOTS[lang]) and there):
            lost.append(target)
    assert lost == []


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_page_of_changes_offers_its_feed(pages: Pages, lang: Lang) -> None:
    assert "../../changes.xml" in pages[f"{ROOTS[lang]}places/changes/"].links


def test_a_change_is_the_day_on_which_a_figure_begins_and_names_the_one_before() -> None:
    [tianjin] = [c for c in history() if c.entry.id == "tianjin" and c.day == datetime.date(2026, 9, 1)]
    floor = next(m for m in tianjin.moved if m.name.name == "employee.base.floor")
    assert [step.shown.en for step in floor.steps] == ["5,124.00 yuan a month → 5,180.00 yuan a month"]


def test_what_is_not_used_and_what_began_nobody_knows_when_is_no_change() -> None:
    begun = [(c.entry.id, c.day, step.value) for c in history() for m in c.moved for step in m.steps]
    assert all(value.usable and value.start == day and value.place == place for place, day, value in begun)
    known = sum(v.usable and v.start is not None for e in policy.places() for v in policy.document(e.id).values)
    assert len(begun) == known


def test_every_change_up_to_today_stands_on_one_of_the_pages(pages: Pages) -> None:
    shown = [*pages["places/changes/"].links, *pages["places/changes/earlier/"].links]
    places = {link.rpartition("places/")[2].partition("/")[0] for link in shown if "#v-" in link}
    assert {change.entry.id for change in history()} <= places

"""The built site: nothing leads nowhere, nothing is loaded from elsewhere, and both languages say the same."""

import re
import xml.etree.ElementTree as ET
from pathlib import Path
from urllib.parse import urljoin, urlsplit

import autocorrect_py
import pytest

from calculators.basics import LANGUAGES
from calculators.values.source import linkable
from tests.website.helpers.built import BuiltPage, broken_links
from website.pages import say

Pages = dict[str, BuiltPage]
# Titles and numbers of documents are quoted as their authors set them.
CITED = re.compile(r"<cite.*?</cite>|〔[0-9]{4}〕[0-9]+号|e福州", re.DOTALL)
# What a file says that it is: names, which nothing leads to.
STANDARDS = {
    "http://json-schema.org/draft-07/schema#",
    "http://www.w3.org/2005/Atom",
    "http://www.w3.org/1999/xhtml",
    "https://datapackage.org/profiles/2.0/datapackage.json",
    "https://datapackage.org/profiles/2.0/tableschema.json",
}
LANG = {"zh": "zh", "en": "en"}
TAGS = {"zh": "zh-Hans", "en": "en"}


def test_every_link_and_anchor_leads_somewhere(site: Path, pages: Pages, base: str) -> None:
    assert list(broken_links(pages.values(), site, pages, base)) == []


def test_a_planted_broken_link_and_a_planted_broken_anchor_are_found(site: Path, pages: Pages, base: str) -> None:
    home = BuiltPage("", "", links=["nowhere/", "places/#nowhere", "places/", "https://www.gov.cn/"])
    planted = broken_links([home], site, pages | {"": home}, base)
    assert list(planted) == ["home → nowhere/", "home → places/#nowhere"]


def test_nothing_is_loaded_from_another_host(pages: Pages) -> None:
    foreign = [(page.address, load) for page in pages.values() for load in page.loads if urlsplit(load).netloc]
    assert foreign == []


def test_no_page_leads_to_a_host_that_is_on_no_list(pages: Pages, published_at: str) -> None:
    assert unlisted(pages, published_at) == []


def test_a_planted_link_to_a_content_farm_is_found(pages: Pages, published_at: str) -> None:
    links = ["https://www.gov.cn/", f"{published_at}places/", "places/", "mailto:a@b.example", "//m.example.com/1"]
    planted = {"": BuiltPage("", "", links=[*links, "https://gov.cn.example.com/"])}
    assert unlisted(planted, published_at) == ["home → //m.example.com/1", "home → https://gov.cn.example.com/"]


def unlisted(pages: Pages, published_at: str) -> list[str]:
    """The links to other hosts that are on no list of calculators/values/source/links.py."""
    return [
        f"{page.address or 'home'} → {link}"
        for page in pages.values()
        for link in page.links
        if urlsplit(link).netloc and not link.startswith(published_at) and not linkable(link)
    ]


def test_no_feed_and_no_open_data_hold_an_address_that_is_on_no_list(site: Path, published_at: str) -> None:
    found = {
        address
        for file in (*site.rglob("changes.xml"), *(site / "data").glob("*"))
        if file.suffix in (".xml", ".csv", ".json")
        for address in re.findall(r"https?://[^\s\"'<>,\\]+", file.read_text("utf-8"))
        if not address.startswith(published_at) and not linkable(address)
    }
    assert found - STANDARDS == set()


def test_no_stylesheet_loads_from_another_host(site: Path) -> None:
    found = [
        (sheet.name, address)
        for sheet in site.rglob("*.css")
        for address in re.findall(r"url\(\s*['\"]?(?!data:)((?:https?:)?//[^)'\"]*)", sheet.read_text("utf-8"))
    ]
    assert found == []


def test_every_page_exists_in_both_languages(articles: Pages) -> None:
    assert [address for address, page in articles.items() if page.twin not in articles] == []


def test_twins_have_the_same_headings_in_the_same_order(articles: Pages) -> None:
    differing = {
        address: (page.headings, articles[page.twin].headings)
        for address, page in articles.items()
        if page.language == "zh" and page.headings != articles[page.twin].headings
    }
    assert differing == {}


def test_each_page_tells_its_language(articles: Pages) -> None:
    assert [address for address, page in articles.items() if page.lang != LANG[page.language]] == []


def test_chinese_words_on_english_pages_tell_their_language(pages: Pages) -> None:
    assert {a: p.mispronounced[:3] for a, p in pages.items() if p.mispronounced} == {}


def test_each_id_stands_once_on_its_page(pages: Pages) -> None:
    twice = {a: {i for i in p.ids if p.ids.count(i) > 1} for a, p in pages.items()}
    assert {address: ids for address, ids in twice.items() if ids} == {}


def test_each_page_has_one_title(articles: Pages) -> None:
    assert [a for a, p in articles.items() if len(re.findall(r"<h1[ >]", p.html)) != 1] == []


def test_every_page_says_that_it_is_not_official_and_gives_the_hotline(articles: Pages) -> None:
    silent = [
        address
        for address, page in articles.items()
        if say("not_official", page.language) not in page.text or "12393" not in page.text
    ]
    assert silent == []


def test_every_page_links_to_itself_in_the_other_language(articles: Pages) -> None:
    for page in articles.values():
        switch = re.search(r'<a class="mb-language" href="([^"]*)"', page.html)
        assert switch, page.address
        assert urljoin(f"/{page.address}", switch[1]) == f"/{page.twin}"
        assert f'data-mb-language="{"zh" if page.language == "en" else "en"}"' in page.html


def test_alternates_are_absolute_and_name_both_languages(articles: Pages, published_at: str) -> None:
    for page in articles.values():
        twins = {page.language: page.address, "en" if page.language == "zh" else "zh": page.twin}
        expected = {TAGS[lang]: published_at + twins[lang] for lang in LANGUAGES}
        assert page.alternates == expected | {"x-default": expected["zh-Hans"]}, page.address
        assert page.canonical == published_at + page.address


def test_the_sitemap_lists_every_page_in_both_languages(site: Path, articles: Pages, published_at: str) -> None:
    tree = ET.parse(site / "sitemap.xml")
    listed = [loc.text for loc in tree.iter("{http://www.sitemaps.org/schemas/sitemap/0.9}loc")]
    assert sorted(filter(None, listed)) == sorted(published_at + address for address in articles)


def test_the_page_for_lost_addresses_helps_in_both_languages(pages: Pages, base: str) -> None:
    lost = pages["404.html"]
    for lang in LANGUAGES:
        assert say("lost_title", lang) in lost.text
        assert say("lost_text", lang) in lost.text
    # It is shown at any depth, so nothing on it may be relative.
    assert [target for target in (*lost.links, *lost.loads) if not target.startswith((base, "tel:", "#"))] == []


def test_both_languages_can_be_searched(site: Path) -> None:
    entry = (site / "pagefind" / "pagefind-entry.json").read_text("utf-8")
    assert '"zh"' in entry
    assert '"en"' in entry


@pytest.mark.parametrize("lang", LANGUAGES)
def test_no_page_shows_an_insert_or_a_placeholder(articles: Pages, lang: str) -> None:
    left = [a for a, p in articles.items() if p.language == lang and re.search(r"mbinsert|tresni|Undefined", p.text)]
    assert left == []


def test_chinese_is_set_as_chinese_is_set(articles: Pages) -> None:
    found = [
        f"{address or 'home'}: {line.old!r} → {line.new!r}"
        for address, page in articles.items()
        if page.language == "zh"
        for line in autocorrect_py.lint_for(CITED.sub("", page.html), "page.html").lines
    ]
    assert found == []

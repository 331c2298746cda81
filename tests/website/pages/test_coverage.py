"""What is known: every city has a base or an explicit "not known", and every figure opens its source."""

import re
from collections.abc import Iterator

from calculators.values import list_cities, list_places, load_document
from tests.website.helpers.built import BuiltPage
from website.pages import say
from website.pages.coverage import STATES
from website.pages.sources import source_address, source_anchor

Pages = dict[str, BuiltPage]
ROW = re.compile(r'<tr role="row"><th scope="row".*?</tr>', re.DOTALL)
CELL = re.compile(r'<td role="cell" class="mb-mark--(\w+)">(.*?)</td>', re.DOTALL)
PROVINCES = [entry.id for entry in list_places() if entry.level in ("province", "municipality")]


def bases(pages: Pages, root: str) -> Iterator[tuple[str, str, str]]:
    """The address of each city's page, and state and words of its base, from the pages of coverage."""
    for province in PROVINCES:
        for row in ROW.findall(pages[f"{root}places/coverage/{province}/"].html):
            state, words = CELL.findall(row)[0]
            yield re.findall(r'href="(?:\.\./)+places/([\w-]+)/"', row)[0], state, words


def test_each_of_the_337_cities_has_a_base_or_an_explicit_not_known(pages: Pages) -> None:
    for root, lang in (("", "zh"), ("en/", "en")):
        found = {id: (state, words) for id, state, words in bases(pages, root) if id in list_cities()}
        assert len(found) == 337
        assert {state for state, _ in found.values()} <= set(STATES)
        silent = [id for id, (state, words) in found.items() if say(f"state_{state}", lang) not in words]
        assert silent == []


def test_a_city_whose_base_is_known_shows_it_and_no_other_city_has_one_among_its_key_figures(pages: Pages) -> None:
    for id, state, _ in bases(pages, ""):
        html = pages[f"places/{id}/"].html
        shown = 'id="v-employee-base-floor"' in html or 'id="v-employee-base-ceiling"' in html
        glance = html.partition('<dl class="mb-glance">')[2].partition("</dl>")[0]
        if state in ("official", "quoted", "reported"):
            assert shown, id
        else:
            assert "#v-employee-base-floor" not in glance, id


def test_the_summary_counts_every_city_once(pages: Pages) -> None:
    for row in re.findall(r"<tr><th scope=\"row\">.*?</tr>", pages["places/coverage/"].html, re.DOTALL):
        assert sum(map(int, re.findall(r"<td[^>]*>(\d+)</td>", row))) == 337, row


def test_every_value_opens_its_source_from_the_page_of_its_place(pages: Pages) -> None:
    closed = []
    for entry in list_places():
        for root in ("", "en/"):
            here = set(pages[f"{root}places/{entry.id}/"].links)
            for value in load_document(entry.id).values:
                address = source_address(entry.id, value.source.id)
                page, _, anchor = address.partition("#")
                if f"../../{address}" not in here or anchor not in pages[f"{root}{page}"].ids:
                    closed.append(f"{root}{entry.id} {value.name.name} {value.source.id}")
    assert closed == []


def test_a_source_says_who_published_it_when_it_was_checked_and_what_rests_on_it(pages: Pages) -> None:
    page = pages["places/sources/zhejiang/"]
    part = page.html.partition(f'id="{source_anchor("zhejiang", "base-2025")}"')
    before, after = part[0].rpartition("<li>")[2], part[2].partition("</li>")[0]
    assert "关于公布2025年社会保险有关基数的通知" in before
    assert "浙人社发〔2025〕52号" in before
    assert "2026 年 11 月 21 日" in before
    assert "#v-employee-base-floor" in after

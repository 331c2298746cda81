"""The search as readers use it: real queries in Pagefind's real index, and what the interface says."""

import tomllib
from collections import Counter
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from calculators.basics import LANGUAGES, Lang
from website.finding.finder import exists

QUERIES = tomllib.loads(Path(__file__).with_name("queries.toml").read_text("utf-8"))["query"]
ROOT = {"zh": "", "en": "en/"}
FIRST = 3
ASK = """async queries => {
    const { createInstance } = await import(new URL("/pagefind/mingbai/pagefind.js", location));
    const search = createInstance({}).search;
    const answers = [];
    for (const query of queries) {
        const { results } = await search(query, {});
        const found = await Promise.all(results.slice(0, 3).map(result => result.data()));
        answers.push(found.map(({ url }) => url.slice(1)));
    }
    return answers;
}"""


def test_there_are_thirty_queries_of_every_kind_or_more_in_each_language() -> None:
    counted = Counter((query["lang"], query["kind"]) for query in QUERIES)
    by_language = {lang: sum(count for (of, _), count in counted.items() if of == lang) for lang in LANGUAGES}
    assert [lang for lang, count in by_language.items() if count < 30] == []
    assert (counted["zh", "pinyin"], counted["zh", "slip"], counted["en", "slip"]) == (7, 4, 4)
    assert [query["page"] for query in QUERIES if not exists(query["page"])] == []


@pytest.mark.browser
@pytest.mark.returning
@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_page_is_among_the_first_three(page: Page, lang: Lang) -> None:
    asked = [query for query in QUERIES if query["lang"] == lang]
    page.goto(ROOT[lang] or "/")
    answers = page.evaluate(ASK, [query["typed"] for query in asked])
    missed = [
        f"{query['typed']} ({query['kind']}): {query['page']} is not among {found}"
        for query, found in zip(asked, answers, strict=True)
        if ROOT[lang] + query["page"] not in found[:FIRST]
    ]
    assert not missed, "\n".join([f"\n{len(asked) - len(missed)} of {len(asked)} found:", *missed])


@pytest.mark.browser
@pytest.mark.returning
@pytest.mark.parametrize(
    ("lang", "typed", "read", "place"),
    [
        ("zh", "石加庄", "按“石家庄”查找。", "石家庄市"),
        ("en", "Shijiazuang", "Searched for “shijiazhuang”.", "Shijiazhuang"),
    ],
)
def test_a_reader_is_told_how_a_query_was_read(page: Page, lang: str, typed: str, read: str, place: str) -> None:
    page.goto(ROOT[lang] or "/")
    page.locator(".mb-search button").click()
    page.locator("pagefind-modal input").fill(typed)
    expect(page.locator(".mb-search-read")).to_have_text(read)
    expect(page.locator("pagefind-results a").first).to_have_text(place)
    page.locator("pagefind-modal input").fill(place)
    expect(page.locator(".mb-search-read")).to_be_hidden()


@pytest.mark.browser
@pytest.mark.returning
@pytest.mark.parametrize(("lang", "words"), [("zh", "没有找到？"), ("en", "Not found?")])
def test_where_nothing_is_found_there_are_other_ways(page: Page, lang: str, words: str) -> None:
    page.goto(ROOT[lang] or "/")
    page.locator(".mb-search button").click()
    page.locator("pagefind-modal input").fill("qqqqxxxx")
    help_ = page.locator(".mb-search-help")
    expect(help_).to_contain_text(words)
    expect(page.locator("pagefind-results li")).to_have_count(0)
    help_.locator("a").first.click()
    expect(page.locator("h1")).to_be_visible()
    assert page.url.endswith(f"{ROOT[lang]}find/")

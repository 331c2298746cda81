"""What `serve` keeps between two builds, and what it makes anew."""

import ast
import datetime
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest
from mkdocs.structure.files import File, InclusionLevel

from calculators import policy, tree
from website.folders import ROOT
from website.glossary.terms import glossary
from website.pages import read_guides
from website.plugin import page_cache
from website.plugin.made_pages import Inputs, untouched
from website.plugin.page_cache import READ_OF_DOCS, READ_OF_VALUES, KeptPages, clear

NAMED = ("early-1.js", "page-1.js", "site-1.css", '{"version": "1"}')
EVERY_PLACE = {f"places/{entry.id}" for entry in policy.places()}


@pytest.fixture(scope="module")
def inputs() -> Inputs:
    return Inputs(datetime.date(2026, 11, 28), tuple(read_guides("zh")), tree.texts())


def edited(inputs: Inputs, id: str) -> Inputs:
    return replace(inputs, texts={**inputs.texts, id: inputs.texts[id] + "\n"})


def touched(before: Inputs, now: Inputs) -> set[str]:
    return EVERY_PLACE - untouched(before, now)


def test_an_edited_city_touches_its_own_page_and_its_provinces(inputs: Inputs) -> None:
    assert touched(inputs, edited(inputs, "hebei-shijiazhuang")) == {"places/hebei-shijiazhuang", "places/hebei"}


def test_an_edited_province_touches_its_cities_and_the_nations_list(inputs: Inputs) -> None:
    cities = {f"places/{id}" for id in policy.cities("hebei")}
    assert len(cities) == 11
    assert touched(inputs, edited(inputs, "hebei")) == {"places/cn", "places/hebei", *cities}


def test_an_edit_for_the_nation_touches_every_place(inputs: Inputs) -> None:
    assert touched(inputs, edited(inputs, "cn")) == EVERY_PLACE


def test_another_day_touches_every_place(inputs: Inputs) -> None:
    assert touched(inputs, replace(inputs, today=datetime.date(2026, 11, 29))) == EVERY_PLACE


def test_the_title_of_a_guide_touches_the_places_that_list_it(inputs: Inputs) -> None:
    guide = next(guide for guide in inputs.guides if guide.places == ("henan-xuchang",))
    renamed = tuple(replace(one, title="改过的标题") if one is guide else one for one in inputs.guides)
    assert touched(inputs, replace(inputs, guides=renamed)) == {"places/henan-xuchang"}


def test_an_edited_city_touches_its_provinces_pages_of_coverage_and_sources(inputs: Inputs) -> None:
    left = untouched(inputs, edited(inputs, "hebei-shijiazhuang"))
    pages = {f"places/{page}/{province}" for page in ("coverage", "sources") for province in ("hebei", "henan")}
    assert pages & left == {"places/coverage/henan", "places/sources/henan"}


def test_nothing_edited_touches_nothing(inputs: Inputs) -> None:
    assert touched(inputs, replace(inputs)) == set()


def written(dest: str, inclusion: InclusionLevel = InclusionLevel.NOT_IN_NAV) -> File:
    file = File("zh/guides/x.md", "docs", "site", use_directory_urls=True, inclusion=inclusion)
    file.dest_uri = dest
    return file


def build(pages: KeptPages, site: Path, made_from: dict[str, str], named: tuple[str, ...] = NAMED) -> list[str]:
    """The pages that a build had to make."""
    pages.begin("zh")
    new = [dest for dest, text in made_from.items() if pages.is_new(written(dest), "zh", [text])]
    pages.end(site, named)
    return new


def test_a_page_is_made_when_its_text_or_an_insert_differs(tmp_path: Path) -> None:
    pages = KeptPages()
    assert build(pages, tmp_path, {"a.html": "1", "b.html": "1"}) == ["a.html", "b.html"]
    assert build(pages, tmp_path, {"a.html": "1", "b.html": "2"}) == ["b.html"]
    assert build(pages, tmp_path, {"a.html": "1", "b.html": "2"}) == []


def test_an_edited_glossary_makes_the_pages_that_explain_terms_anew(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pages = KeptPages()
    build(pages, tmp_path, {"a.html": "1"})
    monkeypatch.setattr(page_cache, "_of_written_pages", lambda lang: "another glossary")
    assert build(pages, tmp_path, {"a.html": "1"}) == ["a.html"]


def test_a_page_of_the_navigation_is_always_read_for_its_title(tmp_path: Path) -> None:
    pages = KeptPages()
    for _ in range(2):
        pages.begin("zh")
        assert pages.is_new(written("about.html", InclusionLevel.UNDEFINED), "zh", ["1"])
        pages.end(tmp_path, NAMED)


def test_a_page_that_is_gone_is_taken_away(tmp_path: Path) -> None:
    pages = KeptPages()
    (tmp_path / "a.html").write_text("old", "utf-8")
    build(pages, tmp_path, {"a.html": "1", "b.html": "1"})
    build(pages, tmp_path, {"b.html": "1"})
    assert not (tmp_path / "a.html").exists()


def test_kept_pages_name_the_new_scripts(tmp_path: Path) -> None:
    pages = KeptPages()
    page = tmp_path / "a.html"
    page.write_text('<script src="../page-1.js"></script> {"version": "1"}', "utf-8")
    build(pages, tmp_path, {"a.html": "1"})
    build(pages, tmp_path, {"a.html": "1"}, ("early-1.js", "page-2.js", "site-1.css", '{"version": "2"}'))
    assert page.read_text("utf-8") == '<script src="../page-2.js"></script> {"version": "2"}'


def test_what_a_failed_build_may_have_written_is_made_again(tmp_path: Path) -> None:
    pages = KeptPages()
    build(pages, tmp_path, {"a.html": "1", "b.html": "1"})
    pages.begin("zh")
    assert pages.is_new(written("a.html"), "zh", ["faulty elsewhere"])
    assert build(pages, tmp_path, {"a.html": "1", "b.html": "1"}) == ["a.html"]


def test_the_readers_of_pages_read_them_again_after_forgetting() -> None:
    before = glossary("zh")
    clear(READ_OF_VALUES)
    assert glossary("zh") is before
    clear(READ_OF_DOCS)
    assert glossary("zh") is not before


# Of other files, an edit of which starts Python anew, or of no file.
READ_OF_NEITHER = {"finder", "sounds", "spoken", "version", "_pictures"}


def test_whoever_remembers_what_an_edit_changes_is_listed() -> None:
    listed = {cached.__name__ for cached in (*READ_OF_DOCS, *READ_OF_VALUES)}
    remembering = {
        node.name
        for folder in ("finding", "glossary", "opendata", "pages")
        for path in (ROOT / "website" / folder).glob("*.py")
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.FunctionDef) and any("cache" in ast.unparse(one) for one in node.decorator_list)
    }
    assert remembering == listed | READ_OF_NEITHER


def test_policy_files_are_read_again_after_forgetting_and_checked_again_only_where_they_differ() -> None:
    before = policy.load("hebei")
    assert policy.load("hebei") is before
    policy.forget()
    assert policy.load("hebei") is not before
    assert policy.load("hebei").documents[0] is before.documents[0]


def test_an_edited_policy_file_is_another_document_after_forgetting(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    before = policy.document("hebei-shijiazhuang")
    file = tmp_path / "shijiazhuang.toml"
    file.write_text(tree.texts()["hebei-shijiazhuang"].replace('"3500 CNY/year"', '"3501 CNY/year"'), "utf-8")
    found = tree.policy_files()
    monkeypatch.setattr(tree, "policy_files", lambda: {**found, "hebei-shijiazhuang": file})
    try:
        policy.forget()
        limits = policy.document("hebei-shijiazhuang").by_name["employee.outpatient.annual_limit"]
        assert Decimal(3501) in {value.datum for value in limits}
        assert before.by_name["employee.outpatient.annual_limit"] != limits
    finally:
        monkeypatch.undo()
        policy.forget()

"""Pages of places: what holds, what held, what circulates, what is missing."""

import datetime

import pytest

from calculators.basics import LANGUAGES
from calculators.values import list_places, load_document, load_place
from website.pages import place_link, place_pages
from website.pages.place_facts import topics_of

SHIJIAZHUANG = "hebei-shijiazhuang"
TODAY = datetime.date(2026, 11, 21)


@pytest.fixture(scope="module")
def facts() -> dict[str, object]:
    topics = topics_of(load_place(SHIJIAZHUANG), TODAY)
    return {fact.name.name: fact for topic in topics for fact in (*topic.own, *topic.inherited)}


def test_a_limit_in_force_stands_with_its_days_and_its_predecessor_under_it(facts) -> None:
    limit = facts["employee.outpatient.annual_limit"]
    now = {row.shown.zh for group in limit.now for row in group.rows}
    before = {row.shown.zh for group in limit.before for row in group.rows}
    assert now == {"3,500.00 元/年", "4,500.00 元/年", "6,000.00 元/年"}
    assert before == {"3,000.00 元/年", "3,500.00 元/年", "5,000.00 元/年"}


def test_who_a_figure_is_for_is_told_in_both_languages(facts) -> None:
    rows = [row for group in facts["employee.outpatient.rate"].now for row in group.rows]
    assert {(row.who.zh, row.who.en) for row in rows} == {("在职", "in service"), ("退休", "retired")}


def test_the_day_before_a_rule_begins_it_is_announced_and_the_old_one_holds() -> None:
    topics = topics_of(load_place(SHIJIAZHUANG), datetime.date(2024, 12, 31))
    limit = next(f for t in topics for f in t.own if f.name.name == "employee.outpatient.annual_limit")
    assert {row.shown.zh for group in limit.later for row in group.rows} == {
        "3,500.00 元/年",
        "4,500.00 元/年",
        "6,000.00 元/年",
    }
    assert limit.now


def test_every_value_of_every_place_is_on_its_page() -> None:
    for entry in list_places():
        place = load_place(entry.id)
        facts = [fact for topic in topics_of(place, TODAY) for fact in (*topic.own, *topic.inherited)]
        assert {fact.name.name for fact in facts} == {
            v.name.name for document in place.documents for v in document.values
        }
        groups = [
            g for fact in facts for part in (fact.now, fact.later, fact.before, fact.doubted, fact.beside) for g in part
        ]
        shown = sum(len(group.rows) for group in groups if group.value.place == entry.id)
        assert shown == len(load_document(entry.id).values), entry.id


def test_what_circulates_about_a_city_stands_beside_what_it_takes_over() -> None:
    topics = topics_of(load_place("zhejiang-hangzhou"), TODAY)
    floor = next(f for t in topics for f in t.inherited if f.name.name == "employee.base.floor")
    assert [row.shown.zh for group in floor.now for row in group.rows] == ["4,986.00 元/月"]
    assert [row.shown.zh for group in floor.beside for row in group.rows] == [
        "4,053.00 元/月",
        "3,321.60 元/月",
        "3,054.95 元/月",
    ]


def test_each_place_has_a_page_the_index_comes_first_and_both_languages_have_the_same_sections() -> None:
    sheets = {lang: place_pages(lang, [], {}) for lang in LANGUAGES}
    addresses = ["places/index", *(f"places/{entry.id}" for entry in list_places())]
    assert {lang: [sheet.address for sheet in found] for lang, found in sheets.items()} == dict.fromkeys(
        LANGUAGES, addresses
    )
    for zh, en in zip(sheets["zh"], sheets["en"], strict=True):
        assert [section.id for section in zh.sections] == [section.id for section in en.sections]


def test_a_link_to_a_place_that_does_not_exist_proposes_one_that_does() -> None:
    with pytest.raises(LookupError, match=r"Did you mean .*hebei-shijiazhuang"):
        place_link("hebei-shijazhuang", "", "en", str)


def test_the_section_of_hospital_stays_leads_to_the_calculator_with_the_place_and_only_for_cities() -> None:
    pages = {page.address: page for page in place_pages("en", [], {})}
    leads = {
        place: f"calculators/hospital-stay/#v=1&amp;place={place}" in section.html
        for place in ("hubei-wuhan", "beijing", "hubei", "cn")
        for section in pages[f"places/{place}"].sections
        if section.id == "topic-inpatient"
    }
    assert leads["hubei-wuhan"]
    assert leads["beijing"]
    assert not any(leads.get(place) for place in ("hubei", "cn"))

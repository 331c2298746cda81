"""One tap gives an estimate where nothing is known, marked; the link, the other language and print keep it; one tap takes it back."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.helpers.axe import violations
from tests.browser.helpers.visitor import Visitor

pytestmark = [pytest.mark.browser, pytest.mark.returning]

ENDED = "#v=1&place=shaanxi-xian&on=2026-11-01&wage=8000"
ESTIMATE = "Estimate by the figures of January 2025 to December 2025: You pay 161.60 yuan a month"
OFFER = "Estimate by last known figures"


def test_the_button_gives_a_marked_estimate_and_the_other_takes_it_back(page: Page) -> None:
    visitor = Visitor(page, "employee-premium", fragment=ENDED)
    visitor.reads("Known under a condition")
    page.get_by_role("button", name=OFFER).click()
    visitor.reads(ESTIMATE)
    expect(visitor.answer).to_contain_class("mb-estimate")
    expect(page.locator(".mb-announce")).to_contain_text("Estimate by")
    assert "repeating-linear-gradient" in visitor.answer.evaluate("p => getComputedStyle(p).backgroundImage")
    assert violations(page) == []
    page.emulate_media(media="print")
    expect(visitor.answer).to_be_visible()
    page.emulate_media(media="screen")
    page.get_by_role("button", name="No estimates").click()
    visitor.reads("Known under a condition")
    expect(page).not_to_have_url(re.compile("allow="))


def test_the_link_and_the_other_language_keep_the_consent(page: Page) -> None:
    visitor = Visitor(page, "employee-premium", fragment=f"{ENDED}&allow=last-known")
    visitor.reads(ESTIMATE)
    page.locator("a.mb-language").click()
    expect(page.locator(".mb-result .mb-answer")).to_contain_text("按 2025 年 1 月—2025 年 12 月的标准估算")
    assert "allow=last-known" in page.url


def test_a_known_answer_is_not_changed_by_consent(page: Page) -> None:
    known = "#v=1&place=hebei-shijiazhuang&on=2025-03-01&wage=8000&allow=last-known&allow=unverified"
    visitor = Visitor(page, "employee-premium", fragment=known)
    visitor.reads("You pay 160.00 yuan a month")
    expect(visitor.answer).not_to_contain_class("mb-estimate")


def test_a_place_that_needs_more_shows_no_figure_of_another_and_leads_to_the_question(page: Page) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    visitor = Visitor(page, "resident-premium", "zh", "#v=1&place=hebei-shijiazhuang&year=2026&on=2025-12-01")
    visitor.reads("400.00")
    visitor.types(place="guangdong-guangzhou")
    expect(visitor.answer).to_contain_text("还差一项：居民类别")
    expect(visitor.result).not_to_contain_text("400.00")
    group = page.locator('.mb-form [name="group"]')
    expect(group).to_be_visible()
    assert group.evaluate("field => field.closest('details') === null")
    strip = page.locator(".mb-strip")
    visitor.control("place").scroll_into_view_if_needed()
    expect(strip).to_have_text("还差一项：居民类别")
    strip.click()
    expect(group).to_be_focused()


def test_places_none_of_which_is_ticked_leave_no_ranking(page: Page) -> None:
    visitor = Visitor(page, "compare-places", "zh").waits_until_ready()
    page.locator('.mb-form [name="places"]:checked').evaluate_all("boxes => boxes.forEach((box) => box.click())")
    expect(visitor.answer).to_contain_text("还差一项：地区")
    expect(visitor.result.locator(".mb-table")).to_have_count(0)

"""The answer at a phone's lower edge, and the way to a figure of one's own."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.helpers.axe import violations
from tests.browser.helpers.visitor import SHIJIAZHUANG, Visitor

pytestmark = [pytest.mark.browser, pytest.mark.returning]

PHONE = {"width": 360, "height": 640}
UNKNOWN = "#v=1&place=hebei-tangshan&on=2025-08-01&wage=8000"
# Resolves when what was just done is on the screen, and whoever watches what is in sight was told.
SHOWN = "new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done))))"
# Whether what has the focus lies wholly above the strip.
ABOVE = """() => {
  const strip = document.querySelector(".mb-strip:not([hidden])");
  const { bottom, top } = document.activeElement.getBoundingClientRect();
  return !strip || (bottom <= strip.getBoundingClientRect().top + 1 && top >= 0);
}"""


def test_the_headline_follows_while_the_answer_is_out_of_sight(page: Page) -> None:
    page.set_viewport_size(PHONE)
    visitor = Visitor(page, "employee-premium").waits_until_ready()
    strip = page.locator(".mb-strip")
    expect(strip).to_be_hidden()
    visitor.types(**SHIJIAZHUANG, wage="8000").reads("You pay 160.00 yuan")
    visitor.control("place").scroll_into_view_if_needed()
    expect(strip).to_be_visible()
    expect(strip).to_have_text(visitor.answer.inner_text())
    expect(strip).to_have_attribute("aria-hidden", "true")
    assert violations(page) == []
    visitor.types(wage="abc")
    expect(strip).to_have_text("Please correct: Monthly wage (yuan)")
    visitor.types(wage="9000")
    expect(strip).to_contain_text("You pay 180.00 yuan")
    strip.click()
    expect(visitor.answer).to_be_in_viewport()
    expect(strip).to_be_hidden()
    page.emulate_media(media="print")
    expect(strip).to_be_hidden()


def test_the_strip_never_covers_the_field_with_the_focus(page: Page) -> None:
    page.set_viewport_size(PHONE)
    visitor = Visitor(page, "outpatient", fragment="#v=1&place=hebei-shijiazhuang&on=2025-03-01&cost=800&age=40")
    visitor.waits_until_ready()
    expect(visitor.result).not_to_contain_class("mb-stale")
    page.locator(".mb-form details").evaluate_all("all => all.forEach((one) => { one.open = true })")
    visitor.control("place").focus()
    expect(page.locator(".mb-strip")).to_be_visible()
    for _ in range(30):
        page.keyboard.press("Tab")
        page.evaluate(SHOWN)
        assert page.evaluate(ABOVE), page.evaluate("document.activeElement.outerHTML.slice(0, 200)")


def test_a_wide_screen_has_no_strip(page: Page) -> None:
    visitor = Visitor(page, "employee-premium", fragment=UNKNOWN).waits_until_ready()
    visitor.types(wage="9000")
    page.evaluate("scrollTo(0, 0)")
    expect(page.locator(".mb-strip")).to_be_hidden()


def test_what_is_missing_can_be_filled_in_at_once(page: Page) -> None:
    visitor = Visitor(page, "contribution-base", fragment=UNKNOWN)
    visitor.reads("Known under a condition")
    page.get_by_role("button", name="Enter a figure of my own").click()
    missing = page.locator(".mb-missing:visible")
    expect(missing).to_have_count(1)
    field = page.locator(".mb-own .mb-field", has=missing).locator("input")
    expect(field).to_be_focused()
    expect(field).to_be_visible()
    page.keyboard.type("19000" if "ceiling" in (field.get_attribute("name") or "") else "4000")
    expect(missing).to_have_count(0)
    expect(visitor.answer).to_contain_text("Your contribution base is 8,000.00 yuan")

"""The words in a browser: the finder and the explained terms without scripts, the reader's place with them."""

import pytest
from playwright.sync_api import Page, expect

pytestmark = pytest.mark.browser

GUIDE = "guides/waiting-period-and-incentives/"


@pytest.mark.parametrize(
    ("prefix", "answer", "leaf"), [("", "给孩子", "刚出生，要参保"), ("en/", "A child", "Just born: enrol the baby")]
)
def test_three_choices_lead_to_a_guide(silent: Page, prefix: str, answer: str, leaf: str) -> None:
    silent.goto(prefix or "/")
    silent.locator(".mb-choices a").first.click()
    silent.locator("summary", has_text=answer).first.click()
    silent.get_by_role("link", name=leaf, exact=True).click()
    expect(silent.locator("h1")).to_be_visible()
    assert silent.url.endswith(f"{prefix}guides/newborn/")


def test_a_term_opens_and_closes_by_touch_and_by_keyboard(silent: Page) -> None:
    silent.goto(GUIDE)
    term = silent.locator(".mb-term").first
    note = silent.locator(f"#{term.get_attribute('popovertarget')}")
    expect(note).to_be_hidden()
    term.click()
    expect(note).to_be_visible()
    silent.keyboard.press("Escape")
    expect(note).to_be_hidden()
    term.press("Enter")
    expect(note).to_be_visible()
    note.locator("button").press("Enter")
    expect(note).to_be_hidden()
    expect(term).to_be_focused()


def test_without_scripts_the_box_says_where_to_look(silent: Page) -> None:
    silent.goto(GUIDE)
    expect(silent.locator(".mb-here form")).to_be_hidden()
    expect(silent.locator(".mb-here__plain")).to_be_visible()
    assert silent.locator(".mb-here a").first.get_attribute("href") == "../../places/"


def test_a_place_is_kept_once_chosen_and_forgotten_on_demand(page: Page) -> None:
    def stored() -> str | None:
        return page.evaluate("localStorage.getItem('mingbai.place')")

    page.goto(GUIDE)
    assert stored() is None
    page.locator(".mb-here select").select_option("hebei-shijiazhuang")
    assert stored() == "hebei-shijiazhuang"
    page.goto("en/guides/students/")
    expect(page.locator(".mb-here__name")).to_have_text("Shijiazhuang")
    first, last = page.locator(".mb-here a").first, page.locator(".mb-here a").last
    expect(first).to_have_attribute("href", "../../places/hebei-shijiazhuang/#topic-resident")
    expect(last).to_have_attribute("href", "../../calculators/resident-premium/#v=1&place=hebei-shijiazhuang")
    page.locator(".mb-here__forget").click()
    assert stored() is None
    expect(first).to_have_attribute("href", "../../places/")
    expect(page.locator(".mb-here select")).to_be_focused()

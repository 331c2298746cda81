"""While a reader looks at a figure, those after the next key are worked out."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.helpers.visitor import OWN_WORKER, SHIJIAZHUANG, Visitor

pytestmark = [pytest.mark.browser, pytest.mark.returning]

# Notes the questions for headlines, and lets none through while `holds`. No more come when all are answered and the page has had
# the time that it lets pass between a headline and its tables.
NOTE = """
const { postMessage } = Worker.prototype;
const open = new Set();
globalThis.asked = [];
globalThis.holds = false;
globalThis.hasAsked = (count) => new Promise((resolve) => {
  const look = (before) =>
    asked.length >= count && asked.length === before && open.size === 0 ? resolve() : setTimeout(look, 100, asked.length);
  look();
});
Worker.prototype.postMessage = function (message, ...more) {
  if (message?.path?.[0] === "ask") {
    const [{ value: name }, { value: request }] = message.argumentList;
    if (name === "headline") {
      const { entries, other } = JSON.parse(request);
      asked.push(Object.fromEntries(other ?? entries).wage);
    }
    if (holds) {
      return;
    }
    open.add(message.id);
    this.addEventListener("message", ({ data }) => open.delete(data.id));
  }
  postMessage.call(this, message, ...more);
};
"""
DIGITS = "0123456789"


def asked(visitor: Visitor, count: int) -> list[str]:
    """The wages for which headlines were asked, once there are so many and no more come."""
    visitor.page.evaluate("hasAsked", count)
    wages: list[str] = visitor.page.evaluate("asked.splice(0)")
    return wages


@pytest.fixture
def visitor(page: Page) -> Visitor:
    page.add_init_script(OWN_WORKER)
    page.add_init_script(NOTE)
    visitor = Visitor(page, "employee-premium").waits_until_ready().types(**SHIJIAZHUANG)
    visitor.reads("yuan a month")
    asked(visitor, 1)
    return visitor


def type_and_wait(visitor: Visitor, wage: str) -> None:
    """Types a wage and waits until its figure is there and the guesses are made."""
    visitor.types(wage=wage)
    assert asked(visitor, 12) == [wage, wage[:-1], *[wage + digit for digit in DIGITS]]


def test_a_key_that_nobody_guessed_is_asked_for_and_then_what_the_next_makes_of_it(visitor: Visitor) -> None:
    type_and_wait(visitor, "812")


def test_a_digit_that_was_guessed_has_its_figure_without_another_question(visitor: Visitor) -> None:
    type_and_wait(visitor, "812")
    visitor.page.evaluate("holds = true")
    visitor.page.keyboard.press("3")
    expect(visitor.answer).to_contain_text("You pay 162.46 yuan")
    assert visitor.page.evaluate("asked") == []


def test_the_figure_of_a_guessed_key_is_there_before_the_next_frame(visitor: Visitor) -> None:
    type_and_wait(visitor, "812")
    visitor.page.evaluate("""
      globalThis.atOnce = new Promise((resolve) => addEventListener("input", () =>
        queueMicrotask(() => resolve(document.querySelector(".mb-answer").textContent))));
      undefined;
    """)
    visitor.page.keyboard.press("3")
    assert "162.46" in visitor.page.evaluate("atOnce")


def test_the_tables_of_a_guessed_figure_follow(visitor: Visitor) -> None:
    type_and_wait(visitor, "812")
    visitor.page.keyboard.press("3")
    visitor.reads("You pay 162.46 yuan")
    expect(visitor.result.locator(".mb-breakdown")).to_contain_text("162.46")


def test_what_was_known_once_is_not_asked_again(visitor: Visitor) -> None:
    type_and_wait(visitor, "812")
    visitor.page.keyboard.press("3")
    assert asked(visitor, 10) == [f"8123{digit}" for digit in DIGITS]
    visitor.page.keyboard.press("Backspace")
    visitor.reads("yuan a month")
    assert asked(visitor, 0) == []


def test_a_key_in_the_midst_of_a_number_is_guessed_where_it_is_pressed(visitor: Visitor) -> None:
    type_and_wait(visitor, "812")
    visitor.page.keyboard.press("ArrowLeft")
    visitor.page.keyboard.press("5")
    assert asked(visitor, 11) == ["8152", *[f"815{digit}2" for digit in DIGITS]]


def test_in_a_second_case_its_own_field_is_guessed(visitor: Visitor) -> None:
    visitor.page.get_by_role("button", name="Compare").click()
    asked(visitor, 1)
    visitor.page.locator('.mb-form [name="wage"]').nth(1).fill("812")
    assert asked(visitor, 12) == ["812", "81", *[f"812{digit}" for digit in DIGITS]]


def test_a_list_is_not_guessed(visitor: Visitor) -> None:
    visitor.control("place").focus()
    visitor.types(place="jiangsu-nanjing").reads("yuan a month")
    assert len(asked(visitor, 1)) == 1

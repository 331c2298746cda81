"""The headline of an answer is shown before its tables, whose place shows meanwhile that they are of before."""

import pytest
from playwright.sync_api import Page, Route, expect

from tests.browser.helpers.visitor import SHIJIAZHUANG, Visitor

pytestmark = pytest.mark.browser

# Keeps back the questions for whole answers until they are let go.
HOLD = """
const { postMessage } = Worker.prototype;
const held = [];
let holds = true;
Worker.prototype.postMessage = function (message, ...more) {
  const send = () => postMessage.call(this, message, ...more);
  holds && message.argumentList?.[0]?.value === "answer" ? held.push(send) : send();
};
globalThis.holdBack = () => {
  holds = true;
};
globalThis.letGo = () => {
  holds = false;
  held.splice(0).forEach((send) => send());
};
"""


@pytest.fixture
def visitor(page: Page) -> Visitor:
    """Has seen that the example is not the answer to what stands in the form, before Python was there."""
    page.add_init_script(HOLD)
    held: list[Route] = []
    page.route("**/bundle/calculators.*.zip", lambda route: held.append(route))
    fragment = "#v=1&place=hebei-shijiazhuang&on=2025-03-01&wage=8123"
    with page.expect_request("**/bundle/calculators.*.zip"):
        visitor = Visitor(page, "employee-premium", fragment=fragment)
    expect(visitor.result).to_contain_class("mb-stale")
    held.pop().continue_()
    return visitor.waits_until_ready()


def test_the_headline_does_not_wait_for_the_tables(visitor: Visitor) -> None:
    expect(visitor.answer).to_contain_text("You pay 162.46 yuan")
    breakdown = visitor.result.locator(".mb-breakdown")
    expect(breakdown).not_to_contain_text("162.46")
    expect(visitor.result).to_have_class("mb-result mb-following")
    visitor.page.evaluate("letGo()")
    expect(breakdown).to_contain_text("162.46")
    expect(visitor.result).to_have_class("mb-result")
    visitor.reads("You pay 162.46 yuan")


def test_tables_that_are_of_before_are_paler_than_the_headline(visitor: Visitor) -> None:
    expect(visitor.answer).to_contain_text("You pay 162.46 yuan")
    colour = "element => getComputedStyle(element).color"
    cell = visitor.result.locator(".mb-breakdown td").first
    pale, fresh = cell.evaluate(colour), visitor.answer.evaluate(colour)
    assert pale != fresh
    visitor.page.evaluate("letGo()")
    visitor.reads("You pay 162.46 yuan")
    assert cell.evaluate(colour) == fresh


def test_while_a_reader_types_the_tables_are_marked_as_to_come_but_not_paler(visitor: Visitor) -> None:
    visitor.page.evaluate("letGo()")
    visitor.reads("You pay 162.46 yuan")
    visitor.page.evaluate("holdBack()")
    visitor.types(wage="9000")
    expect(visitor.answer).to_contain_text("You pay 180.00 yuan")
    expect(visitor.result).to_have_attribute("aria-busy", "true")
    expect(visitor.result).to_have_class("mb-result")
    expect(visitor.result.locator(".mb-breakdown")).to_contain_text("162.46")
    visitor.page.evaluate("letGo()")
    visitor.reads("You pay 180.00 yuan")
    assert "180.00" in visitor.result.locator(".mb-breakdown").inner_text()


def test_in_a_page_in_the_background_the_tables_come_too(page: Page) -> None:
    page.add_init_script("globalThis.requestAnimationFrame = () => 0")
    visitor = Visitor(page, "employee-premium").waits_until_ready().types(**SHIJIAZHUANG, wage="8123")
    expect(visitor.result.locator(".mb-breakdown")).to_contain_text("162.46")


def test_a_worker_that_ends_between_headline_and_tables_is_told_of_once(page: Page) -> None:
    page.add_init_script("""
      const { postMessage } = Worker.prototype;
      Worker.prototype.postMessage = function (...given) {
        globalThis.worker = this;
        postMessage.apply(this, given);
      };
      globalThis.requestAnimationFrame = () => {
        document.querySelector(".mb-following") && worker.dispatchEvent(new Event("error"));
        return 0;
      };
    """)
    warnings: list[str] = []
    page.on("console", lambda message: warnings.append(message.text) if "Python" in message.text else None)
    fragment = "#v=1&place=hebei-shijiazhuang&on=2025-03-01&wage=8123"
    visitor = Visitor(page, "employee-premium", fragment=fragment)
    expect(visitor.status).to_have_attribute("data-state", "failed")
    page.wait_for_timeout(300)
    expect(visitor.status).to_have_attribute("data-state", "failed")
    assert warnings == ["Python in the browser: failed "]
    expect(visitor.result).to_have_class("mb-result mb-stale")
    assert visitor.control("wage").input_value() == "8123"

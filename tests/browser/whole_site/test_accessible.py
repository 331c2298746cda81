"""Keyboard alone, a narrow screen, and axe, before and after an answer and with an error shown."""

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.helpers.axe import violations
from tests.browser.helpers.visitor import OWN_WORKER, PREFIX, SHIJIAZHUANG, Visitor

pytestmark = [pytest.mark.browser, pytest.mark.returning]

KINDS = [
    "",
    "about/",
    "about/glossary/",
    "about/offline/",
    "calculators/",
    "calculators/compare-places/",
    "calculators/hospital-stay/",
    "calculators/outpatient/",
    "data/",
    "find/",
    "find/life-events/",
    "find/places/",
    "guides/",
    "guides/waiting-period-and-incentives/",
    "places/",
    "places/changes/",
    "places/coverage/",
    "places/hebei/",
    "places/hebei-shijiazhuang/",
    "places/sources/hebei/",
]
ADDRESSES = ["404.html", *(prefix + kind for prefix in PREFIX.values() for kind in KINDS)]
PHONE = {"width": 360, "height": 740}


@pytest.mark.parametrize("address", ADDRESSES)
def test_axe_finds_nothing_on_any_kind_of_page(page: Page, address: str) -> None:
    page.set_viewport_size(PHONE)
    page.goto(address)
    # Of hundreds that are alike, the first say enough.
    page.locator("details:not(.mb-ending)").evaluate_all("all => all.slice(0, 12).forEach(one => { one.open = true })")
    if page.locator(".mb-term").count():
        page.locator(".mb-term").first.click()
    assert violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]


def test_axe_finds_nothing_before_and_after_and_with_an_error(page: Page) -> None:
    visitor = Visitor(page, "employee-premium", "zh")
    assert violations(page) == []
    visitor.waits_until_ready().types(**SHIJIAZHUANG, wage="8000").reads("160.00")
    assert violations(page) == []
    visitor.types(wage="abc").control("wage").press("Enter")
    expect(visitor.error_at("wage")).to_be_visible()
    assert violations(page) == []


def test_axe_finds_nothing_after_a_failed_start(page: Page) -> None:
    page.add_init_script(OWN_WORKER)
    page.route("**/pyodide.asm.*.wasm", lambda route: route.abort())
    visitor = Visitor(page, "outpatient")
    expect(visitor.status).to_have_attribute("data-state", "failed")
    assert violations(page) == []


def test_the_keyboard_reaches_everything_and_the_focus_shows(page: Page) -> None:
    visitor = Visitor(page, "employee-premium").waits_until_ready()
    visitor.control("place").focus()
    seen = []
    for _ in range(4):
        page.keyboard.press("Tab")
        seen.append(page.evaluate("document.activeElement.name || document.activeElement.tagName"))
        outline = page.evaluate(
            "(style => style.outlineStyle + style.boxShadow)(getComputedStyle(document.activeElement))"
        )
        assert outline != "nonenone", seen
    assert seen == ["on", "wage", "employer", "SUMMARY"]
    visitor.types(place="hebei-shijiazhuang").control("on").focus()
    page.keyboard.insert_text("2025-03-01")
    page.keyboard.press("Tab")
    page.keyboard.press("Control+A")
    page.keyboard.insert_text("8000")
    page.keyboard.press("Enter")
    visitor.reads("You pay 160.00 yuan")


def test_enter_on_a_mistake_leads_back_to_it(page: Page) -> None:
    visitor = Visitor(page, "employee-premium").waits_until_ready().types(wage="abc")
    visitor.control("employer").focus()
    page.locator(".mb-submit button").click()
    expect(visitor.control("wage")).to_be_focused()
    described = visitor.control("wage").get_attribute("aria-describedby") or ""
    assert visitor.error_at("wage").get_attribute("id") in described.split()


def test_rules_in_words_wrap_on_a_phone_of_320_pixels(page: Page, site: Path) -> None:
    pages = [file for file in site.rglob("guides/*/index.html") if "mb-value--words" in file.read_text("utf-8")]
    addresses = {f"{file.parent.relative_to(site).as_posix()}/" for file in pages}
    assert {f"{prefix}guides/pay-childs-premium-shared-account/" for prefix in PREFIX.values()} <= addresses
    page.set_viewport_size({"width": 320, "height": 568})
    too_wide = {}
    for address in addresses:
        page.goto(address)
        if (width := page.evaluate("document.documentElement.scrollWidth")) > 320:
            too_wide[address] = width
    assert too_wide == {}


@pytest.mark.parametrize("calculator", ["employee-premium", "outpatient"])
def test_a_phone_of_320_pixels_needs_no_sideways_scroll(page: Page, calculator: str) -> None:
    page.set_viewport_size({"width": 320, "height": 568})
    Visitor(
        page, calculator, "zh", "#v=1&place=hebei-shijiazhuang&on=2025-03-01&wage=8000&cost=800&age=40"
    ).waits_until_ready()
    expect(page.locator(".mb-result")).not_to_contain_class("mb-stale")
    page.locator("details").evaluate_all("all => all.forEach(one => { one.open = true })")
    assert page.evaluate("document.documentElement.scrollWidth") <= 320


def test_axe_would_find_small_targets_and_pale_words(page: Page) -> None:
    page.goto("en/about/")
    page.evaluate(
        """() => {
          const pale = Object.assign(document.createElement("p"), { textContent: "Hardly to be read" });
          Object.assign(pale.style, { background: "#fff", color: "#ddd" });
          const small = ["Yes", "No"].map((name) => {
            const button = Object.assign(document.createElement("button"), { ariaLabel: name });
            Object.assign(button.style, { width: "12px", height: "12px", padding: 0, border: "1px solid" });
            return button;
          });
          document.querySelector("h1").after(pale, ...small);
        }"""
    )
    assert sorted(rule for rule, _ in violations(page)) == ["color-contrast", "color-contrast", "target-size"]


def test_axe_looks_at_one_of_each_kind_and_at_each_that_something_meets(page: Page) -> None:
    page.goto("en/about/")
    page.evaluate(
        """() => {
          const paint = (text, color, more) => {
            const one = Object.assign(document.createElement("p"), { textContent: text });
            Object.assign(one.style, { background: "#fff", color, ...more });
            return one;
          };
          const alike = Array.from({ length: 9 }, () => paint("Pale", "#ddd"));
          const met = Array.from({ length: 3 }, () => paint("Pale and met", "#ddd"));
          const over = paint("", "#000", { position: "absolute", width: "9px", height: "400px", background: "none" });
          const other = paint("Pale otherwise", "#ccc");
          document.querySelector("h1").after(...alike, over, ...met, other);
        }"""
    )
    ((_, light), _) = violations(page)
    texts = ("Pale", "Pale and met", "Pale otherwise")
    assert [sum(f">{text}<" in html for html in light) for text in texts] == [1, 3, 1]


@pytest.mark.parametrize("calculator", ["employee-premium", "outpatient"])
def test_at_twice_the_size_nothing_needs_sideways_scroll(page: Page, calculator: str) -> None:
    # A window of 1,280 pixels at 200 % is one of 640; then only the text grows, as a reader may set it.
    page.set_viewport_size({"width": 640, "height": 400})
    Visitor(page, calculator, "en", "#v=1&place=hebei-shijiazhuang&on=2025-03-01&wage=8000&cost=800&age=40")
    expect(page.locator(".mb-result")).not_to_contain_class("mb-stale")
    assert page.evaluate("document.documentElement.scrollWidth") <= 640
    page.evaluate("document.documentElement.style.fontSize = '200%'")
    assert page.evaluate("document.documentElement.scrollWidth") <= 640


def test_nothing_moves_where_less_motion_is_asked_for(page: Page) -> None:
    page.emulate_media(reduced_motion="reduce")
    visitor = Visitor(page, "employee-premium").waits_until_ready().types(**SHIJIAZHUANG, wage="8000")
    visitor.reads("160.00")
    moving = "all => all.filter((one) => one.playState === 'running').map((one) => one.animationName ?? one.transitionProperty)"
    assert page.evaluate(f"({moving})(document.getAnimations())") == []
    assert page.evaluate("getComputedStyle(document.documentElement).scrollBehavior") == "auto"


def test_forced_colours_keep_edges_focus_and_faults(page: Page) -> None:
    page.emulate_media(forced_colors="active")
    visitor = Visitor(page, "employee-premium").waits_until_ready().types(**SHIJIAZHUANG, wage="abc")
    visitor.control("wage").press("Enter")
    expect(visitor.error_at("wage")).to_be_visible()
    edges = page.locator(".mb-form :is(input, select, button):visible").evaluate_all(
        "all => all.map((one) => parseFloat(getComputedStyle(one).borderTopWidth))"
    )
    assert len(edges) > 3
    assert min(edges) > 0
    expect(visitor.control("wage")).to_be_focused()
    assert visitor.control("wage").evaluate("one => getComputedStyle(one).outlineStyle") != "none"


def test_a_result_is_announced_in_the_language_of_its_page(page: Page) -> None:
    for lang, tag in (("zh", "zh"), ("en", "en")):
        visitor = Visitor(page, "employee-premium", lang).waits_until_ready().types(**SHIJIAZHUANG, wage="8000")
        expect(page.locator(".mb-announce")).to_contain_text("160.00")
        assert page.locator(".mb-announce").evaluate("one => one.closest('[lang]').lang").startswith(tag)
        expect(page.locator(".mb-announce")).to_have_attribute("role", "status")
        assert visitor.result.get_attribute("aria-live") is None

"""Where the browser has workers that outlive their page, Python starts once for all pages of a visit."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests.browser.helpers.changing_host import Host
from tests.browser.helpers.visitor import SHIJIAZHUANG, Visitor

pytestmark = pytest.mark.browser


# Notes what the page says of its start.
NOTE_STATES = """
globalThis.states = [];
new MutationObserver((changes) => {
  for (const { target } of changes) {
    states.push(target.dataset.state);
  }
}).observe(document, { subtree: true, attributes: true, attributeFilter: ["data-state"] });
"""
# The worker of several pages hears no question while `isDeaf`.
DEAF = """
const { postMessage } = MessagePort.prototype;
globalThis.isDeaf = false;
MessagePort.prototype.postMessage = function (message, ...more) {
  globalThis.isDeaf && message?.path?.[0] === "ask" ? undefined : postMessage.call(this, message, ...more);
};
"""
# Browsers of before know such workers, but not the option with which one outlives its page.
WITHOUT_THE_OPTION = """
globalThis.SharedWorker = class extends SharedWorker {
  constructor(address, { name, type }) {
    super(address, { name, type });
  }
};
"""


# Whether the browser reads the option, which it does before it finds that the address is none.
KNOWS_THE_OPTION = """() => {
  let isKnown = false;
  try {
    new SharedWorker("http://", { get extendedLifetime() { isKnown = true; return true; } });
  } catch {}
  return isKnown;
}"""


@pytest.fixture(scope="module", autouse=True)
def _outlives(browser: Browser) -> None:
    with browser.new_context() as context:
        if not context.new_page().evaluate(KNOWS_THE_OPTION):
            pytest.skip("In this browser every worker ends with its last page.")


@pytest.fixture
def context(new_context: Callable[[], BrowserContext]) -> BrowserContext:
    return new_context()


def shared_workers(page: Page) -> list[dict[str, Any]]:
    targets = page.context.new_cdp_session(page).send("Target.getTargets")["targetInfos"]
    ours = page.context.new_cdp_session(page).send("Target.getTargetInfo")["targetInfo"].get("browserContextId")
    return [each for each in targets if each["type"] == "shared_worker" and each.get("browserContextId") == ours]


def waits_until_asked(page: Page, host: Host, ending: str) -> None:
    while not any(address.endswith(ending) for address in host.asked):
        page.wait_for_timeout(100)


def answers(page: Page, name: str = "employee-premium", lang: str = "en") -> Visitor:
    visitor = Visitor(page, name, lang).waits_until_ready().types(**SHIJIAZHUANG, wage="8000")
    visitor.reads("160.00")
    return visitor


def test_the_next_page_of_a_visit_finds_python_there(browser: Browser, site: Path) -> None:
    with Host(site) as host, browser.new_context(base_url=host.address) as context:
        page = context.new_page()
        page.add_init_script(NOTE_STATES)
        # Python may be there before a page that is slow looks for it.
        host.hold("/calculators.")
        visitor = Visitor(page, "employee-premium")
        expect(visitor.status).to_have_attribute("data-state", "starting")
        host.let_go("/calculators.")
        visitor.types(**SHIJIAZHUANG, wage="8000").reads("160.00")
        (worker,) = shared_workers(page)
        assert "starting" in page.evaluate("states")
        page.goto("en/about/")
        answers(page, lang="zh")
        assert [each["targetId"] for each in shared_workers(page)] == [worker["targetId"]]
        assert set(page.evaluate("states")) == {"ready"}
        assert page.workers == []


def test_a_page_opened_while_python_starts_goes_on_with_the_same_start(browser: Browser, site: Path) -> None:
    with Host(site) as host, browser.new_context(base_url=host.address) as context:
        host.hold("/calculators.")
        visitor = Visitor(context.new_page(), "employee-premium").types(**SHIJIAZHUANG, wage="8000")
        waits_until_asked(visitor.page, host, ".wasm")
        visitor.page.locator("a.mb-language").first.click()
        expect(visitor.status).to_have_attribute("data-state", "starting")
        host.let_go("/calculators.")
        visitor.reads("160.00")
        assert "/en/" not in visitor.page.url
        assert len([address for address in host.asked if address.endswith(".wasm")]) == 1


def test_two_tabs_ask_the_same_worker_and_get_each_their_own_answer(page: Page, context: BrowserContext) -> None:
    other = context.new_page()
    first = answers(page)
    second = answers(other, lang="zh").types(wage="9000")
    second.reads("180.00")
    first.types(wage="8100").reads("162.00")
    second.reads("180.00")
    assert len(shared_workers(page)) == 1


def test_a_tab_whose_worker_is_silent_gets_one_of_its_own_from_then_on(page: Page) -> None:
    page.clock.install()
    page.add_init_script(DEAF)
    visitor = answers(page)
    page.evaluate("globalThis.isDeaf = true")
    visitor.types(wage="9000")
    page.clock.run_for(11_000)
    expect(visitor.status).to_contain_text("stopped")
    assert visitor.control("wage").input_value() == "9000"
    page.clock.resume()
    page.get_by_role("button", name="Try again").click()
    visitor.reads("180.00")
    assert len(page.workers) == 1
    answers(page, lang="zh")
    assert len(page.workers) == 1


def test_a_silent_worker_is_told_where_the_tab_may_keep_nothing_too(page: Page) -> None:
    page.clock.install()
    page.add_init_script(DEAF)
    page.add_init_script("Storage.prototype.setItem = () => { throw new DOMException('no', 'QuotaExceededError'); }")
    visitor = answers(page)
    page.evaluate("globalThis.isDeaf = true")
    visitor.types(wage="9000")
    page.clock.run_for(11_000)
    expect(visitor.status).to_contain_text("stopped")
    page.clock.resume()
    page.get_by_role("button", name="Try again").click()
    visitor.reads("180.00")


def test_a_worker_that_could_not_start_ends_and_the_next_page_gets_another(browser: Browser, site: Path) -> None:
    with Host(site) as host, browser.new_context(base_url=host.address) as context:
        host.hold(".wasm")
        visitor = Visitor(context.new_page(), "employee-premium")
        waits_until_asked(visitor.page, host, ".wasm")
        host.cut()
        expect(visitor.status).to_have_attribute("data-state", "failed")
        host.let_go(".wasm")
        host.restore()
        visitor.page.wait_for_timeout(1000)
        page = context.new_page()
        answers(page)
        assert len(shared_workers(page)) == 1
        # The first tab goes without from now on.
        answers(visitor.page)
        assert len(visitor.page.workers) == 1


def test_where_a_worker_ends_with_the_last_page_each_page_has_its_own(page: Page) -> None:
    page.add_init_script(WITHOUT_THE_OPTION)
    answers(page)
    assert shared_workers(page) == []
    assert len(page.workers) == 1

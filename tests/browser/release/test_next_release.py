"""A release that follows another in the midst of a visit: what is open goes on, and nothing of two releases meets on a page."""

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page
from playwright.sync_api import TimeoutError as NotAnswered

from tests.browser.helpers.changing_host import Host
from tests.browser.helpers.visitor import OWN_WORKER, SHIJIAZHUANG, START, Visitor

pytestmark = pytest.mark.browser

RELEASES = "caches.keys().then((names) => names.filter((name) => name.startsWith('mingbai-release-')))"
KEPT = """caches.keys().then(async (names) => {
  const stores = names.filter((name) => name.startsWith("mingbai-release-")).map((name) => caches.open(name));
  const kept = (await Promise.all(stores.map(async (store) => (await store).keys()))).flat();
  return kept.filter(({ url }) => url.includes("/bundle/")).length >= 4 && kept.some(({ url }) => url === location.href.split("#")[0]);
})"""
# Milliseconds. Chromium, steered as here at least, may not answer who goes to another page while one service worker takes over from
# another, whatever the new one does then; whoever goes there once more is answered.
PATIENCE = 5000
NAMED = "JSON.parse(document.getElementById('mb-bundle').textContent).files.calculators.path"
FETCHED = """performance.getEntriesByType("resource").map(({ name }) => name.split("/").pop())
  .filter((name) => name.startsWith("calculators."))"""


def calculators_of(page: Page) -> str:
    """The file with calculators that the page names, which is the one that its worker fetched."""
    named: str = page.evaluate(NAMED)
    assert page.workers[0].evaluate(FETCHED) == [named]
    return named


def answers(page: Page) -> Visitor:
    """Opens a calculator, which answers from the calculators that its page names."""
    visitor = Visitor(page, "employee-premium").waits_until_ready().types(**SHIJIAZHUANG, wage="8000")
    visitor.reads("You pay 160.00 yuan")
    calculators_of(page)
    return visitor


def until(page: Page, wanted: str) -> None:
    for _ in range(START // 200):
        if page.evaluate(wanted):
            return
        page.wait_for_timeout(200)
    pytest.fail(f"Never: {wanted}")


def opens_new(context: BrowserContext, new: str) -> Page:
    """Opens the calculator until its page is of the new release; each page on the way is whole."""
    page = context.new_page()
    page.set_default_navigation_timeout(PATIENCE)
    for _ in range(20):
        with suppress(NotAnswered):
            answers(page)
            if calculators_of(page) == new:
                page.set_default_navigation_timeout(START)
                return page
            page.goto("en/about/offline/")
            page.wait_for_timeout(500)
    pytest.fail("The new release never came.")


@dataclass(frozen=True)
class Change:
    """A host whose release was replaced while a visitor had a calculator of the `old` one open, and a page of the `new` one."""

    host: Host
    visitor: Visitor
    page: Page
    old: str
    new: str


@pytest.fixture(scope="module")
def change(browser: Browser, site: Path) -> Iterator[Change]:
    """One for all of these tests, in their order: the last two end what those before them look at."""
    with Host(site) as host, browser.new_context(base_url=host.address) as context:
        context.add_init_script(OWN_WORKER)
        visitor = answers(context.new_page())
        until(visitor.page, KEPT)
        old, new = calculators_of(visitor.page), host.replace()
        yield Change(host, visitor, opens_new(context, new), old, new)


def test_each_page_is_of_one_release_and_the_new_one_comes_by_itself(change: Change) -> None:
    assert change.new != change.old
    assert calculators_of(change.page) == change.new
    assert calculators_of(change.visitor.page) == change.old


def test_a_page_of_before_goes_on_and_finds_what_the_server_has_no_more(change: Change) -> None:
    assert not (change.host.folder / "bundle" / change.old).exists()
    get = "name => fetch(new URL(`../../../bundle/${name}`, location)).then((got) => got.status)"
    assert change.visitor.page.evaluate(get, change.old) == 200
    change.visitor.types(wage="9000").reads("You pay 180.00 yuan")


def test_what_was_kept_of_before_goes_when_its_last_page_is_closed(change: Change) -> None:
    assert len(change.page.evaluate(RELEASES)) == 2
    change.visitor.page.close()
    change.page.goto("en/about/offline/")
    answers(change.page)
    until(change.page, f"{RELEASES}.then((names) => names.length === 1)")


def test_without_network_the_new_release_answers_as_the_old_one_did(change: Change) -> None:
    until(change.page, KEPT)
    change.host.cut()
    change.page.goto("en/about/offline/")
    answers(change.page)
    assert calculators_of(change.page) == change.new

"""The second visit starts from the memory that the first one left in the browser, if that is whole."""

import pytest
from playwright.sync_api import Page

from tests.browser.helpers.visitor import SHIJIAZHUANG, START, Visitor

pytestmark = pytest.mark.browser

# Addresses under which something whole is kept; a browser lists an entry before it has written it.
KEPT = """caches.open("mingbai-python").then(async (store) => {
  const kept = await Promise.all((await store.keys()).map(async (key) => (await store.match(key)) && key.url));
  return kept.filter(Boolean);
})"""


def visit(page: Page) -> Visitor:
    visitor = Visitor(page, "employee-premium").waits_until_ready().types(**SHIJIAZHUANG, wage="8000")
    visitor.reads("You pay 160.00 yuan")
    return visitor


def first_visit(page: Page) -> None:
    visit(page)
    for _ in range(START // 200):
        kept = page.evaluate(KEPT)
        if len(kept) == 1 and "old" not in kept[0]:
            break
        page.wait_for_timeout(200)
    # Another page, so that the next visit is no mere change of fragment.
    page.goto("")


def was_restored(page: Page) -> bool:
    return page.workers[0].evaluate("performance.getEntriesByName('python-restored').length === 1")


def test_the_second_visit_starts_from_memory_and_knows_every_place(page: Page) -> None:
    first_visit(page)
    visitor = visit(page)
    assert was_restored(page)
    visitor.types(place="jiangsu-nanjing").reads("your employer pays 624.00 yuan")


def test_a_snapshot_is_kept_without_the_pages_that_fresh_memory_has_too(page: Page) -> None:
    first_visit(page)
    size = page.evaluate(
        """caches.open("mingbai-python").then(async (store) => {
          const [key] = await store.keys();
          return (await (await store.match(key)).arrayBuffer()).byteLength;
        })"""
    )
    # Python's memory begins at 21 MB, of which 9 MB are empty and 2.8 MB as WebAssembly brings them along.
    assert 6_000_000 < size < 10_000_000


def test_a_spoilt_snapshot_is_not_used(page: Page) -> None:
    first_visit(page)
    page.evaluate(
        """async () => {
          const store = await caches.open("mingbai-python");
          const [key] = await store.keys();
          const { headers, body } = await store.match(key);
          const bytes = new Uint8Array(await new Response(body).arrayBuffer());
          bytes[bytes.length >> 1] ^= 1;
          await store.put(key, new Response(bytes, { headers }));
        }"""
    )
    visit(page)
    assert not was_restored(page)


def test_a_snapshot_that_python_refuses_is_replaced(page: Page) -> None:
    first_visit(page)
    page.evaluate(
        """async () => {
          const store = await caches.open("mingbai-python");
          const [key] = await store.keys();
          const bytes = new Uint8Array(1 << 20);
          const hash = Array.from(new Uint8Array(await crypto.subtle.digest("SHA-256", bytes))).join(" ");
          await store.put(key, new Response(bytes, { headers: { "x-sha256": hash } }));
        }"""
    )
    visit(page)
    assert not was_restored(page)


def test_snapshots_of_older_releases_are_thrown_away(page: Page) -> None:
    page.goto("")
    page.evaluate("caches.open('mingbai-python').then((store) => store.put('/bundle/snapshot-old', new Response('x')))")
    first_visit(page)
    assert "old" not in page.evaluate(KEPT)[0]


def test_where_nothing_may_be_kept_the_site_works_as_before(page: Page, base_url: str) -> None:
    session = page.context.new_cdp_session(page)
    session.send("Storage.overrideQuotaForOrigin", {"origin": base_url.rstrip("/"), "quotaSize": 1_000_000})
    visit(page)
    page.wait_for_timeout(3000)
    assert page.evaluate(KEPT) == []
    page.goto("")
    visit(page)

"""The second visit starts from the memory that the first one left in the browser, if that is whole."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

from tests.browser.helpers.visitor import OWN_WORKER, SHIJIAZHUANG, START, Visitor

pytestmark = pytest.mark.browser

# Addresses under which something whole is kept; a browser lists an entry before it has written it.
KEPT = """caches.open("mingbai-python").then(async (store) => {
  const kept = await Promise.all((await store.keys()).map(async (key) => (await store.match(key)) && key.url));
  return kept.filter(Boolean);
})"""


# Makes what is kept under one name be what is kept under another.
COPY = """async ([from, to]) => {
  await caches.delete(to);
  const [source, target] = [await caches.open(from), await caches.open(to)];
  for (const key of await source.keys()) {
    await target.put(key, await source.match(key));
  }
}"""


def visit(page: Page) -> Visitor:
    visitor = Visitor(page, "employee-premium").waits_until_ready().types(**SHIJIAZHUANG, wage="8000")
    visitor.reads("You pay 160.00 yuan")
    return visitor


def waits_until_kept(page: Page) -> None:
    for _ in range(START // 200):
        kept = page.evaluate(KEPT)
        if len(kept) == 1 and "old" not in kept[0]:
            break
        page.wait_for_timeout(200)


@pytest.fixture(scope="module")
def visited(browser: Browser, base_url: str) -> Iterator[BrowserContext]:
    """The browser of somebody whose first visit left a snapshot, of which there is a copy."""
    with browser.new_context(base_url=base_url) as context:
        context.add_init_script(OWN_WORKER)
        page = context.new_page()
        visit(page)
        waits_until_kept(page)
        page.evaluate(COPY, ["mingbai-python", "copy"])
        page.close()
        yield context


@pytest.fixture
def context(visited: BrowserContext) -> BrowserContext:
    """The snapshot is as the first visit left it, whatever another test made of it."""
    page = visited.new_page()
    page.goto("assets/mark.svg")
    page.evaluate(COPY, ["copy", "mingbai-python"])
    page.close()
    return visited


def was_restored(page: Page) -> bool:
    return page.workers[0].evaluate("performance.getEntriesByName('python-restored').length === 1")


def test_the_second_visit_starts_from_memory_and_knows_every_place(page: Page) -> None:
    visitor = visit(page)
    assert was_restored(page)
    visitor.types(place="jiangsu-nanjing").reads("your employer pays 624.00 yuan")


def test_a_snapshot_is_kept_without_the_pages_that_fresh_memory_has_too(page: Page) -> None:
    page.goto("")
    size = page.evaluate(
        """caches.open("mingbai-python").then(async (store) => {
          const [key] = await store.keys();
          return (await (await store.match(key)).arrayBuffer()).byteLength;
        })"""
    )
    # Python's memory begins at 21 MB, of which 9 MB are empty and 2.8 MB as WebAssembly brings them along.
    assert 6_000_000 < size < 10_000_000


def test_a_spoilt_snapshot_is_not_used(page: Page) -> None:
    page.goto("")
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
    page.goto("")
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
    page.evaluate(
        """caches.delete("mingbai-python").then(() => caches.open("mingbai-python"))
          .then((store) => store.put("/bundle/snapshot-old", new Response("x")))"""
    )
    visit(page)
    waits_until_kept(page)
    (kept,) = page.evaluate(KEPT)
    assert "old" not in kept


def test_where_nothing_may_be_kept_the_site_works_as_before(browser: Browser, base_url: str) -> None:
    with browser.new_context(base_url=base_url) as context:
        context.add_init_script(OWN_WORKER)
        page = context.new_page()
        session = context.new_cdp_session(page)
        session.send("Storage.overrideQuotaForOrigin", {"origin": base_url.rstrip("/"), "quotaSize": 1_000_000})
        visit(page)
        page.wait_for_timeout(3000)
        assert page.evaluate(KEPT) == []
        page.goto("")
        visit(page)

"""Visits of a Chromium with a profile of its own: the first, the second, the third with its next page, one without network."""

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple

from playwright.sync_api import BrowserContext, Page, Playwright

from website.bench import _question, _slow_network
from website.bench._slow_processor import slowed
from website.errors import Trouble

_WATCH = Path(__file__).with_name("watch.js").read_text("utf-8")
# Everything that a first visit leaves for later is here, and the service worker in charge of the next; a browser lists an
# entry before it has written it.
_KEPT = """async () => {
  const registration = await navigator.serviceWorker.getRegistration();
  if (registration?.active?.state !== "activated") {
    return false;
  }
  const names = await caches.keys();
  const whole = async (store, key) => (await store.match(key)) && key.url;
  const all = names.map(async (name) => {
    const store = await caches.open(name);
    return Promise.all((await store.keys()).map((key) => whole(store, key)));
  });
  const urls = (await Promise.all(all)).flat().filter(Boolean);
  const count = (part) => urls.filter((url) => url.includes(part)).length;
  return count("/bundle/snapshot-") === 1 && count("/bundle/") === 5 && urls.includes(location.href.split("#")[0]);
}"""
# Milliseconds: Chromium stores compiled WebAssembly when it has not compiled more of it for two seconds.
_REST = 2500
# Milliseconds in which the slowest of all starts should be over.
_PATIENCE = 90_000
_LOOK = 200
# Milliseconds between a figure and the next key: a fast typist's.
TYPED_EVERY = 100
# Keystrokes of a visitor on the first two visits, once the first figure is there.
_TRIED = 24


@dataclass(frozen=True, slots=True)
class Condition:
    """Under which a visit is measured: the line's bits a second and seconds of latency, and how much slower the processor is."""

    name: str
    bits: float | None = None
    latency: float = 0.0
    slower: int = 1


class Visit(NamedTuple):
    """Milliseconds from the navigation's start, and bytes that had come by the time of the reader's own figure; the baseline tells its memory."""

    own_figure: float
    first_paint: float
    first_figure: float | None
    bytes: int
    longest: float
    heap: int | None


@contextmanager
def browser(playwright: Playwright, profile: str) -> Iterator[BrowserContext]:
    """A Chromium that was just started with this profile."""
    context = playwright.chromium.launch_persistent_context(
        profile,
        executable_path=os.environ.get("CHROMIUM"),
        args=["--no-sandbox"] if os.geteuid() == 0 else [],
    )
    context.set_default_timeout(_PATIENCE)
    context.add_init_script(f"{{ globalThis.watched = '{_question.figure()}';\n{_WATCH} }}")
    yield context
    context.close()


def opened(page: Page, address: str, condition: Condition, line: _slow_network.Line) -> Visit:
    """Opens the page at the address and waits for the reader's own figure."""
    running = page.context.browser
    assert running
    before = line.bytes_until(float("inf"))
    with slowed(running, condition.slower):
        page.goto(address, wait_until="commit")
        own: float = page.evaluate("watch.ownFigure")
    began: float = page.evaluate("performance.timeOrigin")
    has_first = page.evaluate("document.querySelector('.mb-answer') !== null")
    return Visit(
        own_figure=own,
        first_paint=page.evaluate("watch.firstPaint()"),
        # Where Python is there already, the reader's own figure may come before the page's was ever painted.
        first_figure=page.evaluate("Promise.race([watch.firstFigure, watch.ownFigure])") if has_first else None,
        bytes=line.bytes_until((began + own) / 1000) - before,
        longest=page.evaluate("watch.longest()"),
        heap=page.evaluate("globalThis.heap"),
    )


def visits(
    playwright: Playwright, site: Path, addresses: tuple[str, str], condition: Condition, *, is_ours: bool
) -> dict[str, Visit]:
    """The visits of one new profile by name, each to the first address; the next page of the last before the network is cut
    is the second address. The baseline has everything in the browser's caches from the second visit on."""
    address, next_address = addresses
    line = _slow_network.Line(condition.bits, condition.latency)
    server = _slow_network.serve(site, line)
    found = {}
    names = ["cold", "second", "third", "offline"] if is_ours else ["cold", "second"]
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as profile:
        for name in names:
            if name == "offline":
                server.cut()
            with browser(playwright, profile) as context:
                page = context.new_page()
                found[name] = opened(page, server.address + address, condition, line)
                if is_ours and name == "cold":
                    _wait_until_kept(page)
                if name in ("cold", "second"):
                    if is_ours:
                        _try_wages(page)
                    page.wait_for_timeout(_REST)
                if name == ("third" if is_ours else "second"):
                    found["next"] = opened(page, server.address + next_address, condition, line)
    if not is_ours:
        server.cut()
    return found


def _wait_until_kept(page: Page) -> None:
    # Playwright's wait_for_function takes the promise itself for an answer.
    for _ in range(_PATIENCE // _LOOK):
        if page.evaluate(_KEPT):
            return
        page.wait_for_timeout(_LOOK)
    raise Trouble(
        "The browser did not keep what a first visit leaves for later.", "浏览器没有保存首次访问后应留下的内容。"
    )


def keystrokes(playwright: Playwright, site: Path, count: int) -> tuple[list[float], float]:
    """Milliseconds from each keystroke to the frame with its figure, and the longest script of ours meanwhile."""
    line = _slow_network.Line()
    server = _slow_network.serve(site, line)
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as profile, browser(playwright, profile) as context:
        page = context.new_page()
        opened(page, server.address + _question.ADDRESS, Condition(""), line)
        page.wait_for_timeout(_REST)
        _type_600(page)
        page.wait_for_timeout(_REST)
        times = [_keystroke(page, key) for key in _keys(count)]
        longest: float = page.evaluate("watch.longest()")
    server.cut()
    return times, longest


def _type_600(page: Page) -> None:
    page.locator('.mb-form [name="wage"]').fill("600")


def _try_wages(page: Page) -> None:
    """What a visitor does who came to reckon: Chromium keeps compiled WebAssembly once enough of it has run often."""
    _type_600(page)
    for key in _keys(_TRIED):
        page.wait_for_timeout(TYPED_EVERY)
        page.keyboard.press(key)


def _keys(count: int) -> list[str]:
    """A wage of 600 becomes 6,001, 600, 6,002 and so on, each with a premium of its own."""
    return [str(n // 2 % 9 + 1) if n % 2 == 0 else "Backspace" for n in range(count)]


def _keystroke(page: Page, key: str) -> float:
    page.wait_for_timeout(TYPED_EVERY)
    page.evaluate("watch.keystroke()")
    page.keyboard.press(key)
    return float(page.evaluate("watch.next"))


def heap(playwright: Playwright, site: Path) -> int:
    """Bytes of WebAssembly memory in our worker once it has answered. It is the page's own, whose script can be changed to show it."""
    server = _slow_network.serve(site, _slow_network.Line())
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as profile, browser(playwright, profile) as context:

        def with_heap(route: Any) -> None:
            response = route.fetch()
            route.fulfill(response=response, body=_SHOW_HEAP + response.text())

        context.add_init_script("delete globalThis.SharedWorker")
        context.route("**/worker-*.js", with_heap)
        page = context.new_page()
        page.goto(server.address + _question.ADDRESS)
        page.evaluate("watch.ownFigure")
        size: int = page.workers[0].evaluate("memory.buffer.byteLength")
    server.cut()
    return size


_SHOW_HEAP = """
{
  const { instantiate } = WebAssembly;
  WebAssembly.instantiate = async (...given) => {
    const made = await instantiate(...given);
    globalThis.memory ??= made.exports?.memory ?? given[1]?.env?.memory;
    return made;
  };
}
"""

"""What a visitor sees while Python starts, and when it does not."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, Route, expect

from tests.browser.helpers.visitor import SHIJIAZHUANG, Visitor

pytestmark = pytest.mark.browser

WASM, LIBRARY, SCRIPT, CALCULATORS = (
    "**/pyodide.asm.*.wasm",
    "**/python.*.zip",
    "**/pyodide.asm.*.js",
    "**/calculators.*.zip",
)
WORKER = "**/worker-*.js"


def not_found(route: Route) -> None:
    route.fulfill(status=404, body="not found")


def altered(route: Route) -> None:
    response = route.fetch()
    body = bytearray(response.body())
    body[len(body) // 2] ^= 1
    headers = {
        name: value for name, value in response.headers.items() if name not in ("content-encoding", "content-length")
    }
    route.fulfill(status=200, headers=headers, body=bytes(body))


def truncated(route: Route) -> None:
    response = route.fetch()
    headers = {
        name: value for name, value in response.headers.items() if name not in ("content-encoding", "content-length")
    }
    route.fulfill(status=200, headers=headers, body=response.body()[:-1000])


def wrong_page(route: Route) -> None:
    route.fulfill(status=200, content_type="text/html", body="<h1>Sign in to the network</h1>")


def recovers(visitor: Visitor, address: str) -> None:
    """With the fault gone, "try again" leads to the answer for what was typed."""
    visitor.page.unroute(address)
    visitor.page.get_by_role("button", name="Try again").click()
    visitor.reads("You pay 160.00 yuan")


@pytest.mark.parametrize(
    ("address", "fault"),
    [(WASM, altered), (WASM, truncated), (LIBRARY, altered), (SCRIPT, wrong_page), (CALCULATORS, not_found)],
    ids=["wasm altered", "wasm truncated", "library altered", "script is a page", "calculators missing"],
)
def test_a_spoilt_file_is_told_and_try_again_recovers(
    page: Page, tolerated: list[str], address: str, fault: Callable[[Route], None]
) -> None:
    tolerated.append("/bundle/")
    page.route(address, fault)
    visitor = Visitor(page, "employee-premium").types(**SHIJIAZHUANG, wage="8000")
    expect(visitor.status).to_have_attribute("data-state", "failed")
    expect(visitor.status).to_contain_text("did not start")
    expect(visitor.answer).to_be_visible()
    assert visitor.control("wage").input_value() == "8000"
    recovers(visitor, address)


@pytest.mark.parametrize("address", [WASM, WORKER], ids=["wasm", "worker"])
def test_a_blocked_file_is_told_and_try_again_recovers(page: Page, address: str) -> None:
    page.route(address, lambda route: route.abort())
    visitor = Visitor(page, "employee-premium").types(**SHIJIAZHUANG, wage="8000")
    expect(visitor.status).to_have_attribute("data-state", "failed")
    recovers(visitor, address)


def test_a_download_that_hangs_is_given_up_and_try_again_recovers(page: Page) -> None:
    page.clock.install()
    page.route(WASM, lambda route: None)
    visitor = Visitor(page, "employee-premium").types(**SHIJIAZHUANG, wage="8000")
    expect(visitor.status).to_have_attribute("data-state", "downloading")
    page.clock.run_for(31_000)
    expect(visitor.status).to_contain_text("too slow")
    page.clock.resume()
    recovers(visitor, WASM)


def test_progress_is_told_in_megabytes(page: Page) -> None:
    page.route(WASM, lambda route: None)
    visitor = Visitor(page, "employee-premium")
    expect(visitor.status).to_contain_text(re.compile(r"Fetching the calculator: \d\.\d of \d\.\d MB"))
    bar = visitor.status.locator("progress")
    expect(bar).to_be_visible()
    assert 0 <= bar.evaluate("bar => bar.value") <= 1


def test_an_old_browser_is_told_before_anything_is_fetched(page: Page) -> None:
    page.add_init_script("delete WebAssembly.compileStreaming")
    fetched = []
    page.on("request", lambda request: fetched.append(request.url) if "/bundle/" in request.url else None)
    visitor = Visitor(page, "employee-premium")
    expect(visitor.status).to_contain_text("too old")
    expect(visitor.answer).to_be_visible()
    assert fetched == []


def test_who_saves_data_pays_only_on_touching_the_form(page: Page) -> None:
    page.add_init_script("Object.defineProperty(navigator, 'connection', { value: { saveData: true } })")
    visitor = Visitor(page, "employee-premium")
    page.wait_for_load_state("networkidle")
    expect(visitor.status).to_be_hidden()
    visitor.types(**SHIJIAZHUANG, wage="8000").reads("You pay 160.00 yuan")


def test_a_worker_that_dies_is_told_and_try_again_recovers(page: Page) -> None:
    page.clock.install()
    visitor = Visitor(page, "employee-premium").waits_until_ready()
    page.workers[0].evaluate("close()")
    visitor.types(**SHIJIAZHUANG, wage="8000")
    page.clock.run_for(11_000)
    expect(visitor.status).to_contain_text("stopped")
    page.clock.resume()
    visitor.page.get_by_role("button", name="Try again").click()
    visitor.reads("You pay 160.00 yuan")

"""Faults, injected one by one: the reader is told, nothing typed is lost, and what can recover does. docs/en/about/faults.md lists them."""

import re
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from tests.browser.helpers.visitor import OWN_WORKER, SHIJIAZHUANG, Visitor
from website.hosting.static_server import StaticHandler, serve

pytestmark = pytest.mark.browser

BUNDLE = ["pyodide.asm.*.wasm", "pyodide.asm.*.js", "python.*.zip", "calculators.*.zip"]
FAULTS = ["missing", "truncated", "wrong type", "altered", "cut off"]
ANSWER = "You pay 160.00 yuan"


class Host:
    """A host whose bundle files can be spoilt. `fault` holds for the files that `pattern` names."""

    def __init__(self) -> None:
        self.pattern, self.fault = "nothing", ""
        self.end = threading.Event()

    def spoils(self, address: str) -> bool:
        return (
            bool(self.fault)
            and re.search(self.pattern.replace(".", r"\.").replace("*", "[^/]*") + "$", address) is not None
        )


class Faulty(StaticHandler):
    """Serves plain bytes, and spoils what its host says."""

    encodings = ()
    host: Host

    def do_GET(self) -> None:  # noqa: N802 (http.server calls it so)
        if not self.host.spoils(self.path):
            return super().do_GET()
        data = Path(self.translate_path(self.path)).read_bytes()
        body = {
            "missing": b"Not found",
            "truncated": data[:-1000],
            "wrong type": b"<h1>Sign in to the network</h1>",
            "altered": data[: len(data) // 2] + bytes([data[len(data) // 2] ^ 1]) + data[len(data) // 2 + 1 :],
        }.get(self.host.fault, data)
        self.send_response(404 if self.host.fault == "missing" else 200)
        self.send_header("Content-Type", "text/html" if self.host.fault == "wrong type" else self.guess_type(self.path))
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.host.fault in ("hanging", "cut off", "slow"):
            self.send_slowly(body)
        else:
            self.wfile.write(body)
        return None

    def send_slowly(self, body: bytes) -> None:
        half = len(body) // 2
        self.wfile.write(body[:half])
        if self.host.fault == "slow":
            for start in range(half, len(body), 100):
                if self.host.end.wait(0.1):
                    break
                self.wfile.write(body[start : start + 100])
        elif self.host.fault == "hanging":
            self.host.end.wait(60)
        # The rest never comes.
        self.close_connection = True


@pytest.fixture
def host(site: Path, browser: Browser) -> Iterator[tuple[Page, Host]]:
    """A page, and the host that it comes from. Without a service worker, which would answer in the host's place."""
    spoilt = Host()
    with (
        serve(site, type("Spoilt", (Faulty,), {"host": spoilt})) as address,
        browser.new_context(base_url=address, service_workers="block") as context,
    ):
        yield context.new_page(), spoilt
        spoilt.end.set()


def fails(visitor: Visitor, state: str = "failed") -> None:
    """The reader is told, the example stands, and what was typed is there."""
    expect(visitor.status).to_have_attribute("data-state", re.compile(f"^({state})$"))
    expect(visitor.status).to_be_visible()
    expect(visitor.answer).to_be_visible()
    assert visitor.control("wage").input_value() == "8000"


def tries_again(visitor: Visitor) -> None:
    visitor.page.get_by_role("button", name="Try again").click()


@pytest.mark.parametrize("file", BUNDLE)
def test_whatever_is_wrong_with_a_file_is_told_and_heals(host: tuple[Page, Host], file: str) -> None:
    page, spoilt = host
    spoilt.pattern, spoilt.fault = file, FAULTS[0]
    visitor = Visitor(page, "employee-premium").types(**SHIJIAZHUANG, wage="8000")
    fails(visitor)
    for spoilt.fault in FAULTS[1:]:
        visitor.status.evaluate("status => { status.dataset.state = 'asked again' }")
        tries_again(visitor)
        fails(visitor)
    spoilt.fault = ""
    tries_again(visitor)
    visitor.reads(ANSWER)


@pytest.mark.parametrize("file", BUNDLE)
def test_a_file_that_hangs_is_given_up(host: tuple[Page, Host], file: str) -> None:
    page, spoilt = host
    page.clock.install()
    spoilt.pattern, spoilt.fault = file, "hanging"
    visitor = Visitor(page, "employee-premium").types(**SHIJIAZHUANG, wage="8000")
    # Python itself may start while the calculators are still on their way.
    expect(visitor.status).to_have_attribute("data-state", re.compile("^(downloading|starting)$"))
    # Every piece of the other files that still arrives begins the wait anew.
    page.wait_for_timeout(500)
    page.clock.run_for(31_000)
    fails(visitor, "slow")
    expect(visitor.status).to_contain_text("too slow")


def test_a_slow_line_is_waited_for(host: tuple[Page, Host]) -> None:
    page, spoilt = host
    page.clock.install()
    spoilt.pattern, spoilt.fault = BUNDLE[0], "slow"
    visitor = Visitor(page, "employee-premium").types(**SHIJIAZHUANG, wage="8000")
    bar = visitor.status.locator("progress")
    expect(bar).to_have_attribute("value", re.compile(r"0\.[1-9]"))
    # One kilobyte a second: three quarters of a minute, in steps shorter than the patience with silence.
    for _ in range(3):
        page.clock.run_for(15_000)
        page.wait_for_timeout(400)
    expect(visitor.status).to_have_attribute("data-state", "downloading")


def test_where_our_script_is_blocked_the_page_says_so_after_a_while(host: tuple[Page, Host]) -> None:
    page, spoilt = host
    spoilt.pattern, spoilt.fault = "page-*.js", "missing"
    visitor = Visitor(page, "employee-premium")
    expect(visitor.status).not_to_be_visible()
    page.evaluate("document.getAnimations().forEach((one) => one.finish())")
    assert visitor.status.evaluate("status => getComputedStyle(status).visibility") == "visible"
    assert "did not load" in visitor.status.evaluate("status => getComputedStyle(status, '::before').content")
    expect(visitor.answer).to_be_visible()


SHIMS = {
    "too little memory for the module": (
        """{ const { instantiate } = WebAssembly; WebAssembly.instantiate = (module, imports) =>
          module instanceof WebAssembly.Module && WebAssembly.Module.exports(module).length > 50
            ? Promise.reject(new RangeError("out of memory")) : instantiate(module, imports); }""",
        "failed",
    ),
    "too little memory to grow": (
        "WebAssembly.Memory.prototype.grow = () => { throw new RangeError('out of memory'); };",
        "ready|crashed",
    ),
}


def in_the_worker(page: Page, code: str) -> None:
    """Puts code before the worker's own."""

    def answer(route: Route) -> None:
        response = route.fetch()
        route.fulfill(response=response, body=code + response.text())

    page.route("**/worker-*.js", answer)


@pytest.mark.parametrize(("code", "state"), SHIMS.values(), ids=list(SHIMS))
def test_a_device_with_too_little_memory(host: tuple[Page, Host], code: str, state: str) -> None:
    page, _ = host
    in_the_worker(page, code)
    visitor = Visitor(page, "employee-premium").types(**SHIJIAZHUANG, wage="8000")
    fails(visitor, state)


@pytest.mark.parametrize("years", [-10, 10])
def test_a_clock_ten_years_wrong_shows_its_day_and_harms_no_dated_answer(host: tuple[Page, Host], years: int) -> None:
    page, _ = host
    milliseconds = years * 31_557_600_000
    in_the_worker(page, f"{{ const now = Date.now; Date.now = () => now() + {milliseconds}; }}")
    visitor = Visitor(page, "employee-premium").waits_until_ready().types(place="hebei-shijiazhuang", wage="8000")
    expect(visitor.result).not_to_contain_class("mb-stale")
    year = page.evaluate("new Date().getFullYear()") + years
    expect(visitor.result.locator(".mb-where")).to_contain_text(str(year))
    expect(visitor.answer).not_to_contain_text("yuan a month")
    visitor.types(**SHIJIAZHUANG).reads(ANSWER)


# What becomes of the browser's storage, and whether a box that asks to keep what was typed can stay ticked.
STORAGE = {
    "full": ("Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); };", False),
    "refused": (
        "Object.defineProperty(globalThis, 'localStorage', { get() { throw new DOMException('no', 'SecurityError'); } });",
        True,
    ),
    "spoilt": (
        "for (const key of ['mingbai.place', 'mingbai:outpatient', '/.__palette']) localStorage.setItem(key, '{');",
        True,
    ),
}


@pytest.mark.parametrize(("code", "stays"), STORAGE.values(), ids=list(STORAGE))
def test_without_working_storage_everything_else_works(host: tuple[Page, Host], code: str, *, stays: bool) -> None:
    page, _ = host
    page.add_init_script(code)
    visitor = Visitor(page, "employee-premium").types(**SHIJIAZHUANG, wage="8000")
    visitor.reads(ANSWER)
    page.locator(".mb-keep-box").click()
    assert page.locator(".mb-keep-box").is_checked() is stays
    visitor.types(wage="9000").reads("You pay 180.00 yuan")


def test_a_tab_that_is_restored_has_what_was_typed_and_disturbs_no_other(host: tuple[Page, Host]) -> None:
    page, _ = host
    one = Visitor(page, "employee-premium").types(**SHIJIAZHUANG, wage="8000")
    one.reads(ANSWER)
    page.wait_for_url("**#*wage=8000*")
    # What a browser does after a crash: the same address in a new tab.
    other = Visitor(page.context.new_page(), "employee-premium", fragment=page.url.partition("#")[2].join(("#", "")))
    other.reads(ANSWER)
    other.types(wage="9000").reads("You pay 180.00 yuan")
    assert one.control("wage").input_value() == "8000"
    one.reads(ANSWER)


def test_back_and_forward_keep_what_was_typed(host: tuple[Page, Host]) -> None:
    page, _ = host
    visitor = Visitor(page, "employee-premium").types(**SHIJIAZHUANG, wage="8000")
    visitor.reads(ANSWER)
    page.locator(".mb-brand").click()
    page.wait_for_url("**/en/")
    page.go_back()
    visitor.reads(ANSWER)
    assert visitor.control("wage").input_value() == "8000"
    page.go_forward()
    page.wait_for_url("**/en/")
    page.go_back()
    assert visitor.control("wage").input_value() == "8000"


def test_the_language_may_be_switched_while_python_starts(host: tuple[Page, Host]) -> None:
    page, spoilt = host
    page.add_init_script(OWN_WORKER)
    spoilt.pattern, spoilt.fault = BUNDLE[0], "slow"
    visitor = Visitor(page, "employee-premium").types(**SHIJIAZHUANG, wage="8000")
    expect(visitor.status).to_have_attribute("data-state", "downloading")
    spoilt.fault = ""
    page.locator("a.mb-language").first.click()
    page.wait_for_url(re.compile(r"/calculators/employee-premium/#.*wage=8000"))
    assert "/en/" not in page.url
    assert visitor.control("wage").input_value() == "8000"
    visitor.reads("160.00")

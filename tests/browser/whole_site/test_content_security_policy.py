"""The Content-Security-Policy holds on every kind of page, by header and by the page's own <meta>, and nothing of ours asks for more."""

import contextlib
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Error, Page

from tests.browser.helpers.visitor import SHIJIAZHUANG, Visitor
from website.hosting.static_server import StaticHandler, serve

pytestmark = pytest.mark.browser

KINDS = [
    "",
    "en/",
    "calculators/",
    "calculators/compare-places/",
    "calculators/batch/",
    "find/",
    "en/guides/",
    "guides/newborn/",
    "places/",
    "places/hebei/",
    "en/places/hebei-shijiazhuang/",
    "about/glossary/",
    "about/offline/",
    "en/about/vocabulary/",
    "404.html",
]
# Each is refused by the policy; the page says afterwards whether it ran.
ATTACKS = {
    "inline script": "document.head.append(Object.assign(document.createElement('script'), { text: 'globalThis.ran = 1' }))",
    "evaluated text": "setTimeout('globalThis.ran = 1')",
    "handler in HTML": "document.body.innerHTML = '<img src=x onerror=\"globalThis.ran = 1\">'",
    "frame in HTML": "document.body.innerHTML = '<iframe srcdoc=\"<script>top.ran = 1</script>\"></iframe>'",
    "script in an address": "document.body.innerHTML = '<a id=bad href=\" java\\nscript:globalThis.ran = 1\">x</a>'; bad.click()",
    "foreign script": "document.head.append(Object.assign(document.createElement('script'), { src: 'https://example.com/x.js' }))",
}


class WithoutHeaders(StaticHandler):
    """A host that sends none of our headers, such as GitHub Pages."""

    def send_header(self, keyword: str, value: str) -> None:
        if keyword.lower() in ("content-type", "content-length", "content-encoding", "location"):
            super().send_header(keyword, value)


def test_no_kind_of_page_breaks_the_policy(page: Page) -> None:
    # The fixture listens; the print style and the dark one load what they need.
    for kind in KINDS:
        page.goto(kind)
        page.emulate_media(media="print", color_scheme="dark")
        page.emulate_media(media="screen", color_scheme="light")
        assert page.locator("h1").count() == 1, kind


def test_search_works_under_the_policy(page: Page) -> None:
    page.goto("en/")
    page.locator("pagefind-modal-trigger").first.click()
    page.keyboard.insert_text("Shijiazhuang")
    page.locator("pagefind-modal a", has_text="Shijiazhuang").first.wait_for()


@pytest.fixture
def bare(browser: Browser, site: Path) -> Iterator[Page]:
    """A page from a host without headers: only its own <meta> protects it."""
    with serve(site, WithoutHeaders) as address, browser.new_context(base_url=address) as context:
        yield context.new_page()


def test_what_is_not_ours_does_not_run(bare: Page) -> None:
    bare.route("https://example.com/**", lambda route: route.fulfill(body="globalThis.ran = 1"))
    ran = []
    for name, attack in ATTACKS.items():
        bare.goto("about/")
        with contextlib.suppress(Error):
            bare.evaluate(f"() => {{ {attack} }}")
        bare.wait_for_timeout(100)
        if bare.evaluate("() => globalThis.ran"):
            ran.append(name)
    assert ran == []


def test_a_host_without_headers_serves_a_site_that_works(bare: Page) -> None:
    complaints: list[str] = []
    bare.on("console", lambda message: complaints.append(message.text) if message.type == "error" else None)
    visitor = Visitor(bare, "employee-premium").waits_until_ready().types(**SHIJIAZHUANG, wage="8000")
    visitor.reads("You pay 160.00 yuan")
    assert complaints == []

"""Nothing that a reader types leaves the browser: the server itself writes down what a full visit asks it for."""

from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest
from playwright.sync_api import Browser, Page

from calculators import FORMS
from tests.browser.helpers.visitor import Visitor
from website.hosting.static_server import StaticHandler, serve

pytestmark = pytest.mark.browser

# Typed everywhere, and found nowhere but in the reader's own browser.
AMOUNT, WORD = "7654.32", "zuihouyici"
SECRETS = ("7654", WORD)


class Asked:
    """One request as it came in: the method, the address, and everything else in one text."""

    def __init__(self, handler: StaticHandler) -> None:
        self.method, self.address = handler.command, handler.path
        self.headers = {name.lower(): value for name, value in handler.headers.items()}

    @property
    def all(self) -> str:
        return unquote(" ".join([self.address, *self.headers.values()]))

    def is_for_a_file_of(self, site: Path) -> bool:
        path, query = urlsplit(self.address).path, urlsplit(self.address).query
        file = site / unquote(path).lstrip("/")
        # Pagefind asks for its list of languages with the time, so that no cache answers.
        has_time_only = query == "" or (query.startswith("ts=") and query[3:].isdigit())
        return has_time_only and (file / "index.html" if path.endswith("/") else file).is_file()


@pytest.fixture
def asked() -> list[Asked]:
    return []


@pytest.fixture
def reader(browser: Browser, site: Path, asked: list[Asked]) -> Iterator[Page]:
    """A browser of its own whose every request the server writes down, those of workers too."""

    class Recorder(StaticHandler):
        def parse_request(self) -> bool:
            well = super().parse_request()
            if well:
                asked.append(Asked(self))
            return well

    with serve(site, Recorder) as address, browser.new_context(base_url=address) as context:
        foreign: list[str] = []
        context.on(
            "request",
            lambda request: (
                foreign.append(request.url) if not request.url.startswith((address, "data:", "blob:")) else None
            ),
        )
        yield context.new_page()
        assert foreign == []


def test_a_full_visit_sends_nothing_that_was_typed(reader: Page, site: Path, asked: list[Asked]) -> None:
    reader.goto("")
    reader.goto("guides/newborn/")
    reader.goto("places/hebei-shijiazhuang/")
    search(reader, WORD)
    search(reader, "石家庄")
    for name in FORMS:
        type_everywhere(Visitor(reader, name))
    visitor = Visitor(reader, "outpatient").waits_until_ready()
    type_everywhere(visitor)
    reader.locator("a.mb-language").first.click()
    reader.wait_for_url("**/calculators/**#*")
    reader.emulate_media(media="print")
    reader.pdf()
    # What is sent while a page is left would come now.
    reader.goto("about/privacy/")
    reader.wait_for_load_state("networkidle")

    assert len(asked) > len(FORMS)
    assert {one.method for one in asked} <= {"GET", "HEAD"}
    assert [one.address for one in asked if not one.is_for_a_file_of(site)] == []
    assert [one.all for one in asked if any(secret in one.all for secret in SECRETS)] == []
    assert [one.headers["cookie"] for one in asked if "cookie" in one.headers] == []
    # Only the service worker names itself, which is no page that anybody reads.
    assert {one.headers["referer"].rpartition("/")[2] for one in asked if "referer" in one.headers} <= {"sw.js"}
    assert reader.context.cookies() == []
    assert kept(reader) == []


def search(page: Page, word: str) -> None:
    page.locator("pagefind-modal-trigger").first.click()
    page.keyboard.insert_text(word)
    page.wait_for_timeout(500)
    page.keyboard.press("Escape")
    page.keyboard.press("Escape")


def type_everywhere(visitor: Visitor) -> None:
    """The secret into every field of a form that can be seen, and a press of Enter."""
    for field in visitor.page.locator(".mb-form input:visible").all():
        if field.get_attribute("type") == "text":
            field.fill(AMOUNT)
    visitor.page.keyboard.press("Enter")
    visitor.page.wait_for_url("**#*7654*")


def kept(page: Page) -> list[str]:
    """What the site keeps in this browser beside its own files: names only."""
    return page.evaluate(
        """async () => [
          ...Object.keys(localStorage).map((key) => `localStorage ${key}`),
          ...Object.keys(sessionStorage).map((key) => `sessionStorage ${key}`),
          ...((await indexedDB.databases?.()) ?? []).map(({ name }) => `indexedDB ${name}`),
          ...(await caches.keys()).filter((name) => !name.startsWith("mingbai-")).map((name) => `cache ${name}`),
        ]"""
    )


def test_only_what_the_reader_asks_for_is_kept_and_it_can_be_forgotten(reader: Page) -> None:
    visitor = Visitor(reader, "employee-premium").types(wage=AMOUNT)
    reader.wait_for_url("**#*7654*")
    assert kept(reader) == []
    box = reader.locator(".mb-keep-box")
    box.check()
    assert kept(reader) == ["localStorage mingbai:employee-premium"]
    reader.locator(".mb-forget").click()
    assert kept(reader) == []
    assert visitor.control("wage").input_value() == AMOUNT

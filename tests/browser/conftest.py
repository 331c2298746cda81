"""What browser tests share: the site on a small server, a Chromium, and a page that notices what must not happen.

A page is a new visitor's: nothing is in its browser yet, and a worker ends with its page, as on most phones. Tests of the mark
`returning` get the page of a reader who was here before and whose Python goes on from one page to the next. Only what was typed is
forgotten between two.
"""

import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, BrowserType, ConsoleMessage, Page, Request, Response, expect

from tests.browser.helpers.visitor import OWN_WORKER, START
from website.hosting.static_server import serve
from website.programs.chromium import find

BROKEN = "policy broken:"
# V8 compiles WebAssembly twice: at once, and while it runs again into faster code. For new visitors, whose tests are over before
# that pays, the second time would cost more than all the rest of a start. It changes no answer: readers who were here before run
# on both codes, and how long anybody waits the bench tells, which knows nothing of this.
ONE_COMPILER = "--js-flags=--liftoff-only"
# A test is told at once when a page has what it waits for; how long a busy machine may take is no fault of the page.
expect.set_options(timeout=START)


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args: dict[str, object]) -> dict[str, object]:
    """$CHROMIUM or one on the path; else Playwright's own. As root, in a container, Chromium's sandbox cannot start."""
    executable = find()
    is_root = hasattr(os, "geteuid") and os.geteuid() == 0
    return {
        **browser_type_launch_args,
        **({"executable_path": executable} if executable else {}),
        "args": ["--no-sandbox"] if is_root else [],
    }


@pytest.fixture(scope="session")
def browser(
    launch_browser: Callable[..., Browser], browser_type_launch_args: dict[str, list[str]]
) -> Iterator[Browser]:
    """The browser of all who come for the first time."""
    with launch_browser(args=[*browser_type_launch_args["args"], ONE_COMPILER]) as running:
        yield running


@pytest.fixture(scope="session")
def base_url(site: Path) -> Iterator[str]:
    with serve(site) as address:
        yield address


@pytest.fixture(scope="session")
def returning_reader(
    browser_type: BrowserType,
    browser_type_launch_args: dict[str, object],
    base_url: str,
    tmp_path_factory: pytest.TempPathFactory,
) -> Iterator[BrowserContext]:
    """A browser with a profile on the disk, whose first page stays empty. Without a service worker, which would answer in the place of a test's routes."""
    context = browser_type.launch_persistent_context(
        tmp_path_factory.mktemp("profile"), **browser_type_launch_args, base_url=base_url, service_workers="block"
    )
    yield context
    context.close()


@pytest.fixture
def context(request: pytest.FixtureRequest) -> Iterator[BrowserContext]:
    if not request.node.get_closest_marker("returning"):
        new = request.getfixturevalue("new_context")()
        new.add_init_script(OWN_WORKER)
        yield new
        return
    reader: BrowserContext = request.getfixturevalue("returning_reader")
    first, *_ = reader.pages
    session = reader.new_cdp_session(first)
    yield reader
    reader.clear_permissions()
    origin = request.getfixturevalue("base_url").rstrip("/")
    session.send("Storage.clearDataForOrigin", {"origin": origin, "storageTypes": "local_storage"})
    session.detach()
    for page in reader.pages[1:]:
        page.close()


@pytest.fixture
def silent(browser: Browser, base_url: str) -> Iterator[Page]:
    """A phone's page on which scripts are off."""
    size = {"width": 360, "height": 740}
    with browser.new_context(java_script_enabled=False, viewport=size, base_url=base_url) as context:
        yield context.new_page()


@pytest.fixture
def tolerated() -> list[str]:
    """Parts of addresses that a test breaks on purpose; it adds to the list what `page` shall not complain of."""
    return []


@pytest.fixture
def page(context: BrowserContext, base_url: str, tolerated: list[str]) -> Iterator[Page]:
    """A page that fails its test on a request to another host, on a 4xx or 5xx, an uncaught script error and a broken policy."""
    wrong: list[str] = []

    def on_request(request: Request) -> None:
        if not request.url.startswith((base_url, "data:", "blob:")):
            wrong.append(f"foreign request: {request.url}")

    def on_response(response: Response) -> None:
        if response.status >= 400 and not any(part in response.url for part in tolerated):
            wrong.append(f"{response.status} {response.url}")

    def on_console(message: ConsoleMessage) -> None:
        # Violations in workers fire no event on the page.
        if message.text.startswith(BROKEN) or "Content Security Policy" in message.text:
            wrong.append(message.text)

    listeners = {"request": on_request, "response": on_response}
    for event, listener in listeners.items():
        context.on(event, listener)
    page = context.new_page()
    page.set_default_timeout(START)
    page.add_init_script(
        f"addEventListener('securitypolicyviolation', (e) => console.error('{BROKEN}', e.violatedDirective, e.blockedURI))"
    )
    page.on("console", on_console)
    page.on("pageerror", lambda error: wrong.append(f"script error: {error}"))
    yield page
    page.close()
    for event, listener in listeners.items():
        context.remove_listener(event, listener)
    assert not wrong, wrong

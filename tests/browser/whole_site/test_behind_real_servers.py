"""Behind the real servers, with their headers, the site calculates and searches, and no policy is broken."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.browser.helpers.visitor import SHIJIAZHUANG, Visitor
from tests.website.helpers.servers_or_skip import running

pytestmark = pytest.mark.browser


@pytest.mark.parametrize("program", ["nginx", "caddy"])
def test_the_site_works_behind_a_real_server(browser: Browser, site: Path, tmp_path: Path, program: str) -> None:
    complaints: list[str] = []
    with running(program, site, tmp_path) as address, browser.new_context(base_url=address) as context:
        page = context.new_page()
        page.on("console", lambda message: complaints.append(message.text) if message.type == "error" else None)
        page.on("pageerror", lambda error: complaints.append(str(error)))
        visitor = Visitor(page, "employee-premium").waits_until_ready().types(**SHIJIAZHUANG, wage="8000")
        visitor.reads("You pay 160.00 yuan")
        page.locator("pagefind-modal-trigger").first.click()
        page.keyboard.insert_text("Shijiazhuang")
        page.locator("pagefind-modal a", has_text="Shijiazhuang").first.wait_for()
    assert complaints == []

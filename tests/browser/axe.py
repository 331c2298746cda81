"""What axe has against a page."""

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

WCAG: dict[str, object] = {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa"]}
# All that other colours can change.
COLOURS: dict[str, object] = {"type": "rule", "values": ["color-contrast", "link-in-text-block"]}


def violations(page: Page) -> list[tuple[str, list[str]]]:
    """The rules that the page breaks as it stands, and those about colours that it breaks in the other, dark or light, ones."""
    # Without movement, no colour is between two others while axe looks.
    page.emulate_media(reduced_motion="reduce")
    found = _broken(page, WCAG)
    is_dark = page.evaluate("matchMedia('(prefers-color-scheme: dark)').matches")
    page.emulate_media(color_scheme="light" if is_dark else "dark")
    found += _broken(page, COLOURS)
    page.emulate_media(color_scheme="dark" if is_dark else "light")
    return found


def _broken(page: Page, asked: dict[str, object]) -> list[tuple[str, list[str]]]:
    answer = Axe().run(page, options={"runOnly": asked, "resultTypes": ["violations"]}).response
    return [(rule["id"], [node["html"][:200] for node in rule["nodes"]]) for rule in answer["violations"]]

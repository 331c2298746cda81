"""What axe has against a page."""

from pathlib import Path

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

# All that other colours can change.
COLOURS = ["color-contrast", "link-in-text-block"]
WCAG: dict[str, object] = {
    "runOnly": {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa"]},
    "rules": {rule: {"enabled": False} for rule in COLOURS},
    "resultTypes": ["violations"],
}
OF_COLOURS: dict[str, object] = {
    "runOnly": {"type": "rule", "values": COLOURS},
    "resultTypes": ["violations", "passes", "incomplete"],
}
ALL = """options => axe.run(options).then(({ violations }) =>
  violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html.slice(0, 200))]))"""
OF_EACH_KIND = Path(__file__).with_name("colours_of_each_kind.js").read_text("utf-8")


def violations(page: Page) -> list[tuple[str, list[str]]]:
    """The rules that the page breaks as it stands, and those about colours that it breaks in the other, dark or light, ones."""
    # Without movement, no colour is between two others while axe looks.
    page.emulate_media(reduced_motion="reduce")
    page.evaluate(Axe().axe_script)
    found = page.evaluate(ALL, WCAG) + page.evaluate(OF_EACH_KIND, OF_COLOURS)
    is_dark = page.evaluate("matchMedia('(prefers-color-scheme: dark)').matches")
    page.emulate_media(color_scheme="light" if is_dark else "dark")
    found += page.evaluate(OF_EACH_KIND, OF_COLOURS)
    page.emulate_media(color_scheme="dark" if is_dark else "light")
    return [(rule, nodes) for rule, nodes in found]

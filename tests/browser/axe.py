"""What axe has against a page."""

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

WCAG = {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa"]}
# All that other colours can change.
COLOURS = {"type": "rule", "values": ["color-contrast", "link-in-text-block"]}


def violations(page: Page, scheme: str = "light") -> list[tuple[str, list[str]]]:
    """The rules that the page breaks, with the elements; in the dark colours, of the rules about colours."""
    asked = COLOURS if scheme == "dark" else WCAG
    found = Axe().run(page, options={"runOnly": asked, "resultTypes": ["violations"]}).response["violations"]
    return [(rule["id"], [node["html"][:200] for node in rule["nodes"]]) for rule in found]

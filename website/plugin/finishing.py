"""Hands page_extras.py what MkDocs knows of a page."""

from mkdocs.structure.pages import Page
from mkdocs.utils import get_relative_url

from website.plugin.config import Language
from website.plugin.page_extras import Written, finish, is_finished_here

# Pages that list others hold everybody's words: in the search they come after the pages they list.
_LISTING = '<div data-pagefind-weight="0.2">{}</div>'


def finish_page(html: str, page: Page, here: Language, repository: str) -> str:
    """A guide or calculator page with what belongs to it; of the other pages, those that list pages are searched last."""
    address = page.url.removeprefix(here.folder)
    if not is_finished_here(address):
        return html if page.file.generated_by else _LISTING.format(html)
    written = Written(address, str(page.title or ""), page.meta, page.canonical_url or "")
    return finish(
        html, written, here.key, lambda address: get_relative_url(here.folder + address, page.url), repository
    )

"""What `website.words` adds to a page, told what MkDocs knows of it."""

from mkdocs.structure.pages import Page
from mkdocs.utils import get_relative_url

from website.plugin.config import Language
from website.words import Written, finish, is_finished_here


def finish_page(html: str, page: Page, here: Language, repository: str) -> str:
    """A guide or calculator page with what belongs to it; every other page as it is."""
    if not is_finished_here(page.url.removeprefix(here.folder)):
        return html
    written = Written(str(page.title or ""), page.meta, page.canonical_url or "")
    return finish(
        html, written, here.key, lambda address: get_relative_url(here.folder + address, page.url), repository
    )

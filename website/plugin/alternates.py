"""The addresses of one page in every language."""

from dataclasses import dataclass

from mkdocs.structure.pages import Page
from mkdocs.utils import get_relative_url

from website.plugin.config import LANGUAGES, Language


@dataclass(frozen=True, slots=True)
class Alternate:
    """The same page in one language: `link` is absolute, for search engines; `path` is relative to this page, for people."""

    language: Language
    link: str
    path: str


def alternates(page: Page, here: Language, site_url: str) -> list[Alternate]:
    """Every language's address of a page, this one's included."""
    url = "" if page.url == "./" else page.url
    address = url.removeprefix(here.folder)
    return [
        Alternate(
            language,
            f"{site_url}{language.folder}{address}",
            get_relative_url(f"{language.folder}{address}" or ".", url),
        )
        for language in LANGUAGES.values()
    ]

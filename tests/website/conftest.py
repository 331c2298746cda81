"""The built site, read once for all tests of this folder."""

from pathlib import Path
from urllib.parse import urlsplit

import pytest

from tests.website.helpers.built import BuiltPage, read_site


@pytest.fixture(scope="session")
def pages(site: Path) -> dict[str, BuiltPage]:
    return read_site(site)


@pytest.fixture(scope="session")
def articles(pages: dict[str, BuiltPage]) -> dict[str, BuiltPage]:
    """All pages but the one for addresses that lead nowhere."""
    return {address: page for address, page in pages.items() if address != "404.html"}


@pytest.fixture(scope="session")
def published_at(pages: dict[str, BuiltPage]) -> str:
    """The address of the site, as its home page states it."""
    return pages[""].canonical


@pytest.fixture(scope="session")
def base(published_at: str) -> str:
    """The path of that address."""
    return urlsplit(published_at).path

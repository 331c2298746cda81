"""Guides link only to hosts that answer for what they publish; every other page is named without its address."""

import pytest

from calculators.values.source import linkable
from tests.website.helpers.reading import name, pages
from website.maintenance.audit import ADDRESS, LOOPBACK


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_every_address_in_the_pages_is_on_the_list_of_hosts(lang: str) -> None:
    refused = [
        f"{name(path)}: {url} is on no list of calculators/values/source/links.py; name title, issuer and day, and leave the address out"
        for path in pages(lang)
        for url in ADDRESS.findall(path.read_text("utf-8"))
        if not linkable(url) and not url.startswith(LOOPBACK)
    ]
    assert refused == []

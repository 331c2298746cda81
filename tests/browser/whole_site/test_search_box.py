"""The search: in the reader's language, and a place by either of its names."""

import pytest
from playwright.sync_api import Page, expect


@pytest.mark.browser
@pytest.mark.returning
@pytest.mark.parametrize(
    ("address", "typed", "first"),
    [
        ("", "门诊报销", "calculators/outpatient/"),
        ("", "石家庄", "places/hebei-shijiazhuang/"),
        ("en/", "outpatient bill", "en/calculators/outpatient/"),
    ],
)
def test_what_is_looked_for_comes_first(page: Page, base_url: str, address: str, typed: str, first: str) -> None:
    page.goto(base_url + address)
    page.locator(".mb-search button").click()
    page.locator("pagefind-modal input").fill(typed)
    expect(page.locator("pagefind-results a").first).to_have_attribute("href", f"/{first}")


@pytest.mark.browser
@pytest.mark.returning
@pytest.mark.parametrize(("address", "typed"), [("", "Shijiazhuang"), ("en/", "石家庄"), ("en/", "Shijiazhuang")])
def test_a_place_is_found_by_its_name_in_either_language(page: Page, base_url: str, address: str, typed: str) -> None:
    page.goto(base_url + address)
    page.locator(".mb-search button").click()
    page.locator("pagefind-modal input").fill(typed)
    expect(page.locator(f'pagefind-results a[href="/{address}places/hebei-shijiazhuang/"]').first).to_be_visible()

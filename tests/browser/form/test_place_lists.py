"""Lists that follow from the place: its areas, tiers and diseases."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.helpers.visitor import Visitor

pytestmark = [pytest.mark.browser, pytest.mark.returning]


def test_a_list_follows_the_place(page: Page) -> None:
    visitor = Visitor(page, "flexible-premium").waits_until_ready().types(place="hebei-shijiazhuang")
    tiers = visitor.control("tier").locator("option")
    expect(tiers).to_have_count(1)
    visitor.control("place").select_option("hebei-qinhuangdao")
    expect(tiers).to_have_count(3)
    visitor.control("tier").select_option(index=1)
    chosen = visitor.control("tier").input_value()
    visitor.types(on="2025-03-01")
    expect(visitor.control("tier")).to_have_value(chosen)
    visitor.control("place").select_option("hebei-shijiazhuang")
    expect(tiers).to_have_count(1)
    expect(visitor.control("tier")).to_have_value("")


def test_a_link_chooses_from_a_list_that_is_not_there_yet(page: Page) -> None:
    visitor = Visitor(page, "flexible-premium", fragment="#v=1&place=hebei-qinhuangdao&on=2025-03-01&tier=pooled")
    visitor.waits_until_ready()
    expect(visitor.control("tier").locator("option")).to_have_count(3)
    expect(visitor.control("tier")).to_have_value("pooled")
    expect(page.locator(".mb-status .mb-notice")).to_be_empty()

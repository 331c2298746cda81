"""Inputs live in the address's fragment: they are read from it, kept in it, and never sent."""

from urllib.parse import parse_qsl, urlsplit

import pytest
from playwright.sync_api import Page, expect

from tests.browser.helpers.visitor import SHIJIAZHUANG, Visitor

pytestmark = [pytest.mark.browser, pytest.mark.returning]

GOOD = "#v=1&place=hebei-shijiazhuang&on=2025-03-01&wage=8000"


def entries(url: str) -> dict[str, str]:
    return dict(parse_qsl(urlsplit(url).fragment, keep_blank_values=True))


def test_a_link_fills_the_form_and_is_answered(page: Page) -> None:
    visitor = Visitor(page, "employee-premium", fragment=GOOD)
    visitor.reads("You pay 160.00 yuan")
    assert visitor.control("wage").input_value() == "8000"
    expect(page.locator(".mb-notice:not(noscript *)")).to_be_empty()


def test_what_is_typed_goes_into_the_address_without_blank_fields(page: Page) -> None:
    Visitor(page, "employee-premium").types(**SHIJIAZHUANG, wage="８,０００")
    page.wait_for_url(lambda url: entries(url).get("wage") == "８,０００")
    assert entries(page.url) == {
        "v": "1",
        "place": "hebei-shijiazhuang",
        "on": "2025-03-01",
        "wage": "８,０００",
        "employer": "enterprise",
    }


def test_reloading_keeps_the_input(page: Page) -> None:
    visitor = Visitor(page, "employee-premium").types(**SHIJIAZHUANG, wage="8000")
    visitor.reads("You pay 160.00 yuan")
    page.wait_for_url("**wage=8000**")
    page.reload()
    assert visitor.control("wage").input_value() == "8000"
    visitor.reads("You pay 160.00 yuan")


OLD_AND_BROKEN = [
    ("#v=0&wage=8000", "older version"),
    ("#wage=8000", "older version"),
    ("#v=1&wage=8000&place=atlantis", "could not be read"),
    ("#v=1&wage=8000&wage=9000&salary=1", "could not be read"),
    ("#v=1&wage=8000&%E0%A4%A=%FF&__proto__=1&constructor=2", "could not be read"),
]


def test_old_and_broken_links_explain_themselves(page: Page, subtests: pytest.Subtests) -> None:
    start = Visitor(page, "employee-premium").control("place").input_value()
    for fragment, word in OLD_AND_BROKEN:
        with subtests.test(fragment):
            # Another page between, so that the link opens one anew.
            page.goto("assets/mark.svg")
            visitor = Visitor(page, "employee-premium", fragment=fragment)
            expect(visitor.status).to_contain_text(word)
            assert visitor.control("wage").input_value() == "8000"
            assert visitor.control("place").input_value() == start


def test_a_place_on_the_page_is_no_input(page: Page) -> None:
    visitor = Visitor(page, "employee-premium", fragment="#mb-result-title").waits_until_ready()
    assert page.evaluate("location.hash") == "#mb-result-title"
    expect(visitor.result).not_to_contain_class("mb-stale")


def test_a_changed_fragment_is_read_again(page: Page) -> None:
    visitor = Visitor(page, "employee-premium", fragment=GOOD)
    visitor.reads("You pay 160.00 yuan")
    page.evaluate("location.hash = '#v=1&place=hebei-shijiazhuang&on=2025-03-01&wage=9000'")
    visitor.reads("You pay 180.00 yuan")


def test_inputs_reach_no_server(page: Page) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url + (request.post_data or "")))
    visitor = Visitor(page, "employee-premium").types(**SHIJIAZHUANG, wage="7654.32")
    visitor.reads("153.09")
    page.locator("a.mb-language").click()
    page.wait_for_url("**/calculators/**#*")
    visitor.waits_until_ready()
    assert not [url for url in asked if "7654" in url.partition("#")[0]]

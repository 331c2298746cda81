"""Input as people type it is taken; bad input is refused beside its field, in the reader's language."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.helpers.visitor import SHIJIAZHUANG, Visitor

pytestmark = [pytest.mark.browser, pytest.mark.returning]

BAD_WAGES = ["", "-1", "5000.001", "abc", "1e308", "NaN", "9" * 500]


def test_amounts_as_people_write_them(page: Page) -> None:
    visitor = Visitor(page, "employee-premium").waits_until_ready().types(**SHIJIAZHUANG)
    for typed in ("8000", "8,000", "８０００", "8000元", " 8 000.00 "):
        visitor.types(wage="9000").reads("You pay 180.00 yuan")
        visitor.types(wage=typed).reads("You pay 160.00 yuan")


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_bad_wages_are_refused_and_no_figure_stays(page: Page, lang: str) -> None:
    visitor = Visitor(page, "employee-premium", lang).waits_until_ready().types(**SHIJIAZHUANG, wage="8000")
    visitor.reads("160.00")
    said = set()
    for typed in BAD_WAGES:
        visitor.types(wage=typed)
        visitor.control("wage").press("Tab")
        expect(visitor.error_at("wage")).to_be_visible()
        expect(visitor.control("wage")).to_have_attribute("aria-invalid", "true")
        visitor.has_no_figure()
        said.add(visitor.error_at("wage").inner_text())
        visitor.types(wage="8000").reads("160.00")
        expect(visitor.error_at("wage")).to_be_hidden()
        expect(visitor.control("wage")).not_to_have_attribute("aria-invalid", "true")
    assert all(any("\u4e00" <= letter <= "\u9fff" for letter in message) == (lang == "zh") for message in said)
    assert len(said) >= 4


@pytest.mark.parametrize(
    ("calculator", "field", "typed"), [("outpatient", "age", "200"), ("employee-premium", "on", "2025-02-30")]
)
def test_bad_ages_and_dates_are_refused(page: Page, calculator: str, field: str, typed: str) -> None:
    visitor = Visitor(page, calculator).waits_until_ready().types(**{field: typed})
    visitor.control(field).press("Enter")
    expect(visitor.error_at(field)).to_be_visible()
    expect(visitor.control(field)).to_be_focused()


def test_half_typed_figures_are_not_called_wrong_at_once(page: Page) -> None:
    visitor = Visitor(page, "employee-premium").waits_until_ready()
    visitor.types(wage="")
    expect(visitor.answer).to_contain_class("mb-wanting")
    expect(visitor.error_at("wage")).to_be_hidden(timeout=1)
    expect(visitor.error_at("wage")).to_be_visible()


def test_markup_that_is_typed_stays_text(page: Page) -> None:
    visitor = Visitor(page, "employee-premium").waits_until_ready()
    visitor.types(wage="<img src=x onerror=alert(1)>")
    expect(visitor.error_at("wage")).to_contain_text("<img")
    assert page.locator("img[src=x]").count() == 0

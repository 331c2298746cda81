"""A list of visits: rows come and go, and each counts."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.helpers.visitor import Visitor

pytestmark = [pytest.mark.browser, pytest.mark.returning]

LINK = "#v=1&place=hebei-shijiazhuang&on=2025-06-30&scheme=employee&status=in-service&age=40"


def visitor_with_rows(page: Page) -> Visitor:
    visitor = Visitor(page, "outpatient", fragment=LINK).waits_until_ready()
    page.locator(".mb-more > summary").first.click()
    return visitor


def row(page: Page, number: int, **cells: str) -> None:
    """Fills the row of this number, counted from 0."""
    for column, text in cells.items():
        page.locator(".mb-row").nth(number).locator(f'input[name="visit.{column}"]').fill(text)


def test_rows_are_added_and_removed_and_the_answer_follows(page: Page) -> None:
    visitor = visitor_with_rows(page)
    before = visitor.answer.inner_text()
    row(page, 0, date="2025-03-01", cost="300")
    expect(visitor.answer).not_to_have_text(before)
    # Between the date and the cost the row is a mistake, and the answer says so.
    visitor.reads("The fund pays")
    one = visitor.answer.inner_text()
    page.get_by_role("button", name="Add a visit").click()
    expect(page.locator(".mb-row")).to_have_count(2)
    expect(page.locator(".mb-row").nth(1).locator("input").first).to_be_focused()
    row(page, 1, date="2025-04-01", cost="500")
    expect(visitor.answer).not_to_have_text(one)
    page.locator(".mb-row").nth(1).get_by_role("button", name="Remove").click()
    expect(page.locator(".mb-row")).to_have_count(1)
    visitor.reads(one)


def test_the_only_row_cannot_be_removed(page: Page) -> None:
    visitor_with_rows(page)
    expect(page.locator(".mb-row [data-action=remove-row]")).to_be_hidden()


def test_labels_of_added_rows_name_their_own_inputs(page: Page) -> None:
    visitor_with_rows(page)
    for _ in range(2):
        page.get_by_role("button", name="Add a visit").click()
    ids = page.locator(".mb-row [id]").evaluate_all("all => all.map(one => one.id)")
    assert len(set(ids)) == len(ids) == 9
    assert page.locator(".mb-row label").evaluate_all(
        "all => all.every(one => one.control?.closest('.mb-row') === one.closest('.mb-row'))"
    )


def test_a_link_brings_its_rows_along(page: Page) -> None:
    rows = "&visit.date=2025-03-01&visit.level=primary&visit.cost=300&visit.date=2025-04-01&visit.level=tertiary&visit.cost=500"
    Visitor(page, "outpatient", fragment=LINK + rows).waits_until_ready()
    expect(page.locator(".mb-row")).to_have_count(2)
    costs = page.locator('[name="visit.cost"]').evaluate_all("all => all.map(one => one.value)")
    levels = page.locator('[name="visit.level"]').evaluate_all("all => all.map(one => one.value)")
    assert (costs, levels) == (["300", "500"], ["primary", "tertiary"])
    expect(page.locator(".mb-row").first).to_be_visible()

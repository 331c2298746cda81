"""Pictures of an answer: drawn from their tables, fetched late, in every colour; without scripts the tables stay."""

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.helpers.visitor import Visitor

pytestmark = [pytest.mark.browser, pytest.mark.returning]

WAGE = "#v=1&place=hebei-shijiazhuang&on=2025-03-01&wage=8000&employer=enterprise"
VISITS = (
    "#v=1&place=hebei-shijiazhuang&on=2025-03-01&scheme=employee&status=in-service&age=40&cost="
    "&visit.date=2025-03-01&visit.level=primary&visit.cost=800&visit.date=2025-04-01&visit.level=tertiary&visit.cost=5000"
)
PLACES = (
    "#v=1&what=employee-premium&places=hebei-shijiazhuang&places=beijing&places=zhejiang-hangzhou&places=henan-zhengzhou"
    "&on=2025-03-01&wage=3000"
)

READ = """rows => rows.map((row) => [...row.cells].map((cell) => cell.dataset.value ?? cell.textContent))"""
# How many of the canvas's pixels are not transparent.
PAINTED = """canvas => canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height).data
  .filter((value, index) => index % 4 === 3 && value > 0).length"""


def picture(page: Page) -> Locator:
    page.locator(".mb-chart").first.scroll_into_view_if_needed()
    canvas = page.locator(".mb-chart canvas").first
    expect(canvas).to_be_visible()
    return canvas


def rows(page: Page) -> list[list[str]]:
    return page.locator(".mb-chart tbody tr").evaluate_all(READ)


def test_premiums_over_the_wage_have_their_floor_and_ceiling(page: Page) -> None:
    visitor = Visitor(page, "employee-premium", fragment=WAGE)
    visitor.reads("You pay 160.00 yuan")
    assert rows(page) == [
        ["Below the floor", "0.00", "119.11", "446.64"],
        ["Floor", "5955.25", "119.11", "446.64"],
        ["Your wage", "8000.00", "160.00", "600.00"],
        ["Ceiling", "19602.75", "392.06", "1470.21"],
        ["Above the ceiling", "23523.00", "392.06", "1470.21"],
    ]
    assert page.locator(".mb-chart tr[data-mark]").count() == 3
    assert picture(page).evaluate(PAINTED) > 1000


def test_the_limit_fills_up_visit_by_visit(page: Page) -> None:
    visitor = Visitor(page, "outpatient", fragment=VISITS)
    visitor.reads("The fund pays 3,420.00 yuan; you pay 2,380.00 yuan.")
    found = rows(page)
    assert [row[0] for row in found] == ["Visit 1 (2025-03-01)", "Visit 2 (2025-04-01)"]
    for _, before, paid, left in found:
        assert float(before) + float(paid) + float(left) == 3500
    assert found[1][1] == found[0][2]
    assert picture(page).evaluate(PAINTED) > 1000


def test_places_stand_in_the_order_of_the_ranking(page: Page) -> None:
    visitor = Visitor(page, "compare-places", fragment=PLACES)
    visitor.reads("known for 4 of 4 places")
    amounts = [float(amount) for _, amount in rows(page)]
    assert len(amounts) > 1
    assert amounts == sorted(amounts)
    assert picture(page).evaluate(PAINTED) > 1000


def test_the_library_is_fetched_only_when_a_picture_comes_into_sight(page: Page) -> None:
    fetched: list[str] = []
    page.on("request", lambda request: fetched.append(request.url) if "/charts-" in request.url else None)
    page.set_viewport_size({"width": 360, "height": 640})
    visitor = Visitor(page, "employee-premium", fragment=WAGE)
    visitor.reads("You pay 160.00 yuan")
    assert fetched == []
    picture(page)
    assert len(fetched) == 1


def test_a_picture_follows_the_answer_and_the_colours(page: Page) -> None:
    visitor = Visitor(page, "employee-premium", fragment=WAGE)
    visitor.reads("You pay 160.00 yuan")
    picture(page)
    visitor.types(wage="9000").reads("You pay 180.00 yuan")
    assert rows(page)[2] == ["Your wage", "9000.00", "180.00", "675.00"]
    light = picture(page).evaluate("canvas => canvas.toDataURL()")
    page.emulate_media(color_scheme="dark")
    page.wait_for_timeout(500)
    assert picture(page).evaluate("canvas => canvas.toDataURL()") != light


def test_readers_of_screens_get_the_table_and_not_the_canvas(page: Page) -> None:
    visitor = Visitor(page, "employee-premium", fragment=WAGE)
    visitor.reads("You pay 160.00 yuan")
    picture(page)
    expect(page.locator(".mb-plot").first).to_have_attribute("aria-hidden", "true")
    page.get_by_text("The figures of this picture").click()
    expect(page.locator(".mb-points table").first).to_be_visible()


def test_without_scripts_the_table_stays_and_no_empty_picture(silent: Page) -> None:
    Visitor(silent, "employee-premium")
    expect(silent.locator(".mb-plot").first).to_be_hidden()
    silent.get_by_text("The figures of this picture").click()
    expect(silent.locator(".mb-points table").first).to_be_visible()

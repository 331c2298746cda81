"""Two cases side by side: both answers, the difference of every figure, and a link that holds both."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.helpers.axe import violations
from tests.browser.helpers.visitor import Visitor

pytestmark = [pytest.mark.browser, pytest.mark.returning]

ONE = "#v=1&place=hebei-shijiazhuang&on=2025-03-01&wage=8000&employer=enterprise"
TWO = ONE + "&b.place=hebei-shijiazhuang&b.on=2025-03-01&b.wage=10000&b.employer=enterprise"


def difference(page: Page, label: str) -> list[str]:
    """The cells of one row: first case, second case, second less first."""
    row = page.locator(".mb-difference tr").filter(has=page.get_by_role("rowheader", name=label, exact=True))
    return row.locator("td").all_inner_texts()


def answers(page: Page) -> list[str]:
    return page.locator(".mb-result .mb-answer").all_inner_texts()


def test_a_second_case_begins_as_the_first_and_shows_every_difference(page: Page) -> None:
    visitor = Visitor(page, "employee-premium", fragment=ONE)
    visitor.reads("You pay 160.00 yuan")
    page.get_by_role("button", name="Compare with another case").click()
    second = page.locator(".mb-form").nth(1)
    expect(second.locator('[name="place"]')).to_be_focused()
    expect(second.locator('[name="wage"]')).to_have_value("8000")
    said = page.locator(".mb-difference .mb-answer")
    expect(said).to_have_text("You pay each month: the same in both cases.")
    second.locator('[name="wage"]').fill("10000")
    expect(said).to_have_text("You pay each month: 40.00 yuan more in the second case.")
    assert difference(page, "You pay each month") == ["160.00 yuan", "200.00 yuan", "+40.00 yuan"]
    assert difference(page, "You pay in a year") == ["1,920.00 yuan", "2,400.00 yuan", "+480.00 yuan"]
    assert [text[:24] for text in answers(page)] == ["You pay 160.00 yuan a mo", "You pay 200.00 yuan a mo"]
    expect(page.locator(".mb-announce")).to_have_text(said.inner_text())
    assert len(page.locator("[id]").evaluate_all("all => all.map(({id}) => id)")) == page.evaluate(
        "new Set([...document.querySelectorAll('[id]')].map(({id}) => id)).size"
    )


def test_a_link_holds_both_and_one_case_can_be_left(page: Page) -> None:
    visitor = Visitor(page, "employee-premium", "zh", TWO)
    expect(page.locator(".mb-difference .mb-answer")).to_have_text("个人每月缴费：情况二多 40.00 元。")
    page.locator(".mb-form").nth(1).locator('[name="wage"]').fill("12000")
    page.wait_for_url("**b.wage=12000**")
    page.reload()
    expect(page.locator(".mb-difference .mb-answer")).to_have_text("个人每月缴费：情况二多 80.00 元。")
    page.get_by_role("button", name="结束对比").click()
    expect(page.locator(".mb-form")).to_have_count(1)
    expect(page.get_by_role("button", name="与另一种情况对比")).to_be_focused()
    page.wait_for_url(lambda url: "b." not in url.partition("#")[2])
    visitor.reads("个人每月缴 160.00 元")


@pytest.mark.parametrize(
    ("calculator", "first", "second", "said"),
    [
        ("outpatient", "place=hebei-shijiazhuang&on=2025-03-01&level=primary&cost=800", "cost=2000", "more"),
        (
            "compare-places",
            "what=employee-premium&places=beijing&on=2025-03-01&wage=8000",
            "wage=9000",
            "20.00 yuan more",
        ),
        ("contribution-base", "place=beijing&on=2025-03-01&wage=8000", "place=nowhere", "could not be read"),
    ],
)
def test_every_calculator_compares(page: Page, calculator: str, first: str, second: str, said: str) -> None:
    other = "&".join(f"b.{part}" for part in {**_parts(first), **_parts(second)}.values())
    Visitor(page, calculator, fragment=f"#v=1&{first}&{other}")
    place = ".mb-status" if "read" in said else ".mb-difference .mb-answer"
    expect(page.locator(place)).to_contain_text(said)


def _parts(query: str) -> dict[str, str]:
    return {part.partition("=")[0]: part for part in query.split("&")}


def test_a_mistake_in_one_case_leaves_the_other_and_no_difference(page: Page) -> None:
    Visitor(page, "employee-premium", fragment=TWO)
    body = page.locator(".mb-difference-body")
    expect(body).to_contain_text("40.00 yuan more")
    second = page.locator(".mb-form").nth(1)
    second.locator('[name="wage"]').fill("abc")
    second.locator('[name="wage"]').press("Enter")
    expect(second.locator('[data-field="wage"] > .mb-error')).to_be_visible()
    expect(page.locator(".mb-form").first.locator('[data-field="wage"] > .mb-error')).to_be_hidden()
    expect(body).to_be_empty()
    expect(page.locator(".mb-result").first.locator(".mb-answer")).not_to_contain_class("mb-wanting")
    expect(page.locator(".mb-result").nth(1).locator(".mb-answer")).to_contain_class("mb-wanting")
    expect(second.locator('[name="wage"]')).to_be_focused()


def test_side_by_side_where_there_is_room_and_axe_finds_nothing(page: Page, subtests: pytest.Subtests) -> None:
    Visitor(page, "employee-premium", fragment=TWO)
    expect(page.locator(".mb-difference-body")).to_contain_text("40.00 yuan more")
    for width, columns in ((1280, 2), (320, 1)):
        with subtests.test(width=width):
            page.set_viewport_size({"width": width, "height": 700})
            lefts = page.locator(".mb-result").evaluate_all("all => all.map((one) => one.getBoundingClientRect().left)")
            assert len(set(lefts)) == columns
            assert page.evaluate("document.documentElement.scrollWidth") <= width
            assert violations(page) == []

"""A visitor types a wage and reads exact figures, in both languages."""

import pytest
from playwright.sync_api import Page, Route, expect

from tests.browser.helpers.visitor import OWN_WORKER, SHIJIAZHUANG, Visitor

pytestmark = [pytest.mark.browser, pytest.mark.returning]

# Shijiazhuang, 2025: 8,000 yuan lie between floor and ceiling; 2 % are 160, 7.5 % are 600.
ANSWERS = {
    "en": ("You pay 160.00 yuan a month; your employer pays 600.00 yuan.", "8,000.00 × 7.5% = 600.00"),
    "zh": ("个人每月缴 160.00 元，单位每月缴 600.00 元。", "8,000.00 × 7.5% = 600.00"),
}


@pytest.mark.parametrize("lang", ANSWERS)
def test_a_wage_gives_exact_premiums_and_the_steps_to_them(page: Page, lang: str) -> None:
    visitor = Visitor(page, "employee-premium", lang).waits_until_ready().types(**SHIJIAZHUANG, wage="8000")
    answer, step = ANSWERS[lang]
    visitor.reads(answer)
    expect(page.locator(".mb-steps > li").filter(has_text=step)).to_have_count(1)


# The floor of 2025 is 5,955.25 yuan, the ceiling 19,602.75; the reader pays 2 %, rounded half up.
AROUND = {"5955.24": "119.11", "5955.25": "119.11", "5955.75": "119.12", "19602.75": "392.06", "19602.76": "392.06"}


def test_the_base_keeps_between_floor_and_ceiling(page: Page) -> None:
    visitor = Visitor(page, "employee-premium").waits_until_ready().types(**SHIJIAZHUANG)
    for wage, employee in AROUND.items():
        visitor.types(wage="8000").reads("You pay 160.00 yuan a month")
        visitor.types(wage=wage).reads(f"You pay {employee} yuan a month")


def test_the_answer_built_into_the_page_stays_until_the_first_edit(page: Page) -> None:
    visitor = Visitor(page, "employee-premium")
    built = visitor.result.inner_html()
    visitor.waits_until_ready()
    assert visitor.result.inner_html() == built
    assert page.evaluate("location.hash") == ""


def test_every_keystroke_recalculates_and_the_last_one_counts(page: Page) -> None:
    visitor = Visitor(page, "employee-premium").waits_until_ready().types(**SHIJIAZHUANG, wage="")
    visitor.control("wage").press_sequentially("12345.67")
    visitor.reads("You pay 246.91 yuan a month")


def test_enter_and_the_button_work_and_send_nothing(page: Page) -> None:
    visitor = Visitor(page, "employee-premium").waits_until_ready().types(**SHIJIAZHUANG, wage="8000")
    visitor.control("wage").press("Enter")
    page.locator(".mb-submit button").click()
    visitor.reads(ANSWERS["en"][0])
    assert "?" not in page.url


def test_the_other_language_keeps_what_was_typed(page: Page) -> None:
    visitor = Visitor(page, "employee-premium").waits_until_ready().types(**SHIJIAZHUANG, wage="8000")
    page.locator("a.mb-language").click()
    page.wait_for_url("**/calculators/employee-premium/#*")
    assert "/en/" not in page.url
    assert visitor.control("wage").input_value() == "8000"
    visitor.reads(ANSWERS["zh"][0])


def test_a_change_is_announced_once_and_politely(page: Page) -> None:
    visitor = Visitor(page, "employee-premium").waits_until_ready().types(**SHIJIAZHUANG, wage="8000")
    announcer = page.locator(".mb-announce")
    expect(announcer).to_have_attribute("role", "status")
    expect(announcer).to_have_text(ANSWERS["en"][0])
    visitor.types(wage="8001")
    expect(announcer).to_contain_text("160.02")


def test_parts_of_the_answer_that_the_reader_closed_stay_closed(page: Page) -> None:
    visitor = Visitor(page, "employee-premium").waits_until_ready().types(**SHIJIAZHUANG, wage="9000")
    visitor.reads("You pay 180.00 yuan")
    page.locator(".mb-how > summary").click()
    visitor.types(wage="8000").reads(ANSWERS["en"][0])
    expect(page.locator(".mb-how")).not_to_have_attribute("open", "")


# Resolves when the next answer was read aloud, with whether what the reader sees of it was replaced.
REPLACED = """() => {
  const part = document.querySelector(".mb-how");
  globalThis.replaced = new Promise((resolve) =>
    new MutationObserver(() => resolve(!part.isConnected)).observe(document.querySelector(".mb-announce"), { childList: true }),
  );
}"""


def test_leaving_a_field_does_not_replace_an_answer_that_says_the_same(page: Page) -> None:
    visitor = Visitor(page, "employee-premium").waits_until_ready().types(**SHIJIAZHUANG, wage="9000")
    visitor.reads("You pay 180.00 yuan")
    expect(page.locator(".mb-announce")).to_contain_text("180.00")
    page.evaluate(REPLACED)
    visitor.control("wage").press("Tab")
    assert page.evaluate("replaced") is False
    page.evaluate(REPLACED)
    visitor.types(wage="8000").reads(ANSWERS["en"][0])
    assert page.evaluate("replaced") is True


def test_without_scripts_the_first_answer_stands_there_and_enter_sends_nothing(silent: Page) -> None:
    visitor = Visitor(silent, "employee-premium")
    expect(visitor.answer).to_be_visible()
    expect(silent.locator("noscript")).to_be_visible()
    visitor.types(wage="8000")
    visitor.control("wage").press("Enter")
    assert "8000" not in silent.url


def test_typed_while_python_starts_is_kept_and_answered(page: Page) -> None:
    held: list[Route] = []
    page.add_init_script(OWN_WORKER)
    # Not `held.append` itself: Playwright leaves a mark on the function that it is given.
    page.route("**/bundle/python.*.zip", lambda route: held.append(route))
    visitor = Visitor(page, "employee-premium").types(**SHIJIAZHUANG, wage="8000")
    built = visitor.answer.inner_text()
    visitor.has_old_answer(built)
    page.wait_for_timeout(500)
    visitor.has_old_answer(built)
    held.pop().continue_()
    expect(visitor.answer).to_have_text(ANSWERS["en"][0])
    assert visitor.control("wage").input_value() == "8000"

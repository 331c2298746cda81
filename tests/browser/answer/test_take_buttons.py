"""Taking an answer along: link, text, paper, files; and keeping inputs on the device, only on request."""

import csv
import io
import json
from pathlib import Path

import openpyxl
import pytest
from playwright.sync_api import Page, expect

from tests.browser.helpers.visitor import SHIJIAZHUANG, Visitor

pytestmark = [pytest.mark.browser, pytest.mark.returning]

ONE = "#v=1&place=hebei-shijiazhuang&on=2025-03-01&wage=8000&employer=enterprise"
STORED = "Object.keys(localStorage).filter((key) => key.startsWith('mingbai:'))"


def ready(page: Page, lang: str = "en", fragment: str = ONE) -> Visitor:
    visitor = Visitor(page, "employee-premium", lang, fragment)
    visitor.reads("160.00")
    return visitor


def download(page: Page, name: str) -> tuple[str, bytes]:
    with page.expect_download() as told:
        page.get_by_role("button", name=name).click()
    return told.value.suggested_filename, Path(told.value.path()).read_bytes()


def test_link_and_text_go_to_the_clipboard(page: Page) -> None:
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    ready(page)
    page.get_by_role("button", name="Copy a link").click()
    expect(page.locator(".mb-taken")).to_contain_text("The link is copied")
    assert page.evaluate("navigator.clipboard.readText()").endswith(ONE)
    page.get_by_role("button", name="Copy as text").click()
    expect(page.locator(".mb-taken")).to_have_text("The result is copied.")
    text = page.evaluate("navigator.clipboard.readText()")
    assert "You pay each month\t160.00 yuan" in text
    assert "Data: version" in text
    assert text.strip().endswith(ONE)


@pytest.mark.filterwarnings("ignore:Workbook contains no default style")
def test_csv_xlsx_and_json_hold_the_same_exact_figures(page: Page) -> None:
    ready(page)
    name, content = download(page, "Download CSV")
    assert name == "mingbai-employee-premium-2025-03-01.csv"
    rows = list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline="")))
    assert ["You pay each month", "160.00", "yuan"] in [row[:3] for row in rows]
    _, content = download(page, "Download JSON")
    found = json.loads(content)
    assert found["amounts"]["employee_monthly"] == "160.00"
    assert found["address"].endswith(ONE)
    name, content = download(page, "Download XLSX")
    assert name.endswith(".xlsx")
    sheet = _sheet(content)
    assert ("You pay each month", 160, "yuan") in [row[:3] for row in sheet]
    assert not [cell for row in sheet for cell in row if str(cell).startswith("=")]


def _sheet(content: bytes) -> list[tuple[object, ...]]:
    return list(openpyxl.load_workbook(io.BytesIO(content)).active.iter_rows(values_only=True))


def test_two_cases_are_taken_along_together(page: Page) -> None:
    Visitor(page, "employee-premium", fragment=ONE + "&b.place=hebei-shijiazhuang&b.on=2025-03-01&b.wage=10000")
    expect(page.locator(".mb-difference .mb-answer")).to_contain_text("40.00 yuan more")
    _, content = download(page, "Download JSON")
    assert [case["amounts"]["employee_monthly"] for case in json.loads(content)] == ["160.00", "200.00"]


def test_what_is_wrong_is_not_taken_along(page: Page) -> None:
    visitor = ready(page)
    visitor.types(wage="abc")
    page.get_by_role("button", name="Download CSV").click()
    expect(page.locator(".mb-taken")).to_have_text("Correct the form first.")


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_paper_is_one_page_with_its_day_its_data_and_the_way_back(page: Page, lang: str) -> None:
    ready(page, lang)
    page.emulate_media(media="print")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    printed = page.locator(".mb-printed")
    expect(printed).to_be_visible()
    expect(printed).to_contain_text(ONE)
    expect(printed).to_contain_text("202")
    expect(page.locator(".mb-data")).to_contain_text({"zh": "数据：", "en": "Data: version"}[lang])
    expect(page.locator(".mb-take")).to_be_hidden()
    pdf = page.pdf(format="A4")
    assert pdf.count(b"/Type /Page\n") + pdf.count(b"/Type /Page ") == 1


def test_nothing_typed_is_stored_unless_the_reader_asks(page: Page) -> None:
    visitor = ready(page)
    visitor.types(wage="7654.32").reads("153.09")
    page.wait_for_url("**wage=7654.32**")
    assert page.evaluate(STORED) == []
    assert "7654" not in page.evaluate("JSON.stringify({...localStorage, ...sessionStorage}) + document.cookie")


def test_inputs_are_kept_on_request_restored_and_forgotten(page: Page) -> None:
    visitor = ready(page)
    expect(page.locator(".mb-forget")).to_be_hidden()
    page.get_by_label("Keep my inputs on this device").check()
    expect(page.locator(".mb-taken")).to_have_text("Kept on this device.")
    visitor.types(wage="9000").reads("180.00")
    page.wait_for_url("**wage=9000**")
    page.goto("")
    visitor = Visitor(page, "employee-premium", "zh")
    visitor.reads("个人每月缴 180.00 元")
    expect(visitor.control("wage")).to_have_value("9000")
    page.get_by_role("button", name="删除本机保存的所有内容").click()
    assert page.evaluate(STORED) == []
    expect(page.locator(".mb-keep-box")).not_to_be_checked()
    page.goto("")
    visitor = Visitor(page, "employee-premium", "zh").waits_until_ready()
    expect(visitor.control("wage")).not_to_have_value("9000")


def test_a_link_goes_before_what_was_kept_and_unticking_forgets(page: Page) -> None:
    ready(page)
    page.get_by_label("Keep my inputs on this device").check()
    page.goto("")
    visitor = Visitor(page, "employee-premium", fragment=ONE.replace("8000", "9000"))
    visitor.reads("180.00")
    page.get_by_label("Keep my inputs on this device").uncheck()
    expect(page.locator(".mb-taken")).to_have_text("Removed from this device.")
    assert page.evaluate(STORED) == []


def test_where_nothing_can_be_stored_the_box_says_so(page: Page) -> None:
    page.add_init_script("Storage.prototype.setItem = () => { throw new DOMException('', 'QuotaExceededError') }")
    visitor = Visitor(page, "employee-premium").types(**SHIJIAZHUANG, wage="8000")
    visitor.reads("160.00")
    page.locator(".mb-keep-box").click()
    expect(page.locator(".mb-keep-box")).not_to_be_checked()
    expect(page.locator(".mb-taken")).to_have_text("That did not work. Please try again.")

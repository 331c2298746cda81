"""Many people at once: a file in, the same rows with their answers out, nothing sent."""

import csv
import io
from collections.abc import Iterable
from pathlib import Path

import openpyxl
import pytest
from playwright.sync_api import Download, Page, expect

from tests.browser.helpers.axe import violations
from tests.browser.helpers.visitor import PREFIX

pytestmark = [pytest.mark.browser, pytest.mark.returning]

HEAD = ["姓名", "参保地", "月份", "月工资（元）"]
# Shijiazhuang in March 2025: floor 5,955.25, 2 % and 7.5 %.
PEOPLE = [
    ["王芳", "石家庄市", "2025-03", "8000"],
    ["李强", "hebei-shijiazhuang", "202503", "3000"],
    ["赵敏", "亚特兰蒂斯", "2025-03", "8000"],
    ["=1+1", "石家庄", "2025年3月", "八千"],
]


class Clerk:
    """Somebody with a table, on the page for tables."""

    def __init__(self, page: Page, lang: str = "zh") -> None:
        self.page = page
        page.goto(f"{PREFIX[lang]}calculators/batch/")
        page.get_by_label({"zh": "算什么", "en": "What to work out"}[lang]).select_option("employee-premium")
        self.preview, self.outcome = page.locator(".mb-preview"), page.locator(".mb-result")

    def chooses(self, content: bytes, name: str = "people.csv") -> "Clerk":
        self.page.locator("#mb-file").set_input_files({"name": name, "mimeType": "", "buffer": content})
        return self

    def sees(self) -> list[list[str]]:
        """The first rows as they are shown, with their answers."""
        expect(self.preview).to_be_visible()
        return self.page.locator(".mb-sheet tbody tr").evaluate_all(
            "rows => rows.map((row) => [...row.cells].map((cell) => cell.textContent))"
        )

    def starts(self) -> "Clerk":
        self.page.locator(".mb-start").click()
        return self

    def downloads(self) -> Download:
        expect(self.outcome).to_be_visible()
        with self.page.expect_download() as told:
            self.page.locator(".mb-save").click()
        return told.value


def table(rows: Iterable[list[str]], encoding: str = "utf-8") -> bytes:
    out = io.StringIO()
    csv.writer(out).writerows(rows)
    return out.getvalue().encode(encoding)


def read(download: Download) -> list[list[str]]:
    return list(csv.reader(io.StringIO(Path(download.path()).read_bytes().decode("utf-8-sig"), newline="")))


def test_a_table_comes_back_with_its_rows_in_order_and_exact_amounts(page: Page, subtests: pytest.Subtests) -> None:
    clerk = Clerk(page)
    for encoding in ("utf-8", "utf-8-sig", "gb18030"):
        with subtests.test(encoding):
            clerk.chooses(table([HEAD, *PEOPLE], encoding), f"{encoding}.csv")
            expect(page.locator(".mb-result")).to_be_hidden()
            assert [row[0] for row in clerk.sees()] == ["王芳", "李强", "赵敏", "=1+1"]
            download = clerk.starts().downloads()
            assert download.suggested_filename == f"{encoding}-结果.csv"
            head, *rows = read(download)
            assert head[:4] == HEAD
            at = head.index("个人每月缴费")
            assert [row[0] for row in rows] == ["王芳", "李强", "赵敏", "'=1+1"]
            assert [row[at] for row in rows] == ["160.00", "119.11", "", ""]
            assert "亚特兰蒂斯" in rows[2][-1]
            assert "“月工资（元）”" in rows[3][-1]


def test_faults_are_told_with_row_and_column_and_do_not_stop_the_rest(page: Page) -> None:
    clerk = Clerk(page, "en").chooses(table([["name", "place", "month", "wage"], *PEOPLE]))
    clerk.sees()
    clerk.starts()
    expect(page.locator(".mb-tally")).to_contain_text("2 rows worked out, 0 not known, 2 wrong")
    told = page.locator(".mb-faults li")
    expect(told).to_have_count(2)
    expect(told.nth(0)).to_contain_text("Row 4: “place”: ")
    expect(told.nth(1)).to_contain_text("Row 5: “wage”: ")


@pytest.mark.filterwarnings("ignore:Workbook contains no default style")
def test_a_workbook_comes_back_as_a_workbook_with_numbers(page: Page, tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    book.active.append(HEAD)
    for name, place, month, wage in PEOPLE[:2]:
        book.active.append([name, place, month, float(wage) + 0.1])
    book.save(tmp_path / "in.xlsx")
    clerk = Clerk(page).chooses((tmp_path / "in.xlsx").read_bytes(), "people.xlsx")
    assert clerk.sees()[0][3] == "8000.1"
    page.locator('[name="format"][value="xlsx"]').check()
    download = clerk.starts().downloads()
    assert download.suggested_filename == "people-结果.xlsx"
    head, first, second = openpyxl.load_workbook(io.BytesIO(Path(download.path()).read_bytes())).active.iter_rows(
        values_only=True
    )
    at = head.index("个人每月缴费")
    assert (first[0], first[3], first[at], second[at]) == ("王芳", 8000.1, 160, 119.11)


def test_what_has_no_column_is_given_for_all_rows(page: Page) -> None:
    Clerk(page, "en").chooses(table([["name", "wage"], ["Wang", "8000"]]))
    error = page.locator('[data-field="place"] > .mb-error')
    expect(error).to_contain_text("no column")
    expect(page.locator(".mb-start")).to_be_disabled()
    page.get_by_label("Place of insurance").select_option("hebei-shijiazhuang")
    page.locator("#mb-on").fill("2025-03")
    page.locator("#mb-on").press("Tab")
    expect(page.locator(".mb-sheet tbody")).to_contain_text("160.00")
    expect(page.locator(".mb-start")).to_be_enabled()


def test_a_column_can_be_taken_for_something_else(page: Page) -> None:
    Clerk(page, "en").chooses(table([["who", "where", "when", "pays on"], ["Wang", "石家庄市", "2025-03", "8000"]]))
    expect(page.locator('[data-field="wage"] > .mb-error')).to_be_visible()
    for heading, field in (("where", "place"), ("when", "on"), ("pays on", "wage")):
        page.locator(".mb-sheet").get_by_label(heading).select_option(field)
        expect(page.locator(".mb-sheet").get_by_label(heading)).to_be_focused()
    expect(page.locator(".mb-sheet tbody")).to_contain_text("160.00")
    expect(page.locator(".mb-start")).to_be_enabled()


UNREADABLE = [
    (b"", "empty.csv", "empty"),
    (b"\xff\xfe\x00\x01\x80", "x.csv", "neither in UTF-8 nor in GB18030"),
    (b"a\0b", "x.csv", "no table in text form"),
    (b"PK\x03\x04 and nothing else", "x.xlsx", "XLSX file cannot be read"),
]


def test_a_file_that_cannot_be_read_is_told(page: Page, subtests: pytest.Subtests) -> None:
    clerk = Clerk(page, "en")
    for content, name, said in UNREADABLE:
        with subtests.test(said):
            clerk.chooses(content, name)
            expect(page.locator('[data-field="file"] > .mb-error')).to_contain_text(said)


def test_ten_thousand_rows_come_back_in_order_and_cancel_stops(page: Page) -> None:
    sent: list[str] = []
    people = [[f"职工{number}", "石家庄市", "2025-03", str(3000 + number)] for number in range(10_000)]
    clerk = Clerk(page).chooses(table([HEAD, *people]))
    clerk.sees()
    page.on("request", lambda request: sent.append(request.url) if not request.url.startswith("blob:") else None)
    clerk.starts()
    expect(page.locator(".mb-cancel")).to_be_focused()
    page.locator(".mb-cancel").click()
    expect(page.locator(".mb-announce")).to_have_text("已取消，没有生成结果文件。")
    expect(clerk.outcome).to_be_hidden()
    clerk.starts()
    expect(page.locator(".mb-tally")).to_contain_text("已算出 10,000 行，没有查到 0 行，有误 0 行")
    head, *rows = read(clerk.downloads())
    at = head.index("个人每月缴费")
    assert len(rows) == 10_000
    # 3,000 lies below the floor of 5,955.25, 12,999 between it and the ceiling.
    assert (rows[0][at], rows[-1][0], rows[-1][at]) == ("119.11", "职工9999", "259.98")
    assert sent == []


def test_axe_finds_nothing_and_a_phone_needs_no_sideways_scroll(page: Page) -> None:
    page.set_viewport_size({"width": 320, "height": 568})
    clerk = Clerk(page, "en").chooses(table([["name", "place", "month", "wage"], *PEOPLE]))
    clerk.sees()
    assert violations(page) == []
    clerk.starts()
    expect(clerk.outcome).to_be_visible()
    assert violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= 320

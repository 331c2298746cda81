"""Many rows at once: headings, cells, what is wrong in which row, and the answers of each calculator."""

import json
from typing import Any

import pytest

from calculators import BadInputs, calculate
from calculators.basics import Lang
from calculators.casework import PlaceLookups
from calculators.rules import CALCULATORS
from calculators.tables import BATCHED, Batch, CellCache
from calculators.web import batch, table, table_text

HEAD = ["姓名", "参保地", "月份", "工资"]


def made(head: list[str] = HEAD, calculator: str = "employee-premium", lang: Lang = "en", **options: str) -> Batch:
    return Batch(calculator, head, list(options.items()), lang)


def said(batch: Batch, *cells: str) -> str:
    return batch.row(list(cells)).said


def figures(batch: Batch, *cells: str) -> dict[str, str]:
    return dict(zip(batch.head(), batch.row(list(cells)).figures, strict=False))


@pytest.mark.parametrize(
    "head",
    [
        ["place", "on", "wage"],
        ["Place of insurance", "Date", "Monthly wage (yuan)"],
        ["参保地", "日期", "月工资（元）"],
        ["参保地", "月份", "工资"],
        ["城市", "费款所属期", "月薪（元）"],
        [" PLACE ", "Month", "monthly_wage"],
        ["参保城市", "年月", "工资(元)"],
    ],
)
def test_headings_are_understood_in_both_languages_and_as_offices_write_them(head: list[str]) -> None:
    assert figures(made(head), "石家庄市", "2025-03-01", "10000")["employee_monthly"] == "200.00"


@pytest.mark.parametrize(
    "month", ["2025-03", "2025/3", "202503", "2025年3月", "２０２５年３月", "2025.03", "2025-03-31"]
)
def test_a_month_means_its_first_day(month: str) -> None:
    assert figures(made(), "张三", "石家庄", month, "10000")["employee_monthly"] == "200.00"


def test_the_answers_are_those_of_a_single_calculation() -> None:
    batch = made(lang="zh")
    answered = batch.row(["张三", "hebei-shijiazhuang", "2025-03", "7777.77"])
    alone = calculate("employee-premium", place="hebei-shijiazhuang", on="2025-03-01", wage="7777.77")
    assert answered.figures == [answer.written(alone) for answer in CALCULATORS["employee-premium"].answers]
    assert batch.head()[:2] == ["缴费基数", "个人每月缴费"]
    assert batch.head()[-1] == "说明"


@pytest.mark.parametrize(
    ("cells", "message"),
    [
        (("张三", "石家装", "2025-03", "1"), "“参保地”: There is no place “石家装”. Choose one from the list."),
        (("张三", "石家庄", "2025-13", "1"), "“月份”: “2025-13” is not a date."),
        (("张三", "石家庄", "2025-03", "1.001"), "“工资”: Use at most 2 decimal places"),
        (("张三", "石家庄", "2025-03", "-1"), "“工资”: This cannot be negative."),
        (("张三", "石家庄", "2025-03", ""), "“工资”: Fill in “Monthly wage (yuan)”."),
        (("张三", "", "2025-03", "1"), "“参保地”: Fill in “Place of insurance”."),
        (("张三", "石家庄", "2025-03"), "“工资”: Fill in “Monthly wage (yuan)”."),
        (("张三", "石家庄", "2025-03", "1", "x"), "This row has 5 cells, the heading only 4. These are too many: x."),
    ],
)
def test_a_wrong_row_says_what_is_wrong_in_which_column(cells: tuple[str, ...], message: str) -> None:
    answered = made().row(cells)
    assert answered.said.startswith(message)
    assert answered.faults
    assert set(answered.figures) == {""}


def test_every_wrong_cell_of_a_row_is_told() -> None:
    assert [heading for heading, _ in made().row(["", "石家装", "2025-13", "x"]).faults] == ["参保地", "月份", "工资"]


def test_a_row_that_is_not_known_is_not_wrong() -> None:
    answered = made().row(["张三", "石家庄", "2019-03", "10000"])
    assert (answered.known, answered.faults) == (False, ())
    assert "is known only from 2025-01-01; not for 2019-03-01" in answered.said


def test_a_wrong_row_does_not_change_the_next() -> None:
    batch = made()
    first = figures(batch, "张三", "石家庄", "2025-03", "10000")
    batch.row(["李四", "石家庄", "2025-03", "x"])
    assert figures(batch, "张三", "石家庄", "2025-03", "10000") == first


def test_a_blank_row_stays_blank_and_cells_that_are_too_many_may_be_blank() -> None:
    assert (made().row(["", " ", "", ""]).figures, made().row([]).said) == ([], "")
    assert figures(made(), "张三", "石家庄", "2025-03", "10000", "", "")["employee_monthly"] == "200.00"


def test_options_answer_for_all_rows_and_for_empty_cells() -> None:
    batch = made(["工资", "参保地"], place="hebei-shijiazhuang", on="2025-03-01", employer="public")
    assert figures(batch, "10000", "")["employer_monthly"] == "690.00"
    assert figures(batch, "10000", "北京")["employee_monthly"] == "200.00"


def test_a_figure_of_ones_own_holds_for_every_row() -> None:
    own = {"set.employee.medical.rate.employee": "3%"}
    batch = Batch("employee-premium", HEAD, list(own.items()), "en")
    assert figures(batch, "张三", "石家庄", "2025-03", "10000")["employee_monthly"] == "300.00"
    assert figures(made(), "张三", "石家庄", "2025-03", "10000")["employee_monthly"] == "200.00"


@pytest.mark.parametrize(
    ("head", "options", "message"),
    [
        (["姓名"], {"place": "hebei-shijiazhuang"}, "wage: The table has no column for “Monthly wage \\(yuan\\)”"),
        (["工资", "月工资"], {}, "wage: Columns “工资” and “月工资” mean the same"),
        (HEAD, {"employer": "nobody"}, "employer: Choose one of"),
        (["工资"], {"place": "nowhere"}, "place: There is no place"),
        (HEAD, {"set.employee.base.flor": "1"}, "Did you mean employee.base.floor"),
    ],
)
def test_headings_and_options_that_cannot_be_used_stop_at_once(
    head: list[str], options: dict[str, str], message: str
) -> None:
    with pytest.raises(BadInputs, match=message):
        made(head, **options)


def test_columns_can_be_named_where_the_headings_do_not_tell() -> None:
    batch = Batch("employee-premium", ["A", "B"], [("on", "2025-03-01")], "en", ["wage", "place"])
    assert figures(batch, "10000", "石家庄")["employee_monthly"] == "200.00"
    with pytest.raises(BadInputs, match="“salary” is no input"):
        Batch("employee-premium", ["A"], [], "en", ["salary"])


@pytest.mark.parametrize("calculator", BATCHED)
def test_every_calculator_with_a_place_takes_tables(calculator: str) -> None:
    head = {"place": "石家庄", "on": "2025-03-01", "wage": "8000", "year": "2025", "missed_years": "1"}
    head |= {"age": "40", "level": "二级医院", "cost": "500", "sex": "男", "paid_months": "240", "average_wage": "6000"}
    head |= {"balance": "3000", "relative": "父母", "relative_place": "北京", "eligible": "18000"}
    batch = Batch(calculator, list(head), [], "en")
    answered = batch.row(list(head.values()))
    assert not answered.faults
    assert len(answered.figures) == len(CALCULATORS[calculator].answers)


def test_what_the_figures_rest_on_is_told_once_for_all_rows(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(PlaceLookups, "MOST", 50)
    batch = made()
    assert batch.notes() == []
    batch.row(["张三", "武汉", "2025-03", "10000"])
    for day in range(1, 80):
        batch.row(["张三", "武汉", f"{2022 + day // 360}-{1 + day % 360 // 30:02}-{1 + day % 28:02}", "10000"])
    assert [note.en[:12] for note in batch.notes()] == ["Some figures", "For some row"]


def test_figures_of_another_day_than_the_rows_own_are_told_of_too() -> None:
    batch = made(["place", "on", "missed_years", "repaired_years", "paid_on"], "waiting-period")
    assert figures(batch, "邯郸", "2023-01", "3", "3", "2025-09-20")["repair_cost"] == "1200.00"
    assert [note.en[:12] for note in batch.notes()] == ["Some figures"]


def test_a_cell_that_repeats_is_read_once_and_not_all_of_many_are_remembered(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("calculators.tables.batch._MOST_REMEMBERED", 100)
    read: list[str] = []

    def reader(typed: str) -> str:
        read.append(typed)
        return typed.upper()

    cells = CellCache(reader)
    assert [cells[typed] for typed in ("a", "b", "a")] == ["A", "B", "A"]
    assert read == ["a", "b"]
    for number in range(120):
        assert cells[f"p{number}"] == f"P{number}"
    assert len(cells) <= 100


def ask(**more: Any) -> dict[str, Any]:
    request = {"calculator": "employee-premium", "lang": "zh", "options": [], "head": HEAD, "rows": []}
    reply: dict[str, Any] = json.loads(batch(json.dumps(request | more)))
    return reply


def test_the_browser_gets_figures_messages_and_counts_of_a_piece() -> None:
    rows = [
        ["=1+1", "石家庄", "2025-03", "10000"],
        ["b", "石家庄", "2019-03", "1"],
        ["c", "石家庄", "2025-03", "x"],
        [],
    ]
    reply = ask(rows=rows, csv=True)
    assert reply["columns"] == [None, "place", "on", "wage"]
    assert [len(row) for row in reply["rows"]] == [len(reply["head"])] * 3 + [0]
    assert (reply["known"], reply["unknown"], reply["wrong"]) == (1, 1, 1)
    assert reply["faults"] == [[2, "工资", "“x”不是数字。请只填数字，例如 5000。"]]
    assert reply["csv"].startswith("'=1+1,石家庄,2025-03,10000,10000.00,200.00,")


def test_the_browser_is_told_which_headings_are_missing() -> None:
    assert list(ask(head=["姓名"])["errors"]) == ["place", "wage"]


def test_pieces_of_a_file_give_the_same_rows_as_the_whole() -> None:
    text = '姓名;工资\r\n"张;三\n";1\r\n李四;2\r\n王五;3'
    whole = json.loads(table(json.dumps({"text": text, "last": True})))["rows"]
    assert whole == [["姓名", "工资"], ["张;三\n", "1"], ["李四", "2"], ["王五", "3"]]
    for size in (1, 3, 7, 100):
        rows, rest, separator = [], "", None
        for start in range(0, len(text), size):
            last = start + size >= len(text)
            reply = json.loads(
                table(json.dumps({"text": rest + text[start : start + size], "last": last, "separator": separator}))
            )
            rows += reply["rows"]
            rest, separator = reply["rest"], reply["separator"]
        assert rows == whole, size


def test_headings_become_safe_text_for_the_download() -> None:
    assert json.loads(table_text(json.dumps({"rows": [["姓名", "=A1"]]})))["csv"] == "姓名,'=A1\r\n"


@pytest.mark.parametrize(
    "head",
    [
        ["参保地", "出院日期", "险种", "级别", "总费用", "政策范围内费用", "自费", "先行自付", "超限价"],
        ["place", "on", "scheme", "level", "total", "eligible", "off_list", "first_self_pay", "over_limit"],
        [
            "城市",
            "结算日期",
            "参保类型",
            "医院等级",
            "医疗费总额",
            "符合政策范围金额",
            "全自费金额",
            "乙类先行自付",
            "超限价自费费用",
        ],
    ],
)
def test_a_table_of_hospital_bills_is_understood_as_slips_and_offices_write_it(head: list[str]) -> None:
    batch = made(head, "hospital-stay")
    cells = ("武汉", "2026-12-01", "居民", "二级", "24000", "20000", "3000", "800", "200")
    assert figures(batch, *cells)["basic"] == "13720.00"

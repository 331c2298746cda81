"""`batch` on the command line: files in, files out, exit status, and nothing that a spreadsheet would work out."""

import csv
import io
import json
import sys
import tracemalloc
from collections.abc import Sequence
from pathlib import Path

import openpyxl
import pytest

from calculators.command import batch_files, main
from calculators.tables import Batch, Unreadable, csv_format

HEAD = "姓名,参保地,月份,工资"
GOOD = "张三,石家庄市,2025-03,10000"
UNKNOWN = "李四,石家庄市,2019-03,10000"
WRONG = "王五,石家装市,2025-03,10000"


def run(
    tmp_path: Path, data: bytes, *more: str, name: str = "in.csv", out: str = "out.csv"
) -> tuple[int, list[list[str]]]:
    source, target = tmp_path / name, tmp_path / out
    source.write_bytes(data)
    status = main(["batch", "employee-premium", "--in", str(source), "--out", str(target), "--lang", "zh", *more])
    if target.suffix != ".csv" or not target.exists():
        return status, []
    return status, list(csv.reader(io.StringIO(target.read_text("utf-8-sig"), newline="")))


def text(*rows: str) -> str:
    return "\r\n".join([HEAD, *rows]) + "\r\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030"])
@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_encoding_and_separator_are_found_out(tmp_path: Path, encoding: str, separator: str) -> None:
    status, rows = run(tmp_path, text(GOOD).replace(",", separator).encode(encoding))
    assert status == 0
    assert rows[0][:6] == ["姓名", "参保地", "月份", "工资", "缴费基数", "个人每月缴费"]
    assert rows[1][:6] == ["张三", "石家庄市", "2025-03", "10000", "10000.00", "200.00"]


def test_a_single_chinese_character_late_in_a_file_decides_its_encoding(tmp_path: Path) -> None:
    row = f"10000,hebei-shijiazhuang,2025-03,{'x' * 1000}\n"
    rows = "wage,place,on,remark\n" + row * 100 + "1,hebei-shijiazhuang,2025-03,张\n"
    status, read = run(tmp_path, rows.encode("gb18030"))
    assert (status, read[-1][3]) == (0, "张")


@pytest.mark.parametrize(
    ("rows", "status"), [([GOOD], 0), ([GOOD, UNKNOWN], 3), ([GOOD, UNKNOWN, WRONG], 2), ([GOOD, WRONG], 2), ([], 0)]
)
def test_the_status_tells_the_worst_that_happened(tmp_path: Path, rows: list[str], status: int) -> None:
    found, out = run(tmp_path, text(*rows).encode())
    assert found == status
    assert [row[0] for row in out[1:]] == [row.split(",")[0] for row in rows]


def test_rows_keep_their_order_and_say_what_is_wrong(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    _, rows = run(tmp_path, text(WRONG, GOOD, "", UNKNOWN).encode())
    assert rows[1][-1] == "“参保地”：没有“石家装市”这个地区。请从列表中选择。"
    assert (rows[2][-1], rows[3]) == ("", [])
    assert "最早只查到 2025-01-01" in rows[4][-1]
    told = capsys.readouterr().err.splitlines()
    assert told[0].startswith("第 2 行：“参保地”")
    assert told[1].startswith("第 5 行：")
    assert told[2] == "已算出 1 行，没有查到 1 行，有误 1 行。"
    assert told[3].startswith("部分数值来自网页说法")


def test_only_the_first_remarks_are_told_and_the_others_counted(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run(tmp_path, text(*[WRONG] * 25).encode(), "--lang", "en")
    told = capsys.readouterr().err.splitlines()
    assert len(told) == 22
    assert told[-2:] == ["5 more rows have a remark; see the table.", "0 rows worked out, 0 not known, 25 wrong."]


@pytest.mark.parametrize(
    ("cell", "kept"),
    [
        ("=1+1", "'=1+1"),
        ("+A1", "'+A1"),
        ("-A1", "'-A1"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("\t=1", "'\t=1"),
        ("\r=1", "'\r=1"),
        ("＝1+1", "'＝1+1"),
        ("-5+3", "'-5+3"),
        ("-5", "-5"),
        ("+3.50", "+3.50"),
        ("-1,234.50", "-1,234.50"),
        ("-7%", "-7%"),
        ("1=1", "1=1"),
        ("", ""),
        ("张三", "张三"),
    ],
)
def test_a_cell_never_becomes_a_formula_and_numbers_stay_numbers(cell: str, kept: str) -> None:
    assert csv_format.safe(cell) == kept


def test_formulas_of_the_input_are_harmless_in_the_output(tmp_path: Path) -> None:
    status, rows = run(tmp_path, text("=HYPERLINK(1),石家庄,2025-03,10000", "b,=cmd,2025-03,1").encode())
    assert status == 2
    assert rows[1][0] == "'=HYPERLINK(1)"
    assert rows[2][1] == "'=cmd"
    assert rows[2][-1].startswith("“参保地”")


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"\xff\xfe\x00\x01", "UTF-8"),
        ("姓名\0,工资".encode(), "不是文本表格"),
        (b"", "文件是空的"),
        (b"\r\n1,2\r\n", "文件是空的"),
        ((HEAD + '\n"张三' + "x" * 200_000).encode(), "从第 2 行起读不出来"),
        ("姓名\n张三\n".encode(), "选项 --place：表中没有“参保地”一列"),
        (b"PK\x03\x04 no workbook", "XLSX 文件读不出来"),
    ],
)
def test_what_cannot_be_read_stops_with_status_2_and_says_why(
    tmp_path: Path, data: bytes, message: str, capsys: pytest.CaptureFixture[str]
) -> None:
    status, rows = run(tmp_path, data)
    assert (status, rows) == (2, [])
    assert message in capsys.readouterr().err


def test_a_missing_file_and_writing_over_the_input_are_refused(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["batch", "employee-premium", "--in", str(tmp_path / "none.csv"), "--lang", "en"]) == 2
    assert "none.csv: cannot be read or written" in capsys.readouterr().err
    source = tmp_path / "same.csv"
    source.write_text(text(GOOD), "utf-8")
    assert main(["batch", "employee-premium", "--in", str(source), "--out", str(source), "--lang", "en"]) == 2
    assert source.read_text("utf-8") == text(GOOD).replace("\r\n", "\n")


def test_place_and_month_can_be_given_for_all_rows(tmp_path: Path) -> None:
    status, rows = run(tmp_path, "工资\n10000\n8000\n".encode(), "--place", "石家庄", "--on", "2025-03-01")
    assert status == 0
    assert [row[2] for row in rows] == ["个人每月缴费", "200.00", "160.00"]


def test_standard_input_and_output_as_a_pipe(monkeypatch: pytest.MonkeyPatch) -> None:
    given, written = io.BytesIO(text(GOOD).encode("gb18030")), io.BytesIO()
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(given, "ascii"))
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(written, "ascii"))
    assert main(["batch", "employee-premium", "--lang", "en"]) == 0
    assert written.getvalue().decode().splitlines()[1].startswith("张三,石家庄市,2025-03,10000,10000.00,200.00,")


def test_workbooks_are_read_and_written_with_figures_as_numbers(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(["身份证号", "参保地", "月份", "工资", "备注"])
    sheet.append(["110101199001011234", "石家庄", "2025-03", 10000.1, "=1+1"])
    sheet.cell(2, 5).data_type = "s"
    book.save(tmp_path / "in.xlsx")
    status, _ = run(tmp_path, (tmp_path / "in.xlsx").read_bytes(), name="in.xlsx", out="out.xlsx")
    assert status == 0
    head, row = openpyxl.load_workbook(tmp_path / "out.xlsx").worksheets[0].iter_rows(values_only=True)
    assert row[:4] == ("110101199001011234", "石家庄", "2025-03", 10000.1)
    assert row[4] == "'=1+1"
    assert row[head.index("个人每月缴费")] == 200


def test_without_openpyxl_a_workbook_is_refused_with_the_remedy(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setitem(sys.modules, "openpyxl", None)
    assert run(tmp_path, b"PK\x03\x04", name="in.xlsx")[0] == 2
    assert "pip install mingbai[xlsx]" in capsys.readouterr().err


def test_what_fails_half_way_leaves_no_file_of_that_name(tmp_path: Path) -> None:
    target = tmp_path / "out.csv"

    def fail() -> None:
        with batch_files.written(str(target)) as write:
            write(["a"])
            raise Unreadable(csv_format.NOT_TEXT)

    with pytest.raises(Unreadable):
        fail()
    assert list(tmp_path.iterdir()) == []


def test_memory_does_not_grow_with_the_length_of_the_table(tmp_path: Path) -> None:
    def start(head: Sequence[str]) -> Batch:
        # Finding out the encoding took a block of a megabyte.
        tracemalloc.reset_peak()
        return Batch("employee-premium", head)

    def peak(rows: int) -> int:
        source = tmp_path / f"{rows}.csv"
        source.write_text(text(*(f"张三,石家庄,2025-03,{3000 + n}" for n in range(rows))), "utf-8")
        tracemalloc.start()
        with batch_files.opened(str(source)) as table, batch_files.written(str(tmp_path / "out.csv")) as write:
            assert batch_files.run(table, start, write, lambda *_: None).known == rows
        found = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
        return found

    peak(10)
    assert peak(500) < peak(100) + 100_000


def test_a_table_cannot_be_compared_over_places(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["batch", "compare-places", "--lang", "en"]) == 2
    assert "invalid choice: 'compare-places'" in capsys.readouterr().err


def test_the_answers_of_the_batch_are_those_of_the_single_command(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    _, rows = run(tmp_path, text(GOOD).encode(), "--lang", "en")
    capsys.readouterr()
    main(["employee-premium", "--place", "石家庄", "--on", "2025-03-01", "--wage", "10000", "--json"])
    amounts = json.loads(capsys.readouterr().out)["amounts"]
    batch = dict(zip(rows[0], rows[1], strict=True))
    assert {key: batch[key] or None for key in amounts} == amounts

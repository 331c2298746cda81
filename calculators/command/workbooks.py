"""XLSX workbooks as rows, on the command line only, by openpyxl: the first sheet is read and one is written, row by row."""

import datetime
import re
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from decimal import Decimal
from pathlib import Path
from typing import Any, BinaryIO
from zipfile import BadZipFile

from calculators.basics import Text
from calculators.tables import NO_WORKBOOK, Unreadable

_FIGURE = re.compile(r"-?(?:0|[1-9][0-9]{0,10})(?:\.[0-9]{1,4})?")


def rows(file: BinaryIO) -> Iterator[list[str]]:
    """The rows of the first sheet as text; of formulas, what they came to. Raises Unreadable."""
    openpyxl = _openpyxl()
    try:
        book = openpyxl.load_workbook(file, read_only=True, data_only=True)
        for row in book.worksheets[0].iter_rows(values_only=True):
            yield [_text(cell) for cell in row]
    except (BadZipFile, KeyError, ValueError, IndexError, openpyxl.utils.exceptions.InvalidFileException):
        raise Unreadable(NO_WORKBOOK) from None


@contextmanager
def written(path: Path) -> Iterator[Callable[[Sequence[str]], object]]:
    """Writes rows to a workbook; figures become numbers, everything else stays text. Raises Unreadable."""
    openpyxl = _openpyxl()
    book = openpyxl.Workbook(write_only=True)
    sheet = book.create_sheet()
    yield lambda cells: sheet.append([_cell(text) for text in cells])
    book.save(path)


def _openpyxl() -> Any:
    try:
        import openpyxl
    except ModuleNotFoundError:
        raise Unreadable(MISSING) from None
    return openpyxl


def _text(cell: object) -> str:
    """A cell as people would type it. Spreadsheets keep numbers as floats and show fifteen digits of them."""
    if cell is None:
        return ""
    if isinstance(cell, float):
        return f"{cell:.15g}"
    if isinstance(cell, datetime.datetime):
        return cell.date().isoformat() if cell.time() == datetime.time.min else cell.isoformat(" ")
    return str(cell)


def _cell(text: str) -> str | Decimal:
    """A figure as a number; what has a leading zero or more digits than a spreadsheet keeps is an identity, not a figure."""
    return Decimal(text) if _FIGURE.fullmatch(text) else text


MISSING = Text(
    "读写 XLSX 需要 openpyxl：pip install mingbai[xlsx]。也可以另存为 CSV 再试。",
    "XLSX needs openpyxl: pip install mingbai[xlsx]. Or save the table as CSV and try again.",
)

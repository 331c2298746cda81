"""Tables as text: which encoding and which separator a file has, its rows, and cells that a spreadsheet cannot take for formulas."""

import codecs
import csv
import re
from collections.abc import Iterable, Iterator
from itertools import chain
from typing import BinaryIO

from calculators.basics import Text

# Read whole in each, strictly, in this order: what is valid UTF-8 is never taken for GB18030.
ENCODINGS = ("utf-8-sig", "gb18030")
SEPARATORS = (",", ";", "\t")
_BLOCK = 1 << 20
_NUMBER = re.compile(r"[-+]?[0-9][0-9,]*(?:\.[0-9]+)?%?")
# Full-width signs too: spreadsheets set to East Asian languages take them for the same.
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


class Unreadable(ValueError):
    """A file cannot be read as a table; carries the message for the reader."""

    def __init__(self, message: Text) -> None:
        super().__init__(message.en)
        self.message = message


def encoding_of(file: BinaryIO) -> str:
    """The encoding of a whole file, which is left at its beginning. Raises Unreadable."""
    for name in ENCODINGS:
        file.seek(0)
        # Piece by piece, utf-8-sig takes a lone first byte of its mark for nothing; utf-8 refuses it.
        decoder = codecs.getincrementaldecoder(name.removesuffix("-sig"))()
        try:
            while block := file.read(_BLOCK):
                if "\0" in decoder.decode(block):
                    raise Unreadable(NOT_TEXT)
            decoder.decode(b"", final=True)
        except UnicodeDecodeError:
            continue
        file.seek(0)
        return name
    raise Unreadable(NO_ENCODING)


def separator_of(heading: str) -> str:
    """The separator that stands most often in the line of headings, outside quotes; a comma where there is none."""
    bare = re.sub(r'"[^"]*"', "", heading)
    return max(SEPARATORS, key=bare.count)


def rows(lines: Iterable[str], separator: str | None = None) -> Iterator[list[str]]:
    """The rows of a table, the head first; without a separator the line of headings tells it.

    Raises Unreadable with the row from which on the table cannot be read.
    """
    rest = iter(lines)
    first = next(rest, None)
    if first is None:
        return
    reader = csv.reader(chain((first,), rest), delimiter=separator or separator_of(first))
    number = 0
    try:
        for row in reader:
            number += 1
            yield row
    except csv.Error:
        raise Unreadable(BROKEN.format(row=str(number + 1))) from None


def whole_rows(text: str) -> tuple[str, str]:
    """A piece of a table cut after its last whole row, which may hold line ends within quotes."""
    end = text.rfind("\n") + 1
    while end and text.count('"', 0, end) % 2:
        end = text.rfind("\n", 0, end - 1) + 1
    return text[:end], text[end:]


def safe(cell: str) -> str:
    """A cell that a spreadsheet shows and does not work out: an apostrophe goes before what would be a formula; numbers stay."""
    return f"'{cell}" if cell.startswith(_FORMULA) and not _NUMBER.fullmatch(cell) else cell


EMPTY = Text("文件是空的：第一行应是表头。", "The file is empty: its first row should hold the headings.")
NO_WORKBOOK = Text(
    "这个 XLSX 文件读不出来。请在表格软件中打开后另存一次再试。",
    "This XLSX file cannot be read. Open it in your spreadsheet, save it again and try once more.",
)
NOT_TEXT = Text(
    "这个文件不是文本表格。请在表格软件中另存为 CSV（UTF-8）再试。",
    "This file is no table in text form. Save it from your spreadsheet as CSV (UTF-8) and try again.",
)
NO_ENCODING = Text(
    "文件编码既不是 UTF-8 也不是 GB18030。请在表格软件中另存为 CSV（UTF-8）再试。",
    "The file is neither in UTF-8 nor in GB18030. Save it from your spreadsheet as CSV (UTF-8) and try again.",
)
BROKEN = Text(
    "从第 {row} 行起读不出来，可能是引号没有成对。",
    "From row {row} on the file cannot be read; a quotation mark may be missing.",
)

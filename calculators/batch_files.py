"""A batch from a file to a file, row by row: a table of any length needs no more memory than a short one."""

import csv
import io
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import BinaryIO

from calculators import sheets
from calculators.batch import Batch, RowAnswer
from calculators.sheets import Unreadable
from calculators.text import Text

STANDARD = "-"
XLSX = ".xlsx"
_ZIP = b"PK\x03\x04"
Write = Callable[[Sequence[str]], object]


@dataclass(slots=True)
class Tally:
    """How many rows came out how; blank rows count nowhere. `notes` hold for the table as a whole."""

    known: int = 0
    unknown: int = 0
    wrong: int = 0
    notes: list[Text] = field(default_factory=list)

    def add(self, answered: RowAnswer) -> None:
        if answered.faults:
            self.wrong += 1
        elif answered.said:
            self.unknown += 1
        elif answered.figures:
            self.known += 1


def run(
    rows: Iterable[Sequence[str]],
    start: Callable[[Sequence[str]], Batch],
    write: Write,
    tell: Callable[[int, RowAnswer], None],
) -> Tally:
    """Every row answered, in order; `start` makes the batch of the head, `tell` hears of rows that are wrong or not known.

    Rows are counted as spreadsheets do, the head being row 1. Raises Unreadable, and BadInputs for the head.
    """
    table = iter(rows)
    head = next(table, None)
    if not head or not any(map(str.strip, head)):
        raise Unreadable(EMPTY)
    head = [head[0].removeprefix("\ufeff"), *head[1:]]
    batch, tally = start(head), Tally()
    write([*map(sheets.safe, head), *batch.head()])
    for number, cells in enumerate(table, 2):
        answered = batch.row(cells)
        write(batch.line(cells, answered))
        tally.add(answered)
        if answered.said:
            tell(number, answered)
    tally.notes = batch.notes()
    return tally


@contextmanager
def opened(source: str) -> Iterator[Iterator[Sequence[str]]]:
    """The rows of a file, or of standard input for `-`. Raises Unreadable, and OSError where there is no such file."""
    with ExitStack() as stack:
        if source == STANDARD:
            import shutil
            import tempfile

            # What comes through a pipe comes once, and the encoding shows only at its end.
            file: BinaryIO = stack.enter_context(tempfile.TemporaryFile())
            shutil.copyfileobj(sys.stdin.buffer, file)
            file.seek(0)
        else:
            file = stack.enter_context(Path(source).open("rb"))
        is_workbook = file.read(len(_ZIP)) == _ZIP
        file.seek(0)
        if is_workbook:
            from calculators import workbooks

            yield workbooks.rows(file)
        else:
            lines = stack.enter_context(io.TextIOWrapper(file, encoding=sheets.encoding_of(file), newline=""))
            yield sheets.rows(lines)


@contextmanager
def written(target: str) -> Iterator[Write]:
    """Writes rows to a file, which takes its name only when it is whole, or to standard output for `-`."""
    if target == STANDARD:
        out = io.TextIOWrapper(sys.stdout.buffer, encoding="utf-8", newline="")
        try:
            yield csv.writer(out).writerow
        finally:
            out.flush()
            out.detach()
        return
    path = Path(target)
    part = path.with_name(path.name + ".part")
    try:
        with _part(part, is_workbook=path.suffix.lower() == XLSX) as write:
            yield write
        part.replace(path)
    finally:
        part.unlink(missing_ok=True)


@contextmanager
def _part(path: Path, *, is_workbook: bool) -> Iterator[Write]:
    if is_workbook:
        from calculators import workbooks

        with workbooks.written(path) as write:
            yield write
    else:
        with path.open("w", encoding="utf-8", newline="") as file:
            # The mark, or spreadsheets in China read UTF-8 as GBK.
            file.write("\ufeff")
            yield csv.writer(file).writerow


EMPTY = Text("文件是空的：第一行应是表头。", "The file is empty: its first row should hold the headings.")

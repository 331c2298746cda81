"""`batch` on the command line: which file, what went wrong in which row, and the exit status."""

import sys
from collections.abc import Sequence
from pathlib import Path

from calculators import batch_files
from calculators.batch import Batch, RowAnswer
from calculators.forms import Entry
from calculators.sheets import Unreadable
from calculators.text import Lang, Text

ALL_KNOWN, BAD_ROWS, SOME_NOT_KNOWN = 0, 2, 3
# So many rows are told on standard error; all of them say in the table what is wrong.
MOST_TOLD = 20


def run(calculator: str, options: Sequence[Entry], source: str, target: str, lang: Lang) -> int:
    """Works out a table; returns the exit status. Raises BadInputs where headings or options cannot be used."""
    told = 0

    def tell(number: int, answered: RowAnswer) -> None:
        nonlocal told
        told += 1
        if told <= MOST_TOLD:
            print(ROW.format(row=str(number), said=answered.said).to(lang), file=sys.stderr)

    def start(head: Sequence[str]) -> Batch:
        return Batch(calculator, head, options, lang)

    try:
        _check(source, target)
        with batch_files.opened(source) as rows, batch_files.written(target) as write:
            tally = batch_files.run(rows, start, write, tell)
    except Unreadable as unreadable:
        print(unreadable.message.to(lang), file=sys.stderr)
        return BAD_ROWS
    except OSError as error:
        print(FILE.format(file=str(error.filename), why=error.strerror or str(error)).to(lang), file=sys.stderr)
        return BAD_ROWS
    if told > MOST_TOLD:
        print(AND_MORE.format(count=str(told - MOST_TOLD)).to(lang), file=sys.stderr)
    counts = {"known": f"{tally.known:,}", "unknown": f"{tally.unknown:,}", "wrong": f"{tally.wrong:,}"}
    print(SUMMARY.format(**counts).to(lang), file=sys.stderr)
    for note in tally.notes:
        print(note.to(lang), file=sys.stderr)
    return BAD_ROWS if tally.wrong else SOME_NOT_KNOWN if tally.unknown else ALL_KNOWN


def _check(source: str, target: str) -> None:
    """Raises Unreadable where the table would be written over itself while it is read."""
    if batch_files.STANDARD not in (source, target) and Path(source).resolve() == Path(target).resolve():
        raise Unreadable(SAME_FILE)


ROW = Text("第 {row} 行：{said}", "row {row}: {said}")
AND_MORE = Text("另有 {count} 行也有说明，见输出的表格。", "{count} more rows have a remark; see the table.")
SUMMARY = Text(
    "已算出 {known} 行，没有查到 {unknown} 行，有误 {wrong} 行。",
    "{known} rows worked out, {unknown} not known, {wrong} wrong.",
)
FILE = Text("{file}：无法读写（{why}）。", "{file}: cannot be read or written ({why}).")
SAME_FILE = Text("输出文件不能就是输入文件。", "The file to write must not be the file that is read.")

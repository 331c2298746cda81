"""Many rows: batches, columns, CSV, and a result as rows or as text to take along."""

from calculators.tables import columns, csv_format
from calculators.tables.batch import BATCHED, Batch, CellCache, RowAnswer
from calculators.tables.columns import askable
from calculators.tables.csv_format import EMPTY, NO_ENCODING, NO_WORKBOOK, NOT_TEXT, Unreadable, rows, safe
from calculators.tables.export_rows import as_csv, result_csv, result_rows
from calculators.tables.plain_text import HOW, answer_text, standing

__all__ = [
    "BATCHED",
    "EMPTY",
    "HOW",
    "NOT_TEXT",
    "NO_ENCODING",
    "NO_WORKBOOK",
    "Batch",
    "CellCache",
    "RowAnswer",
    "Unreadable",
    "answer_text",
    "as_csv",
    "askable",
    "columns",
    "csv_format",
    "result_csv",
    "result_rows",
    "rows",
    "safe",
    "standing",
]

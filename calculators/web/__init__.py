"""The browser's door: requests and replies as JSON."""

from calculators.web import replies
from calculators.web.batch import batch, table, table_text

__all__ = ["batch", "replies", "table", "table_text"]

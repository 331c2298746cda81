"""The browser's door: requests and replies as JSON."""

from calculators.web.replies import answer, headline, warm_up
from calculators.web.table_requests import batch, table, table_text
from calculators.web.take_along import take

__all__ = ["answer", "batch", "headline", "table", "table_text", "take", "warm_up"]

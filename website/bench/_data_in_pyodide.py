"""Runs inside Pyodide: how long the calculators take there, in milliseconds, as JSON. $GIVEN is what data.py hands in."""

import json
import os
from collections.abc import Callable
from functools import partial
from typing import Any

from calculators import calculate, web
from calculators.values import load_place, policy_files
from website.bench._timing import median

given: dict[str, Any] = json.loads(os.environ["GIVEN"])
HEAD = ["place", "on", "wage"]
# Rows at a time.
PIECE = 500


def milliseconds(work: Callable[[], object], runs: int) -> float:
    return median(work, runs) * 1000


def load() -> None:
    """One place, with its province and the nation, as at its first mention."""
    policy_files.forget()
    load_place.cache_clear()
    load_place(given["place"])


def batch() -> None:
    """A table in the pieces in which the page sends it."""
    asked = {"calculator": "employee-premium", "lang": "en", "options": [], "head": HEAD, "csv": True}
    for start in range(0, given["rows"], PIECE):
        rows = [[given["place"], "2025-03", f"{3000 + n}.50"] for n in range(start, start + PIECE)]
        web.batch(json.dumps({**asked, "rows": rows}))


found = {
    "load": milliseconds(load, 9),
    "each": {name: milliseconds(partial(calculate, name, **inputs), 9) for name, inputs in given["examples"].items()},
    "compare": milliseconds(partial(calculate, "compare-places", **given["everywhere"]), 3),
    "batch": milliseconds(batch, 1),
}
json.dumps(found)

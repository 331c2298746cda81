"""Runs inside Pyodide: how long the calculators take there, in milliseconds, as JSON. $GIVEN is what data.py hands in."""

import json
import os
import time
from collections.abc import Callable
from functools import partial
from typing import Any

from calculators import calculate, files, policy, web

given: dict[str, Any] = json.loads(os.environ["GIVEN"])
HEAD = ["place", "on", "wage"]
# Rows at a time.
PIECE = 500


def median(work: Callable[[], object], runs: int) -> float:
    """Milliseconds; once before, so that nobody's first time counts."""
    work()
    times = []
    for _ in range(runs):
        start = time.perf_counter()
        work()
        times.append((time.perf_counter() - start) * 1000)
    return sorted(times)[runs // 2]


def load() -> None:
    """One place, with its province and the nation, as at its first mention."""
    files.document.cache_clear()
    policy.load.cache_clear()
    policy.load(given["place"])


def batch() -> None:
    """A table in the pieces in which the page sends it."""
    asked = {"calculator": "employee-premium", "lang": "en", "options": [], "head": HEAD, "csv": True}
    for start in range(0, given["rows"], PIECE):
        rows = [[given["place"], "2025-03", f"{3000 + n}.50"] for n in range(start, start + PIECE)]
        web.batch(json.dumps({**asked, "rows": rows}))


found = {
    "load": median(load, 9),
    "each": {name: median(partial(calculate, name, **inputs), 9) for name, inputs in given["examples"].items()},
    "compare": median(partial(calculate, "compare-places", **given["everywhere"]), 3),
    "batch": median(batch, 1),
}
json.dumps(found)

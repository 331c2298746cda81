"""How long something takes, in CPython and in Pyodide alike; it needs nothing but the clock."""

import time
from collections.abc import Callable


def median(work: Callable[[], object], runs: int) -> float:
    """The median time in seconds; once before, so that nobody's first time counts."""
    work()
    times = []
    for _ in range(runs):
        start = time.perf_counter()
        work()
        times.append(time.perf_counter() - start)
    times.sort()
    return (times[(runs - 1) // 2] + times[runs // 2]) / 2

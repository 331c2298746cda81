"""How long the calculators take in CPython, in milliseconds and as so many times a baseline measured in the same run.

A figure alone tells of the machine; the ratio can be compared between machines. Each is the median of several runs.
"""

import csv
import io
import os
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from calculators import FORMS, calculate, policy, policy_files
from calculators.batch import Batch
from calculators.batch_files import run
from calculators.forms import example
from calculators.sheets import rows
from website.bench._timing import median

ROWS = 10_000
PLACES = ("beijing", "zhejiang-hangzhou", "henan-zhengzhou", "hubei-wuhan")
MONTHS = ("2025-01", "2025-03", "2025-09", "2026-02")
RUNS = 9
EVERY_PLACE = {"what": "employee-premium", "places": "all", "on": "2025-03-01", "wage": "8000"}
IMPORT = "import time; start = time.perf_counter(); import {}; print(time.perf_counter() - start)"


@dataclass(frozen=True, slots=True)
class Baseline:
    """What a figure is held against: its name and its time in seconds."""

    name: str
    seconds: float


def main(arguments: Sequence[str]) -> int:
    """Prints the figures; `bench calculators 31` takes the median of 31 runs. Exit status 0."""
    runs = int(arguments[0]) if arguments else RUNS
    loop = Baseline("1,000 float products", median(_products, runs))
    start = Baseline("import decimal", _import("decimal", runs))
    show("import calculators", _import("calculators", runs), start)
    show("one place loaded with its province and the nation", median(_load, runs), loop)
    for name, form in FORMS.items():
        show(name, median(partial(calculate, name, **example(form)), runs), loop)
    everywhere = median(partial(calculate, "compare-places", **EVERY_PLACE), runs)
    show(f"{len(policy.cities())} places compared", everywhere, loop)
    show(f"{ROWS:,} batch rows", median(_batch, runs), loop)
    empty, whole = _processes(runs)
    show(f"{ROWS:,} batch rows, the whole process", whole, Baseline("an empty interpreter", empty))
    return 0


def show(name: str, seconds: float, baseline: Baseline) -> None:
    print(f"{name:52}{seconds * 1000:10.2f} ms{seconds / baseline.seconds:12,.1f} × {baseline.name}")


def _import(module: str, runs: int) -> float:
    """The median time in seconds of importing a module into a fresh interpreter, compiled before."""
    command = [sys.executable, "-c", IMPORT.format(module)]
    found = [subprocess.check_output(command, text=True) for _ in range(runs + 1)]
    return statistics.median(map(float, found[1:]))


def _products() -> None:
    rate = 1.0000001
    product = 1.0
    for _ in range(1_000):
        product *= rate


def _load() -> None:
    policy_files.forget()
    policy.load.cache_clear()
    policy.load("hebei-shijiazhuang")


def _table() -> str:
    """Wages of employees, all different, at several places in several months."""
    lines = (f"{PLACES[n % 4]},{MONTHS[n // 4 % 4]},{3000 + n}.50\n" for n in range(ROWS))
    return "place,on,wage\n" + "".join(lines)


def _processes(runs: int) -> tuple[float, float]:
    """The median times in seconds of a process that does nothing, and of one that works a table out from file to file."""
    with tempfile.TemporaryDirectory() as folder:
        table = Path(folder) / "in.csv"
        table.write_text(_table(), "utf-8")
        files = ("--in", str(table), "--out", str(table.with_name("out.csv")))
        # Modules compiled before, as they are for whoever calls twice.
        environment = os.environ | {"PYTHONPYCACHEPREFIX": folder, "PYTHONDONTWRITEBYTECODE": ""}
        start = partial(subprocess.run, check=True, capture_output=True, env=environment)
        batch = [sys.executable, "-m", "calculators", "batch", "employee-premium", *files]
        return median(partial(start, [sys.executable, "-c", ""]), runs), median(partial(start, batch), runs)


def _batch() -> None:
    write = csv.writer(io.StringIO(newline="")).writerow
    run(rows(io.StringIO(_table())), lambda head: Batch("employee-premium", head), write, lambda *_: None)

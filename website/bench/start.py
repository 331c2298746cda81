"""How long a visitor waits for a figure of their own, as so many times what plain Pyodide needs in the same run.

A headless Chromium with a new profile visits a calculator four times, and plain Pyodide's page twice, and goes on to a next page
once; each figure is the median of several profiles. How the network is slowed is told in _slow_network.py, how the processor in _slow_processor.py.
"""

import argparse
import shutil
import tempfile
from collections.abc import Sequence
from pathlib import Path

from playwright.sync_api import Playwright, sync_playwright

from website.bench import _baseline, _question
from website.bench._figures import Figures, report
from website.bench._slow_processor import CAN_SLOW
from website.bench._visits import Condition, heap, keystrokes, visits
from website.folders import SITE, demand_page
from website.hosting.compress import write_neighbours
from website.programs.chromium import see_to_chromium
from website.progress import Progress

TITLE = "How Python starts"
CONDITIONS = (
    Condition("loopback"),
    Condition("10 Mbit/s, 40 ms", bits=10e6, latency=0.04),
    Condition("10 Mbit/s, 40 ms, CPU 4× slower", bits=10e6, latency=0.04, slower=4),
)
# What no measured visit loads, before it rests or after, and takes long to compress.
_NOT_VISITED = shutil.ignore_patterns("places", "guides", "data", "find", "fragment", "pack.*", "*.xml")


def main(arguments: Sequence[str]) -> int:
    """Prints two tables, and writes them with `--write`. Raises Trouble where the site or Chromium is missing."""
    parser = argparse.ArgumentParser("run.py bench start", description=__doc__)
    parser.add_argument("--site", type=Path, default=SITE, help="the built site")
    parser.add_argument("--runs", type=int, default=5, help="new profiles for each figure; 5 by default")
    parser.add_argument("--keys", type=int, default=200, help="keystrokes; 200 by default")
    parser.add_argument("--conditions", type=int, default=3, help="only the first so many of the three conditions")
    parser.add_argument("--write", type=Path, help="a Markdown file for the tables")
    options = parser.parse_args(arguments)
    demand_page(options.site / _question.PAGE / "index.html")
    see_to_chromium()
    conditions = [each for each in CONDITIONS[: options.conditions] if each.slower == 1 or CAN_SLOW]
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        site, plain = Path(folder, "site"), Path(folder, "plain")
        shutil.copytree(options.site, site, ignore=_NOT_VISITED)
        write_neighbours(site)
        plain.mkdir()
        _baseline.write(plain)
        figures = Figures()
        for condition in conditions:
            measure(playwright, site, plain, condition, options.runs, figures)
        figures.keys, figures.longest_key = keystrokes(playwright, site, options.keys)
        figures.heap = heap(playwright, site)
    tables = report(figures)
    print(tables)
    if options.write:
        options.write.write_text(f"# {TITLE}\n\n{tables}", "utf-8")
    return 0


def measure(playwright: Playwright, site: Path, plain: Path, condition: Condition, runs: int, figures: Figures) -> None:
    """Visits both in turn, so that what else the machine does troubles both alike."""
    figures.ours[condition.name], figures.plain[condition.name] = [], []
    for run in range(runs):
        with Progress(f"{condition.name}, {run + 1} of {runs} · 第 {run + 1} 次，共 {runs} 次"):
            figures.plain[condition.name].append(visits(playwright, plain, ("", "?next"), condition, is_ours=False))
            addresses = (_question.ADDRESS, _question.NEXT_ADDRESS)
            figures.ours[condition.name].append(visits(playwright, site, addresses, condition, is_ours=True))

"""What a visit costs on the wire: requests and megabytes for each step of a reader, as nginx itself writes them down.

A Chromium visits the built site, all of it compressed before, and rests after each step, while the browser fetches what it
wants for later. Needs nginx (Debian: apt install nginx libnginx-mod-http-brotli-static) and Chromium.
"""

import argparse
import os
import re
import shutil
import tempfile
import urllib.request
from collections.abc import Callable, Sequence
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

from website.folders import SITE, demand_page
from website.hosting import real_servers
from website.hosting.compress import write_neighbours
from website.programs.chromium import see_to_chromium

CALCULATOR, OTHER = "calculators/employee-premium/", "calculators/outpatient/"
_BODY = re.compile(r'" [0-9]{3} ([0-9]+) "')
# Milliseconds after each step.
_REST = 5000


def main(arguments: Sequence[str]) -> int:
    """Prints a table. Raises Trouble where the site, nginx or Chromium is missing."""
    parser = argparse.ArgumentParser("run.py bench visit", description=__doc__)
    parser.add_argument("--site", type=Path, default=SITE, help="the built site")
    options = parser.parse_args(arguments)
    demand_page(options.site / CALCULATOR / "index.html")
    see_to_chromium()
    with tempfile.TemporaryDirectory() as folder:
        site, log, work = Path(folder, "site"), Path(folder, "log"), Path(folder, "work")
        work.mkdir()
        shutil.copytree(options.site, site)
        write_neighbours(site)
        with real_servers.running("nginx", site, work, f"access_log {log} combined;") as address:
            visit(address, log)
    return 0


def visit(address: str, log: Path) -> None:
    """Each step in order, with the requests and the bytes that it added to the log."""
    with urllib.request.urlopen(address) as response:  # noqa: S310 (our own)
        # What nginx logs is the bodies alone.
        head = len(str(response.headers))
    with sync_playwright() as playwright:
        arguments = ["--no-sandbox"] if os.geteuid() == 0 else []
        chromium = playwright.chromium.launch(executable_path=os.environ.get("CHROMIUM"), args=arguments)
        page = chromium.new_context(base_url=address).new_page()
        print(f"{'step':<44}{'requests':>10}{'MB':>8}")
        for name, step in STEPS.items():
            before = bodies(log)
            step(page)
            page.wait_for_timeout(_REST)
            new = bodies(log)[len(before) :]
            print(f"{name:<44}{len(new):>10}{(sum(new) + len(new) * head) / 1e6:>8.2f}", flush=True)
        chromium.close()


def bodies(log: Path) -> list[int]:
    return [int(size) for size in _BODY.findall(log.read_text("utf-8"))]


def _calculates(page: Page, address: str) -> None:
    page.goto(address)
    page.wait_for_selector('.mb-status[data-state="ready"]', state="attached", timeout=60_000)


def _searches(page: Page) -> None:
    page.locator("pagefind-modal-trigger").first.click()
    page.keyboard.insert_text("石家庄")


STEPS: dict[str, Callable[[Page], object]] = {
    "a first calculator, nothing here yet": lambda page: _calculates(page, CALCULATOR),
    "a second calculator": lambda page: _calculates(page, OTHER),
    "the page of a city": lambda page: page.goto("places/hebei-shijiazhuang/"),
    "a guide": lambda page: page.goto("guides/newborn/"),
    "a search": _searches,
    "the first calculator again": lambda page: _calculates(page, CALCULATOR),
}

"""`test`: lint, policy data, site, then pytest; with arguments, pytest alone, on a site as fresh as its sources."""

import subprocess
import sys
import time
from collections.abc import Sequence

from website.errors import Trouble
from website.folders import ROOT
from website.programs.chromium import see_to_chromium
from website.programs.servers import see_to_servers

# A process for each core; whoever is done first takes over what the other has not begun.
SPREAD = ("--numprocesses", "auto", "--dist", "worksteal")
# Of two browsers on two busy cores, one may be kept waiting beyond all patience. What is broken fails alone too, and both runs are told.
AGAIN = ("--last-failed", "--last-failed-no-failures=none")
FAILURES = 1
SOURCES = ("calculators", "docs", "website", "mkdocs.yml", "package-lock.json", "requirements.txt")


def main(arguments: Sequence[str]) -> int:
    """Exit status 0 only where everything passed; pytest runs even where something before it failed."""
    failed = [step for step in steps_before(arguments) if not succeeds(step)]
    status = pytest(arguments)
    for step in failed:
        print(f"✗ {step} failed: python3 run.py {step}", file=sys.stderr)
    return status or int(bool(failed))


def steps_before(arguments: Sequence[str]) -> tuple[str, ...]:
    """What has to run before pytest."""
    if not arguments:
        return ("lint", "policy", "build")
    return ("build",) if is_stale() else ()


def succeeds(step: str) -> bool:
    print(f"\n== {step}", flush=True)
    start = time.monotonic()
    status = subprocess.run([sys.executable, "-m", "website.tasks", step], cwd=ROOT, check=False).returncode
    print(f"== {step}: {'passed' if status == 0 else 'FAILED'} in {time.monotonic() - start:.0f} s", flush=True)
    return status == 0


def pytest(arguments: Sequence[str]) -> int:
    """Exit status of pytest; 1 at least where there was no browser for the browser tests."""
    missing: Trouble | None = None
    spread = () if arguments else SPREAD
    see_to_servers()
    try:
        see_to_chromium()
    except Trouble as trouble:
        missing = trouble
        arguments = [*arguments, "--ignore=tests/browser"]
    status = ran("pytest", *spread, *arguments)
    if status == FAILURES and spread:
        status = ran("pytest, what failed, alone", *AGAIN, *arguments)
    if missing:
        print(f"✗ The browser tests did not run. · 浏览器测试未运行。\n{missing}", file=sys.stderr)
    return status or int(bool(missing))


def ran(title: str, *arguments: str) -> int:
    """Exit status of pytest."""
    print(f"\n== {title}", flush=True)
    return subprocess.run([sys.executable, "-m", "pytest", *arguments], cwd=ROOT, check=False).returncode


def is_stale() -> bool:
    """Whether there is no site, or a source was changed after it was built."""
    page = ROOT / "site" / "index.html"
    if not page.exists():
        return True
    built = page.stat().st_mtime
    paths = (path for name in SOURCES for path in [ROOT / name, *(ROOT / name).rglob("*")])
    return any(path.is_file() and path.suffix != ".pyc" and path.stat().st_mtime > built for path in paths)

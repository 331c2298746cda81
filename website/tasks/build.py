"""`build`: the site, into site/. Any warning stops it."""

import os
import subprocess
from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path

from website.folders import ROOT, SITE
from website.hosting.compress import write_neighbours
from website.tasks import reproducible
from website.tasks.mkdocs import mkdocs

DAY, COMPRESS = "SOURCE_DATE_EPOCH", "--compress"


def main(arguments: Sequence[str]) -> int:
    """Exit status of MkDocs; further arguments are handed to it.

    `--check-reproducible` builds twice and compares, `--compress` writes a `.gz` and a `.br` beside each file.

    "Today" on the pages is the day of $SOURCE_DATE_EPOCH, else of the commit, so that one commit gives one site.
    """
    if DAY not in os.environ and (seconds := commit_time()):
        os.environ[DAY] = seconds
    if "--check-reproducible" in arguments:
        return reproducible.check()
    wanted = [argument for argument in arguments if argument != COMPRESS]
    status = mkdocs("build", "--strict", *wanted)
    if status == 0 and COMPRESS in arguments:
        write_neighbours(site_of(wanted))
    return status


def site_of(arguments: Sequence[str]) -> Path:
    """The folder that MkDocs writes to."""
    named = next((value for option, value in pairwise(arguments) if option in ("-d", "--site-dir")), None)
    return Path(named) if named else SITE


def commit_time() -> str:
    """Seconds since 1970 of the last commit; empty outside a repository, where the clock has to do."""
    try:
        done = subprocess.run(
            ["git", "log", "-1", "--format=%ct"], cwd=ROOT, capture_output=True, text=True, check=False
        )
    except FileNotFoundError:
        return ""
    return done.stdout.strip()

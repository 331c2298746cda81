"""`build`: the site, into site/. Any warning stops it."""

import os
import subprocess
from collections.abc import Sequence

from website.tasks import reproducible
from website.tasks.mkdocs import mkdocs
from website.tasks.setup import ROOT

DAY = "SOURCE_DATE_EPOCH"


def main(arguments: Sequence[str]) -> int:
    """Exit status of MkDocs; further arguments are handed to it. `--check-reproducible` builds twice and compares.

    "Today" on the pages is the day of $SOURCE_DATE_EPOCH, else of the commit, so that one commit gives one site.
    """
    if DAY not in os.environ and (seconds := commit_time()):
        os.environ[DAY] = seconds
    if "--check-reproducible" in arguments:
        return reproducible.check()
    return mkdocs("build", "--strict", *arguments)


def commit_time() -> str:
    """Seconds since 1970 of the last commit; empty outside a repository, where the clock has to do."""
    try:
        done = subprocess.run(
            ["git", "log", "-1", "--format=%ct"], cwd=ROOT, capture_output=True, text=True, check=False
        )
    except FileNotFoundError:
        return ""
    return done.stdout.strip()

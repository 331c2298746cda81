"""MkDocs, called as its own command line calls it."""

import os
import sys

# Material prints ten lines about MkDocs 2 at each start otherwise; the versions here are pinned.
os.environ["NO_MKDOCS_2_WARNING"] = "1"


def mkdocs(*arguments: str) -> int:
    """Runs `mkdocs <arguments>` in this process; returns its exit status."""
    from mkdocs.__main__ import cli

    # static-i18n looks there for --dirty.
    sys.argv = ["mkdocs", *arguments]
    try:
        cli.main(arguments, prog_name="mkdocs")
    except SystemExit as end:
        return int(end.code or 0)

"""`build`: the site, into site/. Any warning stops it."""

from collections.abc import Sequence

from website.tasks.mkdocs import mkdocs


def main(arguments: Sequence[str]) -> int:
    """Exit status of MkDocs; further arguments are handed to it."""
    return mkdocs("build", "--strict", *arguments)

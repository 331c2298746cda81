"""Real servers in tests: a test that needs one is skipped where it is not installed, and says so."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from website.security import trial
from website.tasks.trouble import Trouble


@contextmanager
def running(program: str, site: Path, work: Path) -> Iterator[str]:
    """The address of nginx or caddy, ending in a slash, while the block runs."""
    try:
        trial.program_path(program)
    except Trouble as missing:
        pytest.skip(f"The site's configuration cannot be tried: {missing}")
    with trial.running(program, site, work) as address:
        yield address

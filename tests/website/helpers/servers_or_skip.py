"""Real servers in tests: a test that needs one is skipped where it is not installed, and says so."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from website.errors import Trouble
from website.hosting import real_servers


@contextmanager
def running(program: str, site: Path, work: Path) -> Iterator[str]:
    """The address of nginx or caddy, ending in a slash, while the block runs."""
    try:
        real_servers.program_path(program)
    except Trouble as missing:
        pytest.skip(f"The site's configuration cannot be tried: {missing}")
    with real_servers.running(program, site, work) as address:
        yield address

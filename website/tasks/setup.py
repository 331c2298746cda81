"""Sets up what the commands need, then hands over to them inside the virtual environment.

`run.py` starts this with whatever Python the machine has, so it and all that it imports use the standard library only.
A step that was interrupted leaves no stamp and is done anew next time.
"""

import errno
import hashlib
import importlib.util
import io
import os
import platform
import re
import subprocess
import sys
import venv
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from website.errors import Trouble
from website.folders import ROOT
from website.programs import node
from website.progress import Progress
from website.tasks import commands
from website.tasks.diagnosis import DISK_FULL, NO_PERMISSION, diagnose

NO_VENV = Trouble(
    "This Python cannot make virtual environments. Install what is missing (on Debian and Ubuntu: apt install python3-venv), "
    "or use a Python from python.org, then run the same command again.",
    "当前 Python 无法创建虚拟环境。请安装缺少的组件（Debian、Ubuntu：apt install python3-venv），或改用 python.org 的 Python，再重新运行同一命令。",
)
INTERRUPTED = Trouble(
    "Interrupted. Nothing is lost: the same command takes it up again.",
    "已中断。没有丢失任何内容：重新运行同一命令即可继续。",
)


def main(arguments: Sequence[str]) -> int:
    """Exit status of the command, 1 where the set-up failed, 2 for a command that does not exist."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="replace")
    try:
        if commands.wants_help(arguments):
            print(commands.overview())
            return 0
        commands.find(arguments[0])
    except Trouble as trouble:
        print(trouble, file=sys.stderr)
        return 2
    try:
        python = set_up(ROOT)
    except Trouble as trouble:
        print(trouble, file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print(INTERRUPTED, file=sys.stderr)
        return 130
    return hand_over([str(python), "-m", "website.tasks", *arguments])


def set_up(root: Path) -> Path:
    """Brings .venv and node_modules up to date; returns the environment's Python. Raises Trouble."""
    try:
        with alone(root):
            python = python_packages(root)
            browser_packages(root, python)
    except OSError as error:
        if error.errno in (errno.ENOSPC, errno.EDQUOT):
            raise DISK_FULL from error
        if error.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
            raise NO_PERMISSION from error
        raise
    return python


@contextmanager
def alone(root: Path) -> Iterator[None]:
    """Waits while the same set-up runs from another terminal. Windows has no such lock; there, start one at a time."""
    with (root / ".set-up.lock").open("w") as file:
        if sys.platform != "win32":
            import fcntl

            fcntl.flock(file, fcntl.LOCK_EX)
        yield


def python_packages(root: Path) -> Path:
    """Makes or renews .venv where requirements.txt, the Python or the folder changed; returns its Python."""
    home, lock = root / ".venv", root / "requirements.txt"
    python = home / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    stamp, wanted = home / "made-from", f"{platform.python_version()} {root}\n{digest(lock)}\n"
    found = stamp.read_text("utf-8") if stamp.exists() and python.exists() else ""
    if found == wanted:
        return python
    if not all(map(importlib.util.find_spec, ("venv", "ensurepip"))):
        raise NO_VENV
    stamp.unlink(missing_ok=True)
    same_python = found.partition("\n")[0] == wanted.partition("\n")[0]
    total = len(re.findall(r"^\S+==", lock.read_text("utf-8"), re.MULTILINE))
    with Progress("Python packages · 安装 Python 软件包") as progress:
        if not same_python:
            try:
                venv.create(home, with_pip=True, clear=True)
            except subprocess.CalledProcessError as error:
                raise (DISK_FULL if b"No space left" in (error.output or b"") else NO_VENV) from error
        pip = [str(python), "-m", "pip", "install", "--disable-pip-version-check", "--no-input", "--progress-bar=off"]
        counter = PipCounter(progress, total)
        run_step("pip", [*pip, "--require-hashes", "-r", str(lock)], root, counter)
        # The project itself is not installed: a line in a .pth file puts its folder on the path.
        libraries = subprocess.check_output(
            [python, "-c", "import sysconfig; print(sysconfig.get_path('purelib'))"], text=True, encoding="utf-8"
        )
        Path(libraries.strip(), "mingbai.pth").write_text(f"{root}\n", "utf-8")
        put_stamp(stamp, wanted)
    return python


def browser_packages(root: Path, python: Path) -> None:
    """Fetches node_modules anew where package-lock.json changed. Runs no script of any package."""
    lock, stamp = root / "package-lock.json", root / "node_modules" / ".made-from"
    wanted = digest(lock)
    if stamp.exists() and stamp.read_text("utf-8") == wanted:
        return
    with Progress("Browser packages · 安装浏览器端软件包"):
        # npm ci empties node_modules first, and the stamp with it.
        run_step("npm", [*node.npm(python), "ci", "--ignore-scripts", "--no-audit", "--no-fund"], root)
        put_stamp(stamp, wanted)


class PipCounter:
    """Counts the packages that pip names while it works. The total is an upper bound: some are for other systems."""

    def __init__(self, progress: Progress, total: int) -> None:
        self._progress, self._total, self._seen = progress, total, 0

    def __call__(self, line: str) -> None:
        if line.startswith("Collecting "):
            self._seen += 1
            self._progress.say(f"{self._seen}/{self._total} {line.split()[1].partition('=')[0]}")
        elif line.startswith("Installing collected packages"):
            self._progress.say("unpacking · 正在解压")


def run_step(name: str, command: Sequence[str], folder: Path, on_line: Callable[[str], object] | None = None) -> None:
    """Runs a step, handing each line that it prints to `on_line`. Raises Trouble where it fails."""
    lines = []
    with subprocess.Popen(
        command,
        cwd=folder,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        encoding="utf-8",
        errors="replace",
    ) as process:
        for line in process.stdout or ():
            lines.append(line)
            if on_line:
                on_line(line)
    if process.returncode:
        raise diagnose(name, "".join(lines))


def hand_over(command: Sequence[str]) -> int:
    """Runs the command to its end; Ctrl+C is its own to answer. Returns its exit status."""
    process = subprocess.Popen(command, cwd=ROOT)
    while True:
        try:
            return process.wait()
        except KeyboardInterrupt:
            continue


def digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def put_stamp(path: Path, text: str) -> None:
    """Whole or not at all."""
    draft = path.with_name(path.name + ".new")
    draft.write_text(text, "utf-8")
    draft.replace(path)

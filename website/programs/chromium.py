"""A Chromium for the browser tests: the one named by $CHROMIUM, one on the PATH, or one that is installed now."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

from website.errors import Trouble
from website.progress import Progress

# First the one without windows of its own, which starts a page for three fifths of the work.
NAMES = (
    *("chromium-headless-shell", "chromium", "chromium-browser"),
    *("google-chrome", "google-chrome-stable", "chrome"),
)
APT = (
    ["apt-get", "update"],
    ["apt-get", "install", "-y", "--no-install-recommends", "chromium-headless-shell", "fonts-noto-cjk"],
)


def see_to_chromium() -> None:
    """Leaves the path in $CHROMIUM, or a Chromium where Playwright looks for it. Raises Trouble where there is none."""
    found = find() or (installed_by_apt() if may_use_apt() else None)
    if found:
        os.environ["CHROMIUM"] = found
    elif not installed_by_playwright():
        raise Trouble(
            "No Chromium was found, and none could be installed. Install one (Debian: apt install chromium fonts-noto-cjk), "
            "or give its path: CHROMIUM=/path/to/chrome python3 run.py test",
            "没有找到 Chromium，自动安装也未成功。请自行安装（Debian：apt install chromium fonts-noto-cjk），"
            "或指明路径：CHROMIUM=/path/to/chrome python3 run.py test",
        )


def find() -> str | None:
    """Path of a Chromium that is there already. Raises Trouble where $CHROMIUM names no program."""
    named = os.environ.get("CHROMIUM")
    if not named:
        return next(filter(None, map(shutil.which, NAMES)), None)
    if found := shutil.which(named):
        return found
    raise Trouble(
        f"CHROMIUM is set to {named}, which is no program. Correct the path, or unset it.",
        f"环境变量 CHROMIUM 指向 {named}，但那里没有可执行程序。请改正路径，或取消设置。",
    )


def may_use_apt() -> bool:
    """Whether this is Debian itself, as root: Ubuntu's package of that name is a snap, which no container can start."""
    try:
        system = Path("/etc/os-release").read_text("utf-8")
    except OSError:
        return False
    return bool(re.search(r"^ID=\"?debian", system, re.MULTILINE)) and os.geteuid() == 0


def installed_by_apt() -> str | None:
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    with Progress("Chromium · 安装 Chromium (apt-get)"):
        for command in APT:
            if not succeeds(command, quiet):
                return None
    return find()


def installed_by_playwright() -> bool:
    """Whether Playwright has or gets its own Chromium; what the system lacks for it only root may install."""
    is_root = hasattr(os, "geteuid") and os.geteuid() == 0
    command = [sys.executable, "-m", "playwright", "install", *(["--with-deps"] if is_root else []), "chromium"]
    with Progress("Chromium · 安装 Chromium (Playwright)"):
        return succeeds(command, dict(os.environ))


def succeeds(command: list[str], environment: dict[str, str]) -> bool:
    """Whether it ends well; what it printed is shown only where it did not."""
    result = subprocess.run(
        command,
        env=environment,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        errors="replace",
        check=False,
    )
    if result.returncode:
        print("\n".join(result.stdout.splitlines()[-10:]), file=sys.stderr)
    return result.returncode == 0

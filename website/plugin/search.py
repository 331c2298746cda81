"""The search index, made by Pagefind from the built pages, one per language by `<html lang>`."""

import platform
import subprocess
from pathlib import Path

from website.errors import BundleError
from website.finding import write_search
from website.folders import NODE_MODULES

_SYSTEMS = {"Darwin": "darwin", "FreeBSD": "freebsd", "Linux": "linux", "Windows": "windows"}
_MACHINES = {"x86_64": "x64", "AMD64": "x64", "aarch64": "arm64", "arm64": "arm64"}


def make_search(site: Path) -> None:
    """The index of the built pages, and the search's own words beside it. Raises BundleError."""
    build_index(site)
    write_search(site)


def build_index(site: Path) -> None:
    """Write site/pagefind/. Raises BundleError with a remedy when Pagefind is missing or fails."""
    command = [
        str(_binary()),
        "--site",
        str(site),
        "--root-selector",
        "article.md-content__inner",
        "--exclude-selectors",
        ".headerlink, .mb-calculator, .mb-path, .mb-about, .mb-meta, .mb-history, .mb-term-notes",
        "--quiet",
    ]
    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False)
    if done.returncode:
        raise BundleError(
            f"Pagefind could not index {site}: {done.stderr.strip() or done.stdout.strip()}\n"
            "Correct what it names, then run the same command again.",
            "Pagefind 没有做成搜索索引，原因见上。请改正后重新运行同一命令。",
        )


def _binary() -> Path:
    """The program inside the npm package; it runs without Node."""
    package = (
        f"{_SYSTEMS.get(platform.system(), platform.system())}-{_MACHINES.get(platform.machine(), platform.machine())}"
    )
    folder = NODE_MODULES / "@pagefind" / package / "bin"
    for name in ("pagefind_extended", "pagefind_extended.exe"):
        if (folder / name).exists():
            return folder / name
    raise BundleError(
        f"Pagefind for {package} is not in {folder}. Run `python3 run.py build`, which fetches the packages of package.json.",
        f"{folder} 里没有适用于 {package} 的 Pagefind。请运行 `python3 run.py build`，它会下载 package.json 里的软件包。",
    )

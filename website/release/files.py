"""The files of a release that a visitor's browser may keep, by their addresses."""

import hashlib
from dataclasses import dataclass
from pathlib import Path

# Compressed neighbours, maps for developers, and what the theme and Pagefind bring along and no page of ours loads.
_LEFT_OUT = (
    "**/*.br",
    "**/*.gz",
    "**/*.map",
    "404.html",
    "assets/javascripts/lunr/**/*",
    "assets/javascripts/workers/*",
    "assets/images/*",
    "bundle/manifest.json",
    "pagefind/pagefind-highlight.js",
    "pagefind/pagefind-modular-ui.*",
    "pagefind/pagefind-ui.*",
)
_TAKEN = ("**/*.html", "assets/**/*", "pagefind/**/*", "bundle/*")
# Kept from the first visit on: what every page loads, the pages that lead on, every calculator, and the search without its index.
_SHELL = (
    "index.html",
    "about/offline/index.html",
    "calculators/**/*.html",
    "assets/**/*",
    "pagefind/*",
)


@dataclass(frozen=True, slots=True)
class SiteFile:
    """One file: `address` is below the root of the site, a page's without its index.html."""

    address: str
    data: bytes
    is_shell: bool

    @property
    def sha256(self) -> bytes:
        return hashlib.sha256(self.data).digest()

    @property
    def fingerprint(self) -> str:
        """The first twelve hexadecimal digits of the hash: against accidents, not against forgers, who would own the host."""
        return self.sha256.hex()[:12]


def read_files(site: Path) -> list[SiteFile]:
    """All files of the release, alike beside alike, so that they compress well together: by language, then by address."""
    left_out, shell = _matching(site, _LEFT_OUT), _matching(site, (*_SHELL, *(f"en/{glob}" for glob in _SHELL)))
    paths = [path for path in _matching(site, _TAKEN) - left_out if path.is_file()]
    files = [SiteFile(_address(path, site), path.read_bytes(), path in shell) for path in paths]
    return sorted(files, key=lambda file: (_rank(file.address), file.address))


def _matching(site: Path, globs: tuple[str, ...]) -> set[Path]:
    return {path for glob in globs for path in site.glob(glob)}


def _address(path: Path, site: Path) -> str:
    return path.relative_to(site).as_posix().removesuffix("index.html")


def _rank(address: str) -> int:
    """The bundle comes last, for it is no part of a pack."""
    folders = ("assets/", "pagefind/", "en/")
    return next(
        (rank for rank, folder in enumerate(folders) if address.startswith(folder)),
        9 if address.startswith("bundle/") else 5,
    )

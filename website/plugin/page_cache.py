"""What `serve` keeps from one build to the next, so that an edit costs the pages that it changes and no others."""

import hashlib
import re
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path

from mkdocs.structure.files import File

from calculators import policy
from calculators.text import Lang
from website.folders import DOCS, ROOT

_THEME = ROOT / "website" / "theme"
# Whoever reads pages of docs/ once; an edit of those does not start Python anew.
READERS = ("website.glossary.terms", "website.glossary.explain", "website.finding.search_words")
_TITLE = re.compile(r"^# .*$", re.MULTILINE)


class KeptPages:
    """The pages of the last build that came to its end, each with the digest of all that it was made from."""

    def __init__(self) -> None:
        self._built: dict[str, str] = {}
        self._now: dict[str, str] = {}
        self._around: dict[Lang, tuple[str, str]] = {}
        self._named: tuple[str, ...] = ()

    def begin(self, lang: Lang) -> None:
        """Before the first question about a page of a language; Chinese comes first."""
        if lang == "zh":
            # Of a build that failed, some pages lie in the site and some do not.
            self._built = {page: made for page, made in self._built.items() if self._now.get(page, made) == made}
            self._now = {}
        self._around[lang] = (_of_every_page(lang), _of_written_pages(lang))

    def is_new(self, file: File, lang: Lang, made_from: Iterable[str]) -> bool:
        """Whether a page has to be made: it differs from the one in the site, or MkDocs has to read it for its title in the footer."""
        every, written = self._around[lang]
        around = [every] if file.generated_by else [every, written]
        self._now[file.dest_uri] = _digest([*around, *made_from])
        return self._now[file.dest_uri] != self._built.get(file.dest_uri) or bool(file.inclusion.is_in_nav())  # type: ignore[no-untyped-call]

    def end(self, site: Path, named: tuple[str, ...]) -> None:
        """After the last page: those of which nothing is left are taken away, and those that were kept get the names of new scripts."""
        for gone in self._built.keys() - self._now.keys():
            (site / gone).unlink(missing_ok=True)
        if self._named and self._named != named:
            renamed = [pair for pair in zip(self._named, named, strict=True) if pair[0] != pair[1]]
            for page in self._now:
                replace_in(site / page, renamed)
        self._built, self._now, self._named = self._now, {}, named


def replace_in(page: Path, renamed: Sequence[tuple[str, str]]) -> None:
    """Writes a page anew with other names in it."""
    text = page.read_text("utf-8")
    for old, new in renamed:
        text = text.replace(old, new)
    page.write_text(text, "utf-8")


def _of_every_page(lang: Lang) -> str:
    templates = [path for path in sorted(_THEME.rglob("*.html")) if "assets" not in path.parts]
    about = sorted((DOCS / lang / "about").glob("*.md"))
    return _digest([*map(_read, templates), *(title for path in about for title in _TITLE.findall(_read(path)))])


def _of_written_pages(lang: Lang) -> str:
    """What is added to the pages that somebody has written: terms explained, and the list of places."""
    return _digest([_read(DOCS / lang / "about" / "glossary.md"), repr(policy.places())])


def _read(path: Path) -> str:
    return path.read_text("utf-8")


def forget(*packages: str) -> None:
    """Lets go of all that modules of these packages have read once and would not read again."""
    for name, module in [*sys.modules.items()]:
        if any(f"{name}.".startswith(f"{package}.") for package in packages):
            for remembered in vars(module).values():
                if hasattr(remembered, "cache_clear") and remembered.__module__ == name:
                    remembered.cache_clear()


def _digest(parts: Iterable[str]) -> str:
    return hashlib.sha256("\0".join(parts).encode()).hexdigest()

"""What `serve` keeps from one build to the next, so that an edit costs the pages that it changes and no others."""

import hashlib
import re
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Protocol

from mkdocs.structure.files import File

from calculators import policy
from calculators.text import Lang
from website.finding.search_words import chinese_words, listed_words, pinyin_of_words
from website.folders import DOCS, THEME
from website.glossary.explain import spelling_pattern, terms_by_spelling
from website.glossary.terms import glossary
from website.opendata.files import data_files
from website.pages.answer_rate import outcome, rates, standings
from website.pages.coverage import figure, line
from website.pages.fill_template import environment
from website.pages.history import history
from website.pages.sources import cited_in

# What is read once of docs/ and of the policy files, of which an edit does not start Python anew.
READ_OF_DOCS = (
    glossary,
    terms_by_spelling,
    spelling_pattern,
    listed_words,
    pinyin_of_words,
    chinese_words,
)
READ_OF_VALUES = (data_files, line, figure, outcome, rates, standings, history, cited_in, environment)
_TITLE = re.compile(r"^# .*$", re.MULTILINE)


class Cached(Protocol):
    """A function that remembers."""

    def cache_clear(self) -> None: ...


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
    templates = [path for path in sorted(THEME.rglob("*.html")) if "assets" not in path.parts]
    about = sorted((DOCS / lang / "about").glob("*.md"))
    return _digest([*map(_read, templates), *(title for path in about for title in _TITLE.findall(_read(path)))])


def _of_written_pages(lang: Lang) -> str:
    """What is added to the pages that somebody has written: terms explained, and the list of places."""
    return _digest([_read(DOCS / lang / "about" / "glossary.md"), repr(policy.places())])


def _read(path: Path) -> str:
    return path.read_text("utf-8")


def clear(caches: Iterable[Cached]) -> None:
    """Makes functions read anew what they have read once."""
    for cached in caches:
        cached.cache_clear()


def _digest(parts: Iterable[str]) -> str:
    return hashlib.sha256("\0".join(parts).encode()).hexdigest()

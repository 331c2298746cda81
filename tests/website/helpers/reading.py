"""Pages of docs/ as the tests of the words read them: lines with their numbers, without what is not running text."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from website.folders import DOCS, ROOT

# Inserts, addresses, code, attributes; numbers of documents.
NOT_TEXT = re.compile(r"\{\{.*?\}\}|\]\([^)]*\)|`[^`]*`|\{:[^}]*\}|〔\d+〕\s?\d+ ?号")


@dataclass(frozen=True)
class Line:
    """One line below the front matter: its number in the file, as it is written, and in which section and admonition it stands."""

    number: int
    written: str
    section: str
    admonition: str

    @property
    def text(self) -> str:
        return NOT_TEXT.sub("", self.written)


def pages(lang: str, folder: str = "") -> list[Path]:
    """The pages of one language, or of one folder of it, by path."""
    return sorted((DOCS / lang / folder).rglob("*.md"))


def name(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def lines(path: Path) -> Iterator[Line]:
    """The lines below the front matter; fenced code is left out."""
    section = admonition = fence = ""
    _, _, body = path.read_text("utf-8-sig").split("---\n", 2)
    before = path.read_text("utf-8-sig").count("\n") - body.count("\n")
    for number, written in enumerate(body.splitlines(), before + 1):
        if fence or written.startswith("```"):
            fence = "" if fence and written.startswith("```") else "```"
            continue
        if written.startswith("## "):
            found = re.search(r"\{: #([\w-]+)", written)
            section = found[1] if found else ""
        if opened := re.match(r"!!! (\w+)", written):
            admonition = opened[1]
        elif written and not written.startswith("    "):
            admonition = ""
        yield Line(number, written, section, admonition)

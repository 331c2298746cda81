"""The guides and the pages of calculators: their titles, and what their front matter says of them."""

import datetime
import re
from dataclasses import dataclass
from pathlib import Path

from calculators.text import Lang
from website.errors import Problem
from website.folders import DOCS, ROOT
from website.pages.fill_template import Link, fill
from website.pages.front_matter import CALCULATOR, GUIDE, read_front

_TITLE = re.compile(r"^# +(?P<title>.+?)(?: *\{:.*\})? *$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Guide:
    """One guide or calculator page: its address below the language's root, its title, and its front matter."""

    address: str
    title: str
    description: str
    reviewed: datetime.date
    events: tuple[str, ...]
    places: tuple[str, ...]
    calculators: tuple[str, ...]
    topics: tuple[str, ...]
    keywords: tuple[str, ...]


def read_guides(lang: Lang) -> list[Guide]:
    """The guides of one language in the order of their file names. Raises Problem where the front matter lacks something."""
    return _read_folder(DOCS / lang / "guides", GUIDE)


def read_calculator_pages(lang: Lang) -> list[Guide]:
    """The pages of calculators that somebody has written, the same way."""
    return _read_folder(DOCS / lang / "calculators", CALCULATOR)


def _read_folder(folder: Path, required: set[str]) -> list[Guide]:
    return [_read(path, required) for path in sorted(folder.glob("*.md")) if path.name != "index.md"]


def _read(path: Path, required: set[str]) -> Guide:
    text, front = read_front(path, required)
    title = _TITLE.search(text)
    if title is None:
        file = path.relative_to(ROOT).as_posix()
        raise Problem(
            file,
            0,
            "the page has no title. Begin it with a line `# Title {: #id }`.",
            "这一页没有标题。请以一行 `# 标题 {: #id }` 开头。",
        )
    return Guide(
        f"{path.parent.name}/{path.stem}/",
        title["title"],
        front.description,
        front.reviewed,
        front.events,
        front.places,
        front.calculators,
        front.topics,
        front.keywords,
    )


def guide_cards(guides: list[Guide], lang: Lang, link: Link) -> str:
    """A card for each guide."""
    return fill("guides.html.j2", lang, link, guides=guides)

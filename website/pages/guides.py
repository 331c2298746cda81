"""The guides: their titles, and what their front matter says of them."""

import re
from dataclasses import dataclass
from pathlib import Path

from mkdocs.utils import meta

from calculators.text import Lang
from website.pages.folders import DOCS, ROOT
from website.pages.problem import Problem
from website.pages.writing import Link, write

_TITLE = re.compile(r"^# +(?P<title>.+?)(?: *\{:.*\})? *$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Guide:
    """One guide: its address below the language's root, title, one sentence, and the ids of its places and calculators."""

    address: str
    title: str
    description: str
    places: tuple[str, ...]
    calculators: tuple[str, ...]


def read_guides(lang: Lang) -> list[Guide]:
    """The guides of one language in the order of their file names. Raises Problem where the front matter lacks something."""
    folder = DOCS / lang / "guides"
    return [_read(path) for path in sorted(folder.glob("*.md")) if path.name != "index.md"]


def _read(path: Path) -> Guide:
    text, front = meta.get_data(path.read_text("utf-8-sig"))
    file, title = path.relative_to(ROOT).as_posix(), _TITLE.search(text)
    if title is None:
        raise Problem(file, 0, "the guide has no title", "Begin it with a line `# Title {: #id }`.")
    if not front.get("description"):
        raise Problem(
            file, 1, "the guide has no description", "Add a line `description: …` between two lines `---` at its top."
        )
    return Guide(
        f"guides/{path.stem}/",
        title["title"],
        front["description"],
        tuple(front.get("places", ())),
        tuple(front.get("calculators", ())),
    )


def guide_cards(guides: list[Guide], lang: Lang, link: Link) -> str:
    """A card for each guide."""
    return write("guides.html.j2", lang, link, guides=guides)

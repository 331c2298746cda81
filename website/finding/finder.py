"""The decision tree of finder.toml, read and checked."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from calculators import FORMS, policy
from calculators.text import LANGUAGES, Text
from website.errors import Problem
from website.folders import DOCS
from website.pages.front_matter import EVENTS
from website.toml_file import read_toml, shown

TREE = Path(__file__).with_name("finder.toml")
# Pages made from data, beside those of places and calculators.
GENERATED = ("places/", "about/vocabulary/", "find/", "find/life-events/", "find/places/")


@dataclass(frozen=True, slots=True)
class Leaf:
    """The last answer: what it says, and the address it leads to, below the language's root."""

    text: Text
    page: str


@dataclass(frozen=True, slots=True)
class Answer:
    """The second answer: it leads to its one page, or asks once more."""

    text: Text
    ask: Text | None
    leaves: tuple[Leaf, ...]


@dataclass(frozen=True, slots=True)
class Topic:
    """The first answer, and what is asked next."""

    id: str
    text: Text
    ask: Text
    answers: tuple[Answer, ...]


@dataclass(frozen=True, slots=True)
class Finder:
    """The whole tree, and the names of life events."""

    topics: tuple[Topic, ...]
    events: dict[str, Text]

    def pages(self) -> Iterator[str]:
        """Every address the tree leads to."""
        yield from (leaf.page for topic in self.topics for answer in topic.answers for leaf in answer.leaves)


@cache
def finder() -> Finder:
    """The tree of the site. Raises Problem with file, line and remedy."""
    return read_finder(TREE)


def read_finder(path: Path) -> Finder:
    """A tree from a file. Raises Problem with file, line and remedy."""
    return _Reader(path).read()


def exists(address: str) -> bool:
    """Whether there is, or will be made, a page at an address below the language's root, in every language."""
    page = address.partition("#")[0]
    name = page.removesuffix("/")
    if page in GENERATED or name.removeprefix("calculators/") in FORMS:
        return True
    if page.startswith("places/"):
        return name.removeprefix("places/") in {entry.id for entry in policy.places()}
    files = (f"{name}.md", f"{name}/index.md")
    return all(any((DOCS / lang / file).is_file() for file in files) for lang in LANGUAGES)


class _Reader:
    def __init__(self, path: Path) -> None:
        self.path = path
        self.text = path.read_text("utf-8")

    def read(self) -> Finder:
        data = read_toml(self.path)
        self._keys(data, {"topic", "events"}, "")
        topics = tuple(self._topic(row) for row in data["topic"])
        if tuple(data["events"]) != EVENTS:
            raise self._problem(
                "[events]",
                f"the life events are not those of the front matter. They are {EVENTS}.",
                f"人生事件和 front matter 里的不一致，应为 {EVENTS}。",
            )
        return Finder(topics, {key: self._text(row) for key, row in data["events"].items()})

    def _topic(self, row: dict[str, Any]) -> Topic:
        self._keys(row, {"id", "zh", "en", "ask", "answer"}, row.get("zh", ""))
        return Topic(row["id"], self._text(row), self._text(row["ask"]), tuple(map(self._answer, row["answer"])))

    def _answer(self, row: dict[str, Any]) -> Answer:
        if "page" in row:
            self._keys(row, {"zh", "en", "page"}, row.get("zh", ""))
            return Answer(self._text(row), None, (self._leaf(row),))
        self._keys(row, {"zh", "en", "ask", "pages"}, row.get("zh", ""))
        return Answer(self._text(row), self._text(row["ask"]), tuple(map(self._leaf, row["pages"])))

    def _leaf(self, row: dict[str, Any]) -> Leaf:
        self._keys(row, {"zh", "en", "page"}, row.get("zh", ""))
        if not exists(row["page"]):
            raise self._problem(
                row["page"],
                f"there is no page {row['page']}. Name a page of docs/zh and docs/en, such as guides/newborn/.",
                f"没有 {row['page']} 这一页。请填 docs/zh 和 docs/en 里都有的页面，如 guides/newborn/。",
            )
        return Leaf(self._text(row), row["page"])

    def _text(self, row: dict[str, Any]) -> Text:
        self._keys({key: row[key] for key in row.keys() & {"zh", "en"}}, {"zh", "en"}, row.get("zh", ""))
        return Text(row["zh"], row["en"])

    def _keys(self, row: dict[str, Any], expected: set[str], near: str) -> None:
        if unknown := row.keys() - expected:
            names = ", ".join(sorted(unknown))
            raise self._problem(
                near,
                f"unknown key {names}. Here stand {sorted(expected)}.",
                f"没有 {names} 这样的键。这里可用 {sorted(expected)}。",
            )
        if missing := expected - row.keys():
            names = ", ".join(sorted(missing))
            raise self._problem(
                near,
                f"{names} is missing. Here stand {sorted(expected)}.",
                f"缺少 {names}。这里要有 {sorted(expected)}。",
            )

    def _problem(self, near: str, english: str, chinese: str) -> Problem:
        at = self.text.find(near) if near else -1
        return Problem(shown(self.path), self.text.count("\n", 0, at) + 1 if at >= 0 else 0, english, chinese)

"""The glossary, read from docs/*/about/glossary.md: the one parser of it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from pathlib import Path

from calculators.text import Lang
from website.errors import Problem
from website.folders import DOCS
from website.toml_file import shown

_ENTRY = re.compile(
    r"^\*\*(?P<zh>[^*]+)\*\*\{: #(?P<id>[a-z-]+) lang=zh(?: data-also=\"(?P<also>[^\"]+)\")? \}"
    r" \*(?P<pinyin>[^*]+)\* · (?P<en>.+)$"
)
_EXPLANATION = re.compile(r"^: {3}(?P<text>.+)$")


@dataclass(frozen=True, slots=True)
class Term:
    """One entry: its id, the term in both languages, its pinyin, its explanation, and other spellings of it that text may use."""

    id: str
    zh: str
    en: str
    pinyin: str
    explanation: str
    also: tuple[str, ...]

    def to(self, lang: Lang) -> str:
        return self.zh if lang == "zh" else self.en

    def spellings(self, lang: Lang) -> tuple[str, ...]:
        """Every way in which the term is written in one language."""
        return (self.to(lang), *self.also)


@cache
def glossary(lang: Lang) -> tuple[Term, ...]:
    """The terms with their explanations in one language. Raises Problem with file, line and remedy."""
    return tuple(read_glossary(DOCS / lang / "about" / "glossary.md"))


def read_glossary(path: Path) -> Iterator[Term]:
    """The entries of one file; other spellings of a term are those of the file's language."""
    file = shown(path)
    lines = [*path.read_text("utf-8-sig").splitlines(), ""]
    seen: dict[str, int] = {}
    for number, (line, below) in enumerate(pairwise(lines), 1):
        if not line.startswith("**"):
            continue
        entry, explained = _ENTRY.match(line), _EXPLANATION.match(below)
        if entry is None or explained is None:
            example = "`**中文**{: #id lang=zh } *pīnyīn* · english`, and below it `:   one sentence`"
            raise Problem(
                file,
                number,
                f"this entry cannot be read. Write it like {example}.",
                f"读不懂这一条。请写成 {example} 这样。",
            )
        also = tuple(re.split("[,、] *", entry["also"])) if entry["also"] else ()
        for name in ("#" + entry["id"], entry["zh"], entry["en"], *also):
            if name in seen:
                raise Problem(
                    file,
                    number,
                    f"{name} is explained in line {seen[name]} already. Keep one of them.",
                    f"{name} 在第 {seen[name]} 行已经解释过。请只留一处。",
                )
            seen[name] = number
        yield Term(entry["id"], entry["zh"], entry["en"], entry["pinyin"], explained["text"], also)

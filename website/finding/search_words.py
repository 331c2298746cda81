"""What the search knows beyond Pagefind: the words of the site with their pinyin, and everyday words for its pages."""

import json
import re
import shutil
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import Any

from calculators import policy
from calculators.text import LANGUAGES, Lang
from website.finding.finder import finder
from website.finding.pinyin import sounds, spoken, syllables
from website.folders import BROWSER, DOCS
from website.glossary.terms import glossary
from website.pages.guides import read_calculator_pages, read_guides
from website.toml_file import read_toml

FOLDER = "pagefind/mingbai"
_SCRIPTS = BROWSER / "search"
_MORE = Path(__file__).with_name("search_words.toml")
# What a name of a place ends in and people leave out.
_PEOPLES = "藏|羌|彝|回|蒙古|哈萨克|柯尔克孜|白|傣|景颇|傈僳|壮|侗|布依|朝鲜|哈尼|土家|苗"
_ENDINGS = re.compile(f"(?:(?:壮族|回族|维吾尔)?自治区|特别行政区|省|市|地区|盟|(?:(?:{_PEOPLES})族?)+自治州)$")
_WORD = re.compile(r"[a-z]{3,}(?:-[a-z]+)*")


def write_search(site: Path) -> None:
    """Puts the search's own scripts and words beside Pagefind's."""
    folder = site / FOLDER
    folder.mkdir(parents=True, exist_ok=True)
    for script in sorted(_SCRIPTS.glob("*.js")):
        shutil.copyfile(script, folder / script.name)
    for lang in LANGUAGES:
        words = json.dumps(_words(lang), ensure_ascii=False, separators=(",", ":"))
        (folder / f"words-{lang}.json").write_text(words, "utf-8")


def keywords_of(address: str, title: str, front: tuple[str, ...], lang: Lang) -> str:
    """Everyday words for a page: its own, what the finder says of it, and in Chinese how they and the title are said."""
    leaves = [
        text.to(lang)
        for topic in finder().topics
        for answer in topic.answers
        for leaf in answer.leaves
        for text in ((answer.text, leaf.text) if answer.ask else (leaf.text,))
        if leaf.page == address
    ]
    words = list(dict.fromkeys([*front, *leaves]))
    return spoken_too([title, *words]) if lang == "zh" else ", ".join(words)


def spoken_too(texts: Sequence[str]) -> str:
    """Chinese texts and, for each of the site's words in them, its pinyin written together: Pagefind cuts Chinese where it likes, pinyin nowhere."""
    said = [
        sound
        for first in {*"".join(texts)}
        for word, sound in pinyin_of_words().get(first, {}).items()
        if any(word in text for text in texts)
    ]
    return "，".join(texts) + " " + " ".join(sorted(set(said)))


def _words(lang: Lang) -> dict[str, Any]:
    stop = listed_words()[lang]["stop"]
    return (
        {"stop": stop, "terms": chinese_words(), "sounds": sounds()}
        if lang == "zh"
        else {"stop": stop, "words": _english()}
    )


@cache
def listed_words() -> dict[str, dict[str, list[str]]]:
    return read_toml(_MORE)


@cache
def pinyin_of_words() -> dict[str, dict[str, str]]:
    """By their first character, the words with the likeliest sound of each written together."""
    found: dict[str, dict[str, str]] = {}
    for word, said in reversed(chinese_words()):
        found.setdefault(word[0], {})[word] = said.replace(" ", "")
    return found


@cache
def chinese_words() -> list[tuple[str, str]]:
    """Chinese words with their syllables, each way to say them; where several sound alike, the first is the likeliest."""
    found: dict[tuple[str, str], None] = {}
    for entry in policy.places():
        for name in (_ENDINGS.sub("", entry.name.zh), entry.name.zh):
            found |= {(name, said): None for said in (syllables(entry.pinyin, name), spoken(name)) if said}
    pages = [*read_guides("zh"), *read_calculator_pages("zh")]
    words = [*listed_words()["zh"]["more"], *(spelling for term in glossary("zh") for spelling in term.spellings("zh"))]
    words += [word for page in pages for word in page.keywords]
    for word in words:
        han = "".join(re.findall(r"[\u4e00-\u9fff]+", word))
        if len(han) > 1:
            found[han, spoken(han)] = None
    return list(found)


def _english() -> list[str]:
    """Every word of the English pages and places, the most frequent first."""
    counted = Counter(word for text in _english_texts() for word in _WORD.findall(text.lower()))
    return [word for word, _ in counted.most_common()]


def _english_texts() -> Iterator[str]:
    yield from (entry.name.en for entry in policy.places())
    yield from (path.read_text("utf-8") for path in sorted((DOCS / "en").rglob("*.md")))

"""The front matter of guides and calculator pages: a closed set of keys, checked when it is read."""

import datetime
import re
from collections.abc import Callable, Container
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from calculators import FORMS, policy
from calculators.vocabulary import TOPICS
from website.errors import Problem
from website.folders import ROOT

# Life events, in the order in which they are listed; their names are in website/finding/finder.toml.
EVENTS = (
    "birth", "school", "new-job", "lost-job", "self-employed", "moving", "illness", "retirement", "foreigner",
)  # fmt: skip
EXAMPLES = {
    "description": "description: 一句话说明这一页",
    "places": "places: [hebei-shijiazhuang]  # [cn] for the whole nation",
    "events": "events: [birth]  # [] for none",
    "reviewed": "reviewed: 2026-11-21",
    "calculators": "calculators: [outpatient]",
    "topics": "topics: [resident]",
    "keywords": "keywords: [退钱, 报销单]",
}
GUIDE = {"description", "places", "events", "reviewed"}
CALCULATOR = {"description", "events", "reviewed"}
OPTIONAL = {"calculators", "topics", "keywords"}
_FRONT = re.compile(r"-{3}[ \t]*\n(?P<front>.*?\n)(?:-{3}|\.{3})[ \t]*\n\n*", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Front:
    """What a page says of itself: one sentence, the day of its review, ids of life events, places, calculators, topics of places, words for the search."""

    description: str
    reviewed: datetime.date
    events: tuple[str, ...]
    places: tuple[str, ...] = ()
    calculators: tuple[str, ...] = ()
    topics: tuple[str, ...] = ()
    keywords: tuple[str, ...] = ()


def read_front(path: Path, required: set[str]) -> tuple[str, Front]:
    """The text below the front matter, and the front matter. Raises Problem with file, line and remedy."""
    whole = path.read_text("utf-8-sig")
    file = path.relative_to(ROOT).as_posix()
    text, front = _parted(whole, file)

    def fail(key: str, english: str, chinese: str) -> Problem:
        found = re.search(rf"^{re.escape(key)}:", whole, re.MULTILINE)
        line = whole.count("\n", 0, found.start()) + 1 if found else 1
        if key in EXAMPLES:
            remedies = (f"Write it like `{EXAMPLES[key]}`.", f"请写成 `{EXAMPLES[key]}` 这样。")
        else:
            known = ", ".join(sorted(required | OPTIONAL))
            remedies = (f"The keys are {known}.", f"可用的键有 {known}。")
        return Problem(file, line, f"{english}. {remedies[0]}", f"{chinese}。{remedies[1]}")

    for key in sorted(front.keys() - required - OPTIONAL):
        raise fail(key, f"the front matter has a key that does not exist: {key}", f"front matter 里没有 {key} 这样的键")
    for key in sorted(required - front.keys()):
        raise fail(key, f"the front matter lacks {key}", f"front matter 缺少 {key}")
    for key, value in front.items():
        if fault := _fault(key, value):
            raise fail(key, f"{key}: {fault[0]}", f"{key}：{fault[1]}")
    lists = {key: tuple(front.get(key, ())) for key in ("events", "places", "calculators", "topics", "keywords")}
    return text, Front(front["description"], front["reviewed"], **lists)


def _parted(whole: str, file: str) -> tuple[str, dict[str, Any]]:
    """The text of a page and its front matter as YAML reads it. Raises Problem."""
    found = _FRONT.match(whole)
    if found is None:
        return whole, {}
    try:
        front = yaml.safe_load(found["front"])
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        said = getattr(error, "problem", None) or "unreadable"
        raise Problem(
            file,
            # The first line is the one with the dashes.
            mark.line + 2 if mark else 1,
            f"the front matter is not YAML: {said}. Put a text with a colon, a quotation mark or a bracket into quotation marks.",
            f"front matter 不是有效的 YAML：{said}。含有冒号、引号或括号的文字请放在引号里。",
        ) from error
    return whole[found.end() :], front if isinstance(front, dict) else {}


def _fault(key: str, value: Any) -> tuple[str, str] | None:
    """What is wrong with a value, in both languages; None where nothing is."""
    if key == "description":
        is_sentence = isinstance(value, str) and bool(value.strip())
        return None if is_sentence else ("one sentence is needed", "需要一句话")
    if key == "reviewed":
        return None if type(value) is datetime.date else (f"{value!r} is no day", f"{value!r} 不是日期")
    if not isinstance(value, list) or not all(isinstance(one, str) for one in value):
        return "a list of names is needed", "需要一个名称列表"
    known = _KNOWN.get(key)
    unknown = ", ".join(one for one in value if known and one not in known())
    return (f"there is no {unknown}", f"没有 {unknown}") if unknown else None


_KNOWN: dict[str, Callable[[], Container[str]]] = {
    "places": lambda: {entry.id for entry in policy.places()},
    "events": lambda: EVENTS,
    "calculators": lambda: FORMS,
    "topics": lambda: TOPICS,
}

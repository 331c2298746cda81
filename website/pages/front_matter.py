"""The front matter of guides and calculator pages: a closed set of keys, checked when it is read."""

import datetime
import re
from collections.abc import Callable, Container
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from mkdocs.utils import meta

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
    text, front = meta.get_data(whole)
    file = path.relative_to(ROOT).as_posix()

    def fail(key: str, wrong: str) -> Problem:
        found = re.search(rf"^{re.escape(key)}:", whole, re.MULTILINE)
        line = whole.count("\n", 0, found.start()) + 1 if found else 1
        return Problem(file, line, wrong, f"Write it like `{EXAMPLES[key]}`." if key in EXAMPLES else _known(required))

    for key in sorted(front.keys() - required - OPTIONAL):
        raise fail(key, f"the front matter has a key that does not exist: {key}")
    for key in sorted(required - front.keys()):
        raise fail(key, f"the front matter lacks {key}")
    for key, value in front.items():
        if wrong := _fault(key, value):
            raise fail(key, f"{key}: {wrong}")
    lists = {key: tuple(front.get(key, ())) for key in ("events", "places", "calculators", "topics", "keywords")}
    return text, Front(front["description"], front["reviewed"], **lists)


def _known(required: set[str]) -> str:
    return f"The keys are {', '.join(sorted(required | OPTIONAL))}."


def _fault(key: str, value: Any) -> str:
    """What is wrong with a value, empty where nothing is."""
    if key == "description":
        return "" if isinstance(value, str) and value.strip() else "one sentence is needed"
    if key == "reviewed":
        return "" if type(value) is datetime.date else f"{value!r} is no day"
    if not isinstance(value, list) or not all(isinstance(one, str) for one in value):
        return "a list of names is needed"
    known = _KNOWN.get(key)
    unknown = [one for one in value if known and one not in known()]
    return f"there is no {', '.join(unknown)}" if unknown else ""


_KNOWN: dict[str, Callable[[], Container[str]]] = {
    "places": lambda: {entry.id for entry in policy.places()},
    "events": lambda: EVENTS,
    "calculators": lambda: FORMS,
    "topics": lambda: TOPICS,
}

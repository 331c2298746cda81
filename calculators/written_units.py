"""How each unit is written behind its figure, and the patterns of what may be written for a name."""

import re
from functools import cache

from calculators.vocabulary import MONEY_UNITS, Name

NONE = "none"
NUMBER = r"[0-9]+(\.[0-9]+)?"
UP_TO_100 = r"(100(\.0+)?|[0-9]{1,2}(\.[0-9]+)?)"
SHARE = r"[0-9]{1,6}/[1-9][0-9]{0,5}"
DAY = r"[0-9]{4}-[0-9]{2}-[0-9]{2}"
_EXAMPLES = {"percent": "7%", "share": "2/3", "date": "2026-02-28", "choice": "…", "text": '{ zh = "…", en = "…" }'}
# Units that need no word behind the figure; a percentage has its sign, every other unit a blank and its name.
_UNSAID = frozenset({"share", "count", "date", "choice", "text"})


def ending(unit: str) -> str:
    """What stands behind a figure of this unit."""
    if unit == "percent":
        return "%"
    return "" if unit in _UNSAID else f" {unit}"


def example(unit: str) -> str:
    """A value of this unit as it is written; a choice is one of the words that its name lists."""
    return _EXAMPLES.get(unit) or f"{3500 if unit in MONEY_UNITS else 6}{ending(unit)}"


def limited(name: Name, unit: str) -> bool:
    """Whether a figure of this unit cannot be above 100."""
    return unit in ("percent", "points") and not name.may_exceed_100


def pattern(name: Name, *, of: bool = False) -> str:
    """The regular expression of all that `read` takes for a name, choices and texts apart."""
    kind = name.units[0]
    if kind in ("share", "date"):
        forms = [SHARE if kind == "share" else DAY]
    else:
        forms = [
            (UP_TO_100 if limited(name, unit) and not of else NUMBER) + re.escape(ending(unit)).replace(r"\ ", " ")
            for unit in name.units
        ]
    return f"^({'|'.join([*forms, NONE] if name.may_be_none else forms)})$"


@cache
def endings(units: tuple[str, ...]) -> tuple[tuple[str, str], ...]:
    """Each ending with its unit, the longest first: one that is unsaid fits every text."""
    return tuple(sorted(((ending(unit), unit) for unit in units), key=lambda pair: -len(pair[0])))

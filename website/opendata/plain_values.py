"""Policy values as plain strings: what tables and JSON have in common."""

import datetime
from decimal import Decimal

from calculators import policy
from calculators.conditions import Range, When
from calculators.html import anchor
from calculators.policy_files import NATION
from calculators.policy_keys import UNTIL_REPLACED
from calculators.text import Text
from calculators.values import Value
from calculators.written_units import NONE
from website.pages.sources import source_address

# In place of a first day that nobody knows.
UNKNOWN = "unknown"


def datum(value: Value) -> str:
    """The figure without its unit: a decimal, a fraction, a date, a choice, "none"; empty for a text."""
    known = value.datum
    if known is None:
        return NONE
    if isinstance(known, Text):
        return ""
    return format(known, "f") if isinstance(known, Decimal) else str(known)


def start(value: Value) -> str:
    return UNKNOWN if value.start is None else value.start.isoformat()


def end(value: Value) -> str:
    return UNTIL_REPLACED if value.end is None else value.end.isoformat()


def known_from(value: Value) -> str:
    """The first day for which a source shows it, where nobody knows the day on which it began."""
    return value.known_from.isoformat() if value.start is None else ""


def day(date: datetime.date | None) -> str:
    return date.isoformat() if date else ""


def circumstances(when: When) -> dict[str, str | list[str]]:
    """For whom a value holds: a comparison, or the choices of which one is enough."""
    return {key: held.text if isinstance(held, Range) else sorted(held) for key, held in when.items()}


def value_address(site: str, value: Value) -> str:
    """The stable address of a value, on the page of its place."""
    return f"{site}places/{value.place}/#{anchor(value.name.name)}"


def place_address(site: str, place: str) -> str:
    return f"{site}places/{place}/"


def source_page(site: str, place: str, id: str) -> str:
    return f"{site}{source_address(place, id)}"


def parent(id: str) -> str:
    """The level above; empty for the nation."""
    return "" if id == NATION else policy.load(id).entry.parent or ""

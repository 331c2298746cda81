"""What people type into a form, drawn by hypothesis: sensible answers, and whatever else a field may meet."""

import datetime
from functools import cache

from hypothesis import strategies as st

from calculators import FORMS
from calculators.forms import (
    Choice,
    Consent,
    Day,
    Entry,
    Field,
    Form,
    Local,
    Money,
    PlaceField,
    Places,
    Stays,
    Visits,
    Whole,
)
from calculators.values import CHOICES, CUSTOM, VOCABULARY, Name, Place, list_places, load_place

IDS = [*(entry.id for entry in list_places()), CUSTOM]
FLOOR = "employee.base.floor"
HOSTILE = (
    "\ud800",
    "\u202e5000",
    "5000\x00",
    "１２３４５",
    "٥٠٠٠",
    "1e308",
    "-0",
    "NaN",
    "Infinity",
    "9" * 400,
    "0.001",
    "2025-02-30",
    "9999-12-31",
    "0000-00-00",
    "今天",
    "{0.__class__}",
    "{base}",
    "%s%n",
    "<script>",
    "=cmd|' /C calc'!A0",
    "__proto__",
    "a:b:c",
    "2025-03-01:tertiary:5:6",
    " \t\n",
    "none",
    "1/0",
    "100000000",
    "all, all",
    "👩‍👩‍👧",
)
nonsense = st.one_of(st.sampled_from(HOSTILE), st.text(max_size=30))
one_in_three = st.integers(0, 2).map(lambda number: number == 0)
one_in_thirty = st.integers(0, 29).map(lambda number: number == 0)
places = st.sampled_from(IDS)
days = st.dates(datetime.date(1950, 1, 1), datetime.date(2100, 12, 31))
recent = st.dates(datetime.date(2023, 1, 1), datetime.date(2027, 12, 31))
in_2025 = st.dates(datetime.date(2025, 1, 1), datetime.date(2025, 12, 31))
any_day = st.one_of(recent, days)
# Of every size: of itself hypothesis draws mostly small numbers, and no limit would ever be reached.
SIZES = (0, 500, 2_000, 5_000, 10_000, 20_000, 40_000, 100_000, 200_000)
costs = st.tuples(st.sampled_from(SIZES), st.decimals(0, 1000, places=2)).map(sum)
yuan = costs.map(str)
stays = st.tuples(in_2025, st.sampled_from(list(CHOICES["level"])), costs, costs).map(
    lambda stay: f"{stay[0]}:{stay[1]}:{stay[2] + stay[3]}:{stay[2]}"
)
visits = st.tuples(in_2025, st.sampled_from(list(CHOICES["level"])), yuan).map(lambda visit: ":".join(map(str, visit)))


def with_care(care: str) -> st.SearchStrategy[str]:
    """The places that say what comes back of such a visit: a draw of all 375 would hardly ever meet them."""
    ends = (f".{care}.deductible", f".{care}.rate")
    names = {id: {v.name.name for v in load_place(id).documents[0].values if v.usable} for id in IDS}
    heads = ("employee", "resident")
    return st.sampled_from([id for id in IDS if any({head + end for end in ends} <= names[id] for head in heads)])


@cache
def answers(
    form: str, name: str, id: str, on: st.SearchStrategy[datetime.date], *, whole: bool
) -> st.SearchStrategy[str]:
    """Something that can be meant as an answer to this question; empty where it may be, unless `whole`.

    Made once: hypothesis takes longer to check a new strategy than a calculator to answer.
    """
    field = FORMS[form].field(name)
    meant = _meant(field, load_place(id), on)
    return st.one_of(st.just(""), meant) if field.optional and not whole else meant


def _meant(field: Field, place: Place, on: st.SearchStrategy[datetime.date]) -> st.SearchStrategy[str]:
    match field:
        case Money():
            return yuan
        case Whole():
            return st.integers(field.low, field.high).map(str)
        case Day():
            return on.map(datetime.date.isoformat)
        case Choice():
            return st.sampled_from(list(field.options))
        case Local():
            return st.sampled_from(list(field.options(place)) or [""])
        case PlaceField():
            return places
        case Places():
            return st.lists(places.filter(lambda id: id != CUSTOM), min_size=1, max_size=3).map(",".join)
        case Visits():
            return visits
        case Stays():
            return stays
        case Consent():
            return st.sampled_from(["last-known", "unverified", "unverified, last-known"])
    raise NotImplementedError(field.kind)


@st.composite
def meant(
    draw: st.DrawFn,
    form: Form,
    id: str,
    when: st.SearchStrategy[datetime.date] = recent,
    *,
    whole: bool = False,
    **fixed: str,
) -> list[Entry]:
    """A form filled in as it is meant, for one place; `whole` leaves nothing empty, `fixed` are answers that are not drawn."""
    given = {"place": id} | fixed
    told: list[Entry] = []
    for field in form.fields:
        # Only what a place declares itself differs from place to place.
        where = id if isinstance(field, Local) else CUSTOM
        asked = answers(form.name, field.name, where, when, whole=whole)
        told.append((field.name, given[field.name] if field.name in given else draw(asked)))
    return [entry for entry in told if entry[1]]


@st.composite
def anything(draw: st.DrawFn, form: Form, id: str) -> list[Entry]:
    """A form with dates of two centuries, figures of one's own, and now and then nonsense in a field or two."""
    entries = draw(meant(form, id, any_day))
    for name in draw(_names(form.own)):
        entries.append((f"set.{name}", draw(own(name))))
    if draw(one_in_three):
        for number in draw(_one_or_two(len(entries))):
            entries[number] = (entries[number][0], draw(nonsense))
    if draw(one_in_thirty):
        entries.append((draw(nonsense), draw(nonsense)))
    return entries


@cache
def _names(usual: tuple[str, ...]) -> st.SearchStrategy[list[str]]:
    """Up to two names of policy values, rather those that the form offers."""
    names = st.one_of(st.sampled_from(usual or (FLOOR,)), st.sampled_from(list(VOCABULARY)))
    return st.lists(names, max_size=2)


@cache
def _one_or_two(of: int) -> st.SearchStrategy[list[int]]:
    return st.lists(st.integers(0, of - 1), min_size=1, max_size=2)


@cache
def own(name: str) -> st.SearchStrategy[str]:
    """A figure of one's own that this name takes, the odd ones among them: nothing, all, a thousand."""
    return _figure(VOCABULARY[name])


def _figure(name: Name) -> st.SearchStrategy[str]:
    if name.choices:
        return st.sampled_from(list(name.choices))
    match name.units[0]:
        case "percent":
            return st.sampled_from(("0%", "7%", "33.333333%", "100%"))
        case "share":
            return st.sampled_from(("0/1", "2/3", "1/1"))
        case "date":
            return days.map(datetime.date.isoformat)
        case "text":
            return nonsense
    return st.one_of(st.sampled_from(("0", "1", "1000")), yuan if name.units[0].startswith("CNY") else st.just("30"))

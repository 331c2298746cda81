"""What people type into a form, drawn by hypothesis: sensible answers, and whatever else a field may meet."""

import datetime

from hypothesis import strategies as st

from calculators import policy
from calculators.conditions import CHOICES
from calculators.forms import Choice, Day, Entry, Field, Form, Local, Money, PlaceField, Places, Visits, Whole
from calculators.vocabulary import VOCABULARY, Name

IDS = [*(entry.id for entry in policy.places()), policy.CUSTOM]
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
places = st.sampled_from(IDS)
days = st.dates(datetime.date(1950, 1, 1), datetime.date(2100, 12, 31))
recent = st.dates(datetime.date(2023, 1, 1), datetime.date(2027, 12, 31))
in_2025 = st.dates(datetime.date(2025, 1, 1), datetime.date(2025, 12, 31))
yuan = st.decimals(0, 200_000, places=2).map(str)
visits = st.tuples(in_2025, st.sampled_from(list(CHOICES["level"])), yuan).map(lambda visit: ":".join(map(str, visit)))


def with_care(care: str) -> st.SearchStrategy[str]:
    """The places that say what comes back of such a visit: a draw of all 375 would hardly ever meet them."""
    ends = (f".{care}.deductible", f".{care}.rate")
    names = {id: {v.name.name for v in policy.load(id).documents[0].values if v.usable} for id in IDS}
    heads = ("employee", "resident")
    return st.sampled_from([id for id in IDS if any({head + end for end in ends} <= names[id] for head in heads)])


def answers(field: Field, place: policy.Place, on: st.SearchStrategy[datetime.date] = recent) -> st.SearchStrategy[str]:
    """Something that can be meant as an answer to this question; empty where it may be."""
    return st.one_of(*([st.just("")] if field.optional else []), _meant(field, place, on))


def _meant(field: Field, place: policy.Place, on: st.SearchStrategy[datetime.date]) -> st.SearchStrategy[str]:
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
            return st.lists(places.filter(lambda id: id != policy.CUSTOM), min_size=1, max_size=3).map(",".join)
        case Visits():
            return visits
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
    place, given, drawn = policy.load(id), {"place": id} | fixed, _meant if whole else answers
    told = [(f.name, given[f.name] if f.name in given else draw(drawn(f, place, when))) for f in form.fields]
    return [entry for entry in told if entry[1]]


@st.composite
def anything(draw: st.DrawFn, form: Form, id: str) -> list[Entry]:
    """A form with dates of two centuries, figures of one's own, and now and then nonsense in a field or two."""
    entries = draw(meant(form, id, st.one_of(recent, days)))
    names = st.one_of(st.sampled_from(form.own or (FLOOR,)), st.sampled_from(list(VOCABULARY)))
    for name in draw(st.lists(names, max_size=2)):
        entries.append((f"set.{name}", draw(own(VOCABULARY[name]))))
    if draw(st.integers(0, 2)) == 0:
        for number in draw(st.lists(st.integers(0, len(entries) - 1), min_size=1, max_size=2)):
            entries[number] = (entries[number][0], draw(nonsense))
    if draw(st.integers(0, 29)) == 0:
        entries.append((draw(nonsense), draw(nonsense)))
    return entries


def own(name: Name) -> st.SearchStrategy[str]:
    """A figure of one's own that this name takes, the odd ones among them: nothing, all, a thousand."""
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

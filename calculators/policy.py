"""Places and their values: loading, inheritance and look-up by name, day and circumstances. Nothing ever falls back silently."""

import datetime
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from difflib import get_close_matches
from functools import cache
from importlib import resources
from importlib.resources.abc import Traversable
from itertools import combinations, product

from calculators.conditions import Circumstances, matches, overlap, untold
from calculators.errors import BadInput, PolicyError, PolicyErrors
from calculators.numbers import shown
from calculators.schema import Document, PlaceEntry, Reader
from calculators.text import Text
from calculators.values import Source, Value
from calculators.vocabulary import VOCABULARY

NATION = "cn"
CUSTOM = "custom"
# What a place of one's own takes from the nation: how to round and to divide, never an amount or a rate.
CONVENTIONS = frozenset({"rounding.premium", "rounding.benefit", "maternity_allowance.days_in_month"})


@dataclass(frozen=True, slots=True)
class Place:
    """A place with what it inherits: its own document first, then its province's, then the nation's."""

    entry: PlaceEntry
    documents: tuple[Document, ...]
    own: dict[str, Value] = field(default_factory=dict)

    def named(self, name: str) -> tuple[Value, ...]:
        """All values of a name at the level that decides: the nearest one that has a usable or a disputed entry for it."""
        if name in self.own:
            return (self.own[name],)
        seen: tuple[Value, ...] = ()
        for document in self.documents:
            here = tuple(v for v in document.values if v.name.name == name)
            if any(v.standing != "unverified" for v in here):
                return here
            seen += here
        return seen

    def find(self, name: str, on: datetime.date, circumstances: Circumstances) -> Value:
        """The one usable value of a name on a day for a person. Raises NotKnown with a typed reason."""
        known = self.named(name)
        fitting = [v for v in known if matches(v.when, circumstances)]
        usable = [v for v in fitting if v.usable]
        for value in usable:
            if value.covers(on):
                return value
        raise NotKnown.why(self, name, on, known, fitting, circumstances)


class NotKnown(Exception):
    """A value is not known. `reason` is one of never, before, after, gap, disputed, unverified, circumstances."""

    def __init__(
        self,
        reason: str,
        name: str,
        place: Place,
        message: Text,
        last: Value | None = None,
        missing: frozenset[str] = frozenset(),
    ) -> None:
        super().__init__(message.en)
        self.reason, self.name, self.place, self.message, self.last, self.missing = (
            reason,
            name,
            place,
            message,
            last,
            missing,
        )

    @classmethod
    def why(
        cls,
        place: Place,
        name: str,
        on: datetime.date,
        known: Iterable[Value],
        fitting: list[Value],
        circumstances: Circumstances,
    ) -> "NotKnown":
        """Find the reason; the nearest usable value is kept as the last known one, marked as such, and never used."""
        words: dict[str, str | Text] = {"what": VOCABULARY[name].label, "place": place.entry.name, "on": on.isoformat()}
        usable = [v for v in fitting if v.usable]
        later = min((v for v in usable if v.known_from > on), key=lambda v: v.known_from, default=None)
        earlier = max((v for v in usable if v.end is not None and v.end < on), key=lambda v: v.end or on, default=None)
        if any(v.standing == "disputed" and v.covers(on) for v in fitting):
            return cls("disputed", name, place, DISPUTED.format(**words), earlier)
        if earlier and later:
            return cls(
                "gap", name, place, GAP.format(**words, end=str(earlier.end), start=str(later.known_from)), earlier
            )
        if later:
            return cls("before", name, place, BEFORE.format(**words, start=later.known_from.isoformat()), later)
        if earlier:
            return cls("after", name, place, AFTER.format(**words, end=str(earlier.end)), earlier)
        missing = frozenset().union(*(untold(v.when, circumstances) for v in known if v.usable and v.covers(on)))
        if missing:
            return cls("circumstances", name, place, CIRCUMSTANCES.format(**words), missing=missing)
        if any(v.usable for v in known):
            return cls("circumstances", name, place, NOT_FOR_THESE.format(**words))
        if any(v.standing == "unverified" for v in known):
            return cls("unverified", name, place, UNVERIFIED.format(**words))
        return cls("never", name, place, NEVER.format(**words))


DISPUTED = Text(
    "{place}的“{what}”各方说法不一，尚无定论。", "Sources disagree on {place}'s “{what}”; it is not settled."
)
GAP = Text(
    "{place}的“{what}”在 {on} 没有查到：已知的一段到 {end} 为止，下一段自 {start} 起。",
    "{place}'s “{what}” is not known for {on}: one known period ends on {end}, the next begins on {start}.",
)
BEFORE = Text(
    "{place}的“{what}”最早只查到 {start}，{on} 的没有查到。",
    "{place}'s “{what}” is known only from {start}; not for {on}.",
)
AFTER = Text(
    "{place}的“{what}”只查到 {end} 为止，{on} 的没有查到。",
    "{place}'s “{what}” is known only up to {end}; not for {on}.",
)
CIRCUMSTANCES = Text(
    "{place}的“{what}”因人而异，还缺少判断条件。", "{place}'s “{what}” depends on circumstances that were not told."
)
NOT_FOR_THESE = Text(
    "{place}的“{what}”没有查到适用于这种情况的规定。",
    "No rule on {place}'s “{what}” was found for these circumstances.",
)
UNVERIFIED = Text(
    "{place}的“{what}”只有未经核实的说法，不作计算依据。",
    "Only unverified figures circulate for {place}'s “{what}”; they are not used.",
)
NEVER = Text("{place}的“{what}”没有查到。", "{place}'s “{what}” is not known.")
NO_SUCH_PLACE = Text("没有“{place}”这个地区。{near}", "There is no place “{place}”. {near}")


def _files() -> dict[str, Traversable]:
    """Place id → file. The id of a city is its province's file name, a hyphen and its own: hebei/shijiazhuang.toml."""
    root = resources.files("calculators") / "policy"
    found: dict[str, Traversable] = {}
    for item in sorted(root.iterdir(), key=lambda i: i.name):
        if item.is_dir():
            found |= {
                f"{item.name}-{f.name[:-5]}": f
                for f in sorted(item.iterdir(), key=lambda i: i.name)
                if f.name.endswith(".toml")
            }
        elif item.name.endswith(".toml"):
            found[item.name[:-5]] = item
    return found


def _parent(id: str, files: Iterable[str]) -> str | None:
    """The nation for a province, the province for a city."""
    if id == NATION:
        return None
    return max((p for p in files if p != NATION and id.startswith(p + "-")), key=len, default=NATION)


@cache
def _file_table() -> dict[str, Traversable]:
    return _files()


@cache
def document(id: str) -> Document:
    """One policy file, checked. Raises PolicyErrors, and BadInput for a place that does not exist."""
    files = _file_table()
    if id not in files:
        raise BadInput("place", no_such_place(id))
    reader = Reader(_shown(id), files[id].read_text("utf-8"))
    made = reader.document(_parent(id, files))
    if made is None:
        raise PolicyErrors(tuple(reader.errors))
    return made


@cache
def load(id: str) -> Place:
    """A place with its inheritance. Raises BadInput for an unknown id and PolicyErrors for a faulty file."""
    if id == CUSTOM:
        nation = document(NATION)
        arithmetic = tuple(value for value in nation.values if value.name.name in CONVENTIONS)
        return Place(
            PlaceEntry(CUSTOM, Text("自定义地区", "A place of your own"), "city", None, "000000"),
            (replace(nation, values=arithmetic),),
        )
    documents = [document(id)]
    while (parent := documents[-1].place.parent) is not None:
        documents.append(document(parent))
    return Place(documents[0].place, tuple(documents))


def exists(id: str) -> bool:
    """Whether there is such a place, the reader's own included."""
    return id == CUSTOM or id in _file_table()


@cache
def places() -> tuple[PlaceEntry, ...]:
    """Every place: the nation, then each province followed by its cities, in the order of their codes."""
    entries = [document(id).place for id in _file_table()]
    codes = {entry.id: entry.adcode for entry in entries}
    return tuple(
        sorted(
            entries,
            key=lambda e: (
                e.id != NATION,
                codes[e.parent] if e.level == "city" and e.parent else e.adcode,
                e.level == "city",
                e.adcode,
            ),
        )
    )


def no_such_place(id: str) -> Text:
    return NO_SUCH_PLACE.format(place=shown(id), near=nearest(id, _file_table()))


def nearest(word: str, known: Iterable[str]) -> Text:
    """A suggestion for a misspelt name."""
    near = get_close_matches(word[:60], list(known), 3, 0.5)
    if not near:
        return Text("请从列表中选择。", "Choose one from the list.")
    return Text(f"是不是：{'、'.join(near)}？", f"Did you mean {', '.join(near)}?")


def sources(place: Place) -> dict[str, Source]:
    """Every source of a place and of what it inherits, by `place/source`."""
    return {f"{d.place.id}/{id}": s for d in place.documents for id, s in d.sources.items()}


def check_all() -> None:
    """Check every file and what only shows across values. Raises PolicyErrors with all that is wrong."""
    faults: list[PolicyError] = []
    files = _file_table()
    for id in files:
        try:
            made = document(id)
        except PolicyErrors as errors:
            faults += errors.errors
            continue
        faults += check(made, _shown(id), set(files))
    if faults:
        raise PolicyErrors(tuple(faults))


def check(document: Document, file: str, ids: set[str]) -> list[PolicyError]:
    """What a single value cannot show: overlaps, floor above ceiling, an id that is not the file's, a missing parent."""
    faults: list[PolicyError] = []
    place = document.place
    expected = file.removeprefix("policy/").removesuffix(".toml").replace("/", "-")
    if place.id != expected:
        faults.append(
            PolicyError(file, 1, f"the id is {place.id!r}, the file stands for {expected!r}", "Make them agree.")
        )
    if place.level == "city" and (place.parent in (None, NATION) or place.parent not in ids):
        faults.append(
            PolicyError(file, 1, f"the province of {place.id} has no file", "Add policy/<province>.toml first.")
        )
    by_name: dict[str, list[Value]] = {}
    for value in document.values:
        by_name.setdefault(value.name.name, []).append(value)
    for values in by_name.values():
        for one, other in combinations([v for v in values if v.usable], 2):
            if _meet(one, other) and overlap(one.when, other.when):
                problem = f"{one.name.name} overlaps with line {one.line}: same days, same circumstances"
                faults.append(
                    PolicyError(
                        file,
                        other.line,
                        problem,
                        "Give one of them an end or a condition, or mark the losing one unverified.",
                    )
                )
    for head in ("employee.base", "pension.base"):
        pairs = product(by_name.get(f"{head}.floor", ()), by_name.get(f"{head}.ceiling", ()))
        faults += [_upside_down(file, low, high) for low, high in pairs if _above(low, high)]
    return faults


def _above(floor: Value, ceiling: Value) -> bool:
    """Whether a floor is not below a ceiling that holds on the same days for the same people."""
    together = floor.usable and ceiling.usable and _meet(floor, ceiling) and overlap(floor.when, ceiling.when)
    return together and ceiling.datum is not None and floor.number() >= ceiling.number()


def _upside_down(file: str, floor: Value, ceiling: Value) -> PolicyError:
    problem = f"{floor.name.name} {floor.number()} is not below {ceiling.name.name} {ceiling.number()}"
    return PolicyError(file, floor.line, problem, "Correct one of them.")


def _meet(one: Value, other: Value) -> bool:
    return (one.end is None or other.known_from <= one.end) and (other.end is None or one.known_from <= other.end)


def _shown(id: str) -> str:
    """The file of a place as messages name it."""
    province = _parent(id, _file_table())
    return (
        f"policy/{province}/{id[len(province) + 1 :]}.toml" if province not in (None, NATION) else f"policy/{id}.toml"
    )

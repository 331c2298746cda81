"""Places and their values: loading, inheritance and look-up by name, day and circumstances. Nothing ever falls back silently."""

import datetime
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from functools import cache, partial

from calculators.basics import BadInput, Text, join, shown
from calculators.values import policy_files
from calculators.values.conditions import Circumstances, When, matches, untold
from calculators.values.document import Document, PlaceEntry
from calculators.values.layers import CONSENTS, stand_ins
from calculators.values.layers import UNVERIFIED as UNVERIFIED_TOO
from calculators.values.policy_files import NATION
from calculators.values.value import Source, Value
from calculators.values.vocabulary import VOCABULARY

CUSTOM = "custom"


@dataclass(frozen=True, slots=True)
class Place:
    """A place with what it inherits: its own document first, then its province's, then the nation's.

    `own` are the reader's figures, which go before all others; `allow` are the layers to which the reader consents where
    nothing is known.
    """

    entry: PlaceEntry
    documents: tuple[Document, ...]
    own: dict[str, tuple[Value, ...]] = field(default_factory=dict)
    allow: tuple[str, ...] = ()

    @property
    def is_own(self) -> bool:
        """Whether it is the reader's own place, of which only what the reader fills in is known."""
        return self.entry.id == CUSTOM

    def named(self, name: str) -> tuple[Value, ...]:
        """All values of a name at the level that decides: the nearest one that has a usable or a disputed entry for it."""
        if name in self.own:
            return self.own[name]
        seen: tuple[Value, ...] = ()
        for document in self.documents:
            here = document.by_name.get(name, ())
            if name in document.decided:
                return here
            seen += here
        return seen

    def decides(self, name: str) -> bool:
        """Whether anything that may be used is known of a name, for whatever days and persons: unverified figures by consent only."""
        if name in self.own or any(name in document.decided for document in self.documents):
            return True
        return UNVERIFIED_TOO in self.allow and any(name in document.by_name for document in self.documents)

    def seek(self, name: str, on: datetime.date, circumstances: Circumstances) -> Value | None:
        """The one usable value of a name on a day for a person, or by consent what stands in for it, or None."""
        named = self.named(name)
        for value in named:
            if value.usable and value.covers(on) and matches(value.when, circumstances):
                return value
        if not self.allow:
            return None
        return next(iter(stand_ins(named, on, partial(matches, circumstances=circumstances), self.allow)), None)

    def circulating(self, name: str, on: datetime.date, circumstances: Circumstances) -> tuple[Value, ...]:
        """What stands in for a value that is not known, of every layer, whether the reader consents to it or not."""
        named, fits = self.named(name), partial(matches, circumstances=circumstances)
        return tuple(value for layer in CONSENTS for value in stand_ins(named, on, fits, (layer,)))

    def holding(self, name: str, on: datetime.date, fits: Callable[[When], bool]) -> tuple[Value, ...]:
        """All values of a name that hold on a day and whose conditions fit, or by consent what stands in for them."""
        named = self.named(name)
        held = tuple(value for value in named if value.usable and value.covers(on) and fits(value.when))
        return held or (stand_ins(named, on, fits, self.allow) if self.allow else ())

    def find(self, name: str, on: datetime.date, circumstances: Circumstances) -> Value:
        """The one usable value of a name on a day for a person. Raises NotKnown with a typed reason."""
        value = self.seek(name, on, circumstances)
        if value is None:
            raise NotKnown.why(self, name, on, circumstances)
        return value


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
        super().__init__(reason, name, place, message, last, missing)
        self.reason, self.name, self.place, self.message, self.last, self.missing = (
            reason,
            name,
            place,
            message,
            last,
            missing,
        )

    def __str__(self) -> str:
        return self.message.en

    def saying(self, message: Text) -> "NotKnown":
        """The same gap in other words."""
        return NotKnown(self.reason, self.name, self.place, message, self.last, self.missing)

    @classmethod
    def why(
        cls,
        place: Place,
        name: str,
        on: datetime.date,
        circumstances: Circumstances,
    ) -> "NotKnown":
        """Find the reason; the nearest usable value is kept as the last known one, marked as such, and never used."""
        words: dict[str, str | Text] = {"what": VOCABULARY[name].label, "place": place.entry.name, "on": on.isoformat()}
        known = place.named(name)
        fitting = [v for v in known if matches(v.when, circumstances)]
        disputed = [v for v in fitting if v.standing == "disputed" and v.covers(on)]
        if disputed:
            said = join([v.shown() if v.unit != "text" else IN_WORDS for v in disputed])
            return cls("disputed", name, place, DISPUTED.format(**words, said=said), _ended_before(on, fitting))
        open_to = [(v, untold(v.when, circumstances)) for v in known if v.usable]
        missing = frozenset().union(*(keys for v, keys in open_to if v.covers(on)))
        if missing:
            return cls("circumstances", name, place, CIRCUMSTANCES.format(**words), missing=missing)
        near = [v for v in fitting if v.usable] or [v for v, keys in open_to if keys]
        later = min((v for v in near if v.known_from > on), key=lambda v: v.known_from, default=None)
        earlier = _ended_before(on, near)
        last = (earlier or later) if (earlier or later) in fitting else None
        if earlier and later:
            days = {"end": str(earlier.end), "start": str(later.known_from)}
            return cls("gap", name, place, GAP.format(**words, **days), last)
        if later:
            return cls("before", name, place, BEFORE.format(**words, start=later.known_from.isoformat()), last)
        if earlier:
            return cls("after", name, place, AFTER.format(**words, end=str(earlier.end)), last)
        rumoured = any(v.standing == "unverified" and v.covers(on) for v in fitting)
        if not rumoured and any(v.usable for v in known):
            return cls("circumstances", name, place, NOT_FOR_THESE.format(**words))
        if any(v.standing == "unverified" for v in known):
            return cls("unverified", name, place, UNVERIFIED.format(**words))
        return cls("never", name, place, NEVER.format(**words))


def _ended_before(on: datetime.date, values: Iterable[Value]) -> Value | None:
    """The usable value that ended last before a day."""
    ended = (v for v in values if v.usable and v.end is not None and v.end < on)
    return max(ended, key=lambda v: v.end or on, default=None)


IN_WORDS = Text("文字说明", "in words")
DISPUTED = Text(
    "{place}的“{what}”各方说法不一（{said}），尚无定论。",
    "Sources disagree on {place}'s “{what}” ({said}); it is not settled.",
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
CHOOSE = Text("请从列表中选择。", "Choose one from the list.")
NO_SUCH_PLACE = Text("没有“{place}”这个地区。{near}", "There is no place “{place}”. {near}")


def load_document(id: str) -> Document:
    """One policy file, checked. Raises PolicyErrors, and BadInput for a place that does not exist."""
    if not policy_files.is_id(id):
        raise BadInput("place", no_such_place(id))
    return policy_files.stored_document(id)


@cache
def load_place(id: str) -> Place:
    """A place with its inheritance. Raises BadInput for an unknown id and PolicyErrors for a faulty file."""
    if id == CUSTOM:
        nation = load_document(NATION)
        arithmetic = tuple(value for value in nation.values if value.name.convention)
        return Place(
            PlaceEntry(CUSTOM, Text("自定义地区", "A place of your own"), "city", None, "000000"),
            (replace(nation, values=arithmetic),),
        )
    documents = [load_document(id)]
    while (parent := documents[-1].place.parent) is not None:
        documents.append(load_document(parent).handed_down)
    return Place(documents[0].place, tuple(documents))


def forget_places() -> None:
    """Lets go of all that was read, for a programme that runs while policy files are edited."""
    policy_files.forget()
    load_place.cache_clear()


def place_exists(id: str) -> bool:
    """Whether there is such a place, the reader's own included."""
    return id == CUSTOM or policy_files.is_id(id)


def place_id_of(text: str) -> str | None:
    """The id for what people write: an id, a name in either language, a city with its province before it; None if there is none."""
    return text if place_exists(text) else policy_files.names().get(text.lower())


def list_places() -> tuple[PlaceEntry, ...]:
    """Every place: the nation, then each province followed by its cities, in the order of their codes."""
    return policy_files.stored_places()


def list_cities(province: str | None = None) -> tuple[str, ...]:
    """The ids of a province's cities, or of all cities and municipalities; nothing for a place that is no province."""
    if province is None:
        return tuple(entry.id for entry in list_places() if entry.level in ("city", "municipality"))
    return tuple(entry.id for entry in list_places() if entry.level == "city" and entry.parent == province)


def no_such_place(id: str) -> Text:
    return NO_SUCH_PLACE.format(
        place=shown(id), near=nearest(id, policy_files.ids() if id.isascii() else policy_files.names())
    )


def nearest(word: str, known: Iterable[str]) -> Text:
    """A suggestion for a misspelt name."""
    # Here, for most readers misspell nothing and need not wait for it.
    from difflib import get_close_matches

    near = get_close_matches(word[:60], list(known), 3, 0.5)
    if not near:
        return CHOOSE
    return Text(f"是不是：{'、'.join(near)}？", f"Did you mean {', '.join(near)}?")


def sources(place: Place) -> dict[str, Source]:
    """Every source of a place and of what it inherits, by `place/source`."""
    return {f"{d.place.id}/{id}": s for d in place.documents for id, s in d.sources.items()}

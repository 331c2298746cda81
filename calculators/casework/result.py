"""What a calculation gives: amounts, steps and sources, or a typed "not known" with its reason."""

import dataclasses
import datetime
import json
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any, Literal, NamedTuple

from calculators.basics import Lang, Text, plain, two_places
from calculators.casework.estimate import Estimated, Offer
from calculators.forms import Stay, Visit
from calculators.values import CHOICES, Place, Value, layer_of

# Where the figures of a unit stand in a result.
KINDS = {"CNY": "amounts", "percent": "rates", "date": "dates"} | dict.fromkeys(("months", "days", "count"), "counts")


class Percent(NamedTuple):
    """A rate among the details of an answer, which is written as programs get it: 7.5."""

    rate: Decimal


class Step(NamedTuple):
    """One operation: what was done, in words, its outcome in yuan where it has one, and the policy values it read."""

    key: str
    text: Text
    amount: Decimal | None = None
    values: tuple[Value, ...] = ()


class Row(NamedTuple):
    """One line of the breakdown. `depth` 1 marks a part of the line above it; a `total` is the sum of the plain lines before it."""

    label: Text
    amount: Decimal | None
    depth: int = 0
    total: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """A table of a result that is more than its breakdown: visits, months or places. Cells are texts ready to show."""

    caption: Text
    head: tuple[Text, ...]
    rows: tuple[tuple[Text, ...], ...]


@dataclass(frozen=True, slots=True)
class Point:
    """One row of a picture: what it stands for, its figures in yuan, and whether a line marks it."""

    label: Text
    figures: tuple[Decimal, ...]
    marked: bool = False


@dataclass(frozen=True, slots=True)
class Chart:
    """A picture of an answer. `line` draws the later figures over the first, `stack` one upon the other, `bars` each place's first figure."""

    kind: Literal["line", "stack", "bars"]
    caption: Text
    head: tuple[Text, ...]
    points: tuple[Point, ...]


@dataclass(frozen=True, slots=True)
class Reason:
    """Why something is not known: the code, the words, which value is missing, and the last known one, which was not used."""

    code: str
    text: Text
    name: str = ""
    last: Value | None = None
    missing: tuple[str, ...] = ()


@dataclass(slots=True)
class Result:
    """The answer of one calculator. Amounts are yuan; None is an amount that is not known while the rest is.

    `inputs` are as the form read them, and `details` hold figures; `to_dict` writes them out. `basis` are, by figure, the policy
    values that it rests on beside those of its steps. `estimate` are the figures that are not known for the day and were used by
    the reader's consent. An answer that is `partial` is not known as a whole; its figures hold, under the conditions of `holds_if`.
    """

    calculator: str
    place: Place
    on: datetime.date
    inputs: dict[str, Any]
    known: bool = True
    headline: Text | None = None
    amounts: dict[str, Decimal | None] = field(default_factory=dict)
    counts: dict[str, int | None] = field(default_factory=dict)
    rates: dict[str, Decimal | None] = field(default_factory=dict)
    dates: dict[str, datetime.date | None] = field(default_factory=dict)
    rows: list[Row] = field(default_factory=list)
    tables: list[Table] = field(default_factory=list)
    details: dict[str, Any] = field(default_factory=dict)
    steps: list[Step] = field(default_factory=list)
    notes: list[Text] = field(default_factory=list)
    hints: list[Text] = field(default_factory=list)
    reason: Reason | None = None
    basis: dict[str, list[Value]] = field(default_factory=dict)
    estimate: tuple[Estimated, ...] = ()
    partial: bool = False
    holds_if: list[Text] = field(default_factory=list)
    offer: "Callable[[], tuple[Offer, ...]] | None" = field(default=None, repr=False, compare=False)
    _offers: tuple[Offer, ...] | None = field(default=None, init=False, repr=False, compare=False)
    draw: "Callable[[Result], list[Chart]] | None" = field(default=None, repr=False, compare=False)
    _charts: list[Chart] | None = field(default=None, init=False, repr=False, compare=False)

    @property
    def charts(self) -> list[Chart]:
        """The pictures of the answer, drawn when they are first asked for; none where it is not known."""
        if self._charts is None:
            self._charts = self.draw(self) if self.draw and self.known else []
        return self._charts

    def of_unit(self, unit: str) -> dict[str, Any]:
        """The figures of a unit, by key."""
        return self.amounts if unit == "CNY" else getattr(self, KINDS[unit])

    @property
    def offers(self) -> tuple[Offer, ...]:
        """To what the reader may consent where this is not known; worked out when it is first asked for."""
        if self._offers is None:
            self._offers = self.offer() if self.offer else ()
        return self._offers

    def layer_of(self, value: Value) -> str:
        """The layer from which a value came."""
        return next((one.why for one in self.estimate if one.value is value), layer_of(value, value.known_from))

    def behind(self, key: str) -> Iterator[Value]:
        """The policy values that the steps of a figure read, and those that it rests on beside them."""
        for step in self.steps:
            if step.key == key:
                yield from step.values
        yield from self.basis.get(key, ())

    def label_of(self, value: Value) -> Text:
        """What a value is, as this answer names it: where the words speak of a relative, it says which."""
        told = self.inputs.get("relative")
        if value.name.name != "mutual_aid.relation" or not isinstance(told, str):
            return value.name.label
        return OF_RELATIVE.format(what=value.name.label, who=CHOICES["relation"][told])

    def values(self) -> list[Value]:
        """Every policy value that was used, once, in the order of use."""
        found: dict[int, Value] = {}
        for step in self.steps:
            for value in step.values:
                found.setdefault(id(value), value)
        return list(found.values())

    def to_dict(self, lang: Lang = "zh") -> dict[str, Any]:
        """The answer as plain data: amounts are decimal strings in yuan with two places, rates percent, dates ISO."""
        found: dict[str, Any] = {
            "calculator": self.calculator,
            "place": self.place.entry.id,
            "on": self.on.isoformat(),
            "inputs": {name: _told(value) for name, value in self.inputs.items()},
            "known": self.known,
            "headline": self.headline.to(lang) if self.headline else None,
            "amounts": {k: None if v is None else two_places(v) for k, v in self.amounts.items()},
            "counts": dict(self.counts),
            "rates": {k: None if v is None else plain(v) for k, v in self.rates.items()},
            "dates": {k: None if v is None else v.isoformat() for k, v in self.dates.items()},
            **_plain(self.details, lang),
            "steps": [
                {
                    "key": step.key,
                    "text": step.text.to(lang),
                    "amount": None if step.amount is None else two_places(step.amount),
                    "values": [_value(value, self.on, lang) | self._layer(value) for value in step.values],
                }
                for step in self.steps
            ],
            "sources": self._sources(),
            "notes": [note.to(lang) for note in self.notes],
            "hints": [hint.to(lang) for hint in self.hints],
        }
        found |= self._how_certain(lang)
        if self.reason:
            found["reason"] = {
                "code": self.reason.code,
                "text": self.reason.text.to(lang),
                "value": self.reason.name or None,
                "missing": list(self.reason.missing),
                "last_known": _value(self.reason.last, self.on, lang) if self.reason.last else None,
            }
        return found

    def _how_certain(self, lang: Lang) -> dict[str, Any]:
        """On what an estimate rests, or under which conditions what is known of an answer holds."""
        if self.partial:
            return {"partial": True, "holds_if": [words.to(lang) for words in self.holds_if]}
        return {"estimate": [_estimated(one, lang) for one in self.estimate]} if self.estimate else {}

    def _layer(self, value: Value) -> dict[str, Any]:
        """In an estimate each figure says from which layer it came."""
        return {"layer": self.layer_of(value)} if self.estimate else {}

    def to_json(self, lang: Lang = "zh") -> str:
        return json.dumps(self.to_dict(lang), ensure_ascii=False, separators=(",", ":"))

    def _sources(self) -> list[dict[str, Any]]:
        found: dict[str, dict[str, Any]] = {}
        for value in self.values():
            source = value.source
            if value.standing != "own":
                found.setdefault(
                    f"{value.place}/{source.id}",
                    {
                        "id": f"{value.place}/{source.id}",
                        "title": source.title,
                        "issuer": source.issuer,
                        "doc_no": source.doc_no or None,
                        "date": source.date.isoformat() if source.date else None,
                        "url": source.url or None,
                        "unlinked": source.unlinked,
                        "status": source.status,
                        "checked": source.checked.isoformat(),
                    },
                )
        return list(found.values())


def _plain(detail: Any, lang: Lang) -> Any:
    """A detail as plain data: words in the language that is asked for, amounts with two places, rates percent, dates ISO."""
    if isinstance(detail, Text):
        return detail.to(lang)
    if isinstance(detail, Decimal):
        return two_places(detail)
    if isinstance(detail, Percent):
        return plain(detail.rate)
    if isinstance(detail, datetime.date):
        return detail.isoformat()
    if isinstance(detail, dict):
        return {key: _plain(part, lang) for key, part in detail.items()}
    return [_plain(part, lang) for part in detail] if isinstance(detail, list) else detail


def _told(value: Any) -> Any:
    """An input as the answer repeats it: amounts with two places, dates in ISO form, visits as objects."""
    if isinstance(value, Decimal):
        return two_places(value)
    if isinstance(value, datetime.date):
        return value.isoformat()
    if isinstance(value, (Visit, Stay)):
        return {field.name: _told(getattr(value, field.name)) for field in dataclasses.fields(value)}
    if isinstance(value, tuple):
        return [_told(item) for item in value]
    return value


def _estimated(one: Estimated, lang: Lang) -> dict[str, Any]:
    value = one.value
    return {
        "name": value.name.name,
        "value": value.shown().to(lang),
        "place": value.place,
        "standing": value.standing,
        "from": value.start.isoformat() if value.start else None,
        "to": value.end.isoformat() if value.end else None,
        "why": one.why,
    }


def _value(value: Value, on: datetime.date, lang: Lang) -> dict[str, Any]:
    return {
        "name": value.name.name,
        "label": value.name.label.to(lang),
        "value": value.shown().to(lang),
        "from": value.start.isoformat() if value.start else None,
        "known_from": value.known_from.isoformat(),
        "to": value.end.isoformat() if value.end else None,
        "place": value.place,
        "standing": value.standing,
        "source": f"{value.place}/{value.source.id}",
        "provisional": value.provisional(on),
        "doubt": value.doubt.to(lang) if value.doubt else None,
    }


OF_RELATIVE = Text("{what}（{who}）", "{what} ({who})")
SAID = Text("{what}：{words}", "{what}: {words}")
REPORTED = Text(
    "部分数值来自网页说法，没有写明文件；缴费或就医前请拨打 12393 核实。",
    "Some figures are as reported on the web, with no document named. Ask 12393 before you pay or seek care.",
)
QUOTED = Text(
    "部分数值取自别人转载的文件，我们没有见到原文。",
    "Some figures are from documents that others quote; we have not seen the originals.",
)


def second_hand(values: Iterable[Value]) -> list[Text]:
    """What to know where figures are not from an official text: one sentence, for the weakest of them."""
    standings = {value.standing for value in values}
    return [REPORTED] if "reported" in standings else [QUOTED] if "quoted" in standings else []

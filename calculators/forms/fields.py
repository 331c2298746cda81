"""The kinds of question that one answer settles: each reads what was typed and says what would be right."""

import datetime
import os
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from typing import ClassVar

from calculators.basics import BadInput, Text, join, typed_numbers
from calculators.forms.spellings import SPELLINGS
from calculators.values import Place, no_such_place, place_id_of

Entry = tuple[str, str]
ON_DEFAULT = "today"
CHINA = datetime.timezone(datetime.timedelta(hours=8))


@dataclass(frozen=True, slots=True)
class Visit:
    """One visit: its day, the level of the institution and the eligible cost in yuan."""

    date: datetime.date
    level: str
    cost: Decimal


@dataclass(frozen=True, slots=True)
class Stay:
    """One hospital stay: the day of discharge, the level of the hospital, its total and its eligible cost in yuan."""

    date: datetime.date
    level: str
    total: Decimal
    eligible: Decimal


Input = (
    str
    | Decimal
    | int
    | datetime.date
    | bool
    | None
    | tuple[Visit, ...]
    | tuple[Stay, ...]
    | tuple[str, ...]
    | list[str]
)
YES_NO = {"no": Text("否", "no"), "yes": Text("是", "yes")}
NOT_THERE = Text("{place}没有这样的区分，请留空。", "{place} makes no such distinction; leave this empty.")
CHOOSE = Text("请从列表中选择：{options}。", "Choose one of: {options}.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """One question: its name, its label and help in both languages, and whether it may stay empty.

    `default` stands for an empty answer everywhere; `example` only fills the form for the first answer of a page.
    `minor` questions, which few readers need, are folded away. `only`: the calculators compared for which a question counts.
    """

    kind: ClassVar[str] = ""
    # Whether it takes several answers, so that an option given twice counts twice.
    several: ClassVar[bool] = False
    name: str
    label: Text
    help: Text
    default: str = ""
    example: str = ""
    optional: bool = False
    minor: bool = False
    only: tuple[str, ...] = ()

    @property
    def start(self) -> str:
        """What the form shows at first."""
        return self.default or self.example

    def parse(self, typed: str) -> Input:
        """What was typed, as a value. Raises Refused."""
        raise NotImplementedError

    def read(self, entries: Mapping[str, Sequence[str]]) -> Input:
        """The value of this field among all that was sent. Raises BadInput with what would be right."""
        typed = next(iter(entries.get(self.name, ())), "")
        if not typed.strip():
            typed = self.default
        if not typed and self.optional:
            return None
        try:
            return self.parse(typed)
        except typed_numbers.Refused as refused:
            raise BadInput(self.name, refused.message) from None


@dataclass(frozen=True, slots=True, kw_only=True)
class Money(Field):
    """An amount in yuan with at most two decimals."""

    kind: ClassVar[str] = "money"
    low: ClassVar[Decimal] = Decimal(0)
    high: Decimal = Decimal(100_000_000)

    def parse(self, typed: str) -> Decimal:
        return typed_numbers.read_number(typed, what=self.label, low=self.low, high=self.high, places=2, example="5000")


@dataclass(frozen=True, slots=True, kw_only=True)
class Whole(Field):
    """A whole number between two bounds, with the name of what is counted."""

    kind: ClassVar[str] = "whole"
    low: int = 0
    high: int = 120

    def parse(self, typed: str) -> int:
        example = self.start or str(self.low)
        return int(
            typed_numbers.read_number(
                typed, what=self.label, low=Decimal(self.low), high=Decimal(self.high), places=0, example=example
            )
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Day(Field):
    """A calendar day; the default "today" is the day on which the answer is asked for, and a month alone is its first day."""

    kind: ClassVar[str] = "day"

    def parse(self, typed: str) -> datetime.date:
        if typed.strip().lower() == ON_DEFAULT:
            return today_in_china()
        return read_day(typed, what=self.label)


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice(Field):
    """One of a closed list."""

    kind: ClassVar[str] = "choice"
    options: Mapping[str, Text]

    def parse(self, typed: str) -> str:
        text = typed.strip()
        if text in self.options:
            return text
        text, also = typed_numbers.half_width(text).lower(), SPELLINGS.get(self.name, {})
        for key, label in self.options.items():
            if text in (key, key.replace("-", " "), label.zh, label.en.lower(), *also.get(key, ())):
                return key
        raise typed_numbers.Refused(CHOOSE.format(options=listed(self.options)))


@dataclass(frozen=True, slots=True, kw_only=True)
class Flag(Choice):
    """Yes or no; on the command line the bare option means yes."""

    kind: ClassVar[str] = "flag"
    default: str = "no"
    options: Mapping[str, Text] = field(default_factory=lambda: YES_NO)


@dataclass(frozen=True, slots=True, kw_only=True)
class Local(Field):
    """One of the ids that the chosen place declares for itself: its tiers, areas or diseases."""

    kind: ClassVar[str] = "local"
    optional: bool = True

    def parse(self, typed: str) -> str:
        return typed_numbers.half_width(typed)[: typed_numbers.LONGEST]

    def options(self, place: Place) -> dict[str, Text]:
        """The place's ids with their labels."""
        return {
            id: label
            for document in reversed(place.documents)
            for id, label in document.labels.get(self.name.replace("_", "-"), {}).items()
        }

    def settle(self, typed: str, place: Place) -> str:
        """The id for what was typed, id or label. Raises BadInput that lists what the place has."""
        known = self.options(place)
        for id, label in known.items():
            if typed.lower() in (id, label.zh, label.en.lower()):
                return id
        if not known:
            raise BadInput(self.name, NOT_THERE.format(place=place.entry.name))
        raise BadInput(self.name, CHOOSE.format(options=listed(known)))


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceField(Field):
    """A place by its id, or by its Chinese or English name."""

    kind: ClassVar[str] = "place"

    def parse(self, typed: str) -> str:
        text = typed.strip()
        if not text:
            raise typed_numbers.Refused(typed_numbers.EMPTY.format(what=self.label))
        id = place_id_of(text)
        if id is None:
            raise typed_numbers.Refused(no_such_place(text))
        return id


def read_day(typed: str, *, what: Text, example: str = "2025-03-01") -> datetime.date:
    """A day as people type it, or a month, of this year where none is said, as its first day. Raises Refused."""
    whole = typed_numbers.first_of_month(typed, today_in_china().year) if len(typed) <= typed_numbers.LONGEST else typed
    return typed_numbers.read_date(whole, what=what, example=example)


def listed(options: Mapping[str, Text]) -> Text:
    """The labels of a list with the ids that programs use."""
    return join([Text(f"{label.zh}（{id}）", f"{label.en} ({id})") for id, label in options.items()])


def today_in_china() -> datetime.date:
    """The day in China, where all the rules hold: UTC+8, whatever the clock's own zone.

    A build that must give the same bytes again names its time in the environment, in SOURCE_DATE_EPOCH.
    """
    named = os.environ.get("SOURCE_DATE_EPOCH")
    return (datetime.datetime.fromtimestamp(int(named), CHINA) if named else datetime.datetime.now(CHINA)).date()

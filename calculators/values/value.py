"""A policy value: what it is, from when to when, for whom, and who says so."""

import datetime
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import Final

from calculators.basics import Lang, Text, plurals
from calculators.values.conditions import When
from calculators.values.vocabulary import UNITS, VOCABULARY, Name

Datum = Decimal | Fraction | datetime.date | str | Text | None

# From the best to the worst; `quoted` names a document of an authority, `reported` names none.
STANDINGS: dict[str, Text] = {
    "official": Text("官方原文", "official"),
    "quoted": Text("转载，未见原文", "quoted, original not seen"),
    "reported": Text("网页说法", "reported on the web"),
    "unverified": Text("未核实", "unverified"),
    "disputed": Text("说法不一", "disputed"),
    "own": Text("自填", "your own figure"),
}
NOT_LINKED: Final = Text("（网址不附链接）", " (address not linked)")
USABLE: Final = frozenset({"official", "quoted", "reported", "own"})
STALE_AFTER: Final = datetime.timedelta(days=365)


@dataclass(frozen=True, slots=True)
class Source:
    """Where a value comes from. `checked` is the day on which somebody of the project last read it.

    `unlinked`: it has an address, which the site does not link to and does not show.
    """

    id: str
    title: str
    issuer: str
    status: str
    checked: datetime.date
    doc_no: str = ""
    url: str = ""
    date: datetime.date | None = None
    note: Text | None = None
    unlinked: bool = False

    @property
    def cited(self) -> str:
        """Title and number; where no link leads to the document, also who issued it and when. As it was set, so in Chinese."""
        name = f"{self.title} {self.doc_no}".rstrip()
        if not self.unlinked:
            return name
        return "，".join(filter(None, (name, self.issuer, self.date.isoformat() if self.date else "")))

    def remark(self, lang: Lang) -> str:
        """That the address is not linked, or nothing."""
        return NOT_LINKED.to(lang) if self.unlinked else ""


@dataclass(frozen=True, slots=True, eq=False)
class Value:
    """One dated value of one place. `datum` None means explicitly "none": there is no such limit.

    `start` None: nobody knows when it began; it is used from `known_from` on, the first day for which a source shows it.
    `end` None: until replaced. `provisional_from`: the day from which the old figure is carried on until a new notice.
    `inherited` False: it holds for the place that gives it and is nothing to the places below, as a province's to its cities.
    """

    name: Name
    place: str
    datum: Datum
    unit: str
    when: When
    start: datetime.date | None
    known_from: datetime.date
    end: datetime.date | None
    standing: str
    source: Source
    percent_of: str = ""
    provisional_from: datetime.date | None = None
    doubt: Text | None = None
    note: Text | None = None
    line: int = 0
    inherited: bool = True

    @property
    def usable(self) -> bool:
        return self.standing in USABLE

    def covers(self, day: datetime.date) -> bool:
        return self.known_from <= day and (self.end is None or day <= self.end)

    def provisional(self, day: datetime.date) -> bool:
        return self.provisional_from is not None and day >= self.provisional_from

    def number(self) -> Decimal:
        """The value as a number: yuan, percent, months, days, years or a count. Raises TypeError for any other kind."""
        if isinstance(self.datum, Decimal):
            return self.datum
        raise TypeError(f"{self.name.name} of {self.place} is no number")

    def shown(self) -> Text:
        """The value with its unit, as people read it."""
        return shown(self.name, self.datum, self.unit, self.percent_of)


def shown(name: Name, datum: Datum, unit: str, of: str = "") -> Text:
    """A datum with its unit, as people read it: 3,500.00 元/年, 7.5%, 2/3, 2026-02-28."""
    if datum is None:
        return Text("不设", "none")
    if isinstance(datum, Text):
        return datum
    if isinstance(datum, datetime.date):
        return Text(datum.isoformat(), datum.isoformat())
    if isinstance(datum, Fraction):
        return Text(str(datum), str(datum))
    if isinstance(datum, str):
        return name.choices[datum]
    if unit == "percent":
        return PERCENT_OF.format(rate=datum, whole=VOCABULARY[of].label) if of else PERCENT.format(rate=datum)
    if unit in COUNTED:
        return COUNTED[unit](datum)
    return (AMOUNT if unit.startswith("CNY") else NUMBER).format(number=datum, unit=UNITS[unit])


COUNTED = {"months": plurals.months, "days": plurals.days, "years": plurals.years, "count": plurals.pieces}

PERCENT = Text("{rate:%}", "{rate:%}")
PERCENT_OF = Text("{whole}的 {rate:%}", "{rate:%} of the {whole}")
AMOUNT = Text("{number:,} {unit}", "{number:,} {unit}")
NUMBER = Text("{number:g} {unit}", "{number:g} {unit}")

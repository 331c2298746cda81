"""The kinds of question that take several answers: places, and visits."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import ClassVar

from calculators import numbers, policy
from calculators.conditions import CHOICES
from calculators.errors import BadInput
from calculators.fields import Choice, Field, Visit
from calculators.text import Text

ALL = ("all", "全部", "全国")
NO_PLACES = Text(
    "请至少选一个地区，也可以填省份或 all（全部）。", "Choose at least one place; a province, or all, will do too."
)
COST = Text("政策范围内费用", "Eligible cost")
DAY = Text("就诊日期", "Day of the visit")
LEVEL = Text("医院级别", "Level of the institution")
_COMMAS = re.compile("[,，、;；\n]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Places(Field):
    """Several places: cities, whole provinces, or `all`; repeated or with commas between them. A province stands for its cities.

    Programs and the command line may say `place`, as to every other calculator.
    """

    kind: ClassVar[str] = "places"
    also: ClassVar[str] = "place"

    def read(self, entries: Mapping[str, Sequence[str]]) -> list[str]:
        typed = ",".join(entries.get(self.name, ())) or self.default
        found: dict[str, None] = {}
        for name in filter(None, (part.strip() for part in _COMMAS.split(typed))):
            for id in policy.cities() if name.lower() in ALL else self._cities(name):
                found[id] = None
        if not found:
            raise BadInput(self.name, NO_PLACES)
        return list(found)

    def _cities(self, name: str) -> tuple[str, ...]:
        id = policy.id_of(name)
        if id is None:
            raise BadInput(self.name, policy.no_such_place(name))
        return policy.cities(id) or (id,)


@dataclass(frozen=True, slots=True, kw_only=True)
class Visits(Field):
    """A list of visits; in a form three columns, on the command line DATE:LEVEL:COST."""

    kind: ClassVar[str] = "visits"
    columns: ClassVar[tuple[str, str, str]] = ("date", "level", "cost")
    most: int = 400

    def read(self, entries: Mapping[str, Sequence[str]]) -> tuple[Visit, ...] | None:
        told = [typed for typed in entries.get(self.name, ()) if typed.strip()]
        rows = [tuple(part.strip() for part in typed.split(":")) for typed in told]
        columns = [entries.get(f"{self.name}.{column}", ()) for column in self.columns]
        rows += [row for row in zip(*columns, strict=False) if row[0].strip() or row[2].strip()]
        if not rows and self.optional:
            return None
        if not rows:
            raise BadInput(self.name, numbers.EMPTY.format(what=self.label))
        if len(rows) > self.most:
            raise BadInput(self.name, Text(f"最多填 {self.most} 次就诊。", f"Enter at most {self.most} visits."))
        visits = tuple(self._visit(number, row) for number, row in enumerate(rows, 1))
        if len({visit.date.year for visit in visits}) > 1:
            raise BadInput(self.name, Text("请一次只填同一年的就诊。", "Enter visits of one calendar year at a time."))
        return tuple(sorted(visits, key=lambda visit: visit.date))

    def _visit(self, number: int, row: tuple[str, ...]) -> Visit:
        where = Text(f"第 {number} 次就诊：", f"Visit {number}: ")
        try:
            if len(row) != len(self.columns):
                raise numbers.Refused(
                    Text(
                        "请按“日期:级别:费用”填写，例如 2025-03-01:tertiary:350。",
                        "Write DATE:LEVEL:COST, for example 2025-03-01:tertiary:350.",
                    )
                )
            date = numbers.read_date(row[0], what=DAY, example="2025-03-01")
            level = Choice(name="level", label=LEVEL, help=LEVEL, options=CHOICES["level"]).parse(row[1])
            cost = numbers.read_number(
                row[2], what=COST, low=Decimal(0), high=Decimal(100_000_000), places=2, example="350"
            )
        except numbers.Refused as refused:
            raise BadInput(self.name, Text(where.zh + refused.message.zh, where.en + refused.message.en)) from None
        return Visit(date, level, cost)

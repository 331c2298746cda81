"""The kinds of question that take several answers: places, and visits."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any, ClassVar, Literal

from calculators.basics import BadInput, Text, typed_numbers
from calculators.forms.fields import Choice, Field, Stay, Visit, read_day
from calculators.values import CHOICES, list_cities, no_such_place, place_id_of

ALL = ("all", "全部", "全国")
NO_PLACES = Text(
    "请至少选一个地区，也可以填省份或 all（全部）。", "Choose at least one place; a province, or all, will do too."
)
COST = Text("政策范围内费用", "Eligible cost")
ELIGIBLE = Text("政策范围内费用（元）", "Eligible cost (yuan)")
LEVEL = Text("医院级别", "Level of the institution")
_COMMAS = re.compile("[,，、;；\n]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Places(Field):
    """Several places: cities, whole provinces, or `all`; repeated or with commas between them. A province stands for its cities.

    Programs and the command line may say `place`, as to every other calculator.
    """

    kind: ClassVar[str] = "places"
    several: ClassVar[bool] = True
    also: ClassVar[str] = "place"

    def read(self, entries: Mapping[str, Sequence[str]]) -> list[str]:
        typed = ",".join(entries.get(self.name, ())) or self.default
        found: dict[str, None] = {}
        for name in filter(None, (part.strip() for part in _COMMAS.split(typed))):
            for id in list_cities() if name.lower() in ALL else self._cities(name):
                found[id] = None
        if not found:
            raise BadInput(self.name, NO_PLACES)
        return list(found)

    def _cities(self, name: str) -> tuple[str, ...]:
        id = place_id_of(name)
        if id is None:
            raise BadInput(self.name, no_such_place(name))
        return list_cities(id) or (id,)


@dataclass(frozen=True, slots=True)
class Column:
    """One column of a list: its name, what messages and what its head call it, what stands in it, and an example of it."""

    name: str
    label: Text
    head: Text
    kind: Literal["date", "level", "money"]
    example: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Rows(Field):
    """A list of rows, each with a day and amounts; in a form columns, on the command line DAY:LEVEL:AMOUNT."""

    several: ClassVar[bool] = True
    layout: ClassVar[tuple[Column, ...]]
    columns: ClassVar[tuple[str, ...]]
    # How a row is written in one piece, in Chinese; in English it is the names of the columns.
    shape: ClassVar[str]
    row: ClassVar[Text]
    levels: ClassVar[Mapping[str, Text]] = CHOICES["level"]
    most: int = 400

    def read(self, entries: Mapping[str, Sequence[str]]) -> Any:
        told = [typed for typed in entries.get(self.name, ()) if typed.strip()]
        rows = [tuple(part.strip() for part in typed.split(":")) for typed in told]
        columns = [entries.get(f"{self.name}.{column}", ()) for column in self.columns]
        rows += [row for row in zip(*columns, strict=False) if self._is_filled(row)]
        if not rows and self.optional:
            return None
        if not rows:
            raise BadInput(self.name, typed_numbers.EMPTY.format(what=self.label))
        if len(rows) > self.most:
            raise BadInput(self.name, TOO_MANY.format(most=str(self.most), what=self.row))
        found = tuple(self._row(number, row) for number, row in enumerate(rows, 1))
        if len({row.date.year for row in found}) > 1:
            raise BadInput(self.name, ONE_YEAR.format(what=self.row))
        return tuple(sorted(found, key=lambda row: row.date))

    def _is_filled(self, row: Sequence[str]) -> bool:
        """A level is chosen beforehand, so it alone fills no row."""
        return any(typed.strip() for column, typed in zip(self.layout, row, strict=True) if column.kind != "level")

    def _row(self, number: int, row: tuple[str, ...]) -> Any:
        where = Text(f"第 {number} 次{self.row.zh}：", f"{self.row.en.capitalize()} {number}: ")
        try:
            if len(row) != len(self.columns):
                shape = Text(self.shape, ":".join(self.columns).upper())
                example = ":".join(column.example for column in self.layout)
                raise typed_numbers.Refused(SHAPE.format(shape=shape, example=example))
            return self.made(*(self._cell(column, typed) for column, typed in zip(self.layout, row, strict=True)))
        except typed_numbers.Refused as refused:
            raise BadInput(self.name, Text(where.zh + refused.message.zh, where.en + refused.message.en)) from None

    def _cell(self, column: Column, typed: str) -> Any:
        if column.kind == "date":
            return read_day(typed, what=column.label, example=column.example)
        if column.kind == "level":
            return Choice(name="level", label=column.label, help=column.label, options=self.levels).parse(typed)
        high = Decimal(100_000_000)
        return typed_numbers.read_number(
            typed, what=column.label, low=Decimal(0), high=high, places=2, example=column.example
        )

    def made(self, *cells: Any) -> Any:
        """One row of what was read. Raises Refused where its cells do not go together."""
        raise NotImplementedError


@dataclass(frozen=True, slots=True, kw_only=True)
class Visits(Rows):
    """A list of visits; on the command line DATE:LEVEL:COST."""

    kind: ClassVar[str] = "visits"
    layout: ClassVar[tuple[Column, ...]] = (
        Column("date", Text("就诊日期", "Day of the visit"), Text("日期", "Day"), "date", "2025-03-01"),
        Column("level", LEVEL, Text("级别", "Level"), "level", "tertiary"),
        Column("cost", COST, ELIGIBLE, "money", "350"),
    )
    columns: ClassVar[tuple[str, ...]] = ("date", "level", "cost")
    shape: ClassVar[str] = "日期:级别:费用"
    row: ClassVar[Text] = Text("就诊", "visit")

    def made(self, *cells: Any) -> Visit:
        return Visit(*cells)


@dataclass(frozen=True, slots=True, kw_only=True)
class Stays(Rows):
    """A list of hospital stays; on the command line DATE:LEVEL:TOTAL:ELIGIBLE."""

    kind: ClassVar[str] = "stays"
    layout: ClassVar[tuple[Column, ...]] = (
        Column("date", Text("出院日期", "Day of discharge"), Text("出院日期", "Discharge"), "date", "2025-03-01"),
        Column("level", LEVEL, Text("级别", "Level"), "level", "tertiary"),
        Column("total", Text("医疗总费用", "Total bill"), Text("总费用（元）", "Total (yuan)"), "money", "20000"),
        Column("eligible", COST, ELIGIBLE, "money", "18000"),
    )
    columns: ClassVar[tuple[str, ...]] = ("date", "level", "total", "eligible")
    shape: ClassVar[str] = "日期:级别:总费用:政策范围内费用"
    row: ClassVar[Text] = Text("住院", "stay")
    levels: ClassVar[Mapping[str, Text]] = {key: label for key, label in CHOICES["level"].items() if key != "pharmacy"}

    def made(self, *cells: Any) -> Stay:
        stay = Stay(*cells)
        if stay.eligible > stay.total:
            raise typed_numbers.Refused(ABOVE_TOTAL)
        return stay


TOO_MANY = Text("最多填 {most} 次{what}。", "Enter at most {most} {what}s.")
ONE_YEAR = Text("请一次只填同一年的{what}。", "Enter {what}s of one calendar year at a time.")
SHAPE = Text("请按“{shape}”填写，例如 {example}。", "Write {shape}, for example {example}.")
ABOVE_TOTAL = Text(
    "政策范围内费用比总费用还多，请核对结算单。", "The eligible cost is more than the total bill: check the slip."
)

"""Many cases at once: a table's rows in, the same rows' answers out, one by one; a wrong row does not stop the rest."""

import dataclasses
from collections.abc import Callable, Iterable, Sequence
from functools import partial
from typing import NamedTuple

from calculators.basics import EMPTY, BadInput, BadInputs, Lang, Refused, Text, shown
from calculators.casework import PlaceLookups, Result, basis, second_hand, work_out, written
from calculators.engine import conditions
from calculators.forms import ALLOW, SET, Consent, Entry, Field, Form, Input, Money, PlaceField, read_own
from calculators.rules import CALCULATORS
from calculators.tables import columns as headings
from calculators.tables.csv_format import safe
from calculators.values import CHOOSE, NO_SUCH_PLACE, Place, Value, load_place, place_id_of

_MOST_REMEMBERED = 10_000
BATCHED = tuple(
    name for name, calculator in CALCULATORS.items() if any(field.name == "place" for field in calculator.form.fields)
)


class RowAnswer(NamedTuple):
    """What is added to one row: its figures, and what is wrong or not known. `faults` are messages by heading.

    A blank row has neither figures nor anything to say.
    """

    figures: list[str]
    said: str = ""
    faults: tuple[tuple[str, Text], ...] = ()

    @property
    def known(self) -> bool:
        return bool(self.figures) and not self.said


class Column(NamedTuple):
    """A column that answers a question of the form; `read` gives what stands in a cell as a value, or what is wrong with it."""

    number: int
    heading: str
    field: Field
    read: Callable[[str], Input | BadInput]


class CellCache(dict[str, Input | BadInput]):
    """What the cells of a column came to: places, months and levels repeat from row to row."""

    def __init__(self, read: Callable[[str], Input | BadInput]) -> None:
        super().__init__()
        self._read = read

    def __missing__(self, typed: str) -> Input | BadInput:
        if len(self) >= _MOST_REMEMBERED:
            self.clear()
        value = self[typed] = self._read(typed)
        return value


class Batch:
    """The cases of one table. What each row leaves empty comes from the options, then from the form's own defaults."""

    def __init__(
        self,
        calculator: str,
        head: Sequence[str],
        options: Iterable[Entry] = (),
        lang: Lang = "zh",
        columns: Sequence[str | None] | None = None,
    ) -> None:
        """`columns` gives each column's field where the headings do not tell. Raises BadInputs for head and options."""
        self._calculator = CALCULATORS[calculator]
        self.form = self._calculator.form
        self.lang, self.width = lang, len(head)
        if columns is None:
            columns = headings.recognise(self.form, head)
        headings.check(self.form, head, columns)
        fields = {field.name: field for field in headings.askable(self.form)}
        self._own, self._constant = _options(self.form, options, {name for name in columns if name})
        self._columns = [Column(i, head[i], fields[n], self._reader(fields[n])) for i, n in enumerate(columns) if n]
        self._named = {column.field.name: column.heading for column in self._columns}
        self._answers = self._calculator.answers
        # What is an estimate says so in a column of its own, which stands where a reader may have consented to any.
        self._estimated = False
        self._estimates = bool(self._constant[ALLOW.name]) or ALLOW.name in self._named
        self._places: dict[str, tuple[Place, PlaceLookups]] = {}

    def head(self) -> list[str]:
        """The headings of what is added to each row: keys for English readers and programs, labels for Chinese ones."""
        estimate = [ESTIMATE.to(self.lang)] if self._estimates else []
        if self.lang == "en":
            return [*(answer.key for answer in self._answers), *estimate, "error"]
        return [*(answer.heading().zh for answer in self._answers), *estimate, "说明"]

    def row(self, cells: Sequence[str]) -> RowAnswer:
        """One row's answer. Nothing that stands in a row raises an error."""
        if not any(map(str.strip, cells)):
            return RowAnswer([])
        if len(cells) > self.width and any(map(str.strip, cells[self.width :])):
            extra = "、".join(map(shown, cells[self.width :]))
            return self._wrong([("", TOO_LONG.format(here=str(len(cells)), head=str(self.width), extra=extra))])
        values, faults, width = dict(self._constant), [], len(cells)
        for number, heading, field, read in self._columns:
            value = read(cells[number] if number < width else "")
            if isinstance(value, BadInput):
                faults.append((heading, value.message))
            else:
                values[field.name] = value
        if faults:
            return self._wrong(faults)
        return self._work_out(values)

    def line(self, cells: Sequence[str], answered: RowAnswer) -> list[str]:
        """A row of the table that comes out: its own cells, safe for spreadsheets, and what is added to them.

        What is added needs no such care: figures are digits, and messages begin with words.
        """
        if not answered.figures:
            return list(cells)
        padding = [""] * (self.width - len(cells))
        return [*map(safe, cells[: self.width]), *padding, *answered.figures, answered.said]

    def notes(self) -> list[Text]:
        """What a reader must know about the figures behind all rows so far."""
        seen = [pair for _, lookups in self._places.values() for pair in lookups.seen()]
        notes = second_hand(value for _, value in seen)
        if any(value.provisional(on) for on, value in seen):
            notes = [*notes, CARRIED_ON]
        return [*notes, ESTIMATES] if self._estimated else notes

    def _work_out(self, values: dict[str, Input]) -> RowAnswer:
        place, lookups = self._place(str(values["place"]))
        try:
            result = work_out(self._calculator, place, values, lookups, explains=False)
        except BadInputs as wrong:
            return self._wrong([(self._heading(fault.field), fault.message) for fault in wrong.errors])
        if result.known:
            figures = written(self._calculator.figures.columns, result)
            return RowAnswer([*figures, self._estimate(result)] if self._estimates else figures)
        assert result.reason
        if result.partial:
            figures = written(self._calculator.figures.columns, result)
            said = [*([conditions(result).to(self.lang)] if result.holds_if else []), result.reason.text.to(self.lang)]
            return RowAnswer([*figures, ""] if self._estimates else figures, " ".join(said))
        return RowAnswer(self._nothing, result.reason.text.to(self.lang))

    @property
    def _nothing(self) -> list[str]:
        return [""] * (len(self._answers) + self._estimates)

    def _estimate(self, result: Result) -> str:
        """On what an estimate rests, for its own column; nothing for what is known."""
        self._estimated |= bool(result.estimate)
        return basis(result.estimate).to(self.lang) if result.estimate else ""

    def _wrong(self, faults: list[tuple[str, Text]]) -> RowAnswer:
        said = [
            (AT.format(heading=heading, message=text) if heading else text).to(self.lang) for heading, text in faults
        ]
        return RowAnswer(self._nothing, " ".join(said), tuple(faults))

    def _reader(self, field: Field) -> Callable[[str], Input | BadInput]:
        """How the cells of a field are read: all but amounts, which seldom repeat, are remembered."""
        read = partial(self._parse, field)
        return read if isinstance(field, Money) else CellCache(read).__getitem__

    def _parse(self, field: Field, typed: str) -> Input | BadInput:
        typed = typed.strip()
        if not typed and field.name in self._constant:
            return self._constant[field.name]
        if isinstance(field, PlaceField):
            return _place_id(field, typed)
        try:
            return field.parse(typed)
        except Refused as refused:
            return BadInput(field.name, refused.message)

    def _place(self, id: str) -> tuple[Place, PlaceLookups]:
        if id not in self._places:
            place = load_place(id)
            if self._own:
                place = dataclasses.replace(place, own=self._own)
            self._places[id] = (place, PlaceLookups(place))
        return self._places[id]

    def _heading(self, name: str) -> str:
        """What the table, or else the form, calls a field."""
        return self._named.get(name) or next((f.label.to(self.lang) for f in self.form.fields if f.name == name), name)


def _options(
    form: Form, options: Iterable[Entry], in_table: set[str]
) -> tuple[dict[str, tuple[Value, ...]], dict[str, Input]]:
    """The reader's own figures, and what each question is answered with where its cell is empty or there is no column.

    A question whose cells must be filled has no entry. Raises BadInputs.
    """
    options = list(options)
    typed = dict(options)
    typed |= {
        field.name: ",".join(told for name, told in options if name == field.name)
        for field in form.fields
        if isinstance(field, Consent)
    }
    own, refused = read_own(
        {key.removeprefix(f"{SET}."): text for key, text in typed.items() if key.startswith(f"{SET}.")}
    )
    faults, constant = list(refused), dict[str, Input]()
    for field in form.fields:
        try:
            told = typed.get(field.name, "")
            constant[field.name] = field.read({field.name: (told,)})
        except BadInput as fault:
            if field.name in typed:
                faults.append(fault)
            elif field.name not in in_table:
                faults.append(BadInput(field.name, NO_COLUMN.format(what=field.label, known=headings.understood(form))))
    if faults:
        raise BadInputs(tuple(faults))
    return own, constant


def _place_id(field: Field, typed: str) -> str | BadInput:
    """A place without a suggestion for a misspelt one: looking for likely names takes longer than the calculation."""
    id = place_id_of(typed)
    if id is None:
        return BadInput(
            field.name,
            NO_SUCH_PLACE.format(place=shown(typed), near=CHOOSE) if typed.strip() else EMPTY.format(what=field.label),
        )
    return id


ESTIMATE = Text("估算", "estimate")
ESTIMATES = Text(
    "部分行是估算，用了往期标准或未核实的数字，见“估算”一列。",
    "Some rows are estimates by figures that have ended or that nobody confirmed: see the column “estimate”.",
)
CARRIED_ON = Text(
    "部分行用到的新标准尚未公布，暂按原标准计算，公布后可能多退少补。",
    "For some rows the new figures are not out; the old ones are carried on and may be settled later.",
)
AT = Text("“{heading}”：{message}", "“{heading}”: {message}")
TOO_LONG = Text(
    "这一行有 {here} 格，表头只有 {head} 格，多出的是：{extra}。",
    "This row has {here} cells, the heading only {head}. These are too many: {extra}.",
)
NO_COLUMN = Text(
    "表中没有“{what}”一列，也没有统一填写。可识别的列：{known}。",
    "The table has no column for “{what}”, and it was not given for all rows. Columns that are understood: {known}.",
)

"""Figures of the reader's own: how they are read, and what they are laid over."""

import datetime
from collections.abc import Iterable, Mapping
from decimal import Decimal

from calculators import datum, numbers, policy
from calculators.conditions import Range, overlap
from calculators.errors import BadInput, BadInputs
from calculators.forms import Choice
from calculators.policy import CUSTOM
from calculators.text import Text
from calculators.values import Datum, Source, Value
from calculators.vocabulary import ALSO, VOCABULARY, Name
from calculators.written_units import NONE

SET = "set"
# Months, days, years: more than any rule has, and no date leaves the calendar.
MOST = Decimal(1000)
# No document stands behind a figure of one's own; its standing says so wherever a source is shown.
OWN_SOURCE = Source("own", "", "", "unverified", datetime.date(1, 1, 1))
MEETS = Text("“{what}”填了两次，或者费用段有重叠。", "“{what}” was given twice, or its bands of cost overlap.")
NO_SUCH_BAND = Text(
    "“{band}”不是费用段，请写成 >30000 <=100000。", "“{band}” is no band of cost: write it as >30000 <=100000."
)
NO_SUCH_VALUE = Text("没有名为“{name}”的政策数值。{near}", "There is no policy value “{name}”. {near}")


def read_own(typed: Mapping[str, str]) -> tuple[dict[str, tuple[Value, ...]], tuple[BadInput, ...]]:
    """The figures by name, and every one that was refused. A name has several where each holds for a band of its own."""
    laid: dict[str, tuple[Value, ...]] = {}
    refused: list[BadInput] = []
    for name, text in typed.items():
        try:
            value = own_value(name, text)
            earlier = laid.get(value.name.name, ())
            if any(overlap(value.when, other.when) for other in earlier):
                raise BadInput(f"{SET}.{name}", MEETS.format(what=value.name.label))
            laid[value.name.name] = (*earlier, value)
        except BadInput as fault:
            refused.append(fault)
    return laid, tuple(refused)


def own_value(name: str, typed: str) -> Value:
    """A figure of the reader's own for a name of the vocabulary: `7%`, `2299`, `600 CNY/year`, `2/3`, `none`.

    A band may stand behind the name, as policy files write it: `resident.major_illness.rate[>30000 <=100000]`. Raises BadInput.
    """
    field = f"{SET}.{name}"
    plain, bracket, band = name.removesuffix("]").partition("[")
    spec = VOCABULARY.get(ALSO.get(plain, plain))
    if spec is None:
        near = policy.nearest(plain, VOCABULARY)
        raise BadInput(field, NO_SUCH_VALUE.format(name=numbers.shown(plain), near=near))
    try:
        when = {"band": Range.parse(band)} if bracket else {}
    except ValueError:
        raise BadInput(field, NO_SUCH_BAND.format(band=numbers.shown(band))) from None
    try:
        figure, unit = _own_datum(spec, typed)
    except numbers.Refused as refused:
        raise BadInput(field, refused.message) from None
    began = datetime.date.min
    return Value(spec, CUSTOM, figure, unit, when, None, began, None, "own", OWN_SOURCE)


class _Typed(datum.Exact):
    """Reads the parts of a value as people type them: separators, full-width digits, a date with strokes or signs."""

    unit_unsaid = True

    def number(self, name: Name, text: str, unit: str) -> Decimal:
        percent, money = unit == "percent", unit.startswith("CNY")
        return numbers.read_number(
            text,
            what=name.label,
            low=Decimal(0),
            high=Decimal(100) if percent and not name.may_exceed_100 else Decimal(100_000_000) if money else MOST,
            places=6 if percent else 2 if money else 0,
            example="7%" if percent else "2299" if money else "98",
        )

    def choice(self, name: Name, text: str) -> str:
        return str(Choice(name=name.name, label=name.label, help=name.label, options=name.choices).parse(text))

    def day(self, name: Name, text: str) -> datetime.date:
        return numbers.read_date(text, what=name.label, example="2025-03-01")


_TYPED = _Typed()


def _own_datum(name: Name, typed: str) -> tuple[Datum, str]:
    text = numbers.half_width(typed)
    figure, unit = datum.read(name, NONE if text.lower() == NONE else text, _TYPED)
    if unit == "percent" and name.units[0] != "percent":
        # A limit as a share of some wage: nobody can say here of which.
        raise numbers.Refused(datum.with_unit(each for each in name.units if each != "percent"))
    return figure, unit


def read_sets(pairs: Iterable[str]) -> Mapping[str, str]:
    """`NAME=VALUE` pairs of the command line. Raises BadInputs."""
    found: dict[str, str] = {}
    for pair in pairs:
        # A band has signs of its own: NAME[>30000 <=100000]=65%.
        name, sign, text = pair.partition("=")
        if "[" in name:
            name, sign, text = pair.partition("]=")
            name = f"{name}]"
        if not sign:
            raise BadInputs.of(SET, NAME_AND_VALUE)
        found[name.strip()] = text
    return found


NAME_AND_VALUE = Text(
    "请写成 名称=数值，例如 employee.base.floor=2299。",
    "Write NAME=VALUE, for example employee.base.floor=2299.",
)

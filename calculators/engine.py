"""Runs a calculator: reads what was typed, lays the reader's own figures over the place's, and answers, known or not."""

import dataclasses
import datetime
import re
from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from fractions import Fraction
from typing import Any

from calculators import forms, numbers, policy
from calculators.case import Case
from calculators.errors import BadInput, BadInputs
from calculators.forms import Entry, Form
from calculators.policy import CUSTOM, NotKnown, Place
from calculators.result import Reason, Result, warnings
from calculators.rules import RULES
from calculators.text import Text
from calculators.values import Datum, Source, Value
from calculators.vocabulary import VOCABULARY, Name

FORMS: dict[str, Form] = {name: form for name, (form, _) in RULES.items()}
SET = "set"
OWN_SOURCE = Source("own", "自填 / your own figure", "读者 / the reader", "unverified", datetime.date(1, 1, 1))
NO_SUCH_CALCULATOR = Text(
    "没有名为“{name}”的计算器。可用的有：{known}。", "There is no calculator “{name}”. There are: {known}."
)
NO_SUCH_INPUT = Text(
    "“{name}”不是这个计算器的输入项。可用的有：{known}。",
    "“{name}” is no input of this calculator. There are: {known}.",
)
NO_SUCH_VALUE = Text("没有名为“{name}”的政策数值。{near}", "There is no policy value “{name}”. {near}")
NEEDED = Text("请填写：当地的规定因此而不同。", "Fill this in: the rules of this place depend on it.")
NOT_GIVEN = Text("自定义地区还缺少：{what}。请填写。", "Your own place lacks the {what}. Fill it in.")


def calculate(name: str, /, **inputs: Any) -> Result:
    """Work out one calculator. Inputs are text as people type it, numbers, dates, or lists for what may repeat.

    `set={"employee.base.floor": "2299"}` lays figures of one's own over the place's. Raises BadInputs (and no other error);
    what is not known is a Result whose `known` is False.
    """
    entries: list[Entry] = []
    for key, value in inputs.items():
        if value is None:
            continue
        if key == SET:
            entries += [(f"{SET}.{k}", str(v)) for k, v in dict(value).items()]
        elif isinstance(value, (list, tuple)):
            entries += [(key, _as_typed(key, item)) for item in value]
        else:
            entries.append((key, _as_typed(key, value)))
    return answer(name, entries)


def answer(name: str, entries: Iterable[Entry]) -> Result:
    """The same from a form's entries: names and what was typed, in order; a name may repeat. Raises BadInputs."""
    name = name.replace("_", "-")
    if name not in RULES:
        raise BadInputs(
            (BadInput("calculator", NO_SUCH_CALCULATOR.format(name=numbers.shown(name), known=", ".join(RULES))),)
        )
    form, rule = RULES[name]
    typed, own = _sorted(form, entries)
    values, faults = form.read(typed)
    laid: dict[str, Value] = {}
    for key, text in own.items():
        try:
            laid[key] = own_value(key, text)
        except BadInput as fault:
            faults += (fault,)
    if faults:
        raise BadInputs(faults)
    place = policy.load(str(values["place"]))
    _settle(form, place, values)
    on = values["on"]
    assert isinstance(on, datetime.date)
    case = Case(form, dataclasses.replace(place, own=laid) if laid else place, on, values)
    case.result.inputs |= {SET: {key: own[key].strip() for key in laid}} if laid else {}
    try:
        rule(case)
    except BadInput as fault:
        raise BadInputs((fault,)) from None
    except NotKnown as gap:
        _unknown(case, gap)
    result = case.result
    result.notes += [note for note in warnings(result.values(), on, forms.today()) if note not in result.notes]
    return result


def own_value(name: str, typed: str) -> Value:
    """A figure of the reader's own for a name of the vocabulary: `7%`, `2299`, `2/3`, `none`. Raises BadInput."""
    field = f"{SET}.{name}"
    if name not in VOCABULARY:
        near = policy.nearest(name, VOCABULARY)
        raise BadInput(field, NO_SUCH_VALUE.format(name=numbers.shown(name), near=near))
    spec = VOCABULARY[name]
    try:
        datum, unit = _own_datum(spec, typed)
    except numbers.Refused as refused:
        raise BadInput(field, refused.message) from None
    began = datetime.date.min
    return Value(spec, CUSTOM, datum, unit, {}, None, began, None, "own", OWN_SOURCE)


def _own_datum(name: Name, typed: str) -> tuple[Datum, str]:
    text = numbers.half_width(typed)
    if text.lower() == "none" and name.endless:
        return None, name.units[0]
    if name.choices:
        return str(
            forms.Choice(name=name.name, label=name.label, help=name.label, options=name.choices).parse(text)
        ), "choice"
    if "percent" in name.units and (text.endswith("%") or name.units[0] == "percent"):
        if not text.endswith("%"):
            raise numbers.Refused(Text("请写成百分数，例如 7%。", "Write a percentage, for example 7%."))
        return numbers.read_number(
            text[:-1], what=name.label, low=Decimal(0), high=Decimal(100), places=6, example="7%"
        ), "percent"
    if name.units[0] == "share":
        if not re.fullmatch(r"[0-9]{1,6}/[1-9][0-9]{0,5}", text) or Fraction(text) > 1:
            raise numbers.Refused(Text("请写成分数，例如 2/3。", "Write a fraction, for example 2/3."))
        return Fraction(text), "share"
    if name.units[0] == "date":
        return numbers.read_date(text, what=name.label, example="2025-03-01"), "date"
    if name.units[0] == "text":
        raise numbers.Refused(Text("文字类规定不能改写。", "A rule in words cannot be replaced."))
    money = name.units[0].startswith("CNY")
    number = numbers.read_number(
        text,
        what=name.label,
        low=Decimal(0),
        high=Decimal(100_000_000),
        places=2 if money else 0,
        example="2299" if money else "98",
    )
    return number, name.units[0]


def _sorted(form: Form, entries: Iterable[Entry]) -> tuple[Mapping[str, Sequence[str]], dict[str, str]]:
    """The entries by field, and the reader's own figures by value name. Raises BadInputs for a name that no field has."""
    typed: dict[str, list[str]] = {}
    own: dict[str, str] = {}
    allowed = {f.name for f in form.fields} | {
        f"{f.name}.{c}" for f in form.fields if isinstance(f, forms.Visits) for c in f.columns
    }
    for key, text in entries:
        if key.startswith(f"{SET}."):
            if text.strip():
                own[key.removeprefix(f"{SET}.")] = text
        elif key in allowed:
            typed.setdefault(key, []).append(text)
        else:
            raise BadInputs(
                (
                    BadInput(
                        numbers.shown(key),
                        NO_SUCH_INPUT.format(name=numbers.shown(key), known=", ".join(f.name for f in form.fields)),
                    ),
                )
            )
    return typed, own


def _settle(form: Form, place: Place, values: dict[str, forms.Input]) -> None:
    """Fields whose answers a place declares itself can be read only when the place is known. Raises BadInputs."""
    for field in form.fields:
        typed = values.get(field.name)
        if isinstance(field, forms.Local) and isinstance(typed, str):
            try:
                values[field.name] = field.settle(typed, place)
            except BadInput as fault:
                raise BadInputs((fault,)) from None


def _unknown(case: Case, gap: NotKnown) -> None:
    """End the case as "not known". Where the reader only left a field empty that this place needs, that is a bad input."""
    asked = {key.replace("-", "_") for key in gap.missing} & {f.name for f in case.form.fields}
    empty = sorted(name for name in asked if case.inputs.get(name) is None)
    if empty:
        raise BadInputs(tuple(_needed(case.form.field(name), case.place) for name in empty))
    message, code = gap.message, gap.reason
    if gap.place.entry.id == CUSTOM and code == "never":
        message, code = NOT_GIVEN.format(what=VOCABULARY[gap.name].label), "not_given"
    result = case.result
    result.known, result.headline = False, None
    result.reason = Reason(code, message, gap.name, gap.last, tuple(sorted(gap.missing)))


def _needed(field: forms.Field, place: Place) -> BadInput:
    """The message for a field that may stay empty elsewhere but not at this place."""
    if isinstance(field, forms.Local):
        return BadInput(field.name, forms.CHOOSE.format(options=forms.listed(field.options(place))))
    return BadInput(field.name, NEEDED)


def _as_typed(key: str, value: object) -> str:
    if isinstance(value, float):
        raise BadInputs(
            (
                BadInput(
                    key,
                    Text(
                        '请用文字或 Decimal 传入小数，例如 "5000.50"，以保证精确。',
                        'Give decimals as text or Decimal, for example "5000.50", so that they stay exact.',
                    ),
                ),
            )
        )
    return str(value)


def read_sets(pairs: Iterable[str]) -> Mapping[str, str]:
    """`NAME=VALUE` pairs of the command line. Raises BadInputs."""
    found: dict[str, str] = {}
    for pair in pairs:
        name, sign, text = pair.partition("=")
        if not sign:
            raise BadInputs(
                (
                    BadInput(
                        SET,
                        Text(
                            "请写成 名称=数值，例如 employee.base.floor=2299。",
                            "Write NAME=VALUE, for example employee.base.floor=2299.",
                        ),
                    ),
                )
            )
        found[name.strip()] = text
    return found

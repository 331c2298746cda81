"""Runs a calculator: reads what was typed, lays the reader's own figures over the place's, and answers, known or not."""

import dataclasses
import datetime
from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from functools import partial
from typing import Any

from calculators.basics import BadInputs, Text, typed_numbers
from calculators.casework import PlaceLookups, Result, offers, work_out
from calculators.engine.caveats import caveats
from calculators.engine.charts import charts
from calculators.forms import NAME_AND_VALUE, SET, Entry, Form, read_own, read_sets, today_in_china
from calculators.rules import CALCULATORS
from calculators.values import NATION, load_place

FORMS: dict[str, Form] = {name: calculator.form for name, calculator in CALCULATORS.items()}


def calculate(name: str, /, **inputs: Any) -> Result:
    """Work out one calculator. Inputs are text as people type it, numbers, dates, True and False, or lists for what may repeat.

    A visit is "2025-03-01:tertiary:350" or ("2025-03-01", "tertiary", 350). `set={"employee.base.floor": "2299"}` lays figures
    of one's own over the place's. Raises BadInputs (and no other error); what is not known is a Result whose `known` is False.
    """
    entries: list[Entry] = []
    for key, value in inputs.items():
        if value is None:
            continue
        if key == SET:
            entries += [(f"{SET}.{name}", _as_typed(f"{SET}.{name}", v)) for name, v in _own_figures(value).items()]
        elif isinstance(value, (list, tuple)):
            entries += [(key, _as_typed(key, item)) for item in value]
        else:
            entries.append((key, _as_typed(key, value)))
    return answer_entries(name, entries)


def answer_entries(name: str, entries: Iterable[Entry]) -> Result:
    """The same from a form's entries: names and what was typed, in order; a name may repeat. Raises BadInputs."""
    name = name.replace("_", "-")
    if name not in CALCULATORS:
        known = ", ".join(CALCULATORS)
        raise BadInputs.of("calculator", NO_SUCH_CALCULATOR.format(name=typed_numbers.shown(name), known=known))
    calculator = CALCULATORS[name]
    form = calculator.form
    typed, own = _sorted(form, entries)
    values, faults = form.read(typed)
    laid, refused = read_own(own)
    if faults or refused:
        raise BadInputs((*faults, *refused))
    place = load_place(str(values.get("place", NATION)))
    if laid:
        place = dataclasses.replace(place, own=laid)
    lookups = PlaceLookups(place)
    result = work_out(calculator, place, values, lookups)
    result.draw = partial(charts, calculator, lookups)
    if not result.known:
        result.offer = partial(offers, calculator, values, lookups)
    if laid:
        result.inputs |= {SET: {key: text.strip() for key, text in own.items()}}
    more = caveats(result, today_in_china())
    result.notes += [note for note in more if note not in result.notes]
    return result


def _sorted(form: Form, entries: Iterable[Entry]) -> tuple[Mapping[str, Sequence[str]], dict[str, str]]:
    """The entries by field, and the reader's own figures by value name. Raises BadInputs for a name that no field has."""
    typed: dict[str, list[str]] = {}
    own: dict[str, str] = {}
    for given, text in entries:
        if given.startswith(f"{SET}."):
            if text.strip():
                own[given.removeprefix(f"{SET}.")] = text
        elif given in form.accepts:
            typed.setdefault(form.accepts[given], []).append(text)
        else:
            known = ", ".join(f.name for f in form.fields)
            name = typed_numbers.shown(given) or "?"
            raise BadInputs.of(name, NO_SUCH_INPUT.format(name=name, known=known))
    return typed, own


def _own_figures(told: object) -> Mapping[str, object]:
    """Figures of one's own by name, from a mapping or from NAME=VALUE as the command line has them. Raises BadInputs."""
    if isinstance(told, Mapping):
        return told
    pairs = [told] if isinstance(told, str) else told
    if not isinstance(pairs, (list, tuple)) or not all(isinstance(pair, str) for pair in pairs):
        raise BadInputs.of(SET, NAME_AND_VALUE)
    return read_sets(pairs)


def _as_typed(key: str, value: object) -> str:
    """A value of a program as people type it. Raises BadInputs for a float."""
    match value:
        case float():
            raise BadInputs.of(key, NO_FLOATS)
        case bool():
            return "yes" if value else "no"
        case Decimal():
            return format(value, "f")
        case datetime.datetime():
            return value.date().isoformat()
        case list() | tuple():
            return ":".join(_as_typed(key, part) for part in value)
    return str(value)


NO_SUCH_CALCULATOR = Text(
    "没有名为“{name}”的计算器。可用的有：{known}。", "There is no calculator “{name}”. There are: {known}."
)
NO_SUCH_INPUT = Text(
    "“{name}”不是这个计算器的输入项。可用的有：{known}。",
    "“{name}” is no input of this calculator. There are: {known}.",
)
NO_FLOATS = Text(
    '请用文字或 Decimal 传入小数，例如 "5000.50"，以保证精确。',
    'Give decimals as text or Decimal, for example "5000.50", so that they stay exact.',
)

"""Works one case out, known or not. Nothing is read here and nothing is shown."""

import datetime

from calculators.calculator import Calculator
from calculators.case import Case
from calculators.errors import BadInput, BadInputs
from calculators.forms import Choice, Field, Form, Input, Local, listed
from calculators.found import PlaceLookups
from calculators.policy import NotKnown, Place
from calculators.result import Reason, Result
from calculators.text import Text
from calculators.vocabulary import VOCABULARY

# The reason for which a place of one's own has no answer.
NO_FIGURE = "not_given"
NEEDED = Text("请填写：当地的规定因此而不同。", "Fill this in: the rules of this place depend on it.")
NEEDED_ONE = Text(
    "当地的规定因此而不同，请选择：{options}。",
    "The rules of this place depend on it. Choose one of: {options}.",
)
NOT_GIVEN = Text("自定义地区还缺少“{what}”，请填写。", "For your own place “{what}” is still missing. Fill it in.")


def work_out(
    calculator: Calculator,
    place: Place,
    values: dict[str, Input],
    lookups: PlaceLookups | None = None,
    *,
    explains: bool = True,
) -> Result:
    """The answer for what a form read. Cases at one place may share their look-ups; of those that do not explain, only figures are asked.

    Raises BadInputs where the rule finds that something cannot be used or is missing.
    """
    _settle(calculator.form, place, values)
    on = values["on"]
    assert isinstance(on, datetime.date)
    case = Case(calculator.form, calculator.figures, place, on, values, lookups, explains=explains)
    try:
        calculator.rule(case)
    except BadInput as fault:
        raise BadInputs((fault,)) from None
    except NotKnown as gap:
        _unknown(case, gap)
    return case.result


def _settle(form: Form, place: Place, values: dict[str, Input]) -> None:
    """Read the fields whose answers the place declares itself. Raises BadInputs."""
    for field in form.local:
        typed = values.get(field.name)
        if isinstance(typed, str):
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
    if gap.place.is_own and code == "never":
        message, code = NOT_GIVEN.format(what=VOCABULARY[gap.name].label), NO_FIGURE
    result = case.result
    result.known, result.headline = False, None
    result.reason = Reason(code, message, gap.name, gap.last, tuple(sorted(gap.missing)))


def _needed(field: Field, place: Place) -> BadInput:
    """The message for a field that may stay empty elsewhere but not at this place."""
    if isinstance(field, Local):
        return BadInput(field.name, NEEDED_ONE.format(options=listed(field.options(place))))
    if isinstance(field, Choice):
        return BadInput(field.name, NEEDED_ONE.format(options=listed(field.options)))
    return BadInput(field.name, NEEDED)

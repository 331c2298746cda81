"""Works one case out, known or not. Nothing is read here and nothing is shown."""

import datetime

from calculators.basics import BadInput, BadInputs, Text
from calculators.casework import estimate
from calculators.casework.calculator import Calculator
from calculators.casework.case import Case
from calculators.casework.lookups import PlaceLookups
from calculators.casework.result import Reason, Result
from calculators.forms import ALLOW, Choice, Field, Form, Input, Local, listed
from calculators.values import CONSENTS, VOCABULARY, NotKnown, Place

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

    What is not known is worked out once more with the figures to which the reader consents: so consent never changes a known
    answer. Raises BadInputs where the rule finds that something cannot be used or is missing.
    """
    _settle(calculator.form, place, values)
    lookups = lookups or PlaceLookups(place)
    result = _attempt(calculator, place, values, lookups, explains=explains)
    allow = values.get(ALLOW.name)
    if not allow:
        result.inputs.pop(ALLOW.name, None)
    elif not result.known and isinstance(allow, tuple):
        return _estimate(calculator, values, lookups, tuple(map(str, allow)), explains=explains) or result
    return result


def offers(calculator: Calculator, values: dict[str, Input], lookups: PlaceLookups) -> tuple[estimate.Offer, ...]:
    """To what a reader may consent so that there is an answer: each layer that is enough, or both where neither is."""
    found: list[estimate.Offer] = []
    for allow in (*((one,) for one in CONSENTS), tuple(CONSENTS)):
        if len(allow) > 1 and found:
            break
        try:
            result = _estimate(calculator, values, lookups, allow, explains=True)
        except BadInputs:
            # The estimate needs more to be told; who consents is asked.
            found.append(estimate.Offer(allow, ()))
        else:
            if result:
                found.append(estimate.Offer(allow, result.estimate))
    return tuple(found)


def _estimate(
    calculator: Calculator, values: dict[str, Input], lookups: PlaceLookups, allow: tuple[str, ...], *, explains: bool
) -> Result | None:
    """The answer with figures that are not known for the day, or None where these do not help either."""
    allowing = lookups.allowing(allow)
    result = _attempt(calculator, allowing.place, values, allowing, explains=explains)
    if not result.known:
        return None
    result.place, result.estimate = lookups.place, allowing.used
    if result.headline and result.estimate:
        result.headline = estimate.headline(result.estimate, result.headline)
    return result


def _attempt(
    calculator: Calculator, place: Place, values: dict[str, Input], lookups: PlaceLookups, *, explains: bool
) -> Result:
    on = values["on"]
    assert isinstance(on, datetime.date)
    case = Case(calculator.form, calculator.figures, place, on, values, lookups, explains=explains)
    try:
        calculator.rule(case)
    except BadInput as fault:
        raise BadInputs((fault,)) from None
    except NotKnown as gap:
        _unknown(case, case.pending or gap)
    else:
        if case.pending:
            _unknown(case, case.pending)
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
    # A rule gives a figure only when nothing that is still to come can change it.
    held = [key for key, answer in case.figures.items() if answer.sourced and answer.figure(result) is not None]
    result.partial = bool(held)
    if result.partial and not result.rows:
        for key in held:
            case.row(key, result.amounts[key]) if key in result.amounts else None
    if not result.partial:
        result.holds_if.clear()
    result.reason = Reason(code, message, gap.name, gap.last, tuple(sorted(gap.missing)))


def _needed(field: Field, place: Place) -> BadInput:
    """The message for a field that may stay empty elsewhere but not at this place."""
    if isinstance(field, Local):
        return BadInput(field.name, NEEDED_ONE.format(options=listed(field.options(place))))
    if isinstance(field, Choice):
        return BadInput(field.name, NEEDED_ONE.format(options=listed(field.options)))
    return BadInput(field.name, NEEDED)

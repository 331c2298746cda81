"""One calculator's question asked of several places, ranked; where the answer is not known, the place says why.

Source: the rules of the calculator that is compared. Not covered: what cannot be put in yuan, such as which hospitals are near.
"""

import dataclasses
from dataclasses import dataclass

from calculators import policy
from calculators.answers import ANSWERS
from calculators.case import Case
from calculators.errors import BadInput, BadInputs
from calculators.forms import ON, Choice, Field, Form, Input, Places
from calculators.numbers import EMPTY
from calculators.policy import Place
from calculators.rules import (
    contribution_base,
    employee_premium,
    flexible_premium,
    maternity_allowance,
    outpatient,
    resident_premium,
    retirement_makeup,
)
from calculators.rules.compare_answer import Outcome, tell
from calculators.text import Text
from calculators.work import Rule, work_out


@dataclass(frozen=True, slots=True)
class Compared:
    """What is compared of one calculator: the amount that ranks, others beside it, and whether the highest comes first."""

    form: Form
    rule: Rule
    amounts: tuple[str, ...]
    highest_first: bool = False

    def label(self, key: str) -> Text:
        return next(answer.label for answer in ANSWERS[self.form.name] if answer.key == key)


COMPARED: dict[str, Compared] = {
    compared.form.name: compared
    for compared in (
        Compared(
            employee_premium.FORM, employee_premium.rule, ("employee_monthly", "person_monthly", "employer_monthly")
        ),
        Compared(contribution_base.FORM, contribution_base.rule, ("base", "floor")),
        Compared(flexible_premium.FORM, flexible_premium.rule, ("medical_monthly",)),
        Compared(resident_premium.FORM, resident_premium.rule, ("individual",)),
        Compared(outpatient.FORM, outpatient.rule, ("reimbursed",), highest_first=True),
        Compared(retirement_makeup.FORM, retirement_makeup.rule, ("total",)),
        Compared(maternity_allowance.FORM, maternity_allowance.rule, ("allowance",), highest_first=True),
    )
}


def _shared(name: str, *calculators: str, minor: bool = True) -> Field:
    """A question of the compared calculators, asked once for all of them; it counts only where one of them is chosen."""
    field = COMPARED[calculators[0]].form.field(name)
    return dataclasses.replace(field, optional=True, minor=minor, only=calculators)


FORM = Form(
    name="compare-places",
    title=Text("各地比一比", "How do places compare?"),
    intro=Text(
        "同一个问题在不同地区各是多少，按金额排列；没有查到的也列出原因。",
        "The same question asked of several places, ranked; those where the answer is not known are listed with the reason.",
    ),
    fields=(
        Choice(
            name="what",
            label=Text("比什么", "What to compare"),
            help=Text("选一个问题，下面按它填写。", "Choose the question; then fill in what it needs."),
            default="employee-premium",
            options={name: compared.form.title for name, compared in COMPARED.items()},
        ),
        Places(
            name="places",
            label=Text("地区", "Places"),
            help=Text("可以选多个城市，也可以选整个省或全部。", "Any number of cities, whole provinces, or all."),
            example="beijing, hebei-shijiazhuang, jiangsu-nanjing, zhejiang-hangzhou, zhejiang-ningbo",
        ),
        ON,
        _shared("wage", "employee-premium", "contribution-base", minor=False),
        _shared("year", "resident-premium"),
        _shared("group", "resident-premium", "outpatient"),
        _shared("scheme", "outpatient"),
        _shared("status", "outpatient"),
        _shared("age", "outpatient"),
        _shared("level", "outpatient"),
        _shared("cost", "outpatient"),
        _shared("sex", "retirement-makeup"),
        _shared("paid_months", "retirement-makeup"),
        _shared("credited_months", "retirement-makeup"),
        _shared("average_wage", "maternity-allowance"),
        _shared("birth", "maternity-allowance"),
    ),
)


def rule(case: Case) -> None:
    compared = COMPARED[case.choice("what")]
    ids, values = case.inputs["places"], _values(case, compared)
    assert isinstance(ids, list)
    outcomes = [_outcome(compared, _place(case, id), values) for id in ids]
    _ask(case, outcomes)
    case.result.inputs = {name: value for name, value in case.inputs.items() if name in _asked(case, compared)}
    labels = tuple(compared.label(key) for key in compared.amounts)
    tell(case, outcomes, compared.amounts, labels, highest_first=compared.highest_first)


def _values(case: Case, compared: Compared) -> dict[str, Input]:
    """What the compared calculator's form would have read. Raises BadInput for a question that it needs and that is empty."""
    values: dict[str, Input] = {}
    asked = _asked(case, compared)
    for field in compared.form.fields:
        if field.name != "place":
            values[field.name] = case.inputs[field.name] if field.name in asked else field.read({})
            if values[field.name] is None and not field.optional:
                raise BadInput(field.name, EMPTY.format(what=field.label))
    return values


def _asked(case: Case, compared: Compared) -> set[str]:
    """The questions that count for what is compared."""
    return {field.name for field in case.form.fields if not field.only or compared.form.name in field.only}


def _place(case: Case, id: str) -> Place:
    """A place, with the reader's own figures laid over it as over all the others."""
    place = policy.load(id)
    return dataclasses.replace(place, own=case.place.own) if case.place.own else place


def _outcome(compared: Compared, place: Place, values: dict[str, Input]) -> Outcome:
    try:
        result = work_out(compared.form, compared.rule, place, {**values, "place": place.entry.id})
    except BadInputs as wrong:
        fault = wrong.errors[0]
        asked = next((field.label for field in compared.form.fields if field.name == fault.field), None)
        return Outcome(place, fault=fault, asked=asked)
    return Outcome(place, result, tuple(result.amounts.get(key) if result.known else None for key in compared.amounts))


def _ask(case: Case, outcomes: list[Outcome]) -> None:
    """What every place finds missing is asked of the reader. Raises BadInput."""
    faults = [outcome.fault for outcome in outcomes]
    first = faults[0]
    asked = {field.name for field in case.form.fields}
    if first and first.field in asked and all(fault and fault.field == first.field for fault in faults):
        raise first

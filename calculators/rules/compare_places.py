"""One calculator's question asked of several places, ranked; where the answer is not known, the place says why.

Source: the rules of the calculator that is compared. Not covered: what cannot be put in yuan, such as which hospitals are near.
"""

import dataclasses
from collections.abc import Iterable, Mapping
from functools import partial

from calculators.basics import EMPTY, BadInput, BadInputs, Text
from calculators.casework import Answer, Calculator, Case, Picture, work_out
from calculators.forms import ON, Choice, Field, Form, Input, Places
from calculators.rules.compare_answer import Outcome, write_answer
from calculators.values import Place, load_place

NAME = "compare-places"
# What is compared where nothing else is chosen; it stands first in the list, and its questions are not folded away.
DEFAULT = "employee-premium"
Compared = Mapping[str, Calculator]


def compare_places(calculators: Iterable[Calculator]) -> Calculator:
    """The calculator that compares those of these which rank something."""
    ranking = {calculator.name: calculator for calculator in calculators if calculator.ranking}
    compared = {DEFAULT: ranking[DEFAULT]} | ranking
    return Calculator(
        form=_form(compared),
        answers=(
            Answer("lowest", "CNY", Text("最低", "Lowest")),
            Answer("highest", "CNY", Text("最高", "Highest")),
            Answer("places", "count", Text("地区数", "Places"), sourced=False),
            Answer("known", "count", Text("查到的地区数", "Places known"), sourced=False),
            Answer("estimated", "count", Text("估算的地区数", "Places estimated"), sourced=False),
            Answer("unknown", "count", Text("没有查到的地区数", "Places not known"), sourced=False),
        ),
        rule=partial(_rule, compared),
        picture=Picture("places"),
    )


def _form(compared: Compared) -> Form:
    return Form(
        name=NAME,
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
                default=DEFAULT,
                options={name: calculator.form.title for name, calculator in compared.items()},
            ),
            Places(
                name="places",
                label=Text("地区", "Places"),
                help=Text("可以选多个城市，也可以选整个省或全部。", "Any number of cities, whole provinces, or all."),
                example="beijing, hebei-shijiazhuang, jiangsu-nanjing, zhejiang-hangzhou, zhejiang-ningbo",
            ),
            ON,
            *_shared(compared),
        ),
    )


def _shared(compared: Compared) -> Iterable[Field]:
    """The questions of the compared calculators, each asked once for all of them; it counts only where one of them is chosen."""
    asking: dict[str, list[Calculator]] = {}
    for calculator in compared.values():
        for name in calculator.ranking.asks if calculator.ranking else ():
            asking.setdefault(name, []).append(calculator)
    for name, calculators in asking.items():
        only = tuple(calculator.name for calculator in calculators)
        field = calculators[0].form.field(name)
        yield dataclasses.replace(field, optional=True, minor=DEFAULT not in only, only=only)


def _rule(compared: Compared, case: Case) -> None:
    calculator = compared[case.choice("what")]
    ranking = calculator.ranking
    assert ranking
    ids, values = case.inputs["places"], _values(case, calculator)
    assert isinstance(ids, list)
    outcomes = [_outcome(calculator, ranking.amounts, _place(case, id), values) for id in ids]
    _ask(case, outcomes)
    asked = _asked(case, calculator)
    case.result.inputs = {name: value for name, value in case.inputs.items() if name in asked}
    labels = tuple(calculator.figures[key].label for key in ranking.amounts)
    write_answer(case, outcomes, ranking.amounts, labels, highest_first=ranking.highest_first)


def _values(case: Case, calculator: Calculator) -> dict[str, Input]:
    """What the compared calculator's form would have read. Raises BadInput for a question that it needs and that is empty."""
    values: dict[str, Input] = {}
    asked = _asked(case, calculator)
    for field in calculator.form.fields:
        if field.name != "place":
            values[field.name] = case.inputs[field.name] if field.name in asked else field.read({})
            if values[field.name] is None and not field.optional:
                raise BadInput(field.name, EMPTY.format(what=field.label))
    return values


def _asked(case: Case, calculator: Calculator) -> set[str]:
    """The questions that count for what is compared."""
    return {field.name for field in case.form.fields if not field.only or calculator.name in field.only}


def _place(case: Case, id: str) -> Place:
    """A place, with the reader's own figures laid over it as over all the others."""
    place = load_place(id)
    return dataclasses.replace(place, own=case.place.own) if case.place.own else place


def _outcome(calculator: Calculator, amounts: tuple[str, ...], place: Place, values: dict[str, Input]) -> Outcome:
    try:
        result = work_out(calculator, place, {**values, "place": place.entry.id})
    except BadInputs as wrong:
        fault = wrong.errors[0]
        asked = next((field.label for field in calculator.form.fields if field.name == fault.field), None)
        return Outcome(place, fault=fault, asked=asked)
    return Outcome(place, result, tuple(result.amounts.get(key) if result.known else None for key in amounts))


def _ask(case: Case, outcomes: list[Outcome]) -> None:
    """What every place finds missing is asked of the reader. Raises BadInput."""
    faults = [outcome.fault for outcome in outcomes]
    first = faults[0]
    asked = {field.name for field in case.form.fields}
    if first and first.field in asked and all(fault and fault.field == first.field for fault in faults):
        raise first

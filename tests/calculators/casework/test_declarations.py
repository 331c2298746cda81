"""What a rule may name: values and circumstances of the vocabulary, and the figures that its calculator declares; nothing else."""

import datetime
import json
from decimal import Decimal
from typing import Any

import pytest

from calculators import FORMS, calculate, web
from calculators.basics import Text
from calculators.casework import Answer, Calculator, Case, Figures, Picture, PlaceLookups, Ranking, work_out
from calculators.engine import difference
from calculators.forms import ON, PLACE, Form, example
from calculators.rules import AT_ONE_PLACE, CALCULATORS, contribution_base
from calculators.rules.compare_places import compare_places
from calculators.tables import Batch, result_rows
from calculators.values import KEYS, Place, load_place

DAY = datetime.date(2025, 3, 1)
LABEL = Text("合计", "Total")


def case() -> Case:
    figures = Figures("made-up", [Answer("total", "CNY", LABEL), Answer("days", "days", LABEL)])
    return Case(contribution_base.FORM, figures, load_place("hebei-shijiazhuang"), DAY, {"wage": Decimal(5000)})


@pytest.mark.parametrize("asks", ["value", "value_or_note", "value_or_none"])
def test_a_misspelt_value_is_no_place_without_a_rule(asks: str) -> None:
    look_up = getattr(case(), asks)
    for _ in range(2):
        with pytest.raises(LookupError, match="no value called employee\\.mediacl\\.rate\\.employer"):
            look_up("employee.mediacl.rate.employer")
    assert look_up("employee.medical.rate.employee") is not None


def test_a_misspelt_circumstance_stops_wherever_it_is_told() -> None:
    with pytest.raises(LookupError, match="no circumstance is called emplyer"):
        case().add_circumstances(emplyer="public")
    with pytest.raises(LookupError, match="no circumstance is called emplyer"):
        case().add_circumstances(emplyer=None)
    with pytest.raises(LookupError, match="no circumstance is called \\['levle'\\]"):
        case().value_or_none("employee.outpatient.rate", levle="primary")
    with pytest.raises(LookupError, match="no circumstance is called \\['emplyer'\\]"):
        PlaceLookups(load_place("beijing")).under(DAY, {"emplyer": "public"})


@pytest.mark.parametrize("key", KEYS)
def test_every_circumstance_of_the_vocabulary_can_be_told(key: str) -> None:
    made = case()
    made.add_circumstances(**{key.replace("-", "_"): "1"})
    assert made.circumstances == {key: "1"}


def test_a_question_that_the_form_does_not_ask_stops() -> None:
    for ask in ("amount", "amount_or_none", "amount_or_zero", "choice", "choice_or_none", "day", "whole_number"):
        with pytest.raises(KeyError, match="wgae"):
            getattr(case(), ask)("wgae")


def test_a_figure_that_is_not_declared_stops() -> None:
    made = case()
    with pytest.raises(LookupError, match="made-up declares no figure called totla"):
        made.give("totla", Decimal(1))
    with pytest.raises(LookupError, match="declares no amount called \\['days'\\]"):
        made.give_amounts(total=Decimal(1), days=Decimal(1))
    with pytest.raises(LookupError, match="made-up declares no figure called totla"):
        made.total("totla", Decimal(1), Decimal(2))
    with pytest.raises(LookupError, match="made-up declares no figure called totla"):
        made.row("totla", Decimal(1))


def test_label_and_step_of_a_figure_come_from_its_declaration() -> None:
    made = case()
    made.give("total", made.total("total", Decimal(1), Decimal(2)))
    made.give("days", 3)
    made.row("total", Decimal(3))
    (step,), (row,) = made.result.steps, made.result.rows
    assert (step.key, step.text.en, row.label) == ("total", "Total: 1.00 + 2.00 = 3.00 yuan.", LABEL)
    assert (made.result.amounts, made.result.counts) == ({"total": Decimal(3)}, {"days": 3})


def test_a_fault_of_a_rule_is_no_answer_that_is_not_known() -> None:
    def rule(case: Case) -> None:
        case.value_or_none("employee.base.flor")

    calculator = Calculator(contribution_base.FORM, contribution_base.CALCULATOR.answers, rule)
    with pytest.raises(LookupError, match="employee\\.base\\.flor"):
        work_out(calculator, load_place("beijing"), {"on": DAY, "wage": Decimal(5000), "scheme": "medical"})


def test_the_case_of_a_batch_has_the_figures_and_explains_nothing() -> None:
    calculator = CALCULATORS["employee-premium"]
    told = calculate("employee-premium", **example(calculator.form))
    silent = work_out(calculator, told.place, dict(told.inputs), explains=False)
    assert silent.amounts == told.amounts
    said = [told.steps, told.rows, told.notes, told.hints]
    assert all(said)
    assert not any([silent.steps, silent.rows, silent.notes, silent.hints, silent.basis])


def test_the_picture_of_an_answer_explains_nothing_again(monkeypatch: pytest.MonkeyPatch) -> None:
    result = calculate("employee-premium", place="beijing", on="2025-03-01", wage="12000")
    monkeypatch.setattr(Case, "step", lambda *_: pytest.fail("a step was told again"))
    looked_up: list[str] = []
    seek = Place.seek
    monkeypatch.setattr(Place, "seek", lambda self, name, *more: looked_up.append(name) or seek(self, name, *more))
    assert len(result.charts[0].points) == 5
    assert result.charts is result.charts
    assert looked_up == []


@pytest.mark.parametrize("name", CALCULATORS)
def test_a_calculator_declares_only_what_it_has(name: str) -> None:
    calculator = CALCULATORS[name]
    keys = [answer.key for answer in calculator.answers]
    assert len(keys) == len(set(keys))
    ranked = calculator.ranking.amounts if calculator.ranking else ()
    drawn = calculator.picture.amounts if calculator.picture else ()
    amounts = {answer.key for answer in calculator.answers if answer.unit == "CNY"}
    assert {*ranked, *drawn} <= amounts
    assert {part for answer in calculator.answers for part in answer.of} <= set(keys)
    assert all(calculator.form.field(asked) for asked in (calculator.ranking.asks if calculator.ranking else ()))


def test_the_page_has_the_rule_explain_itself_once_for_headline_and_answer(monkeypatch: pytest.MonkeyPatch) -> None:
    explained: list[bool] = []

    class Counted(Case):
        def __init__(self, *told: Any, explains: bool = True) -> None:
            explained.append(explains)
            super().__init__(*told, explains=explains)

    monkeypatch.setattr("calculators.casework.run.Case", Counted)
    entries = [["place", "beijing"], ["on", "2025-03-01"], ["wage", "12345.67"]]
    request = json.dumps({"calculator": "employee-premium", "lang": "en", "entries": entries})
    web.headline(request)
    assert explained == [True]
    web.answer(request)
    # The picture shows four other wages.
    assert explained == [True, *[False] * 4]


def test_a_calculator_that_is_only_declared_answers_at_every_door(monkeypatch: pytest.MonkeyPatch) -> None:
    def rule(case: Case) -> None:
        clamped = case.clamp("base", case.amount("wage"), "employee.base.floor", "employee.base.ceiling")
        total = case.times("total", clamped.base, Decimal(2))
        case.give_amounts(base=clamped.base, total=total)
        case.row("total", total, total=True)
        case.result.headline = Text("好了。", "Done.")

    calculator = Calculator(
        form=Form(name="made-up", title=LABEL, intro=LABEL, fields=(PLACE, ON, contribution_base.WAGE)),
        answers=(
            Answer("base", "CNY", Text("基数", "Base")),
            Answer("total", "CNY", LABEL, of=("base",)),
        ),
        rule=rule,
        ranking=Ranking(("total",), asks=("wage",)),
        picture=Picture("wages", ("total",)),
    )
    monkeypatch.setitem(CALCULATORS, "made-up", calculator)
    monkeypatch.setitem(FORMS, "made-up", calculator.form)
    told = {"place": "hebei-shijiazhuang", "on": "2025-03-01"}
    first, second = (calculate("made-up", wage=wage, **told) for wage in ("8000", "9000"))
    assert first.to_dict()["amounts"] == {"base": "8000.00", "total": "16000.00"}
    assert [point.figures[1] for point in first.charts[0].points][1:3] == [Decimal("11910.50"), Decimal(16000)]
    assert difference(first, second).sentence.en == "Total: 2,000.00 yuan more in the second case."
    row = next(row for row in result_rows(first, "en") if row[0] == "Total")
    assert row[:3] == ["Total", "16000.00", "yuan"]
    assert row[3] == next(row for row in result_rows(first, "en") if row[0] == "Base")[3] != ""
    assert Batch("made-up", ["place", "on", "wage"]).row([*told.values(), "8000"]).figures == ["8000.00", "16000.00"]
    monkeypatch.setitem(CALCULATORS, "compare-places", compare_places((*AT_ONE_PLACE, calculator)))
    compared = calculate(
        "compare-places", what="made-up", places="beijing, hebei-shijiazhuang", on="2025-03-01", wage="8000"
    )
    assert compared.amounts == {"lowest": Decimal(16000), "highest": Decimal(16000)}

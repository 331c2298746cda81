"""What holds of every calculator at every place, whatever is form_strategies."""

import json
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from calculators import FORMS, BadInput, BadInputs, Result, web
from calculators.basics import LANGUAGES
from calculators.engine import answer_entries
from calculators.forms import Entry, example
from tests.calculators.helpers import form_strategies

KEYS = ["calculator", "place", "on", "inputs", "known", "headline", "amounts", "counts", "rates", "dates"]
REST = {"steps", "sources", "notes", "hints"}
PREMIUMS = ["employee-premium", "contribution-base"]
CARE = ["outpatient", "chronic-outpatient"]
WITH_CARE = {
    "outpatient": form_strategies.with_care("outpatient"),
    "chronic-outpatient": form_strategies.with_care("chronic"),
}


def worked_out(name: str, entries: list[Entry]) -> Result | None:
    """The answer, or None where the form was refused, each fault with its field and in words of both languages."""
    faults: tuple[BadInput, ...] = ()
    try:
        return answer_entries(name, entries)
    except BadInputs as refused:
        faults = refused.errors
    assert faults
    assert all(fault.field and fault.message.zh.strip() and fault.message.en.strip() for fault in faults)
    return None


def numbers(result: Result) -> list[Decimal]:
    return [n for kind in (result.amounts, result.rates) for n in kind.values() if n is not None]


@pytest.mark.parametrize("name", FORMS)
@settings(max_examples=25)
@given(data=st.data())
def test_whatever_is_typed_gives_an_answer_not_known_or_words(name: str, data: st.DataObject) -> None:
    result = worked_out(name, data.draw(form_strategies.anything(FORMS[name], data.draw(form_strategies.places))))
    if result is not None:
        for lang in LANGUAGES:
            found = result.to_dict(lang)
            assert list(found)[: len(KEYS)] == KEYS
            assert found.keys() >= REST
            assert bool(found["headline"]) is found["known"]
            assert found["known"] or found["reason"]["text"]
            assert json.loads(result.to_json(lang)) == found
            words = [s["text"] for s in found["steps"]] + found["notes"] + found["hints"]
            assert all(text.strip() and "{" not in text for text in words)


@pytest.mark.parametrize("name", FORMS)
@settings(max_examples=10)
@given(data=st.data())
def test_the_browser_gets_a_page_or_messages_for_whatever_it_sends(name: str, data: st.DataObject) -> None:
    entries = data.draw(form_strategies.anything(FORMS[name], data.draw(form_strategies.places)))
    for lang in LANGUAGES:
        reply: dict[str, Any] = json.loads(
            web.answer(json.dumps({"calculator": name, "lang": lang, "entries": entries}))
        )
        assert reply["announce"]
        assert reply["html"]
        assert reply["ok"] is not bool(reply["errors"])
        assert reply["ok"] is not ("mb-wanting" in reply["html"])
        assert "<script>" not in reply["html"]


@pytest.mark.parametrize("name", FORMS)
@settings(max_examples=25)
@given(data=st.data())
def test_nothing_is_negative_and_the_parts_sum_to_the_total(name: str, data: st.DataObject) -> None:
    result = worked_out(name, data.draw(form_strategies.meant(FORMS[name], data.draw(form_strategies.places))))
    if result is not None:
        assert_sound(result)


@pytest.mark.parametrize("name", [name for name in FORMS if name != "compare-places"])
def test_every_place_answers_the_first_questions_of_every_calculator_soundly(name: str) -> None:
    shown = example(FORMS[name])
    for id in form_strategies.IDS:
        result = worked_out(name, list((shown | {"place": id, "on": "2025-06-01"}).items()))
        if result is not None:
            assert_sound(result)
            assert result.known or result.reason


def assert_sound(result: Result) -> None:
    """Nothing is negative, and the parts of the breakdown sum to its total."""
    assert all(number >= 0 for number in numbers(result))
    assert all(count >= 0 for count in result.counts.values() if count is not None)
    parts: list[Decimal] = []
    for row in result.rows:
        if row.total:
            assert not parts or sum(parts) == row.amount
        elif not row.depth:
            parts.append(row.amount or Decimal(0))


@pytest.mark.parametrize("name", PREMIUMS)
@settings(max_examples=25)
@given(id=form_strategies.places, on=form_strategies.recent, share=st.decimals(0, 1, places=3))
def test_every_wage_beyond_a_limit_costs_what_the_limit_costs(name: str, id: str, on: Any, share: Decimal) -> None:
    at_place = [("place", id), ("on", str(on))]
    base = answer_entries("contribution-base", [*at_place, ("wage", "1")])
    floor, ceiling = base.amounts.get("floor"), base.amounts.get("ceiling")
    if floor is None:
        return
    below = str((floor * share).quantize(Decimal("0.01")))
    pairs = [(below, str(floor))]
    if ceiling is not None:
        pairs.append((str((ceiling * (1 + share)).quantize(Decimal("0.01"))), str(ceiling)))
    for beyond, at_limit in pairs:
        one, other = (answer_entries(name, [*at_place, ("wage", wage)]) for wage in (beyond, at_limit))
        assert one.known == other.known
        assert one.amounts == other.amounts


@pytest.mark.parametrize("care", CARE)
@settings(max_examples=40)
@given(data=st.data(), cost=form_strategies.costs, more=form_strategies.costs)
def test_the_fund_pays_at_most_cost_and_limit_and_never_less_for_more(
    care: str, data: st.DataObject, cost: Decimal, more: Decimal
) -> None:
    id = data.draw(WITH_CARE[care])
    entries = data.draw(
        form_strategies.meant(FORMS[care], id, form_strategies.in_2025, whole=True, cost=str(cost), spent="", visit="")
    )
    result = worked_out(care, entries)
    if result is None or not result.known:
        return
    back, limit = result.amounts["reimbursed"], result.amounts["limit"]
    assert back is not None
    assert back <= cost
    assert limit is None or back <= limit
    assert result.amounts["paid_oneself"] == cost - back
    dearer = worked_out(care, [(key, str(cost + more) if key == "cost" else text) for key, text in entries])
    assert dearer is not None
    # Below the deductible nothing comes back, whatever the rate; above it the rate may not be known.
    assert not dearer.known or (dearer.amounts["reimbursed"] or Decimal(0)) >= back


@pytest.mark.parametrize("care", CARE)
@settings(max_examples=25)
@given(data=st.data())
def test_over_a_year_of_visits_the_fund_pays_at_most_each_cost_and_the_limit(care: str, data: st.DataObject) -> None:
    id = data.draw(WITH_CARE[care])
    fixed = {"on": "2025-12-31", "cost": "", "spent": "", "visit": ""}
    entries = data.draw(form_strategies.meant(FORMS[care], id, whole=True, **fixed))
    entries += [("visit", visit) for visit in data.draw(st.lists(form_strategies.visits, min_size=1, max_size=6))]
    result = worked_out(care, entries)
    if result is None or not result.known:
        return
    visits = result.details["visits"]
    assert all(Decimal(visit["reimbursed"]) <= Decimal(visit["eligible"]) for visit in visits)
    assert all(visit["limit_left"] is None or Decimal(visit["limit_left"]) >= 0 for visit in visits)
    assert sum(Decimal(visit["reimbursed"]) for visit in visits) == result.amounts["reimbursed"]
    assert sum(Decimal(visit["paid_oneself"]) for visit in visits) == result.amounts["paid_oneself"]


@pytest.mark.parametrize("name", FORMS)
def test_the_first_answer_of_every_calculator_is_known_today(name: str) -> None:
    result = answer_entries(name, list(example(FORMS[name]).items()))
    assert result.known, result.reason

"""One question asked of several places: ranked, and nobody is dropped."""

import json
from typing import Any

import pytest

from calculators import BadInputs, calculate, web
from calculators.command import main
from calculators.html import result_html
from calculators.html.pages import calculator_html
from calculators.rules import CALCULATORS
from calculators.values import list_cities

SOME = ["hubei-huangshi", "beijing", "hebei-shijiazhuang"]
EVERYTHING = {"wage": "8000", "year": "2026", "age": "40", "level": "secondary", "cost": "500", "sex": "male"}
EVERYTHING |= {"paid_months": "240", "average_wage": "6000", "eligible": "18000"}


def compared(what: str = "employee-premium", **inputs: Any) -> dict[str, Any]:
    given = {"what": what, "on": "2025-03-01", "places": SOME} | inputs
    return calculate("compare-places", **given).to_dict("en")


def rows(answer: dict[str, Any], *keys: str) -> list[tuple[Any, ...]]:
    return [tuple(row[key] for key in keys) for row in answer["places"]]


def test_premiums_are_ranked_from_the_lowest_and_benefits_from_the_highest() -> None:
    wage = compared(wage="30000")
    assert [row[1] for row in rows(wage, "place", "amount") if row[1]] == ["392.06", "600.00"]
    care = compared("maternity-allowance", average_wage="6000", places=["henan-zhengzhou", "beijing"])
    amounts = [float(row[0]) for row in rows(care, "amount")]
    assert amounts == sorted(amounts, reverse=True)


def test_a_place_that_is_not_known_stands_below_with_its_reason() -> None:
    answer = compared(wage="8000")
    assert rows(answer, "place", "known", "rank")[-1] == ("hubei-huangshi", False, None)
    assert "is known only from 2026-01-01" in answer["places"][-1]["reason"]
    assert (answer["known"], answer["counts"]) == (True, {"places": 3, "known": 2, "unknown": 1})


def test_where_a_place_needs_to_know_more_the_reason_names_the_question() -> None:
    answer = compared("outpatient", level="tertiary", cost="5000", age=None, places=["beijing", "hebei-shijiazhuang"])
    reason = "“Age (years)”: Fill this in: the rules of this place depend on it."
    assert (answer["places"][-1]["place"], answer["places"][-1]["reason"]) == ("hebei-shijiazhuang", reason)


def test_each_amount_is_that_of_the_place_s_own_calculator() -> None:
    for place, known, amounts in rows(compared(wage="10000"), "place", "known", "amounts"):
        alone = calculate("employee-premium", place=place, on="2025-03-01", wage="10000").to_dict()
        assert alone["known"] == known
        assert amounts == {"employee_monthly": None} or amounts == {
            key: alone["amounts"].get(key) for key in ("employee_monthly", "person_monthly", "employer_monthly")
        }


def test_equal_amounts_share_a_rank_and_the_next_one_counts_them() -> None:
    # Beijing's floor lies above this wage, the two others' below it.
    answer = compared("contribution-base", wage="6800", places=["hebei-shijiazhuang", "tianjin", "beijing"])
    assert rows(answer, "place", "rank", "amount") == [
        ("tianjin", 1, "6800.00"),
        ("hebei-shijiazhuang", 1, "6800.00"),
        ("beijing", 3, "6821.00"),
    ]
    assert answer["amounts"] == {"lowest": "6800.00", "highest": "6821.00"}


@pytest.mark.parametrize(
    "places", ["hebei-shijiazhuang,beijing", "石家庄、北京", ["石家庄市", "Beijing"], "beijing; 河北石家庄"]
)
def test_places_are_given_one_by_one_or_with_commas_between_them(places: object) -> None:
    assert sorted(place for (place,) in rows(compared(wage="8000", places=places), "place")) == [
        "beijing",
        "hebei-shijiazhuang",
    ]


def test_on_the_command_line_and_in_programs_places_may_be_called_place(capsys: pytest.CaptureFixture[str]) -> None:
    assert calculate("compare-places", place=["beijing", "tianjin"], wage="8000").counts["places"] == 2
    main(["compare-places", "--place", "beijing", "--place", "tianjin", "--wage", "8000", "--json"])
    assert json.loads(capsys.readouterr().out)["inputs"]["places"] == ["beijing", "tianjin"]


def test_a_province_stands_for_its_cities_and_all_for_every_city() -> None:
    hebei = [place for (place,) in rows(compared(wage="8000", places="hebei, hebei-handan"), "place")]
    assert sorted(hebei) == sorted(list_cities("hebei"))
    assert len(compared(wage="8000", places="all")["places"]) == len(list_cities())
    assert len(list_cities()) >= 337


@pytest.mark.parametrize("what", [name for name, calculator in CALCULATORS.items() if calculator.ranking])
def test_every_calculator_can_be_compared_over_all_places(what: str) -> None:
    answer = compared(what, places="all", **EVERYTHING)
    assert answer["counts"]["known"] + answer["counts"]["unknown"] == len(answer["places"])
    assert all((row["amount"] is None) == (row["reason"] is not None) for row in answer["places"])


@pytest.mark.parametrize(
    ("what", "field"),
    [
        ("employee-premium", "wage"),
        ("resident-premium", "year"),
        ("outpatient", "cost"),
        ("retirement-makeup", "sex"),
        ("maternity-allowance", "average_wage"),
    ],
)
def test_what_the_chosen_calculator_needs_is_asked_for(what: str, field: str) -> None:
    with pytest.raises(BadInputs) as wrong:
        compared(what)
    assert [fault.field for fault in wrong.value.errors] == [field]


@pytest.mark.parametrize(
    ("places", "message"), [("", "at least one place"), ("beijng", "beijing"), ("，", "at least one")]
)
def test_places_that_do_not_exist_are_refused(places: str, message: str) -> None:
    with pytest.raises(BadInputs, match=message):
        compared(wage="8000", places=places)


def test_nothing_known_anywhere_is_not_known_and_still_lists_the_reasons() -> None:
    answer = compared("flexible-premium", on="1960-01-01")
    assert (answer["known"], answer["reason"]["code"]) == (False, "nowhere")
    assert len(answer["places"]) == len(SOME)
    result = calculate("compare-places", what="flexible-premium", on="1960-01-01", places=SOME)
    assert "mb-table" in result_html(result, "zh")


def test_the_steps_and_their_sources_stand_as_long_as_the_places_are_few() -> None:
    few, many = compared(wage="8000"), compared("maternity-allowance", average_wage="6000", places="hebei, henan")
    assert [step["key"] for step in few["steps"]] == ["hebei-shijiazhuang", "beijing"]
    assert few["sources"]
    assert many["steps"] == []
    assert "single place" in many["notes"][0]


def test_a_figure_of_ones_own_is_laid_over_every_place() -> None:
    answer = compared(wage="10000", set={"employee.medical.rate.employee": "3%"})
    assert rows(answer, "amount")[:2] == [("300.00",), ("300.00",)]


def test_questions_that_do_not_count_are_neither_needed_nor_repeated() -> None:
    assert list(compared(wage="8000")["inputs"]) == ["what", "places", "on", "wage"]


def test_the_form_lets_places_be_ticked_by_province_without_scripts() -> None:
    html = calculator_html("compare-places", "en")
    assert '<input type="checkbox" name="places" value="beijing" checked> Beijing' in html
    assert '<details class="mb-province" open><summary>Hebei</summary>' in html
    assert 'data-field="cost" data-only="outpatient"' in html


def test_ticked_boxes_are_read_one_entry_each() -> None:
    entries = [
        ["what", "employee-premium"],
        ["wage", "8000"],
        ["on", "2025-03-01"],
        ["places", "beijing"],
        ["places", "hebei"],
    ]
    reply = json.loads(web.answer(json.dumps({"calculator": "compare-places", "lang": "en", "entries": entries})))
    assert reply["ok"]
    assert "of 12 places" in reply["announce"]

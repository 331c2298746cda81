"""How many cities answer: each question is put to every city once, and figures of the past do not count."""

import datetime
import json

import pytest

from calculators import FORMS, calculate
from calculators.values import list_places, load_document
from tests.website.helpers.built import BuiltPage
from website.pages.answer_rate import OUTCOMES, QUESTIONS, Question, outcome, rates, standings
from website.tasks.coverage import main

DAY = datetime.date(2026, 12, 1)


def question(id: str) -> Question:
    return next(one for one in QUESTIONS if one.id == id)


def test_every_calculator_but_the_comparison_is_asked_something() -> None:
    assert {one.calculator for one in QUESTIONS} == set(FORMS) - {"compare-places"}


@pytest.mark.parametrize("one", QUESTIONS, ids=lambda one: one.id)
def test_each_question_names_inputs_that_its_calculator_takes(one: Question) -> None:
    assert set(one.inputs) <= {field.name for field in FORMS[one.calculator].fields}


def test_each_of_the_337_cities_is_counted_once_for_each_question() -> None:
    assert [sum(rate.counts.values()) for rate in rates(DAY)] == [337] * len(QUESTIONS)


def test_a_city_that_answers_is_known_and_with_a_figure_that_ended_it_can_be_estimated() -> None:
    assert outcome(question("base"), "beijing", datetime.date(2025, 3, 1)) == ("known", "")
    ended = calculate("flexible-premium", place="henan-xuchang", on="2025-12-01")
    assert ended.reason is not None
    assert ended.reason.code == "after"
    assert outcome(question("flexible"), "henan-xuchang", datetime.date(2025, 12, 1)) == (
        "estimable",
        ended.reason.name,
    )


def test_where_the_figure_asked_for_holds_whatever_is_missing_that_is_known_in_part() -> None:
    assert outcome(question("premium"), "hebei-tangshan", datetime.date(2026, 11, 30))[0] == "partial"


def test_what_is_lacking_is_counted_by_value_and_the_commonest_stands_first() -> None:
    for rate in rates(DAY):
        assert sum(rate.lacking.values()) == 337 - rate.counts["known"], rate.question.id
        assert list(rate.lacking.values()) == sorted(rate.lacking.values(), reverse=True)


def test_the_command_prints_a_line_for_each_question_and_the_share_of_each_outcome(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["--on", "2026-12-01"]) == 0
    lines = capsys.readouterr().out.splitlines()
    for rate in rates(DAY):
        (line,) = [line for line in lines if line.split()[:1] == [rate.question.id]]
        assert line.split()[1:6] == [str(rate.counts[state]) for state in OUTCOMES]


def test_the_command_prints_json_and_the_cities_that_lack_something(capsys: pytest.CaptureFixture[str]) -> None:
    main(["--on", "2026-12-01", "--json"])
    printed = json.loads(capsys.readouterr().out)
    assert printed["questions"]["maternity"]["known"] == rates(DAY)[-2].counts["known"]
    assert sum(printed["standings"].values()) == sum(len(load_document(entry.id).values) for entry in list_places())
    main(["--on", "2026-12-01", "--missing", "premium"])
    listed = capsys.readouterr().out.splitlines()
    assert len(listed) == 337 - rates(DAY)[1].counts["known"]


def test_the_page_of_coverage_shows_the_same_figures(pages: dict[str, BuiltPage]) -> None:
    section = pages["en/places/coverage/"].html.partition('id="answers"')[2].partition("</table>")[0]
    for one in QUESTIONS:
        assert f"calculators/{one.calculator}/" in section
    assert sum(standings().values()) > 3000

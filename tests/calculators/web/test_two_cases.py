"""Two answers side by side: every figure of both, the second less the first."""

import json

import pytest

from calculators import FORMS, calculate, web
from calculators.engine import difference, sentence
from calculators.html import difference_html


def premium(wage: str, place: str = "hebei-shijiazhuang"):  # type: ignore[no-untyped-def]
    return calculate("employee-premium", place=place, on="2025-03-01", wage=wage)


@pytest.mark.parametrize(
    ("one", "two", "said"),
    [
        ("8000", "10000", "个人每月缴费：情况二多 40.00 元。"),
        ("10000", "8000", "个人每月缴费：情况二少 40.00 元。"),
        ("1000", "5955.25", "个人每月缴费：两种情况相同。"),
    ],
)
def test_the_sentence_tells_by_how_much(one: str, two: str, said: str) -> None:
    assert sentence(premium(one), premium(two)).zh == said


def test_a_case_that_is_not_known_is_no_zero() -> None:
    first, second = premium("8000"), premium("8000", "hebei-tangshan")
    assert sentence(first, second).en == "One of the cases is not known, so they cannot be compared."
    assert '<td data-label="Second case">not known</td>' in difference_html(difference(first, second), "en")
    assert "−160.00" not in difference_html(difference(first, second), "en")


def test_days_and_months_differ_in_their_own_units() -> None:
    day = {"place": "beijing", "on": "2026-01-10", "paid_on": "2026-01-10"}
    first, second = (calculate("waiting-period", missed_years=years, **day) for years in ("0", "2"))
    assert sentence(first, second).en == "Waiting period: 2 months more in the second case."
    assert '<td data-label="Second less first">+61 days</td>' in difference_html(difference(first, second), "en")


@pytest.mark.parametrize("name", FORMS)
def test_every_calculator_can_be_set_beside_itself(name: str) -> None:
    entries = [[field.name, field.start] for field in FORMS[name].fields if field.start]
    for lang in ("zh", "en"):
        request = {"calculator": name, "lang": lang, "entries": entries, "other": entries}
        reply = json.loads(web.answer(json.dumps(request)))
        assert reply["other"]["html"] == reply["html"]
        assert reply["difference"]
        assert reply["announce"]


def test_a_mistake_in_the_second_case_leaves_the_first() -> None:
    entries = [["place", "beijing"], ["wage", "8000"]]
    request = {
        "calculator": "employee-premium",
        "lang": "en",
        "entries": entries,
        "other": [["place", "beijing"], ["wage", "x"]],
    }
    reply = json.loads(web.answer(json.dumps(request)))
    assert reply["ok"]
    assert not reply["other"]["ok"]
    assert reply["difference"] == ""
    assert "not a number" in reply["announce"]


def test_a_count_differs_by_a_bare_number() -> None:
    first, second = (
        calculate("compare-places", places=places, on="2025-03-01", wage="8000")
        for places in ("beijing,hebei-shijiazhuang", "beijing,hebei-shijiazhuang,tianjin")
    )
    (line,) = [line for line in difference(first, second).lines if line.label.en == "Places"]
    assert (line.first.en, line.second.en, line.by.en, line.by.zh) == ("2", "3", "+1", "+1 个")

"""The top of an answer, which a page asks for before the rest: the same words, and the same refusals."""

import json
from typing import Any

import pytest

from calculators import FORMS, web


def both(name: str, lang: str, entries: list[list[str]], **more: object) -> tuple[dict[str, Any], dict[str, Any]]:
    """What a page is told at once, and the whole answer."""
    request = json.dumps({"calculator": name, "lang": lang, "entries": entries, **more})
    return json.loads(web.headline(request)), json.loads(web.answer(request))


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("name", FORMS)
def test_every_answer_begins_with_its_headline(name: str, lang: str) -> None:
    entries = [[field.name, field.start] for field in FORMS[name].fields if field.start]
    soon, whole = both(name, lang, entries)
    assert whole["html"].startswith(f'<div class="mb-top">{soon["html"]}</div>')
    assert 'class="mb-answer"' in soon["html"]
    assert soon | {"html": ""} == whole | {"html": ""}


def test_the_headline_of_a_wage_is_exact() -> None:
    entries = [["place", "hebei-shijiazhuang"], ["on", "2025-03-01"], ["wage", "8123"]]
    soon, _ = both("employee-premium", "en", entries)
    assert "You pay 162.46 yuan" in soon["html"]
    assert "mb-breakdown" not in soon["html"]


def test_what_is_refused_is_refused_at_once_in_the_same_words() -> None:
    soon, whole = both("employee-premium", "zh", [["place", "beijing"], ["wage", "x"]])
    assert soon == whole
    assert soon["ok"] is False


def test_what_is_not_known_has_no_headline() -> None:
    entries = [["place", "hebei-tangshan"], ["on", "2025-03-01"], ["wage", "8000"]]
    soon, whole = both("employee-premium", "en", entries)
    assert not soon["known"]
    assert "mb-answer" not in soon["html"]
    assert whole["html"].startswith(f'<div class="mb-top">{soon["html"]}</div>')


def test_a_second_case_has_a_headline_of_its_own_and_no_difference_yet() -> None:
    entries = [["place", "hebei-shijiazhuang"], ["on", "2025-03-01"], ["wage", "8000"]]
    other = [*entries[:2], ["wage", "10000"]]
    soon, whole = both("employee-premium", "en", entries, other=other)
    assert "160.00" in soon["html"]
    assert "200.00" in soon["other"]["html"]
    assert "difference" not in soon
    assert "40.00 yuan more" in whole["difference"]


def test_the_same_question_on_another_day_is_worked_out_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    entries = [["place", "hebei-shijiazhuang"], ["wage", "8123"]]
    days = []
    for second in ("1741000000", "1742000000"):
        monkeypatch.setenv("SOURCE_DATE_EPOCH", second)
        soon, whole = both("employee-premium", "en", entries)
        assert soon["html"] in whole["html"]
        days.append(soon["html"])
    assert "2025-03-03" in days[0]
    assert "2025-03-15" in days[1]

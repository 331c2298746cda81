"""The one renderer: both languages, nothing unescaped."""

import json

import pytest

from calculators import FORMS, calculate, web
from calculators.basics import LANGUAGES, Lang, Text
from calculators.html import link, result_html, tag
from calculators.html.pages import calculator_html

HOSTILE = [
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "&lt;b&gt;",
    "\u202e\u0000",
    "__proto__",
    "a" * 100_000,
    "=cmd|' /C calc'!A0",
]


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("name", FORMS)
def test_every_calculator_has_a_form_and_a_first_answer_in_both_languages(name: str, lang: Lang) -> None:
    html = calculator_html(name, lang)
    assert f'data-calculator="{name}"' in html
    assert FORMS[name].fields[0].label.to(lang) in html
    assert 'class="mb-answer"' in html


def test_a_result_shows_answer_breakdown_and_steps_in_this_order() -> None:
    result = calculate("employee-premium", place="hebei-shijiazhuang", on="2025-03-01", wage="5000")
    html = result_html(result, "en")
    assert html.index("mb-answer") < html.index("mb-breakdown") < html.index("mb-steps") < html.index("mb-notes")
    assert '<a href="../../places/hebei-shijiazhuang/#v-employee-base-floor">Shijiazhuang</a>' in html


def test_attributes_and_words_are_escaped() -> None:
    assert tag("p", "x", title='"<&', hidden=True, lang=None) == '<p title="&quot;&lt;&amp;" hidden>x</p>'


def test_only_our_own_and_web_addresses_become_links() -> None:
    assert link("javascript:alert(1)", "<b>") == "&lt;b&gt;"


@pytest.mark.parametrize("typed", HOSTILE)
@pytest.mark.parametrize("field", ["place", "on", "wage", "employer", "set.employee.base.floor", "surprise"])
def test_hostile_input_is_refused_in_words_and_never_becomes_markup(field: str, typed: str) -> None:
    good = {"place": "hebei-shijiazhuang", "on": "2025-03-01", "wage": "5000"}
    request = {"calculator": "employee-premium", "lang": "zh", "entries": list((good | {field: typed}).items())}
    reply = json.loads(web.answer(json.dumps(request)))
    assert reply["ok"] is False
    assert reply["html"].startswith('<div class="mb-top"><p class="mb-answer mb-wanting">请改一项：')
    assert not any(opened in reply["html"] for opened in ("<script", "<img", "<b>"))
    assert all(len(message) < 400 for message in reply["errors"].values())


def test_a_text_in_one_language_only_cannot_be_constructed() -> None:
    with pytest.raises(ValueError, match="both languages"):
        Text("中文", " ")

"""Inserts: what they become, what they leave alone, and what an author is told who writes one wrongly."""

import pytest

from website.errors import Problem
from website.plugin.inserts import Insert, Source, put_in, take_out

INSERTS = {
    "value": Insert(
        lambda place, name, year=0: f"<b>{place} {name} {year}</b>", '{{ value("hebei", "employee.base.floor") }}'
    ),
    "calculators": Insert(lambda: "<ul><li>*one*</li></ul>", "{{ calculators() }}", block=True),
}
FILE = Source("docs/zh/guides/a.md", lines_before=3)


def expanded(markdown: str) -> str:
    text, made = take_out(markdown, INSERTS, FILE)
    return put_in(text, made)


def refused(markdown: str) -> str:
    with pytest.raises(Problem) as caught:
        take_out(markdown, INSERTS, FILE)
    return str(caught.value)


def test_an_insert_becomes_its_html_inside_the_sentence() -> None:
    assert expanded('每月 {{ value("hebei", "x", year=2026) }} 起') == "每月 <b>hebei x 2026</b> 起"


def test_markdown_never_sees_the_html_of_an_insert() -> None:
    text, made = take_out("{{ calculators() }}", INSERTS, FILE)
    assert "<" not in text
    assert put_in(f"<p>{text}</p>", made) == "<ul><li>*one*</li></ul>"


@pytest.mark.parametrize(
    "code", ["`{{ nothing }}`", "``{{ nothing() }}``", "```jinja\n{{ nothing }}\n```", "~~~\n{{ a }}\n~~~"]
)
def test_code_is_left_alone(code: str) -> None:
    assert expanded(code) == code


def test_more_than_ten_inserts_keep_their_places() -> None:
    markdown = " ".join(f'{{{{ value("p", "{n}") }}}}' for n in range(12))
    assert expanded(markdown) == " ".join(f"<b>p {n} 0</b>" for n in range(12))


def test_an_unknown_insert_names_file_line_and_what_there_is() -> None:
    message = refused('one\n\n{{ valeu("hebei", "x") }}')
    assert message.startswith("docs/zh/guides/a.md:6: there is no insert called valeu. Use one of {{ value(")
    assert "{{ calculators() }}" in message


@pytest.mark.parametrize(
    ("written", "told"),
    [
        ("{{ value }}", "is not an insert"),
        ("{{ value( }}", "is not an insert"),
        ("{{ }}", "is not an insert"),
        ("{{ 1 + 1 }}", "is not an insert"),
        ('{{ os.remove("x") }}', "is not an insert"),
        ("{{ value(place, name) }}", "neither a text nor a whole number"),
        ('{{ value("a", "b", **more) }}', "neither a text nor a whole number"),
        ('{{ value("a", "b", year=True) }}', "neither a text nor a whole number"),
        ('{{ value("hebei") }}', "does not fit"),
        ('{{ value("hebei", "x", when=1) }}', "does not fit"),
    ],
)
def test_what_cannot_be_read_is_refused_with_a_remedy(written: str, told: str) -> None:
    message = refused(written)
    assert message.startswith("docs/zh/guides/a.md:4: ")
    assert told in message
    assert "{{ value(" in message.split(told, 1)[1]


def test_an_insert_in_a_heading_is_refused() -> None:
    assert "stands in a heading" in refused('## {{ value("hebei", "x") }}')


def test_a_calculator_beside_other_text_is_refused() -> None:
    assert "shares its line" in refused("Here: {{ calculators() }}")

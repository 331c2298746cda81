"""One of a closed list, by its id, its labels and what people also write."""

import pytest

from calculators import FORMS
from calculators.basics import Refused
from calculators.forms import SPELLINGS, Choice

CHOICES = [(form.name, field) for form in FORMS.values() for field in form.fields if isinstance(field, Choice)]


def choice(calculator: str, name: str) -> Choice:
    field = FORMS[calculator].field(name)
    assert isinstance(field, Choice)
    return field


@pytest.mark.parametrize(
    ("calculator", "name", "typed", "id"),
    [
        ("outpatient", "level", "tertiary", "tertiary"),
        ("outpatient", "level", " Tertiary ", "tertiary"),
        ("outpatient", "level", "三级医院", "tertiary"),
        ("outpatient", "level", "三级", "tertiary"),
        ("outpatient", "level", "３", "tertiary"),
        ("outpatient", "level", "Level 3", "tertiary"),
        ("outpatient", "level", "药店", "pharmacy"),
        ("outpatient", "status", "in service", "in-service"),
        ("outpatient", "status", "退休人员", "retired"),
        ("outpatient", "scheme", "居民", "resident"),
        ("contribution-base", "scheme", "养老", "pension"),
        ("retirement-makeup", "sex", "F", "female"),
        ("maternity-allowance", "birth", "剖宫产", "difficult"),
        ("maternity-allowance", "birth", "caesarean", "difficult"),
        ("family-mutual-aid", "relative", "妻子", "spouse"),
        ("family-mutual-aid", "relative", "daughter", "child"),
        ("resident-premium", "assistance", "低保", "minimum-living"),
    ],
)
def test_a_choice_is_read_as_people_write_it(calculator: str, name: str, typed: str, id: str) -> None:
    assert choice(calculator, name).parse(typed) == id


@pytest.mark.parametrize(
    ("calculator", "name", "typed"),
    [
        ("outpatient", "level", "4"),
        ("outpatient", "level", "医院"),
        ("outpatient", "level", ""),
        ("outpatient", "scheme", "pension"),
        ("family-mutual-aid", "relative", "uncle"),
    ],
)
def test_what_is_no_choice_is_answered_with_the_whole_list(calculator: str, name: str, typed: str) -> None:
    field = choice(calculator, name)
    with pytest.raises(Refused) as refused:
        field.parse(typed)
    assert all(f"({id})" in refused.value.message.en for id in field.options)


@pytest.mark.parametrize(("calculator", "field"), CHOICES)
def test_no_word_stands_for_two_choices(calculator: str, field: Choice) -> None:
    also = SPELLINGS.get(field.name, {})
    words = [
        word
        for id, label in field.options.items()
        for word in {id, id.replace("-", " "), label.zh, label.en.lower(), *also.get(id, ())}
    ]
    assert len(words) == len(set(words))


def test_every_spelling_belongs_to_a_choice_and_is_in_lower_case() -> None:
    for name, by_id in SPELLINGS.items():
        known = {id for _, field in CHOICES if field.name == name for id in field.options}
        assert by_id.keys() <= known, name
        assert all(word == word.lower() for words in by_id.values() for word in words)

"""A value that holds at its own level alone: its place has it, its page shows it, and the places below do not take it over."""

import datetime

import pytest

from calculators.values import Document, NotKnown, Place, load_place
from tests.calculators.helpers.policy_text import HEAD, read, says

DAY = datetime.date(2025, 6, 1)
FLOOR, CEILING = "employee.base.floor", "employee.base.ceiling"
PROVINCE = says(f'{FLOOR} = {{ value = "4000 CNY/month", inherited = false }}', f'{CEILING} = "20000 CNY/month"')


def document(blocks: str) -> Document:
    made, errors = read(HEAD + blocks)
    assert made is not None, errors
    return made


def place(*levels: str) -> Place:
    """A place that says the first, below others that say the rest, as `policy.load` puts it together."""
    own, *above = map(document, levels)
    return Place(own.place, (own, *(each.handed_down for each in above)))


OWN = says('employee.medical.rate.employee = "2%"')


def test_the_province_itself_has_the_figure() -> None:
    assert place(PROVINCE).find(FLOOR, DAY, {}).number() == 4000


def test_its_city_does_not_and_takes_what_else_the_province_says() -> None:
    below = place(OWN, PROVINCE)
    with pytest.raises(NotKnown) as gap:
        below.find(FLOOR, DAY, {})
    assert gap.value.reason == "never"
    assert not below.decides(FLOOR)
    assert below.find(CEILING, DAY, {}).number() == 20000


def test_a_whole_block_may_say_so_and_one_of_its_values_otherwise() -> None:
    block = says(
        f'{FLOOR} = "4000 CNY/month"',
        f'{CEILING} = {{ value = "20000 CNY/month", inherited = true }}',
        more="inherited = false",
    )
    assert place(OWN, block).seek(FLOOR, DAY, {}) is None
    assert place(OWN, block).seek(CEILING, DAY, {}) is not None


def test_what_the_province_does_not_hand_down_hides_nothing_of_the_nation() -> None:
    nation = says(f'{FLOOR} = "3000 CNY/month"')
    assert place(OWN, PROVINCE, nation).find(FLOOR, DAY, {}).number() == 3000
    assert place(PROVINCE, nation).find(FLOOR, DAY, {}).number() == 4000


def test_the_nation_may_keep_a_figure_from_provinces_and_cities() -> None:
    assert place(OWN, OWN, PROVINCE).seek(FLOOR, DAY, {}) is None
    assert place(OWN, PROVINCE).seek(FLOOR, DAY, {}) is None


@pytest.mark.parametrize("id", ["henan-anyang", "henan-zhumadian"])
def test_no_city_of_henan_takes_over_what_an_article_says_of_the_province(id: str) -> None:
    on = datetime.date(2025, 3, 1)
    assert load_place("henan").find("flexible.medical.base", on, {}).number() == 6260
    with pytest.raises(NotKnown) as gap:
        load_place(id).find("flexible.medical.base", on, {})
    assert gap.value.reason == "disputed"

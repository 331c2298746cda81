"""Look-up by name, day and circumstances; inheritance; and the typed "not known"."""

import datetime
from decimal import Decimal

import pytest

from calculators.basics import BadInput
from calculators.values import VOCABULARY, NotKnown, compiled, list_places, load_document, load_place
from calculators.values.source import check_all

IN_SERVICE = {"status": "in-service", "age": Decimal(44)}


def day(text: str) -> datetime.date:
    return datetime.date.fromisoformat(text)


def find(
    name: str, on: str, circumstances: dict[str, str | Decimal] | None = None, place: str = "hebei-shijiazhuang"
) -> str:
    value = load_place(place).find(name, day(on), circumstances or {})
    return f"{value.place} {value.datum}"


def test_every_policy_file_is_sound() -> None:
    check_all()


def test_no_name_of_the_vocabulary_is_the_beginning_of_another() -> None:
    assert [(a, b) for a in VOCABULARY for b in VOCABULARY if b.startswith(a + ".")] == []


@pytest.mark.parametrize(("on", "limit"), [("2024-12-31", "3000"), ("2025-01-01", "3500"), ("2026-11-21", "3500")])
def test_the_limit_in_shijiazhuang_rises_on_new_years_day_2025(on: str, limit: str) -> None:
    assert find("employee.outpatient.annual_limit", on, IN_SERVICE) == f"hebei-shijiazhuang {limit}"


@pytest.mark.parametrize(("age", "limit"), [(44, "3500"), (45, "4500"), (46, "4500")])
def test_the_limit_in_shijiazhuang_rises_at_45(age: int, limit: str) -> None:
    assert find(
        "employee.outpatient.annual_limit", "2025-06-01", {"status": "in-service", "age": Decimal(age)}
    ).endswith(limit)


def test_a_city_takes_what_it_does_not_name_from_its_province_and_the_nation() -> None:
    assert find("pension.base.floor", "2025-06-01") == "hebei 4007"
    assert find("rounding.premium", "2025-06-01") == "cn fen half-up"


def not_known(
    name: str, on: str, circumstances: dict[str, str | Decimal] | None = None, place: str = "hebei-shijiazhuang"
) -> NotKnown:
    with pytest.raises(NotKnown) as gap:
        load_place(place).find(name, day(on), circumstances or {})
    return gap.value


def test_before_the_first_known_day_nothing_is_known_and_the_later_value_is_only_shown() -> None:
    gap = not_known("employee.outpatient.deductible", "2024-12-31")
    assert gap.reason == "before"
    assert gap.last is not None
    assert gap.last.datum == Decimal(100)
    assert "2025-01-01" in gap.message.zh


def test_after_the_last_known_day_the_old_value_is_not_used() -> None:
    gap = not_known("employee.base.floor", "2026-01-01")
    assert gap.reason == "after"
    assert gap.last is not None
    assert gap.last.datum == Decimal("5955.25")
    assert (
        gap.message.en
        == "Shijiazhuang's “employees' scheme: floor of the contribution base” is known only up to 2025-12-31; not for 2026-01-01."
    )


@pytest.mark.parametrize("on", ["2025-07-01", "2025-09-17"])
def test_between_two_known_periods_nothing_is_known_and_both_days_are_told(on: str) -> None:
    assert find("employee.base.floor", "2025-06-30", place="tianjin") == "tianjin 5013"
    assert find("employee.base.floor", "2025-09-18", place="tianjin") == "tianjin 5124"
    gap = not_known("employee.base.floor", on, place="tianjin")
    assert gap.reason == "gap"
    assert "2025-06-30" in gap.message.zh
    assert "2025-09-18" in gap.message.zh


def test_a_limit_that_depends_on_age_is_not_guessed_without_it() -> None:
    gap = not_known("employee.outpatient.annual_limit", "2025-06-01", {"status": "in-service"})
    assert (gap.reason, gap.missing) == ("circumstances", {"age"})


def test_where_only_unverified_figures_fit_that_is_said_although_others_are_known_for_other_people() -> None:
    name, level = "resident.outpatient.deductible", {"level": "community"}
    students = level | {"group": "college-student"}
    assert find(name, "2025-06-01", students) == "hebei-shijiazhuang 0"
    assert not_known(name, "2025-06-01", level | {"group": "working-age"}).reason == "unverified"
    assert not_known(name, "2024-06-01", level | {"group": "working-age"}).reason == "circumstances"


def test_what_no_file_names_was_never_known() -> None:
    assert not_known("flexible.medical.amount", "2025-06-01").reason == "never"


def test_a_place_that_does_not_exist_is_bad_input_with_a_suggestion() -> None:
    with pytest.raises(BadInput) as wrong:
        load_place("hebei-shijiazuang")
    assert wrong.value.field == "place"
    assert "hebei-shijiazhuang" in wrong.value.message.en


def test_places_come_nation_first_and_each_city_after_its_province() -> None:
    ids = [entry.id for entry in list_places()]
    assert ids[0] == "cn"
    assert ids.index("hebei") < ids.index("hebei-shijiazhuang")


def test_what_a_wheel_carries_says_the_same_as_the_files() -> None:
    for entry in list_places():
        document = load_document(entry.id)
        again = compiled.load(compiled.dump(document))
        assert compiled.dump(again) == compiled.dump(document), entry.id
        assert [v.shown() for v in again.values] == [v.shown() for v in document.values], entry.id
    assert compiled.load_index(compiled.dump_index(list_places())) == list_places()


def test_what_the_reader_left_out_is_asked_for_before_an_older_year_is_mentioned() -> None:
    place = load_place("henan-zhengzhou")
    with pytest.raises(NotKnown) as gap:
        place.find("resident.premium.individual", day("2026-01-01"), {})
    assert gap.value.missing == {"group"}


def test_a_tier_that_was_not_told_does_not_hide_that_the_known_years_ended() -> None:
    place = load_place("tianjin")
    with pytest.raises(NotKnown) as gap:
        place.find("resident.premium.individual", day("2030-01-01"), {"group": "elderly"})
    assert (gap.value.reason, gap.value.last) == ("after", None)

"""The picture of floor and ceiling over the years: its periods, its lines, and its table in the built page."""

import datetime
import re

import pytest

from calculators.values import Place, list_places, load_place
from tests.calculators.helpers.policy_text import GOOD, read, says
from tests.website.helpers.built import BuiltPage
from website.pages.limits import HEIGHT, WIDTH, limits_of

TODAY = datetime.date(2026, 11, 21)
HANGZHOU = "zhejiang-hangzhou"
BEFORE = says('employee.base.floor = "2000 CNY/month"', start="2024-01-01", to="2024-06-30")


def place(text: str) -> Place:
    document, errors = read(text)
    assert document is not None, errors
    return Place(document.place, (document,))


def test_hangzhou_has_the_three_periods_of_its_province_the_newest_first() -> None:
    limits = limits_of(load_place(HANGZHOU), TODAY)
    assert limits is not None
    assert [
        (str(p.start), str(p.end), p.floor and str(p.floor.datum), p.ceiling and str(p.ceiling.datum))
        for p in limits.periods
    ] == [
        ("2025-01-01", "None", "4986", "25299"),
        ("2024-01-01", "2024-12-31", "4812", "24930"),
        ("2023-01-01", "2023-12-31", "4462", None),
    ]


def test_an_old_figure_that_is_carried_on_is_drawn_apart() -> None:
    limits = limits_of(load_place(HANGZHOU), TODAY)
    assert limits is not None
    assert [stroke.carried for stroke in limits.lines[0].strokes] == [False, False, True]


def test_one_period_is_no_history() -> None:
    assert limits_of(place(GOOD), TODAY) is None


def test_a_gap_is_neither_drawn_nor_bridged() -> None:
    limits = limits_of(place(GOOD + BEFORE), TODAY)
    assert limits is not None
    floor = limits.lines[1]
    assert [(str(p.start), str(p.end)) for p in limits.periods] == [
        ("2025-01-01", "None"),
        ("2024-01-01", "2024-06-30"),
    ]
    assert floor.strokes[0].x2 < floor.strokes[1].x1


def test_heights_are_in_proportion_from_nought_up() -> None:
    limits = limits_of(place(GOOD + BEFORE), TODAY)
    assert limits is not None
    ground, top = 166, limits.lines[0].strokes[0].y
    heights = [(ground - stroke.y) / (ground - top) for stroke in limits.lines[1].strokes]
    assert heights == pytest.approx([0.1, 0.2], abs=0.001)


def test_what_is_unverified_or_holds_for_some_only_is_not_drawn() -> None:
    unverified = BEFORE.replace('source = "notice"', 'source = "notice"\nstanding = "unverified"')
    some = BEFORE.replace('"2000 CNY/month"', '{ value = "2000 CNY/month", when = { employer = "public" } }')
    assert limits_of(place(GOOD + unverified), TODAY) is None
    assert limits_of(place(GOOD + some), TODAY) is None


def test_every_line_of_every_place_stays_inside_the_picture() -> None:
    drawn = [limits for entry in list_places() if (limits := limits_of(load_place(entry.id), TODAY))]
    assert len(drawn) > 100
    for limits in drawn:
        for line in limits.lines:
            assert all(0 <= s.x1 < s.x2 <= WIDTH and 0 < s.y < HEIGHT for s in line.strokes)
        assert limits.lines[0].y > 20


def test_the_built_page_has_picture_words_and_table_without_a_script(pages: dict[str, BuiltPage]) -> None:
    for root in ("", "en/"):
        html = pages[f"{root}places/{HANGZHOU}/"].html
        figure = re.search(r'<figure class="mb-figure mb-limits".*?</figure>', html, re.DOTALL)
        assert figure
        assert 'role="img" aria-labelledby="limits-title"' in figure[0]
        assert "style=" not in figure[0]
        table = re.search(r'<table class="mb-periods">.*?</table>', html, re.DOTALL)
        assert table
        assert [figure for figure in ("4,986.00", "24,930.00", "4,462.00") if figure not in table[0]] == []

"""Pictures of an answer: a few points that the rules worked out, and none where there is nothing to see."""

from decimal import Decimal

from calculators import calculate
from calculators.engine import MOST_PLACES

SHIJIAZHUANG = {"place": "hebei-shijiazhuang", "on": "2025-03-01"}


def test_a_wage_stands_between_floor_and_ceiling_and_pays_what_its_answer_says() -> None:
    result = calculate("employee-premium", wage="8000", **SHIJIAZHUANG)
    (chart,) = result.charts
    yours = next(point for point in chart.points if point.label.en == "Your wage")
    assert yours.figures == (Decimal(8000), result.amounts["person_monthly"], result.amounts["employer_monthly"])
    assert [point.figures[0] for point in chart.points] == sorted(point.figures[0] for point in chart.points)


def test_a_wage_at_the_floor_shares_its_point_with_it() -> None:
    (chart,) = calculate("contribution-base", wage="5955.25", **SHIJIAZHUANG).charts
    assert [point.label.en for point in chart.points if point.marked] == ["Floor, Your wage", "Ceiling"]


def test_a_wage_above_the_ceiling_widens_the_picture() -> None:
    (chart,) = calculate("contribution-base", wage="50000", **SHIJIAZHUANG).charts
    assert [point.figures[0] for point in chart.points][-2:] == [Decimal(50000), Decimal(60000)]


def test_one_visit_fills_up_its_limit() -> None:
    result = calculate(
        "outpatient", scheme="employee", status="in-service", age="40", level="primary", cost="800", **SHIJIAZHUANG
    )
    ((point,),) = (chart.points for chart in result.charts)
    limit, left = result.amounts["limit"], result.amounts["limit_left"]
    assert point.figures == (Decimal(0), result.amounts["reimbursed"], left)
    assert sum(point.figures) == limit


def test_there_is_no_picture_of_what_is_not_known_or_all_the_same() -> None:
    assert calculate("employee-premium", place="hebei-tangshan", on="2025-03-01", wage="8000").charts == []
    assert calculate("compare-places", places="hebei-shijiazhuang", on="2025-03-01", wage="8000").charts == []


def test_a_ranking_of_many_places_shows_the_first() -> None:
    (chart,) = calculate("compare-places", places="all", on="2025-03-01", wage="3000").charts
    assert 1 < len(chart.points) <= MOST_PLACES

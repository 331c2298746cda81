"""Pictures of an answer: a few points that the rules worked out, and none where there is nothing to see."""

from decimal import Decimal
from typing import Any

from calculators import calculate
from calculators.engine import MOST_PLACES

SHIJIAZHUANG = {"place": "hebei-shijiazhuang", "on": "2025-03-01"}

STAY: dict[str, Any] = {
    "place": "custom",
    "on": "2026-12-01",
    "scheme": "resident",
    "set": {
        "resident.inpatient.deductible": "800",
        "resident.inpatient.rate": "70%",
        "resident.major_illness.deductible": "14000",
        "resident.major_illness.rate": "60%",
    },
}


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


def test_a_hospital_bill_is_one_bar_of_who_pays_what_and_the_next_10000_yuan_are_five() -> None:
    result = calculate("hospital-stay", **STAY, total="48000", eligible="41000")
    who, following = result.charts
    assert (who.kind, [label.en for label in who.head]) == ("stack", ["Bill", "The basic fund pays", "You pay"])
    assert who.points[0].figures == (Decimal("28140.00"), Decimal("19860.00"))
    assert following.kind == "bars"
    assert following.points[0].label.en == "41,000–43,000"
    # 30 % of each 2,000 are left; from 44,800 on major illness pays 60 % of that: 40 % of 30 % = 12 %.
    assert [point.figures for point in following.points] == [
        (Decimal("600.00"), Decimal("1400.00")),
        (Decimal("564.00"), Decimal("1436.00")),
        (Decimal("240.00"), Decimal("1760.00")),
        (Decimal("240.00"), Decimal("1760.00")),
        (Decimal("240.00"), Decimal("1760.00")),
    ]


def test_a_list_of_stays_alone_has_no_picture_of_a_larger_bill() -> None:
    result = calculate("hospital-stay", **STAY, stay="2026-03-01:tertiary:48000:41000")
    assert [chart.kind for chart in result.charts] == ["stack"]

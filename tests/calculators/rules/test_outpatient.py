"""Outpatient care, visit by visit."""

from decimal import Decimal
from typing import Any

import pytest

from calculators import BadInputs, calculate

PERSON = {"place": "hebei-shijiazhuang", "on": "2025-06-01", "status": "in-service", "age": 40, "level": "tertiary"}


def outpatient(**more: object) -> dict[str, Any]:
    return calculate("outpatient", **(PERSON | more)).to_dict()


@pytest.mark.parametrize(
    ("cost", "reimbursed", "own"),
    [
        ("0", "0.00", "0.00"),
        ("99.99", "0.00", "99.99"),
        ("100", "0.00", "100.00"),
        ("100.01", "0.01", "100.00"),
        ("1100", "600.00", "500.00"),
        ("5933.33", "3500.00", "2433.33"),
        ("5933.34", "3500.00", "2433.34"),
        ("100000", "3500.00", "96500.00"),
    ],
)
def test_the_deductible_the_rate_and_the_limit_meet_to_the_fen(cost: str, reimbursed: str, own: str) -> None:
    amounts = outpatient(cost=cost)["amounts"]
    assert (amounts["reimbursed"], amounts["paid_oneself"]) == (reimbursed, own)


@pytest.mark.parametrize(
    ("status", "age", "rate", "limit"),
    [("in-service", 44, "60", "3500.00"), ("in-service", 45, "60", "4500.00"), ("retired", 60, "70", "6000.00")],
)
def test_shijiazhuang_since_2025(status: str, age: int, rate: str, limit: str) -> None:
    result = outpatient(status=status, age=age, cost="1100")
    assert (result["rates"]["rate"], result["amounts"]["limit"], result["amounts"]["deductible"]) == (
        rate,
        limit,
        "100.00",
    )


@pytest.mark.parametrize(
    ("status", "age", "limit"),
    [("in-service", 44, "3000.00"), ("in-service", 45, "3500.00"), ("retired", 60, "5000.00")],
)
def test_before_2025_only_the_limit_is_known_and_told(status: str, age: int, limit: str) -> None:
    result = outpatient(on="2024-12-31", status=status, age=age, cost="1100")
    assert result["known"] is False
    assert result["reason"]["value"] == "employee.outpatient.deductible"
    assert result["amounts"] == {"limit": limit}


def test_visits_share_one_deductible_and_one_limit_over_the_year() -> None:
    result = outpatient(visit=["2025-04-01:primary:9000", "2025-03-01:tertiary:350"])
    first, second = result["visits"]
    assert first == {
        "date": "2025-03-01",
        "level": "tertiary",
        "eligible": "350.00",
        "deductible_used": "100.00",
        "account": "0.00",
        "rates": ["60"],
        "reimbursed": "150.00",
        "paid_oneself": "200.00",
        "limit": "3500.00",
        "limit_left": "3350.00",
    }
    assert (second["deductible_used"], second["reimbursed"], second["limit_left"]) == ("0.00", "3350.00", "0.00")


def test_what_was_spent_before_uses_up_deductible_and_limit() -> None:
    amounts = outpatient(cost="1000", spent="600")["amounts"]
    assert (amounts["reimbursed"], amounts["deductible_used"], amounts["limit_left"]) == ("600.00", "0.00", "2600.00")


def test_what_the_fund_pays_and_what_the_person_pays_is_the_cost() -> None:
    result = calculate("outpatient", **PERSON, cost="1234.56")
    fund, own, deductible, share, total = (row.amount or Decimal(0) for row in result.rows)
    assert fund + own == total
    assert deductible + share == own


def test_a_limit_that_depends_on_age_asks_for_the_age() -> None:
    with pytest.raises(BadInputs) as wrong:
        outpatient(age=None, cost="500")
    assert [(fault.field, fault.message.en) for fault in wrong.value.errors] == [
        ("age", "Fill this in: the rules of this place depend on it.")
    ]


def test_rules_that_depend_on_the_group_of_residents_list_the_groups() -> None:
    with pytest.raises(BadInputs) as wrong:
        calculate(
            "outpatient", place="hebei-shijiazhuang", on="2025-03-01", scheme="resident", level="primary", cost="5"
        )
    (fault,) = wrong.value.errors
    assert fault.field == "group"
    assert fault.message.en.startswith("The rules of this place depend on it. Choose one of: newborn (newborn), ")


@pytest.mark.parametrize(
    ("visit", "message"),
    [
        ("2025-03-01:tertiary", "Visit 1: Write DATE:LEVEL:COST"),
        ("2025-02-30:tertiary:5", "Visit 1: There is no such day as 2025-02-30"),
        ("2025-03-01:palace:5", "Visit 1: Choose one of:"),
        ("2025-03-01:tertiary:-5", "Visit 1: This cannot be negative"),
    ],
)
def test_a_visit_that_cannot_be_read_is_named_by_its_number(visit: str, message: str) -> None:
    with pytest.raises(BadInputs) as wrong:
        outpatient(visit=[visit])
    assert wrong.value.errors[0].field == "visit"
    assert wrong.value.errors[0].message.en.startswith(message)


def test_visits_of_two_years_are_refused() -> None:
    with pytest.raises(BadInputs) as wrong:
        outpatient(cost="5", visit=["2024-03-01:tertiary:5"])
    assert wrong.value.errors[0].message.zh == "所有就诊都要在 2025 年内；限额按年计算。"


def test_an_answer_without_any_cost_is_refused_at_the_cost() -> None:
    with pytest.raises(BadInputs) as wrong:
        outpatient()
    assert wrong.value.errors[0].field == "cost"

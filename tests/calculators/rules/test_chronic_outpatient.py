"""What comes back of care for recognised chronic diseases, and the finer rules of all outpatient care."""

from typing import Any

import pytest

from calculators import BadInputs, Result, calculate
from tests.calculators.helpers.testville import at_testville, value

HEAD = "employee.chronic"
RATE = value(f"{HEAD}.rate", "80", "percent")
LIMIT = value(f"{HEAD}.annual_limit", "5000", "CNY/year")
NOTHING = value(f"{HEAD}.deductible", "0", "CNY/year")


def care(*values: str, **inputs: Any) -> Result:
    return at_testville("chronic-outpatient", *values, **({"on": "2025-06-01", "age": "40"} | inputs))


def amounts(result: Result, *keys: str) -> list[str | None]:
    shown: dict[str, Any] = result.to_dict()["amounts"]
    return [shown[key] for key in keys]


@pytest.mark.parametrize(
    ("level", "back"), [("community", "900.00"), ("primary", "900.00"), ("secondary", "850.00"), ("tertiary", "800.00")]
)
def test_shijiazhuang_takes_200_yuan_and_pays_90_85_or_80_percent(level: str, back: str) -> None:
    result = calculate("chronic-outpatient", place="hebei-shijiazhuang", on="2025-06-01", level=level, cost="1200")
    assert amounts(result, "reimbursed", "deductible_used") == [back, "200.00"]


@pytest.mark.parametrize(("cost", "back"), [("199.99", "0.00"), ("200", "0.00"), ("200.01", "0.01"), ("201", "0.80")])
def test_below_the_deductible_nothing_comes_back(cost: str, back: str) -> None:
    assert amounts(care(value(f"{HEAD}.deductible", "200", "CNY/year"), RATE, LIMIT, cost=cost), "reimbursed") == [back]


@pytest.mark.parametrize(
    ("cost", "back", "left"),
    [("6249.99", "4999.99", "0.01"), ("6250", "5000.00", "0.00"), ("6250.01", "5000.00", "0.00")],
)
def test_the_limit_is_reached_to_the_fen(cost: str, back: str, left: str) -> None:
    assert amounts(care(NOTHING, RATE, LIMIT, cost=cost), "reimbursed", "limit_left") == [back, left]


def test_a_limit_that_is_not_known_is_told_in_the_answer_and_hides_no_rate() -> None:
    result = care(NOTHING, RATE, cost="1000")
    assert result.known
    assert amounts(result, "reimbursed", "limit") == ["800.00", None]
    assert result.headline is not None
    assert result.headline.zh == (
        "在年度限额以内，基金支付 800.00 元，自己负担 200.00 元；限额是多少没有查到，超过的部分基金不付。"
    )


def test_a_limit_that_ended_is_told_as_the_last_known_one() -> None:
    ended = value(f"{HEAD}.annual_limit", "5000", "CNY/year", days=("2024-01-01", "2025-05-31"))
    assert amounts(care(NOTHING, RATE, ended, cost="9000", on="2025-05-31"), "reimbursed") == ["5000.00"]
    result = care(NOTHING, RATE, ended, cost="9000")
    assert amounts(result, "reimbursed") == ["7200.00"]
    assert any(note.zh == "最近一次查到的年度限额是 5,000.00 元/年，没有用于计算。" for note in result.notes)


def test_a_limit_that_depends_on_something_untold_asks_for_it() -> None:
    by_class = value(f"{HEAD}.annual_limit", "8000", "CNY/year", 'hospital = "city-run"')
    with pytest.raises(BadInputs) as asked:
        care(NOTHING, RATE, by_class, cost="1000")
    assert [fault.field for fault in asked.value.errors] == ["hospital"]


@pytest.mark.parametrize(("diseases", "limit"), [("1", "5000.00"), ("2", "8000.00"), ("3", "8000.00")])
def test_two_diseases_have_the_higher_limit(diseases: str, limit: str) -> None:
    one = value(f"{HEAD}.annual_limit", "5000", "CNY/year", 'diseases = "<2"')
    two = value(f"{HEAD}.annual_limit", "8000", "CNY/year", 'diseases = ">=2"')
    assert amounts(care(NOTHING, RATE, one, two, cost="100", diseases=diseases), "limit") == [limit]


def test_a_limit_by_the_month_begins_anew_each_month() -> None:
    monthly = value(f"{HEAD}.annual_limit", "40", "CNY/month")
    result = care(
        NOTHING, RATE, monthly, visit=["2025-01-30:primary:100", "2025-01-31:primary:100", "2025-02-01:primary:100"]
    )
    assert [visit["reimbursed"] for visit in result.to_dict()["visits"]] == ["40.00", "0.00", "40.00"]


def test_a_deductible_by_the_month_begins_anew_each_month() -> None:
    monthly = value(f"{HEAD}.deductible", "60", "CNY/month")
    visits = ["2025-01-30:primary:50", "2025-01-31:primary:50", "2025-02-01:primary:50"]
    result = care(monthly, RATE, LIMIT, visit=visits)
    assert [visit["deductible_used"] for visit in result.to_dict()["visits"]] == ["50.00", "10.00", "50.00"]


def test_a_deductible_by_the_visit_is_taken_each_time() -> None:
    each = value(f"{HEAD}.deductible", "40", "CNY/visit")
    result = care(each, RATE, LIMIT, visit=["2025-01-30:primary:50", "2025-01-31:primary:30"])
    assert [visit["deductible_used"] for visit in result.to_dict()["visits"]] == ["40.00", "30.00"]
    with pytest.raises(BadInputs) as refused:
        care(each, RATE, LIMIT, cost="50", spent="50")
    assert [fault.field for fault in refused.value.errors] == ["spent"]


BY_LEVEL = (
    value(f"{HEAD}.deductible", "100", "CNY/year", 'level = ["community", "primary"]'),
    value(f"{HEAD}.deductible", "550", "CNY/year", 'level = ["secondary", "tertiary"]'),
)


@pytest.mark.parametrize(
    ("scope", "levels", "used"),
    [
        ("together", ("primary", "tertiary"), ["100.00", "450.00"]),
        ("together", ("tertiary", "primary"), ["550.00", "0.00"]),
        ("apart", ("primary", "tertiary"), ["100.00", "550.00"]),
        ("apart", ("tertiary", "primary"), ["550.00", "100.00"]),
    ],
)
def test_deductibles_by_level_add_up_as_the_place_says(scope: str, levels: tuple[str, str], used: list[str]) -> None:
    how = value(f"{HEAD}.deductible_scope", scope, "choice")
    visits = [f"2025-01-{30 + number}:{level}:1000" for number, level in enumerate(levels)]
    result = care(*BY_LEVEL, how, RATE, LIMIT, visit=visits)
    assert [visit["deductible_used"] for visit in result.to_dict()["visits"]] == used


def test_levels_under_one_deductible_need_no_rule_on_adding_up_and_others_do() -> None:
    same = care(*BY_LEVEL, RATE, LIMIT, visit=["2025-01-30:primary:60", "2025-01-31:community:60"])
    assert [visit["deductible_used"] for visit in same.to_dict()["visits"]] == ["60.00", "40.00"]
    other = care(*BY_LEVEL, RATE, LIMIT, visit=["2025-01-30:primary:60", "2025-01-31:tertiary:60"])
    assert other.reason is not None
    assert other.reason.name == f"{HEAD}.deductible_scope"


def test_where_the_account_pays_first_its_balance_is_asked_for_and_used_up() -> None:
    first = value(f"{HEAD}.order", "account-first", "choice"), value(f"{HEAD}.deductible", "100", "CNY/year")
    with pytest.raises(BadInputs) as asked:
        care(*first, RATE, LIMIT, cost="1000")
    assert [fault.field for fault in asked.value.errors] == ["account_balance"]
    result = care(*first, RATE, LIMIT, cost="1000", account_balance="300")
    assert amounts(result, "account", "deductible_used", "reimbursed") == ["300.00", "100.00", "480.00"]
    assert amounts(result, "paid_oneself") == ["520.00"]


def test_where_the_rate_is_not_known_the_deductible_and_the_limit_are_told() -> None:
    result = care(value(f"{HEAD}.deductible", "40", "CNY/visit"), LIMIT, cost="1000")
    assert not result.known
    assert amounts(result, "deductible", "limit") == ["40.00", "5000.00"]
    assert [row.label.zh for row in result.rows] == ["起付线", "年度支付限额"]


@pytest.mark.parametrize(
    ("cost", "back", "left"),
    [("8999.99", "7199.99", "0.01"), ("9000", "7200.00", "0.00"), ("9000.01", "7200.00", "0.00")],
)
def test_a_limit_on_the_cost_stops_what_counts(cost: str, back: str, left: str) -> None:
    limit = value(f"{HEAD}.annual_cost_limit", "9000", "CNY/year")
    assert amounts(care(NOTHING, RATE, limit, cost=cost), "reimbursed", "cost_limit_left") == [back, left]


def test_a_limit_as_a_share_of_an_unknown_wage_is_told_in_words() -> None:
    limit = value(f"{HEAD}.annual_limit", "6", "percent").replace('"6%"', '{ value = "6%", of = "average_wage.year" }')
    result = care(NOTHING, RATE, limit, cost="1000")
    assert amounts(result, "reimbursed", "limit") == ["800.00", None]
    assert result.notes[0].zh.startswith("年度限额是上年度年平均工资的 6%。")


def test_a_band_that_depends_on_the_level_asks_for_the_level() -> None:
    bands = (
        value(f"{HEAD}.rate", "90", "percent", 'level = "community", band = "<=20000"'),
        value(f"{HEAD}.rate", "60", "percent", 'band = ">20000"'),
        value(f"{HEAD}.band_basis", "above-deductible", "choice"),
    )
    with pytest.raises(BadInputs) as asked:
        care(NOTHING, *bands, LIMIT, cost="1000")
    assert [fault.field for fault in asked.value.errors] == ["level"]
    assert amounts(care(NOTHING, *bands, LIMIT, cost="1000", level="community"), "reimbursed") == ["900.00"]


@pytest.mark.parametrize(("cost", "back"), [("0.50", "0.50"), ("1.00", "1.00"), ("1.20", "1.00"), ("1.30", "1.30")])
def test_rounding_up_never_pays_more_than_was_spent(cost: str, back: str) -> None:
    up = value("rounding.benefit", "yuan up", "choice")
    assert amounts(care(NOTHING, RATE, LIMIT, up, cost=cost), "reimbursed") == [back]


@pytest.mark.parametrize(
    ("bonus", "rate", "back"), [("19", "99", "990.00"), ("20", "100", "1000.00"), ("21", "100", "1000.00")]
)
def test_a_bonus_raises_the_rate_to_a_hundred_percent_at_most(bonus: str, rate: str, back: str) -> None:
    more = value(f"{HEAD}.rate_bonus", bonus, "points", 'family-doctor = "yes"')
    result = care(NOTHING, RATE, more, LIMIT, cost="1000", family_doctor="yes")
    assert (amounts(result, "reimbursed"), result.to_dict()["rates"]) == ([back], {"rate": rate})
    assert amounts(care(NOTHING, RATE, more, LIMIT, cost="1000"), "reimbursed") == ["800.00"]


def test_the_account_pays_visit_by_visit_and_the_deductible_takes_what_it_leaves() -> None:
    first = value(f"{HEAD}.order", "account-first", "choice"), value(f"{HEAD}.deductible", "100", "CNY/year")
    visits = ["2025-01-30:primary:200", "2025-01-31:primary:150", "2025-02-01:primary:1050"]
    result = care(*first, RATE, LIMIT, visit=visits, account_balance="300")
    assert [
        (visit["account"], visit["deductible_used"], visit["reimbursed"]) for visit in result.to_dict()["visits"]
    ] == [("200.00", "0.00", "0.00"), ("100.00", "50.00", "0.00"), ("0.00", "50.00", "800.00")]


@pytest.mark.parametrize(
    ("limit", "key", "back"),
    [
        (LIMIT, "limit", "5600.00"),
        (value(f"{HEAD}.annual_cost_limit", "5000", "CNY/year"), "cost_limit", "4480.00"),
    ],
)
def test_a_bonus_raises_the_limit_of_whom_it_is_for(limit: str, key: str, back: str) -> None:
    bonus = value(f"{HEAD}.limit_bonus", "600", "CNY/year", 'diseases = ">=2"')
    result = care(NOTHING, RATE, limit, bonus, cost="9000", diseases="2")
    assert amounts(result, key, "reimbursed") == ["5600.00", back]
    assert amounts(care(NOTHING, RATE, limit, bonus, cost="9000"), key) == ["5000.00"]


def test_the_visit_of_the_form_takes_its_place_among_the_others_by_its_day() -> None:
    once = value(f"{HEAD}.deductible", "100", "CNY/year")
    result = care(once, RATE, LIMIT, on="2025-01-15", cost="60", visit=["2025-02-01:primary:100"])
    assert [(visit["date"], visit["deductible_used"]) for visit in result.to_dict()["visits"]] == [
        ("2025-01-15", "60.00"),
        ("2025-02-01", "40.00"),
    ]


@pytest.mark.parametrize(("second", "rate"), [("primary", "90"), ("tertiary", None)])
def test_a_rate_is_given_only_where_one_holds_for_all_visits(second: str, rate: str | None) -> None:
    rates = (
        value(f"{HEAD}.rate", "90", "percent", 'level = "primary"'),
        value(f"{HEAD}.rate", "80", "percent", 'level = "tertiary"'),
    )
    result = care(NOTHING, *rates, LIMIT, visit=["2025-01-30:primary:100", f"2025-01-31:{second}:100"])
    assert result.to_dict()["rates"] == {"rate": rate}

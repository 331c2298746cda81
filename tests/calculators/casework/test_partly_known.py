"""What does not depend on a gap is answered, with the conditions under which it holds, and is the same as in the whole answer."""

import json
import random
from decimal import Decimal

import pytest

from calculators import Result, calculate
from calculators.command import main
from calculators.html import announcement, result_html
from calculators.tables import Batch, answer_text, result_csv
from tests.calculators.helpers.policy_text import says
from tests.calculators.helpers.testville import at_testville, value

ENDED = ("2024-07-01", "2025-06-30")
RATES = (
    value("employee.medical.rate.employee", "2", "percent"),
    value("employee.medical.rate.employer", "7", "percent"),
)
DRAWN = 200


def premium(*values: str, wage: str = "20000", calculator: str = "employee-premium") -> Result:
    return at_testville(calculator, *RATES, *values, wage=wage, on="2025-09-01")


def limits(floor: str, ceiling: str, days: tuple[str, str] = ("2025-01-01", '"until replaced"')) -> tuple[str, str]:
    return (
        value("employee.base.floor", floor, "CNY/month", days=days),
        value("employee.base.ceiling", ceiling, "CNY/month", days=days),
    )


def held(result: Result) -> dict[str, Decimal]:
    return {key: amount for key, amount in result.amounts.items() if amount is not None}


def test_without_limits_two_percent_of_the_wage_hold_if_it_lies_between_them() -> None:
    result = premium()
    assert not result.known
    assert result.partial
    assert result.amounts["base"] == Decimal(20000)
    assert result.amounts["employee_monthly"] == Decimal("400.00")
    assert [condition.en for condition in result.holds_if] == ["20,000.00 yuan lies between floor and ceiling"]


def test_the_condition_names_what_circulates_or_held_before() -> None:
    unverified = 'employee.base.ceiling = { value = "23493 CNY/month", standing = "unverified" }'
    floor, _ = limits("4699", "0", ENDED)
    [condition] = premium(floor, says(unverified)).holds_if
    assert condition.zh == (
        "20,000.00 元在缴费基数下限和上限之间（往期的或流传的说法：4,699.00 元/月、23,493.00 元/月）"
    )


@pytest.mark.parametrize(
    ("wage", "partial"), [("4698.99", False), ("4699", True), ("23493", True), ("23493.01", False)]
)
def test_a_wage_outside_the_limits_that_held_before_is_not_taken_for_the_base(wage: str, *, partial: bool) -> None:
    assert premium(*limits("4699", "23493", ENDED), wage=wage).partial is partial


def test_below_a_known_floor_the_base_is_the_floor_whatever_the_ceiling_is() -> None:
    floor, _ = limits("4500", "0")
    result = premium(floor, wage="3000")
    assert result.amounts["base"] == Decimal(4500)
    assert result.holds_if == []
    assert result.partial
    assert [one.en for one in premium(floor).holds_if] == ["20,000.00 yuan is not above the ceiling"]


def test_above_a_known_ceiling_the_base_is_the_ceiling_whatever_the_floor_is() -> None:
    _, ceiling = limits("0", "18000")
    result = premium(ceiling)
    assert result.amounts["base"] == Decimal(18000)
    assert result.holds_if == []


@pytest.mark.parametrize("calculator", ["employee-premium", "contribution-base"])
def test_the_parts_are_those_of_the_whole_answer_for_every_limit_in_the_gap(calculator: str) -> None:
    draw = random.Random(15)
    for _ in range(DRAWN):
        wage = draw.randint(1_000, 40_000)
        parts = held(premium(wage=str(wage), calculator=calculator))
        floor, ceiling = draw.randint(1, wage), draw.randint(wage, 60_000)
        whole = premium(*limits(str(floor), str(ceiling)), wage=str(wage), calculator=calculator)
        assert whole.known
        assert parts.items() <= held(whole).items()


def test_where_only_the_employers_rate_is_missing_the_employees_part_holds() -> None:
    whole = [*limits("4000", "30000"), RATES[0]]
    result = at_testville("employee-premium", *whole, wage="20000", on="2025-09-01")
    assert (result.known, result.partial) == (False, True)
    assert held(result) == {"base": Decimal(20000), "employee_monthly": Decimal("400.00")}


HOSPITAL = (
    says('resident.inpatient.band_basis = "eligible"'),
    value("resident.inpatient.rate", "70", "percent"),
    value("resident.inpatient.deductible", "500", "CNY/stay"),
    value("resident.inpatient.annual_limit", "none", "CNY/year"),
    value("resident.major_illness.rate", "60", "percent"),
    says('resident.major_illness.counts_deductible = "yes"'),
)
UNUSED = value("flexible.pension.rate", "20", "percent")
STAY = {"scheme": "resident", "level": "secondary", "eligible": "40000", "on": "2025-09-01"}


def test_the_basic_fund_of_a_stay_holds_whatever_the_deductible_of_major_illness_is() -> None:
    result = at_testville("hospital-stay", *HOSPITAL, **STAY)
    assert result.partial
    parts = held(result)
    assert parts["basic"] == Decimal("27650.00")
    assert "paid_oneself" not in parts
    draw = random.Random(15)
    for _ in range(DRAWN):
        gap = value("resident.major_illness.deductible", str(draw.randint(0, 30_000)), "CNY/year")
        whole = at_testville("hospital-stay", *HOSPITAL, gap, **STAY)
        assert whole.known
        assert parts.items() <= held(whole).items()


def test_the_subsidy_holds_whatever_the_premium_of_residents_is() -> None:
    subsidy = value("resident.premium.subsidy", "700", "CNY/year")
    told = {"year": "2026", "on": "2026-01-05", "group": "working-age"}
    result = at_testville("resident-premium", subsidy, **told)
    assert result.partial
    assert held(result) == {"subsidy": Decimal(700)}
    for premium_of in random.Random(15).sample(range(1, 2_000), DRAWN):
        whole = at_testville(
            "resident-premium", subsidy, value("resident.premium.individual", str(premium_of), "CNY/year"), **told
        )
        assert held(result).items() <= held(whole).items()


def test_the_months_missing_hold_whatever_they_cost() -> None:
    years = value("retirement.years", "25", "years")
    told = {"sex": "male", "paid_months": "240", "on": "2025-09-01"}
    result = at_testville("retirement-makeup", years, **told)
    assert result.partial
    assert result.counts["months_missing"] == 60


def test_what_only_repeats_the_entries_makes_no_partial_answer() -> None:
    result = at_testville("hospital-stay", UNUSED, **STAY)
    assert result.amounts["eligible"] == Decimal(40000)
    assert not result.partial


TANGSHAN = {"place": "hebei-tangshan", "on": "2026-11-30", "wage": "8000"}


def test_a_partial_answer_says_so_on_the_page_aloud_in_text_in_json_and_in_a_sheet() -> None:
    result = calculate("employee-premium", **TANGSHAN)
    condition = "8,000.00 yuan lies between floor and ceiling; 6,738.00 yuan a month circulate or held before"
    html = result_html(result, "en")
    assert '<p class="mb-answer">Known under a condition: You pay each month, 160.00 yuan.</p>' in html
    assert f"<li>{condition}</li>" in html
    assert announcement(result, "en").startswith("Known under a condition: You pay each month, 160.00 yuan. ")
    assert f"This holds if: {condition}." in answer_text(result, "en")
    assert "前提是：8,000.00 元在缴费基数下限和上限之间" in result_csv(result, "zh")
    found = result.to_dict("en")
    assert (found["known"], found["partial"]) == (False, True)
    assert found["amounts"]["employee_monthly"] == "160.00"
    assert found["holds_if"] == [condition]
    assert found["reason"]["value"] == "employee.base.floor"


def test_an_answer_of_which_nothing_holds_is_not_partial() -> None:
    found = at_testville("employee-premium", UNUSED, wage="20000", on="2025-09-01").to_dict()
    assert "partial" not in found


def test_the_command_line_exits_3_with_the_parts_that_hold(capsys: pytest.CaptureFixture[str]) -> None:
    given = ["employee-premium", *(f"--{key}={told}" for key, told in TANGSHAN.items()), "--json", "--lang", "en"]
    assert main(given) == 3
    found = json.loads(capsys.readouterr().out)
    assert (found["known"], found["partial"]) == (False, True)
    assert found["amounts"]["employee_monthly"] == "160.00"
    assert len(found["holds_if"]) == 1


def test_a_row_of_a_batch_has_the_parts_that_hold_and_says_under_which_condition() -> None:
    row = Batch("employee-premium", list(TANGSHAN), (), "en").row(list(TANGSHAN.values()))
    assert not row.known
    assert row.figures[:2] == ["8000.00", "160.00"]
    assert row.said.startswith("This holds if: 8,000.00 yuan lies between floor and ceiling")

"""What is deducted: the published figures, and the floor and the ceiling to the fen."""

from decimal import Decimal

import pytest

from calculators import calculate
from calculators.casework import Result

CUSTOM = {
    "employee.base.floor": "2299",
    "employee.medical.rate.employer": "7%",
    "employee.medical.rate.employee": "2%",
    "employee.supplement.rate.employer": "1.2%",
}


def amounts(result: Result, *keys: str) -> list[str]:
    return [str(result.to_dict()["amounts"][key]) for key in keys]


def shijiazhuang(wage: str, **more: str) -> Result:
    return calculate("employee-premium", place="hebei-shijiazhuang", on="2025-03-01", wage=wage, **more)


@pytest.mark.parametrize(
    ("wage", "employer", "employee", "supplement"),
    [
        ("3000", "210.00", "60.00", "36.00"),
        ("2000", "160.93", "45.98", "27.59"),
        ("2299", "160.93", "45.98", "27.59"),
        ("2298.99", "160.93", "45.98", "27.59"),
    ],
)
def test_the_worked_examples_with_a_floor_of_2299(wage: str, employer: str, employee: str, supplement: str) -> None:
    result = calculate("employee-premium", place="custom", wage=wage, set=CUSTOM)
    assert amounts(result, "employer_monthly", "employee_monthly", "supplement_monthly") == [
        employer,
        employee,
        supplement,
    ]
    assert amounts(result, "total_monthly") == [str(sum(map(Decimal, (employer, employee, supplement))))]


@pytest.mark.parametrize(
    ("wage", "base"),
    [
        ("0", "5955.25"),
        ("5955.24", "5955.25"),
        ("5955.25", "5955.25"),
        ("5955.26", "5955.26"),
        ("19602.75", "19602.75"),
        ("19602.76", "19602.75"),
        ("100000000", "19602.75"),
    ],
)
def test_the_base_follows_the_wage_only_between_floor_and_ceiling(wage: str, base: str) -> None:
    assert amounts(shijiazhuang(wage), "base") == [base]


def test_a_wage_of_10000_in_shijiazhuang() -> None:
    result = shijiazhuang("10000")
    assert amounts(result, "employee_monthly", "employer_monthly", "maternity_monthly", "total_monthly") == [
        "200.00",
        "750.00",
        "100.00",
        "950.00",
    ]
    assert amounts(result, "employee_yearly", "employer_yearly", "account_monthly") == ["2400.00", "9000.00", "200.00"]


def test_above_the_ceiling_the_account_is_credited_on_the_ceiling() -> None:
    assert amounts(shijiazhuang("30000"), "employee_monthly", "account_monthly") == ["392.06", "392.06"]


def test_a_government_body_in_shijiazhuang_pays_less() -> None:
    assert amounts(shijiazhuang("10000", employer="public"), "employer_monthly", "maternity_monthly") == [
        "690.00",
        "40.00",
    ]


def test_the_yearly_large_claims_premium_is_no_monthly_deduction() -> None:
    result = shijiazhuang("10000")
    assert amounts(result, "large_claims_monthly", "large_claims_yearly") == ["0.00", "100.00"]
    assert any("不计入每月扣款" in note.zh for note in result.notes)


def test_parts_add_up_to_the_total_that_is_shown() -> None:
    rows = shijiazhuang("7777.77").rows
    assert sum(row.amount or Decimal(0) for row in rows if not row.depth and not row.total) == next(
        row.amount for row in rows if row.total
    )


def test_every_step_of_a_premium_names_its_value_and_its_source() -> None:
    result = shijiazhuang("5000").to_dict("en")
    share = next(step for step in result["steps"] if step["key"] == "employee_monthly")
    assert share["text"] == "You pay each month: 5,955.25 × 2% = 119.105, rounded to the fen, half up: 119.11 yuan."
    assert [value["name"] for value in share["values"]] == ["employee.medical.rate.employee", "rounding.premium"]
    assert share["values"][0]["source"] == "hebei-shijiazhuang/rates-2025"


def test_the_clamp_says_what_it_did_and_to_which_amount() -> None:
    step = shijiazhuang("5000").steps[0]
    assert step.text.zh == "缴费基数：工资 5,000.00 元低于下限 5,955.25 元，按下限 5,955.25 元计算。"


def test_a_figure_of_ones_own_is_marked_and_leaves_the_rest_to_the_place() -> None:
    result = shijiazhuang("5000", set={"employee.base.floor": "4000"})  # type: ignore[arg-type]
    assert amounts(result, "base") == ["5000.00"]
    assert result.steps[0].values[0].standing == "own"
    assert any(note.zh == "您自己填写的数值：职工医保缴费基数下限。" for note in result.notes)


def test_after_the_known_year_the_answer_is_not_known_with_the_last_figure_unused() -> None:
    result = calculate("employee-premium", place="hebei-shijiazhuang", on="2026-03-01", wage="5000").to_dict()
    assert result["known"] is False
    assert result["reason"]["code"] == "after"
    assert result["reason"]["last_known"]["value"] == "5,955.25 元/月"
    assert result["amounts"] == {}


def test_a_place_of_ones_own_says_which_figure_it_lacks() -> None:
    result = calculate("employee-premium", place="custom", wage="5000")
    assert result.reason is not None
    assert (result.reason.code, result.reason.name) == ("not_given", "employee.base.floor")


@pytest.mark.parametrize(
    ("wage", "said"),
    [("5955.24", "低于下限"), ("5955.25", "之间"), ("19602.75", "之间"), ("19602.76", "高于上限")],
)
def test_a_wage_at_a_limit_is_called_neither_below_nor_above_it(wage: str, said: str) -> None:
    assert said in shijiazhuang(wage).steps[0].text.zh

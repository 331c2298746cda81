"""Figures out of all proportion are stopped, with file, line and remedy; the edge of what is allowed passes."""

import pytest

from calculators.values.source import check, twins
from tests.calculators.helpers.policy_text import FILE, GOOD, line_of, read, says

IDS = {"cn", "hebei"}
FLOOR = "employee.base.floor"
WAGE = says('average_wage.month = "WAGE CNY/month"')
RATE = says('NAME = "VALUE%"')


def faults(text: str) -> list[str]:
    document, errors = read(text)
    assert document is not None, errors
    return [str(fault) for fault in check(document, FILE, IDS)]


@pytest.mark.parametrize(
    ("name", "allowed", "refused", "bounds"),
    [
        ("employee.medical.rate.employer", "15", "15.01", "1 to 15"),
        ("employee.medical.rate.employer", "1", "0.75", "1 to 15"),
        ("employee.medical.rate.employee", "3", "20", "0 to 3"),
        ("employee.maternity.rate.employer", "2", "8", "0 to 2"),
        ("flexible.medical.rate", "1", "0.95", "1 to 15"),
        ("flexible.pension.rate", "28", "2.0", "10 to 28"),
        ("pension.rate.employer", "16", "1.6", "10 to 25"),
        ("pension.rate.employee", "8", "80", "5 to 10"),
    ],
)
def test_a_slipped_point_in_a_rate_is_found(name: str, allowed: str, refused: str, bounds: str) -> None:
    text = GOOD + RATE.replace("NAME", name)
    assert faults(text.replace("VALUE", allowed)) == []
    line = line_of(text, f"{name} =")
    assert faults(text.replace("VALUE", refused)) == [
        f"{FILE}:{line}: {name} is {refused}, which lies outside {bounds}. Check the point and the unit."
    ]


@pytest.mark.parametrize(("value", "sound"), [("0", False), ("999.99", False), ("1000", True)])
def test_a_floor_of_nothing_is_no_floor(value: str, sound: bool) -> None:
    assert (faults(GOOD.replace('"4000 CNY/month"', f'"{value} CNY/month"')) == []) is sound


@pytest.mark.parametrize(("wage", "sound"), [("10000", True), ("10000.01", False), ("3333.34", False)])
def test_floor_and_ceiling_are_held_against_the_wage_of_the_same_days(wage: str, sound: bool) -> None:
    found = faults(GOOD + WAGE.replace("WAGE", wage))
    assert (found == []) is sound


def test_the_message_names_the_line_of_the_wage() -> None:
    text = GOOD + WAGE.replace("WAGE", "10001")
    assert faults(text)[0] == (
        f"{FILE}:{line_of(text, FLOOR)}: employee.base.floor 4000 does not go with average_wage.month 10001. "
        f"Correct one of them; the wage stands on line {line_of(text, 'average_wage.month')}."
    )


def test_the_wage_of_other_days_is_not_asked() -> None:
    wage = WAGE.replace("WAGE", "10001").replace('"until replaced"', "2024-12-31").replace("2025-01-01", "2024-01-01")
    assert faults(GOOD + wage) == []


def test_what_circulates_may_be_out_of_proportion() -> None:
    text = GOOD.replace('"4000 CNY/month"', '{ value = "40 CNY/month", standing = "unverified" }')
    assert faults(text) == []


@pytest.mark.parametrize(
    ("changed", "shown"),
    [('zh = "另一市"', "the code 139900"), ('adcode = "139901"', "the name 测试市")],
)
def test_two_files_about_one_place_are_found(changed: str, shown: str) -> None:
    key = changed.partition(" ")[0]
    other = "\n".join(changed if line.startswith(f"{key} =") else line for line in GOOD.splitlines())
    documents = [(read(text)[0], file) for text, file in ((GOOD, FILE), (other, "policy/hebei/other.toml"))]
    assert [str(fault) for fault in twins(documents)] == [
        f"policy/hebei/other.toml:1: {shown} is that of {FILE} too. Correct one, or join the files."
    ]

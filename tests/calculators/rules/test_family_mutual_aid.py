"""Whether a relative may use the account, and how much of it."""

from typing import Any

import pytest

from calculators import BadInputs, Result, calculate
from calculators.html import result_html
from calculators.tables import answer_text, result_rows
from tests.calculators.helpers.testville import at_testville, value

YES = value("mutual_aid.relation", "yes", "choice", 'relation = ["spouse", "parent", "child"]')
NO = value("mutual_aid.relation", "no", "choice", 'relation = ["sibling", "grandparent", "grandchild"]')
PROVINCE = value("mutual_aid.area", "province", "choice")
RESERVE = value("mutual_aid.reserve", "2000", "CNY")
NEAR, FAR = "hebei-shijiazhuang", "shanghai"


def aid(*values: str, **inputs: Any) -> Result:
    return at_testville(
        "family-mutual-aid",
        *values,
        **({"balance": "3000", "relative": "child", "relative_place": NEAR} | inputs),
    )


def usable(result: Result) -> str:
    return str(result.to_dict()["amounts"]["usable"])


@pytest.mark.parametrize(
    ("balance", "amount"),
    [("0", "0.00"), ("1999.99", "0.00"), ("2000", "0.00"), ("2000.01", "0.01"), ("3000", "1000.00")],
)
def test_only_what_is_above_the_reserve_may_be_used(balance: str, amount: str) -> None:
    result = aid(YES, PROVINCE, RESERVE, balance=balance)
    assert usable(result) == amount
    assert result.details["works"] is True


def test_a_balance_within_the_reserve_is_explained() -> None:
    result = aid(YES, PROVINCE, RESERVE, balance="2000")
    assert result.headline is not None
    assert result.headline.zh == "可以共济，但余额没有超过须留存的 2,000.00 元，现在没有可用的钱。"


def test_an_unknown_reserve_is_told_in_the_answer_itself() -> None:
    result = aid(YES, PROVINCE)
    assert usable(result) == "3000.00"
    assert result.headline is not None
    assert result.headline.en.endswith("whether a part must stay in the account is not known.")


@pytest.mark.parametrize(
    ("relative", "works"), [("child", True), ("spouse", True), ("sibling", False), ("grandchild", False)]
)
def test_the_place_says_which_relatives_count(relative: str, works: bool) -> None:
    result = aid(YES, NO, PROVINCE, RESERVE, relative=relative)
    assert result.details["works"] is works
    assert usable(result) == ("1000.00" if works else "0.00")


@pytest.mark.parametrize(
    ("area", "there", "works"),
    [
        ("province", NEAR, True),
        ("province", "hebei", True),
        ("province", FAR, False),
        ("province", "henan-zhengzhou", False),
        ("pooling-area", NEAR, False),
        ("nation", FAR, True),
    ],
)
def test_the_relatives_place_must_lie_within_the_area(area: str, there: str, works: bool) -> None:
    result = aid(YES, value("mutual_aid.area", area, "choice"), RESERVE, relative_place=there)
    assert result.details["works"] is works
    assert usable(result) == ("1000.00" if works else "0.00")


@pytest.mark.parametrize(
    ("here", "there", "works"),
    [
        ("beijing", "beijing", True),
        ("beijing", "shanghai", False),
        ("beijing", "hebei-baoding", False),
        ("hebei", "hebei-baoding", True),
    ],
)
def test_a_municipality_is_a_province_of_its_own(here: str, there: str, works: bool) -> None:
    result = calculate(
        "family-mutual-aid",
        place=here,
        on="2025-03-01",
        balance="3000",
        relative="child",
        relative_place=there,
        set={"mutual_aid.area": "province"},
    )
    assert result.details["works"] is works


@pytest.mark.parametrize("there", ["cn", "custom"])
def test_the_relative_must_be_insured_in_some_city(there: str) -> None:
    with pytest.raises(BadInputs) as refused:
        aid(YES, PROVINCE, relative_place=there)
    assert [fault.field for fault in refused.value.errors] == ["relative_place"]


@pytest.mark.parametrize(("on", "works"), [("2024-07-25", False), ("2024-07-26", True)])
def test_brothers_and_sisters_count_since_26_july_2024(on: str, works: bool) -> None:
    result = calculate(
        "family-mutual-aid",
        place="beijing",
        on=on,
        balance="3000",
        relative="sibling",
        relative_place="beijing",
        set={"mutual_aid.area": "nation"},
    )
    assert result.details["works"] is works


@pytest.mark.parametrize(("on", "works"), [("2026-01-08", False), ("2026-01-09", True)])
def test_another_province_is_within_reach_since_9_january_2026(on: str, works: bool) -> None:
    result = calculate(
        "family-mutual-aid", place="beijing", on=on, balance="3000", relative="child", relative_place=FAR
    )
    assert result.details["works"] is works


@pytest.mark.parametrize(("relative", "who"), [("child", "child"), ("sibling", "brother or sister")])
def test_what_is_said_of_this_relative_says_which(relative: str, who: str) -> None:
    own = {"mutual_aid.relation": "yes"}
    result = calculate(
        "family-mutual-aid",
        place="henan-xuchang",
        on="2026-11-20",
        balance="3000",
        relative=relative,
        relative_place="henan-xuchang",
        set=own,
    )
    label = f"whether this relative may be bound ({who})"
    assert f"Figures of your own: {label}." in [note.en for note in result.notes]
    assert f"{label}: yes" in answer_text(result, "en")
    assert f"{label}: yes" in result_html(result, "en")
    assert any(row[0].endswith(label) for row in result_rows(result, "en"))


def test_a_number_of_relatives_is_a_bare_number_in_english() -> None:
    members = value("mutual_aid.members", "3", "count")
    result = aid(YES, NO, PROVINCE, RESERVE, members)
    (said,) = [one.shown() for step in result.steps for one in step.values if one.name.name == "mutual_aid.members"]
    assert (said.zh, said.en) == ("3 个", "3")

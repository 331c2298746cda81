"""The page of the vocabulary: what it says of a name, in both languages."""

import re

import pytest

from calculators.basics import Lang
from website.pages.reference import vocabulary_page


def row(lang: Lang, name: str) -> str:
    """The words of a name's row, without markup."""
    page = "".join(section.html for section in vocabulary_page(lang).sections)
    (found,) = re.findall(rf'<tr id="v-{name.replace(".", "-").replace("_", "-")}">(.*?)</tr>', page, re.DOTALL)
    return " ".join(re.sub("<[^>]+>", " ", found).split())


@pytest.mark.parametrize(
    ("lang", "name", "said"),
    [
        ("zh", "employee.base.floor", "employee.base.floor 职工医保缴费基数下限 CNY/month 计算器用到"),
        ("en", "employee.base.floor", "employee.base.floor Employees' scheme: floor of the contribution base CNY/month calculators"),
        ("zh", "unemployment.months", "unemployment.months 失业金领取期限 months 只展示"),
        ("en", "unemployment.months", "unemployment.months Months of unemployment benefit months only shown"),
    ],
)  # fmt: skip
def test_a_name_says_whether_a_calculator_uses_it(lang: Lang, name: str, said: str) -> None:
    assert row(lang, name).replace("&#39;", "'") == said


def test_another_spelling_stands_beside_the_name() -> None:
    assert row("en", "employee.large_claims.reimbursement_rate") == (
        "employee.large_claims.reimbursement_rate employee.large_claims.rate (with --set only)"
        " Large claims: reimbursement rate percent calculators"
    )

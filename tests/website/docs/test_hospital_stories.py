"""The worked stories of the guides around the hospital bill: the calculator comes to every figure that they print."""

import re

import pytest

from calculators import calculate
from calculators.basics import LANGUAGES, Lang
from website.folders import DOCS

BILL = {"total": "48000", "eligible": "41000", "off_list": "4000", "over_limit": "1000", "first_self_pay": "2000"}
FUND = {"resident.inpatient.deductible": "1000", "resident.inpatient.rate": "60%"}
POOR = {
    "resident.major_illness.deductible": "5000",
    "resident.major_illness.rate": "65%",
    "assistance.deductible": "0",
    "assistance.rate": "70%",
}
ILL = {"resident.major_illness.deductible": "10000", "resident.major_illness.rate": "60%"}


def settled(own: dict[str, str], **inputs: str) -> dict[str, str]:
    asked = {"scheme": "resident", "level": "tertiary"} | inputs
    amounts = calculate("hospital-stay", place="custom", on="2026-06-01", set=own, **asked).to_dict("en")["amounts"]
    return dict(amounts)


def example(lang: Lang, page: str, number: int) -> str:
    """The text of one example block of a guide, without its commas between thousands."""
    text = (DOCS / lang / "guides" / f"{page}.md").read_text("utf-8")
    blocks = re.findall(r"^!!! example .*\n((?:    .*\n|\n)+)", text, re.MULTILINE)
    return re.sub(r"(?<=\d),(?=\d{3})", "", blocks[number])


def last_figures(block: str) -> list[str]:
    """The amount that ends each row of a table."""
    return [found[1] for found in re.finditer(r"\| (\d+) \|$", block, re.MULTILINE)]


def whole(amounts: dict[str, str], *names: str) -> list[str]:
    return [amounts[name].removesuffix(".00") for name in names]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_bill_that_is_told_layer_by_layer_comes_out(lang: Lang) -> None:
    amounts = settled(FUND | ILL, **BILL)
    *_, basic, _, illness, paid, oneself = last_figures(example(lang, "hospital-bill", 0))
    assert [basic, illness, paid, oneself] == whole(amounts, "basic", "major_illness", "paid_total", "paid_oneself")


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_same_bill_with_assistance_comes_out(lang: Lang) -> None:
    amounts = settled(FUND | POOR, **BILL, assistance="low-income")
    basic, illness, _, aid, oneself = last_figures(example(lang, "hospital-bill", 1))
    assert [basic, illness, aid, oneself] == whole(amounts, "basic", "major_illness", "assistance", "paid_oneself")


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_invented_slip_is_the_same_bill(lang: Lang) -> None:
    amounts = settled(FUND | ILL, **BILL)
    rows = dict(re.findall(r"\| \d+ (\S+) \| ([\d.]+) \|", example(lang, "settlement-slip", 0)))
    lines = {
        "total": "医疗费总额",
        "off_list": "全自费金额",
        "over_limit": "超限价自费费用",
        "first_self_pay": "先行自付金额",
        "eligible": "符合政策范围金额",
        "deductible": "实际支付起付线",
        "basic": "基本医疗保险统筹基金支出",
        "major_illness": "居民大病保险资金支出",
        "paid_total": "基金支付总额",
        "paid_oneself": "个人负担总金额",
    }
    assert {line: rows[line] for line in lines.values()} == {line: amounts[name] for name, line in lines.items()}


@pytest.mark.parametrize("lang", LANGUAGES)
def test_three_stays_of_a_year_meet_one_major_illness_deductible(lang: Lang) -> None:
    block = example(lang, "major-illness", 0)
    paid = []
    for own, before in (("8000", "0"), ("9000", "8000"), ("5000", "17000")):
        # A rate of nothing leaves the whole eligible cost to the patient, as the story has it.
        none = {"resident.inpatient.deductible": "0", "resident.inpatient.rate": "0%"}
        paid.append(settled(none | ILL, eligible=own, major_illness_base=before)["major_illness"])
    assert paid == ["0.00", "4200.00", "3000.00"]
    assert "× 60% = 4200" in block
    assert "5000 × 60% = 3000" in block


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize(("basis", "sum_told"), [("cumulative", "30500"), ("above-deductible", "30000")])
def test_bands_come_out_by_both_ways_of_counting(lang: Lang, basis: str, sum_told: str) -> None:
    bands = {
        "resident.inpatient.deductible": "0",
        "resident.inpatient.rate": "0%",
        "resident.major_illness.deductible": "10000",
        "resident.major_illness.rate[<=50000]": "60%",
        "resident.major_illness.rate[>50000]": "65%",
        "resident.major_illness.band_basis": basis,
    }
    assert settled(bands, eligible="60000")["major_illness"] == f"{sum_told}.00"
    assert f"| {sum_told} " in example(lang, "major-illness", 1)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_second_assistance_comes_out(lang: Lang) -> None:
    own = {
        "resident.inpatient.deductible": "0",
        "resident.inpatient.rate": "0%",
        "assistance.deductible": "0",
        "assistance.rate": "70%",
        "assistance.annual_limit": "15000",
        "assistance.tilt.deductible": "5000",
        "assistance.tilt.rate": "60%",
    }
    amounts = settled(own, eligible="30000", assistance="low-income")
    assert [amounts["assistance"], amounts["tilt"], amounts["paid_oneself"]] == ["15000.00", "6000.00", "9000.00"]
    block = example(lang, "medical-assistance", 0)
    assert [figure for figure in ("15000", "6000", "9000") if figure not in block] == []

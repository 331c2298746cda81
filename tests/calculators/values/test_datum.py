"""One spelling of a value for policy files, `--set` and the compiled values; the pattern of the JSON Schema takes the same."""

import datetime
import re
from decimal import Decimal
from fractions import Fraction

import pytest

from calculators.basics import BadInput, Refused, Text
from calculators.forms import own_value
from calculators.values import VOCABULARY, Datum, datum, list_places, load_document, pattern

SPELT = [
    ("employee.medical.rate.employee", "7%", Decimal(7), "percent"),
    ("employee.outpatient.deductible", "600 CNY/year", Decimal(600), "CNY/year"),
    ("employee.outpatient.deductible", "50 CNY/visit", Decimal(50), "CNY/visit"),
    ("employee.outpatient.rate_bonus", "5 points", Decimal(5), "points"),
    ("flexible.subsidy.share", "2/3", Fraction(2, 3), "share"),
    ("maternity_allowance.days", "98 days", Decimal(98), "days"),
    ("mutual_aid.members", "5", Decimal(5), "count"),
    ("resident.enrolment.to", "2026-02-28", datetime.date(2026, 2, 28), "date"),
    ("mutual_aid.area", "nation", "nation", "choice"),
    ("employee.base.ceiling", "none", None, "CNY/month"),
]


@pytest.mark.parametrize(("name", "written", "figure", "unit"), SPELT)
def test_a_value_is_read_and_written_again_as_it_was(name: str, written: str, figure: Datum, unit: str) -> None:
    assert datum.read(VOCABULARY[name], written) == (figure, unit)
    assert datum.written(figure, unit) == written


@pytest.mark.parametrize(("name", "written", "figure", "unit"), SPELT)
def test_the_reader_may_lay_over_what_a_file_writes(name: str, written: str, figure: Datum, unit: str) -> None:
    own = own_value(name, written)
    assert (own.datum, own.unit) == (figure, unit)


def test_the_reader_may_leave_the_unit_out_and_a_file_may_not() -> None:
    assert own_value("employee.base.floor", "2,299").datum == Decimal(2299)
    with pytest.raises(Refused, match="Write figure and unit"):
        datum.read(VOCABULARY["employee.base.floor"], "2299")


def test_the_reader_cannot_lay_over_a_share_of_an_amount_that_is_not_told() -> None:
    with pytest.raises(BadInput, match='Write figure and unit, such as "3500 CNY/year" or "3500 CNY/month"'):
        own_value("employee.outpatient.annual_limit", "6%")


@pytest.mark.parametrize(
    ("name", "wrong"),
    [
        ("employee.base.floor", "4000"),
        ("employee.base.floor", "4,000 CNY/month"),
        ("employee.base.floor", "4000 CNY/year"),
        ("employee.base.floor", "none"),
        ("employee.medical.rate.employee", "7"),
        ("employee.medical.rate.employee", "7 %"),
        ("employee.medical.rate.employee", "100.1%"),
        ("flexible.subsidy.share", "0.5"),
        ("resident.enrolment.to", "20260228"),
        ("mutual_aid.members", "5 count"),
    ],
)
def test_what_the_reader_refuses_the_schema_refuses_too(name: str, wrong: str) -> None:
    with pytest.raises(Refused):
        datum.read(VOCABULARY[name], wrong)
    assert not re.fullmatch(pattern(VOCABULARY[name]), wrong)


def test_a_percentage_of_an_amount_may_be_above_100() -> None:
    limit = VOCABULARY["employee.outpatient.annual_limit"]
    assert datum.read(limit, "600%", of=True) == (Decimal(600), "percent")
    assert re.fullmatch(pattern(limit, of=True), "600%")


def test_every_value_of_every_place_is_written_so_that_it_is_read_again() -> None:
    for entry in list_places():
        for value in load_document(entry.id).values:
            if not isinstance(value.datum, Text):
                text = datum.written(value.datum, value.unit)
                assert datum.read(value.name, text, of=bool(value.percent_of)) == (value.datum, value.unit)
                assert value.name.choices or re.fullmatch(pattern(value.name, of=bool(value.percent_of)), text)

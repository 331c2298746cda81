"""An answer as rows for a spreadsheet."""

import csv
import io

import pytest

from calculators import FORMS, calculate
from calculators.casework import Result
from calculators.forms import example
from calculators.rules import CALCULATORS
from calculators.tables import result_csv, result_rows


def premium(**more: object) -> Result:
    return calculate("employee-premium", place="hebei-shijiazhuang", on="2025-03-01", wage="10000", **more)


def test_the_csv_begins_with_the_mark_and_the_head() -> None:
    text = result_csv(premium(), "en")
    assert text.startswith("\ufeffItem,Amount,Unit,Source\r\n")
    assert list(csv.reader(io.StringIO(text[1:]))) == result_rows(premium(), "en")


def test_inputs_figures_and_policy_values_stand_with_unit_and_source() -> None:
    rows = result_rows(premium(), "en")
    assert ["Monthly wage (yuan)", "10000.00", "", "as entered"] in rows
    assert next(row for row in rows if row[0] == "Your employer pays each month")[1:3] == ["750.00", "yuan"]
    rate = next(row for row in rows if row[0] == "Shijiazhuang: employees' scheme: employee's rate")
    assert rate[1:3] == ["2", "%"]
    assert rate[3].endswith("; quoted, original not seen")


def test_what_is_not_known_is_said_with_its_reason() -> None:
    result = calculate("employee-premium", place="hebei-shijiazhuang", on="2019-03-01", wage="1")
    rows = result_rows(result, "zh")
    assert next(row for row in rows if row[0] == "没有查到")[1].endswith("2019-03-01 的没有查到。")


def test_tables_follow_below_with_their_own_head() -> None:
    result = calculate("compare-places", places="beijing,hebei-shijiazhuang", on="2025-03-01", wage="8000")
    rows = result_rows(result, "en")
    below = rows[rows.index([]) :]
    assert below[1] == ["Places compared"]
    assert below[2][:2] == ["Rank", "Place"]
    assert len(below) == 5


def test_a_figure_of_ones_own_is_marked() -> None:
    rows = result_rows(premium(set={"employee.base.floor": "4000"}), "en")
    assert any(row[0].endswith("floor of the contribution base") and row[3].endswith("your own figure") for row in rows)


@pytest.mark.parametrize("name", FORMS)
def test_every_figure_of_an_answer_is_declared_with_unit_and_label(name: str) -> None:
    form = FORMS[name]
    result = calculate(name, **example(form))
    declared = {answer.key for answer in CALCULATORS[name].answers}
    assert {*result.amounts, *result.counts, *result.rates, *result.dates} <= declared

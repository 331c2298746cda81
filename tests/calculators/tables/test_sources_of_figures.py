"""Every figure that an export shows has the documents behind it: those of its own steps, and those of what it is worked out from."""

import pytest

from calculators import FORMS, BadInputs, Result, calculate
from calculators.forms import example
from calculators.rules import CALCULATORS
from calculators.tables import result_rows

PLACES = (
    "beijing",
    "tianjin",
    "shanghai",
    "chongqing",
    "hebei-shijiazhuang",
    "henan-zhengzhou",
    "hubei-wuhan",
    "fujian-fuzhou",
    "guangdong-guangzhou",
    "jiangsu-suzhou",
    "zhejiang-hangzhou",
    "zhejiang-ningbo",
    "sichuan-chengdu",
)
# Beside the form's own example: what makes the rarer figures appear.
TOLD = (
    {},
    {"repaired_years": "1", "pension": "yes", "subsidised": "yes", "assistance": "minimum-living"},
    {"scheme": "resident", "group": "child", "age": "9", "paid_on": "2026-06-01", "pension": "yes"},
    {"paid_months": "100", "account_balance": "50", "cost": "20000", "employer": "public", "birth": "difficult"},
    {"scheme": "employee", "status": "retired", "level": "tertiary", "total": "300000", "eligible": "280000"},
    {"scheme": "employee", "status": "retired", "eligible": "9000", "stay": "2026-03-01:tertiary:8000:7000"},
)
# From the first day of a year a payment in time covers; where the window itself is not known, no document stands behind that.
ASSUMED = ("resident-premium", "benefits_from")


def sources(result: Result) -> dict[str, str]:
    """The last cell of each figure's row, by label."""
    shown = result_rows(result, "en")
    labels = {answer.label.en for answer in CALCULATORS[result.calculator].answers}
    return {row[0]: row[3] for row in shown if len(row) == 4 and row[0] in labels and row[3] != "as entered"}


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("name", FORMS)
def test_no_figure_of_an_export_is_without_the_documents_that_it_rests_on(name: str, place: str) -> None:
    form, calculator = FORMS[name], CALCULATORS[name]
    asked = {field.name for field in form.fields}
    seen, known = 0, False
    for more in TOLD:
        inputs = example(form) | {key: typed for key, typed in more.items() if key in asked}
        if "place" in asked:
            inputs["place"] = place
        try:
            result = calculate(name, **inputs)
        except BadInputs:
            continue
        shown, known = sources(result), known or result.known
        for answer in calculator.answers if result.known else ():
            figure = answer.figure(result)
            if not answer.sourced:
                assert shown.get(answer.label.en, "") == ""
            elif figure and not ((name, answer.key) == ASSUMED and result.dates["window_to"] is None):
                assert shown[answer.label.en], (answer.key, more)
                seen += 1
    assert seen or not known


def test_a_part_of_the_employers_premium_has_the_document_of_its_rate() -> None:
    shown = sources(calculate("employee-premium", place="beijing", on="2026-11-20", wage="12000"))
    rate, maternity = shown["Employer's medical premium each month"], shown["Maternity insurance (employer)"]
    assert rate == "北京市职工医保费率（公开仓库 weante/city-salary 整理）"
    assert maternity == "北京历年社保缴费基数和费率（公开仓库 linianhui/blog 整理）"
    # The sum of both, and of large claims.
    assert shown["Your employer pays each month"].split("；")[:2] == [rate, maternity]


def test_floor_and_ceiling_have_the_notice_that_sets_them() -> None:
    shown = sources(calculate("contribution-base", place="beijing", on="2026-11-20", wage="12000"))
    assert shown == dict.fromkeys(
        ("Contribution base", "Floor", "Ceiling"), "关于2026年度各项社会保险缴费工资基数上下限的通告"
    )


def test_a_figure_has_the_documents_of_its_parts_and_of_theirs() -> None:
    result = calculate("employee-premium", place="beijing", on="2026-11-20", wage="12000")
    figures = CALCULATORS["employee-premium"].figures

    def behind(key: str) -> set[str]:
        return {value.name.name for value in figures.sources(key, result)}

    assert behind("total_monthly") == behind("person_monthly") | behind("employer_monthly")
    assert behind("person_monthly") == {"employee.medical.rate.employee", "employee.large_claims.employee"}


def test_a_figure_of_ones_own_names_no_document() -> None:
    result = calculate(
        "contribution-base", place="beijing", on="2026-11-20", wage="12000", set={"employee.base.floor": "4000"}
    )
    assert sources(result)["Floor"] == ""

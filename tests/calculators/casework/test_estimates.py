"""An estimate: by the reader's consent only, where nothing is known, and marked wherever it goes."""

import csv
import dataclasses
import datetime
import io
import json
from decimal import Decimal

import pytest

from calculators import calculate
from calculators.basics import BadInputs
from calculators.casework import Result, work_out
from calculators.command import main
from calculators.engine import difference
from calculators.forms import read_own
from calculators.html import announcement, result_html
from calculators.rules import CALCULATORS
from calculators.tables import Batch, answer_text, result_csv
from calculators.values import list_cities, load_place
from calculators.web import replies
from tests.calculators.helpers.policy_text import says
from tests.calculators.helpers.testville import at_testville, value
from website.pages.answer_rate import QUESTIONS, Question

ENDED = ("2024-07-01", "2025-06-30")
RATES = (
    value("employee.medical.rate.employee", "2", "percent"),
    value("employee.medical.rate.employer", "7", "percent"),
)
LAST_YEAR = (
    value("employee.base.floor", "4494", "CNY/month", days=ENDED),
    value("employee.base.ceiling", "24042", "CNY/month", days=ENDED),
)
BOTH = ["last-known", "unverified"]


def premium(*values: str, allow: list[str] | None = None, wage: str = "3000") -> Result:
    return at_testville("employee-premium", *RATES, *values, wage=wage, on="2025-09-01", allow=allow or [])


def test_without_consent_what_has_ended_is_not_used() -> None:
    result = premium(*LAST_YEAR)
    assert not result.known
    assert result.estimate == ()
    assert "employee_monthly" not in result.amounts


def test_with_consent_the_last_known_figures_give_an_answer_that_says_of_when_they_are() -> None:
    result = premium(*LAST_YEAR, allow=["last-known"])
    assert result.known
    assert result.amounts["employee_monthly"] == Decimal("89.88")
    assert result.headline is not None
    assert result.headline.zh.startswith("按 2024 年 7 月—2025 年 6 月的标准估算：个人每月缴 89.88 元")
    assert result.headline.en.startswith("Estimate by the figures of July 2024 to June 2025: You pay 89.88 yuan")


def test_every_figure_that_is_not_known_is_listed_with_its_place_days_and_reason() -> None:
    found = premium(*LAST_YEAR, allow=["last-known"]).to_dict("en")
    assert found["known"] is True
    assert found["estimate"] == [
        {
            "name": name,
            "value": figure,
            "place": "hebei-testville",
            "standing": "official",
            "from": "2024-07-01",
            "to": "2025-06-30",
            "why": "last-known",
        }
        for name, figure in (
            ("employee.base.floor", "4,494.00 yuan a month"),
            ("employee.base.ceiling", "24,042.00 yuan a month"),
        )
    ]
    layers = {value["name"]: value["layer"] for step in found["steps"] for value in step["values"]}
    assert layers["employee.base.floor"] == "last-known"
    assert layers["employee.medical.rate.employee"] == "known"


@pytest.mark.parametrize(("on", "floor"), [("2025-06-30", None), ("2025-07-01", "4494.00")])
def test_on_the_last_day_of_a_figure_it_is_known_and_on_the_next_an_estimate(on: str, floor: str | None) -> None:
    result = at_testville("contribution-base", *LAST_YEAR, wage="3000", on=on, allow=["last-known"])
    assert result.known
    assert [one.value.number() for one in result.estimate][:1] == ([] if floor is None else [Decimal(floor)])


def test_of_several_years_that_have_ended_the_latest_stands_in() -> None:
    older = value("employee.base.floor", "4000", "CNY/month", days=("2023-07-01", "2024-06-30"))
    result = at_testville("contribution-base", older, *LAST_YEAR, wage="3000", on="2025-09-01", allow=["last-known"])
    assert result.amounts["base"] == Decimal(4494)


def test_a_known_answer_is_the_same_with_consent_and_without() -> None:
    known = [
        value("employee.base.floor", "4500", "CNY/month"),
        value("employee.base.ceiling", "25000", "CNY/month"),
    ]
    result = premium(*known, *LAST_YEAR, allow=BOTH)
    assert result.estimate == ()
    told = result.to_dict() | {"inputs": {}}
    assert told == premium(*known, *LAST_YEAR).to_dict() | {"inputs": {}}


def test_consent_to_unverified_figures_does_not_allow_last_known_ones() -> None:
    assert not premium(*LAST_YEAR, allow=["unverified"]).known


def test_where_nothing_helps_the_answer_stays_not_known_with_its_first_reason() -> None:
    result = premium(allow=BOTH)
    assert not result.known
    assert result.reason is not None
    assert result.reason.name == "employee.base.floor"
    assert result.estimate == ()


def test_consent_is_read_from_a_list_from_one_text_and_from_words_and_nothing_else() -> None:
    told = {"place": "beijing", "on": "2025-03-01", "wage": "8000"}
    for allow in (BOTH, "unverified,last-known", "往期标准、未核实的数字"):
        assert calculate("employee-premium", allow=allow, **told).inputs["allow"] == ("last-known", "unverified")
    assert "allow" not in calculate("employee-premium", **told).inputs
    with pytest.raises(BadInputs) as refused:
        calculate("employee-premium", allow="guesses", **told)
    assert refused.value.errors[0].field == "allow"


def test_own_figures_go_before_all_others() -> None:
    laid, _ = read_own({"employee.base.floor": "5000"})
    form = CALCULATORS["contribution-base"].form
    read, _ = form.read({"place": ["shaanxi-xian"], "on": ["2026-11-01"], "wage": ["3000"], "allow": BOTH})
    place = dataclasses.replace(load_place("shaanxi-xian"), own=laid)
    result = work_out(CALCULATORS["contribution-base"], place, read)
    assert result.amounts["base"] == Decimal(5000)
    assert "employee.base.floor" not in [one.value.name.name for one in result.estimate]


UNVERIFIED_BANDS = (
    "resident.inpatient.rate = [\n"
    '  { value = "60%", when = { band = "<=10000" }, standing = "unverified" },\n'
    '  { value = "70%", when = { band = ">10000" }, standing = "unverified" },\n'
    "]"
)


def test_the_bands_of_an_unverified_rate_stand_in_together_and_each_is_listed() -> None:
    values = (
        says(UNVERIFIED_BANDS),
        says('resident.inpatient.band_basis = "eligible"'),
        value("resident.inpatient.deductible", "0", "CNY/stay"),
        value("resident.inpatient.annual_limit", "none", "CNY/year"),
        value("resident.major_illness.deductible", "20000", "CNY/year"),
        value("resident.major_illness.rate", "60", "percent"),
    )
    told = {"scheme": "resident", "level": "secondary", "eligible": "20000", "on": "2025-09-01"}
    assert not at_testville("hospital-stay", *values, **told).known
    result = at_testville("hospital-stay", *values, allow=["unverified"], **told)
    assert result.amounts["basic"] == Decimal(13000)
    assert [one.value.number() for one in result.estimate] == [60, 70]
    assert {one.why for one in result.estimate} == {"unverified"}


OLD = {"place": "shaanxi-xian", "on": "2026-11-01", "wage": "8000"}
SENTENCE = "按 2025 年 1 月—2025 年 12 月的标准估算："


@pytest.fixture(scope="module")
def estimate() -> Result:
    return calculate("employee-premium", allow=["last-known"], **OLD)


def test_the_word_stands_in_the_headline_the_announcement_the_text_the_table_and_the_page(estimate: Result) -> None:
    assert estimate.headline is not None
    assert estimate.headline.zh.startswith(SENTENCE)
    assert announcement(estimate, "zh") == estimate.headline.zh
    assert SENTENCE in answer_text(estimate, "zh")
    rows = list(csv.reader(io.StringIO(result_csv(estimate, "zh").removeprefix("\ufeff"))))
    assert ["估算", SENTENCE.removesuffix("："), "", ""] in rows
    html = result_html(estimate, "zh")
    assert f'<p class="mb-answer mb-estimate">{SENTENCE}' in html
    assert '<table class="mb-breakdown mb-estimate">' in html
    assert '<span class="mb-badge mb-badge--ended">往期</span>' in html
    assert '<button type="button" data-allow="">' in html


def test_a_chart_of_an_estimate_says_so_in_its_caption(estimate: Result) -> None:
    assert [chart.caption.zh for chart in estimate.charts] == ["估算：工资不同，各是多少（元）"]


def test_a_note_says_of_each_figure_that_it_is_not_known_to_be_in_force(estimate: Result) -> None:
    said = [note.zh for note in estimate.notes if note.zh.startswith("估算用了：")]
    assert len(said) == len(estimate.estimate)


def test_two_cases_of_which_one_is_an_estimate_say_so_above_and_in_a_line(estimate: Result) -> None:
    other = calculate("employee-premium", place="beijing", on="2026-06-01", wage="8000")
    assert other.known
    found = difference(other, estimate)
    assert found.sentence.zh.startswith("估算：")
    assert [(line.first.zh, line.second.zh) for line in found.lines if line.label.zh == "估算"] == [
        ("—", SENTENCE.removesuffix("："))
    ]


def test_an_answer_that_is_not_known_offers_each_layer_that_would_help_and_says_on_what_it_rests() -> None:
    result = calculate("employee-premium", **OLD)
    assert not result.known
    assert [offer.allow for offer in result.offers] == [("last-known",)]
    html = result_html(result, "zh")
    assert '<button type="button" data-allow="last-known">用往期标准（2025 年 1 月—2025 年 12 月）估算</button>' in html
    assert "往期，2025 年 1 月—2025 年 12 月" in html
    english = result_html(result, "en")
    assert ">Estimate by last known figures (January 2025 to December 2025)</button>" in english


def test_a_place_of_ones_own_offers_nothing() -> None:
    assert calculate("employee-premium", place="custom", wage="8000").offers == ()


def test_places_compared_are_ranked_with_a_mark_on_every_estimate() -> None:
    told = {"what": "employee-premium", "places": "beijing,shaanxi-xian", "on": "2026-06-01", "wage": "8000"}
    plain = calculate("compare-places", **told)
    assert plain.counts["known"] == 1
    assert plain.estimate == ()
    result = calculate("compare-places", allow=["last-known"], **told)
    assert (result.counts["known"], result.counts["estimated"], result.counts["unknown"]) == (1, 1, 0)
    assert result.headline is not None
    assert result.headline.zh.endswith("其中 1 个地区是估算。")
    [xian] = [row for row in result.tables[0].rows if row[1].zh.startswith("西安")]
    assert xian[2].zh.startswith("估算 ")
    assert xian[-1].zh == SENTENCE.removesuffix("：")
    assert [one["estimate"] for one in result.details["places"] if one["place"] == "shaanxi-xian"] == [True]


def test_the_command_line_exits_0_with_consent_and_3_without(capsys: pytest.CaptureFixture[str]) -> None:
    given = ["employee-premium", *(f"--{key}={told}" for key, told in OLD.items()), "--json", "--lang", "en"]
    assert main(given) == 3
    out, said = capsys.readouterr()
    assert json.loads(out)["known"] is False
    assert "estimate" not in json.loads(out)
    assert "--allow last-known" in said
    assert main([*given, "--allow", "unverified", "--allow", "last-known"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert found["known"] is True
    assert found["inputs"]["allow"] == ["last-known", "unverified"]
    assert {one["why"] for one in found["estimate"]} == {"last-known"}


@pytest.mark.parametrize("options", [[("allow", "last-known")], [("allow", "unverified"), ("allow", "last-known")]])
def test_a_batch_says_in_a_column_of_its_own_which_rows_are_estimates(options: list[tuple[str, str]]) -> None:
    batch = Batch("employee-premium", ["place", "on", "wage"], options, "en")
    assert batch.head()[-2:] == ["estimate", "error"]
    row = batch.row(["shaanxi-xian", "2026-11", "8000"])
    assert row.known
    assert row.figures[-1] == "Estimate by the figures of January 2025 to December 2025"
    assert batch.row(["beijing", "2026-06", "8000"]).figures[-1] == ""
    assert any("estimates" in note.en for note in batch.notes())


def test_in_a_batch_each_row_may_consent_for_itself() -> None:
    batch = Batch("employee-premium", ["参保地", "月份", "工资", "allow"], (), "zh")
    assert batch.row(["西安市", "2026-11", "8000", "往期标准"]).figures[-1] == SENTENCE.removesuffix("：")
    assert not batch.row(["西安市", "2026-11", "8000", ""]).known


def test_a_batch_without_consent_has_no_such_column() -> None:
    assert "estimate" not in Batch("employee-premium", ["place", "on", "wage"], (), "en").head()


def test_the_browser_gets_the_mark_from_the_first_line_on() -> None:
    entries = [*OLD.items(), ("allow", "last-known")]
    request = json.dumps({"calculator": "employee-premium", "lang": "zh", "entries": entries})
    assert "mb-estimate" in json.loads(replies.headline(request))["html"]
    assert json.loads(replies.answer(request))["announce"].startswith(SENTENCE)


CITIES = list_cities()
DAY = datetime.date(2026, 12, 1)


@pytest.mark.parametrize("question", QUESTIONS, ids=lambda question: question.id)
def test_consent_never_changes_a_known_answer_and_an_estimate_never_comes_without_it(question: Question) -> None:
    for place in CITIES:
        told = question.asked(place, DAY) | question.more
        try:
            plain = calculate(question.calculator, **told)
        except BadInputs:
            continue
        assert plain.estimate == ()
        if plain.known:
            allowed = calculate(question.calculator, allow=BOTH, **told)
            assert allowed.estimate == ()
            assert (allowed.amounts, allowed.dates, allowed.counts) == (plain.amounts, plain.dates, plain.counts)
            assert allowed.headline == plain.headline

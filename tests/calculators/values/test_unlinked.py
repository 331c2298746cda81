"""A source whose address is not linked is named by title, issuer and date, in every form of an answer."""

import dataclasses
import datetime
import json

import pytest

from calculators import calculate
from calculators.basics import LANGUAGES, Lang
from calculators.casework import second_hand
from calculators.html import result_html
from calculators.tables import answer_text, result_rows
from calculators.values import Source, Value, compiled
from tests.calculators.helpers.policy_text import GOOD, read

SOURCE = Source("a", "通知", "某局", "quoted", datetime.date(2026, 1, 1), "某字〔2026〕1号", unlinked=True)
RESULT = calculate("employee-premium", place="hebei-shijiazhuang", on="2025-03-01", wage="5000")
REMARK = {"zh": "（网址不附链接）", "en": " (address not linked)"}


def an_unlinked() -> Value:
    return next(value for value in RESULT.values() if value.source.unlinked)


def test_it_is_cited_with_number_issuer_and_the_date_where_there_is_one() -> None:
    assert SOURCE.cited == "通知 某字〔2026〕1号，某局"
    dated = Source("a", "通知", "某局", "quoted", SOURCE.checked, date=datetime.date(2025, 3, 1), unlinked=True)
    assert dated.cited == "通知，某局，2025-03-01"


def test_any_other_source_is_cited_by_title_and_number_alone() -> None:
    plain = Source("a", "通知", "某局", "quoted", SOURCE.checked, "某字〔2026〕1号")
    assert (plain.cited, plain.remark("en")) == ("通知 某字〔2026〕1号", "")


@pytest.mark.parametrize("lang", LANGUAGES)
def test_page_text_and_table_say_that_the_address_is_not_linked(lang: Lang) -> None:
    source = an_unlinked().source
    assert f"{source.cited}</cite>{REMARK[lang]}" in result_html(RESULT, lang)
    assert f"{source.cited}{REMARK[lang]}" in answer_text(RESULT, lang)
    assert any(f"{source.cited}{REMARK[lang]}" in row[3] for row in result_rows(RESULT, lang) if len(row) == 4)


def test_json_has_no_address_and_says_why() -> None:
    value = an_unlinked()
    told = {source["id"]: source for source in json.loads(RESULT.to_json())["sources"]}
    source = told[f"{value.place}/{value.source.id}"]
    assert (source["url"], source["unlinked"], source["issuer"]) == (None, True, value.source.issuer)
    assert not any(one["unlinked"] for one in told.values() if one["url"])


def test_a_wheel_keeps_it() -> None:
    document, faults = read(GOOD.replace("checked = 2026-11-21", "checked = 2026-11-21\nunlinked = true"))
    assert document, faults
    assert compiled.load(compiled.dump(document)).sources["notice"].unlinked


@pytest.mark.parametrize(
    ("standings", "said"),
    [
        (["official"], []),
        (["own"], []),
        (["official", "quoted"], ["部分数值取自别人转载的文件，我们没有见到原文。"]),
        (["quoted", "reported"], ["部分数值来自网页说法，没有写明文件；缴费或就医前请拨打 12393 核实。"]),
    ],
)
def test_a_quoted_document_is_not_spoken_of_as_what_the_web_says(standings: list[str], said: list[str]) -> None:
    values = [dataclasses.replace(an_unlinked(), standing=standing) for standing in standings]
    assert [note.zh for note in second_hand(values)] == said

"""Terms explained in place: where they are marked, where they are not, and that no term is explained twice."""

import re
from pathlib import Path

import pytest

from calculators.text import LANGUAGES, Lang
from website.errors import Problem
from website.glossary.explain import explain_terms
from website.glossary.terms import glossary, read_glossary


def marked(html: str, lang: Lang = "zh") -> list[str]:
    """The ids of the marked terms in their order."""
    return re.findall(r'popovertarget="term-([a-z-]+)">(?!Close|关闭)', explain_terms(html, lang, "../../{}".format))


def test_a_term_is_found_inside_a_chinese_sentence() -> None:
    assert marked("<p>缴费以前先看起付线和支付比例。</p>") == ["deductible", "reimbursement-rate"]


def test_the_longest_term_wins() -> None:
    assert marked("<p>缴费基数下限</p>") == ["base-floor"]


def test_only_the_first_use_is_marked() -> None:
    assert marked("<p>起付线</p><p>起付线</p>") == ["deductible"]


def test_english_terms_are_whole_words_in_any_case_and_number() -> None:
    assert marked("<p>Premiums\nand pooling\nareas, not unbinding.</p>", "en") == ["premium", "pooling-area"]


@pytest.mark.parametrize(
    "html",
    [
        "<h2>起付线</h2>",
        '<a href="x">起付线</a>',
        "<p><code>起付线</code></p>",
        "<summary>起付线</summary>",
        "<table><tr><th>起付线</th></tr></table>",
        '<div class="mb-calculator"><div><p>起付线</p></div></div>',
        "<p>点“起付线”。</p>",
        "<p>《起付线办法》</p>",
        '<p title="起付线"></p>',
        "<!-- 起付线 -->",
        '<h2 id="sources">来源</h2><p>起付线</p>',
    ],
)
def test_names_headings_controls_and_sources_are_left_alone(html: str) -> None:
    assert explain_terms(html, "zh", str) == html


def test_what_follows_a_closed_part_is_open_again() -> None:
    assert marked('<div class="mb-calculator"><div></div></div><p>起付线</p>') == ["deductible"]


def test_a_name_in_its_place_is_not_taken_for_another() -> None:
    assert marked("<p>Household registration</p>", "en") == ["household-registration"]


def test_both_glossaries_list_the_same_terms() -> None:
    def told(lang: Lang) -> list[tuple[str, ...]]:
        return [(term.id, term.zh, term.en, term.pinyin) for term in glossary(lang)]

    assert told("zh") == told("en")


@pytest.mark.parametrize("lang", LANGUAGES)
def test_no_explanation_uses_the_term_alone(lang: Lang) -> None:
    assert [term.id for term in glossary(lang) if len(term.explanation) < 8] == []


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "**甲**{: #a lang=zh } *jiǎ* · a\n:   One.\n\n**甲**{: #b lang=zh } *jiǎ* · b\n:   Two.",
            ":4: 甲 is explained in line 1",
        ),
        ("**甲** *jiǎ* · a\n:   One.", ":1: this entry cannot be read. Write it like"),
        ("**甲**{: #a lang=zh } *jiǎ* · a\nOne.", ":1: this entry cannot be read. Write it like"),
    ],
)
def test_a_fault_of_the_glossary_is_told_with_its_line(tmp_path: Path, text: str, told: str) -> None:
    path = tmp_path / "glossary.md"
    path.write_text(text, "utf-8")
    with pytest.raises(Problem) as problem:
        list(read_glossary(path))
    assert str(problem.value).startswith(f"glossary.md{told}")

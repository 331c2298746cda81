"""Figures in guides come from the policy files: whatever amount, percentage, date or time limit is typed is found, or declared with a reason."""

import re
import tomllib
from pathlib import Path

import pytest

from tests.website.helpers.reading import lines, name, pages

ALLOWED = tomllib.loads(Path(__file__).with_name("figures_allowed.toml").read_text("utf-8"))["allowed"]
COUNT = "[〇零一二两三四五六七八九十百千半]"
# "One or two days" is no figure, nor is the second of anything.
LOOSE = {
    "zh": re.compile(r"一两个?(?:天|工作日|月)|第[一二三四五六七八九十]+[天年]"),
    "en": re.compile(r"\bone or two\b(?: working)? days"),
}
TYPED = {
    "zh": re.compile(
        r"\d[\d,.]*\s?[万亿]?(?:元|%|％|个百分点|角)"
        r"|\d+\s?(?:天|日|个?工作日|个月|月|周|年|岁|周岁|小时|倍)"
        r"|\d{4}-\d\d(?:-\d\d)?"
        rf"|(?:[二两三四五六七八九十百千半]|{COUNT}{{2,}}){COUNT}*\s?(?:元|天|日(?!常)|个?工作日|个月|年|岁|周岁|小时|倍)"
        rf"|百分之{COUNT}+"
    ),
    "en": re.compile(
        r"\d[\d,.]*\s?(?:yuan|%|per cent|percent|percentage points?)"
        r"|\b(?:\d+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|eighteen|twenty|thirty|sixty|ninety"
        r"|half a|a hundred)[ -](?:working )?(?:days?|months?|years?|yuan|weeks?|hours?|times)\b"
        r"|\b(?:19|20)\d\d(?:-\d\d-\d\d)?\b"
        r"|\b(?:January|February|March|April|May|June|July|August|September|October|November|December)\b(?! (?:also|not)\b)"
    ),
}  # fmt: skip


def typed(path: Path, lang: str) -> list[tuple[int, str]]:
    """What is typed in a guide, with its line."""
    return [
        (line.number, found[0])
        for line in lines(path)
        if line.section != "sources" and line.admonition != "example"
        for found in TYPED[lang].finditer(LOOSE[lang].sub("", line.text))
    ]


def allowed(path: Path, lang: str) -> set[str] | None:
    """What the guide may type; None for anything."""
    entries = [entry for entry in ALLOWED if entry["page"] == path.stem]
    return None if any(entry.get("all") for entry in entries) else {text for e in entries for text in e[lang]}


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_no_figure_is_typed_in_a_guide(lang: str) -> None:
    faults = []
    for path in pages(lang, "guides"):
        free = allowed(path, lang)
        faults += [
            f"{name(path)}:{number}: {text} is typed; take it from the policy files with {{{{ value(…) }}}}"
            for number, text in typed(path, lang)
            if free is not None and text not in free
        ]
    assert not faults, "\n".join(["", *faults])


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_every_allowance_has_a_reason_and_is_needed(lang: str) -> None:
    unused = []
    for path in pages(lang, "guides"):
        found = {text for _, text in typed(path, lang)}
        unused += [f"{path.stem}: {text}" for text in (allowed(path, lang) or set()) - found]
    known = {path.stem for path in pages(lang, "guides")}
    unused += [entry["page"] for entry in ALLOWED if entry["page"] not in known or len(entry["reason"]) < 20]
    assert unused == []


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("zh", "每月 200 元"), ("zh", "报 60%"), ("zh", "三个月以后"), ("zh", "九十天内"), ("zh", "2026-01-01 起"), ("zh", "百分之七十"),
        ("en", "200 yuan a month"), ("en", "60% of it"), ("en", "after three months"), ("en", "from May"), ("en", "since 2026"),
    ],
)  # fmt: skip
def test_a_planted_figure_is_found(tmp_path: Path, lang: str, text: str) -> None:
    path = tmp_path / "guide.md"
    path.write_text(
        f"---\nreviewed: 2026-11-21\n---\n# Title\n\n{text}\n\n## Sources {{: #sources }}\n\n{text}\n", "utf-8"
    )
    assert [number for number, _ in typed(path, lang)] == [6]

"""Both languages say the same: the same pages, headings, steps, links, tables, notes, inserts and numbers, in the same order."""

import re
from collections.abc import Callable
from itertools import zip_longest
from pathlib import Path

import pytest

from tests.website.helpers.reading import Line, lines, name, pages
from website.folders import DOCS

PAGES = [path.relative_to(DOCS / "zh") for path in pages("zh")]


def headings(line: Line) -> list[str]:
    found = re.match(r"(#+) .*?(\{: #[\w-]+)?", line.written)
    id = re.search(r"\{: (#[\w-]+)", line.written)
    return [f"{found[1]} {id[1] if id else 'without an id'}"] if found else []


def steps(line: Line) -> list[str]:
    found = re.match(r" *(\d+\.|-) ", line.written)
    return [f"{found[1]} in {line.section}"] if found else []


def links(line: Line) -> list[str]:
    return [
        address.removesuffix("deed.zh-hans").removesuffix("deed.en")
        for address in re.findall(r"\]\(([^)]+)\)", line.written)
    ]


def rows(line: Line) -> list[str]:
    return [f"{line.written.count('|') - 1} columns in {line.section}"] if line.written.startswith("|") else []


def notes(line: Line) -> list[str]:
    return re.findall(r"^(?:!!!|\?\?\?\+?) \w+", line.written)


def inserts(line: Line) -> list[str]:
    return re.findall(r"\{\{.*?\}\}", line.written)


def numbers(line: Line) -> list[str]:
    """Years, amounts and hotlines; titles of sources are set in each language as they are cited there."""
    if line.section == "sources":
        return []
    return [found.replace(",", "") for found in re.findall(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d{3,}(?:\.\d+)?", line.text)]


KINDS: tuple[Callable[[Line], list[str]], ...] = (headings, steps, rows, notes, inserts)


def all_of(kind: Callable[[Line], list[str]], path: Path) -> list[tuple[int, str]]:
    return [(line.number, found) for line in lines(path) for found in kind(line)]


def test_the_same_pages_exist() -> None:
    assert {path.relative_to(DOCS / "en") for path in pages("en")} == set(PAGES)


@pytest.mark.parametrize("address", PAGES, ids=str)
def test_twins_agree(address: Path) -> None:
    faults = differences(DOCS / "zh" / address, DOCS / "en" / address)
    assert not faults, "\n".join(["", *faults])


@pytest.mark.parametrize(
    ("zh", "en", "kind"),
    [
        ("## 一 {: #a }", "## One {: #b }", "headings"),
        ("## 一 {: #a }", "### One {: #a }", "headings"),
        ("1. 一\n2. 二", "1. One", "steps"),
        ("| 一 | 二 |", "| One |", "rows"),
        ('!!! note "一"', '!!! warning "One"', "notes"),
        ('{{ value("a", "b") }}', '{{ value("a", "c") }}', "inserts"),
        ("[一](a.md)", "[One](b.md)", "links"),
        ("打 12393", "ring 12366", "numbers"),
    ],
)
def test_a_planted_difference_is_found(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, zh: str, en: str, kind: str
) -> None:
    monkeypatch.setattr("tests.website.helpers.reading.ROOT", tmp_path)
    paths = [tmp_path / "zh.md", tmp_path / "en.md"]
    for path, text in zip(paths, (zh, en), strict=True):
        path.write_text(f"---\nreviewed: 2026-11-21\n---\n{text}\n", "utf-8")
    assert [fault.partition(":")[0] for fault in differences(*paths)] == [kind]


def differences(zh: Path, en: Path) -> list[str]:
    """What one page says and the other does not: the first of each kind that has an order, all links and numbers."""
    faults = []
    for kind in KINDS:
        for ours, theirs in zip_longest(all_of(kind, zh), all_of(kind, en), fillvalue=(0, "nothing")):
            if ours[1] != theirs[1]:
                faults.append(
                    f"{kind.__name__}: {name(zh)}:{ours[0]} has {ours[1]}, {name(en)}:{theirs[0]} has {theirs[1]}"
                )
                break
    for kind in (links, numbers):
        ours, theirs = (sorted(found for _, found in all_of(kind, path)) for path in (zh, en))
        if ours != theirs:
            only_zh, only_en = _without(ours, theirs), _without(theirs, ours)
            faults.append(f"{kind.__name__}: only in {name(zh)}: {only_zh}; only in {name(en)}: {only_en}")
    return faults


def _without(some: list[str], others: list[str]) -> list[str]:
    left = list(some)
    for one in others:
        if one in left:
            left.remove(one)
    return left

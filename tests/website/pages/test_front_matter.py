"""Front matter: what is missing, unknown or misspelt is told with file, line and remedy."""

from pathlib import Path

import pytest

from calculators.text import LANGUAGES
from website.errors import Problem
from website.folders import DOCS
from website.pages.front_matter import GUIDE, read_front
from website.pages.guides import read_calculator_pages, read_guides

WHOLE = {
    "description": '"One sentence."',
    "places": "[cn]",
    "events": "[birth]",
    "reviewed": "2026-11-21",
}


def written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, **changes: str | None) -> Path:
    """A guide whose front matter is whole but for `changes`; None leaves a key out."""
    monkeypatch.setattr("website.pages.front_matter.ROOT", tmp_path)
    front = {key: value for key, value in (WHOLE | changes).items() if value is not None}
    path = tmp_path / "guide.md"
    path.write_text("\n".join(["---", *(f"{k}: {v}" for k, v in front.items()), "---", "# Title"]), "utf-8")
    return path


def test_what_is_whole_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    text, front = read_front(written(tmp_path, monkeypatch), GUIDE)
    assert text.strip() == "# Title"
    assert (front.places, front.events, front.reviewed.isoformat()) == (("cn",), ("birth",), "2026-11-21")


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        ({"reviewed": None}, "guide.md:1: the front matter lacks reviewed. Write it like `reviewed: 2026-11-21`."),
        ({"reviewed": "soon"}, "guide.md:5: reviewed: 'soon' is no day. Write it like"),
        ({"places": "[atlantis]"}, "guide.md:3: places: there is no atlantis."),
        ({"events": "birth"}, "guide.md:4: events: a list of names is needed."),
        ({"event": "[birth]"}, "guide.md:6: the front matter has a key that does not exist: event. The keys are"),
        ({"description": '""'}, "guide.md:2: description: one sentence is needed."),
    ],
)
def test_a_fault_is_told_with_line_and_remedy(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, changes: dict[str, str | None], told: str
) -> None:
    with pytest.raises(Problem) as problem:
        read_front(written(tmp_path, monkeypatch, **changes), GUIDE)
    assert str(problem.value).startswith(told)


def test_both_languages_say_the_same_of_a_page() -> None:
    def said(lang: str) -> dict[str, tuple[object, ...]]:
        pages = [*read_guides(lang), *read_calculator_pages(lang)]
        return {p.address: (p.places, p.events, p.calculators, p.reviewed) for p in pages}

    zh, en = (said(lang) for lang in LANGUAGES)
    assert zh == en


def test_no_page_tells_its_review_in_its_text() -> None:
    texts = {path: path.read_text("utf-8") for path in DOCS.glob("*/guides/*.md")}
    assert [path.name for path, text in texts.items() if "最近审校" in text or "Last reviewed:" in text] == []

"""The finder: it leads to every guide and calculator, and a fault in it stops the build with file, line and remedy."""

from pathlib import Path

import pytest

from calculators import FORMS
from website.errors import Problem
from website.finding.finder import TREE, finder, read_finder
from website.pages import read_guides


def reached() -> set[str]:
    return {page.partition("#")[0] for page in finder().pages()}


def test_it_leads_to_every_guide() -> None:
    assert {guide.address for guide in read_guides("zh")} - reached() == set()


def test_it_leads_to_every_calculator() -> None:
    assert {f"calculators/{name}/" for name in FORMS} - reached() == set()


def test_each_life_event_has_a_guide() -> None:
    found = {event for guide in read_guides("zh") for event in guide.events}
    assert found == set(finder().events)


@pytest.mark.parametrize(
    ("old", "new", "wrong"),
    [
        ('page = "guides/newborn/"', 'page = "guides/newbron/"', "there is no page guides/newbron/"),
        ('id = "pay"', 'id = "pay"\nicon = "coin"', "unknown key icon"),
        ('ask = { zh = "给谁办？", en = "For whom?" }', 'ask = { zh = "给谁办？" }', "en is missing"),
        ('moving = { zh = "换城市", en = "Moving to another city" }', "", "the life events are not those"),
    ],
)
def test_a_fault_is_told_with_file_and_remedy(tmp_path: Path, old: str, new: str, wrong: str) -> None:
    path = tmp_path / "finder.toml"
    text = TREE.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), "utf-8")
    with pytest.raises(Problem, match=r"finder\.toml:\d+: ") as told:
        read_finder(path)
    assert wrong in str(told.value)

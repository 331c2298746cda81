"""What an audit finds, at the boundaries of its days."""

import datetime

import pytest

from calculators.values import Document, policy_files
from calculators.values.source import Reader, audit

TEXT = """\
[place]
id = "hebei-testville"
zh = "测试市"
en = "Testville"
adcode = "139900"
level = "city"

[sources.notice]
title = "通知"
issuer = "某局"
status = "reported"
checked = 2025-11-21

[[says]]
source = "notice"
from = 2025-01-01
to = 2025-12-31
employee.base.floor = "4000 CNY/month"

[[says]]
source = "notice"
from = 2025-01-01
to = "until replaced"
employee.base.ceiling = { value = "20000 CNY/month", provisional_from = 2026-01-01 }
employee.medical.rate.employer = { value = "7%", standing = "disputed" }
"""
LATER = """
[[says]]
source = "notice"
from = 2026-01-01
to = "until replaced"
employee.base.floor = "4100 CNY/month"
"""


@pytest.fixture
def kinds(monkeypatch: pytest.MonkeyPatch):
    """The kinds of findings for a text on a day."""

    def found(on: str, text: str = TEXT, topics: tuple[str, ...] = ()) -> list[str]:
        made = Reader("policy/hebei/testville.toml", text).document("hebei")
        assert isinstance(made, Document)
        document = made
        monkeypatch.setattr(policy_files, "stored_document", lambda id: document)
        monkeypatch.setattr(policy_files, "parent", lambda id: None)
        monkeypatch.setattr(policy_files, "path", lambda id: "policy/hebei/testville.toml")
        return [f.kind for f in audit(datetime.date.fromisoformat(on), [document.place], topics)]

    return found


@pytest.mark.parametrize(
    ("on", "expected"),
    [
        ("2025-10-01", ["conflict"]),
        ("2025-10-02", ["ending", "conflict"]),
        ("2025-12-31", ["ending", "conflict"]),
        ("2026-01-01", ["ended", "provisional", "conflict"]),
    ],
)
def test_an_end_is_announced_ninety_days_before_and_counts_as_ended_the_day_after(
    kinds, on: str, expected: list[str]
) -> None:
    assert kinds(on) == expected


def test_a_value_with_a_successor_is_history_and_no_finding(kinds) -> None:
    assert "ended" not in kinds("2026-01-01", TEXT + LATER)


@pytest.mark.parametrize(("on", "stale"), [("2026-11-21", False), ("2026-11-22", True)])
def test_a_source_counts_as_unchecked_after_a_year(kinds, on: str, stale: bool) -> None:
    assert ("unchecked" in kinds(on)) is stale


def test_a_city_without_any_value_of_a_topic_is_listed_only_when_asked_for(kinds) -> None:
    assert "missing" not in kinds("2025-06-01")
    assert kinds("2025-06-01", topics=("base", "retirement")) == ["conflict", "missing"]

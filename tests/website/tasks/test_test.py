"""test: what runs, in which order, and with which exit status. Runs nothing of it."""

import os
from collections.abc import Sequence
from pathlib import Path
from types import SimpleNamespace

import pytest

from website.errors import Trouble
from website.tasks import test

EVERYTHING = " ".join(("pytest", *test.SPREAD))
ALONE = " ".join(("pytest", *test.AGAIN))


class Programs:
    """A record of what would have run, with the exit statuses to give."""

    def __init__(self) -> None:
        self.ran, self.status = list[str](), dict[str, int]()

    def run(self, command: Sequence[str], **_: object) -> SimpleNamespace:
        name = " ".join(command[2:]).removeprefix("website.tasks ")
        self.ran.append(name)
        return SimpleNamespace(returncode=self.status.get(name, 0))


@pytest.fixture
def programs(monkeypatch: pytest.MonkeyPatch) -> Programs:
    here = Programs()
    monkeypatch.setattr(test.subprocess, "run", here.run)
    monkeypatch.setattr(test, "see_to_chromium", lambda: None)
    monkeypatch.setattr(test, "see_to_servers", lambda: None)
    monkeypatch.setattr(test, "is_stale", lambda: False)
    return here


def test_everything_runs_in_order(programs: Programs) -> None:
    assert test.main([]) == 0
    assert programs.ran == ["lint", "policy", "build", EVERYTHING]


def test_a_failed_step_lets_the_rest_run_and_fails_the_whole(
    programs: Programs, capsys: pytest.CaptureFixture[str]
) -> None:
    programs.status = {"lint": 1}
    assert test.main([]) == 1
    assert programs.ran == ["lint", "policy", "build", EVERYTHING]
    assert "✗ lint failed: python3 run.py lint" in capsys.readouterr().err


def test_arguments_go_to_pytest_alone(programs: Programs) -> None:
    assert test.main(["-k", "name"]) == 0
    assert programs.ran == ["pytest -k name"]


def test_with_arguments_a_stale_site_is_built(programs: Programs, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(test, "is_stale", lambda: True)
    assert test.main(["-x"]) == 0
    assert programs.ran == ["build", "pytest -x"]


def test_the_status_of_pytest_is_the_status(programs: Programs) -> None:
    programs.status = {EVERYTHING: 5}
    assert test.main([]) == 5


@pytest.mark.parametrize("status", [0, 1])
def test_what_failed_runs_once_more_alone_and_decides(programs: Programs, status: int) -> None:
    programs.status = {EVERYTHING: 1, ALONE: status}
    assert test.main([]) == status
    assert programs.ran[-2:] == [EVERYTHING, ALONE]


def test_what_was_asked_for_by_name_runs_once(programs: Programs) -> None:
    programs.status = {"pytest -k name": 1}
    assert test.main(["-k", "name"]) == 1
    assert programs.ran == ["pytest -k name"]


def test_without_a_browser_the_other_tests_run_and_the_whole_fails(
    programs: Programs, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def none() -> None:
        raise Trouble("No Chromium. Install one.", "没有 Chromium。请安装。")

    monkeypatch.setattr(test, "see_to_chromium", none)
    assert test.main([]) == 1
    assert programs.ran[-1] == f"{EVERYTHING} --ignore=tests/browser"
    assert "The browser tests did not run." in capsys.readouterr().err


def test_a_site_is_stale_when_a_source_is_newer(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(test, "ROOT", tmp_path)
    assert test.is_stale()
    (tmp_path / "docs").mkdir()
    source, page = tmp_path / "docs" / "index.md", tmp_path / "site" / "index.html"
    page.parent.mkdir()
    for path in (source, page):
        path.touch()
    os.utime(source, (100, 100))
    os.utime(page, (200, 200))
    assert not test.is_stale()
    os.utime(source, (300, 300))
    assert test.is_stale()

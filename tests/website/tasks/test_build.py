"""build: which day the pages call today, and how two builds are compared. Builds nothing."""

import datetime
import gzip
import os
from pathlib import Path

import brotli
import pytest

from calculators import forms
from website.tasks import build
from website.tasks.reproducible import differences


@pytest.fixture
def ran(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What the build would have handed to MkDocs."""
    arguments: list[str] = []
    monkeypatch.setattr(build, "mkdocs", lambda *told: arguments.extend(told) or 0)
    monkeypatch.setattr(os, "environ", {k: v for k, v in os.environ.items() if k != build.DAY})
    return arguments


def test_today_is_the_day_of_the_commit(ran: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    # 16:30 UTC on New Year's Eve is New Year's Day in China.
    monkeypatch.setattr(build, "commit_time", lambda: "1798734600")
    assert build.main(["--site-dir", "x"]) == 0
    assert ran == ["build", "--strict", "--site-dir", "x"]
    assert forms.today() == datetime.date(2027, 1, 1)


def test_who_names_a_time_gets_that_day(ran: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    os.environ[build.DAY] = "1740787200"
    monkeypatch.setattr(build, "commit_time", lambda: "1798734600")
    build.main([])
    assert forms.today() == datetime.date(2025, 3, 1)


def test_outside_a_repository_the_clock_has_to_do(ran: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(build, "commit_time", lambda: "")
    build.main([])
    assert abs(forms.today() - datetime.datetime.now(forms.CHINA).date()) <= datetime.timedelta(days=1)


def test_neighbours_are_written_for_what_gains_by_them(ran: list[str], tmp_path: Path) -> None:
    (tmp_path / "page.html").write_text("<p>医保</p>" * 500, "utf-8")
    (tmp_path / "small.css").write_text("p {}", "utf-8")
    (tmp_path / "photo.png").write_bytes(b"\x89PNG" * 500)
    assert build.main(["--compress", "--site-dir", str(tmp_path)]) == 0
    assert ran == ["build", "--strict", "--site-dir", str(tmp_path)]
    assert sorted(path.name for path in tmp_path.iterdir()) == [
        "page.html",
        "page.html.br",
        "page.html.gz",
        "photo.png",
        "small.css",
    ]
    page = (tmp_path / "page.html").read_bytes()
    assert gzip.decompress((tmp_path / "page.html.gz").read_bytes()) == page
    assert brotli.decompress((tmp_path / "page.html.br").read_bytes()) == page


def test_a_byte_or_a_file_too_many_is_a_difference(tmp_path: Path) -> None:
    for name, files in {"a": {"same": "1", "byte": "1", "more": "1"}, "b": {"same": "1", "byte": "2"}}.items():
        for file, text in files.items():
            (tmp_path / name).mkdir(exist_ok=True)
            (tmp_path / name / file).write_text(text)
    assert list(differences(tmp_path / "a", tmp_path / "b")) == ["byte", "more (in one only)"]

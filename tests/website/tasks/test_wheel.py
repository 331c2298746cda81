"""The wheel that the site, the command line and other programs share."""

import hashlib
import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
from hatchling.builders.wheel import WheelBuilder

from calculators import policy_files
from calculators.compiled import COMPILED
from website.folders import ROOT

QUESTION = ["employee-premium", "--place", "hebei-shijiazhuang", "--on", "2025-03-01", "--wage", "5000", "--json"]


def build(folder: Path) -> Path:
    return Path(next(WheelBuilder(str(ROOT)).build(directory=str(folder), versions=["standard"])))


def answer(path: Path) -> str:
    environment = {**os.environ, "PYTHONPATH": str(path)}
    command = [sys.executable, "-m", "calculators", *QUESTION]
    return subprocess.check_output(command, cwd=path.parent, env=environment, text=True, encoding="utf-8")


def test_it_holds_the_calculators_with_every_place_and_nothing_else(tmp_path: Path) -> None:
    with zipfile.ZipFile(build(tmp_path)) as wheel:
        names = wheel.namelist()
        entry = wheel.read(next(name for name in names if name.endswith("entry_points.txt"))).decode()
        policy = wheel.read(f"calculators/{COMPILED}").decode()
    assert "calculators/py.typed" in names
    assert {name.partition("/")[0] for name in names if ".dist-info" not in name} == {"calculators"}
    assert {line.partition("\t")[0] for line in policy.splitlines()} == {"", *policy_files.ids()}
    assert "mingbai = calculators.__main__:main" in entry


def test_it_answers_as_the_sources_do(tmp_path: Path) -> None:
    assert answer(build(tmp_path)) == answer(ROOT)


def test_two_builds_are_equal_to_the_byte(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1767225600")
    one, other = (hashlib.sha256(build(tmp_path / name).read_bytes()).hexdigest() for name in ("one", "other"))
    assert one == other

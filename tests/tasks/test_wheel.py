"""The wheel that the site, the command line and other programs share."""

import hashlib
import zipfile
from pathlib import Path

import pytest
from hatchling.builders.wheel import WheelBuilder

from website.tasks.setup import ROOT


def build(folder: Path) -> Path:
    return Path(next(WheelBuilder(str(ROOT)).build(directory=str(folder), versions=["standard"])))


def test_it_holds_the_calculators_with_their_policy_files_and_nothing_else(tmp_path: Path) -> None:
    with zipfile.ZipFile(build(tmp_path)) as wheel:
        names = wheel.namelist()
        entry = wheel.read(next(name for name in names if name.endswith("entry_points.txt"))).decode()
    assert "calculators/py.typed" in names
    assert {name.partition("/")[0] for name in names if ".dist-info" not in name} == {"calculators"}
    files = {
        f"calculators/{path.relative_to(ROOT / 'calculators').as_posix()}"
        for path in (ROOT / "calculators").rglob("*.toml")
    }
    assert files
    assert files <= set(names)
    assert "mingbai = calculators.__main__:main" in entry


def test_two_builds_are_equal_to_the_byte(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1767225600")
    one, other = (hashlib.sha256(build(tmp_path / name).read_bytes()).hexdigest() for name in ("one", "other"))
    assert one == other

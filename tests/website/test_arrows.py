"""The packages of website/ stand on one another in one order, and no two modules need each other."""

import re
from pathlib import Path

import pytest

import website
from tests.helpers.arrows import faults
from website.folders import ROOT

# From the ground up: each imports from those before it alone.
ORDER = (
    *("__init__", "errors", "folders", "toml_file", "progress", "programs", "hosting"),
    *("bundle", "assets", "release", "pages", "opendata", "glossary", "finding", "plugin"),
    *("maintenance", "fuzz", "bench", "tasks"),
)


def test_no_arrow_runs_up_and_none_in_a_circle() -> None:
    assert faults(ROOT / "website", ORDER) == []


def test_only_the_plugin_and_who_starts_it_know_mkdocs() -> None:
    knowing = {
        path.relative_to(ROOT / "website").as_posix()
        for path in (ROOT / "website").rglob("*.py")
        if re.search(r"^\s*(?:from|import) mkdocs\b", path.read_text("utf-8"), re.MULTILINE)
    }
    assert {name for name in knowing if not name.startswith("plugin/")} == {"tasks/mkdocs.py"}


def test_the_description_of_the_packages_lists_them_in_this_order() -> None:
    described = re.findall(r"^(\w+)/ ", website.__doc__ or "", re.MULTILINE)
    assert described == [*(name for name in ORDER if (ROOT / "website" / name).is_dir()), "browser", "theme"]


@pytest.fixture
def package(tmp_path: Path) -> Path:
    """A package `house` of two floors, the upper one with a room apart."""
    files = {
        "__init__.py": "",
        "ground/__init__.py": "from house.ground.stone import STONE\n",
        "ground/stone.py": "import os\nSTONE = 1\n",
        "upper/__init__.py": "",
        "upper/room.py": "from house.ground import STONE\nimport house.ground.stone\n",
        "upper/tower/__init__.py": "",
        "upper/tower/bell.py": "from house.upper.room import STONE\n",
    }
    for name, text in files.items():
        path = tmp_path / "house" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    return tmp_path / "house"


HOUSE = ("__init__", "ground", "upper", "upper/tower")


def test_what_stands_on_those_before_it_is_well(package: Path) -> None:
    assert faults(package, HOUSE) == []


@pytest.mark.parametrize(
    ("file", "planted", "fault"),
    [
        ("ground/stone.py", "from house.upper import room", "ground/stone.py:3: ground imports upper, which stands above it"),
        ("ground/stone.py", "def late():\n    import house.upper.room", "ground/stone.py:4: ground imports upper, which"),
        ("upper/room.py", "from house.upper.tower.bell import ring", "upper/room.py:3: upper imports upper/tower, which"),
        ("upper/attic.py", "from house.upper import cellar", None),
        ("cellar.py", "", "cellar.py: the order names neither it nor its folder"),
    ],
)  # fmt: skip
def test_a_planted_import_that_runs_up_is_found(package: Path, file: str, planted: str, fault: str | None) -> None:
    with (package / file).open("a", encoding="utf-8") as opened:
        opened.write(f"{planted}\n")
    found = faults(package, HOUSE)
    assert found == [] if fault is None else found[0].startswith(fault)


def test_a_planted_circle_within_one_folder_is_found(package: Path) -> None:
    (package / "ground" / "wood.py").write_text("from house.ground.stone import STONE\n", "utf-8")
    (package / "ground" / "stone.py").write_text("def late():\n    from house.ground import wood\n", "utf-8")
    [fault] = faults(package, HOUSE)
    assert fault.startswith("a circle: ")
    assert {"ground/stone.py", "ground/wood.py"} <= set(fault.removeprefix("a circle: ").split(" → "))

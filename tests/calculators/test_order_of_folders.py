"""The folders of calculators/ stand on one another in one order, and each is entered by its face."""

import ast
import importlib
from pathlib import Path

import calculators
from tests.helpers.arrows import faults
from website.folders import ROOT

# From the ground up: the way of a number. Each imports from those before it alone.
ORDER = (
    *("basics", "values", "values/source", "forms", "casework", "rules", "engine"),
    *("tables", "html", "html/pages", "web", "command", "__init__", "__main__"),
)
# In a source tree the store of values is the files themselves; a wheel and a browser never come here.
LATE = {("values/policy_files.py", "values/source/__init__.py")}
PACKAGE = Path(calculators.__file__).parent
FACES = {
    ".".join(("calculators", *face.parent.relative_to(PACKAGE).parts))
    for face in PACKAGE.rglob("*/__init__.py")
    if "__all__" in face.read_text("utf-8")
}


def test_no_arrow_runs_up_and_none_in_a_circle() -> None:
    assert faults(PACKAGE, ORDER, LATE) == []


def room_of(module: str) -> str:
    """The folder of the order in which a module stands; itself where it stands in none."""
    rooms = [f"calculators.{folder.replace('/', '.')}" for folder in ORDER]
    return max((room for room in rooms if f"{module}.".startswith(f"{room}.")), key=len, default=module)


def face_of(module: str) -> str:
    """The folder whose face others import from: the innermost one that has a list of what it offers."""
    return max((face for face in FACES if f"{module}.".startswith(f"{face}.")), key=len, default=module)


def test_every_folder_is_entered_by_its_face_which_says_what_others_may_use() -> None:
    behind = []
    for file in (*PACKAGE.rglob("*.py"), *(ROOT / "website").rglob("*.py")):
        own = room_of(".".join(file.relative_to(ROOT).with_suffix("").parts))
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            if not isinstance(node, ast.ImportFrom) or not (node.module or "").startswith("calculators."):
                continue
            if room_of(str(node.module)) == own:
                continue
            face = face_of(str(node.module))
            offered = importlib.import_module(face).__all__
            hidden = [name.name for name in node.names if node.module != face or name.name not in offered]
            behind += [
                f"{file.relative_to(ROOT)}:{node.lineno}: {node.module} does not offer {name}" for name in hidden
            ]
    assert behind == []


def test_each_folder_says_in_one_sentence_what_it_holds() -> None:
    folders = {f"calculators.{folder.replace('/', '.')}" for folder in ORDER if (PACKAGE / folder).is_dir()}
    assert folders - FACES == set()
    assert [face for face in FACES if not importlib.import_module(face).__doc__] == []

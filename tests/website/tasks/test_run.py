"""run.py: readable for an old Python, which it sends away with a remedy."""

import ast
import runpy
import subprocess
import sys

import pytest

from website.folders import ROOT

RUN = ROOT / "run.py"


def test_an_old_python_can_read_it() -> None:
    tree = ast.parse(RUN.read_text("utf-8"), feature_version=(3, 4))
    modern = (ast.JoinedStr, ast.AnnAssign, ast.FunctionDef, ast.NamedExpr)
    assert not [node for node in ast.walk(tree) if isinstance(node, modern)]


def test_an_old_python_is_told_which_one_is_needed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "version_info", (3, 10, 9, "final", 0))
    with pytest.raises(SystemExit) as end:
        runpy.run_path(str(RUN), run_name="__main__")
    message = str(end.value)
    assert "needs Python 3.11 or newer, and this is Python 3.10" in message
    assert "需要 Python 3.11 或更高版本，当前为 Python 3.10" in message
    assert message.count("python3.13 run.py") == 2


def test_python_3_11_is_new_enough(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(sys, "version_info", (3, 11, 0, "final", 0))
    monkeypatch.setattr(sys, "argv", ["run.py", "help"])
    with pytest.raises(SystemExit) as end:
        runpy.run_path(str(RUN), run_name="__main__")
    assert end.value.code == 0
    assert "serve" in capsys.readouterr().out


def test_the_set_up_needs_the_standard_library_alone() -> None:
    # -I and -S: nothing that is installed can be found.
    code = f"import sys; sys.path.insert(0, {str(ROOT)!r}); import website.tasks.setup"
    done = subprocess.run([sys.executable, "-I", "-S", "-c", code], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")

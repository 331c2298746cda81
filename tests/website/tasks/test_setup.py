"""The set-up: does nothing when nothing changed, recovers when interrupted, and says what went wrong. Installs nothing."""

import errno
import importlib.util
import subprocess
import sys
import venv
from collections.abc import Sequence
from pathlib import Path

import pytest

from website.errors import Trouble
from website.programs import node
from website.tasks import setup


class Machine:
    """A root with locks, and a record of the steps that would have run. `fails` is raised by the next one."""

    def __init__(self, root: Path) -> None:
        self.root, self.steps = root, list[str]()
        self.fails: BaseException | None = None
        (root / "requirements.txt").write_text("one==1 \\\n    --hash=sha256:00\n", "utf-8")
        (root / "package-lock.json").write_text("{}", "utf-8")

    def create(self, home: Path, **_: object) -> None:
        self.steps.append("venv")
        python = home / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")
        python.parent.mkdir(parents=True, exist_ok=True)
        python.touch()

    def run_step(self, name: str, command: Sequence[str], folder: Path, on_line: object = None) -> None:
        self.steps.append(name)
        if self.fails:
            failure, self.fails = self.fails, None
            raise failure
        if name == "npm":
            (folder / "node_modules").mkdir(exist_ok=True)

    def ran(self) -> list[str]:
        steps, self.steps = self.steps, []
        return steps


@pytest.fixture
def machine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Machine:
    here = Machine(tmp_path)
    libraries = tmp_path / "libraries"
    libraries.mkdir()
    monkeypatch.setattr(venv, "create", here.create)
    monkeypatch.setattr(setup, "run_step", here.run_step)
    monkeypatch.setattr(subprocess, "check_output", lambda *_, **__: f"{libraries}\n")
    monkeypatch.setattr(node, "npm", lambda _: ["npm"])
    monkeypatch.setattr(setup, "ROOT", tmp_path)
    return here


def test_the_first_time_makes_everything_and_the_second_nothing(machine: Machine) -> None:
    setup.set_up(machine.root)
    assert machine.ran() == ["venv", "pip", "npm"]
    assert (machine.root / "libraries" / "mingbai.pth").read_text("utf-8") == f"{machine.root}\n"
    setup.set_up(machine.root)
    assert machine.ran() == []


def test_new_requirements_renew_the_environment_that_is_there(machine: Machine) -> None:
    setup.set_up(machine.root)
    machine.ran()
    (machine.root / "requirements.txt").write_text("one==2", "utf-8")
    setup.set_up(machine.root)
    assert machine.ran() == ["pip"]


def test_another_python_makes_the_environment_anew(machine: Machine, monkeypatch: pytest.MonkeyPatch) -> None:
    setup.set_up(machine.root)
    machine.ran()
    monkeypatch.setattr(setup.platform, "python_version", lambda: "3.99.0")
    setup.set_up(machine.root)
    assert machine.ran() == ["venv", "pip"]


def test_a_new_package_lock_fetches_the_browser_packages_alone(machine: Machine) -> None:
    setup.set_up(machine.root)
    machine.ran()
    (machine.root / "package-lock.json").write_text('{"name": "new"}', "utf-8")
    setup.set_up(machine.root)
    assert machine.ran() == ["npm"]


@pytest.mark.parametrize("failure", [KeyboardInterrupt(), Trouble("no", "否"), OSError(errno.EIO, "broken")])
def test_what_was_broken_off_is_made_anew(machine: Machine, failure: BaseException) -> None:
    machine.fails = failure
    with pytest.raises(type(failure)):
        setup.set_up(machine.root)
    machine.ran()
    setup.set_up(machine.root)
    assert machine.ran() == ["venv", "pip", "npm"]


def test_an_interrupted_renewal_makes_the_environment_anew(machine: Machine) -> None:
    setup.set_up(machine.root)
    machine.ran()
    (machine.root / "requirements.txt").write_text("one==2", "utf-8")
    machine.fails = KeyboardInterrupt()
    with pytest.raises(KeyboardInterrupt):
        setup.set_up(machine.root)
    machine.ran()
    setup.set_up(machine.root)
    assert machine.ran() == ["venv", "pip"]


@pytest.mark.parametrize(
    ("number", "sentence"),
    [(errno.ENOSPC, "disk is full"), (errno.EDQUOT, "disk is full"), (errno.EACCES, "may not be written to")],
)
def test_what_the_system_refuses_is_told(machine: Machine, number: int, sentence: str) -> None:
    machine.fails = OSError(number, "refused")
    with pytest.raises(Trouble, match=sentence):
        setup.set_up(machine.root)


def test_a_python_without_venv_is_told(machine: Machine, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(importlib.util, "find_spec", lambda name: None if name == "ensurepip" else name)
    with pytest.raises(Trouble, match="apt install python3-venv"):
        setup.set_up(machine.root)
    assert machine.ran() == []


def test_an_environment_without_pip_is_told(machine: Machine, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object, **__: object) -> None:
        raise subprocess.CalledProcessError(1, "ensurepip")

    monkeypatch.setattr(venv, "create", fail)
    with pytest.raises(Trouble, match="apt install python3-venv"):
        setup.set_up(machine.root)


def test_a_trouble_ends_with_status_1_and_both_languages(machine: Machine, capsys: pytest.CaptureFixture[str]) -> None:
    machine.fails = Trouble("What happened. What to do.", "发生了什么。怎么办。")
    assert setup.main(["build"]) == 1
    assert capsys.readouterr().err.endswith("What happened. What to do.\n发生了什么。怎么办。\n")


def test_an_interruption_ends_with_status_130_and_a_sentence(
    machine: Machine, capsys: pytest.CaptureFixture[str]
) -> None:
    machine.fails = KeyboardInterrupt()
    assert setup.main(["build"]) == 130
    assert "the same command takes it up again" in capsys.readouterr().err


@pytest.mark.parametrize("arguments", [[], ["help"], ["--help"]])
def test_help_needs_no_set_up(machine: Machine, arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert setup.main(arguments) == 0
    assert machine.ran() == []
    assert "python3 run.py <command>" in capsys.readouterr().out


def test_an_unknown_command_needs_no_set_up(machine: Machine, capsys: pytest.CaptureFixture[str]) -> None:
    assert setup.main(["tset"]) == 2
    assert machine.ran() == []
    assert "Did you mean test?" in capsys.readouterr().err


def test_a_failing_step_is_diagnosed_from_what_it_printed(tmp_path: Path) -> None:
    lines = list[str]()
    script = "print('Collecting one'); raise SystemExit('OSError: [Errno 28] No space left on device')"
    with pytest.raises(Trouble, match="disk is full"):
        setup.run_step("pip", [sys.executable, "-c", script], tmp_path, lines.append)
    assert lines[0] == "Collecting one\n"


def test_the_command_gets_its_arguments_and_gives_its_status() -> None:
    assert setup.hand_over([sys.executable, "-c", "raise SystemExit(3)"]) == 3

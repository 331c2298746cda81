"""Node: the machine's where it is recent, else the one of the requirements."""

import os
import shutil
import subprocess
from pathlib import Path
from types import SimpleNamespace

import pytest

from website.programs import node


@pytest.fixture
def machine(monkeypatch: pytest.MonkeyPatch) -> SimpleNamespace:
    """A machine with node and npm; `version` is what node says."""
    here = SimpleNamespace(version="v20.1.0\n", programs={"node", "npm"})
    monkeypatch.setattr(shutil, "which", lambda name: f"/usr/bin/{name}" if name in here.programs else None)
    monkeypatch.setattr(subprocess, "run", lambda *_, **__: SimpleNamespace(stdout=here.version))
    monkeypatch.setenv("PATH", "/usr/bin")
    return here


def test_a_recent_one_is_used(machine: SimpleNamespace) -> None:
    assert node.npm(Path("python")) == ["/usr/bin/npm"]


@pytest.mark.parametrize("version", ["v18.19.0\n", "", "nonsense"])
def test_an_old_or_broken_one_is_left_alone(machine: SimpleNamespace, version: str) -> None:
    machine.version = version
    assert node.npm(Path("python"))[:2] == ["python", "-c"]


def test_node_without_npm_is_not_enough(machine: SimpleNamespace) -> None:
    machine.programs = {"node"}
    assert not node.has_recent_node()


def test_the_programs_of_the_project_come_first(machine: SimpleNamespace, tmp_path: Path) -> None:
    node.put_on_path(tmp_path)
    folders = os.environ["PATH"].split(os.pathsep)
    assert folders[1] == str(tmp_path / "node_modules" / ".bin")
    assert folders[-1] == "/usr/bin"
    assert len(folders) == 3


def test_without_node_the_one_of_the_requirements_is_on_the_path(machine: SimpleNamespace, tmp_path: Path) -> None:
    machine.programs = set()
    node.put_on_path(tmp_path)
    name = "node.exe" if os.name == "nt" else "node"
    assert any((Path(folder) / name).exists() for folder in os.environ["PATH"].split(os.pathsep)[2:-1])

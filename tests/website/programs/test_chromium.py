"""Where the browser for the tests comes from. Installs nothing."""

import shutil
import sys
from pathlib import Path

import pytest

from website.errors import Trouble
from website.programs import chromium


@pytest.fixture(autouse=True)
def _bare_machine(monkeypatch: pytest.MonkeyPatch) -> None:
    """No Chromium, no apt, and nothing that would install one."""
    # Set first, so that what a test leaves there is taken back.
    monkeypatch.setenv("CHROMIUM", "")
    monkeypatch.delenv("CHROMIUM")
    monkeypatch.setattr(shutil, "which", lambda _: None)
    monkeypatch.setattr(chromium, "may_use_apt", lambda: False)
    monkeypatch.setattr(chromium, "succeeds", lambda *_: False)


def test_the_one_that_is_named_comes_first(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shutil, "which", lambda name: name if name == sys.executable else f"/usr/bin/{name}")
    monkeypatch.setenv("CHROMIUM", sys.executable)
    assert chromium.find() == sys.executable


def test_a_wrong_name_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CHROMIUM", "/nowhere/chrome")
    with pytest.raises(Trouble, match="CHROMIUM is set to /nowhere/chrome, which is no program"):
        chromium.see_to_chromium()


def test_one_on_the_path_is_taken(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shutil, "which", lambda name: "/usr/bin/google-chrome" if name == "google-chrome" else None)
    chromium.see_to_chromium()
    assert chromium.os.environ["CHROMIUM"] == "/usr/bin/google-chrome"


def test_debian_installs_its_own(monkeypatch: pytest.MonkeyPatch) -> None:
    ran = list[str]()

    def succeed(command: list[str], environment: dict[str, str]) -> bool:
        ran.append(" ".join(command[:2]))
        if "install" in command:
            monkeypatch.setattr(shutil, "which", lambda name: f"/usr/bin/{name}")
        return True

    monkeypatch.setattr(chromium, "may_use_apt", lambda: True)
    monkeypatch.setattr(chromium, "succeeds", succeed)
    chromium.see_to_chromium()
    assert ran == ["apt-get update", "apt-get install"]
    assert chromium.os.environ["CHROMIUM"] == "/usr/bin/chromium-headless-shell"


def test_elsewhere_playwright_installs_one(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(chromium, "succeeds", lambda command, _: "playwright" in command)
    chromium.see_to_chromium()
    assert "CHROMIUM" not in chromium.os.environ


def test_where_nothing_helps_the_remedy_is_named() -> None:
    with pytest.raises(Trouble, match="apt install chromium fonts-noto-cjk") as told:
        chromium.see_to_chromium()
    assert "没有找到 Chromium" in str(told.value)


def test_ubuntu_is_not_debian(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.undo()
    monkeypatch.setattr(chromium.os, "geteuid", lambda: 0, raising=False)
    for identity, answer in {"ID=debian": True, 'ID="debian"': True, "ID=ubuntu\nID_LIKE=debian": False}.items():
        monkeypatch.setattr(Path, "read_text", lambda *_, identity=identity: f"NAME=x\n{identity}\n")
        assert chromium.may_use_apt() is answer

"""serve: the port, and starting anew."""

import socket
import sys
import threading
import time
from pathlib import Path

import pytest
from watchdog.events import FileModifiedEvent, FileOpenedEvent

from website.errors import Trouble
from website.tasks import serve


def test_a_taken_port_offers_a_free_one() -> None:
    with socket.socket() as other:
        other.bind((serve.HOST, 0))
        other.listen()
        taken = other.getsockname()[1]
        with pytest.raises(Trouble, match=rf"Port {taken} is taken .* python3 run.py serve --port \d+") as told:
            serve.main(["--port", str(taken)])
    assert f"端口 {taken} 已被占用" in str(told.value)


def test_a_port_that_does_not_exist_offers_a_free_one() -> None:
    with pytest.raises(Trouble, match="Port 70000 is taken or not allowed"):
        serve.ask_for(70000)


def test_a_free_port_is_free() -> None:
    serve.ask_for(serve.free_port())


def test_a_change_ends_what_runs(capsys: pytest.CaptureFixture[str]) -> None:
    changed = threading.Event()
    timer = threading.Timer(0.2, changed.set)
    timer.start()
    serve.run_until(changed, threading.Event(), [sys.executable, "-c", "import time; time.sleep(60)"])
    assert "starting anew" in capsys.readouterr().out


def test_a_repair_starts_what_a_fault_ended(capsys: pytest.CaptureFixture[str]) -> None:
    repaired = threading.Event()
    repaired.set()
    serve.run_until(threading.Event(), repaired, [sys.executable, "-c", "raise SystemExit(1)"])
    assert "starting anew" in capsys.readouterr().out


def test_an_edit_that_mkdocs_follows_by_itself_does_not_end_it(tmp_path: Path) -> None:
    changed, repaired, done = threading.Event(), threading.Event(), tmp_path / "done"
    repaired.set()
    code = f"import time, pathlib; time.sleep(2); pathlib.Path({str(done)!r}).touch(); time.sleep(60)"
    threading.Thread(target=lambda: (wait_for(done), changed.set())).start()
    serve.run_until(changed, repaired, [sys.executable, "-c", code])
    assert done.exists()


def wait_for(file: Path) -> None:
    while not file.exists():
        time.sleep(0.05)


@pytest.mark.parametrize(
    ("folder", "file", "restarts"),
    [
        ("calculators", "rules/outpatient.py", True),
        ("calculators", "policy/hebei/shijiazhuang.toml", False),
        ("website", "plugin/plugin.py", True),
        ("website", "finding/finder.toml", True),
        ("website", "browser/every-page.js", False),
        (".", "mkdocs.yml", True),
        (".", "README.md", False),
    ],
)
def test_what_python_has_read_once_starts_it_anew(folder: str, file: str, restarts: bool) -> None:
    changed = threading.Event()
    notice = serve.Notice(serve.RESTARTS[folder], changed)
    path = str(serve.ROOT / folder / file)
    notice.dispatch(FileOpenedEvent(path))
    assert not changed.is_set()
    notice.dispatch(FileModifiedEvent(path))
    assert changed.is_set() is restarts


@pytest.mark.parametrize(
    ("folder", "file", "repairs"),
    [
        ("calculators", "policy/hebei/shijiazhuang.toml", True),
        ("calculators", "policy/hebei.toml", True),
        ("docs", "zh/guides/index.md", True),
        ("calculators", "policy/README.md", False),
    ],
)
def test_what_may_have_ended_the_build_repairs_it(folder: str, file: str, repairs: bool) -> None:
    repaired = threading.Event()
    serve.Notice(serve.REPAIRS[folder], repaired).dispatch(FileModifiedEvent(str(serve.ROOT / folder / file)))
    assert repaired.is_set() is repairs

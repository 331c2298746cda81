"""serve: the port, and starting anew."""

import socket
import sys
import threading

import pytest
from watchdog.events import FileModifiedEvent, FileOpenedEvent

from website.tasks import serve
from website.tasks.trouble import Trouble


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
    serve.run_until(changed, [sys.executable, "-c", "import time; time.sleep(60)"])
    assert "starting anew" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("folder", "file", "restarts"),
    [
        ("calculators", "rules/outpatient.py", True),
        ("calculators", "policy/hebei/shijiazhuang.toml", True),
        ("website", "plugin/plugin.py", True),
        ("website", "browser/page.js", False),
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

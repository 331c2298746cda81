"""`serve`: the site with live reload on 127.0.0.1.

MkDocs follows pages, policy values, scripts and style sheets. What Python has imported or read once (code, templates,
configuration) it would keep, so a change there starts MkDocs anew.
"""

import argparse
import os
import signal
import socket
import subprocess
import sys
import threading
from collections.abc import Sequence

from watchdog.events import FileSystemEvent, PatternMatchingEventHandler
from watchdog.observers.polling import PollingObserver

from website.errors import Trouble
from website.folders import ROOT
from website.tasks.mkdocs import mkdocs

HOST = "127.0.0.1"
RESTARTS = {"calculators": ["**/*.py"], "website": ["**/*.py", "**/*.j2", "**/*.toml"], ".": ["**/mkdocs.yml"]}
# What MkDocs follows as long as it runs; where a fault in it ended MkDocs, its repair starts it anew.
REPAIRS = {"calculators": ["**/policy/**/*.toml"], "docs": ["**/*"]}
WRITES = ("created", "deleted", "modified", "moved")
# Seconds between two looks at whether MkDocs still runs.
_LOOK = 0.5


def main(arguments: Sequence[str]) -> int:
    """Runs until interrupted. Raises Trouble where the port is taken."""
    parser = argparse.ArgumentParser(prog="run.py serve", description="The site on 127.0.0.1, following every change.")
    parser.add_argument("--port", type=int, default=8000, help="8000 by default")
    parser.add_argument("--once", action="store_true", help="do not start anew when code changes")
    options = parser.parse_args(arguments)
    if options.once:
        # Ended like Ctrl+C, so that MkDocs clears its temporary folder.
        signal.signal(signal.SIGTERM, signal.default_int_handler)
        os.environ["MINGBAI_FAST"] = "1"
        return mkdocs("serve", "--dirty", "--dev-addr", f"{HOST}:{options.port}")
    ask_for(options.port)
    again = [sys.executable, "-m", "website.tasks", "serve", "--once", "--port", str(options.port)]
    changed, repaired = threading.Event(), threading.Event()
    # As MkDocs does: shared and container folders send no notices.
    observer = PollingObserver()
    for followed, event in ((RESTARTS, changed), (REPAIRS, repaired)):
        for folder, patterns in followed.items():
            observer.schedule(Notice(patterns, event), str(ROOT / folder), recursive=folder != ".")
    observer.start()
    try:
        while True:
            run_until(changed, repaired, again)
    finally:
        observer.stop()


class Notice(PatternMatchingEventHandler):
    """Sets `changed` when a file of these patterns is written."""

    def __init__(self, patterns: list[str], changed: threading.Event) -> None:
        super().__init__(patterns=patterns, ignore_directories=True)
        self._changed = changed

    def on_any_event(self, event: FileSystemEvent) -> None:
        if event.event_type in WRITES:
            self._changed.set()


def run_until(changed: threading.Event, repaired: threading.Event, command: Sequence[str]) -> None:
    """Keeps the command running until `changed` is set; where it ended by itself, `repaired` will do."""
    changed.clear()
    process = subprocess.Popen(command, cwd=ROOT)
    try:
        while not changed.wait(_LOOK):
            if process.poll() is None:
                repaired.clear()
            elif repaired.is_set():
                break
        print("Changed: starting anew · 有改动，正在重新启动", flush=True)
    finally:
        process.terminate()
        process.wait()


def ask_for(port: int) -> None:
    """Raises Trouble where nobody can listen on the port, naming one that is free."""
    with socket.socket() as probe:
        if sys.platform != "win32":
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((HOST, port))
        except (OSError, OverflowError) as error:
            free = free_port()
            raise Trouble(
                f"Port {port} is taken or not allowed. Stop what uses it, or take another: "
                f"python3 run.py serve --port {free}",
                f"端口 {port} 已被占用或不允许使用。请停止占用它的程序，或换一个端口：python3 run.py serve --port {free}",
            ) from error


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind((HOST, 0))
        return int(probe.getsockname()[1])

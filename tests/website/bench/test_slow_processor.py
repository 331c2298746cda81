"""A slowed browser: all its processes rest most of the time, and none is left asleep."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from website.bench import _slow_processor

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="reads /proc")


@pytest.fixture
def process() -> Iterator[subprocess.Popen[bytes]]:
    """Two processes in a group of their own, as a browser's are."""
    script = "import subprocess, sys, time; subprocess.Popen([sys.executable, '-c', 'import sys; sys.stdin.read()']); print(1, flush=True); sys.stdin.read()"
    command = [sys.executable, "-c", script]
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE}
    with subprocess.Popen(command, start_new_session=True, **pipes) as started:  # type: ignore[call-overload]
        started.stdout.readline()
        yield started
        started.stdin.close()


def states(group: int) -> set[str]:
    """The letters by which Linux tells what the processes of a group do; T is stopped."""
    found = set()
    for stat in Path("/proc").glob("[0-9]*/stat"):
        try:
            fields = stat.read_text("utf-8", "replace").rpartition(") ")[2].split()
        except OSError:
            continue
        if int(fields[2]) == group:
            found.add(fields[0])
    return found


def test_every_process_rests_while_slowed_and_none_afterwards(process: subprocess.Popen[bytes]) -> None:
    group = os.getpgid(process.pid)
    with _slow_processor.held(group, 4):
        while states(group) != {"T"}:
            pass
        while "T" in states(group):
            pass
    assert "T" not in states(group)


def test_nothing_stays_asleep_where_a_visit_fails(process: subprocess.Popen[bytes]) -> None:
    group = os.getpgid(process.pid)
    with pytest.raises(RuntimeError), _slow_processor.held(group, 4):
        raise RuntimeError
    assert "T" not in states(group)

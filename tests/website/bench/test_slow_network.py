"""The line behind which a measured browser sits: as slow as said, shared by all, and every byte counted."""

import urllib.request
from pathlib import Path

import pytest

from website.bench import _slow_network
from website.bench._slow_network import Line

START = 1000.0


class Clock:
    """Time that passes only where somebody sleeps or is let pass."""

    def __init__(self) -> None:
        self.now = START
        self.waits: list[float] = []

    def sleep(self, seconds: float) -> None:
        self.waits.append(seconds)

    def monotonic(self) -> float:
        return self.now

    time = monotonic


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    made = Clock()
    monkeypatch.setattr(_slow_network, "time", made)
    return made


def test_bytes_take_as_long_as_the_line_needs_for_them(clock: Clock) -> None:
    Line(bits=8000).carry(500)
    assert clock.waits == [0.5]


def test_what_comes_at_once_waits_for_what_was_there_before(clock: Clock) -> None:
    line = Line(bits=8000)
    line.carry(500)
    line.carry(250)
    assert clock.waits == [0.5, 0.75]


def test_a_line_that_was_idle_is_free(clock: Clock) -> None:
    line = Line(bits=8000)
    line.carry(500)
    clock.now += 10
    line.carry(500)
    assert clock.waits == [0.5, 0.5]


def test_a_line_without_a_limit_keeps_nobody_waiting(clock: Clock) -> None:
    Line().carry(10**9)
    assert clock.waits == [0.0]


def test_bytes_count_from_the_moment_at_which_they_have_come(clock: Clock) -> None:
    line = Line(bits=8000)
    line.carry(500)
    line.carry(250)
    assert [line.bytes_until(START + more) for more in (0.49, 0.5, 0.74, 0.75)] == [0, 500, 500, 750]


def test_a_server_sends_what_is_compressed_and_counts_heads_and_bodies(tmp_path: Path) -> None:
    (tmp_path / "_headers").write_text("/*\n  X-Here: yes\n", "utf-8")
    (tmp_path / "index.html").write_text("plain", "utf-8")
    (tmp_path / "index.html.br").write_bytes(b"packed" * 5000)
    line = Line()
    server = _slow_network.serve(tmp_path, line)
    request = urllib.request.Request(server.address, headers={"Accept-Encoding": "br"})
    with urllib.request.urlopen(request, timeout=10) as response:
        body = response.read()
        # A status line, the headers each on a line, and an empty line.
        head = len("HTTP/1.1 200 OK\r\n") + sum(len(f"{n}: {v}\r\n") for n, v in response.headers.items()) + 2
    server.cut()
    assert body == b"packed" * 5000
    assert line.bytes_until(float("inf")) == head + len(body)


def test_a_server_that_was_cut_answers_nobody(tmp_path: Path) -> None:
    (tmp_path / "_headers").write_text("", "utf-8")
    server = _slow_network.serve(tmp_path, Line())
    server.cut()
    with pytest.raises(OSError, match="refused"):
        urllib.request.urlopen(server.address, timeout=10)

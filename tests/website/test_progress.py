"""Progress lines in a log and on a terminal."""

import io

import pytest

from website.progress import Progress


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_a_log_gets_a_line_at_the_start_and_one_at_the_end() -> None:
    log = io.StringIO()
    with Progress("Fetching", log) as progress:
        progress.say("1/2")
    assert log.getvalue() == "Fetching\nFetching · done · 完成\n"


def test_a_terminal_has_its_line_rewritten() -> None:
    terminal = Terminal()
    with Progress("Fetching", terminal):
        pass
    assert terminal.getvalue() == "\r\033[KFetching\r\033[KFetching · done · 完成\n"


def test_what_fails_does_not_say_done() -> None:
    log = io.StringIO()
    with pytest.raises(ValueError, match="broken"), Progress("Fetching", log):
        raise ValueError("broken")
    assert log.getvalue().endswith("Fetching · stopped · 中断\n")

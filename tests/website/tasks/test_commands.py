"""The table of commands."""

import pytest

from website.errors import Trouble
from website.tasks import __main__ as tasks
from website.tasks.commands import COMMANDS, find, overview


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_can_be_loaded(name: str) -> None:
    assert callable(find(name).load())


def test_help_names_every_command_in_both_languages() -> None:
    text = overview()
    for name, command in COMMANDS.items():
        assert f"  {name} " in text
        assert command.english in text
        assert command.chinese in text


def test_an_unknown_command_lists_those_that_exist() -> None:
    with pytest.raises(Trouble) as told:
        find("server")
    assert "Did you mean serve?" in str(told.value)
    assert "是否想用 serve？" in str(told.value)
    assert "build, lint" in str(told.value)


def test_inside_the_environment_the_same_words_and_statuses(capsys: pytest.CaptureFixture[str]) -> None:
    assert tasks.main(["help"]) == 0
    assert tasks.main(["nothing-like-it"]) == 2
    assert "There is no command “nothing-like-it”. These exist: serve" in capsys.readouterr().err


def test_a_trouble_of_a_command_ends_with_status_1(capsys: pytest.CaptureFixture[str]) -> None:
    assert tasks.main(["bench", "nothing-like-it"]) == 1
    assert "There is no measurement “nothing-like-it”." in capsys.readouterr().err


def test_bench_without_a_name_lists_what_can_be_measured(capsys: pytest.CaptureFixture[str]) -> None:
    assert tasks.main(["bench"]) == 0
    assert capsys.readouterr().out.startswith("python3 run.py bench <name>")

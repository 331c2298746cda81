"""The command line for people: two languages, colours where rich is installed, completion, and the plain text of always."""

import builtins
import io
import os
import re
import subprocess
import sys
from typing import Any

import pytest
from rich.console import Console

from calculators import FORMS, calculate
from calculators.basics import LANGUAGES, Text
from calculators.command import language, main, show
from calculators.tables import answer_text

EXAMPLE = ["employee-premium", "--place", "hebei-shijiazhuang", "--on", "2025-03-01", "--wage", "5000"]


@pytest.mark.parametrize(
    ("given", "environment", "lang"),
    [
        ([], {}, "zh"),
        ([], {"LANG": "C.UTF-8"}, "zh"),
        ([], {"LANG": "zh_CN.UTF-8"}, "zh"),
        ([], {"LANG": "en_GB.UTF-8"}, "en"),
        ([], {"LANG": "en"}, "en"),
        ([], {"LANG": "enm"}, "zh"),
        ([], {"LANG": "de_DE.UTF-8"}, "zh"),
        ([], {"LC_ALL": "zh_CN.UTF-8", "LANG": "en_GB.UTF-8"}, "zh"),
        ([], {"LC_ALL": "", "LANG": "en_GB.UTF-8"}, "en"),
        (["--lang", "zh"], {"LANG": "en_GB.UTF-8"}, "zh"),
        (["--lang=en"], {}, "en"),
        (["--lang", "zh", "--lang", "en"], {}, "en"),
        (["--lang", "fr"], {"LANG": "en_GB.UTF-8"}, "en"),
    ],
)
def test_the_language_is_that_of_the_option_then_of_the_environment_then_chinese(
    given: list[str], environment: dict[str, str], lang: str
) -> None:
    assert language(given, environment) == lang


def helped(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    with pytest.raises(SystemExit) as stop:
        main([*arguments, "--help"])
    assert stop.value.code == 0
    return capsys.readouterr().out


@pytest.mark.parametrize("name", FORMS)
def test_help_names_every_question_of_a_form_in_both_languages(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    chinese, english = helped(capsys, name, "--lang", "zh"), helped(capsys, name, "--lang", "en")
    for field in FORMS[name].fields:
        option = "--" + field.name.replace("_", "-")
        assert option in chinese
        assert option in english
        assert field.label.zh[:6] in chinese.replace("\n", "").replace(" ", "")
    assert not re.search("usage|options|show this help", chinese)
    assert not re.search("[一-鿿]", english)


def test_the_list_of_calculators_stands_in_the_help_with_their_titles(capsys: pytest.CaptureFixture[str]) -> None:
    text = helped(capsys, "--lang", "en")
    for form in FORMS.values():
        assert form.name in text
    assert "work out a whole table, row by row" in text


@pytest.mark.parametrize(
    ("arguments", "zh", "en"),
    [
        (["employee-premium", "--wage"], "选项 --wage 后面缺少内容", "argument --wage: expected one argument"),
        (["employee-premium", "--wages", "1"], "不认识的参数：--wages 1", "unrecognized arguments: --wages 1"),
        (["employee-premium", "--json=1"], "选项 --json 后面不需要 '1'", "ignored explicit argument '1'"),
        (["nothing"], "CALCULATOR 不能是 'nothing'，可用的有：", "invalid choice: 'nothing'"),
        ([], "还缺少：CALCULATOR", "the following arguments are required: CALCULATOR"),
    ],
)
def test_arguments_that_make_no_sense_are_refused_in_both_languages(
    arguments: list[str], zh: str, en: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    for lang, message in (("zh_CN", zh), ("en_GB", en)):
        monkeypatch.setenv("LC_ALL", lang)
        assert main(arguments) == 2
        printed = capsys.readouterr()
        assert message in printed.err
        assert printed.out == ""


def test_a_part_of_an_option_s_name_is_not_taken_for_it(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["employee-premium", "--wag", "5000", "--lang", "en"]) == 2
    assert "unrecognized arguments" in capsys.readouterr().err


def terminal(**more: Any) -> Console:
    return Console(file=io.StringIO(), force_terminal=True, color_system="standard", width=100, highlight=False, **more)


def written(console: Console) -> str:
    assert isinstance(console.file, io.StringIO)
    return console.file.getvalue()


def test_on_a_terminal_an_answer_has_colours_and_says_the_same() -> None:
    result = calculate("employee-premium", place="hebei-shijiazhuang", on="2025-03-01", wage="5000")
    console = terminal()
    show(result, "en", console)
    text = written(console)
    assert "\x1b[34m[quoted, original not seen]" in text
    bare = re.sub(r"\x1b\[[0-9;]*m", "", text)
    assert re.search(r"You pay each month +119\.11 yuan", bare)
    for step in result.steps:
        assert step.text.en[:60] in bare


def test_words_in_square_brackets_are_no_markup() -> None:
    result = calculate("employee-premium", place="hebei-shijiazhuang", on="2025-03-01", wage="5000")
    result.notes.append(Text("[red]甲[/red]", "[red]A[/red]"))
    console = terminal()
    show(result, "en", console)
    assert "[red]A[/red]" in written(console)


def test_tables_of_an_answer_are_drawn() -> None:
    result = calculate("compare-places", places="beijing,hebei-shijiazhuang", on="2025-03-01", wage="8000")
    console = terminal()
    show(result, "en", console)
    assert "Shijiazhuang" in written(console)
    assert "┃" in written(console)


def test_what_does_not_go_to_a_terminal_is_plain(capsys: pytest.CaptureFixture[str]) -> None:
    main([*EXAMPLE, "--lang", "en"])
    result = calculate("employee-premium", place="hebei-shijiazhuang", on="2025-03-01", wage="5000")
    assert capsys.readouterr().out == answer_text(result, "en") + "\n"


def test_a_figure_of_ones_own_is_marked_and_names_no_document() -> None:
    own = {"employee.base.floor": "4000"}
    result = calculate("contribution-base", place="hebei-shijiazhuang", on="2025-03-01", wage="5000", set=own)
    told = {lang: answer_text(result, lang).splitlines() for lang in LANGUAGES}
    assert "   - 职工医保缴费基数下限：4,000.00 元/月 [自填]" in told["zh"]
    line = "   - employees' scheme: floor of the contribution base: 4,000.00 yuan a month [your own figure]"
    assert line in told["en"]


def test_without_the_extra_a_terminal_gets_the_plain_text(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = builtins.__import__

    def without_rich(name: str, *more: Any) -> Any:
        if name.split(".")[0] in ("rich", "rich_argparse"):
            raise ModuleNotFoundError(name)
        return whole(name, *more)

    for module in [name for name in sys.modules if name == "calculators.command.terminal" or name.startswith("rich")]:
        monkeypatch.delitem(sys.modules, module)
    monkeypatch.setattr(builtins, "__import__", without_rich)
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True, raising=False)
    assert main([*EXAMPLE, "--lang", "en"]) == 0
    assert "You pay each month\t119.11 yuan" in capsys.readouterr().out


COMPLETED = {
    "mingbai emp": {"employee-premium"},
    "mingbai employee-premium --wa": {"--wage"},
    "mingbai employee-premium --place hebei-shiji": {"hebei-shijiazhuang"},
    "mingbai employee-premium --employer ": {"enterprise", "public"},
    "mingbai batch contr": {"contribution-base"},
    "mingbai batch contribution-base --sch": {"--scheme"},
}
# What completes ends its process: a fork for each line is quicker than a new Python.
COMPLETES = """
import os, sys
from calculators.command.cli import main
for number, line in enumerate(sys.argv[2:]):
    if not (child := os.fork()):
        answer = os.path.join(sys.argv[1], str(number))
        os.environ |= {"_ARGCOMPLETE": "1", "_ARGCOMPLETE_IFS": "\\n", "_ARGCOMPLETE_STDOUT_FILENAME": answer}
        os.environ |= {"COMP_LINE": line, "COMP_POINT": str(len(line))}
        try:
            main()
        finally:
            os._exit(1)
    os.waitpid(child, 0)
"""


@pytest.fixture(scope="module")
def words(tmp_path_factory: pytest.TempPathFactory) -> dict[str, set[str]]:
    """What a shell is told, for every line."""
    folder = tmp_path_factory.mktemp("words")
    subprocess.run([sys.executable, "-c", COMPLETES, str(folder), *COMPLETED], check=True, timeout=60)
    told = [(folder / str(number)).read_text("utf-8") for number in range(len(COMPLETED))]
    return {line: {word.strip() for word in text.split("\n")} for line, text in zip(COMPLETED, told, strict=True)}


@pytest.mark.parametrize("line", COMPLETED)
def test_the_shell_completes_calculators_options_places_and_choices(line: str, words: dict[str, set[str]]) -> None:
    assert words[line] == COMPLETED[line]


def test_output_that_nobody_reads_to_the_end_is_no_error() -> None:
    reader, writer = os.pipe()
    os.close(reader)
    command = [sys.executable, "-m", "calculators", *EXAMPLE]
    buffered = {**os.environ, "PYTHONUNBUFFERED": ""}
    done = subprocess.run(command, stdout=writer, stderr=subprocess.PIPE, env=buffered, text=True, check=False)
    os.close(writer)
    assert (done.returncode, done.stderr) == (1, "")

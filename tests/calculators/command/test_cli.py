"""The command line, as programs and as people use it."""

import json
import subprocess
import sys

import pytest

from calculators.command import main

EXAMPLE = ["employee-premium", "--place", "hebei-shijiazhuang", "--on", "2025-03-01", "--wage", "5000"]


@pytest.fixture(autouse=True)
def _chinese(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever runs the tests may have another language set."""
    monkeypatch.setenv("LC_ALL", "zh_CN.UTF-8")


def test_json_is_one_object_with_the_fixed_keys(capsys: pytest.CaptureFixture[str]) -> None:
    assert main([*EXAMPLE, "--json"]) == 0
    answer = json.loads(capsys.readouterr().out)
    assert list(answer)[:5] == ["calculator", "place", "on", "inputs", "known"]
    assert {"amounts", "counts", "rates", "dates", "steps", "sources", "notes"} <= answer.keys()
    assert answer["inputs"] == {
        "place": "hebei-shijiazhuang",
        "on": "2025-03-01",
        "wage": "5000.00",
        "employer": "enterprise",
    }


def test_for_people_it_prints_the_answer_and_the_steps_in_their_language(capsys: pytest.CaptureFixture[str]) -> None:
    assert main([*EXAMPLE, "--lang", "en"]) == 0
    printed = capsys.readouterr().out
    assert "You pay 119.11 yuan a month; your employer pays 446.64 yuan." in printed
    assert "How this was worked out" in printed


def test_not_known_ends_with_status_3_and_says_why(capsys: pytest.CaptureFixture[str]) -> None:
    assert (
        main(["employee-premium", "--place", "hebei-shijiazhuang", "--on", "2019-03-01", "--wage", "5000", "--json"])
        == 3
    )
    printed = capsys.readouterr()
    assert json.loads(printed.out)["reason"]["code"] == "before"
    assert "2019-03-01 的没有查到" in printed.err


def test_bad_input_ends_with_status_2_and_names_every_option(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["employee-premium", "--place", "nowhere", "--on", "2025-02-30", "--wage", "abc", "--lang", "en"]) == 2
    errors = capsys.readouterr().err.splitlines()
    assert [line.split(":")[0] for line in errors] == ["option --place", "option --on", "option --wage"]


def test_a_figure_of_ones_own_is_laid_over(capsys: pytest.CaptureFixture[str]) -> None:
    assert main([*EXAMPLE, "--set", "employee.base.floor=4000", "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["amounts"]["base"] == "5000.00"


@pytest.mark.parametrize(
    ("given", "message"),
    [
        ("employee.base.flor=1", "Did you mean employee.base.floor"),
        ("employee.base.floor", "Write NAME=VALUE"),
        ("employee.base.floor=-1", "This cannot be negative."),
        ("employee.medical.rate.employee=100.01%", "Enter 100 or less."),
        ("flexible.subsidy.share=0.5", "Write a fraction, for example 2/3."),
        ("flexible.subsidy.share=3/2", "Write a fraction, for example 2/3."),
        ("maternity_allowance.days=1001", "Enter 1000 or less."),
        ("retirement.rule=none", "A rule in words cannot be replaced."),
        (
            "employee.medical.rate.employee=2",
            "option --set employee.medical.rate.employee: Write a percentage, for example 7%",
        ),
    ],
)
def test_a_figure_that_cannot_be_laid_over_is_refused(
    given: str, message: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([*EXAMPLE, "--set", given, "--lang", "en"]) == 2
    assert message in capsys.readouterr().err


def test_a_place_of_ones_own_says_how_to_give_what_it_lacks(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["contribution-base", "--place", "custom", "--wage", "5000", "--lang", "en"]) == 3
    assert capsys.readouterr().err.splitlines() == [
        "For your own place “employees' scheme: floor of the contribution base” is still missing. Fill it in.",
        "Write it as --set employee.base.floor=VALUE.",
    ]


def test_it_runs_as_a_module() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "calculators", *EXAMPLE, "--json"], capture_output=True, text=True, check=False
    )
    assert (done.returncode, json.loads(done.stdout)["amounts"]["employee_monthly"]) == (0, "119.11")

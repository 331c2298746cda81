"""A few hundred inputs for each target at every run; `python3 run.py fuzz` feeds a hundred thousand. What crashed once stays here."""

import pytest
from hypothesis import strategies as st

from website.errors import Trouble
from website.fuzz import run
from website.fuzz.targets import TARGETS, Target

INPUTS, SEED = 300, 20250301


@pytest.mark.parametrize("name", TARGETS)
def test_nothing_crashes(name: str) -> None:
    outcome = run.run_plain(name, INPUTS, SEED)
    assert outcome.crash == ""
    assert outcome.inputs >= INPUTS


def test_a_crash_is_told_with_its_smallest_input(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def check(number: int) -> None:
        assert number < 1000, f"broken by {number}"

    monkeypatch.setitem(TARGETS, "planted", Target(st.integers(), check))
    assert run.main(["--only", "planted", "--inputs", "1000", "--seed", "1"]) == 1
    told = capsys.readouterr().out
    assert "broken by 1000" in told
    assert "== planted" in told


def test_without_atheris_the_remedy_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(run.guided.importlib.util, "find_spec", lambda _: None)
    with pytest.raises(Trouble, match="pip install atheris"):
        run.main(["--guided"])

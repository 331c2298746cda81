"""A new city is one file: its skeleton claims nothing until it is filled in, and a wrong call says what to do."""

from pathlib import Path

import pytest

from calculators.reader import Reader
from website.errors import Trouble
from website.maintenance import new_place

CALL = ["hebei", "testville", "--zh", "测试市", "--en", "Testville", "--adcode", "139900"]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    policy = tmp_path / "calculators" / "policy"
    (policy / "hebei").mkdir(parents=True)
    monkeypatch.setattr(new_place, "POLICY", policy)
    return policy


def written(folder: Path) -> str:
    assert new_place.main(CALL) == 0
    return (folder / "hebei" / "testville.toml").read_text("utf-8")


def faults(text: str) -> list[str]:
    reader = Reader("policy/hebei/testville.toml", text)
    reader.document("hebei")
    return [str(error) for error in reader.errors]


def test_the_skeleton_is_refused_until_everything_in_it_is_filled_in(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = written(folder)
    assert "python3 run.py policy" in capsys.readouterr().out
    assert [fault.partition(": ")[2].partition(". ")[0] for fault in faults(text)] == [
        "source notice lacks title",
        "[[says]] has from '…'",
        "[[says]] has to '…'",
        "employee.base.floor has value '…'",
    ]


def test_a_skeleton_that_was_filled_in_is_a_place(folder: Path) -> None:
    text = written(folder)
    for empty, filled in (
        ('title = "…"', 'title = "关于缴费基数的通知"'),
        ('from = "…"', "from = 2026-01-01"),
        ('to = "…"', 'to = "until replaced"'),
        ('employee.base.floor = "…"', 'employee.base.floor = "4000 CNY/month"'),
    ):
        text = text.replace(empty, filled)
    assert faults(text) == []
    document = Reader("policy/hebei/testville.toml", text).document("hebei")
    assert document is not None
    assert document.place.name.zh == "测试市"


@pytest.mark.parametrize(
    ("position", "wrong", "message"),
    [
        (0, "hebie", "There is no province “hebie”"),
        (1, "Test Ville", "use small letters"),
        (7, "1399", "use six digits"),
        (1, "shijiazhuang", "is there already"),
    ],
)
def test_a_call_that_makes_no_place_says_why(folder: Path, position: int, wrong: str, message: str) -> None:
    call = [*CALL]
    call[position] = wrong
    with pytest.raises(Trouble, match=message):
        new_place.main(call)

"""A new city is one file: the skeleton is read by the schema, and a wrong call says what to do."""

from pathlib import Path

import pytest

from calculators.schema import Reader
from website.tasks.trouble import Trouble
from website.upkeep import new_place

CALL = ["hebei", "testville", "--zh", "测试市", "--en", "Testville", "--adcode", "139900"]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    policy = tmp_path / "calculators" / "policy"
    (policy / "hebei").mkdir(parents=True)
    monkeypatch.setattr(new_place, "POLICY", policy)
    return policy


def test_the_skeleton_passes_the_schema_as_it_is(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert new_place.main(CALL) == 0
    text = (folder / "hebei" / "testville.toml").read_text("utf-8")
    reader = Reader("policy/hebei/testville.toml", text)
    document = reader.document("hebei")
    assert [str(error) for error in reader.errors] == []
    assert document is not None
    assert document.place.name.zh == "测试市"
    assert "python3 run.py policy" in capsys.readouterr().out


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

"""The pages about faults name tests that exist, the same ones in both languages."""

import re

from website.folders import ROOT


def named(lang: str) -> list[str]:
    return re.findall(r"`(test_\w+)`", (ROOT / "docs" / lang / "about" / "faults.md").read_text("utf-8"))


def test_every_test_that_is_named_exists() -> None:
    tests = "\n".join(path.read_text("utf-8") for path in (ROOT / "tests" / "browser").rglob("test_*.py"))
    assert [name for name in named("en") if f"def {name}(" not in tests] == []


def test_both_languages_name_the_same_tests() -> None:
    assert named("zh") == named("en")
    assert len(named("en")) > 20


def test_no_test_of_faults_is_left_out() -> None:
    [file] = (ROOT / "tests" / "browser").rglob("test_faults.py")
    assert set(re.findall(r"^def (test_\w+)\(", file.read_text("utf-8"), re.MULTILINE)) <= set(named("en"))

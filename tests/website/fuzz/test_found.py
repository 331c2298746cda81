"""What fuzzing has found, and what it led to."""

import io

import pytest

from calculators.tables import csv_format
from calculators.values.source import Reader
from website.fuzz.files import VALID_FILE, VALUES, WRONG_TOKENS


def faults(text: str) -> list[str]:
    """The problems of a file. Raises where reading it does."""
    reader = Reader("policy/fuzz.toml", text)
    assert (reader.document("cn") is None) == bool(reader.errors)
    return [error.problem for error in reader.errors]


def test_the_valid_file_has_no_fault() -> None:
    assert faults(VALID_FILE) == []


@pytest.mark.parametrize(
    ("true", "false", "problem"),
    [
        ('level = "tertiary"', "level = { a = 1 }", "level is {'a': 1}"),
        ('value = "60%"', "value = []", "has value []"),
        ('value = "60%"', 'value = "60%", of = [1]', "a percentage of [1]"),
        ('standing = "official"', "standing = {}", "has standing {}"),
        ("to = 2025-12-31", "to = 2025-12-31T00:00:00", "has to datetime.datetime"),
        ("from = 2025-01-01", "from = 2025-01-01T00:00:00Z", "has from datetime.datetime"),
        ("checked = 2026-11-21", "checked = 2026-11-21T12:00:00", "source one lacks checked"),
        ('url = "https://www.gov.cn/"', "url = 5", "url is 5"),
        ('level = "city"', 'level = "city"\nhotline = 12393', "hotline is 12393"),
        ("[labels.tier]\n", "[labels]\ntier = 5\n[labels.area]\n", "labels for 'tier'"),
        ('zh = "说明"', "zh = 7", "note lacks one of the two languages"),
        ("[place]", '[place]\nnote = ""', "note lacks one of the two languages"),
        ('id = "hebei-fuzz"', f"id = {'1' * 5000}", "this is not TOML"),
        ('id = "hebei-fuzz"', f"id = {'[' * 5000}", "this is not TOML"),
    ],
)
def test_a_value_of_another_kind_is_told_and_breaks_nothing(true: str, false: str, problem: str) -> None:
    assert true in VALID_FILE
    assert any(problem in fault for fault in faults(VALID_FILE.replace(true, false, 1)))


def test_no_value_of_a_file_exchanged_for_any_other_breaks_the_reader() -> None:
    for start, end in VALUES:
        for other in WRONG_TOKENS:
            faults(VALID_FILE[:start] + other + VALID_FILE[end:])


def test_half_a_mark_of_utf_8_is_not_utf_8() -> None:
    with pytest.raises(csv_format.Unreadable, match="GB18030"):
        csv_format.encoding_of(io.BytesIO(b"\xef"))
    assert csv_format.encoding_of(io.BytesIO(b"\xef\xbb")) == "gb18030"
    assert csv_format.encoding_of(io.BytesIO(b"\xef\xbb\xbf")) == "utf-8-sig"

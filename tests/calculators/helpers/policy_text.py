"""A small policy file for tests, a way to write one more block of it, and a way to plant a mistake in it."""

from calculators.values import Document
from calculators.values.source import Reader

HEAD = """\
[place]
id = "hebei-testville"
zh = "测试市"
en = "Testville"
adcode = "139900"
level = "city"

[labels.tier]
high = { zh = "高档", en = "high" }

[sources.notice]
title = "关于测试的通知"
issuer = "测试市医疗保障局"
status = "official"
checked = 2026-11-21
"""


def says(*values: str, start: str = "2025-01-01", to: str = '"until replaced"', more: str = "") -> str:
    """A block of what the notice says of one period; `more` are further lines of its head."""
    return "\n".join(
        ["", "[[says]]", 'source = "notice"', f"from = {start}", f"to = {to}", *([more] if more else []), *values, ""]
    )


GOOD = (
    HEAD
    + says('employee.base.floor = "4000 CNY/month"', 'employee.base.ceiling = "20000 CNY/month"')
    + says(
        "employee.outpatient.rate = [",
        '  { value = "60%", when = { status = "in-service", age = "<45" } },',
        '  { value = "70%", when = { status = "in-service", age = ">=45" } },',
        "]",
        to="2025-12-31",
    )
)
FILE = "policy/hebei/testville.toml"


def read(text: str = GOOD) -> tuple[Document | None, list[str]]:
    """The document, or None, and the messages of all faults."""
    reader = Reader(FILE, text)
    document = reader.document("hebei")
    return document, [str(error) for error in reader.errors]


def line_of(text: str, part: str, number: int = 0) -> int:
    """The line on which the nth occurrence of `part` stands."""
    return [i for i, line in enumerate(text.splitlines(), 1) if part in line][number]

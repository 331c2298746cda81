"""A small policy file for tests, and a way to plant a mistake in it."""

from calculators.schema import Document, Reader

GOOD = """\
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

[[employee.base.floor]]
from = 2025-01-01
to = "until replaced"
value = "4000"
unit = "CNY/month"
source = "notice"

[[employee.base.ceiling]]
from = 2025-01-01
to = "until replaced"
value = "20000"
unit = "CNY/month"
source = "notice"

[[employee.outpatient.rate]]
from = 2025-01-01
to = 2025-12-31
value = "60"
unit = "percent"
when = { status = "in-service", age = "<45" }
source = "notice"

[[employee.outpatient.rate]]
from = 2025-01-01
to = 2025-12-31
value = "70"
unit = "percent"
when = { status = "in-service", age = ">=45" }
source = "notice"
"""
FILE = "policy/hebei/testville.toml"


def read(text: str = GOOD) -> tuple[Document | None, list[str]]:
    """The document, or None, and the messages of all faults."""
    reader = Reader(FILE, text)
    document = reader.document("hebei")
    return document, [str(error) for error in reader.errors]


def line_of(text: str, part: str, number: int = 0) -> int:
    """The line on which the nth occurrence of `part` stands."""
    return [i for i, line in enumerate(text.splitlines(), 1) if part in line][number]

"""Policy files with faults: a valid one, in which words are exchanged and lines are lost, doubled or moved."""

import re

from hypothesis import strategies as st

from website.fuzz import texts

VALID_FILE = """\
[place]
id = "hebei-fuzz"
zh = "某市"
en = "Some City"
adcode = "130100"
level = "city"

[labels.tier]
low = { zh = "低档", en = "low tier" }

[sources.one]
title = "通知"
issuer = "医保局"
status = "official"
checked = 2026-11-21
url = "https://www.gov.cn/"

[[says]]
source = "one"
from = 2025-01-01
to = "until replaced"
employee.base.floor = "3500 CNY/month"

[[says]]
source = "one"
known_from = 2025-01-01
to = 2025-12-31
standing = "official"
employee.outpatient.rate = { value = "60%", when = { level = "tertiary", age = "<45", band = "<=1000" }, note = { zh = "说明", en = "note" } }
employee.outpatient.annual_limit = [
  { value = "none", when = { status = "retired" }, inherited = false },
  { value = "3500 CNY/year", when = { status = "in-service" } },
]
"""
_WORD = re.compile(r'"[^"\n]*"|\[\[?|\]\]?|[^\s\[\]"=,{}]+|[=,{}]')
_VALUE = re.compile(r"(?<== )(?:\{[^\n]*\}|\"[^\"\n]*\"|[^\s,}]+)")
_WORDS = [match.span() for match in _WORD.finditer(VALID_FILE)]
VALUES = [match.span() for match in _VALUE.finditer(VALID_FILE)]
WRONG_TOKENS = (
    *(
        '""',
        '"x"',
        "0",
        "-1",
        "1.5",
        "true",
        "[]",
        "{}",
        "[[]]",
        "[1, 'a']",
        "1979-05-27",
        "1979-05-27T07:32:00Z",
        "07:32:00",
    ),
    *(
        "inf",
        "nan",
        '"none"',
        '"until replaced"',
        '"unknown"',
        '"7%"',
        '"2/3"',
        '"1/0"',
        '"600 CNY/year"',
        '"5 points"',
        '"<0"',
        '">=60"',
    ),
    *(
        '{ zh = "一" }',
        "{ zh = 1, en = 2 }",
        "employee.base",
        "says",
        "place",
        "sources",
        "labels",
        "when",
        "'''",
        '"""',
        "\\",
        "#",
        "=",
    ),
)


@st.composite
def policy_files(draw: st.DrawFn) -> str:
    """The text of a file that is nearly right."""
    text = VALID_FILE
    # From behind, so that the places of the words before stay what they are.
    spans = st.one_of(st.sampled_from(_WORDS), st.sampled_from(VALUES))
    for start, end in sorted(draw(st.sets(spans, max_size=3)), reverse=True):
        other = draw(st.one_of(st.sampled_from(WRONG_TOKENS), texts.text.map(lambda typed: f'"{typed}"'), texts.text))
        text = text[:start] + other + text[end:]
    lines = text.splitlines(keepends=True)
    for _ in range(draw(st.integers(0, 2))):
        at, to = draw(st.integers(0, len(lines) - 1)), draw(st.integers(0, len(lines)))
        match draw(st.sampled_from(("lose", "double", "move"))):
            case "lose":
                del lines[at]
            case "double":
                lines.insert(to, lines[at])
            case _:
                lines.insert(min(to, len(lines) - 1), lines.pop(at))
    return "".join(lines)

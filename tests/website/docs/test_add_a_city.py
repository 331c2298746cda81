"""The tutorial is true: its file is Hotan's, each message that it quotes is what the check says, and its example comes out."""

import re
import tomllib

import pytest

from calculators import calculate
from calculators.basics import LANGUAGES, Lang
from calculators.values import load_document
from calculators.values.source import Reader, check, twins
from website.folders import DOCS, ROOT

FILE = "policy/xinjiang/hotan.toml"
HOTAN = (ROOT / "calculators" / FILE).read_text("utf-8")
SAYS = HOTAN[HOTAN.index("[[says]]") :]
RATE = 'employee.medical.rate.employer = "6.5%"'
LAST = '"120 CNY/year"'
NOTICE = '[sources.notice]\ntitle = "…"\nissuer = "某局"\nstatus = "quoted"\nchecked = 2026-11-21\n\n'
MISTAKES = (
    (SAYS, NOTICE + SAYS),
    (RATE, RATE + '\nemployee.base.floor = "…"'),
    ('"6.5%"', "6.5"),
    ('"6.5%"', '"6.5"'),
    ('to = "until replaced"\n', ""),
    ("known_from = 2026-01-01\n", ""),
    ('source = "rates-2025"', 'source = "rates"'),
    ("checked = 2026-11-21\n", ""),
    ("checked = 2026-11-21\n", 'checked = 2026-11-21\nurl = "https://m.example.com/1"\n'),
    (SAYS, ""),
    ("employee.medical.rate.employer", "employee.medical.rate.employeer"),
    ('title = "', 'titel = "'),
    ('"6.5%"', '{ value = "6.5%", when = { employer = "company" } }'),
    ('"6.5%"', '"65%"'),
    (SAYS, f"{SAYS}\n{SAYS}"),
    (LAST, f'{{ value = {LAST}, doubt = {{ zh = "存疑" }} }}'),
    (LAST, "“120”"),
    ('id = "xinjiang-hotan"', 'id = "xinjiang-hetian"'),
    ('adcode = "653200"', 'adcode = "653100"'),
)


def said(text: str) -> list[str]:
    """What the check says of Hotan's file, without file and line."""
    reader = Reader(FILE, text)
    document = reader.document("xinjiang")
    found = list(reader.errors)
    if document:
        neighbour = load_document("xinjiang-kashi")
        found += [
            *check(document, FILE, {"cn", "xinjiang"}),
            *twins([(document, FILE), (neighbour, "policy/xinjiang/kashi.toml")]),
        ]
    return [str(fault).split(": ", 1)[1] for fault in found]


def page(lang: Lang) -> str:
    return (DOCS / lang / "about" / "add-a-city.md").read_text("utf-8")


def quoted(lang: Lang) -> list[str]:
    section = page(lang).partition("{: #check }")[2].partition("\n## ")[0]
    return re.findall(r"^\| `(.+?)` \|", section, re.MULTILINE)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_message_that_it_quotes_is_one_that_the_check_gives(lang: Lang) -> None:
    messages = quoted(lang)
    assert len(messages) == len(MISTAKES)
    for message, (right, wrong) in zip(messages, MISTAKES, strict=True):
        text = HOTAN.replace(right, wrong, 1)
        assert text != HOTAN, right
        assert any(one.startswith(message) for one in said(text)), (message, said(text))


@pytest.mark.parametrize("lang", LANGUAGES)
def test_its_source_and_its_figure_are_those_of_hotan(lang: Lang) -> None:
    blocks = re.findall(r"```toml\n(.*?)```", page(lang), re.DOTALL)
    told = tomllib.loads("\n".join(block for block in blocks if block.startswith(("[sources", "[[says]]"))))
    hotan = tomllib.loads(HOTAN)
    assert told["sources"] == hotan["sources"]
    [block], [whole] = told["says"], hotan["says"]
    assert block.pop("employee")["medical"]["rate"]["employer"] == whole.pop("employee")["medical"]["rate"]["employer"]
    assert block == whole


@pytest.mark.parametrize("lang", LANGUAGES)
def test_its_example_comes_out(lang: Lang) -> None:
    [block] = [b for b in re.findall(r"```toml\n(.*?)```", page(lang), re.DOTALL) if b.startswith("[[example]]")]
    [example] = tomllib.loads(block)["example"]
    amounts = calculate(example["calculator"], place="xinjiang-hotan", **example["inputs"]).to_dict(lang)["amounts"]
    assert {key: amounts[key] for key in example["amounts"]} == example["amounts"]

"""CPython and the browser's Python give the same bytes, for good input, bad input and what is not known."""

import json
import random
import shutil
import subprocess
from pathlib import Path

import pytest

from calculators import FORMS, places
from calculators.forms import Choice, Day, Field, Form, Money, PlaceField, Rows, Whole
from calculators.values import CHOICES, CUSTOM
from tests.browser.helpers.both_pythons import answer_all

HELPERS = Path(__file__).parents[1] / "helpers"
PYODIDE = HELPERS.parents[2] / "node_modules" / "pyodide"
SEED, CASES = 20250301, 400
# Where each case starts from, before the dice change some of it.
KNOWN = {"place": "hebei-shijiazhuang", "on": "2025-03-01"}
AS_PEOPLE_WRITE = ["5000", "5,000", "５０００", "5000元", " 5 000.00 ", "0"]
BAD = [
    "",
    "-1",
    "5000.001",
    "abc",
    "1e308",
    "NaN",
    "9" * 500,
    "200",
    "2025-02-30",
    "\ud83d",
    "<b>1</b>",
    "５，０",
    "١٢٣",
]


def plausible(field: Field, dice: random.Random) -> str:
    match field:
        case Money():
            return dice.choice([*AS_PEOPLE_WRITE, f"{dice.uniform(0, 60000):.2f}"])
        case Whole(low=low, high=high):
            return str(dice.randint(low, high))
        case Day():
            return day(dice, dice.choice([2019, 2024, 2025, 2025, 2026, 2031]))
        case Choice(options=options):
            return dice.choice(list(options))
        case PlaceField():
            return dice.choice([CUSTOM, *[place.id for place in places()]])
    return field.default


def day(dice: random.Random, year: int) -> str:
    return f"{year}-{dice.randint(1, 12):02}-{dice.randint(1, 29):02}"


def rows(field: Rows, dice: random.Random) -> list[list[str]]:
    """Some rows of a list, of one year; the amounts of a row do not fall from its last column to its first."""
    year = dice.choice([2024, 2025, 2025, 2026])
    entries = []
    for _ in range(dice.choice([0, 0, 1, 3])):
        amounts = sorted((dice.uniform(0, 90000) for column in field.layout if column.kind == "money"), reverse=True)
        for column in field.layout:
            if column.kind == "date":
                typed = day(dice, year)
            elif column.kind == "level":
                typed = dice.choice(list(CHOICES["level"]))
            else:
                typed = f"{amounts.pop(0):.2f}"
            entries.append([f"{field.name}.{column.name}", typed])
    return entries


def entries_of(form: Form, dice: random.Random) -> list[list[str]]:
    entries = []
    for field in form.fields:
        if isinstance(field, Rows):
            entries += rows(field, dice)
        else:
            entries.append([field.name, KNOWN.get(field.name) or field.start or plausible(field, dice)])
    for entry in dice.sample(entries, min(len(entries), dice.randint(0, 3))):
        field = next((field for field in form.fields if field.name == entry[0]), None)
        entry[1] = dice.choice(BAD) if field is None or dice.random() < 0.15 else plausible(field, dice)
    if dice.random() < 0.2:
        entries += [["allow", layer] for layer in dice.sample(["last-known", "unverified"], dice.randint(1, 2))]
    if form.own and dice.random() < 0.2:
        entries.append([f"set.{dice.choice(form.own)}", dice.choice(["7%", "2299", "2/3", "none", "abc"])])
    return entries


def generated() -> list[dict[str, object]]:
    dice = random.Random(SEED)
    names = sorted(FORMS)
    return [
        {"calculator": name, "lang": dice.choice(["zh", "en"]), "entries": entries_of(FORMS[name], dice)}
        for number in range(CASES)
        for name in [names[number % len(names)]]
    ]


@pytest.fixture(scope="module")
def cases() -> list[dict[str, object]]:
    return generated()


@pytest.fixture(scope="module")
def here(cases: list[dict[str, object]]) -> list[list[str]]:
    return json.loads(answer_all(json.dumps(cases)))


def test_the_cases_hold_known_unknown_and_bad_input(here: list[list[str]]) -> None:
    kinds = [(reply["ok"], reply["known"]) for reply in (json.loads(reply) for reply, _ in here)]
    for kind in ((True, True), (True, False), (False, False)):
        assert kinds.count(kind) >= CASES // 20, kind


def test_pyodide_gives_the_same_bytes(cases: list[dict[str, object]], here: list[list[str]], site: Path) -> None:
    command = [
        shutil.which("node") or "node",
        HELPERS / "both_pythons.mjs",
        PYODIDE,
        site / "bundle",
        HELPERS / "both_pythons.py",
    ]
    there = subprocess.run(
        command, input=json.dumps(cases), capture_output=True, text=True, encoding="utf-8", check=False
    )
    assert there.returncode == 0, there.stderr
    for case, expected, found in zip(cases, here, json.loads(there.stdout), strict=True):
        assert found == expected, case

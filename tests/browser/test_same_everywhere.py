"""CPython and the browser's Python give the same bytes, for good input, bad input and what is not known."""

import json
import random
import shutil
import subprocess
from pathlib import Path

import pytest

from calculators import FORMS, places
from calculators.forms import Field, Form
from tests.browser.everywhere import answer_all

HERE = Path(__file__).parent
PYODIDE = HERE.parents[1] / "node_modules" / "pyodide"
SEED, CASES = 20250301, 360
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


def plausible(field: Field, random: random.Random) -> str:
    match field.kind:
        case "money":
            return random.choice(
                ["5000", "5,000", "５０００", "5000元", " 5 000.00 ", "0", f"{random.uniform(0, 60000):.2f}"]
            )
        case "whole":
            return str(random.randint(getattr(field, "low"), getattr(field, "high")))
        case "day":
            return day(random)
        case "choice":
            return random.choice(list(getattr(field, "options")))
        case "place":
            return random.choice([place.id for place in places()])
    return field.default


def day(random: random.Random) -> str:
    return f"{random.randint(2019, 2031)}-{random.randint(1, 12):02}-{random.choice([1, 15, 28, 30, 31])}"


def entries_of(form: Form, random: random.Random) -> list[list[str]]:
    entries = []
    for field in form.fields:
        if field.kind == "visits":
            year = random.randint(2023, 2027)
            for _ in range(random.randint(0, 4)):
                entries.append(["visit.date", f"{year}-{random.randint(1, 12):02}-{random.randint(1, 29):02}"])
                entries.append(
                    ["visit.level", random.choice(["community", "primary", "secondary", "tertiary", "pharmacy"])]
                )
                entries.append(["visit.cost", random.choice([*BAD, *[f"{random.uniform(0, 9000):.2f}"] * 40])])
        elif not field.optional or random.random() < 0.5:
            entries.append([field.name, random.choice(BAD) if random.random() < 0.05 else plausible(field, random)])
    if form.own and random.random() < 0.2:
        entries.append([f"set.{random.choice(form.own)}", random.choice(["7%", "2299", "2/3", "none", "abc"])])
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
        HERE / "everywhere.mjs",
        PYODIDE,
        site / "bundle",
        HERE / "everywhere.py",
    ]
    there = subprocess.run(
        command, input=json.dumps(cases), capture_output=True, text=True, encoding="utf-8", check=False
    )
    assert there.returncode == 0, there.stderr
    for case, expected, found in zip(cases, here, json.loads(there.stdout), strict=True):
        assert found == expected, case

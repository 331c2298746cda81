"""The JSON Schemas: every policy file and the whole set fit them, and what the reader of policy files refuses does not."""

import json
import tomllib
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft7Validator, FormatChecker

from tests.calculators.helpers.policy_text import GOOD
from website.folders import ROOT

FOLDER = ROOT / "calculators" / "policy"
FILES = sorted(FOLDER.rglob("*.toml"))


@pytest.fixture(scope="module")
def of_policy(site: Path) -> Draft7Validator:
    return validator(site / "data" / "policy.schema.json")


def validator(path: Path) -> Draft7Validator:
    schema = json.loads(path.read_text("utf-8"))
    Draft7Validator.check_schema(schema)
    return Draft7Validator(schema, format_checker=FormatChecker())


def read(text: str) -> Any:
    """A file as an editor hands it to a schema: TOML has days, JSON has none."""
    return json.loads(json.dumps(tomllib.loads(text), default=lambda day: day.isoformat()))


def faults(schema: Draft7Validator, told: object) -> list[str]:
    return [f"{'.'.join(map(str, e.absolute_path))}: {e.message[:80]}" for e in schema.iter_errors(told)]


def test_every_policy_file_fits_the_schema(of_policy: Draft7Validator) -> None:
    assert len(FILES) == 365
    wrong = {path.name: found for path in FILES if (found := faults(of_policy, read(path.read_text("utf-8"))))}
    assert wrong == {}


def test_the_file_of_the_tests_fits_it_too(of_policy: Draft7Validator) -> None:
    assert faults(of_policy, read(GOOD)) == []


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        ('"4000 CNY/month"', "4000"),
        ('"4000 CNY/month"', '"4,000 CNY/month"'),
        ('"4000 CNY/month"', '"none"'),
        ('"4000 CNY/month"', '"4000"'),
        ('"4000 CNY/month"', '"4000 CNY/year"'),
        ('value = "60%"', 'value = "600%"'),
        ('value = "60%"', 'value = "60 per cent"'),
        ('value = "70%"', 'value = "70 %"'),
        ('value = "70%"', 'valeu = "70%"'),
        ('to = "until replaced"', ""),
        ('to = "until replaced"', 'to = "for ever"'),
        ("from = 2025-01-01", 'from = "unknown"'),
        ("from = 2025-01-01", ""),
        ("from = 2025-01-01", "from = 2025-01-01\nknown_from = 2025-02-01"),
        ('source = "notice"', 'sorce = "notice"'),
        ('status = "in-service"', 'status = "in service"'),
        ('age = "<45"', 'age = "45-"'),
        ('age = "<45"', 'ages = "<45"'),
        ('when = { status = "in-service", age = "<45" }', 'when = "young"'),
        ("employee.base.floor", "employee.base.flor"),
        ("employee.base.floor", "employer.base.floor"),
        ('employee.base.floor = "4000 CNY/month"', "employee.base.floor = []"),
        ('employee.base.floor = "4000 CNY/month"', 'employee.base.floor = ["4000 CNY/month"]'),
        ("[[says]]", "[[say]]"),
        ('"4000 CNY/month"', '{ value = "4000 CNY/month", of = "employee.base.ceiling" }'),
        ('"4000 CNY/month"', '{ value = "4000 CNY/month", standing = "sure" }'),
        ("from = 2025-01-01", 'from = 2025-01-01\nstanding = "sure"'),
        ("from = 2025-01-01", 'from = 2025-01-01\ninherited = "no"'),
        ("from = 2025-01-01", 'from = 2025-01-01\nprovisional_from = "2026"'),
        ('"4000 CNY/month"', '{ value = "4000 CNY/month", doubt = { zh = "存疑" } }'),
        ('"4000 CNY/month"', '"…"'),
        ('source = "notice"', ""),
        ('status = "official"', 'status = "sure"'),
        ("checked = 2026-11-21", ""),
        ('issuer = "测试市医疗保障局"', ""),
        ('title = "关于测试的通知"', 'title = "…"'),
        ('en = "Testville"', ""),
        ('level = "city"', 'level = "town"'),
        ('adcode = "139900"', 'adcode = "1399"'),
        ("[labels.tier]", "[labels.colour]"),
        ('{ zh = "高档", en = "high" }', '{ zh = "高档" }'),
    ],
)
def test_a_planted_mistake_does_not_fit_it(of_policy: Draft7Validator, right: str, wrong: str) -> None:
    text = GOOD.replace(right, wrong, 1)
    assert text != GOOD
    assert faults(of_policy, read(text)) != []


def test_the_whole_set_fits_its_schema(site: Path) -> None:
    whole = json.loads((site / "data" / "mingbai.json").read_text("utf-8"))
    schema = validator(site / "data" / "mingbai.schema.json")
    assert faults(schema, whole) == []
    del whole["places"][0]["values"][0]["standing"]
    assert faults(schema, whole) == ["places.0.values.0: 'standing' is a required property"]


def test_the_whole_set_names_its_schema(site: Path, published_at: str) -> None:
    whole = json.loads((site / "data" / "mingbai.json").read_text("utf-8"))
    assert (site / whole["$schema"].removeprefix(published_at)).is_file()

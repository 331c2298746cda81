"""The schema is closed: every planted mistake stops with file, line and remedy."""

import pytest

from calculators.checks import check
from tests.calculators.policy_text import FILE, GOOD, line_of, read

LAST_RATE = '[[employee.outpatient.rate]]\nfrom = 2025-01-01\nto = 2025-12-31\nvalue = "70"'


def test_a_good_file_is_read_without_complaint() -> None:
    document, errors = read()
    assert errors == []
    assert document is not None
    assert [value.name.name for value in document.values] == [
        "employee.base.floor",
        "employee.base.ceiling",
        "employee.outpatient.rate",
        "employee.outpatient.rate",
    ]


@pytest.mark.parametrize(
    ("right", "wrong", "at", "problem", "remedy"),
    [
        ('value = "4000"', "value = 4000", "[[employee.base.floor]]", "has value 4000", "Write every number in quotes"),
        ('value = "4000"', 'value = "4,000"', "[[employee.base.floor]]", "has value '4,000'", "Write digits and at most one point"),
        ('value = "4000"', 'value = "none"', "[[employee.base.floor]]", "has value 'none'", 'only a limit or a ceiling can be "none"'),
        ('value = "60"', 'value = "600"', "[[employee.outpatient.rate]]", "has value '600'", "cannot be over 100 %"),
        ('unit = "percent"', 'unit = "per cent"', "[[employee.outpatient.rate]]", "has unit 'per cent'", "Use one of percent"),
        ('unit = "CNY/month"', 'unit = "CNY/year"', "[[employee.base.floor]]", "cannot be given in CNY/year", "Use one of CNY/month"),
        ('to = "until replaced"', "", "[[employee.base.floor]]", "has to None", 'or "until replaced"'),
        ('to = "until replaced"', 'to = "for ever"', "[[employee.base.floor]]", "has to 'for ever'", "Write a day without quotes"),
        ("to = 2025-12-31", "to = 2024-12-31", "[[employee.outpatient.rate]]", "ends on 2024-12-31 before it begins on 2025-01-01", "Correct one"),
        ("from = 2025-01-01", 'from = "unknown"', "[[employee.base.floor]]", "does not say from when it is known", "Add known_from"),
        ("from = 2025-01-01", "from = 2025-01-01\nknown_from = 2025-02-01", "[[employee.base.floor]]", "both from and known_from", "goes with"),
        ('source = "notice"', 'source = "notices"', "[[employee.base.floor]]", "has source 'notices'", "Name a source of this file"),
        ('status = "in-service"', 'status = "in service"', "[[employee.outpatient.rate]]", "status is 'in service'", "in-service, retired"),
        ('age = "<45"', 'age = "45-"', "[[employee.outpatient.rate]]", "is not a comparison", "Write a comparison"),
        ('age = "<45"', 'ages = "<45"', "[[employee.outpatient.rate]]", "unknown condition 'ages'", "Did you mean age?"),
        ('when = { status = "in-service", age = "<45" }', 'when = "young"', "[[employee.outpatient.rate]]", "has when = 'young'", "Write when ="),
        ("[[employee.base.floor]]", "[[employee.base.flor]]", "[[employee.base.flor]]", "unknown value name employee.base.flor", "Did you mean employee.base.floor?"),
        ("[[employee.base.floor]]", "[[employer.base.floor]]", "[[employer.base.floor]]", "unknown table [employer]", "a name of the vocabulary"),
        ("[[employee.base.floor]]", "[employee.base.floor]", "[employee.base.floor]", "employee.base.floor is no list of values", "Write it as [[employee.base.floor]]"),
        ('unit = "CNY/month"', 'unit = "CNY/month"\nvaluee = "1"', "[[employee.base.floor]]", "unknown key 'valuee'", "Did you mean value?"),
        ('unit = "CNY/month"', 'unit = "CNY/month"\nof = "employee.base.ceiling"', "[[employee.base.floor]]", "is a percentage of", "goes with unit percent"),
        ('unit = "CNY/month"', 'unit = "CNY/month"\nstanding = "sure"', "[[employee.base.floor]]", "has standing 'sure'", "official, reported, unverified or disputed"),
        ('unit = "CNY/month"', 'unit = "CNY/month"\ndoubt = { zh = "存疑" }', "[[employee.base.floor]]", "doubt lacks one of the two languages", 'en = "…"'),
        ('status = "official"', 'status = "sure"', "[sources.notice]", "has status 'sure'", "official, reported or unverified"),
        ("checked = 2026-11-21", "", "[sources.notice]", "lacks checked", "the day on which you read it"),
        ('issuer = "测试市医疗保障局"', "", "[sources.notice]", "lacks issuer", "Add issuer"),
        ('en = "Testville"', "", "[place]", "[place] lacks en", "Add en"),
        ('level = "city"', 'level = "town"', "[place]", "level is 'town'", "nation, province, municipality, city"),
        ('adcode = "139900"', 'adcode = "1399"', "[place]", "adcode is '1399'", "six digits"),
        ("[labels.tier]", "[labels.colour]", "[labels.colour]", "labels for 'colour'", "A place labels only"),
        ('{ zh = "高档", en = "high" }', '{ zh = "高档" }', "high =", "lacks one of the two languages", 'en = "…"'),
        ('age = "<45"', 'tier = "low"', "[[employee.outpatient.rate]]", "tier is 'low'", "[labels.tier] of this file"),
        ('zh = "测试市"', "zh = 测试市", "zh = 测试市", "this is not TOML", "Correct the syntax"),
    ],
)  # fmt: skip
def test_a_planted_mistake_is_found_at_its_line_with_a_remedy(
    right: str, wrong: str, at: str, problem: str, remedy: str
) -> None:
    text = GOOD.replace(right, wrong, 1)
    assert text != GOOD
    document, errors = read(text)
    assert document is None
    found = next(error for error in errors if problem in error)
    assert found.startswith(f"{FILE}:{line_of(text, at)}: ")
    assert remedy in found


def test_a_source_that_nobody_uses_is_a_fault() -> None:
    text = GOOD.replace(
        "[[employee.base.floor]]",
        '[sources.idle]\ntitle = "闲置"\nissuer = "某局"\nstatus = "official"\nchecked = 2026-11-21\n\n[[employee.base.floor]]',
        1,
    )
    _, errors = read(text)
    assert errors == [
        f"{FILE}:{line_of(text, '[sources.idle]')}: no value uses source idle. Delete it, or name it as the source of a value."
    ]


def test_two_values_for_the_same_days_and_people_overlap() -> None:
    text = GOOD.replace('age = ">=45"', 'age = ">=44"')
    document, _ = read(text)
    assert document is not None
    [fault] = check(document, FILE, {"cn", "hebei"})
    assert fault.line == line_of(text, "[[employee.outpatient.rate]]", 1)
    assert f"overlaps with line {line_of(text, '[[employee.outpatient.rate]]')}" in fault.problem


def test_an_unverified_rival_does_not_overlap() -> None:
    document, _ = read(
        GOOD.replace(LAST_RATE, LAST_RATE + '\nstanding = "unverified"').replace('age = ">=45"', 'age = ">=44"')
    )
    assert document is not None
    assert check(document, FILE, {"cn", "hebei"}) == []


def test_a_floor_must_be_below_its_ceiling() -> None:
    document, _ = read(GOOD.replace('value = "4000"', 'value = "20000"'))
    assert document is not None
    [fault] = check(document, FILE, {"cn", "hebei"})
    assert fault.problem == "employee.base.floor 20000 is not below employee.base.ceiling 20000"


def test_the_file_the_id_and_the_province_must_agree() -> None:
    document, _ = read(GOOD.replace('id = "hebei-testville"', 'id = "hebei-elsewhere"'))
    assert document is not None
    problems = [fault.problem for fault in check(document, FILE, {"cn"})]
    assert problems == [
        "the id is 'hebei-elsewhere', the file stands for 'hebei-testville'",
        "the province of hebei-elsewhere has no file",
    ]

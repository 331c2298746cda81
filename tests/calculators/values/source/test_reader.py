"""The schema is closed: every planted mistake stops with file, line and remedy."""

import datetime

import pytest

from calculators.values.source import check
from tests.calculators.helpers.policy_text import FILE, GOOD, HEAD, line_of, read, says

FIRST, LAST = '{ value = "60%"', '{ value = "70%"'


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
        ('"4000 CNY/month"', "4000", "employee.base.floor =", "has value 4000", "Write every value in quotes"),
        ('"4000 CNY/month"', '"4,000 CNY/month"', "employee.base.floor =", "has value '4,000 CNY/month'", "Write digits and at most one point"),
        ('"4000 CNY/month"', '"none"', "employee.base.floor =", "has value 'none'", "Write figure and unit"),
        ('"4000 CNY/month"', '"4000"', "employee.base.floor =", "has value '4000'", 'Write figure and unit, such as "3500 CNY/month"'),
        ('"4000 CNY/month"', '"4000 CNY/year"', "employee.base.floor =", "has value '4000 CNY/year'", 'such as "3500 CNY/month"'),
        ('value = "60%"', 'value = "600%"', '{ value = "60', "has value '600%'", "cannot be over 100 %"),
        ('value = "60%"', 'value = "60 per cent"', '{ value = "60', "has value '60 per cent'", "Write a percentage"),
        ('value = "70%"', 'value = "70 %"', '{ value = "70', "has value '70 %'", "Write digits"),
        ('value = "70%"', 'valeu = "70%"', "{ valeu", "unknown key 'valeu'", "Did you mean value?"),
        ('to = "until replaced"', "", "[[says]]", "has to None", 'or "until replaced"'),
        ('to = "until replaced"', 'to = "for ever"', 'to = "for ever"', "has to 'for ever'", "Write a day without quotes"),
        ("to = 2025-12-31", "to = 2024-12-31", "to = 2024-12-31", "ends on 2024-12-31 before it begins on 2025-01-01", "Correct one"),
        ("from = 2025-01-01", 'from = "unknown"', 'from = "unknown"', "has from 'unknown'", "Write a day without quotes"),
        ("from = 2025-01-01", "", "[[says]]", "does not say from when", "Add from, or known_from"),
        ("from = 2025-01-01", "from = 2025-01-01\nknown_from = 2025-02-01", "[[says]]", "both from and known_from", "nobody knows when it began"),
        ('source = "notice"', 'source = "notices"', 'source = "notices"', "has source 'notices'", "Name a source of this file"),
        ('source = "notice"', 'sorce = "notice"', "sorce =", "unknown key 'sorce'", "Did you mean source?"),
        ('status = "in-service"', 'status = "in service"', '{ value = "60', "status is 'in service'", "in-service, retired"),
        ('age = "<45"', 'age = "45-"', '{ value = "60', "is not a comparison", "Write a comparison"),
        ('age = "<45"', 'ages = "<45"', '{ value = "60', "unknown condition 'ages'", "Did you mean age?"),
        ('when = { status = "in-service", age = "<45" }', 'when = "young"', '{ value = "60', "has when = 'young'", "Write when ="),
        ("employee.base.floor", "employee.base.flor", "employee.base.flor", "unknown value name employee.base.flor", "Did you mean employee.base.floor?"),
        ("employee.base.floor", "employer.base.floor", "employer.base.floor", "unknown value name employer.base.floor", "Did you mean employee.base.floor?"),
        ('employee.base.floor = "4000 CNY/month"', "employee.base.floor = []", "employee.base.floor", "employee.base.floor is no list of values", 'Write employee.base.floor = "…"'),
        ('employee.base.floor = "4000 CNY/month"', 'employee.base.floor = ["4000 CNY/month"]', "employee.base.floor", "employee.base.floor is no list of values", "when ="),
        ("[[says]]", "[[say]]", "[[say]]", "unknown table [say]", "or [[says]]"),
        ('"4000 CNY/month"', '{ value = "4000 CNY/month", of = "employee.base.ceiling" }', "employee.base.floor =", "is a percentage of", "goes with a percentage"),
        ('"4000 CNY/month"', '{ value = "4000 CNY/month", standing = "sure" }', "employee.base.floor =", "employee.base.floor has standing 'sure'", "official, quoted, reported, unverified or disputed"),
        ("from = 2025-01-01", 'from = 2025-01-01\nstanding = "sure"', "[[says]]", "[[says]] has standing 'sure'", "official, quoted, reported, unverified or disputed"),
        ("from = 2025-01-01", 'from = 2025-01-01\ninherited = "no"', "[[says]]", "inherited is 'no'", "Write inherited = false"),
        ("from = 2025-01-01", 'from = 2025-01-01\nprovisional_from = "2026"', "[[says]]", "provisional_from is '2026'", "Write a day"),
        ('"4000 CNY/month"', '{ value = "4000 CNY/month", doubt = { zh = "存疑" } }', "employee.base.floor =", "doubt lacks one of the two languages", 'en = "…"'),
        ('status = "official"', 'status = "sure"', "[sources.notice]", "has status 'sure'", "official, quoted, reported or unverified"),
        ("checked = 2026-11-21", 'checked = 2026-11-21\nurl = "https://www.gov.cn@m.example.com/1"', "url =", "source notice has an address on www.gov.cn@m.example.com", "Leave the address out and write unlinked = true."),
        ("checked = 2026-11-21", 'checked = 2026-11-21\nurl = "https://www.gov.cn/"\nunlinked = true', "unlinked =", "source notice has unlinked = true beside an address", "in place of an address"),
        ("checked = 2026-11-21", "checked = 2026-11-21\nunlinked = false", "unlinked =", "source notice has unlinked = false", "or leave it out"),
        ("checked = 2026-11-21", "", "[sources.notice]", "lacks checked", "the day on which you read it"),
        ('issuer = "测试市医疗保障局"', "", "[sources.notice]", "lacks issuer", "Add issuer"),
        ('en = "Testville"', "", "[place]", "[place] lacks en", "Add en"),
        ('level = "city"', 'level = "town"', "[place]", "level is 'town'", "nation, province, municipality, city"),
        ('adcode = "139900"', 'adcode = "1399"', "[place]", "adcode is '1399'", "six digits"),
        ("[labels.tier]", "[labels.colour]", "[labels.colour]", "labels for 'colour'", "A place labels only"),
        ('{ zh = "高档", en = "high" }', '{ zh = "高档" }', "high =", "lacks one of the two languages", 'en = "…"'),
        ('age = "<45"', 'tier = "low"', '{ value = "60', "tier is 'low'", "[labels.tier] of this file"),
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
        "[[says]]",
        '[sources.idle]\ntitle = "闲置"\nissuer = "某局"\nstatus = "official"\nchecked = 2026-11-21\n\n[[says]]',
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
    assert fault.line == line_of(text, LAST)
    assert f"overlaps with line {line_of(text, FIRST)}" in fault.problem


def test_an_unverified_rival_does_not_overlap() -> None:
    document, _ = read(GOOD.replace(LAST, LAST + ', standing = "unverified"').replace('age = ">=45"', 'age = ">=44"'))
    assert document is not None
    assert check(document, FILE, {"cn", "hebei"}) == []


def test_a_floor_must_be_below_its_ceiling() -> None:
    document, _ = read(GOOD.replace('"4000 CNY/month"', '"20000 CNY/month"'))
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


def test_a_value_says_otherwise_than_its_block_what_both_may_say() -> None:
    document, _ = read(
        HEAD
        + says(
            'employee.base.floor = "4000 CNY/month"',
            'employee.base.ceiling = { value = "20000 CNY/month", standing = "unverified" }',
            more='standing = "disputed"',
        )
    )
    assert document is not None
    assert {value.name.name: value.standing for value in document.values} == {
        "employee.base.floor": "disputed",
        "employee.base.ceiling": "unverified",
    }


def test_known_from_alone_means_that_nobody_knows_when_it_began() -> None:
    document, _ = read(GOOD.replace("from = 2025-01-01", "known_from = 2025-01-01", 1))
    assert document is not None
    [floor] = document.by_name["employee.base.floor"]
    assert (floor.start, floor.known_from) == (None, datetime.date(2025, 1, 1))


def test_says_is_a_list_of_blocks() -> None:
    _, errors = read(HEAD + says('employee.base.floor = "4000 CNY/month"').replace("[[says]]", "[says]"))
    assert errors == [f"{FILE}:17: says is no list of blocks. Write it as [[says]]."]


def test_a_block_without_a_value_is_a_fault() -> None:
    _, errors = read(GOOD + says())
    assert errors == [
        f'{FILE}:{line_of(GOOD + says(), "[[says]]", 2)}: [[says]] has no value. Add one, such as employee.medical.rate.employee = "2%".'
    ]


def test_a_rule_in_words_stands_alone_or_with_a_note() -> None:
    words = '{ zh = "按省里的规定", en = "as the province says" }'
    document, errors = read(
        HEAD + says(f"employee.rule = {words}", f"retirement.rule = {{ value = {words}, note = {words} }}")
    )
    assert document is not None, errors
    assert [(value.shown().en, value.note and value.note.en) for value in document.values] == [
        ("as the province says", None),
        ("as the province says", "as the province says"),
    ]


def test_blocks_are_read_in_the_order_of_the_vocabulary_and_within_a_name_in_that_of_the_file() -> None:
    document, _ = read(
        HEAD
        + says('employee.base.ceiling = "20000 CNY/month"', start="2026-01-01")
        + says('employee.base.floor = "4000 CNY/month"', 'employee.base.ceiling = "19000 CNY/month"', to="2025-12-31")
    )
    assert document is not None
    assert [value.shown().en for value in document.values] == [
        "4,000.00 yuan a month",
        "20,000.00 yuan a month",
        "19,000.00 yuan a month",
    ]

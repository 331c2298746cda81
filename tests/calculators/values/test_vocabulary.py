"""The names of the vocabulary: one declaration a name, which a search finds, and what it says of the name is true."""

import ast
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import product
from pathlib import Path

import pytest

import calculators
from calculators import FORMS, BadInputs, calculate
from calculators.basics import Text
from calculators.forms import Choice, Form, example, read_own
from calculators.values import ALSO, TOPICS, VOCABULARY, Name, Place, conditions, vocabulary
from calculators.values.vocabulary import families

FOLDER = Path(vocabulary.__file__).parent
CODE = Path(calculators.__file__).parent
LISTED = {listed.__name__: listed for listed in vars(families).values() if hasattr(listed, "NAMES")}
CHINESE = re.compile(r"[\u4e00-\u9fff]")
# Outpatient care of both kinds and both schemes is one machine: what it reads of one, it reads of all.
LAYERS = ("employee.inpatient.", "employee.large_claims.", "employee.major_illness.", "resident.inpatient.")
LAYERS += ("resident.major_illness.", "assistance.", "remote.")
CARE = tuple(f"{scheme}.{care}." for scheme in ("employee", "resident") for care in ("outpatient", "chronic"))
PLACES = (
    "custom", "beijing", "tianjin", "shanghai", "hebei-shijiazhuang", "henan-xuchang", "fujian-fuzhou", "hubei-wuhan",
    "jiangsu-nanjing", "guangdong-shenzhen",
)  # fmt: skip


def _figure(name: Name) -> str:
    """Some figure for a name, as a reader would type it."""
    return next(iter(name.choices)) if name.choices else {"percent": "50%", "days": "30"}.get(name.units[0], "50")


def test_every_name_is_declared_once() -> None:
    declared = Counter(name.name for family in LISTED.values() for name in family.NAMES)
    assert [name for name, times in declared.items() if times > 1] == []
    assert set(declared) == set(VOCABULARY)


def test_every_family_in_the_folder_is_listed() -> None:
    written = {
        path.stem for path in FOLDER.glob("*.py") if re.search(r"^NAMES\b", path.read_text("utf-8"), re.MULTILINE)
    }
    assert {name.rpartition(".")[2] for name in LISTED} == written


def not_spelt_out(names: Iterable[str], sources: Iterable[str]) -> list[str]:
    """The names that a search for them would not find."""
    text = "\n".join(sources)
    return [name for name in names if f'Name("{name}", ' not in text]


def family_sources() -> list[str]:
    return [path.read_text("utf-8") for path in FOLDER.glob("*.py")]


def test_a_search_finds_the_declaration_of_every_name() -> None:
    assert not_spelt_out(VOCABULARY, family_sources()) == []


def test_a_name_that_is_put_together_is_noticed() -> None:
    changed = [
        text.replace('Name("employee.inpatient.rate", ', 'Name(f"{scheme}.inpatient.rate", ')
        for text in family_sources()
    ]
    assert not_spelt_out(VOCABULARY, changed) == ["employee.inpatient.rate"]


def misspelt(source: str) -> list[str]:
    """What a module's texts name like a value although the vocabulary has no such name."""
    heads = {name.partition(".")[0] for name in VOCABULARY}
    named = [
        node.value
        for node in ast.walk(ast.parse(source))
        if isinstance(node, ast.Constant)
        and isinstance(node.value, str)
        and re.fullmatch(r"[a-z_]+(\.[a-z_]+)+", node.value)
        and node.value.partition(".")[0] in heads
    ]
    begun = {name[: dot.start()] for name in VOCABULARY for dot in re.finditer(r"\.", name)}
    return [name for name in named if name not in VOCABULARY and name not in begun and name not in ALSO]


def modules_that_name_values() -> Iterator[Path]:
    return (path for path in CODE.rglob("*.py") if FOLDER not in path.parents)


def test_the_code_names_only_values_that_the_vocabulary_has() -> None:
    assert {
        path.name: found for path in modules_that_name_values() if (found := misspelt(path.read_text("utf-8")))
    } == {}


def test_a_misspelt_name_is_noticed() -> None:
    source = Path(CODE, "rules", "employee_premium.py").read_text("utf-8")
    planted = source.replace("employee.medical.rate.employer", "employee.mediacl.rate.employer")
    assert set(misspelt(planted)) == {"employee.mediacl.rate.employer"}


def labels() -> Iterator[tuple[str, Text]]:
    yield from TOPICS.items()
    for name in VOCABULARY.values():
        yield name.name, name.label
        yield from ((f"{name.name}={choice}", label) for choice, label in name.choices.items())
    for key, choices in conditions.CHOICES.items():
        yield from ((f"{key}={choice}", label) for choice, label in choices.items())
    yield from (conditions.RANGES | conditions.LOCAL).items()


def test_every_label_stands_in_both_languages() -> None:
    wrong = [what for what, label in labels() if not CHINESE.search(label.zh) or CHINESE.search(label.en)]
    assert wrong == []
    assert [what for what, label in labels() if not re.search(r"[a-z]", label.en)] == []


def test_every_name_belongs_to_a_topic_and_has_choices_where_its_unit_says_so() -> None:
    for name in VOCABULARY.values():
        assert name.topic in TOPICS, name
        assert bool(name.choices) == (name.units == ("choice",)), name


def test_no_two_names_stand_at_one_place_at_the_head_of_a_page() -> None:
    ranks = sorted(name.at_a_glance for name in VOCABULARY.values() if name.at_a_glance)
    assert ranks == list(range(1, len(ranks) + 1))


def test_a_plausible_range_is_one_of_a_figure_with_one_unit() -> None:
    for name in VOCABULARY.values():
        if name.plausible:
            low, high = name.plausible
            assert low < high, name
            assert len(name.units) == 1, name


def test_another_spelling_stands_for_one_name_and_is_none_itself() -> None:
    assert ALSO == {"employee.large_claims.rate": "employee.large_claims.reimbursement_rate"}
    assert not ALSO.keys() & VOCABULARY.keys()


def test_a_figure_given_under_another_spelling_is_laid_under_the_name() -> None:
    laid, refused = read_own({"employee.large_claims.rate": "90%"})
    assert refused == ()
    assert [(name, value.number()) for name, (value,) in laid.items()] == [
        ("employee.large_claims.reimbursement_rate", 90)
    ]


def asked(form: Form, place: str) -> Iterator[dict[str, object]]:
    """The example of a form at a place, and again with every other answer to each of its questions."""
    usual: dict[str, object] = dict(example(form))
    if any(field.name == "place" for field in form.fields):
        usual["place"] = place
    yield usual
    for field in form.fields:
        if isinstance(field, Choice):
            yield from (usual | {field.name: option} for option in field.options)


def bills() -> Iterator[dict[str, object]]:
    """A hospital bill so large that every layer pays, at a place where every figure of every layer is given."""
    for scheme, assistance, banded in product(("employee", "resident"), ("none", "low-income"), (True, False)):
        figures = {
            name.name: _figure(name)
            for name in VOCABULARY.values()
            if name.name.startswith(LAYERS) and name.units != ("text",)
        }
        for end in ("deductible_share", "deductible_cut"):
            del figures[f"{scheme}.inpatient.{end}"]
        del figures["remote.rate"]
        for layer in (f"{scheme}.inpatient", f"{scheme}.major_illness", "assistance") if banded else ():
            figures[f"{layer}.rate[>=0]"] = figures.pop(f"{layer}.rate")
        yield {
            "place": "custom", "on": "2026-06-01", "scheme": scheme, "care": "unfiled", "assistance": assistance,
            "total": "900000", "eligible": "500000", "first_self_pay": "100000", "over_limit": "10000", "set": figures,
        }  # fmt: skip


@pytest.fixture
def read_by_calculators(monkeypatch: pytest.MonkeyPatch) -> set[str]:
    """The names that calculators look up: in runs of all of them, and those that they name for cases that no run is."""
    looked_up: set[str] = set()
    seek = Place.seek

    def noticed(place: Place, name: str, *rest: object) -> object:
        looked_up.add(name)
        return seek(place, name, *rest)  # type: ignore[arg-type]

    monkeypatch.setattr(Place, "seek", noticed)
    for form in FORMS.values():
        for place in PLACES:
            for inputs in asked(form, place):
                try:
                    calculate(form.name, **inputs)
                except BadInputs:
                    continue
    visits = ["2026-03-01:primary:30000", "2026-04-01:tertiary:20000"]
    for name in ("outpatient", "chronic-outpatient"):
        for scheme, who in (("employee", {"status": "retired"}), ("resident", {"group": "elderly"})):
            for place in PLACES:
                try:
                    calculate(name, place=place, on="2026-06-01", scheme=scheme, age="66", visit=visits, **who)
                except BadInputs:
                    continue
    for bill in bills():
        calculate("hospital-stay", **bill)
    ends = {name.removeprefix(head) for name in looked_up for head in CARE if name.startswith(head)}
    named = {
        node.value
        for path in Path(CODE, "rules").rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Constant) and node.value in VOCABULARY
    }
    return looked_up | named | {head + end for head in CARE for end in ends}


def test_a_name_is_only_shown_where_no_calculator_reads_it(read_by_calculators: set[str]) -> None:
    only_shown = {name.name for name in VOCABULARY.values() if name.shown_only}
    assert sorted(only_shown & read_by_calculators) == [], "a calculator reads them: take shown_only away"
    assert sorted(VOCABULARY.keys() - only_shown - read_by_calculators) == [], (
        "no calculator reads them: say shown_only"
    )

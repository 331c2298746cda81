"""What a wheel carries of the policy files, and what of it a browser gets: whatever a calculator reads, and nothing else."""

import json

import pytest

from calculators.values import VOCABULARY, Document, list_places, load_document
from calculators.values.compiled import COMPILED, Compiled, load
from calculators.values.source import compile_all, for_browsers


@pytest.fixture(scope="module")
def whole() -> str:
    return compile_all()


@pytest.fixture(scope="module")
def smaller(whole: str) -> dict[str, Document]:
    compiled = Compiled(for_browsers(whole).encode())
    return {entry.id: compiled.document(entry.id) for entry in compiled.places()}


def told(document: Document) -> list[tuple[object, ...]]:
    """All that is said of the values that calculators read, but where they stand in their file."""
    return [
        (
            v.name,
            v.datum,
            v.unit,
            v.when,
            v.start,
            v.known_from,
            v.end,
            v.standing,
            v.source,
            v.percent_of,
            v.doubt,
            v.note,
        )
        for v in document.values
        if not v.name.shown_only
    ]


def test_a_browser_gets_every_value_that_a_calculator_reads(smaller: dict[str, Document]) -> None:
    assert smaller.keys() == {entry.id for entry in list_places()}
    for id, document in smaller.items():
        assert told(document) == told(load_document(id)), id
        assert document.labels == load_document(id).labels


def test_it_gets_no_value_that_pages_only_show_and_no_source_without_a_value(smaller: dict[str, Document]) -> None:
    for document in smaller.values():
        assert [value.name.name for value in document.values if value.name.shown_only] == []
        assert document.sources.keys() == {value.source.id for value in document.values}


def test_the_wheel_keeps_them(whole: str) -> None:
    names = {row[0] for line in whole.splitlines()[1:] for row in json.loads(line.partition("\t")[2])["values"]}
    assert any(VOCABULARY[name].shown_only for name in names)
    assert COMPILED == "policy.jsonl"
    beijing = next(line for line in whole.splitlines() if line.startswith("beijing\t"))
    assert len(load(beijing.partition("\t")[2]).values) == len(load_document("beijing").values)

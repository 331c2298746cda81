"""Published examples: what somebody outside the project worked out comes out here to the fen."""

import tomllib
from pathlib import Path
from typing import Any

import pytest

from calculators import FORMS, calculate
from calculators.values import place_exists

FOLDER = Path(__file__).parents[1] / "worked"
KINDS = ("amounts", "counts", "rates", "dates")
KEYS = {"name", "calculator", "whose", "inputs", *KINDS}


def examples() -> list[Any]:
    """Every example of every file; the file is named after the place that it is about."""
    return [
        pytest.param(file.stem, example, id=f"{file.stem}: {example['name']}")
        for file in sorted(FOLDER.glob("*.toml"))
        for example in tomllib.loads(file.read_text("utf-8"))["example"]
    ]


@pytest.mark.parametrize(("place", "example"), examples())
def test_a_published_figure_comes_out_exactly(place: str, example: dict[str, Any]) -> None:
    result = calculate(example["calculator"], **{"place": place} | example["inputs"]).to_dict("en")
    expected = {kind: example[kind] for kind in KINDS if kind in example}
    assert {kind: {key: result[kind].get(key) for key in expected[kind]} for kind in expected} == expected, result


@pytest.mark.parametrize(("place", "example"), examples())
def test_an_example_says_whose_it_is_and_what_it_expects(place: str, example: dict[str, Any]) -> None:
    assert example.keys() <= KEYS
    assert place_exists(place)
    assert example["calculator"] in FORMS
    assert example["whose"].strip()
    assert any(example.get(kind) for kind in KINDS)

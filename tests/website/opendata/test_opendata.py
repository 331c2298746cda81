"""The published data keep what their description promises, say what the policy files say, and lead to pages that exist."""

import json
import shutil
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path
from typing import Any
from urllib.parse import urldefrag

import pytest

from calculators.basics import LANGUAGES, Text
from calculators.values import Value, list_places, load_document
from tests.website.helpers.built import BuiltPage
from tests.website.helpers.tabular import Rows, problems, rows_of

DATA = "data"


@pytest.fixture(scope="module")
def folder(site: Path) -> Path:
    return site / DATA


@pytest.fixture(scope="module")
def values(folder: Path) -> Rows:
    return rows_of(folder / "values.csv")


def test_the_package_keeps_what_it_promises(folder: Path) -> None:
    assert problems(folder) == []


def planted(folder: Path, into: Path, table: str, change: Callable[[str], str]) -> list[str]:
    """What is found in a copy of the package in which one table was changed."""
    shutil.copytree(folder, into, dirs_exist_ok=True)
    path = into / f"{table}.csv"
    path.write_bytes(change(path.read_bytes().decode()).encode())
    return [problem for problem in problems(into) if "bytes" not in problem and "hash" not in problem]


@pytest.mark.parametrize(
    ("table", "right", "wrong", "found"),
    [
        ("places", ",110000,", ",11000,", "places: adcode holds '11000'"),
        ("places", ",municipality,", ",town,", "places: level holds 'town'"),
        ("places", "hebei-tangshan,", "hebei-handan,", "places: a key stands twice"),
        ("places", ",hebei,130200,", ",habei,130200,", "places: ['parent'] names ('habei',), which is not there"),
        ("sources", ",2026-11-21,", ",21.11.2026,", "sources: checked holds '21.11.2026', which is no date"),
        ("values", ",until replaced,", ",for ever,", "values: to holds 'for ever'"),
        ("values", "cn,rounding.premium,1,", "cn,rounding.premium,one,", "values: number holds 'one', which is no integer"),
        ("values", ",rmb,", ",rbm,", "values: ['place', 'source'] names ('cn', 'rbm'), which is not there"),
        ("labels", ",unit,percent,", ",unit,,", "labels: id is empty"),
    ],
)  # fmt: skip
def test_a_planted_mistake_in_a_table_is_found(
    folder: Path, tmp_path: Path, table: str, right: str, wrong: str, found: str
) -> None:
    assert found in planted(folder, tmp_path, table, lambda text: text.replace(right, wrong, 1))


def test_a_changed_byte_shows_in_the_hash(folder: Path, tmp_path: Path) -> None:
    shutil.copytree(folder, tmp_path, dirs_exist_ok=True)
    path = tmp_path / "labels.csv"
    path.write_bytes(path.read_bytes().replace(b"percent", b"percemt", 1))
    assert "labels: another hash" in problems(tmp_path)


def as_row(value: Value) -> dict[str, str]:
    """What the table must say of a value, told from the value itself."""
    words = value.datum if isinstance(value.datum, Text) else None
    return {
        "place": value.place,
        "name": value.name.name,
        "value": "none"
        if value.datum is None
        else ""
        if words
        else f"{value.datum:f}"
        if isinstance(value.datum, Decimal)
        else str(value.datum),
        "text_zh": words.zh if words else "",
        "text_en": words.en if words else "",
        "unit": value.unit,
        "of": value.percent_of,
        "from": str(value.start or "unknown"),
        "known_from": "" if value.start else str(value.known_from),
        "to": str(value.end or "until replaced"),
        "provisional_from": str(value.provisional_from or ""),
        "standing": value.standing,
        "source": value.source.id,
        "doubt_zh": value.doubt.zh if value.doubt else "",
        "note_en": value.note.en if value.note else "",
    }


def test_every_value_stands_in_the_table_as_its_policy_file_has_it(values: Rows) -> None:
    files = [
        as_row(value)
        for entry in list_places()
        for named in load_document(entry.id).by_name.values()
        for value in named
    ]
    assert [{column: row[column] for column in files[0]} for row in values] == files


def test_json_and_tables_hold_the_same(folder: Path, values: Rows) -> None:
    whole = json.loads((folder / "mingbai.json").read_text("utf-8"))
    table: dict[tuple[str, str], list[dict[str, Any]]] = {}
    for row in values:
        table.setdefault((row["place"], row["name"]), []).append(flat(row))
    told: dict[tuple[str, str], list[dict[str, Any]]] = {}
    for place in whole["places"]:
        for value in place["values"]:
            told.setdefault((place["id"], value["name"]), []).append(flat(value))
    assert told == table
    sources = {(p["id"], id): s["title"] for p in whole["places"] for id, s in p.get("sources", {}).items()}
    assert sources == {(row["place"], row["id"]): row["title"] for row in rows_of(folder / "sources.csv")}
    names = {place["id"]: (place["name"]["zh"], place["name"]["en"], place["adcode"]) for place in whole["places"]}
    assert names == {row["id"]: (row["zh"], row["en"], row["adcode"]) for row in rows_of(folder / "places.csv")}


def flat(told: dict[str, Any]) -> dict[str, Any]:
    """A value in one form, whether a row or an object; what is empty is left out, as the JSON does."""
    parts = {key: part for key, part in told.items() if part and key not in ("place", "number")}
    if isinstance(parts.get("when"), str):
        parts["when"] = json.loads(parts["when"])
    for key, column in (("value", "text"), ("doubt", "doubt"), ("note", "note")):
        if isinstance(parts.get(key), dict):
            words = parts.pop(key)
            parts |= {f"{column}_{lang}": words[lang] for lang in LANGUAGES}
    return parts


@pytest.mark.parametrize("table", ["places", "sources", "values"])
def test_every_address_leads_to_a_page_and_a_place_on_it_in_both_languages(
    folder: Path, pages: dict[str, BuiltPage], published_at: str, table: str
) -> None:
    told = {urldefrag(row["address"].removeprefix(published_at)) for row in rows_of(folder / f"{table}.csv")}
    lost = [
        f"{page}#{fragment}"
        for address, fragment in told
        for page in (address, f"en/{address}")
        if page not in pages or fragment not in ("", *pages[page].ids)
    ]
    assert lost == []


def test_no_cell_begins_like_a_formula(folder: Path) -> None:
    cells = [cell for path in folder.glob("*.csv") for row in rows_of(path) for cell in row.values()]
    assert len(cells) > 10_000
    assert [cell for cell in cells if cell[:1] in set("=+-@\t\r")] == []


def test_the_page_names_every_file_with_its_size(folder: Path, pages: dict[str, BuiltPage]) -> None:
    files = {path.name for path in folder.iterdir() if path.suffix in (".csv", ".json")}
    for address in ("data/", "en/data/"):
        linked = {link.rpartition("/")[2] for link in pages[address].links}
        assert files <= linked
        for name in files:
            size = -(-(folder / name).stat().st_size // 1000)
            assert f"{name} {size} kB" in pages[address].text

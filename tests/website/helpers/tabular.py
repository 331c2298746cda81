"""Holds a data package against what its own description promises: files, fields, constraints, keys and relations."""

import csv
import datetime
import hashlib
import json
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

Rows = list[dict[str, str]]


def _reads(read: Callable[[str], object]) -> Callable[[str], bool]:
    def fits(cell: str) -> bool:
        try:
            read(cell)
        except ValueError:
            return False
        return True

    return fits


TYPES: dict[str, Callable[[str], bool]] = {
    "string": lambda cell: True,
    "integer": _reads(int),
    "date": _reads(datetime.date.fromisoformat),
    "object": _reads(lambda cell: dict(json.loads(cell))),
}


def rows_of(path: Path) -> Rows:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, strict=True))


def problems(folder: Path) -> list[str]:
    """Everything in which the tables of a folder differ from its datapackage.json."""
    resources = json.loads((folder / "datapackage.json").read_text("utf-8"))["resources"]
    tables = {resource["name"]: rows_of(folder / resource["path"]) for resource in resources}
    return [
        f"{resource['name']}: {problem}"
        for resource in resources
        for problem in (*_file(folder, resource), *_cells(resource, tables), *_keys(resource, tables))
    ]


def _file(folder: Path, resource: dict[str, Any]) -> Iterator[str]:
    data = (folder / resource["path"]).read_bytes()
    if len(data) != resource["bytes"]:
        yield f"{len(data)} bytes, {resource['bytes']} promised"
    if f"sha256:{hashlib.sha256(data).hexdigest()}" != resource["hash"]:
        yield "another hash"
    head = data.decode("utf-8").splitlines()[0].split(",")
    if head != [field["name"] for field in resource["schema"]["fields"]]:
        yield f"the columns are {head}"


def _cells(resource: dict[str, Any], tables: dict[str, Rows]) -> Iterator[str]:
    for field in resource["schema"]["fields"]:
        held, must = field["name"], field.get("constraints", {})
        cells = [row.get(held) or "" for row in tables[resource["name"]]]
        filled = [cell for cell in cells if cell]
        if must.get("required") and len(filled) < len(cells):
            yield f"{held} is empty"
        yield from (
            f"{held} holds {cell!r}, which is no {field['type']}" for cell in filled if not TYPES[field["type"]](cell)
        )
        yield from (f"{held} holds {cell!r}" for cell in filled if "enum" in must and cell not in must["enum"])
        yield from (f"{held} holds {c!r}" for c in filled if "pattern" in must and not re.fullmatch(must["pattern"], c))
        if must.get("unique") and len(set(filled)) < len(filled):
            yield f"{held} is not unique"


def _keys(resource: dict[str, Any], tables: dict[str, Rows]) -> Iterator[str]:
    rows, schema = tables[resource["name"]], resource["schema"]
    keys = [tuple(row[name] for name in schema["primaryKey"]) for row in rows]
    if len(set(keys)) < len(keys):
        yield "a key stands twice"
    for relation in schema.get("foreignKeys", ()):
        there = relation["reference"]
        known = {tuple(row[name] for name in there["fields"]) for row in tables[there["resource"] or resource["name"]]}
        told = {tuple(row[name] for name in relation["fields"]) for row in rows}
        yield from (f"{relation['fields']} names {key}, which is not there" for key in told - known if any(key))

"""The Frictionless description of the data: who may do what with it, of which day it is, and what each table holds."""

import hashlib
import json
import tomllib
from functools import cache
from typing import Any

from website.folders import ROOT
from website.opendata.tables import TABLES, Column, Table
from website.pages.sources import newest_check

LICENCE = {
    "name": "CC-BY-4.0",
    "title": "Creative Commons Attribution 4.0 International",
    "path": "https://creativecommons.org/licenses/by/4.0/",
}


def about(site: str) -> dict[str, Any]:
    """What each file of the data says of itself. The date is the newest day on which a source was checked."""
    return {
        "name": "mingbai",
        "title": "Medical insurance in China by place: premiums and benefits, dated and sourced · 各地医保缴费和待遇标准",
        "version": version(),
        "date": newest_check().isoformat(),
        "homepage": site,
        "licenses": [LICENCE],
    }


@cache
def version() -> str:
    """The version of the project."""
    return str(tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["version"])


def package(site: str, files: dict[str, bytes]) -> str:
    """datapackage.json. `files` are the tables by file name."""
    described = {
        "$schema": "https://datapackage.org/profiles/2.0/datapackage.json",
        **about(site),
        "description": "Not an official service. Values are exact decimals as text; dates are days in China.",
        "created": f"{newest_check().isoformat()}T00:00:00+08:00",
        "contributors": [{"title": "Mingbai", "path": site, "roles": ["publisher"]}],
        "keywords": ["China", "medical insurance", "social insurance", "contribution base", "医保", "社会保险"],
        "resources": [_resource(table, files[f"{table.name}.csv"]) for table in TABLES],
    }
    return json.dumps(described, ensure_ascii=False, indent=1) + "\n"


def _resource(table: Table, data: bytes) -> dict[str, Any]:
    return {
        "name": table.name,
        "type": "table",
        "path": f"{table.name}.csv",
        "title": table.text.en,
        "description": table.text.zh,
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "bytes": len(data),
        "hash": f"sha256:{hashlib.sha256(data).hexdigest()}",
        "schema": {
            "$schema": "https://datapackage.org/profiles/2.0/tableschema.json",
            "fields": [
                {
                    "name": column.name,
                    "type": column.type,
                    "title": column.text.en,
                    "description": column.text.zh,
                    **({"constraints": constraints} if (constraints := _constraints(column)) else {}),
                }
                for column in table.columns
            ],
            "primaryKey": list(table.key),
            **(
                {
                    "foreignKeys": [
                        {"fields": list(here), "reference": {"resource": other, "fields": list(there)}}
                        for here, other, there in table.foreign
                    ]
                }
                if table.foreign
                else {}
            ),
        },
    }


def _constraints(column: Column) -> dict[str, Any]:
    return ({"required": True} if column.required else {}) | column.constraints

"""The files that are published, by their addresses below the root of the site."""

from functools import cache
from pathlib import Path

from calculators.text import LANGUAGES
from website.opendata.all_json import whole
from website.opendata.feed import NAME, feed
from website.opendata.package import package
from website.opendata.schemas import policy_schema, whole_schema
from website.opendata.tables import TABLES

FOLDER = "data"


@cache
def data_files(site: str) -> dict[str, bytes]:
    """The files of /data/ by name. `site` is the address of the site, with a slash at its end."""
    tables = {f"{table.name}.csv": table.csv(site) for table in TABLES}
    return {
        "mingbai.json": whole(site).encode(),
        "mingbai.schema.json": whole_schema().encode(),
        **tables,
        "datapackage.json": package(site, tables).encode(),
        "policy.schema.json": policy_schema().encode(),
    }


def publish(folder: Path, site: str, folders: dict[str, str]) -> None:
    """Writes the data and a feed for each language. `folders` are the languages' folders in addresses."""
    for name, data in data_files(site).items():
        _write(folder / FOLDER / name, data)
    for lang in LANGUAGES:
        _write(folder / folders[lang] / NAME, feed(lang, site + folders[lang]))


def _write(path: Path, data: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)

"""The policy files of the source tree, read from TOML. A wheel carries none, and a browser does not get this module."""

import re
from functools import cache
from pathlib import Path

from calculators.document import Document, PlaceEntry
from calculators.errors import PolicyErrors
from calculators.policy_files import NATION, parent, path
from calculators.reader import Reader

_HEAD = re.compile(r"[^\[]*\[place\][^\[]*")


class Tree:
    """The policy files as they were when this was made; what is as before need not be checked again."""

    def __init__(self) -> None:
        self.texts = texts()
        self.ids = tuple(self.texts)

    def document(self, id: str) -> Document:
        """One policy file, checked. Raises PolicyErrors, and KeyError for an id that is not there."""
        return _checked(path(id), self.texts[id], parent(id))

    def places(self) -> tuple[PlaceEntry, ...]:
        """Every place: the nation, then each province followed by its cities, in the order of their codes."""
        entries = [self._entry(id) for id in self.ids]
        codes = {entry.id: entry.adcode for entry in entries}
        return tuple(sorted(entries, key=lambda e: _order(e, codes)))

    def _entry(self, id: str) -> PlaceEntry:
        """The place of a file, from its head alone: an index of all places need not read all their values."""
        head = _HEAD.match(self.texts[id])
        return (_head(path(id), head[0], parent(id)) if head else None) or self.document(id).place


def texts() -> dict[str, str]:
    """The policy files as they are now, by place."""
    return {id: file.read_text("utf-8") for id, file in policy_files().items()}


def policy_files() -> dict[str, Path]:
    """Place id → file. The id of a city is its province's, a hyphen and its file's name: hebei/shijiazhuang.toml."""
    found: dict[str, Path] = {}
    for item in sorted(Path(__file__).with_name("policy").iterdir()):
        if item.is_dir():
            found |= {f"{item.name}-{file.stem}": file for file in sorted(item.glob("*.toml"))}
        elif item.suffix == ".toml":
            found[item.stem] = item
    return found


@cache
def _head(file: str, text: str, parent: str | None) -> PlaceEntry | None:
    read = Reader(file, text).document(parent)
    return read.place if read else None


@cache
def _checked(file: str, text: str, parent: str | None) -> Document:
    reader = Reader(file, text)
    made = reader.document(parent)
    if made is None:
        raise PolicyErrors(tuple(reader.errors))
    return made


def _order(entry: PlaceEntry, codes: dict[str, str]) -> tuple[bool, str, bool, str]:
    group = codes[entry.parent] if entry.level == "city" and entry.parent in codes else entry.adcode
    return entry.id != NATION, group, entry.level == "city", entry.adcode

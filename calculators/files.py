"""Where policy files are: TOML in the source tree, one compiled file in a wheel. Nobody else reads them."""

import pkgutil
import re
from functools import cache

from calculators import compiled
from calculators.errors import PolicyErrors
from calculators.schema import Document, PlaceEntry, Reader

NATION = "cn"
# One line a place: its id, a tab, its document. The first line, without an id, is the index of places.
COMPILED = "policy.jsonl"
_ENDING = re.compile("(?:市|省|(?:壮族|回族|维吾尔)?自治区)$")
_HEAD = re.compile(r"[^\[]*\[place\][^\[]*")


@cache
def ids() -> tuple[str, ...]:
    """The ids of all places."""
    return tuple(id for id in _compiled() if id) or tuple(_files())


def is_id(text: str) -> bool:
    """Whether there is a place of this id."""
    return text in _known()


@cache
def document(id: str) -> Document:
    """One policy file, checked. Raises PolicyErrors, and KeyError for an id that is not one of `ids`."""
    if lines := _compiled():
        return compiled.load(lines[id])
    return _checked(path(id), _files()[id], parent(id))


def forget() -> None:
    """Lets go of all that was read, for a programme that runs while files are edited; what is as before need not be checked again."""
    for read in (ids, document, places, names, _known, _files):
        read.cache_clear()


def texts() -> dict[str, str]:
    """The policy files as they are now, by place."""
    return _files.__wrapped__()


@cache
def places() -> tuple[PlaceEntry, ...]:
    """Every place: the nation, then each province followed by its cities, in the order of their codes."""
    if lines := _compiled():
        return compiled.load_index(lines[""])
    entries = [_entry(id) for id in ids()]
    codes = {entry.id: entry.adcode for entry in entries}
    return tuple(sorted(entries, key=lambda e: _order(e, codes)))


@cache
def names() -> dict[str, str]:
    """Id by what people write, in small letters: 石家庄市, 石家庄, 河北省石家庄市, 河北石家庄, shijiazhuang, 130100.

    Where two places share a name, the first of the index has it, a province before its cities.
    """
    found: dict[str, str] = {}
    provinces = {entry.id: (entry.name.zh, _short(entry.name.zh)) for entry in places() if entry.level == "province"}
    for entry in places():
        for name in (entry.name.zh, _short(entry.name.zh), entry.name.en.lower(), entry.adcode):
            found.setdefault(name, entry.id)
    for entry in places():
        for before in provinces.get(entry.parent or "", ()):
            for name in (entry.name.zh, _short(entry.name.zh)):
                found.setdefault(before + name, entry.id)
    return found


def compile_all() -> str:
    """The text of the compiled file. Raises PolicyErrors."""
    index = compiled.dump_index(places())
    return "\n".join([f"\t{index}", *(f"{entry.id}\t{compiled.dump(document(entry.id))}" for entry in places())]) + "\n"


def parent(id: str) -> str | None:
    """The nation for a province, the province for a city."""
    if id == NATION:
        return None
    head = id
    while head := head.rpartition("-")[0]:
        if is_id(head):
            return head
    return NATION


def path(id: str) -> str:
    """The file of a place as messages name it."""
    province = parent(id)
    return (
        f"policy/{province}/{id[len(province) + 1 :]}.toml" if province and province != NATION else f"policy/{id}.toml"
    )


def _short(name: str) -> str:
    return _ENDING.sub("", name)


def _entry(id: str) -> PlaceEntry:
    """The place of a file, from its head alone: an index of all places need not read all their values."""
    head = _HEAD.match(_files()[id])
    return (_head(path(id), head[0], parent(id)) if head else None) or document(id).place


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


@cache
def _known() -> frozenset[str]:
    return frozenset(ids())


@cache
def _compiled() -> dict[str, bytes]:
    """The lines of the compiled file by id, in UTF-8, which takes half of the memory; nothing in the source tree."""
    try:
        whole = pkgutil.get_data("calculators", COMPILED) or b""
    except OSError:
        return {}
    lines = (line.partition(b"\t") for line in whole.splitlines())
    return {id.decode(): document for id, _, document in lines}


@cache
def _files() -> dict[str, str]:
    """The texts of the policy files by place."""
    # Here, for a browser has none of them and need not load what walks through folders.
    from calculators.tree import policy_files

    return {id: file.read_text("utf-8") for id, file in policy_files().items()}

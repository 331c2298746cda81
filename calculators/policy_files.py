"""Where policy files are: TOML in the source tree, one compiled file in a wheel. Nobody else reads them."""

import pkgutil
import re
from functools import cache
from typing import Protocol

from calculators.compiled import COMPILED, Compiled
from calculators.document import Document, PlaceEntry

NATION = "cn"
_ENDING = re.compile("(?:市|省|(?:壮族|回族|维吾尔)?自治区)$")


class _Store(Protocol):
    @property
    def ids(self) -> tuple[str, ...]: ...
    def document(self, id: str) -> Document: ...
    def places(self) -> tuple[PlaceEntry, ...]: ...


class _Read:
    """All that was read of a store, so that it can be let go of at once."""

    def __init__(self, store: _Store) -> None:
        self.store, self.ids = store, frozenset(store.ids)
        self.documents: dict[str, Document] = {}
        self.places: tuple[PlaceEntry, ...] = ()
        self.names: dict[str, str] = {}


def ids() -> tuple[str, ...]:
    """The ids of all places."""
    return _now().store.ids


def is_id(text: str) -> bool:
    """Whether there is a place of this id."""
    return text in _now().ids


def document(id: str) -> Document:
    """One policy file, checked. Raises PolicyErrors, and KeyError for an id that is not one of `ids`."""
    now = _now()
    if id not in now.documents:
        now.documents[id] = now.store.document(id)
    return now.documents[id]


def places() -> tuple[PlaceEntry, ...]:
    """Every place: the nation, then each province followed by its cities, in the order of their codes."""
    now = _now()
    now.places = now.places or now.store.places()
    return now.places


def names() -> dict[str, str]:
    """Id by what people write, in small letters: 石家庄市, 石家庄, 河北省石家庄市, 河北石家庄, shijiazhuang, 130100.

    Where two places share a name, the first of the index has it, a province before its cities.
    """
    now = _now()
    now.names = now.names or _names(places())
    return now.names


def forget() -> None:
    """Lets go of all that was read, for a programme that runs while files are edited."""
    _now.cache_clear()


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


def _names(entries: tuple[PlaceEntry, ...]) -> dict[str, str]:
    found: dict[str, str] = {}
    provinces = {entry.id: (entry.name.zh, _short(entry.name.zh)) for entry in entries if entry.level == "province"}
    for entry in entries:
        for name in (entry.name.zh, _short(entry.name.zh), entry.name.en.lower(), entry.adcode):
            found.setdefault(name, entry.id)
    for entry in entries:
        for before in provinces.get(entry.parent or "", ()):
            for name in (entry.name.zh, _short(entry.name.zh)):
                found.setdefault(before + name, entry.id)
    return found


def _short(name: str) -> str:
    return _ENDING.sub("", name)


@cache
def _now() -> _Read:
    return _Read(_compiled() or _tree())


@cache
def _compiled() -> Compiled | None:
    """What a wheel carries; nothing in the source tree."""
    try:
        whole = pkgutil.get_data("calculators", COMPILED)
    except OSError:
        return None
    return Compiled(whole) if whole else None


def _tree() -> _Store:
    # Here and in no other place of what a browser gets: website/bundle/compile.py leaves this one import out.
    from calculators.tree import Tree

    return Tree()

"""A page made from data: its address, its title, and sections of ready HTML under headings that MkDocs can list."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Section:
    """A heading with its id, the same in every language, and the HTML below it.

    A quiet section is not searched: it says on many pages nearly the same.
    """

    id: str
    heading: str
    html: str
    quiet: bool = False


@dataclass(frozen=True, slots=True)
class GeneratedPage:
    """One page. `address` is below its language's root, such as places/hebei.

    `above` is the address and title of each page between its section and it; `known_as` are further names for the search.
    A wide page has no table of contents beside it.
    """

    address: str
    title: str
    description: str
    lead: str
    sections: tuple[Section, ...]
    above: tuple[tuple[str, str], ...] = ()
    known_as: str = ""
    wide: bool = False

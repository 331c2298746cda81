"""Compiles all policy files into the one text that a wheel carries, and that into the smaller one that a browser gets."""

import json

from calculators.values import VOCABULARY, compiled, stored_document, stored_places


def compile_all() -> str:
    """The text of the compiled file. Raises PolicyErrors."""
    index = compiled.dump_index(stored_places())
    documents = (f"{entry.id}\t{compiled.dump(stored_document(entry.id))}" for entry in stored_places())
    return "\n".join([f"\t{index}", *documents]) + "\n"


def for_browsers(whole: str) -> str:
    """The same without what no calculator reads: values that pages only show, their sources, and lines of files."""
    index, *documents = whole.splitlines()
    return "\n".join([index, *map(_read_by_calculators, documents)]) + "\n"


def _read_by_calculators(line: str) -> str:
    id, _, text = line.partition("\t")
    document = json.loads(text)
    at = {part: compiled.VALUE_PARTS.index(part) for part in ("name", "source", "line")}
    rows = map(compiled.whole_row, document["values"])
    values = [row for row in rows if not VOCABULARY[row[at["name"]]].shown_only]
    for row in values:
        row[at["line"]] = 0
    used = {row[at["source"]] for row in values}
    document |= {
        "values": [*map(compiled.shortened, values)],
        "sources": [source for source in document["sources"] if source[0] in used],
    }
    return f"{id}\t{json.dumps(document, ensure_ascii=False, separators=(',', ':'))}"

"""Where things stand in a TOML text: the standard reader gives values without lines, and a message needs the line."""

import re

_HEADER = re.compile(r"\s*\[\[?\s*([A-Za-z0-9_.\-]+)\s*\]?\]")
_KEY = re.compile(r"\s*([A-Za-z0-9_\-]+(?:\s*\.\s*[A-Za-z0-9_\-]+)*)\s*=\s*(\[\s*(?:#.*)?$)?")
_ITEM = re.compile(r"\s*\{")


class Lines:
    """Where each table header, each key and each item of an array stands, for messages."""

    def __init__(self, text: str) -> None:
        self.headers: dict[str, list[int]] = {}
        self.keys: dict[tuple[int, str], int] = {}
        self.items: dict[int, list[int]] = {}
        header = key_line = 0
        inside = False
        for number, line in enumerate(text.splitlines(), 1):
            if inside and _ITEM.match(line):
                self.items[key_line].append(number)
            elif inside and line.strip().startswith("]"):
                inside = False
            elif found := _HEADER.match(line):
                header, inside = number, False
                self.headers.setdefault(found[1], []).append(number)
            elif key := _KEY.match(line):
                key_line, inside = number, bool(key[2])
                self.items[number] = []
                self.keys.setdefault((header, re.sub(r"\s", "", key[1])), number)

    def header(self, path: str, number: int = 0) -> int:
        """The line of the nth header of a table, of a table inside it, or 1."""
        found = self.headers.get(path) or next(
            (lines for name, lines in self.headers.items() if name.startswith(path + ".")), [1]
        )
        return found[min(number, len(found) - 1)]

    def key(self, header: int, key: str, item: int = 0) -> int:
        """The line of a key under the header on a line, dotted as it is written, or of one item of its array; the header's if there is none."""
        line = self.keys.get((header, key), header)
        items = self.items.get(line, [])
        return items[item] if item < len(items) else line

"""Where things stand in a TOML text: the standard reader gives values without lines, and a message needs the line."""

import re

_HEADER = re.compile(r"\s*\[\[?\s*([A-Za-z0-9_.\-]+)\s*\]?\]")
_KEY = re.compile(r"\s*([A-Za-z0-9_\-]+)\s*=")


class Lines:
    """Where each table header of a TOML text stands, for messages."""

    def __init__(self, text: str) -> None:
        self.headers: dict[str, list[int]] = {}
        self.keys: dict[tuple[str, str], int] = {}
        current = ""
        for number, line in enumerate(text.splitlines(), 1):
            if header := _HEADER.match(line):
                current = header[1]
                self.headers.setdefault(current, []).append(number)
            elif key := _KEY.match(line):
                self.keys.setdefault((current, key[1]), number)

    def header(self, path: str, number: int = 0) -> int:
        """The line of the nth header of a table, of a table inside it, or 1."""
        found = self.headers.get(path) or next(
            (lines for name, lines in self.headers.items() if name.startswith(path + ".")), [1]
        )
        return found[min(number, len(found) - 1)]

    def key(self, path: str, key: str) -> int:
        return self.keys.get((path, key), 0)

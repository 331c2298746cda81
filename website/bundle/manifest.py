"""The list of the bundle's files, which the worker reads before it fetches any of them."""

import json
from dataclasses import asdict, dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class BundleFile:
    """One file: its address below the bundle's folder, its bytes as they are and on the wire, and its SHA-256 in hexadecimal.

    `brotli` is None in a fast build, which leaves brotli out.
    """

    path: str
    bytes: int
    gzip: int
    brotli: int | None
    sha256: str


@dataclass(frozen=True, slots=True)
class Manifest:
    """All that a start needs: the files by what they are for, Pyodide's version and the lock that it asks for."""

    pyodide: str
    lock: dict[str, Any]
    files: dict[str, BundleFile]

    def to_json(self) -> str:
        return json.dumps(asdict(self), indent=1) + "\n"

    @classmethod
    def from_json(cls, text: str) -> "Manifest":
        data = json.loads(text)
        return cls(data["pyodide"], data["lock"], {name: BundleFile(**file) for name, file in data["files"].items()})

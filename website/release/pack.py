"""Packs: many files as one, for who keeps the whole site. Pages are so alike that together they shrink to a twentieth."""

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from website.hosting.compress import brotlied, gzipped
from website.release.files import SiteFile

FOLDER = "offline"
# Some hosts refuse files over 25 MB.
_LARGEST = 20_000_000


@dataclass(frozen=True, slots=True)
class Pack:
    """The files `start` to `end` of a release, one after the other: its address, and its bytes as they are and on the wire."""

    path: str
    start: int
    end: int
    bytes: int
    gzip: int
    brotli: int

    def as_json(self) -> dict[str, int | str]:
        """As the browser reads it."""
        sizes = {"bytes": self.bytes, "gzip": self.gzip, "brotli": self.brotli}
        return {"path": self.path, "from": self.start, "to": self.end, **sizes}


def write_packs(site: Path, files: Sequence[SiteFile]) -> list[Pack]:
    """Writes `files`, which are sorted, into packs below site/offline/, each also compressed."""
    (site / FOLDER).mkdir(exist_ok=True)
    return [_write(site, files, start, end) for start, end in _cuts(files)]


def _cuts(files: Sequence[SiteFile]) -> Iterator[tuple[int, int]]:
    start, size = 0, 0
    for number, file in enumerate(files):
        if size + len(file.data) > _LARGEST and number > start:
            yield start, number
            start, size = number, 0
        size += len(file.data)
    yield start, len(files)


def _write(site: Path, files: Sequence[SiteFile], start: int, end: int) -> Pack:
    data = b"".join(file.data for file in files[start:end])
    # Called text because hosts compress text, and what is in it is read as bytes.
    path = f"{FOLDER}/pack.{hashlib.sha256(data).hexdigest()[:12]}.txt"
    # Quality 9 takes a second where 11 takes a minute, for a tenth more; the window is what matters.
    neighbours = {".gz": gzipped(data), ".br": brotlied(data, quality=9)}
    (site / path).write_bytes(data)
    for ending, packed in neighbours.items():
        (site / f"{path}{ending}").write_bytes(packed)
    return Pack(path, start, end, len(data), len(neighbours[".gz"]), len(neighbours[".br"]))

"""gzip and brotli, as hosts send files: a `.gz` and a `.br` neighbour of each file that gains by it."""

import gzip
import hashlib
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

import brotli

from website.folders import CACHE
from website.hosting.headers import COMPRESSIBLE

# Below this a file fits into one packet either way.
_SMALLEST = 1024


def gzipped(data: bytes) -> bytes:
    return gzip.compress(data, 9, mtime=0)


def brotlied(data: bytes, quality: int = 11, window: int = 24) -> bytes:
    """Quality 11 takes ten times as long as 9, for a twentieth less; files that are alike gain by a large window."""
    return bytes(brotli.compress(data, quality=quality, lgwin=window))


# By the ending of the neighbour, at the strongest setting.
ENCODINGS: dict[str, Callable[[bytes], bytes]] = {".gz": gzipped, ".br": brotlied}


def compressed(data: bytes, ending: str) -> bytes:
    """What the neighbour `.gz` or `.br` holds. Remembered by content, for brotli needs half a minute for the largest file."""
    kept = CACHE / "compressed" / f"{hashlib.sha256(data).hexdigest()}{ending}"
    if not kept.exists():
        write_whole(kept, ENCODINGS[ending](data))
    return kept.read_bytes()


def write_whole(path: Path, data: bytes) -> None:
    """Writes a file whole or not at all, so that an interrupted build leaves nothing that a later one would trust."""
    path.parent.mkdir(parents=True, exist_ok=True)
    draft = path.with_name(f"{path.name}.new")
    draft.write_bytes(data)
    draft.replace(path)


def write_neighbours(site: Path) -> tuple[int, int, int]:
    """`build --compress`: writes what is missing; returns the bytes of these files as they are, in gzip and in brotli."""
    files = [path for path in sorted(site.rglob("*")) if path.is_file() and _is_wanted(path)]
    with ProcessPoolExecutor() as workers:
        sizes = list(workers.map(_write, files, chunksize=16))
    return sum(size[0] for size in sizes), sum(size[1] for size in sizes), sum(size[2] for size in sizes)


def _is_wanted(path: Path) -> bool:
    return (
        path.suffix[1:] in COMPRESSIBLE
        and path.stat().st_size >= _SMALLEST
        and not path.with_name(f"{path.name}.gz").exists()
    )


def _write(path: Path) -> tuple[int, int, int]:
    data = path.read_bytes()
    packed = {".gz": gzipped(data), ".br": brotlied(data, quality=9, window=22)}
    for ending, content in packed.items():
        path.with_name(f"{path.name}{ending}").write_bytes(content)
    return len(data), len(packed[".gz"]), len(packed[".br"])

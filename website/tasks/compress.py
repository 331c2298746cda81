"""`build --compress`: a `.gz` and a `.br` neighbour for every file that gains by it, for hosts that serve such neighbours."""

import gzip
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

import brotli

from website.security.declaration import COMPRESSIBLE

# Below this a file fits into one packet either way.
_SMALLEST = 1024
# The strongest takes ten times as long for a twentieth less; the bundle, which is compressed by itself, has it.
_QUALITY = 9


def neighbours(site: Path) -> tuple[int, int, int]:
    """Writes what is missing; returns the bytes of these files as they are, in gzip and in brotli."""
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
    packed = {".gz": gzip.compress(data, 9, mtime=0), ".br": brotli.compress(data, quality=_QUALITY)}
    for ending, content in packed.items():
        path.with_name(f"{path.name}{ending}").write_bytes(content)
    return len(data), len(packed[".gz"]), len(packed[".br"])

"""Files as hosts send them: a `.gz` and a `.br` neighbour, at the strongest setting."""

import gzip
import hashlib
from collections.abc import Callable
from pathlib import Path

import brotli

from website.bundle.folders import CACHE


def _gzip(data: bytes) -> bytes:
    return gzip.compress(data, 9, mtime=0)


def _brotli(data: bytes) -> bytes:
    return bytes(brotli.compress(data, quality=11, lgwin=24))


FORMS: dict[str, Callable[[bytes], bytes]] = {".gz": _gzip, ".br": _brotli}


def compressed(data: bytes, form: str) -> bytes:
    """`data` in the form `.gz` or `.br`. Remembered by content, for brotli needs half a minute for the largest file."""
    kept = CACHE / "compressed" / f"{hashlib.sha256(data).hexdigest()}{form}"
    if not kept.exists():
        write_whole(kept, FORMS[form](data))
    return kept.read_bytes()


def write_whole(path: Path, data: bytes) -> None:
    """Writes a file whole or not at all, so that an interrupted build leaves nothing that a later one would trust."""
    path.parent.mkdir(parents=True, exist_ok=True)
    draft = path.with_name(f"{path.name}.new")
    draft.write_bytes(data)
    draft.replace(path)

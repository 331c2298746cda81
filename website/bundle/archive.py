"""Zip archives of compiled modules, the same bytes on every build."""

import io
import zipfile
from pathlib import Path


def stored_zip(folder: Path) -> bytes:
    """Every file below `folder`, in order of name, stored and not deflated: brotli and gzip then see all of it at once."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_STORED) as archive:
        for path in sorted(folder.rglob("*"), key=lambda path: path.relative_to(folder).as_posix()):
            if path.is_file():
                archive.writestr(zipfile.ZipInfo(path.relative_to(folder).as_posix()), path.read_bytes())
    return buffer.getvalue()

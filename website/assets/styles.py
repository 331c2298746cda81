"""Our style sheets, made one by esbuild and named by its content: one request, and never another release's."""

import hashlib
import tempfile
from collections.abc import Sequence
from pathlib import Path

from website.folders import NODE_MODULES, THEME
from website.programs.node import run_node

_made: dict[tuple[bytes, ...], bytes] = {}


def style_sheet(style_sheets: Sequence[str]) -> tuple[str, bytes]:
    """The name and the text of the one sheet. `style_sheets` are paths below the theme's folder, in their order."""
    sources = tuple((THEME / sheet).read_bytes() for sheet in style_sheets)
    if sources not in _made:
        _made.clear()
        _made[sources] = _minified(b"\n".join(sources))
    return f"site-{hashlib.sha256(_made[sources]).hexdigest()[:12]}.css", _made[sources]


def _minified(style: bytes) -> bytes:
    with tempfile.TemporaryDirectory() as folder:
        whole, out = Path(folder, "whole.css"), Path(folder, "out.css")
        whole.write_bytes(style)
        esbuild = NODE_MODULES / "esbuild" / "bin" / "esbuild"
        run_node(esbuild, whole, "--minify", "--charset=utf8", "--log-level=warning", f"--outfile={out}")
        return out.read_bytes()

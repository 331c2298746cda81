"""Our JavaScript: bundled by esbuild into a page script, a worker and what either loads late, each named by its content."""

import hashlib
import re
import tempfile
from pathlib import Path

from website.folders import BROWSER, NODE_MODULES
from website.programs.node import run_node

FOLDER = "assets/mingbai"
_OPTIONS = (
    "--bundle",
    "--format=esm",
    "--target=es2022",
    "--minify",
    "--legal-comments=none",
    "--charset=utf8",
    "--log-level=warning",
)
# Pyodide asks for these under Node only.
_NODE_ONLY = ("--external:node:*", "--external:ws")
# Imported by the page's script and not made part of it: whichever runs first, there is one engine and one policy for HTML.
# Each folder has its own way to it.
_EARLY = re.compile(rb'"[./]+(?:start/)?start-early\.js"')
_WITHOUT_EARLY = ("--external:*/start-early.js",)
# What becomes a file of its own, by its name before the hash: where its code begins, and the options that it needs. Each may name
# those before it; the first four are loaded when asked for or scrolled to.
_ENTRIES: dict[str, tuple[str, tuple[str, ...]]] = {
    "batch": ("table/batch-page.js", ()),
    "charts": ("answer/draw-charts.js", ()),
    "device": ("release/whole-site-control.js", ()),
    "workbooks": ("table/workbooks.js", (f"--alias:fflate={BROWSER / 'table' / 'fflate-sync.js'}",)),
    "worker": ("start/worker.js", _NODE_ONLY),
    "early": ("start/start-early.js", ()),
    "page": ("every-page.js", _WITHOUT_EARLY),
}

_made: dict[tuple[bytes, ...], dict[str, bytes]] = {}


def service_worker(*, does_nothing: bool) -> bytes:
    """The code of the service worker, which wants an object RELEASE before it, or of the one that only takes it away."""
    entry = f"release/{'no-' if does_nothing else ''}service-worker.js"
    return _esbuild(entry, "--format=iife", '--define:process.env.NODE_ENV="production"')


def scripts() -> dict[str, bytes]:
    """File names and code of the page's script, the worker and what either loads late; made anew when one was edited."""
    sources = tuple(path.read_bytes() for path in sorted(BROWSER.rglob("*.js")))
    if sources not in _made:
        made: dict[str, bytes] = {}
        addresses: list[str] = []
        early = ""
        for stem, (entry, options) in _ENTRIES.items():
            code = _EARLY.sub(f'"./{early}"'.encode(), _esbuild(entry, *options, *addresses))
            name = _named(stem, code)
            made[name] = code
            early = name
            addresses.append(f'--define:import.meta.env.{stem.upper()}="{name}"')
        _made.clear()
        _made[sources] = made
    return _made[sources]


def _esbuild(entry: str, *options: str) -> bytes:
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder, "out.js")
        run_node(
            NODE_MODULES / "esbuild" / "bin" / "esbuild",
            BROWSER / entry,
            *_OPTIONS,
            *options,
            f"--outfile={out}",
        )
        return out.read_bytes()


def _named(stem: str, code: bytes) -> str:
    return f"{stem}-{hashlib.sha256(code).hexdigest()[:12]}.js"

"""Our JavaScript: bundled by esbuild into a page script, a worker and what either loads late, each named by its content."""

import hashlib
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
# Loaded when asked for or scrolled to, with the options that each needs.
_LATE: dict[str, tuple[str, ...]] = {
    "batch": (),
    "charts": (),
    "device": (),
    "workbooks": (f"--alias:fflate={BROWSER / 'zip.js'}",),
}

# Imported by the page's script and not made part of it: whichever runs first, there is one engine and one policy for HTML.
_EARLY = b'"./early.js"'
_WITHOUT_EARLY = ("--external:./early.js",)

_made: dict[tuple[bytes, ...], dict[str, bytes]] = {}


def service_worker(*, does_nothing: bool) -> bytes:
    """The code of the service worker, which wants an object RELEASE before it, or of the one that only takes it away."""
    entry = "no-service-worker.js" if does_nothing else "service-worker.js"
    return _esbuild(entry, "--format=iife", '--define:process.env.NODE_ENV="production"')


def scripts() -> dict[str, bytes]:
    """File names and code of the page's script, the worker and what either loads late; made anew when one was edited."""
    sources = tuple(path.read_bytes() for path in sorted(BROWSER.glob("*.js")))
    if sources not in _made:
        made: dict[str, bytes] = {}
        addresses: list[str] = []
        early = ""
        for stem, options in (*_LATE.items(), ("worker", _NODE_ONLY), ("early", ()), ("page", _WITHOUT_EARLY)):
            code = _esbuild(f"{stem}.js", *options, *addresses).replace(_EARLY, f'"./{early}"'.encode())
            name = _named(stem, code)
            made[name] = code
            early = name
            addresses.append(f'--define:import.meta.env.{stem.upper()}="{name}"')
        _made.clear()
        _made[sources] = made
    return _made[sources]


def _esbuild(entry: str, *options: str) -> bytes:
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder, entry)
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

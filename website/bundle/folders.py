"""Where the bundle's inputs lie, and the cache, which may be deleted at any time."""

import json
from pathlib import Path

from website.bundle.trouble import BundleError

ROOT = Path(__file__).resolve().parents[2]
HERE = ROOT / "website" / "bundle"
BROWSER = ROOT / "website" / "browser"
THEME = ROOT / "website" / "theme"
CALCULATORS = ROOT / "calculators"
NODE_MODULES = ROOT / "node_modules"
PYODIDE = NODE_MODULES / "pyodide"
CACHE = ROOT / ".cache"


def pyodide_version() -> str:
    """The version in node_modules. Raises BundleError where there is none."""
    try:
        return str(json.loads((PYODIDE / "package.json").read_text("utf-8"))["version"])
    except FileNotFoundError as error:
        raise BundleError(
            f"Pyodide is not in {PYODIDE}. Run `python3 run.py build`, which fetches the packages of package.json."
        ) from error

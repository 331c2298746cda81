"""What the values of all places weigh in the bundle, and how long the calculators take under Pyodide, in Node.

The bundle is that of the built site. Targets are for a quiet machine; sizes are the same everywhere.
"""

import argparse
import json
import zipfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from calculators import FORMS, policy
from calculators.compiled import COMPILED
from calculators.forms import example
from website.bench.calculators import EVERY_PLACE, ROWS
from website.folders import PYODIDE, SITE, demand_page
from website.hosting.compress import brotlied
from website.programs.node import run_node

HERE = Path(__file__).parent
PLACE = "hebei-shijiazhuang"
INDEX, VALUES = 30_000, 150_000
LOAD, SINGLE, COMPARE, BATCH = 20.0, 10.0, 300.0, 5000.0


def main(arguments: Sequence[str]) -> int:
    """Prints the figures beside their targets. Raises Trouble where the site is missing."""
    parser = argparse.ArgumentParser("run.py bench data", description=__doc__)
    parser.add_argument("--site", type=Path, default=SITE, help="the built site")
    bundle = parser.parse_args(arguments).site / "bundle"
    demand_page(bundle / "manifest.json")
    for name, found, limit, unit in [*sizes(bundle), *times(bundle)]:
        print(f"{name:44}{found:>12,.1f} {unit:<6} at most {limit:>9,.0f}  {'reached' if found <= limit else 'missed'}")
    return 0


def sizes(bundle: Path) -> Iterator[tuple[str, float, float, str]]:
    """The index of places and the values of all places, each compressed by itself with brotli 11."""
    with zipfile.ZipFile(next(bundle.glob("calculators.*.zip"))) as archive:
        index, _, values = archive.read(f"calculators/{COMPILED}").partition(b"\n")
    for name, data, limit in (("index of places", index, INDEX), ("values of all places", values, VALUES)):
        yield f"{name}, compressed", len(brotlied(data)), limit, "bytes"


def times(bundle: Path) -> Iterator[tuple[str, float, float, str]]:
    """Under Pyodide, in milliseconds."""
    given = {
        "place": PLACE,
        "examples": {name: example(form) for name, form in FORMS.items()},
        "everywhere": EVERY_PLACE,
        "rows": ROWS,
    }
    program = HERE / "_data_in_pyodide.py"
    found: dict[str, Any] = json.loads(run_node(HERE / "data.mjs", PYODIDE, bundle, program, json.dumps(given)))
    yield "one place loaded", found["load"], LOAD, "ms"
    for name, took in found["each"].items():
        yield name, took, SINGLE, "ms"
    yield f"{len(policy.cities())} places compared", found["compare"], COMPARE, "ms"
    yield f"{ROWS:,} batch rows", found["batch"], BATCH, "ms"

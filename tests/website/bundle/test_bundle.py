"""The bundle: complete, honest about itself, small, and the same bytes on every build."""

import gzip
import hashlib
import json
import zipfile
from pathlib import Path

import brotli
import pytest

from website.bench.data import HERE as BENCH
from website.bundle import Manifest, build, build_bundle
from website.bundle.manifest import BundleFile
from website.bundle.stand_ins import STANDS_IN, lighten
from website.folders import PYODIDE
from website.programs.node import run_node

# Bytes that a visitor fetches before the first figure of their own, and what our scripts may weigh. The policy values doubled to
# some 6,600 in December 2026 and hospital bills came, for which 60 kB were allowed.
BUDGET = {"brotli": 2_660_000, "gzip": 3_530_000, "early script": 4_000, "page script": 8_000, "worker": 12_000}
# Compressed bytes of our own scripts and styles that any one page may load; libraries that come late have their own.
OWN, LATE = 40_000, {"charts-*.js": 65_000, "workbooks-*.js": 36_000}


@pytest.fixture(scope="module")
def bundle(site: Path) -> Path:
    return site / "bundle"


@pytest.fixture(scope="module")
def manifest(bundle: Path) -> Manifest:
    return Manifest.from_json((bundle / "manifest.json").read_text("utf-8"))


def test_the_manifest_tells_the_truth(bundle: Path, manifest: Manifest) -> None:
    for file in manifest.files.values():
        data = (bundle / file.path).read_bytes()
        sha256 = hashlib.sha256(data).hexdigest()
        assert (file.bytes, file.sha256) == (len(data), sha256)
        assert sha256[:12] in file.path
        assert gzip.decompress((bundle / f"{file.path}.gz").read_bytes()) == data
        assert (bundle / f"{file.path}.gz").stat().st_size == file.gzip
        if file.brotli is not None:
            assert brotli.decompress((bundle / f"{file.path}.br").read_bytes()) == data
            assert (bundle / f"{file.path}.br").stat().st_size == file.brotli


def test_nothing_lies_beside_what_the_manifest_lists(bundle: Path, manifest: Manifest) -> None:
    forms = ["", ".gz", ".br"] if manifest.files["wasm"].brotli else ["", ".gz"]
    listed = {file.path + form for file in manifest.files.values() for form in forms}
    assert {path.name for path in bundle.iterdir()} == listed | {"manifest.json"}


def test_no_package_is_installed_at_the_start(manifest: Manifest) -> None:
    assert manifest.lock["packages"] == {}


@pytest.mark.parametrize("name", ["python", "calculators"])
def test_archives_hold_compiled_modules_stored_for_brotli(bundle: Path, manifest: Manifest, name: str) -> None:
    with zipfile.ZipFile(bundle / manifest.files[name].path) as archive:
        for entry in archive.infolist():
            assert entry.compress_type == zipfile.ZIP_STORED
            assert not entry.filename.endswith(".py")
            assert b"/home/" not in archive.read(entry)
            assert bytes(Path(__file__).parents[3]) not in archive.read(entry)


def test_the_standard_library_holds_no_more_than_is_used(bundle: Path, manifest: Manifest) -> None:
    with zipfile.ZipFile(bundle / manifest.files["python"].path) as archive:
        names = {name.removesuffix(".pyc") for name in archive.namelist()}
    assert {"decimal", "json/__init__", "_pyodide/_base"} <= names
    assert not names & {"argparse", "unittest/__init__", "pydoc", "sqlite3/__init__", "tkinter/__init__", "ssl"}
    assert {"asyncio/__init__", "pyodide/webloop", "pyodide/_package_loader"} <= names
    assert not names & {
        "asyncio/events",
        "asyncio/tasks",
        "logging/__init__",
        "subprocess",
        "tempfile",
        "zipfile/__init__",
    }


def test_what_reads_toml_stays_out_of_browsers(bundle: Path, manifest: Manifest) -> None:
    names: set[str] = set()
    for archive_name in ("python", "calculators"):
        with zipfile.ZipFile(bundle / manifest.files[archive_name].path) as archive:
            names |= {name.removesuffix(".pyc") for name in archive.namelist()}
    assert {"calculators/values/policy_files", "calculators/values/compiled", "calculators/values/datum"} <= names
    assert not names & {
        "tomllib/__init__",
        *(f"calculators/{name}" for name in ("tree", "reader", "says_reader", "faults", "policy_keys", "toml_lines")),
    }


def test_every_stand_in_takes_the_place_of_a_module_of_pyodides(tmp_path: Path) -> None:
    lighten(PYODIDE / "python_stdlib.zip", tmp_path / "light.zip")
    with zipfile.ZipFile(PYODIDE / "python_stdlib.zip") as whole, zipfile.ZipFile(tmp_path / "light.zip") as light:
        assert light.namelist() == whole.namelist()
        assert {name for name in whole.namelist() if whole.read(name) != light.read(name)} == STANDS_IN.keys()


# Runs in Pyodide: which methods of data classes and which patterns had to be compiled there all the same, and how many had not.
COUNTS = """
import json, sitecustomize, sys

compiled = [name for name in sys.modules if name.startswith("calculators")]
class Watched(dict):
    def get(self, key, *other):
        if key not in self:
            compiled.append(repr(key))
        return super().get(key, *other)
sitecustomize._METHODS = Watched(sitecustomize._METHODS)
sitecustomize._PATTERNS = Watched(sitecustomize._PATTERNS)
import calculators.web
json.dumps([len(sitecustomize._METHODS), len(sitecustomize._PATTERNS), compiled])
"""


def test_nothing_that_could_be_compiled_before_is_compiled_in_the_browser(bundle: Path, tmp_path: Path) -> None:
    program = tmp_path / "counts.py"
    program.write_text(COUNTS, "utf-8")
    methods, patterns, compiled = json.loads(run_node(BENCH / "data.mjs", PYODIDE, bundle, program, "{}"))
    assert compiled == []
    assert methods >= 25
    assert patterns >= 15


def test_what_a_visitor_fetches_stays_within_its_budget(site: Path, manifest: Manifest) -> None:
    def total(form: str) -> int:
        return sum(getattr(file, form) or 0 for file in manifest.files.values())

    assert total("brotli") <= BUDGET["brotli"]
    assert total("gzip") <= BUDGET["gzip"]
    for stem, budget in (("page-*.js", "page script"), ("early-*.js", "early script"), ("worker-*.js", "worker")):
        (script,) = (site / "assets" / "mingbai").glob(stem)
        assert len(gzip.compress(script.read_bytes(), 9)) <= BUDGET[budget]


def test_our_own_scripts_and_styles_stay_within_their_budget(site: Path) -> None:
    sizes = {path.name: len(gzip.compress(path.read_bytes(), 9)) for path in (site / "assets" / "mingbai").iterdir()}
    late = {name: size for name, size in sizes.items() if name.startswith(("charts-", "workbooks-"))}
    assert sum(sizes.values()) - sum(late.values()) <= OWN
    for stem, budget in LATE.items():
        assert sum(size for name, size in late.items() if name.startswith(stem.split("-")[0])) <= budget


def test_another_build_gives_the_same_bytes(tmp_path: Path, bundle: Path, manifest: Manifest) -> None:
    build_bundle(tmp_path / "again", fast=True)
    again = {path.name: path.read_bytes() for path in (tmp_path / "again").iterdir() if path.name != "manifest.json"}
    # A fast build leaves brotli out.
    expected = {name for file in manifest.files.values() for name in (file.path, f"{file.path}.gz")}
    assert again == {name: (bundle / name).read_bytes() for name in expected}


def test_an_unchanged_bundle_comes_from_the_cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    build(tmp_path / "one")

    def never(*_: object, **__: object) -> None:
        pytest.fail("built again although nothing changed")

    monkeypatch.setattr("website.bundle.assemble.build_bundle", never)
    again = build(tmp_path / "two")
    assert isinstance(again.files["wasm"], BundleFile)
    assert json.loads((tmp_path / "two" / "bundle" / "manifest.json").read_text("utf-8"))["pyodide"] == again.pyodide

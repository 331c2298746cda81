"""Builds the bundle: Pyodide's own two files without what is for others, a trimmed standard library, and the calculators."""

import hashlib
import json
import logging
import os
import shutil
import tempfile
from collections.abc import Mapping
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path

from website.bundle.archive import stored_zip
from website.bundle.manifest import BundleFile, Manifest
from website.bundle.stand_ins import lighten
from website.bundle.wheel import build_wheel
from website.errors import BundleError
from website.folders import BUNDLE, CACHE, CALCULATORS, PYODIDE, ROOT
from website.hosting import compress
from website.hosting.compress import ENCODINGS, compressed, write_whole
from website.programs.node import run_node

# A name below "mkdocs", or MkDocs would not show it.
_log = logging.getLogger("mkdocs.bundle")
KEPT = CACHE / "bundle"
_NEWEST = 3
# One file's compressed neighbours, as they are being made.
Packing = dict[str, Future[bytes]]


def build(site_dir: Path) -> Manifest:
    """Writes `site_dir`/bundle/ and returns its manifest; unchanged inputs are copied from the cache. Raises BundleError."""
    prepared = prepare()
    write(prepared, site_dir)
    return read_manifest(prepared)


def write(prepared: Path, site_dir: Path) -> None:
    """Copies what `prepare` has made to `site_dir`/bundle/."""
    target = site_dir / "bundle"
    shutil.rmtree(target, ignore_errors=True)
    shutil.copytree(prepared, target)


def read_manifest(folder: Path) -> Manifest:
    """The manifest of a bundle, which lies beside its files."""
    return Manifest.from_json((folder / "manifest.json").read_text("utf-8"))


def prepared() -> Path | None:
    """The folder in the cache that holds the bundle of the sources as they are; None where it has to be built."""
    kept = _kept()
    return kept if kept.exists() else None


def prepare() -> Path:
    """That folder; the bundle is built where it is not there, and once more where a source was edited meanwhile. Raises BundleError."""
    while not (kept := _kept()).exists():
        _log.info("Building Python for the browser")
        with tempfile.TemporaryDirectory(dir=_made(CACHE)) as work:
            build_bundle(Path(work, "bundle"), fast=_fast())
            if _kept() == kept:
                Path(work, "bundle").replace(_made(kept.parent) / kept.name)
                _forget_old(kept.parent)
    return kept


def _fast() -> bool:
    """With the environment variable MINGBAI_FAST, which `serve` sets, brotli is left out: half a minute on a first build."""
    return bool(os.environ.get("MINGBAI_FAST"))


def _kept() -> Path:
    return KEPT / _inputs(fast=_fast())


def _inputs(*, fast: bool) -> str:
    """A hash of everything that the bundle is made from."""
    sources = hashlib.sha256(f"{pyodide_version()} {fast}".encode())
    for folder in (CALCULATORS, BUNDLE):
        for path in sorted(folder.rglob("*")):
            if path.is_file() and "__pycache__" not in path.parts:
                sources.update(path.relative_to(ROOT).as_posix().encode() + b"\0" + path.read_bytes())
    # The last but one locks the tools that trim, compile and minify.
    for path in (ROOT / "pyproject.toml", ROOT / "hatch_build.py", ROOT / "package-lock.json", Path(compress.__file__)):
        sources.update(path.read_bytes())
    return sources.hexdigest()[:32]


def pyodide_version() -> str:
    """The version in node_modules. Raises BundleError where there is none."""
    try:
        return str(json.loads((PYODIDE / "package.json").read_text("utf-8"))["version"])
    except FileNotFoundError as error:
        raise BundleError(
            f"Pyodide is not in {PYODIDE}. Run `python3 run.py build`, which fetches the packages of package.json.",
            f"{PYODIDE} 里没有 Pyodide。请运行 `python3 run.py build`，它会下载 package.json 里的软件包。",
        ) from error


def build_bundle(folder: Path, *, fast: bool) -> None:
    """Writes the bundle into `folder` from its inputs; `fast` leaves brotli out. Raises BundleError."""
    endings = [ending for ending in ENCODINGS if not (ending == ".br" and fast)]
    # Both compressors let other threads run.
    with tempfile.TemporaryDirectory() as work, ThreadPoolExecutor() as threads:

        def packing(data: bytes) -> Packing:
            return {ending: threads.submit(compressed, data, ending) for ending in endings}

        run_node(BUNDLE / "trim.mjs", PYODIDE, work)
        # The largest file takes the longest, and waits for nothing else.
        wasm = Path(work, "pyodide.asm.wasm").read_bytes()
        packed = {"wasm": packing(wasm)}
        files = _files(Path(work), wasm)
        packed |= {name: packing(data) for name, (_, data) in files.items() if name not in packed}
        _write(folder, files, packed)


def _files(work: Path, wasm: bytes) -> dict[str, tuple[str, bytes]]:
    """What each file is for, its address with a place for the hash, and its bytes; Pyodide's trimmed script lies in `work`."""
    out, library = _made(work / "compiled"), work / "library.zip"
    lighten(PYODIDE / "python_stdlib.zip", library)
    run_node(BUNDLE / "compile.mjs", PYODIDE, library, build_wheel(work), BUNDLE, out)
    # Two archives: a changed policy value then costs a returning visitor the small one only.
    # Both stay zips on Python's path: nothing is unpacked or installed at the start.
    return {
        "script": ("pyodide.asm.{}.js", (work / "pyodide.asm.js").read_bytes()),
        "wasm": ("pyodide.asm.{}.wasm", wasm),
        "python": ("python.{}.zip", stored_zip(out / "python")),
        "calculators": ("calculators.{}.zip", stored_zip(out / "calculators")),
    }


def _write(folder: Path, files: Mapping[str, tuple[str, bytes]], packed: Mapping[str, Packing]) -> None:
    listed = {}
    for name, (pattern, data) in files.items():
        sha256 = hashlib.sha256(data).hexdigest()
        path = pattern.format(sha256[:12])
        write_whole(folder / path, data)
        contents = {ending: one.result() for ending, one in packed[name].items()}
        for ending, content in contents.items():
            write_whole(folder / f"{path}{ending}", content)
        sizes = {ending: len(content) for ending, content in contents.items()}
        listed[name] = BundleFile(path, len(data), sizes[".gz"], sizes.get(".br"), sha256)
    # Pyodide insists on a lock file; ours lists no package, for none is installed.
    lock = {"info": json.loads((PYODIDE / "pyodide-lock.json").read_text("utf-8"))["info"], "packages": {}}
    write_whole(folder / "manifest.json", Manifest(pyodide_version(), lock, listed).to_json().encode())


def _forget_old(folder: Path) -> None:
    """Keeps the newest outcomes: an afternoon of editing policy files would fill the disk."""
    for old in sorted(folder.iterdir(), key=lambda path: path.stat().st_mtime, reverse=True)[_NEWEST:]:
        shutil.rmtree(old)


def _made(folder: Path) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    return folder

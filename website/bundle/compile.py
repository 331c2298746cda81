"""Runs inside Pyodide at build time: finds the modules that the calculators need and writes their bytecode.

Compiling here and not on the host gives bytecode for exactly this interpreter, whatever Python the host has.
Modules written in C and those frozen into the interpreter are in the WebAssembly file already.
"""

import importlib.util
import json
import sys
import zipfile
from importlib._bootstrap_external import _code_to_hash_pyc
from pathlib import Path, PurePosixPath

LIBRARY = f"/lib/python{sys.version_info.major}{sys.version_info.minor}.zip/"
CALCULATORS = "/lib/calculators.zip/"
TARGET = Path("/target")


def use_everything() -> None:
    """Takes every path that imports: each form in both languages with its first entries, and with nonsense."""
    from calculators import web
    from calculators.forms import FORMS

    for name in FORMS:
        for lang in ("zh", "en"):
            for entries in (web.first_entries(name), [], [[field.name, "\ud83d"] for field in FORMS[name].fields]):
                web.answer(json.dumps({"calculator": name, "lang": lang, "entries": entries}))


def use_errors() -> None:
    """Pyodide words an uncaught error by modules that it imports only then."""
    from pyodide.code import eval_code

    try:
        eval_code("1 / 0")
    except ZeroDivisionError:
        import traceback

        traceback.format_exc()


def compile_file(source: bytes, path: PurePosixPath, shown: str) -> None:
    # optimize=2 leaves out docstrings and assertions; a hash instead of a time makes the bytes depend on the source alone.
    code = compile(source, shown, "exec", dont_inherit=True, optimize=2)
    target = TARGET / path.with_suffix(".pyc")
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(_code_to_hash_pyc(code, importlib.util.source_hash(source), checked=False))


def compile_library() -> None:
    """The modules of the standard library that are loaded by now."""
    loaded = {getattr(module, "__file__", None) or "" for module in list(sys.modules.values())}
    with zipfile.ZipFile(LIBRARY.rstrip("/")) as archive:
        for shown in sorted(loaded):
            if shown.startswith(LIBRARY):
                path = shown.removeprefix(LIBRARY)
                compile_file(archive.read(path), PurePosixPath("python", path), shown)


def compile_calculators() -> None:
    """The whole package: its modules compiled, its policy files as they are."""
    with zipfile.ZipFile(CALCULATORS.rstrip("/")) as archive:
        for path in sorted(archive.namelist()):
            if not path.startswith("calculators/") or path.endswith("/"):
                continue
            if path.endswith(".py"):
                compile_file(archive.read(path), PurePosixPath("calculators", path), CALCULATORS + path)
            else:
                target = TARGET / "calculators" / path
                target.parent.mkdir(parents=True, exist_ok=True)
                target.write_bytes(archive.read(path))


use_everything()
use_errors()
compile_library()
compile_calculators()

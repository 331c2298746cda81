"""Runs inside Pyodide at build time, after record_compiled.py and exercise.py: writes the bytecode of what the calculators need.

Compiling here and not on the host gives bytecode for exactly this interpreter, whatever Python the host has.
Modules written in C and those frozen into the interpreter are in the WebAssembly file already.
"""

import ast
import importlib.util
import marshal
import sys
import zipfile
from collections.abc import Iterator
from pathlib import Path, PurePosixPath
from types import CodeType

exercise, record_compiled = map(importlib.import_module, ("exercise", "sitecustomize"))
LIBRARY = f"/lib/python{sys.version_info.major}{sys.version_info.minor}.zip/"
CALCULATORS = "/lib/calculators.zip/"
TARGET = Path("/target")
HANDS_OUT = Path("/lib/own/hands_out.py")
# Reads the TOML of a source tree, which no browser has; all that only this module imports stays away with it.
NOT_FOLLOWED = "calculators/values/source/__init__.py"
# PEP 552: the file holds a hash of its source, with which nobody need compare it.
UNCHECKED_HASH = (1).to_bytes(4, "little")


def without_lines(code: CodeType) -> CodeType:
    """The code with a table that knows no line: tables are a tenth of all that a visitor downloads, for tracebacks alone."""
    # Each entry covers up to eight instructions: Objects/locations.md in CPython, code 15, "no location".
    eights, rest = divmod(len(code.co_code) // 2, 8)
    table = b"\xff" * eights + (bytes([0xF7 + rest]) if rest else b"")
    constants = (without_lines(const) if isinstance(const, CodeType) else const for const in code.co_consts)
    return code.replace(co_linetable=table, co_consts=tuple(constants))


def compile_file(source: bytes, path: PurePosixPath, shown: str) -> None:
    # optimize=2 leaves out docstrings and assertions; a hash instead of a time makes the bytes depend on the source alone.
    code = without_lines(compile(source, shown, "exec", dont_inherit=True, optimize=2))
    target = TARGET / path.with_suffix(".pyc")
    target.parent.mkdir(parents=True, exist_ok=True)
    head = importlib.util.MAGIC_NUMBER + UNCHECKED_HASH + importlib.util.source_hash(source)
    target.write_bytes(head + marshal.dumps(code))


def compile_library() -> None:
    """The modules of the standard library that were used."""
    with zipfile.ZipFile(LIBRARY.rstrip("/")) as archive:
        for shown in sorted(exercise.LOADED):
            if shown.startswith(LIBRARY):
                path = shown.removeprefix(LIBRARY)
                compile_file(archive.read(path), PurePosixPath("python", path), shown)


def imported(source: bytes) -> Iterator[str]:
    """Paths of what a module of ours may import, anywhere in it; some of them are names and no modules."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            names = [name.name for name in node.names]
        elif isinstance(node, ast.ImportFrom) and node.module:
            names = [node.module, *(f"{node.module}.{name.name}" for name in node.names)]
        else:
            continue
        for name in names:
            yield from (f"{name.replace('.', '/')}.py", f"{name.replace('.', '/')}/__init__.py")


def reached(archive: zipfile.ZipFile) -> set[str]:
    """Paths of the modules that `calculators.web` can come to need: what only the command line uses stays away."""
    present, found, ahead = (
        set(archive.namelist()),
        set[str](),
        ["calculators/__init__.py", "calculators/web/__init__.py"],
    )
    if NOT_FOLLOWED not in present:
        raise LookupError(f"{NOT_FOLLOWED} has moved: name it here anew, or browsers fetch the reader of TOML.")
    while ahead:
        path = ahead.pop()
        if path in present and path not in found and path != NOT_FOLLOWED:
            found.add(path)
            ahead += imported(archive.read(path))
            ahead += [f"{parent}/__init__.py" for parent in PurePosixPath(path).parents]
    return found


def compile_calculators() -> None:
    """The package as far as the browser needs it: its modules compiled, and the policy values that calculators read."""
    from calculators.values import COMPILED
    from calculators.values.source import for_browsers

    with zipfile.ZipFile(CALCULATORS.rstrip("/")) as archive:
        modules = reached(archive)
        for path in sorted(archive.namelist()):
            if (
                not path.startswith("calculators/")
                or path.endswith("/")
                or (path.endswith(".py") and path not in modules)
            ):
                continue
            if path.endswith(".py"):
                compile_file(archive.read(path), PurePosixPath("calculators", path), CALCULATORS + path)
            else:
                target = TARGET / "calculators" / path
                target.parent.mkdir(parents=True, exist_ok=True)
                data = archive.read(path)
                target.write_bytes(for_browsers(data.decode()).encode() if path == f"calculators/{COMPILED}" else data)


def write_compiled() -> None:
    """What is imported before all else, and what it hands out."""
    compile_file(HANDS_OUT.read_bytes(), PurePosixPath("python", "sitecustomize.py"), f"{LIBRARY}sitecustomize.py")
    methods = {text: without_lines(code) for text, code in sorted(record_compiled.METHODS.items())}
    patterns = {key: record_compiled.PATTERNS[key] for key in sorted(record_compiled.PATTERNS, key=repr)}
    (TARGET / "python" / "compiled.bin").write_bytes(marshal.dumps((methods, patterns)))


compile_library()
write_compiled()
# Last, for it imports more than a browser has.
compile_calculators()

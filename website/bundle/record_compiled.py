"""Runs inside Pyodide at build time as its `sitecustomize`, before all else: notes what is compiled at a start.

What it notes, stand_ins/sitecustomize.py hands out in the browser.
"""

import _sre
import builtins
import dataclasses
from re import _compiler  # type: ignore[attr-defined]
from types import CodeType
from typing import Any

# The methods of data classes by their text, and what `_sre` makes a pattern of, by its text and flags.
METHODS: dict[str, CodeType] = {}
PATTERNS: dict[tuple[Any, int], list[Any]] = {}
_compile = _compiler.compile
_last: list[Any] = []


class _Sre:
    """The module `_sre`, which tells what it is handed."""

    def __getattr__(self, name: str) -> Any:
        return getattr(_sre, name)

    def compile(self, *parts: Any) -> Any:
        _last[:] = parts
        return _sre.compile(*parts)


def _run(text: str, *spaces: dict[str, object]) -> None:
    METHODS[text] = compile(text, "<methods>", "exec", dont_inherit=True, optimize=2)
    builtins.exec(METHODS[text], *spaces)  # noqa: S102 (as dataclasses does)


def _pattern(text: Any, flags: int = 0) -> Any:
    made = _compile(text, flags)
    pattern, final, code, *rest = _last
    # As plain numbers, which can be written down.
    PATTERNS[text, int(flags)] = [pattern, int(final), [*map(int, code)], *rest]
    return made


vars(dataclasses).update(exec=_run)
vars(_compiler).update(compile=_pattern, _sre=_Sre())

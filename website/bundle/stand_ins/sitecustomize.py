"""Imported by Python before all else: hands out what was compiled when the bundle was made.

A data class writes its methods as text and a pattern is a text of its own; both are compiled at each start, the latter by
a compiler written in Python. What is not found here is compiled as ever.
"""

import _sre
import builtins
import dataclasses
import inspect
import marshal
import pkgutil
from re import _compiler  # type: ignore[attr-defined]
from typing import Any, NoReturn

_METHODS, _PATTERNS = marshal.loads(pkgutil.get_data(__name__, "compiled.bin") or b"")  # noqa: S302 (made with this file)
_compile = _compiler.compile


def _run(text: str, *spaces: dict[str, object]) -> None:
    builtins.exec(_METHODS.get(text, text), *spaces)  # noqa: S102 (as dataclasses does)


def _pattern(text: Any, flags: int = 0) -> Any:
    made = _PATTERNS.get((text, int(flags)))
    return _sre.compile(*made) if made else _compile(text, flags)


class _Inspect:
    """What data classes ask of `inspect`."""

    get_annotations = staticmethod(inspect.get_annotations)

    @staticmethod
    def signature(_: type) -> NoReturn:
        """For want of a docstring each class would get one made of its signature, which nobody reads."""
        raise TypeError


vars(dataclasses).update(exec=_run, inspect=_Inspect)
vars(_compiler).update(compile=_pattern)

"""Runs inside Pyodide at build time: uses everything that a visitor can, and notes which modules that took.

It imports nothing for itself that the calculators do not import too.
"""

import builtins
import dataclasses
import json
import sys
from types import CodeType

# The methods of our data classes, as text and as code.
METHODS: dict[str, CodeType] = {}


def watch_data_classes() -> None:
    """Remembers the code of every method that a data class writes from now on."""

    def run(text: str, *spaces: dict[str, object]) -> None:
        METHODS[text] = compile(text, "<methods>", "exec", dont_inherit=True, optimize=2)
        builtins.exec(METHODS[text], *spaces)  # noqa: S102 (as dataclasses does)

    vars(dataclasses)["exec"] = run


def use_everything() -> None:
    """Takes every path that imports: each form in both languages with its first entries, and with nonsense."""
    from calculators import FORMS, web

    for name, form in FORMS.items():
        fields = form.fields
        for lang in ("zh", "en"):
            for entries in ([[field.name, field.default] for field in fields], [[field.name, "?"] for field in fields]):
                web.answer(json.dumps({"calculator": name, "lang": lang, "entries": entries}))


def use_errors() -> None:
    """Pyodide words an uncaught error by modules that it imports only then."""
    from pyodide.code import eval_code

    try:
        eval_code("1 / 0")
    except ZeroDivisionError:
        import traceback

        traceback.format_exc()


watch_data_classes()
use_everything()
use_errors()
LOADED = {getattr(module, "__file__", None) or "" for module in [*sys.modules.values()]}

"""Runs inside Pyodide at build time: uses everything that a visitor can, and notes which modules that took.

It imports nothing for itself that the calculators do not import too.
"""

import json
import sys


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


use_everything()
use_errors()
LOADED = {getattr(module, "__file__", None) or "" for module in [*sys.modules.values()]}

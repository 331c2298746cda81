"""Answers many cases at once, in CPython and in Pyodide: the same code there and here."""

import json

from calculators import BadInputs, web
from calculators.engine import calculation


def answer_all(cases: str) -> str:
    """`cases` is a JSON list of requests as the page sends them; the answer lists, for each, the reply and the result as JSON."""
    return json.dumps(
        [[web.answer(json.dumps(case)), _as_json(case)] for case in json.loads(cases)], ensure_ascii=False
    )


def _as_json(case: dict) -> str:
    try:
        return calculation.answer_entries(case["calculator"], case["entries"]).to_json(case["lang"])
    except BadInputs as faults:
        return json.dumps({fault.field: fault.message.to(case["lang"]) for fault in faults.errors}, ensure_ascii=False)

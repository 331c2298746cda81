"""The browser's only way in: a form's entries as JSON in, the answer as HTML and JSON out."""

import json
from typing import Any

from calculators import policy
from calculators.difference import difference_html, sentence
from calculators.engine import FORMS
from calculators.engine import answer as work_out
from calculators.errors import BadInputs
from calculators.forms import Entry, Local
from calculators.languages import mark_chinese
from calculators.render import announcement, result_html
from calculators.result import Result
from calculators.text import Lang, Text
from calculators.web_batch import batch, table, table_text
from calculators.web_take import take

__all__ = ["answer", "batch", "table", "table_text", "take"]
WRONG = Text("有 {count} 处需要修改。", "{count} things need correcting.")
WRONG_ONE = Text("有 1 处需要修改：{message}", "One thing needs correcting: {message}")


def answer(request: str) -> str:
    """`{"calculator", "lang", "entries": [[name, typed], …]}` → `{"ok", "known", "html", "errors", "announce", "options"}`.

    Bad input gives `ok` false and a message for each field. `options` are the lists that the chosen place fills, such as its
    tiers: field name → [[id, label], …]. A second case as `other`, with entries like the first, adds to the reply an `other`
    of the same form and the `difference` as HTML, empty where either was refused.
    Raises ValueError only for a request that no form of ours sends.
    """
    asked: dict[str, Any] = json.loads(request)
    lang: Lang = "en" if asked["lang"] == "en" else "zh"
    name = str(asked["calculator"])
    reply, first = _reply(name, _entries(asked["entries"]), lang)
    if "other" in asked:
        other, second = _reply(name, _entries(asked["other"]), lang)
        reply |= {"other": other, "difference": ""}
        if first and second:
            reply |= {
                "difference": difference_html(first, second, lang),
                "announce": sentence(first, second).to(lang),
            }
        elif first:
            reply["announce"] = other["announce"]
    return json.dumps(reply, ensure_ascii=False, separators=(",", ":"))


def _entries(asked: list[list[Any]]) -> list[Entry]:
    return [(str(field), str(typed)) for field, typed in asked]


def _reply(name: str, entries: list[Entry], lang: Lang) -> tuple[dict[str, Any], Result | None]:
    """What the page is told of one case, and its result unless the input was refused."""
    reply: dict[str, Any] = {
        "ok": True,
        "known": False,
        "html": "",
        "errors": {},
        "options": _options(name, entries, lang),
    }
    try:
        result = work_out(name, entries)
    except BadInputs as wrong:
        errors = {fault.field: fault.message.to(lang) for fault in wrong.errors}
        message = (
            WRONG_ONE.format(message=wrong.errors[0].message)
            if len(errors) == 1
            else WRONG.format(count=str(len(errors)))
        )
        return reply | {"ok": False, "errors": errors, "announce": message.to(lang)}, None
    html = result_html(result, lang)
    html = mark_chinese(html) if lang == "en" else html
    shown = {"known": result.known, "html": html, "announce": announcement(result, lang)}
    return reply | shown, result


def _options(name: str, entries: list[Entry], lang: Lang) -> dict[str, list[tuple[str, str]]]:
    """What the chosen place offers in the fields whose lists it makes itself; nothing for a place that does not exist."""
    place = dict(entries).get("place", "")
    local = [field for field in FORMS[name].fields if isinstance(field, Local)] if name in FORMS else []
    if not local or not policy.exists(place):
        return {}
    return {f.name: [(id, label.to(lang)) for id, label in f.options(policy.load(place)).items()] for f in local}

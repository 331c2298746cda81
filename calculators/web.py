"""The browser's only way in: a form's entries as JSON in, the answer as HTML and JSON out."""

import json
from typing import Any

from calculators.engine import answer as work_out
from calculators.errors import BadInputs
from calculators.render import announcement, result_html
from calculators.text import Lang, Text

WRONG = Text("有 {count} 处需要修改。", "{count} things need correcting.")
WRONG_ONE = Text("有 1 处需要修改：{message}", "One thing needs correcting: {message}")


def answer(request: str) -> str:
    """`{"calculator", "lang", "entries": [[name, typed], …]}` → `{"ok", "known", "html", "errors", "announce"}`.

    Bad input gives `ok` false and a message for each field. Raises ValueError only for a request that no form of ours sends.
    """
    asked: dict[str, Any] = json.loads(request)
    lang: Lang = "en" if asked["lang"] == "en" else "zh"
    entries = [(str(name), str(typed)) for name, typed in asked["entries"]]
    try:
        result = work_out(str(asked["calculator"]), entries)
    except BadInputs as wrong:
        errors = {fault.field: fault.message.to(lang) for fault in wrong.errors}
        message = WRONG_ONE.format(message=wrong.errors[0].message) if len(errors) == 1 else WRONG.format(count=str(len(errors)))
        return _reply(ok=False, known=False, html="", errors=errors, announce=message.to(lang))
    return _reply(ok=True, known=result.known, html=result_html(result, lang), errors={}, announce=announcement(result, lang))


def _reply(**parts: object) -> str:
    return json.dumps(parts, ensure_ascii=False, separators=(",", ":"))

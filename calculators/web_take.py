"""An answer to take along: as text, as JSON or as rows for a spreadsheet, each with its data, its day and the way back."""

import json
from typing import Any

from calculators import exports, plain
from calculators.case_mark import FIRST, SECOND
from calculators.difference import sentence
from calculators.engine import answer_entries
from calculators.errors import BadInputs
from calculators.forms import today
from calculators.render import DATA, data_version
from calculators.result import Result
from calculators.sheets import safe
from calculators.text import Lang, Text


def take(request: str) -> str:
    """`{"calculator", "lang", "entries", "address", "form"}`, with `other` for a second case, → `{"ok", "name"}` and the content.

    `form` is text, json, csv or xlsx; the content is `text`, and for xlsx `rows`. `ok` is false where the input was refused.
    """
    asked: dict[str, Any] = json.loads(request)
    lang: Lang = "en" if asked["lang"] == "en" else "zh"
    name, form, address = str(asked["calculator"]), str(asked["form"]), str(asked["address"])
    try:
        results = [
            answer_entries(name, [(str(f), str(t)) for f, t in asked[key]])
            for key in ("entries", "other")
            if key in asked
        ]
    except BadInputs:
        return json.dumps({"ok": False})
    reply: dict[str, Any] = {"ok": True, "name": f"mingbai-{name}-{results[0].on.isoformat()}.{form}"}
    if form == "text":
        reply["text"] = _text(results, address, lang)
    elif form == "json":
        reply["text"] = _json(results, address, lang)
    else:
        rows = _rows(results, address, lang)
        reply |= {"rows": rows} if form == "xlsx" else {"text": exports.as_csv(rows)}
    return json.dumps(reply, ensure_ascii=False, separators=(",", ":"))


def _text(results: list[Result], address: str, lang: Lang) -> str:
    parts = [plain.answer_text(result, lang) for result in results]
    if len(results) > 1:
        parts = [f"{which.to(lang)}\n{part}" for which, part in zip((FIRST, SECOND), parts, strict=True)]
        parts.insert(0, sentence(*results).to(lang))
    foot = [COLON.format(label=label, words=words).to(lang) for label, words in _foot(results, address)]
    return "\n\n".join([*parts, "\n".join(foot)]) + "\n"


def _json(results: list[Result], address: str, lang: Lang) -> str:
    """As the command line prints it; of two cases a list."""
    found = [result.to_dict(lang) | {"address": address, "worked_out_on": today().isoformat()} for result in results]
    return json.dumps(found if len(found) > 1 else found[0], ensure_ascii=False, indent=2) + "\n"


def _rows(results: list[Result], address: str, lang: Lang) -> list[list[str]]:
    parts = [exports.rows(result, lang) for result in results]
    if len(results) > 1:
        parts = [[[which.to(lang)], *part, []] for which, part in zip((FIRST, SECOND), parts, strict=True)]
    foot = [[label.to(lang), safe(words.to(lang))] for label, words in _foot(results, address)]
    return [*(row for part in parts for row in part), [], *foot]


def _foot(results: list[Result], address: str) -> list[tuple[Text, Text]]:
    versions = dict.fromkeys(data_version(result) for result in results)
    return [(DATA, version) for version in versions] + [
        (WORKED_OUT, Text.same(today().isoformat())),
        (BACK, Text.same(address)),
    ]


COLON = Text("{label}：{words}", "{label}: {words}")
WORKED_OUT = Text("计算日期", "Worked out on")
BACK = Text("网址", "Address")

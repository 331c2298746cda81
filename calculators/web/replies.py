"""The browser's only way in: a form's entries as JSON in, the answer as HTML and JSON out."""

import datetime
import functools
import json
from collections.abc import Callable
from typing import Any

from calculators.basics import BadInputs, Lang, Text
from calculators.casework import Result
from calculators.engine import FORMS, answer_entries, difference
from calculators.forms import Entry, Local, example, today_in_china
from calculators.html import announcement, difference_html, mark_chinese, result_html, top_html, wanting_html
from calculators.values import load_place, place_exists

WRONG = Text("有 {count} 处需要修改。", "{count} things need correcting.")
WRONG_ONE = Text("有 1 处需要修改：{message}", "One thing needs correcting: {message}")


def answer(request: str) -> str:
    """`{"calculator", "lang", "entries": [[name, typed], …]}` → `{"ok", "known", "html", "errors", "announce", "options"}`.

    Bad input gives `ok` false, a message for each field, and as `html` what is missing instead of any figure. `options` are the lists that the chosen place fills, such as its
    tiers: field name → [[id, label], …]. A second case as `other`, with entries like the first, adds to the reply an `other`
    of the same form and the `difference` as HTML, empty where either was refused.
    Raises ValueError only for a request that no form of ours sends.
    """
    lang, cases = _replies(request, result_html)
    (reply, first), *others = cases
    for other, second in others:
        reply |= {"other": other, "difference": ""}
        if first and second:
            differs = difference(first, second)
            reply |= {"difference": difference_html(differs, lang), "announce": differs.sentence.to(lang)}
        elif first:
            reply["announce"] = other["announce"]
    return _written(reply)


def headline(request: str) -> str:
    """The reply to the same request in a fraction of the time: `html` is the top of the answer alone, and no `difference`."""
    _, ((reply, _), *others) = _replies(request, top_html)
    for other, _ in others:
        reply["other"] = other
    return _written(reply)


def warm_up() -> None:
    """Works out an example, so that what is read once is here, and what a browser compiles when it first runs has run."""
    name, form = next(iter(FORMS.items()))
    headline(json.dumps({"calculator": name, "lang": "zh", "entries": list(example(form).items())}))


def _written(reply: dict[str, Any]) -> str:
    return json.dumps(reply, ensure_ascii=False, separators=(",", ":"))


def _replies(
    request: str, render: Callable[[Result, Lang], str]
) -> tuple[Lang, list[tuple[dict[str, Any], Result | None]]]:
    """The language, and for each case what the page is told of it."""
    asked: dict[str, Any] = json.loads(request)
    lang: Lang = "en" if asked["lang"] == "en" else "zh"
    name = str(asked["calculator"])
    cases = [asked[case] for case in ("entries", "other") if case in asked]
    return lang, [_reply(name, tuple((str(f), str(typed)) for f, typed in case), lang, render) for case in cases]


def _reply(
    name: str, entries: tuple[Entry, ...], lang: Lang, render: Callable[[Result, Lang], str]
) -> tuple[dict[str, Any], Result | None]:
    """What the page is told of one case, and its result unless the input was refused."""
    reply, result = _case(name, entries, lang, today_in_china())
    if result is None:
        return dict(reply), None
    html = render(result, lang)
    return reply | {"html": mark_chinese(html) if lang == "en" else html}, result


@functools.lru_cache(maxsize=2)
def _case(
    name: str, entries: tuple[Entry, ...], lang: Lang, _day: datetime.date
) -> tuple[dict[str, Any], Result | None]:
    """All but the HTML of a reply, and its result; kept for the answer that a page asks for after the headline."""
    reply: dict[str, Any] = {
        "ok": True,
        "known": False,
        "html": "",
        "errors": {},
        "options": _options(name, entries, lang),
    }
    try:
        result = answer_entries(name, entries)
    except BadInputs as wrong:
        errors = {fault.field: fault.message.to(lang) for fault in wrong.errors}
        message = (
            WRONG_ONE.format(message=wrong.errors[0].message)
            if len(errors) == 1
            else WRONG.format(count=str(len(errors)))
        )
        html = wanting_html(name, wrong.errors, entries, lang)
        reply |= {"ok": False, "errors": errors, "announce": message.to(lang)}
        return reply | {"html": mark_chinese(html) if lang == "en" else html}, None
    return reply | {"known": result.known, "announce": announcement(result, lang)}, result


def _options(name: str, entries: tuple[Entry, ...], lang: Lang) -> dict[str, list[tuple[str, str]]]:
    """What the chosen place offers in the fields whose lists it makes itself; nothing for a place that does not exist."""
    place = dict(entries).get("place", "")
    local = [field for field in FORMS[name].fields if isinstance(field, Local)] if name in FORMS else []
    if not local or not place_exists(place):
        return {}
    return {f.name: [(id, label.to(lang)) for id, label in f.options(load_place(place)).items()] for f in local}

"""What is fed, and what must hold whatever it is fed with."""

import io
import json
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal
from html.parser import HTMLParser
from typing import Any

from hypothesis import strategies as st

from calculators import web
from calculators.basics import Text, plain, typed_numbers
from calculators.engine import FORMS
from calculators.forms import SET, Form, Rows, read_own
from calculators.tables import BATCHED, csv_format
from calculators.values import CUSTOM, VOCABULARY, list_places
from calculators.values.source import Reader
from website.fuzz import files, texts

_WHAT = Text("数额", "the amount")
_HIGH = Decimal(100_000_000)
# Messages repeat what was typed: never more than this many characters in all.
_LONGEST = 2_000
_ACTING = {"script", "iframe", "object", "embed", "base", "meta", "link", "style", "form", "template", "animate"}
_PLACES = [place.id for place in list_places()]


@dataclass(frozen=True, slots=True)
class Target:
    """`check` raises, in whatever way, where one of the `inputs` breaks something."""

    inputs: st.SearchStrategy[Any]
    check: Callable[[Any], None]


def _fit_to_be_shown(message: Text) -> None:
    for words in (message.zh, message.en):
        assert len(words) < _LONGEST, "a message repeats too much of what was typed"
        odd = [c for c in words if unicodedata.category(c) in ("Cc", "Cf", "Cs") and c != "\n"]
        assert not odd, f"a message repeats {odd}"


def _number(typed: str) -> None:
    try:
        found = typed_numbers.read_number(typed, what=_WHAT, low=Decimal(0), high=_HIGH, places=2, example="5000")
    except typed_numbers.Refused as refused:
        _fit_to_be_shown(refused.message)
        return
    assert 0 <= found <= _HIGH
    assert found == found.quantize(Decimal("0.01"))
    again = typed_numbers.read_number(plain(found), what=_WHAT, low=Decimal(0), high=_HIGH, places=2, example="5000")
    assert again == found


def _date(typed: str) -> None:
    try:
        found = typed_numbers.read_date(typed, what=_WHAT, example="2025-03-01")
    except typed_numbers.Refused as refused:
        _fit_to_be_shown(refused.message)
        return
    assert typed_numbers.EARLIEST <= found <= typed_numbers.LATEST
    assert typed_numbers.read_date(found.isoformat(), what=_WHAT, example="2025-03-01") == found


def _own(typed: tuple[str, str]) -> None:
    laid, refused = read_own(dict([typed]))
    assert len(laid) + len(refused) == 1
    for fault in refused:
        _fit_to_be_shown(fault.message)


def _policy(text: str) -> None:
    reader = Reader("policy/fuzz.toml", text)
    document = reader.document("cn")
    assert (document is None) == bool(reader.errors), "a file is either read or its faults are told"
    assert all(error.line >= 1 and error.problem and error.remedy for error in reader.errors)


class _Markup(HTMLParser):
    """Raises on an element or an attribute that could act: what was typed has become markup."""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert tag not in _ACTING, f"<{tag}>"
        for name, value in attrs:
            assert not name.startswith("on"), f"{name}={value}"
            assert name != "href" or str(value).startswith(("http://", "https://", "../", "#", "./", "tel:")), value


def _answer(request: dict[str, Any]) -> None:
    reply = json.loads(web.answer(json.dumps(request)))
    assert reply["ok"] == (not reply["errors"])
    assert reply["announce"]
    for message in [reply["announce"], *reply["errors"].values()]:
        _fit_to_be_shown(Text.same(message))
    parser = _Markup()
    parser.feed(reply["html"])
    parser.close()


def _table(piece: dict[str, Any]) -> None:
    reply = json.loads(web.table(json.dumps(piece)))
    assert ("rows" in reply) != ("error" in reply)
    if "rows" in reply:
        assert not piece["last"] or reply["rest"] == ""
        rows = json.loads(web.table_text(json.dumps({"rows": reply["rows"]})))["csv"]
        assert isinstance(rows, str)


def _encoding(data: bytes) -> None:
    try:
        name = csv_format.encoding_of(io.BytesIO(data))
    except csv_format.Unreadable as unreadable:
        _fit_to_be_shown(unreadable.message)
    else:
        data.decode(name)


def _batch(request: dict[str, Any]) -> None:
    reply = json.loads(web.batch(json.dumps(request)))
    if "errors" in reply:
        for message in reply["errors"].values():
            _fit_to_be_shown(Text.same(message))
        return
    assert len(reply["rows"]) == len(request["rows"])
    assert all(len(row) in (0, len(reply["head"])) for row in reply["rows"])
    for row in reply["rows"]:
        assert not any(cell.startswith(("=", "+", "@", "\t", "\r")) for cell in row), "a formula"


def _columns(form: Form) -> list[str]:
    return [
        f"{f.name}.{c}" if isinstance(f, Rows) else f.name for f in form.fields for c in getattr(f, "columns", ("",))
    ]


_names = {name: st.sampled_from(_columns(form)) for name, form in FORMS.items()}
_place = st.one_of(st.sampled_from(_PLACES), st.just(CUSTOM), texts.text)
_own_name = st.one_of(st.sampled_from(sorted(VOCABULARY)), texts.text)


@st.composite
def _requests(draw: st.DrawFn) -> dict[str, Any]:
    """A form as it would be sent, with some entries replaced, and a few that no form has."""
    name = draw(st.sampled_from(sorted(FORMS)))
    entries: list[Any] = [["place", draw(_place)], ["on", draw(st.sampled_from(texts.DATES))]]
    entries += draw(st.lists(st.tuples(_names[name], texts.text), max_size=4))
    entries += draw(st.lists(st.tuples(_own_name.map(lambda own: f"{SET}.{own}"), texts.text), max_size=2))
    if draw(st.integers(0, 9)) == 0:
        entries.append([draw(texts.text), draw(texts.text)])
    asked = {field for field, _ in entries}
    entries += [[f.name, f.start] for f in FORMS[name].fields if f.name not in asked and f.start]
    return {"calculator": name, "lang": draw(st.sampled_from(("zh", "en"))), "entries": entries}


@st.composite
def _batches(draw: st.DrawFn) -> dict[str, Any]:
    name = draw(st.sampled_from(BATCHED))
    head = ["place", *draw(st.lists(st.one_of(_names[name], texts.text), max_size=3))]
    row = st.tuples(_place, *[texts.text for _ in head[1:]]).map(list)
    rows = draw(st.lists(st.one_of(row, st.lists(texts.text, max_size=5)), min_size=1, max_size=3))
    options = draw(st.lists(st.tuples(_names[name], texts.text), max_size=1))
    return {
        "calculator": name,
        "lang": draw(st.sampled_from(("zh", "en"))),
        "options": options,
        "head": head,
        "columns": None,
        "rows": rows,
        "csv": True,
    }


_pieces = st.fixed_dictionaries(
    {
        "text": st.lists(
            st.one_of(texts.text, st.sampled_from([",", ";", "\t", "\n", "\r\n", '"', '""', '"\n'])), max_size=12
        ).map("".join),
        "last": st.booleans(),
        "separator": st.sampled_from([None, ",", ";", "\t"]),
        "lang": st.sampled_from(("zh", "en")),
    }
)

TARGETS = {
    "number": Target(texts.text, _number),
    "date": Target(texts.text, _date),
    "own figure": Target(st.tuples(_own_name, texts.text), _own),
    "policy file": Target(files.policy_files(), _policy),
    "form or link": Target(_requests(), _answer),
    "table": Target(_pieces, _table),
    "encoding": Target(
        st.one_of(st.binary(max_size=60), texts.text.map(lambda t: t.encode("gb18030", "replace"))), _encoding
    ),
    "batch": Target(_batches(), _batch),
}

"""JSON Schemas, made from the vocabulary and the conditions that the reader of policy files itself uses.

`policy_schema` is for editors: it completes and checks a policy file while it is typed. What only shows across values
(overlaps, floors above ceilings) stays with `python3 run.py policy`.
"""

import json
from typing import Any

from calculators.basics import Text
from calculators.values import CHOICES, LOCAL, MONEY_UNITS, RANGES, STANDINGS, UNITS, VOCABULARY, Name, pattern
from calculators.values.source import (
    BLOCK_KEYS,
    PLACE_KEYS,
    PLACE_LEVELS,
    SOURCE_KEYS,
    STATUSES,
    UNFILLED,
    UNTIL_REPLACED,
    VALUE_KEYS,
)
from website.opendata.plain_values import UNKNOWN

Schema = dict[str, Any]
_DRAFT = "http://json-schema.org/draft-07/schema#"
_COMPARISON = r"^(<=|>=|<|>)[0-9]+(\.[0-9]+)?( (<=|>=|<|>)[0-9]+(\.[0-9]+)?)*$"
_WORDS: Schema = {"type": "string", "pattern": f"[^\\s{UNFILLED}]"}
_DAY: Schema = {"type": "string", "format": "date", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"}
_TEXT: Schema = {
    "type": "object",
    "properties": {"zh": _WORDS, "en": _WORDS},
    "required": ["zh", "en"],
    "additionalProperties": False,
}


def policy_schema() -> str:
    """The schema of one policy file, as JSON."""
    tables: Schema = {
        "place": _closed(_PLACE, PLACE_KEYS, ("id", "zh", "en", "adcode", "level")),
        "sources": {"type": "object", "additionalProperties": {"$ref": "#/definitions/source"}},
        "labels": {
            "type": "object",
            "properties": {key: _told({"additionalProperties": _ref("text")}, label) for key, label in LOCAL.items()},
            "additionalProperties": False,
        },
    }
    says = {key: _SHARED[key] for key in sorted(BLOCK_KEYS)}
    kinds: dict[str, Schema] = {}
    for name in VOCABULARY.values():
        _put(says, name, _kind(name, kinds))
    block: Schema = {
        "type": "object",
        "properties": says,
        "required": ["source", "to"],
        "additionalProperties": False,
        # The first day is known, or else the first one for which a source shows the values.
        "oneOf": [{"required": ["from"]}, {"required": ["known_from"]}],
    }
    tables["says"] = {"type": "array", "items": block}
    return _json(
        {
            "$schema": _DRAFT,
            "title": "Policy file of one place · 一个地区的政策数据文件",
            "type": "object",
            "properties": tables,
            "required": ["place"],
            "additionalProperties": False,
            "definitions": _DEFINITIONS | kinds,
        }
    )


def whole_schema() -> str:
    """The schema of mingbai.json."""
    words = {"type": "string"}
    texts = {"type": "object", "additionalProperties": _ref("text")}
    place = {
        **_PLACE,
        "name": _ref("text"),
        "parent": words,
        "address": words,
        "labels": {"type": "object", "additionalProperties": texts},
        "sources": {"type": "object", "additionalProperties": _ref("source")},
        "values": {"type": "array", "items": _ref("value")},
    }
    del place["zh"], place["en"]
    value = {
        **_VALUE,
        "name": {"enum": list(VOCABULARY)},
        "unit": {"enum": list(UNITS)},
        "value": {"anyOf": [_WORDS, _ref("text")]},
        "inherited": {"const": "no"},
        "address": words,
    }
    source = {**_SOURCE, "address": words}
    return _json(
        {
            "$schema": _DRAFT,
            "title": "Mingbai, the whole set · 医保明白账全部数据",
            "type": "object",
            "properties": {
                **dict.fromkeys(("$schema", "name", "title", "version", "homepage"), words),
                "date": _DAY,
                "licenses": {"type": "array"},
                "vocabulary": {"type": "object"},
                "places": {"type": "array", "items": _ref("place")},
            },
            "required": ["version", "date", "licenses", "vocabulary", "places"],
            "additionalProperties": False,
            "definitions": {
                **_DEFINITIONS,
                "place": _closed(place, place.keys(), ("id", "name", "level", "adcode", "address", "values")),
                "source": _closed(source, source.keys(), ("title", "issuer", "status", "checked", "address")),
                "value": _closed(
                    value, value.keys(), ("name", "value", "unit", "from", "to", "standing", "source", "address")
                ),
            },
        }
    )


def _put(tables: Schema, name: Name, kind: str) -> None:
    """What may stand for one name, at the end of its path of tables."""
    *path, last = name.name.split(".")
    for part in path:
        table = tables.setdefault(part, {"type": "object", "properties": {}, "additionalProperties": False})
        tables = table["properties"]
    # Beside $ref, drafts before 2019 read nothing.
    tables[last] = _told({"allOf": [_ref(kind)]}, name.label)


def _kind(name: Name, kinds: dict[str, Schema]) -> str:
    """The key of what may stand for a name among the definitions; names that take the same share one."""
    row = _row(name)
    made: Schema = {"anyOf": [_datum(name), row, {"type": "array", "items": row, "minItems": 1}]}
    key = next((key for key, kind in kinds.items() if kind == made), name.name)
    kinds[key] = made
    return key


def _row(name: Name) -> Schema:
    """A value with what is said of it alone; only a percentage can be one of another amount."""
    row = _closed(_SAID | {"value": _datum(name)}, VALUE_KEYS - {"of"}, ("value",))
    if "percent" not in name.units:
        return row
    part = _closed(_SAID | {"value": _datum(name, of=True)}, VALUE_KEYS, ("value", "of"))
    return {"anyOf": [row, part]}


def _datum(name: Name, *, of: bool = False) -> Schema:
    kind = name.units[0]
    if kind == "text":
        return _ref("text")
    if kind == "choice":
        return {"enum": list(name.choices), "description": _both(*name.choices.values())}
    return {"type": "string", "pattern": pattern(name, of=of)}


def _closed(properties: Schema, keys: Any, required: tuple[str, ...]) -> Schema:
    """An object of these keys and no others; a key without a description is a mistake here."""
    return {
        "type": "object",
        "properties": {key: properties[key] for key in sorted(keys)},
        "required": list(required),
        "additionalProperties": False,
    }


def _ref(name: str) -> Schema:
    return {"$ref": f"#/definitions/{name}"}


def _told(schema: Schema, label: Text) -> Schema:
    return schema | {"description": _both(label)}


def _both(*texts: Text) -> str:
    return "; ".join(f"{text.zh} · {text.en}" for text in texts)


def _json(schema: Schema) -> str:
    return json.dumps(schema, ensure_ascii=False, indent=1) + "\n"


def _condition(options: dict[str, Text]) -> Schema:
    one = {"enum": list(options)}
    return {"anyOf": [one, {"type": "array", "items": one, "minItems": 1}], "description": _both(*options.values())}


_SOME: Schema = {"anyOf": [{"type": "string"}, {"type": "array", "items": {"type": "string"}, "minItems": 1}]}
_PLACE: Schema = {
    "id": {"type": "string", "pattern": "^[a-z][a-z0-9-]*$"},
    "zh": _WORDS,
    "en": _WORDS,
    "adcode": {"type": "string", "pattern": "^[0-9]{6}$"},
    "level": {"enum": list(PLACE_LEVELS)},
    "hotline": {"type": "string"},
    "pinyin": {"type": "string"},
    "note": _ref("text"),
}
_SOURCE: Schema = {
    "title": _WORDS,
    "issuer": _WORDS,
    "status": {"enum": list(STATUSES)},
    "checked": _ref("day"),
    "doc_no": {"type": "string"},
    "url": {"type": "string"},
    "unlinked": {"const": True},
    "date": _ref("day"),
    "note": _ref("text"),
}
_VALUE: Schema = {
    "from": _ref("from"),
    "known_from": _ref("day"),
    "to": _ref("to"),
    "value": {},
    "unit": {},
    "of": _ref("of"),
    "when": _ref("when"),
    "source": _WORDS,
    "standing": _ref("standing"),
    "provisional_from": _ref("day"),
    "doubt": _ref("text"),
    "note": _ref("text"),
}
_SAID: Schema = {key: _VALUE[key] for key in ("of", "when", "doubt", "note", "standing", "provisional_from")} | {
    "value": {},
    "inherited": {"const": False},
}
_SHARED: Schema = {key: _VALUE[key] for key in ("source", "known_from", "to", "standing", "provisional_from")} | {
    "from": _ref("day"),
    "inherited": {"const": False},
}
_DEFINITIONS: Schema = {
    "text": _TEXT,
    "day": _DAY,
    "from": {"anyOf": [_ref("day"), {"const": UNKNOWN}]},
    "to": {"anyOf": [_ref("day"), {"const": UNTIL_REPLACED}]},
    "of": {"enum": [name.name for name in VOCABULARY.values() if set(name.units) & set(MONEY_UNITS)]},
    "standing": {"enum": [standing for standing in STANDINGS if standing != "own"]},
    "source": _closed(_SOURCE, SOURCE_KEYS, ("title", "issuer", "status", "checked")),
    "when": {
        "type": "object",
        "properties": {
            **{key: _condition(options) for key, options in CHOICES.items()},
            **{key: _told({"type": "string", "pattern": _COMPARISON}, label) for key, label in RANGES.items()},
            **{key: _told(_SOME, label) for key, label in LOCAL.items()},
        },
        "additionalProperties": False,
    },
}

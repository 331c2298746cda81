"""The whole set as one JSON document, for programs that want all of it at once."""

import json
from typing import Any

from calculators.basics import Text
from calculators.values import (
    CHOICES,
    LOCAL,
    RANGES,
    STANDINGS,
    TOPICS,
    UNITS,
    VOCABULARY,
    Document,
    Source,
    Value,
    list_places,
    load_document,
)
from website.opendata import plain_values
from website.opendata.package import about


def whole(site: str) -> str:
    """One line a place, so that two versions can be compared. `site` is the address of the site."""
    head = {"$schema": f"{site}data/mingbai.schema.json", **about(site), "vocabulary": _vocabulary()}
    places = ",\n".join(_json(_place(load_document(entry.id), site)) for entry in list_places())
    return f'{_json(head)[:-1]},"places":[\n{places}\n]}}\n'


def _json(data: object) -> str:
    return json.dumps(data, ensure_ascii=False, separators=(",", ":"))


def _vocabulary() -> dict[str, Any]:
    return {
        "topics": _texts(TOPICS),
        "units": _texts(UNITS),
        "standings": _texts(STANDINGS),
        "circumstances": {
            **{key: {"choices": _texts(options)} for key, options in CHOICES.items()},
            **{key: {"comparison": _text(text)} for key, text in RANGES.items()},
            **{key: {"of_the_place": _text(text)} for key, text in LOCAL.items()},
        },
        "names": {
            name.name: _without_empty(
                topic=name.topic, units=list(name.units), label=_text(name.label), choices=_texts(name.choices)
            )
            for name in VOCABULARY.values()
        },
    }


def _place(document: Document, site: str) -> dict[str, Any]:
    entry = document.place
    return _without_empty(
        id=entry.id,
        name=_text(entry.name),
        level=entry.level,
        parent=plain_values.parent(entry.id),
        adcode=entry.adcode,
        hotline=entry.hotline,
        pinyin=entry.pinyin,
        note=_text(document.note),
        address=plain_values.place_address(site, entry.id),
        labels={key: _texts(texts) for key, texts in document.labels.items()},
        sources={id: _source(source, entry.id, site) for id, source in document.sources.items()},
        values=[_value(value, site) for value in document.values],
    )


def _source(source: Source, place: str, site: str) -> dict[str, Any]:
    return _without_empty(
        title=source.title,
        issuer=source.issuer,
        status=source.status,
        checked=plain_values.day(source.checked),
        doc_no=source.doc_no,
        date=plain_values.day(source.date),
        url=source.url,
        unlinked=source.unlinked,
        note=_text(source.note),
        address=plain_values.source_page(site, place, source.id),
    )


def _value(value: Value, site: str) -> dict[str, Any]:
    datum = _text(value.datum) if isinstance(value.datum, Text) else plain_values.datum(value)
    return _without_empty(
        name=value.name.name,
        value=datum,
        unit=value.unit,
        of=value.percent_of,
        when=plain_values.circumstances(value.when),
        **{"from": plain_values.start(value)},
        known_from=plain_values.known_from(value),
        to=plain_values.end(value),
        provisional_from=plain_values.day(value.provisional_from),
        standing=value.standing,
        inherited=None if value.inherited else "no",
        source=value.source.id,
        doubt=_text(value.doubt),
        note=_text(value.note),
        address=plain_values.value_address(site, value),
    )


def _without_empty(**parts: Any) -> dict[str, Any]:
    """The parts that hold something."""
    return {key: part for key, part in parts.items() if part or key == "values"}


def _text(text: Text | None) -> dict[str, str] | None:
    return {"zh": text.zh, "en": text.en} if text else None


def _texts(texts: dict[str, Text]) -> dict[str, dict[str, str] | None]:
    return {id: _text(text) for id, text in texts.items()}

"""A policy value inside a sentence of a guide."""

import datetime
from decimal import Decimal

from calculators.basics import Lang
from calculators.forms import today_in_china
from calculators.html import ROOT, SEP, UNKNOWN_INLINE, anchor, since, tag, text
from calculators.values import STANDINGS, NotKnown, load_place


def value_html(
    place: str,
    name: str,
    lang: Lang,
    on: datetime.date | str | None = None,
    root: str = ROOT,
    **circumstances: str | int,
) -> str:
    """One policy value inside a sentence, with since when and who says so, linked to its place's page.

    Without `on` it is the value of today; `year=2026` asks for a coverage year. Raises NotKnown, and BadInput for an unknown place.
    """
    year = circumstances.pop("year", None)
    day = datetime.date(int(year), 1, 1) if year else datetime.date.fromisoformat(str(on)) if on else today_in_china()
    told = {key.replace("_", "-"): Decimal(v) if isinstance(v, int) else v for key, v in circumstances.items()}
    value = load_place(place).find(name, day, told)
    shown = value.shown().to(lang)
    began = since(value).to(lang)
    title = f"{began}{SEP.to(lang)}{value.source.cited}{value.source.remark(lang)}{SEP.to(lang)}{STANDINGS[value.standing].to(lang)}"
    return tag(
        "a",
        text(shown),
        class_="mb-value mb-value--words" if value.unit == "text" else "mb-value",
        href=f"{root}places/{value.place}/#{anchor(name)}",
        title=title,
        data_standing=value.standing,
    )


def not_known_html(gap: NotKnown, lang: Lang) -> str:
    """What stands in a sentence instead of a value that is not known."""
    return tag("span", text(UNKNOWN_INLINE.to(lang)), class_="mb-value mb-value--unknown", title=gap.message.to(lang))

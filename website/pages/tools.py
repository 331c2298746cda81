"""The calculators as other pages show them: a card each, and whether one works at a place today."""

from calculators import FORMS, BadInputs, calculate
from calculators.forms import Form
from calculators.schema import PlaceEntry
from calculators.text import Lang, Text
from website.pages.writing import Link, write


def tool_cards(lang: Lang, link: Link) -> str:
    """A card for each calculator."""
    return write("calculators.html.j2", lang, link, calculators=[(form, None) for form in FORMS.values()])


def tools_of(entry: PlaceEntry) -> list[tuple[Form, Text | None]]:
    """Each calculator with the reason for which it cannot answer at a city today, None where it can; nothing above cities."""
    if entry.level not in ("city", "municipality"):
        return []
    return [(form, _obstacle(form, entry)) for form in FORMS.values()]


def _obstacle(form: Form, entry: PlaceEntry) -> Text | None:
    """Why the calculator cannot work out its own example at this place."""
    example = {field.name: field.start for field in form.fields if field.start}
    try:
        result = calculate(form.name, **example | {"place": entry.id})
    except BadInputs as needed:
        return needed.errors[0].message
    return result.reason.text if result.reason else None

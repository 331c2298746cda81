"""The calculators as other pages show them: a card each, and whether one works at a place today."""

from html import escape

from calculators import FORMS, BadInputs, calculate
from calculators.document import PlaceEntry
from calculators.forms import Form
from calculators.render import calculator_html
from calculators.render_batch import INTRO, TITLE, batch_html
from calculators.text import Lang, Text
from website.pages.folders import DOCS
from website.pages.sheet import Sheet
from website.pages.writing import Link, write


def tool_cards(lang: Lang, link: Link) -> str:
    """A card for each calculator."""
    return write("calculators.html.j2", lang, link, forms=FORMS.values(), batch=(TITLE, INTRO))


def tool_sheets(lang: Lang) -> list[Sheet]:
    """A page for each calculator about which nobody has written one yet: its intro and its form."""
    return [
        _sheet(form, lang) for form in FORMS.values() if not (DOCS / lang / "calculators" / f"{form.name}.md").exists()
    ]


def batch_sheet(lang: Lang) -> Sheet:
    """The page that works out a whole table."""
    intro = INTRO.to(lang)
    lead = f'<p class="mb-lead">{escape(intro)}</p>{batch_html(lang)}'
    return Sheet("calculators/batch", TITLE.to(lang), intro, lead, ())


def _sheet(form: Form, lang: Lang) -> Sheet:
    intro = form.intro.to(lang)
    lead = f'<p class="mb-lead">{escape(intro)}</p>{calculator_html(form.name, lang)}'
    return Sheet(f"calculators/{form.name}", form.title.to(lang), intro, lead, ())


def tools_of(entry: PlaceEntry) -> list[tuple[Form, Text | None]]:
    """Each calculator that asks for one place, with the reason for which it cannot answer at a city today, None where it can; nothing above cities."""
    if entry.level not in ("city", "municipality"):
        return []
    return [(form, _obstacle(form, entry)) for form in FORMS.values() if any(f.name == "place" for f in form.fields)]


def _obstacle(form: Form, entry: PlaceEntry) -> Text | None:
    """Why the calculator cannot work out its own example at this place. Where the place only asks for more, it works."""
    example = {field.name: field.start for field in form.fields if field.start}
    try:
        result = calculate(form.name, **example | {"place": entry.id})
    except BadInputs:
        return None
    return result.reason.text if result.reason else None

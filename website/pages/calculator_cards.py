"""The calculators as other pages show them: a card each, and whether one works at a place today."""

from html import escape

from calculators import FORMS, BadInputs, calculate
from calculators.document import PlaceEntry
from calculators.forms import Form
from calculators.render_batch import INTRO, TITLE, batch_html
from calculators.render_page import calculator_html
from calculators.text import Lang, Text
from website.folders import DOCS
from website.pages.fill_template import Link, fill
from website.pages.page import GeneratedPage


def calculator_list(lang: Lang, link: Link) -> str:
    """A card for each calculator."""
    return fill("calculators.html.j2", lang, link, forms=FORMS.values(), batch=(TITLE, INTRO))


def calculator_pages(lang: Lang) -> list[GeneratedPage]:
    """A page for each calculator about which nobody has written one yet: its intro and its form."""
    return [
        _page(form, lang) for form in FORMS.values() if not (DOCS / lang / "calculators" / f"{form.name}.md").exists()
    ]


def batch_page(lang: Lang) -> GeneratedPage:
    """The page that works out a whole table."""
    intro = INTRO.to(lang)
    lead = f'<p class="mb-lead">{escape(intro)}</p>{batch_html(lang)}'
    return GeneratedPage("calculators/batch", TITLE.to(lang), intro, lead, ())


def _page(form: Form, lang: Lang) -> GeneratedPage:
    intro = form.intro.to(lang)
    lead = f'<p class="mb-lead">{escape(intro)}</p>{calculator_html(form.name, lang)}'
    return GeneratedPage(f"calculators/{form.name}", form.title.to(lang), intro, lead, ())


def calculators_at(entry: PlaceEntry) -> list[tuple[Form, Text | None]]:
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

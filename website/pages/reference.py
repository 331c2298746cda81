"""The reference page of the vocabulary: every name, its units and choices, and the circumstances."""

from collections import Counter

from calculators.conditions import CHOICES, LOCAL, RANGES
from calculators.html import anchor
from calculators.text import Lang, Text
from calculators.vocabulary import TOPICS, UNITS, VOCABULARY
from calculators.written_units import example
from website.pages.fill_template import fill
from website.pages.page import GeneratedPage, Section
from website.pages.texts import say


def vocabulary_page(lang: Lang) -> GeneratedPage:
    """What policy files and `--set` may name, made from the code that reads them."""

    def link(address: str) -> str:
        return "../../" + address

    def section(id: str, heading: str, template: str, **parts: object) -> Section:
        return Section(id, heading, fill(template, lang, link, **parts))

    names = VOCABULARY.values()
    filled = Counter(name.topic for name in names)
    return GeneratedPage(
        address="about/vocabulary",
        title=say("vocabulary_title", lang),
        description=say("vocabulary_description", lang),
        lead=f'<p class="mb-lead">{say("vocabulary_lead", lang)}</p>',
        sections=(
            *(
                section(
                    f"topic-{key}",
                    title.to(lang),
                    "names.html.j2",
                    names=[n for n in names if n.topic == key],
                    anchor=anchor,
                )
                for key, title in TOPICS.items()
                if filled[key]
            ),
            section("units", say("units", lang), "pairs.html.j2", pairs=_units()),
            section(
                "circumstances",
                say("circumstances", lang),
                "circumstances.html.j2",
                choices=CHOICES,
                ranges=RANGES,
                local=LOCAL,
            ),
        ),
    )


def _units() -> dict[str, Text]:
    """Each unit with an example of how a value of it is written."""
    written = {unit: example(unit) if unit == "text" else f'"{example(unit)}"' for unit in UNITS}
    return {unit: WRITTEN.format(unit=label, example=written[unit]) for unit, label in UNITS.items()}


WRITTEN = Text("{unit}，写作 {example}", "{unit}, written {example}")

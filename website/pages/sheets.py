"""Every page that is made from data, in one language."""

from collections.abc import Mapping

from calculators.text import Lang
from website.pages.changes import change_sheets
from website.pages.coverage import coverage_sheets
from website.pages.guides import read_guides
from website.pages.places import place_sheets
from website.pages.reference import vocabulary_sheet
from website.pages.sheet import Sheet
from website.pages.sources import source_sheets
from website.pages.tools import batch_sheet, tool_sheets


def generated_sheets(lang: Lang, kept: Mapping[str, Sheet] | None = None) -> list[Sheet]:
    """Places and what is known of them, calculators without a page of their own, and the vocabulary.

    `kept` holds, by address, pages that need not be made anew.
    """
    kept = kept or {}
    return [
        *place_sheets(lang, read_guides(lang), kept),
        *coverage_sheets(lang, kept),
        *source_sheets(lang, kept),
        *change_sheets(lang),
        *tool_sheets(lang),
        batch_sheet(lang),
        vocabulary_sheet(lang),
    ]

"""Every page that is made from data, in one language."""

from collections.abc import Mapping

from calculators.text import Lang
from website.pages.calculator_cards import batch_page, calculator_pages
from website.pages.changes import change_pages
from website.pages.coverage import coverage_pages
from website.pages.guides import read_guides
from website.pages.page import GeneratedPage
from website.pages.places import place_pages
from website.pages.reference import vocabulary_page
from website.pages.sources import source_pages


def make_pages(lang: Lang, kept: Mapping[str, GeneratedPage] | None = None) -> list[GeneratedPage]:
    """Places and what is known of them, calculators without a page of their own, and the vocabulary.

    `kept` holds, by address, pages that need not be made anew.
    """
    kept = kept or {}
    return [
        *place_pages(lang, read_guides(lang), kept),
        *coverage_pages(lang, kept),
        *source_pages(lang, kept),
        *change_pages(lang),
        *calculator_pages(lang),
        batch_page(lang),
        vocabulary_page(lang),
    ]

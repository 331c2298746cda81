"""Pages and fragments made from policy data, in either language; nothing in here knows of MkDocs."""

from website.pages.calculator_cards import calculator_list
from website.pages.generated_pages import make_pages
from website.pages.guides import Guide, guide_cards, read_guides
from website.pages.page import GeneratedPage, Section
from website.pages.places import place_link, place_list, place_pages
from website.pages.texts import say

__all__ = [
    "GeneratedPage",
    "Guide",
    "Section",
    "calculator_list",
    "guide_cards",
    "make_pages",
    "place_link",
    "place_list",
    "place_pages",
    "read_guides",
    "say",
]

"""Pages and fragments made from policy data, in either language; nothing in here knows of MkDocs' events."""

from website.pages.guides import Guide, guide_cards, read_guides
from website.pages.places import place_link, place_list, place_sheets
from website.pages.problem import Problem
from website.pages.sheet import Section, Sheet
from website.pages.sheets import generated_sheets
from website.pages.texts import say
from website.pages.tools import tool_cards

__all__ = [
    "Guide",
    "Problem",
    "Section",
    "Sheet",
    "generated_sheets",
    "guide_cards",
    "place_link",
    "place_list",
    "place_sheets",
    "read_guides",
    "say",
    "tool_cards",
]

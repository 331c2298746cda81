"""What makes the words easy to find and plain to read: the finder, terms explained in place, search words, dates of review."""

from website.words.diagrams import diagram
from website.words.finish import Written, finish, is_finished_here
from website.words.searching import write_search
from website.words.sheets import finder_sheets, finder_start

__all__ = ["Written", "diagram", "finder_sheets", "finder_start", "finish", "is_finished_here", "write_search"]

"""What makes the words easy to find and plain to read: the finder, terms explained in place, search words, dates of review."""

from website.words.sheets import finder_sheets, finder_start

__all__ = ["finder_sheets", "finder_start"]

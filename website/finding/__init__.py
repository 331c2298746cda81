"""What leads readers to the right page: the finder, which asks, and what the search knows beyond Pagefind."""

from website.finding.finder_pages import finder_start, make_finder_pages
from website.finding.search_words import write_search

__all__ = ["finder_start", "make_finder_pages", "write_search"]

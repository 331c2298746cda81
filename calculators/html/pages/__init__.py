"""What is built once for a page: forms, lists of places, what stands around an answer. Never in a browser."""

from calculators.html.pages.batch import INTRO, TITLE, batch_html
from calculators.html.pages.calculator import calculator_html
from calculators.html.pages.insert import not_known_html, value_html

__all__ = ["INTRO", "TITLE", "batch_html", "calculator_html", "not_known_html", "value_html"]

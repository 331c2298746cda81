"""How a page that shows two cases calls them."""

from calculators.html import tag
from calculators.text import Lang, Text

RESULT = Text("结果", "Result")
FIRST = Text("情况一", "First case")
SECOND = Text("情况二", "Second case")


def case_mark(name: str, lang: Lang) -> str:
    """The place where a page that shows two cases says which of them this is."""
    return tag(name, class_="mb-which", hidden=True, data_a=FIRST.to(lang), data_b=SECOND.to(lang))

"""Two answers side by side as HTML: the sentence, and a table with a row for each figure."""

from calculators.case_mark import FIRST, SECOND
from calculators.difference import Difference
from calculators.html import tag, text
from calculators.text import Lang, Text


def difference_html(difference: Difference, lang: Lang) -> str:
    """The sentence and the table: a row for each figure that either answer has."""
    head = "".join(tag("th", text(words.to(lang)), scope="col") for words in HEAD)
    body = "".join(
        tag("tr", tag("th", text(label.to(lang)), scope="row") + "".join(map(_cell, HEAD[1:], cells, [lang] * 3)))
        for label, *cells in difference.lines
    )
    table = tag(
        "table",
        tag("caption", text(CAPTION.to(lang))) + tag("thead", tag("tr", head)) + tag("tbody", body),
        class_="mb-table",
    )
    return tag("p", text(difference.sentence.to(lang)), class_="mb-answer") + table


def _cell(heading: Text, words: Text, lang: Lang) -> str:
    return tag("td", text(words.to(lang)), data_label=heading.to(lang))


CAPTION = Text("逐项对比", "Figure by figure")
HEAD = (Text("项目", "Figure"), FIRST, SECOND, Text("情况二减情况一", "Second less first"))

"""A result as HTML."""

from calculators.html.answer import (
    DATA,
    ROOT,
    SEP,
    UNKNOWN_INLINE,
    announcement,
    data_version,
    result_html,
    since,
    top_html,
)
from calculators.html.case_mark import FIRST, RESULT, SECOND, case_mark
from calculators.html.difference import difference_html
from calculators.html.fragments import anchor, link, tag, text
from calculators.html.languages import mark_chinese
from calculators.html.wanting import wanting_html

__all__ = [
    "DATA",
    "FIRST",
    "RESULT",
    "ROOT",
    "SECOND",
    "SEP",
    "UNKNOWN_INLINE",
    "anchor",
    "announcement",
    "case_mark",
    "data_version",
    "difference_html",
    "link",
    "mark_chinese",
    "result_html",
    "since",
    "tag",
    "text",
    "top_html",
    "wanting_html",
]

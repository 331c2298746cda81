"""Chinese words on an English page say that they are Chinese, so that a screen reader pronounces them."""

import re

_HAN, _MARKS = "〇\u3400-\u9fff", "\u3001-\u303f\uff01-\uff60·“”"
_PIECE = re.compile(
    # What holds no marked-up words, and what has said so already; then any other tag; then Chinese words.
    r"<(script|style|title|select|textarea)\b.*?</\1>"
    r'|<([a-z][a-z0-9]*)\b[^>]*\blang="zh[^>]*>.*?</\2>'
    r"|<[^>]*>"
    rf"|(?P<words>[{_HAN}](?:[{_HAN}{_MARKS}]*[{_HAN}])?)",
    re.DOTALL,
)


def mark_chinese(html: str) -> str:
    """English HTML with `lang` on the Chinese words in its text; attributes stay as they are."""
    return _PIECE.sub(lambda piece: _marked(piece["words"]) if piece["words"] else piece[0], html)


def _marked(words: str) -> str:
    return f'<span lang="zh-Hans">{words}</span>'

"""Terms of the glossary explained in place: at the first use on a page a button, whose note opens without scripts."""

import re
from collections.abc import Iterator
from functools import cache
from html import escape

from calculators.text import Lang
from website.glossary.terms import Term, glossary
from website.pages.fill_template import Link
from website.pages.texts import say

_TOKEN = re.compile(r"""<!--.*?-->|<(?:"[^"]*"|'[^']*'|[^'">])*>|[^<]+""", re.DOTALL)
_TAG = re.compile(r"</?(?P<name>[a-zA-Z][\w-]*)")
_VOID = {"area", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}
# Where a term is a name, a heading, a control or somebody else's words.
_CLOSED = re.compile(
    "a|abbr|button|cite|code|dfn|form|h[1-6]|kbd|label|option|pre|script|select|style|summary|svg|textarea|th"
)
_CLOSED_CLASS = re.compile(r'class="[^"]*\b(?:mb-calculator|admonition-title|mb-figure|mb-box)\b')
# Names of buttons and titles of documents stand in quotation marks.
_QUOTED = re.compile("“[^”]*”|《[^》]*》")


def explain_terms(html: str, lang: Lang, link: Link) -> str:
    """The page with each term marked where it is first used, and the notes at its end."""
    used: dict[str, Term] = {}
    parts = [_mark(text, lang, used) if is_open else text for text, is_open in _pieces(html)]
    return "".join(parts) + _notes(used, lang, link)


def _pieces(html: str) -> Iterator[tuple[str, bool]]:
    """Tags and texts in order, each with whether it is a text in which terms may be marked."""
    closed: list[str] = []
    in_sources = False
    for token in _TOKEN.findall(html):
        tag = _TAG.match(token)
        if tag is None:
            yield token, not closed and not in_sources and not token.startswith("<")
            continue
        name = tag["name"].lower()
        if name == "h2" and not token.startswith("</"):
            in_sources = 'id="sources"' in token
        if token.startswith("</"):
            if closed and closed[-1] == name:
                closed.pop()
        elif name not in _VOID and not token.endswith("/>") and _closes(name, token, closed):
            closed.append(name)
        yield token, False


def _closes(name: str, tag: str, closed: list[str]) -> bool:
    """Inside a closed element every element of the same name counts, so that its end is found."""
    return name == closed[0] if closed else bool(_CLOSED.fullmatch(name) or _CLOSED_CLASS.search(tag))


def _mark(text: str, lang: Lang, used: dict[str, Term]) -> str:
    quoted = [found.span() for found in _QUOTED.finditer(text)] if lang == "zh" else []
    terms = terms_by_spelling(lang)

    def one(found: re.Match[str]) -> str:
        term = terms[_plain(found[0])]
        if term.id in used or any(start <= found.start() < end for start, end in quoted):
            return found[0]
        used[term.id] = term
        return f'<dfn><button type="button" class="mb-term" popovertarget="term-{term.id}">{found[0]}</button></dfn>'

    return spelling_pattern(lang).sub(one, text)


def _notes(used: dict[str, Term], lang: Lang, link: Link) -> str:
    if not used:
        return ""
    return (
        f'<section class="mb-term-notes" data-pagefind-ignore aria-label="{say("terms_here", lang)}">'
        f"{''.join(_note(term, lang, link) for term in used.values())}</section>"
    )


def _note(term: Term, lang: Lang, link: Link) -> str:
    other = (
        f'<span lang="zh-Hans">{term.zh}</span> <i lang="zh-Latn">{term.pinyin}</i>'
        if lang == "en"
        else f'<span lang="en">{term.en}</span>'
    )
    close = (
        f'<button type="button" popovertarget="term-{term.id}" popovertargetaction="hide">{say("close", lang)}</button>'
    )
    return (
        f'<div class="mb-term-note" id="term-{term.id}" popover>'
        f"<p><strong>{escape(term.to(lang))}</strong> {other}</p><p>{escape(term.explanation)}</p>"
        f'<p class="mb-term-note__end"><a href="{link("about/glossary/")}#{term.id}">{say("glossary", lang)}</a> {close}</p></div>'
    )


@cache
def terms_by_spelling(lang: Lang) -> dict[str, Term]:
    """The terms by every way of writing them, in small letters."""
    return {_plain(word): term for term in glossary(lang) for word in _inflected(term.spellings(lang), lang)}


def _inflected(spellings: tuple[str, ...], lang: Lang) -> Iterator[str]:
    for word in spellings:
        yield word
        if lang == "en":
            yield word + "s"


@cache
def spelling_pattern(lang: Lang) -> re.Pattern[str]:
    """Longest first; in English whole words, wherever the line breaks."""
    longest = sorted(terms_by_spelling(lang), key=len, reverse=True)
    words = "|".join(re.escape(word).replace(r"\ ", r"\s+") for word in longest)
    return re.compile(words if lang == "zh" else rf"\b(?:{words})\b", re.IGNORECASE)


def _plain(word: str) -> str:
    return " ".join(word.lower().split())

"""Fills the templates, and says how dates and texts are written in them in one language."""

import datetime
from collections.abc import Callable
from functools import cache

import jinja2

from calculators.basics import Lang, Text
from calculators.forms import today_in_china
from calculators.values import STALE_AFTER, STANDINGS, load_place
from website.pages.template_errors import problem_in_template
from website.pages.texts import say

Link = Callable[[str], str]
_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
)  # fmt: skip


def day(date: datetime.date, lang: Lang) -> str:
    """A date as people write it: 2025 年 3 月 1 日, 1 March 2025."""
    return (
        f"{date.year} 年 {date.month} 月 {date.day} 日"
        if lang == "zh"
        else f"{date.day} {_MONTHS[date.month - 1]} {date.year}"
    )


def capital(text: str) -> str:
    """A label at the beginning of a line."""
    return text[:1].upper() + text[1:]


def fill(template: str, lang: Lang, link: Link, **parts: object) -> str:
    """Fill one template. Addresses in it go through `link`. Raises Problem where the template is broken."""
    try:
        return environment(lang).get_template(template).render(link=link, **parts)
    except Exception as error:
        if problem := problem_in_template(error):
            raise problem from error
        raise


@cache
def environment(lang: Lang) -> jinja2.Environment:
    made = jinja2.Environment(
        loader=jinja2.PackageLoader("website.pages"),
        # `serve` starts anew when a template changes; asking the disk at each use takes a tenth of the time.
        auto_reload=False,
        undefined=jinja2.StrictUndefined,
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    today = today_in_china()
    made.globals.update(
        today=today,
        stale_before=today - STALE_AFTER,
        standings=STANDINGS,
        colon="：" if lang == "zh" else ": ",
        comma="，" if lang == "zh" else ", ",
        semicolon="；" if lang == "zh" else "; ",
        stop="。" if lang == "zh" else ". ",
        bracket=lambda text: f"（{text}）" if lang == "zh" else f" ({text})",
        t=lambda text: _to(text, lang),
        say=lambda key, **words: say(key, lang, **words),
        day=lambda date: day(date, lang),
        remark=lambda source: source.remark(lang),
        cap=capital,
        place_name=lambda id: load_place(id).entry.name.to(lang),
    )
    return made


def _to(text: Text, lang: Lang) -> str:
    return text.to(lang)

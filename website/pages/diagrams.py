"""Pictures of boxes and arrows from diagrams.toml, as SVG inside the page, so that their colours follow the theme."""

from collections.abc import Mapping
from functools import cache
from html import escape
from pathlib import Path
from typing import Any

from calculators.text import Lang, Text
from website.pages.texts import say
from website.toml_file import read_toml

_PICTURES = Path(__file__).with_name("diagrams.toml")
WIDTH = 340
LINE = 18
GAP = 4

Row = Mapping[str, Any]
Point = tuple[float, float]


def diagram(name: str, lang: Lang) -> str:
    """A figure with its picture, its title and the same in words. Raises LookupError for a name that is not there."""
    pictures = _pictures()
    if name not in pictures:
        raise LookupError(f"there is no diagram called {name}; there are {', '.join(pictures)}")
    picture = pictures[name]
    boxes = {row["id"]: row for row in picture["box"]}
    arrows = "".join(_arrow(row, boxes, name) for row in picture["arrow"])
    title, text = (Text(**picture[key]).to(lang) for key in ("title", "text"))
    return (
        f'<figure class="mb-figure" data-pagefind-ignore=""><svg viewBox="0 0 {WIDTH} {picture["height"]}" role="img"'
        f' aria-labelledby="figure-{name}"><title id="figure-{name}">{escape(title)}</title>'
        f'<defs><marker id="arrow-{name}" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="8" markerHeight="8" orient="auto">'
        f'<path d="M0 0 8 4 0 8z"/></marker></defs>{arrows}{"".join(_box(row, lang) for row in picture["box"])}'
        f"{''.join(_label(row, boxes, lang) for row in picture['arrow'])}</svg>"
        f'<figcaption>{escape(title)}<details class="mb-in-words"><summary>{say("in_words", lang)}</summary>'
        f"<p>{escape(text)}</p></details></figcaption></figure>"
    )


@cache
def _pictures() -> dict[str, Row]:
    return read_toml(_PICTURES)


def _box(row: Row, lang: Lang) -> str:
    x, y = _middle(row)
    shape = f'<rect x="{row["x"]}" y="{row["y"]}" width="{row["w"]}" height="{row["h"]}" rx="4" class="mb-{row.get("tone", "plain")}"/>'
    return shape + _lines(Text(row["zh"], row["en"]).to(lang), x, y, "")


def _arrow(row: Row, boxes: Mapping[str, Row], name: str) -> str:
    (x1, y1), (x2, y2) = _ends(row, boxes)
    return f'<path d="M{x1:g} {y1:g} {x2:g} {y2:g}" marker-end="url(#arrow-{name})"/>'


def _label(row: Row, boxes: Mapping[str, Row], lang: Lang) -> str:
    if lang not in row:
        return ""
    (x1, y1), (x2, y2) = _ends(row, boxes)
    aside, down = row.get("by", (0, 0))
    return _lines(Text(row["zh"], row["en"]).to(lang), (x1 + x2) / 2 + aside, (y1 + y2) / 2 + down, ' class="mb-label"')


def _lines(text: str, x: float, y: float, attributes: str) -> str:
    """Lines of text around a point."""
    lines = text.split("|")
    top = y - (len(lines) - 1) * LINE / 2
    spans = "".join(f'<tspan x="{x:g}" y="{top + n * LINE:g}">{escape(line)}</tspan>' for n, line in enumerate(lines))
    return f"<text{attributes}>{spans}</text>"


def _middle(row: Row) -> Point:
    return row["x"] + row["w"] / 2, row["y"] + row["h"] / 2


def _ends(row: Row, boxes: Mapping[str, Row]) -> tuple[Point, Point]:
    start, end = boxes[row["from"]], boxes[row["to"]]
    return _edge(start, _middle(end)), _edge(end, _middle(start))


def _edge(box: Row, towards: Point) -> Point:
    """Where the line from a box's middle towards a point leaves the box, a little outside."""
    x, y = _middle(box)
    dx, dy = towards[0] - x, towards[1] - y
    reach = min(
        (box["w"] / 2 + GAP) / abs(dx) if dx else float("inf"),
        (box["h"] / 2 + GAP) / abs(dy) if dy else float("inf"),
    )
    return x + dx * reach, y + dy * reach

"""Pictures: well-formed, told in words, every arrow between boxes, every box and every line of text within the picture."""

import unicodedata
import xml.etree.ElementTree as ET

import pytest

from calculators.text import LANGUAGES, Lang
from tests.website.helpers.reading import pages
from website.pages.diagrams import WIDTH, _pictures, diagram

NAMES = list(_pictures())
# Units of width of a character at the size of the text in boxes.
WIDE, NARROW = 13, 6.8


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("name", NAMES)
def test_a_picture_is_well_formed_and_named(name: str, lang: Lang) -> None:
    figure = ET.fromstring(diagram(name, lang))
    svg = figure.find("svg")
    assert svg is not None
    assert svg.get("aria-labelledby") == svg.find("title").get("id")
    assert len(figure.find("figcaption/details/p").text) > 50


@pytest.mark.parametrize("name", NAMES)
def test_boxes_stand_within_the_picture_and_apart(name: str) -> None:
    picture = _pictures()[name]
    boxes = picture["box"]
    assert [
        b["id"] for b in boxes if b["x"] < 0 or b["x"] + b["w"] > WIDTH or b["y"] + b["h"] > picture["height"]
    ] == []
    overlapping = [
        (a["id"], b["id"])
        for n, a in enumerate(boxes)
        for b in boxes[n + 1 :]
        if a["x"] < b["x"] + b["w"]
        and b["x"] < a["x"] + a["w"]
        and a["y"] < b["y"] + b["h"]
        and b["y"] < a["y"] + a["h"]
    ]
    assert overlapping == []


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("name", NAMES)
def test_texts_fit_their_boxes(name: str, lang: Lang) -> None:
    def width(line: str) -> float:
        return sum(WIDE if unicodedata.east_asian_width(character) in "WF" else NARROW for character in line)

    boxes = _pictures()[name]["box"]
    assert [(b["id"], line) for b in boxes for line in b[lang].split("|") if width(line) > b["w"]] == []


def test_every_picture_is_shown_somewhere() -> None:
    shown = "".join(path.read_text("utf-8") for path in pages("zh"))
    assert [name for name in NAMES if f'{{{{ diagram("{name}") }}}}' not in shown] == []


def test_a_picture_that_is_not_there_is_told() -> None:
    with pytest.raises(LookupError, match="there is no diagram called monney; there are money, year, lapse"):
        diagram("monney", "zh")

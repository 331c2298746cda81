"""The end of a guide and the box of the reader's own place: where they stand, and where they lead."""

import datetime
import re
from html import unescape
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest

from website.folders import ROOT
from website.plugin.page_extras import ISSUE_FORM, Written, finish, is_finished_here

REVIEWED = datetime.date(2026, 11, 21)
NATIONAL = {"places": ["cn"], "topics": ["resident"], "calculators": ["resident-premium"], "reviewed": REVIEWED}
HTML = "<h1>Title</h1><p>First.</p><h2>Who</h2><p>Second.</p>"


def finished(front: dict[str, Any], repository: str = "") -> str:
    page = Written("guides/newborn/", "Insure a newborn", front, "https://example.org/en/guides/newborn/")
    return finish(HTML, page, "en", "../../{}".format, repository)


def test_the_day_of_review_is_told() -> None:
    assert '<p>Reviewed on 21 November 2026. <a href="../../about/contribute/#wrong-figure">' in finished(NATIONAL)


def test_where_the_code_lives_is_known_the_issue_form_opens_filled_in() -> None:
    html = finished(NATIONAL | {"places": ["cn", "hebei-shijiazhuang"]}, "https://github.com/someone/mingbai")
    address = urlsplit(unescape(re.search(r'href="(https://github\.com/[^"]+)"', html)[1]))
    assert address.path == "/someone/mingbai/issues/new"
    assert parse_qs(address.query) == {
        "template": [ISSUE_FORM],
        "title": ["[figure] Insure a newborn"],
        "page": ["https://example.org/en/guides/newborn/"],
        "place": ["Shijiazhuang"],
    }


def test_the_issue_form_asks_for_what_is_filled_in() -> None:
    form = (ROOT / ".github" / "ISSUE_TEMPLATE" / ISSUE_FORM).read_text("utf-8")
    assert [id for id in ("page", "place") if f"id: {id}\n" not in form] == []


def test_a_national_guide_leads_to_the_reader_s_place_before_its_first_section() -> None:
    html = finished(NATIONAL)
    assert html.index("First.") < html.index("mb-here") < html.index("<h2>Who</h2>")
    assert 'href="../../places/" data-here="../../places/{place}/#topic-resident"' in html
    assert 'data-here="../../calculators/resident-premium/#v=1&amp;place={place}"' in html


@pytest.mark.parametrize("front", [{"places": ["hebei"], "topics": ["resident"]}, {"places": ["cn"]}, {}])
def test_other_pages_have_no_box(front: dict[str, Any]) -> None:
    assert "mb-here" not in finished(front | {"reviewed": REVIEWED})


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("guides/newborn/", True),
        ("calculators/outpatient/", True),
        ("guides/", False),
        ("", False),
        ("about/privacy/", False),
    ],
)
def test_guides_and_calculators_are_finished_and_nothing_else(address: str, expected: bool) -> None:
    assert is_finished_here(address) == expected

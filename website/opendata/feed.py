"""The changes as an Atom feed (RFC 4287), one per language. Nothing in it depends on the day or the machine of the build."""

import datetime
import uuid
import xml.etree.ElementTree as ET
from collections.abc import Callable

from calculators.html import anchor
from calculators.text import Lang
from website.pages.fill_template import fill
from website.pages.history import Change, history
from website.pages.sources import newest_check
from website.pages.texts import say

ATOM = "http://www.w3.org/2005/Atom"
NAME = "changes.xml"
# The newest entries: what a reader that was away for a year still finds.
_ENTRIES = 200
# Made once, at random; ids keep their value wherever the site is published.
_IDS = uuid.UUID("5f0d7f3e-9a54-4c02-8c39-5a4a3c7a9b61")


def feed(lang: Lang, site: str) -> bytes:
    """The feed of one language. `site` is the address of that language's root, with a slash at its end."""
    ET.register_namespace("", ATOM)
    root = ET.Element(f"{{{ATOM}}}feed", {"{http://www.w3.org/XML/1998/namespace}lang": _TAGS[lang]})
    newest = sorted(history(), key=lambda change: (change.announced, change.day), reverse=True)[:_ENTRIES]
    _add(root, "id", _id(lang, "feed"))
    _add(root, "title", say("changes_feed_title", lang))
    _add(root, "subtitle", say("changes_description", lang))
    _add(root, "updated", _instant(max((change.announced for change in newest), default=newest_check())))
    _add(root, "link", rel="self", type="application/atom+xml", href=f"{site}{NAME}")
    _add(root, "link", rel="alternate", type="text/html", href=f"{site}places/changes/")
    _add(root, "rights", say("licence", lang))
    _add(ET.SubElement(root, f"{{{ATOM}}}author"), "name", say("site_name", lang))
    for change in newest:
        _entry(root, change, lang, lambda address: site + address)
    ET.indent(root)
    written: bytes = ET.tostring(root, encoding="utf-8", xml_declaration=True)
    return written + b"\n"


_TAGS: dict[Lang, str] = {"zh": "zh-Hans", "en": "en"}


def _entry(root: ET.Element, change: Change, lang: Lang, link: Callable[[str], str]) -> None:
    entry = ET.SubElement(root, f"{{{ATOM}}}entry")
    _add(entry, "id", _id(lang, change.entry.id, change.day.isoformat()))
    first, more = change.moved[0].name.label, len(change.moved) - 1
    title, day = "changes_entry_more" if more else "changes_entry", change.day.isoformat()
    _add(entry, "title", say(title, lang, day=day, place=change.entry.name, what=first, more=str(more)))
    _add(entry, "updated", _instant(change.announced))
    _add(entry, "link", rel="alternate", type="text/html", href=link(f"places/{change.entry.id}/"))
    _add(entry, "content", fill("feed_entry.html.j2", lang, link, change=change, anchor=anchor).strip(), type="html")


def _add(parent: ET.Element, name: str, words: str = "", /, **attributes: str) -> None:
    made = ET.SubElement(parent, f"{{{ATOM}}}{name}", attributes)
    made.text = words or None


def _id(*parts: str) -> str:
    return uuid.uuid5(_IDS, "/".join(parts)).urn


def _instant(day: datetime.date) -> str:
    """The beginning of a day in China."""
    return f"{day.isoformat()}T00:00:00+08:00"

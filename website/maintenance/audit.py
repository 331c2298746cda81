"""`audit`: lists what ends within 90 days, what ended, what was not checked for a year, conflicts, and missing topics."""

import argparse
import datetime
import json
import re
import sys
from collections.abc import Sequence
from dataclasses import asdict

from calculators.basics import PolicyErrors
from calculators.forms import today_in_china
from calculators.values import TOPICS, PlaceEntry, list_places, load_document, place_exists
from calculators.values.source import KINDS, Finding, audit, refused
from website.errors import Trouble
from website.folders import DOCS

ADDRESS = re.compile(r"https?://[^\s)\]>\"`]+")
# Where `serve` shows the site on the machine of whoever works on it.
LOOPBACK = "http://127.0.0.1"


def main(arguments: Sequence[str]) -> int:
    """Exit status 0 with nothing to do, 1 where there is something, so that a schedule can act on it."""
    options = _parser().parse_args(arguments)
    if options.place and not place_exists(options.place):
        raise Trouble(f"There is no place “{options.place}”.", f"没有“{options.place}”这个地区。")
    chosen = [entry for entry in list_places() if options.place in ("", entry.id, entry.parent)]
    try:
        found = audit(options.on, chosen, options.topic)
    except PolicyErrors as faults:
        print(faults, file=sys.stderr)
        return 1
    found = [finding for finding in found if not options.kind or finding.kind in options.kind]
    if options.json:
        print(_json(found))
    else:
        print(_text(found, options.on, markdown=options.markdown), addresses(chosen), sep="\n\n")
    return 1 if found else 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser("run.py audit", description=__doc__)
    parser.add_argument(
        "--on", type=datetime.date.fromisoformat, default=today_in_china(), help="the day to judge by (YYYY-MM-DD)"
    )
    parser.add_argument("--place", default="", help="only this place and the cities of this province")
    parser.add_argument("--kind", action="append", choices=KINDS, help="only findings of this kind; repeatable")
    parser.add_argument(
        "--topic",
        action="append",
        choices=TOPICS,
        default=[],
        help="also list cities without any value of this topic; repeatable",
    )
    parser.add_argument("--json", action="store_true", help="print a JSON list")
    parser.add_argument("--markdown", action="store_true", help="print Markdown, for an issue")
    return parser


def _json(found: list[Finding]) -> str:
    return json.dumps([asdict(finding) for finding in found], ensure_ascii=False, indent=1)


def addresses(places: list[PlaceEntry]) -> str:
    """How many sources are linked and how many named without a link, and where a guide leads to a host off the list."""
    sources = [source for entry in places for source in load_document(entry.id).sources.values()]
    linked, unlinked = sum(bool(source.url) for source in sources), sum(source.unlinked for source in sources)
    told = {url for page in DOCS.rglob("*.md") for url in ADDRESS.findall(page.read_text("utf-8"))}
    off = refused(frozenset(url for url in told if not url.startswith(LOOPBACK)))
    return (
        f"Sources: {linked} linked, {unlinked} named without a link. Hosts in the guides that are on no list: {', '.join(off) or 'none'}. · "
        f"出处：{linked} 个附链接，{unlinked} 个不附链接。指南里不在名单上的网站：{'、'.join(off) or '没有'}。"
    )


def _text(found: list[Finding], on: datetime.date, *, markdown: bool) -> str:
    if not found:
        return f"Nothing to look after on {on}. · {on}：没有需要处理的。"
    lines: list[str] = []
    for kind, words in KINDS.items():
        here = [finding for finding in found if finding.kind == kind]
        if here:
            lines.append(f"## {words}: {len(here)}\n" if markdown else f"{words}: {len(here)}")
            lines += [f"- {finding}" if markdown else f"  {finding}" for finding in here]
            lines.append("")
    return "\n".join(lines).rstrip()

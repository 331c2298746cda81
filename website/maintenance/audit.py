"""`audit`: lists what ends within 90 days, what ended, what was not checked for a year, conflicts, and missing topics."""

import argparse
import datetime
import json
import sys
from collections.abc import Sequence
from dataclasses import asdict

from calculators.errors import PolicyErrors
from calculators.findings import KINDS, Finding, audit
from calculators.forms import today
from calculators.policy import exists, places
from calculators.vocabulary import TOPICS
from website.errors import Trouble


def main(arguments: Sequence[str]) -> int:
    """Exit status 0 with nothing to do, 1 where there is something, so that a schedule can act on it."""
    options = _parser().parse_args(arguments)
    if options.place and not exists(options.place):
        raise Trouble(f"There is no place “{options.place}”.", f"没有“{options.place}”这个地区。")
    chosen = [entry for entry in places() if options.place in ("", entry.id, entry.parent)]
    try:
        found = audit(options.on, chosen, options.topic)
    except PolicyErrors as faults:
        print(faults, file=sys.stderr)
        return 1
    found = [finding for finding in found if not options.kind or finding.kind in options.kind]
    print(_json(found) if options.json else _text(found, options.on, markdown=options.markdown))
    return 1 if found else 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser("run.py audit", description=__doc__)
    parser.add_argument(
        "--on", type=datetime.date.fromisoformat, default=today(), help="the day to judge by (YYYY-MM-DD)"
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

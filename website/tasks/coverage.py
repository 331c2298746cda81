"""`coverage`: how many cities answer each typical question on a day, and how far the values are verified."""

import argparse
import datetime
import json
from collections.abc import Sequence

from calculators.forms import today_in_china
from calculators.values import STANDINGS, list_cities
from website.pages.answer_rate import OUTCOMES, QUESTIONS, outcome, rates, standings

HEADS = {
    "known": "answers 有结果",
    "partial": "known in part 只知道一部分",
    "estimable": "by past or unconfirmed figures 可用往期或未核实的估算",
    "needs": "asks for more 要补充信息",
    "unknown": "not known 没有查到",
}


def main(arguments: Sequence[str]) -> int:
    """Prints the table; `--missing QUESTION` lists the cities that do not answer that question, each with the value it lacks."""
    options = _parser().parse_args(arguments)
    if options.missing:
        print(_missing(options.missing, options.on))
    else:
        print(_json(options.on) if options.json else _table(options.on))
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser("run.py coverage", description=__doc__)
    parser.add_argument("--on", type=datetime.date.fromisoformat, default=today_in_china(), help="the day (YYYY-MM-DD)")
    parser.add_argument("--json", action="store_true", help="print JSON")
    parser.add_argument(
        "--missing", choices=[question.id for question in QUESTIONS], help="list who does not answer it"
    )
    return parser


def _table(on: datetime.date) -> str:
    found = rates(on)
    lines = [
        f"{on}, {sum(found[0].counts.values())} cities · 座城市",
        "  ".join(HEADS[state] for state in OUTCOMES),
        "",
    ]
    for rate in found:
        figures = "".join(f"{rate.counts[state]:>6}" for state in OUTCOMES)
        lack = next(iter(rate.lacking), "")
        lines.append(f"{rate.question.id:<20}{figures}   {lack}".rstrip())
    total = {state: sum(rate.counts[state] for rate in found) for state in OUTCOMES}
    every = sum(total.values())
    lines += [
        f"{'all · 合计':<18}" + "".join(f"{total[state]:>6}" for state in OUTCOMES),
        f"{'share · 占比':<17}" + "".join(f"{100 * total[state] / every:>5.1f}%" for state in OUTCOMES),
        "",
        "Values by standing · 数值的核实程度",
    ]
    by_standing = standings()
    values = sum(by_standing.values())
    for standing, words in STANDINGS.items():
        if count := by_standing.get(standing):
            lines.append(f"  {standing:<12}{count:>6} {100 * count / values:>5.1f}%  {words.zh}")
    return "\n".join(lines)


def _json(on: datetime.date) -> str:
    return json.dumps(
        {
            "on": on.isoformat(),
            "questions": {rate.question.id: {**rate.counts, "lacking": rate.lacking} for rate in rates(on)},
            "standings": standings(),
        },
        ensure_ascii=False,
        indent=1,
    )


def _missing(id: str, on: datetime.date) -> str:
    question = next(one for one in QUESTIONS if one.id == id)
    answers = [(place, *outcome(question, place, on)) for place in list_cities()]
    return "\n".join(f"{place:<28}{state:<10}{name}" for place, state, name in answers if state != "known")

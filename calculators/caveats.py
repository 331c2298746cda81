"""What a reader must know about the figures behind an answer: carried on, long unchecked, reported only, doubted, their own."""

import datetime
from collections import Counter

from calculators import policy
from calculators.result import REPORTED, SAID
from calculators.text import Text
from calculators.values import STALE_AFTER, Value


def caveats(values: list[Value], on: datetime.date, today: datetime.date) -> list[Text]:
    """What a reader must know about the figures used: carried on provisionally, long unchecked, reported only, doubted."""
    found: list[Text] = []
    places = {(value.name.name, value.place) for value in values}
    several = {name for name, count in Counter(name for name, _ in places).items() if count > 1}
    for value in values:
        label = value.name.label
        if value.name.name in several:
            label = OF_PLACE.format(place=policy.load(value.place).entry.name, what=label)
        label = Text(label.zh, label.en[:1].upper() + label.en[1:])
        if value.provisional(on):
            found.append(PROVISIONAL.format(what=label, since=str(value.provisional_from)))
        if value.standing != "own" and today - value.source.checked > STALE_AFTER:
            found.append(STALE.format(what=label, checked=str(value.source.checked)))
        if value.doubt:
            found.append(SAID.format(what=label, words=value.doubt))
        if value.note:
            found.append(SAID.format(what=label, words=value.note))
    reported = [v for v in values if v.standing == "reported"]
    if reported:
        found.append(REPORTED)
    own = [v for v in values if v.standing == "own"]
    if own:
        found.append(
            OWN.format(what=Text("、".join(v.name.label.zh for v in own), "; ".join(v.name.label.en for v in own)))
        )
    return list(dict.fromkeys(found))


OF_PLACE = Text("{place}的{what}", "{what} of {place}")
PROVISIONAL = Text(
    "{what}：新标准尚未公布，自 {since} 起暂按原标准计算，公布后可能多退少补。",
    "{what}: the new figure is not out; since {since} the old one is carried on and may be settled later.",
)
STALE = Text(
    "{what}：上次核对是 {checked}，已超过一年，请先核实。",
    "{what}: last checked on {checked}, more than a year ago. Check before you rely on it.",
)
OWN = Text("您自己填写的数值：{what}。", "Figures of your own: {what}.")

"""What a reader must know about the figures behind an answer: carried on, long unchecked, reported only, doubted, their own."""

import datetime

from calculators.basics import Text
from calculators.casework import SAID, Result, said, second_hand
from calculators.values import STALE_AFTER, load_place


def caveats(result: Result, today: datetime.date) -> list[Text]:
    """What a reader must know about the figures behind an answer, beside what its rule says."""
    found: list[Text] = [RESTS_ON.format(figure=said(one), on=result.on.isoformat()) for one in result.estimate]
    values = result.values()
    places = dict[str, set[str]]()
    for value in values:
        places.setdefault(value.name.name, set()).add(value.place)
    for value in values:
        is_provisional = value.provisional(result.on)
        is_stale = value.standing != "own" and today - value.source.checked > STALE_AFTER
        if not (is_provisional or is_stale or value.doubt or value.note):
            continue
        label = result.label_of(value)
        if len(places[value.name.name]) > 1:
            label = OF_PLACE.format(place=load_place(value.place).entry.name, what=label)
        label = Text(label.zh, label.en[:1].upper() + label.en[1:])
        if is_provisional:
            found.append(PROVISIONAL.format(what=label, since=str(value.provisional_from)))
        if is_stale:
            found.append(STALE.format(what=label, checked=str(value.source.checked)))
        if value.doubt:
            found.append(SAID.format(what=label, words=value.doubt))
        if value.note:
            found.append(SAID.format(what=label, words=value.note))
    found += second_hand(values)
    own = [result.label_of(value) for value in values if value.standing == "own"]
    if own:
        found.append(OWN.format(what=Text("、".join(one.zh for one in own), "; ".join(one.en for one in own))))
    return list(dict.fromkeys(found))


RESTS_ON = Text(
    "估算用了：{figure}，不是 {on} 的现行标准。", "The estimate rests on: {figure}; not known to be in force on {on}."
)
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

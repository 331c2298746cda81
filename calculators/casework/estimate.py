"""An estimate in words: on which figures it rests, of which layer and of which days."""

import datetime
from collections.abc import Sequence
from typing import NamedTuple

from calculators.basics import Text, join
from calculators.values import CONSENTS, LAST_KNOWN, UNVERIFIED, Value

# More periods than this are not told in a sentence; each figure still says its own.
MOST_PERIODS = 2
ONE_DAY = datetime.timedelta(days=1)


class Estimated(NamedTuple):
    """A figure that an answer rests on although it is not known for the day, and why it was used: its layer."""

    value: Value
    why: str


class Offer(NamedTuple):
    """What a reader might consent to where nothing is known: the layers, and the figures on which the estimate would rest."""

    allow: tuple[str, ...]
    estimate: tuple[Estimated, ...]

    def words(self) -> Text:
        """The layers, with their days where these are last known figures."""
        if LAST_KNOWN not in self.allow:
            return CONSENTS[UNVERIFIED]
        days = [one for one in self.estimate if one.why == LAST_KNOWN]
        said = OF_DAYS.format(days=_periods(days)) if days else CONSENTS[LAST_KNOWN]
        return AND.format(first=said, second=CONSENTS[UNVERIFIED]) if UNVERIFIED in self.allow else said


def basis(estimate: Sequence[Estimated]) -> Text:
    """On what an estimate rests, for the head of its sentence and for a column of its own."""
    last = [one for one in estimate if one.why == LAST_KNOWN]
    if not last:
        return BY_UNVERIFIED
    words = BY_LAST_KNOWN.format(days=_periods(last))
    return BY_BOTH.format(words=words) if len(last) < len(estimate) else words


def headline(estimate: Sequence[Estimated], sentence: Text) -> Text:
    """The sentence of an answer, marked as an estimate."""
    return SENTENCE.format(basis=basis(estimate), sentence=sentence)


def said(one: Estimated) -> Text:
    """One figure of an estimate: what it is, how much, of which days, and its layer."""
    value = one.value
    words = LAST_FIGURE.format(days=period(value)) if one.why == LAST_KNOWN else UNVERIFIED_FIGURE
    return FIGURE.format(what=value.name.label, value=value, why=words)


def period(value: Value) -> Text:
    """The days of a value in months where it holds for whole months: 2024 年 7 月—2025 年 6 月."""
    start, end = value.start, value.end
    if end is None:
        return SINCE.format(start=_day(start or value.known_from, first=True))
    if start is None:
        return UNTIL.format(end=_day(end, first=False))
    return FROM_TO.format(start=_day(start, first=True), end=_day(end, first=False))


def _periods(estimate: Sequence[Estimated]) -> Text:
    """The days of last known figures; of many different ones, when the oldest ended."""
    found = list(dict.fromkeys(period(one.value) for one in estimate))
    if len(found) <= MOST_PERIODS:
        return join(found)
    oldest = min(one.value.end for one in estimate if one.value.end)
    return DIFFERENT.format(end=_day(oldest, first=False))


def _day(day: datetime.date, *, first: bool) -> Text:
    """A day that begins or ends a month as that month, any other as itself."""
    whole = day.day == 1 if first else (day + ONE_DAY).day == 1
    if not whole:
        return Text(f"{day.year} 年 {day.month} 月 {day.day} 日", f"{day.day} {MONTHS[day.month - 1]} {day.year}")
    return Text(f"{day.year} 年 {day.month} 月", f"{MONTHS[day.month - 1]} {day.year}")


MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
FROM_TO = Text("{start}—{end}", "{start} to {end}")
SINCE = Text("{start}起", "{start} on")
UNTIL = Text("到 {end}为止", "the time up to {end}")
DIFFERENT = Text("往年（最早的到 {end}为止）", "past years (the oldest up to {end})")
OF_DAYS = Text("往期标准（{days}）", "last known figures ({days})")
AND = Text("{first}和{second}", "{first} and {second}")
BY_LAST_KNOWN = Text("按 {days}的标准估算", "Estimate by the figures of {days}")
BY_UNVERIFIED = Text("用未核实的数字估算", "Estimate by unverified figures")
BY_BOTH = Text("{words}，另有未核实的数字", "{words} and unverified ones")
SENTENCE = Text("{basis}：{sentence}", "{basis}: {sentence}")
FIGURE = Text("{what} {value}（{why}）", "{what} {value} ({why})")
LAST_FIGURE = Text("往期，{days}", "last known, {days}")
UNVERIFIED_FIGURE = Text("未核实", "unverified")

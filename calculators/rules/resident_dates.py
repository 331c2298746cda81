"""When residents enrol, from which day a payment covers them, and what somebody pays who is late."""

import datetime
from decimal import Decimal
from typing import NamedTuple

from calculators.case import Case
from calculators.counts import days, months
from calculators.dates import months_later
from calculators.in_words import quote_rules
from calculators.text import Part, Text
from calculators.values import Value


class Window(NamedTuple):
    """The first and the last day of enrolment, each with the values that say so; None is a day that is not known."""

    opens: datetime.date | None
    closes: datetime.date | None
    opens_by: tuple[Value, ...]
    closes_by: tuple[Value, ...]


def enrolment(case: Case, first_day: datetime.date) -> Window:
    """The enrolment window with its extension."""
    opens, closes = (
        case.value_or_note("resident.enrolment.from", first_day),
        case.value_or_note("resident.enrolment.to", first_day),
    )
    later = case.value_or_none("resident.enrolment.extended_to", first_day)
    end = later or closes
    used = [value for value in (opens, closes, later) if value is not None]
    if opens and end:
        case.step("window", WINDOW.format(opens=opens, closes=end), None, *used)
    elif end:
        case.step("window", WINDOW_END.format(closes=end), None, *used)
    return Window(
        _date(opens.datum if opens else None),
        _date(end.datum if end else None),
        (opens,) if opens else (),
        tuple(value for value in (closes, later) if value is not None),
    )


def newborn(case: Case, first_day: datetime.date) -> bool:
    """Newborns are covered by rules of their own, which are told; True where the place has them."""
    within = case.value_or_none("resident.newborn.days", first_day)
    if within is not None:
        case.step("newborn", NEWBORN.format(days=days(within.number())), None, within)
    quote_rules(case, "resident.newborn.rule", on=first_day)
    return within is not None or case.value_or_none("resident.newborn.rule", first_day) is not None


def first_day_of_cover(case: Case, first_day: datetime.date, window: Window) -> datetime.date | None:
    """The first day of cover, or None where there is none in the year or the place's rule is not known."""
    opens, closes = window.opens, window.closes
    paid = _paid(case)
    if paid is None or (paid < first_day and (closes is None or paid <= closes)):
        if paid is not None and opens is not None and paid < opens:
            case.note(EARLY.format(paid=paid.isoformat(), opens=opens.isoformat()))
        case.step("benefits_from", IN_TIME.format(day=first_day.isoformat()))
        return first_day
    if closes is None:
        case.note(CLOSES_UNKNOWN)
        return None
    day = _within(case, first_day, paid) if paid <= closes else _after(case, first_day, paid)
    if day is not None and day.year > first_day.year:
        case.note(YEAR_OVER.format(day=day.isoformat(), year=str(first_day.year)))
        return None
    return day


def late_payment(case: Case, first_day: datetime.date, window: Window, total: Decimal | None) -> bool:
    """What a late payer pays: the individual part, the whole, or nothing any more; True where it is too late to pay."""
    closes = window.closes
    paid = _paid(case)
    if paid is None or closes is None or paid <= closes:
        return False
    pays = case.value_or_note("resident.enrolment.late_pays", first_day)
    whole_from = case.value_or_none("resident.enrolment.late_from", first_day)
    last = case.value_or_none("resident.enrolment.late_to", first_day)
    words: dict[str, Part] = {"paid": paid.isoformat(), "total": UNKNOWN if total is None else total}
    if _before(last.datum if last else None, paid) or (pays is not None and pays.datum == "closed"):
        case.step("due", CLOSED.format(**words), None, *(v for v in (last, pays) if v is not None))
        case.give("due", None)
        case.result.headline = CLOSED_HEADLINE.format(year=str(first_day.year))
        return True
    case.hint(NOT_REPAIRED)
    whole = not _before(paid, whole_from.datum) if whole_from else pays is not None and pays.datum == "total"
    if whole:
        case.step("due", LATE_TOTAL.format(**words), total, *(v for v in (whole_from or pays,) if v is not None))
        case.give("due", total)
        case.result.headline = LATE_HEADLINE.format(amount=words["total"])
    elif pays is not None:
        case.step("due", LATE.format(rule=pays, **words), None, pays)
    else:
        case.note(LATE_UNKNOWN)
    return False


def _within(case: Case, first_day: datetime.date, paid: datetime.date) -> datetime.date | None:
    """Paid after new year, but within the window."""
    rule = case.value_or_note("resident.benefit.late_in_window", first_day)
    if rule is None:
        case.note(COVER_UNKNOWN)
        return None
    day = paid if rule.datum == "payment" else first_day
    text = IN_WINDOW.format(paid=paid.isoformat(), rule=rule, day=day.isoformat())
    case.step("benefits_from", text, None, rule)
    return day


def _after(case: Case, first_day: datetime.date, paid: datetime.date) -> datetime.date | None:
    """Paid after the window: the fixed waiting period first, and nothing before the year of cover begins."""
    wait = case.value_or_note("resident.waiting.fixed_months", paid)
    if wait is None:
        case.note(WAIT_UNKNOWN)
        return None
    day = max(months_later(paid, int(wait.number())), first_day)
    text = AFTER_WINDOW.format(paid=paid.isoformat(), months=months(wait.number()), day=day.isoformat())
    case.step("benefits_from", text, None, wait)
    return day


def _paid(case: Case) -> datetime.date | None:
    return _date(case.inputs["paid_on"])


def _date(datum: object) -> datetime.date | None:
    return datum if isinstance(datum, datetime.date) else None


def _before(one: object, other: object) -> bool:
    return isinstance(one, datetime.date) and isinstance(other, datetime.date) and one < other


UNKNOWN = Text("没有查到", "not known")
WINDOW = Text("缴费时间：{opens} 至 {closes}。", "Enrolment: {opens} to {closes}.")
WINDOW_END = Text("缴费时间：到 {closes} 为止。", "Enrolment: up to {closes}.")
NEWBORN = Text(
    "新生儿出生后 {days}内参保；待遇从哪天起按新生儿的规定。",
    "Newborns are enrolled within {days} of birth; the rules for newborns say from when they are covered.",
)
EARLY = Text(
    "{paid} 早于集中缴费期的第一天（{opens}），请核对缴费日期和参保年度。",
    "{paid} lies before the window opens on {opens}: check the day of payment and the coverage year.",
)
IN_TIME = Text("在年前缴费的，{day} 起享受待遇。", "Paid before the year begins: cover starts on {day}.")
IN_WINDOW = Text(
    "{paid} 缴费，仍在缴费期内：{rule}，即 {day} 起享受待遇。",
    "Paid on {paid}, still within the window: {rule}; cover starts on {day}.",
)
AFTER_WINDOW = Text(
    "{paid} 缴费已过缴费期，等待 {months}，{day} 起享受待遇。",
    "Paid on {paid}, after the window: {months} of waiting; cover starts on {day}.",
)
CLOSES_UNKNOWN = Text(
    "缴费期截止日没有查到，无法判断是否逾期、从哪天起享受待遇，请问 12393。",
    "The last day of enrolment is not known, so neither is whether this payment is late or when cover starts; ask 12393.",
)
COVER_UNKNOWN = Text(
    "元旦后在缴费期内缴费从哪天起享受待遇，没有查到，请问 12393。",
    "From which day a payment after new year covers you is not known; ask 12393.",
)
WAIT_UNKNOWN = Text("逾期缴费要等多久没有查到，请问 12393。", "How long a late payer waits is not known; ask 12393.")
YEAR_OVER = Text(
    "要到 {day} 才能享受待遇，{year} 年度已经结束。", "Cover would start only on {day}, when {year} is over."
)
LATE = Text("{paid} 逾期缴费：{rule}。", "Late payment on {paid}: {rule}.")
LATE_TOTAL = Text(
    "{paid} 逾期缴费，要缴个人部分加财政补助，共 {total}。",
    "Late payment on {paid}: the individual part and the subsidy are due, {total} in all.",
)
LATE_HEADLINE = Text("逾期缴费，要缴 {amount}。", "Paid late, {amount} is due.")
LATE_UNKNOWN = Text(
    "逾期后按什么标准缴、还能不能缴，没有查到，请问 12393。",
    "What a late payer pays here, and whether payment is still possible, is not known; ask 12393.",
)
CLOSED = Text("{paid} 已过最后期限，不再办理。", "On {paid} the last day for late payment is over.")
CLOSED_HEADLINE = Text("{year} 年度已经不能缴费。", "It is too late to pay for {year}.")
NOT_REPAIRED = Text(
    "断保过的还要另加变动等待期，见“断保后要等多久才能报销”。",
    "Missed years add to the wait: see “How long until benefits start after a lapse?”.",
)

"""What a resident pays for a year of the residents' scheme (城乡居民医保), what the state adds, and when cover starts.

Source: Social Insurance Law, article 25; the yearly notices on financing; each place's enrolment notice.
Not covered: refunds, and change between the two schemes within a year.
"""

import datetime
from decimal import Decimal

from calculators.care_form import GROUP
from calculators.case import Case
from calculators.conditions import CHOICES
from calculators.dates import months_later
from calculators.figures import percent, plain, two_places
from calculators.forms import ON, PLACE, Choice, Day, Form, Local, Whole
from calculators.money import percent_of, yuan
from calculators.text import Text

FORM = Form(
    name="resident-premium",
    title=Text("居民医保一年缴多少", "What does a year of the residents' scheme cost?"),
    intro=Text(
        "个人缴多少、财政补多少、什么时候缴、从哪天起能报销。",
        "What you pay, what the state adds, when to pay and from which day you are covered.",
    ),
    fields=(
        PLACE,
        ON,
        Whole(
            name="year",
            label=Text("参保年度", "Coverage year"),
            help=Text(
                "享受待遇的年份；年底缴的通常是下一年的。",
                "The year of cover; what you pay in autumn is usually for the next year.",
            ),
            example="2026",
            low=2000,
            high=2100,
        ),
        GROUP,
        Choice(
            name="assistance",
            label=Text("参保资助", "Assistance"),
            help=Text("困难群众参保有资助。", "People in hardship get help with the premium."),
            default="none",
            options=CHOICES["assistance"],
        ),
        Local(
            name="area",
            label=Text("所在县区", "District or county"),
            help=Text("同一城市标准不同的地方填写。", "Where parts of a city differ."),
        ),
        Local(
            name="tier",
            label=Text("缴费档次", "Tier"),
            help=Text("分档缴费的地方填写。", "Where premiums come in tiers."),
        ),
        Day(
            name="paid_on",
            label=Text("缴费日期", "Day of payment"),
            help=Text("不填按在集中缴费期内缴费。", "Left empty: paid within the enrolment window."),
            optional=True,
        ),
    ),
    own=("resident.premium.individual", "resident.premium.subsidy"),
)


def rule(case: Case) -> None:
    first_day = datetime.date(case.whole("year") or 0, 1, 1)
    group, area, tier = (case.inputs.get(name) for name in ("group", "area", "tier"))
    case.tell(
        group=group if isinstance(group, str) else None,
        area=area if isinstance(area, str) else None,
        tier=tier if isinstance(tier, str) else None,
        assistance=case.choice("assistance"),
    )
    individual = case.value("resident.premium.individual", first_day)
    case.step("individual", IS.format(what=INDIVIDUAL, amount=individual.shown()), individual.number(), individual)
    assisted = _assistance(case, first_day, individual.number())
    subsidy = case.maybe("resident.premium.subsidy", first_day)
    if subsidy:
        case.step("subsidy", IS.format(what=SUBSIDY, amount=subsidy.shown()), subsidy.number(), subsidy)
    own = individual.number() - assisted
    total = case.total("total", TOTAL, own, assisted, subsidy.number()) if subsidy else None
    window = _window(case, first_day)
    case.result.amounts |= {
        "individual": own,
        "assisted": assisted,
        "subsidy": subsidy.number() if subsidy else None,
        "total": total,
    }
    case.result.dates |= {
        "window_from": window[0],
        "window_to": window[1],
        "benefits_from": _benefits(case, first_day, window[1]),
    }
    case.result.headline = HEADLINE.format(year=str(first_day.year), amount=yuan(own))
    case.row(INDIVIDUAL, own)
    if assisted:
        case.row(ASSISTED, assisted)
    if subsidy:
        case.row(SUBSIDY, subsidy.number())
        case.row(TOTAL, total, total=True)
    _late(case, first_day, window[1], total)


def _assistance(case: Case, day: datetime.date, premium: Decimal) -> Decimal:
    """What is paid for an assisted person, in yuan. Raises NotKnown for a class about which the place says nothing."""
    if case.choice("assistance") == "none":
        return Decimal(0)
    amount = case.quietly("resident.premium.assisted_amount", day)
    if amount is not None:
        case.step("assisted", IS.format(what=ASSISTED, amount=amount.shown()), amount.number(), amount)
        return min(amount.number(), premium)
    share = case.value("resident.premium.assisted_share", day)
    rounding, by = case.rounding("rounding.premium")
    paid = rounding.apply(percent_of(premium, share.number()))
    case.step(
        "assisted",
        SHARE.format(sum=f"{two_places(premium)} × {percent(share.number())}", amount=yuan(paid)),
        paid,
        share,
        *by,
    )
    return paid


def _window(case: Case, day: datetime.date) -> tuple[datetime.date | None, datetime.date | None]:
    """The enrolment window with its extension, where known."""
    opens, closes = case.maybe("resident.enrolment.from", day), case.maybe("resident.enrolment.to", day)
    later = case.quietly("resident.enrolment.extended_to", day)
    end = later or closes
    if opens and end:
        values = (opens, closes, later) if closes and later else (opens, end)
        case.step("window", WINDOW.format(opens=opens.shown(), closes=end.shown()), None, *values)
    return _date(opens.datum if opens else None), _date(end.datum if end else None)


def _benefits(case: Case, first_day: datetime.date, closes: datetime.date | None) -> datetime.date | None:
    """The first day of cover, or None where the place's rule for such a payment is not known."""
    paid = case.inputs.get("paid_on")
    if not isinstance(paid, datetime.date) or paid < first_day:
        case.step("benefits_from", IN_TIME.format(day=first_day.isoformat()))
        return first_day
    if closes is None:
        return None
    if paid <= closes:
        rule = case.maybe("resident.benefit.late_in_window", first_day)
        if rule is None:
            case.note(COVER_UNKNOWN)
            return None
        day = paid if rule.datum == "payment" else first_day
        case.step(
            "benefits_from", IN_WINDOW.format(paid=paid.isoformat(), rule=rule.shown(), day=day.isoformat()), None, rule
        )
        return day
    wait = case.maybe("resident.waiting.fixed_months", paid)
    if wait is None:
        return None
    day = months_later(paid, int(wait.number()))
    case.step(
        "benefits_from",
        AFTER_WINDOW.format(paid=paid.isoformat(), months=plain(wait.number()), day=day.isoformat()),
        None,
        wait,
    )
    return day


def _late(case: Case, first_day: datetime.date, closes: datetime.date | None, total: Decimal | None) -> None:
    """What a late payer pays: the individual part, the whole, or nothing any more."""
    paid = case.inputs.get("paid_on")
    if not isinstance(paid, datetime.date) or closes is None or paid <= closes:
        return
    case.hint(NOT_REPAIRED)
    whole_from = case.quietly("resident.enrolment.late_from", first_day)
    pays = case.maybe("resident.enrolment.late_pays", first_day)
    whole = whole_from is not None and isinstance(whole_from.datum, datetime.date) and paid >= whole_from.datum
    if whole or (pays is not None and pays.datum == "total" and whole_from is None):
        values = tuple(value for value in (pays, whole_from) if value is not None)
        case.step(
            "due",
            LATE_TOTAL.format(paid=paid.isoformat(), total=yuan(total) if total is not None else UNKNOWN),
            total,
            *values,
        )
        case.result.amounts["due"] = total
        if total is not None:
            case.result.headline = LATE_HEADLINE.format(amount=yuan(total))
    elif pays is not None:
        case.step("due", LATE.format(paid=paid.isoformat(), rule=pays.shown()), None, pays)


def _date(datum: object) -> datetime.date | None:
    return datum if isinstance(datum, datetime.date) else None


INDIVIDUAL = Text("个人缴费", "You pay")
ASSISTED = Text("资助代缴", "Paid for you")
SUBSIDY = Text("财政补助", "The state adds")
TOTAL = Text("筹资合计", "Total paid in")
UNKNOWN = Text("没有查到", "not known")
IS = Text("{what}：{amount}。", "{what}: {amount}.")
SHARE = Text("资助代缴：{sum} = {amount}。", "Paid for you: {sum} = {amount}.")
WINDOW = Text("缴费时间：{opens} 至 {closes}。", "Enrolment: {opens} to {closes}.")
IN_TIME = Text("在年前缴费的，{day} 起享受待遇。", "Paid before the year begins: cover starts on {day}.")
IN_WINDOW = Text(
    "{paid} 缴费，仍在缴费期内：{rule}，即 {day} 起享受待遇。",
    "Paid on {paid}, still within the window: {rule}; cover starts on {day}.",
)
AFTER_WINDOW = Text(
    "{paid} 缴费已过缴费期，等待 {months} 个月，{day} 起享受待遇。",
    "Paid on {paid}, after the window: {months} months of waiting; cover starts on {day}.",
)
COVER_UNKNOWN = Text(
    "元旦后在缴费期内缴费从哪天起享受待遇，没有查到，请问 12393。",
    "From which day a payment after new year covers you is not known; ask 12393.",
)
LATE = Text("{paid} 逾期缴费：{rule}。", "Late payment on {paid}: {rule}.")
LATE_TOTAL = Text(
    "{paid} 逾期缴费，要缴个人部分加财政补助，共 {total}。",
    "Late payment on {paid}: the individual part and the subsidy are due, {total} in all.",
)
LATE_HEADLINE = Text("逾期缴费，要缴 {amount}。", "Paid late, {amount} is due.")
NOT_REPAIRED = Text(
    "断保过的还要另加变动等待期，见“断保后要等多久才能报销”。",
    "Missed years add to the wait: see “How long until benefits start after a lapse?”.",
)
HEADLINE = Text("{year} 年度个人缴 {amount}。", "For {year} you pay {amount}.")

"""What a resident pays for a year of the residents' scheme (城乡居民医保), what the state adds, and when cover starts.

Source: Social Insurance Law, article 25; the yearly notices on financing; each place's enrolment notice.
Not covered: refunds, and change between the two schemes within a year.
"""

import datetime
from decimal import Decimal

from calculators.care_form import GROUP
from calculators.case import Case
from calculators.conditions import CHOICES
from calculators.forms import ON, PLACE, Choice, Day, Form, Local, Whole
from calculators.in_words import tell
from calculators.money import percent_of
from calculators.policy import NotKnown
from calculators.rules.resident_dates import cover, enrolment, late, newborn
from calculators.text import Text
from calculators.values import Value

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
            help=Text(
                "不填按年前、在集中缴费期内缴费。", "Left empty: paid within the window, before the year begins."
            ),
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
    individual = _individual(case, first_day)
    assisted = _assistance(case, first_day, individual.number())
    own = individual.number() - assisted
    care = _long_term_care(case, first_day)
    subsidy = _subsidy(case, first_day)
    parts = (own, assisted) if assisted else (own,)
    total = case.total("total", TOTAL, *parts, subsidy.number()) if subsidy else None
    opens, closes = enrolment(case, first_day)
    case.result.amounts |= {
        "individual": own,
        "assisted": assisted,
        "subsidy": subsidy.number() if subsidy else None,
        "total": total,
        "long_term_care": care,
        "due": own + (care or 0),
    }
    case.result.dates |= {"window_from": opens, "window_to": closes, "benefits_from": None}
    case.result.headline = (WITH_CARE if care else HEADLINE).format(
        year=str(first_day.year), amount=own + (care or 0), care=care or Decimal(0)
    )
    case.row(INDIVIDUAL, own)
    if assisted:
        case.row(ASSISTED, assisted)
    if subsidy:
        case.row(SUBSIDY, subsidy.number())
        case.row(TOTAL, total, total=True)
    if care:
        case.row(LONG_TERM_CARE, care)
    if not (group == "newborn" and newborn(case, first_day)) and not late(case, first_day, closes, total):
        case.result.dates["benefits_from"] = cover(case, first_day, opens, closes)
    tell(case, "resident.premium.rule", "resident.enrolment.rule", "resident.benefit.rule", on=first_day)


def _individual(case: Case, day: datetime.date) -> Value:
    """The individual premium. Raises NotKnown, which then names the least amount where that is known."""
    try:
        value = case.value("resident.premium.individual", day)
    except NotKnown as gap:
        least = None if gap.missing else case.quietly("resident.premium.individual_minimum", day)
        if least is None:
            raise
        case.step("minimum", LEAST.format(amount=least), least.number(), least)
        message = AT_LEAST.format(gap=gap.message, amount=least)
        raise NotKnown(gap.reason, gap.name, gap.place, message, gap.last) from None
    case.step("individual", IS.format(what=INDIVIDUAL, amount=value), value.number(), value)
    return value


def _subsidy(case: Case, day: datetime.date) -> Value | None:
    value = case.maybe("resident.premium.subsidy", day)
    if value is not None:
        case.step("subsidy", IS.format(what=SUBSIDY, amount=value), value.number(), value)
        return value
    least = case.quietly("resident.premium.subsidy_minimum", day)
    if least is not None:
        case.result.amounts["subsidy_minimum"] = least.number()
        case.step("subsidy_minimum", LEAST.format(amount=least), least.number(), least)
        case.note(SUBSIDY_AT_LEAST.format(amount=least))
    return None


def _assistance(case: Case, day: datetime.date, premium: Decimal) -> Decimal:
    """What is paid for an assisted person, in yuan. Raises NotKnown for a class about which the place says nothing."""
    if case.choice("assistance") == "none":
        return Decimal(0)
    amount = case.quietly("resident.premium.assisted_amount", day)
    if amount is not None:
        case.step("assisted", IS.format(what=ASSISTED, amount=amount), amount.number(), amount)
        return min(amount.number(), premium)
    share = case.value("resident.premium.assisted_share", day)
    rounding, by = case.rounding("rounding.premium")
    paid = rounding.apply(percent_of(premium, share.number()))
    case.step(
        "assisted",
        SHARE.format(premium=premium, share=share.number(), amount=paid),
        paid,
        share,
        *by,
    )
    return paid


def _long_term_care(case: Case, day: datetime.date) -> Decimal | None:
    """The long-term care premium that some districts collect with the medical one."""
    try:
        value = case.value("resident.long_term_care.premium", day)
    except NotKnown as gap:
        if gap.missing:
            case.hint(CARE_BY_AREA if "area" in gap.missing else CARE_BY_GROUP)
        return None
    case.step("long_term_care", IS.format(what=LONG_TERM_CARE, amount=value), value.number(), value)
    return value.number()


INDIVIDUAL = Text("个人缴费", "You pay")
ASSISTED = Text("资助代缴", "Paid for you")
SUBSIDY = Text("财政补助", "The state adds")
TOTAL = Text("筹资合计", "Total paid in")
LONG_TERM_CARE = Text("长期护理保险（一并缴）", "Long-term care (paid together)")
IS = Text("{what}：{amount}。", "{what}: {amount}.")
SHARE = Text("资助代缴：{premium:f} × {share:%} = {amount}。", "Paid for you: {premium:f} × {share:%} = {amount}.")
LEAST = Text("国家或省规定的最低标准：{amount}。", "The least that the nation or the province sets: {amount}.")
AT_LEAST = Text(
    "{gap}国家或省规定的最低标准是 {amount}。", "{gap} The least that the nation or the province sets is {amount}."
)
SUBSIDY_AT_LEAST = Text(
    "当地财政补助没有查到，只知道不低于 {amount}。", "The subsidy of this place is not known; it is at least {amount}."
)
CARE_BY_GROUP = Text(
    "这里一并收长期护理保险费，有的人不缴，请选择居民类别。",
    "A long-term care premium is collected here as well, but not from everybody: choose your group.",
)
CARE_BY_AREA = Text(
    "部分县区一并收长期护理保险费，请选择所在县区。",
    "Some districts collect a long-term care premium as well: choose your district.",
)
HEADLINE = Text("{year} 年度个人缴 {amount}。", "For {year} you pay {amount}.")
WITH_CARE = Text(
    "{year} 年度个人缴 {amount}，其中长期护理保险 {care}。",
    "For {year} you pay {amount}, of which {care} is for long-term care.",
)

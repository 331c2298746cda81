"""What a resident pays for a year of the residents' scheme (城乡居民医保), what the state adds, and when cover starts.

Source: Social Insurance Law, article 25; the yearly notices on financing; each place's enrolment notice.
Not covered: refunds, and change between the two schemes within a year.
"""

import datetime
from dataclasses import replace
from decimal import Decimal

from calculators.basics import Part, Text, percent_of
from calculators.casework import Answer, Calculator, Case, Ranking, quote_rules
from calculators.forms import ON, PLACE, Choice, Form, Local, Whole
from calculators.rules.questions import GROUP, PAID_ON, TIER
from calculators.rules.resident_dates import enrolment, first_day_of_cover, late_payment, newborn
from calculators.values import CHOICES, NotKnown, Value

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
        TIER,
        replace(
            PAID_ON,
            help=Text(
                "不填按年前、在集中缴费期内缴费。", "Left empty: paid within the window, before the year begins."
            ),
            default="",
            optional=True,
        ),
    ),
    own=("resident.premium.individual", "resident.premium.subsidy"),
)


def rule(case: Case) -> None:
    first_day = datetime.date(case.whole_number("year") or 0, 1, 1)
    case.add_choices("group", "area", "tier", "assistance")
    try:
        individual = _individual(case, first_day)
    except NotKnown:
        _give_what_holds(case, first_day)
        raise
    assisted = _assistance(case, first_day, individual.number())
    own = individual.number() - assisted
    care = _long_term_care(case, first_day)
    subsidy = _subsidy(case, first_day)
    parts = (own, assisted) if assisted else (own,)
    total = case.total("total", *parts, subsidy.number()) if subsidy else None
    window = enrolment(case, first_day)
    due = own + (care or 0)
    case.give_amounts(
        individual=own,
        assisted=assisted,
        subsidy=subsidy.number() if subsidy else None,
        total=total,
        long_term_care=care,
        due=due,
    )
    case.give("window_from", window.opens, *window.opens_by)
    case.give("window_to", window.closes, *window.closes_by)
    case.give("benefits_from", None)
    case.result.headline = (WITH_CARE if care else HEADLINE).format(
        year=str(first_day.year), amount=due, care=care or Decimal(0)
    )
    case.row("individual", own)
    if assisted:
        case.row("assisted", assisted)
    if subsidy:
        case.row("subsidy", subsidy.number())
        case.row("total", total, total=True)
    if care:
        case.row(LONG_TERM_CARE, care)
    newborns = case.choice_or_none("group") == "newborn" and newborn(case, first_day)
    if not newborns and not late_payment(case, first_day, window, total):
        case.give("benefits_from", first_day_of_cover(case, first_day, window))
    quote_rules(case, "resident.premium.rule", "resident.enrolment.rule", "resident.benefit.rule", on=first_day)


def _give_what_holds(case: Case, day: datetime.date) -> None:
    """What does not depend on the individual premium: what the state adds, and when to enrol."""
    care = _long_term_care(case, day)
    if care is not None:
        case.give("long_term_care", care)
    if (subsidy := _subsidy(case, day)) is not None:
        case.give("subsidy", subsidy.number())
    window = enrolment(case, day)
    case.give("window_from", window.opens, *window.opens_by)
    case.give("window_to", window.closes, *window.closes_by)
    # What is known of the season, such as that nobody has published it yet, and the figures of the year before.
    quote_rules(case, "resident.enrolment.rule", on=day)


def _individual(case: Case, day: datetime.date) -> Value:
    """The individual premium. Raises NotKnown, which then names the least amount where that is known."""
    try:
        value = case.value("resident.premium.individual", day)
    except NotKnown as gap:
        least = None if gap.missing else case.value_or_none("resident.premium.individual_minimum", day)
        if least is None:
            raise
        case.give("individual_minimum", least.number(), least)
        case.step("minimum", LEAST.format(amount=least), least.number(), least)
        raise gap.saying(AT_LEAST.format(gap=gap.message, amount=least)) from None
    _is(case, "individual", value)
    return value


def _subsidy(case: Case, day: datetime.date) -> Value | None:
    value = case.value_or_note("resident.premium.subsidy", day)
    if value is not None:
        _is(case, "subsidy", value)
        return value
    least = case.value_or_none("resident.premium.subsidy_minimum", day)
    if least is not None:
        case.give("subsidy_minimum", least.number())
        case.step("subsidy_minimum", LEAST.format(amount=least), least.number(), least)
        case.note(SUBSIDY_AT_LEAST.format(amount=least))
    return None


def _assistance(case: Case, day: datetime.date, premium: Decimal) -> Decimal:
    """What is paid for an assisted person, in yuan. Raises NotKnown for a class about which the place says nothing."""
    if case.choice("assistance") == "none":
        return Decimal(0)
    amount = case.value_or_none("resident.premium.assisted_amount", day)
    if amount is not None:
        _is(case, "assisted", amount)
        return min(amount.number(), premium)
    share = case.value("resident.premium.assisted_share", day)
    parts: dict[str, Part] = {"premium": premium, "share": share.number()}
    return case.rounded("assisted", SHARE, parts, percent_of(premium, share.number()), "rounding.premium", (share,))


def _is(case: Case, key: str, value: Value, label: Text | None = None) -> None:
    """A figure that the place states as it is."""
    text = IS.format(what=label or case.figures[key].label, amount=value)
    case.step(key, text, value.number(), value)


def _long_term_care(case: Case, day: datetime.date) -> Decimal | None:
    """The long-term care premium that some districts collect with the medical one."""
    try:
        value = case.value("resident.long_term_care.premium", day)
    except NotKnown as gap:
        if gap.missing:
            case.hint(CARE_BY_AREA if "area" in gap.missing else CARE_BY_GROUP)
        return None
    _is(case, "long_term_care", value, LONG_TERM_CARE)
    return value.number()


LONG_TERM_CARE = Text("长期护理保险（一并缴）", "Long-term care (paid together)")
IS = Text("{what}：{amount}。", "{what}: {amount}.")
SHARE = Text("资助代缴：{premium:,} × {share:%} = {total}。", "Paid for you: {premium:,} × {share:%} = {total}.")
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
CALCULATOR = Calculator(
    form=FORM,
    answers=(
        Answer("individual", "CNY", Text("个人缴费", "You pay"), of=("assisted",)),
        Answer("assisted", "CNY", Text("资助代缴", "Paid for you")),
        Answer("subsidy", "CNY", Text("财政补助", "The state adds")),
        Answer("individual_minimum", "CNY", Text("个人缴费最低标准", "The least that a person pays")),
        Answer("subsidy_minimum", "CNY", Text("财政补助最低标准", "The state adds at least")),
        Answer("total", "CNY", Text("筹资合计", "Total paid in"), of=("individual", "assisted", "subsidy")),
        Answer("long_term_care", "CNY", Text("长期护理保险", "Long-term care insurance")),
        Answer("due", "CNY", Text("应缴", "Due"), of=("individual", "long_term_care")),
        Answer("window_from", "date", Text("缴费开始", "Enrolment opens")),
        Answer("window_to", "date", Text("缴费截止", "Enrolment closes")),
        Answer("benefits_from", "date", Text("享受待遇起始日", "Benefits from"), of=("window_to",)),
    ),
    rule=rule,
    ranking=Ranking(("individual",), asks=("year", "group")),
)

"""The maternity allowance (生育津贴): the employer's average wage of last year, by days of leave.

Source: Social Insurance Law, article 56; 女职工劳动保护特别规定 (State Council decree 619), article 7; local days are added by provinces.
Not covered: the difference that an employer pays where the own wage is higher, and the check of the months paid before.
"""

from decimal import Decimal

from calculators.answers import Answer
from calculators.calculator import Calculator, Ranking
from calculators.case import Case
from calculators.conditions import CHOICES
from calculators.counts import days, months
from calculators.errors import BadInput
from calculators.figures import plain
from calculators.forms import ON, PLACE, Choice, Form, Money, Whole
from calculators.in_words import quote_rules
from calculators.text import Text

FORM = Form(
    name="maternity-allowance",
    title=Text("生育津贴有多少", "How much is the maternity allowance?"),
    intro=Text(
        "单位上年度职工月平均工资除以 30，再乘以天数。",
        "The employer's average monthly wage of last year, divided by 30, times the days.",
    ),
    fields=(
        PLACE,
        ON,
        Money(
            name="average_wage",
            label=Text("单位上年度职工月平均工资（元）", "Employer's average monthly wage last year (yuan)"),
            help=Text(
                "全单位的平均数，不是本人工资；单位人事知道。",
                "The average of all staff, not your own wage; your employer knows it.",
            ),
            example="6000",
        ),
        Choice(
            name="birth",
            label=Text("生育情况", "Kind of birth"),
            help=Text("流产的还要填怀孕月数。", "For a miscarriage, also the months of pregnancy."),
            default="normal",
            options=CHOICES["birth"],
        ),
        Whole(
            name="babies",
            label=Text("婴儿个数", "Number of babies"),
            help=Text("多胞胎每多一个增加天数。", "Each further baby adds days."),
            default="1",
            low=1,
            high=9,
        ),
        Whole(
            name="pregnancy_months",
            label=Text("怀孕月数", "Months of pregnancy"),
            help=Text("只用于流产。", "For a miscarriage only."),
            optional=True,
            high=10,
        ),
    ),
    own=("maternity_allowance.days",),
)


def rule(case: Case) -> None:
    case.add_circumstances(pregnancy_months=case.whole_number("pregnancy_months"))
    count = _days(case)
    divisor = case.value("maternity_allowance.days_in_month")
    if not divisor.number():
        raise BadInput(f"set.{divisor.name.name}", NO_DIVISOR)
    allowance = case.per("allowance", case.amount("average_wage"), Decimal(count), divisor)
    case.give("days", count)
    case.give("allowance", allowance)
    case.result.headline = HEADLINE.format(days=days(count), amount=allowance)
    case.row("allowance", allowance, total=True)
    paid_to = case.value_or_note("maternity_allowance.paid_to")
    if paid_to:
        case.step("paid_to", PAID_TO.format(whom=paid_to), None, paid_to)
    _conditions(case)
    quote_rules(case, "maternity_allowance.rule", nation=True)
    case.note(OWN_WAGE)


def _days(case: Case) -> int:
    """The days of the allowance. Raises NotKnown."""
    birth, more = case.choice("birth"), (case.whole_number("babies") or 1) - 1
    whole = case.value_or_none("maternity_allowance.days", birth=birth)
    if birth == "miscarriage":
        more, base = 0, whole or case.value("maternity_allowance.days", birth=birth)
    else:
        base = whole or case.value("maternity_allowance.days", birth="normal")
    values, parts, count = [base], [plain(base.number())], base.number()
    if birth == "difficult" and (whole is None or not whole.when) and base.standing != "own":
        values.append(extra := case.value("maternity_allowance.extra_days_difficult"))
        parts.append(plain(extra.number()))
        count += extra.number()
    if more:
        values.append(extra := case.value("maternity_allowance.extra_days_baby"))
        parts.append(f"{plain(extra.number())} × {more}")
        count += extra.number() * more
    text = DAYS_ADDED if len(parts) > 1 else DAYS
    case.step("days", text.format(parts=" + ".join(parts), days=days(count)), None, *values)
    return int(count)


def _conditions(case: Case) -> None:
    """What the place asks for before it pays, where known."""
    for name, hint in (("paid_months", PAID_MONTHS), ("claim_months", CLAIM_MONTHS)):
        value = case.value_or_note(f"maternity_allowance.{name}")
        if value is not None:
            case.step(name, hint.format(months=months(value.number())), None, value)


DAYS = Text("天数：{days}。", "Days of the allowance: {days}.")
DAYS_ADDED = Text("天数：{parts} = {days}。", "Days of the allowance: {parts} = {days}.")
NO_DIVISOR = Text("请填 1 或更大的天数。", "Enter one day or more.")
HEADLINE = Text("{days}，共 {amount}。", "{days}, {amount} in all.")
PAID_TO = Text("发放方式：{whom}。", "How it is paid: {whom}.")
PAID_MONTHS = Text(
    "当地要求生育前连续缴费满 {months}。", "The place asks for {months} paid without a break before the birth."
)
CLAIM_MONTHS = Text("要在生育后 {months}内申领。", "It must be claimed within {months} of the birth.")
OWN_WAGE = Text(
    "本人工资高于津贴的，差额由单位补足；产假天数可能多于津贴天数。",
    "Where your own wage is higher, the employer pays the difference; leave may be longer than the days of the allowance.",
)
CALCULATOR = Calculator(
    form=FORM,
    answers=(
        Answer("days", "days", Text("津贴天数", "Days of the allowance")),
        Answer("allowance", "CNY", Text("生育津贴", "Maternity allowance"), of=("days",)),
    ),
    rule=rule,
    ranking=Ranking(("allowance",), asks=("average_wage", "birth"), highest_first=True),
)

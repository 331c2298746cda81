"""The maternity allowance (生育津贴): the employer's average wage of last year, by days of leave.

Source: Social Insurance Law, article 56; 女职工劳动保护特别规定 (State Council decree 619), article 7; local days are added by provinces.
Not covered: the difference that an employer pays where the own wage is higher, and the check of the months paid before.
"""

from decimal import Decimal

from calculators.case import Case
from calculators.conditions import CHOICES
from calculators.figures import plain
from calculators.forms import ON, PLACE, Choice, Form, Money, Whole
from calculators.money import yuan
from calculators.text import Text
from calculators.values import Value

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
    case.tell(pregnancy_months=case.whole("pregnancy_months"))
    days, values = _days(case)
    divisor = case.value("maternity_allowance.days_in_month")
    allowance = case.per("allowance", ALLOWANCE, case.amount("average_wage"), Decimal(days), divisor, *values)
    case.result.counts["days"] = days
    case.result.amounts["allowance"] = allowance
    case.result.headline = HEADLINE.format(days=str(days), amount=yuan(allowance))
    case.row(ALLOWANCE, allowance, total=True)
    paid_to = case.maybe("maternity_allowance.paid_to")
    if paid_to:
        case.step("paid_to", PAID_TO.format(whom=paid_to.shown()), None, paid_to)
    months = case.maybe("maternity_allowance.paid_months")
    if months:
        case.hint(PAID_MONTHS.format(months=plain(months.number())))
    case.note(OWN_WAGE)


def _days(case: Case) -> tuple[int, tuple[Value, ...]]:
    """The days of the allowance and the values that they come from. Raises NotKnown."""
    birth, babies = case.choice("birth"), case.whole("babies") or 1
    if birth == "miscarriage":
        days = case.value("maternity_allowance.days", birth=birth)
        return int(days.number()), (days,)
    whole = case.quietly("maternity_allowance.days", birth=birth)
    values: list[Value] = [whole or case.value("maternity_allowance.days", birth="normal")]
    days_in_all = values[0].number()
    if (
        birth == "difficult"
        and (whole is None or not whole.when)
        and case.place.own.get("maternity_allowance.days") is None
    ):
        values.append(case.value("maternity_allowance.extra_days_difficult"))
        days_in_all += values[-1].number()
    if babies > 1:
        values.append(case.value("maternity_allowance.extra_days_baby"))
        days_in_all += values[-1].number() * (babies - 1)
    parts = " + ".join(plain(v.number()) + (f" × {babies - 1}" if v.name.name.endswith("baby") else "") for v in values)
    case.step("days", DAYS.format(parts=parts, days=plain(days_in_all)), None, *values)
    return int(days_in_all), ()


DAYS = Text("天数：{parts} = {days} 天。", "Days: {parts} = {days}.")
ALLOWANCE = Text("生育津贴", "Maternity allowance")
HEADLINE = Text("{days} 天，共 {amount}。", "{days} days, {amount} in all.")
PAID_TO = Text("发放方式：{whom}。", "How it is paid: {whom}.")
PAID_MONTHS = Text(
    "当地要求生育前连续缴费满 {months} 个月。",
    "The place asks for {months} months paid without a break before the birth.",
)
OWN_WAGE = Text(
    "本人工资高于津贴的，差额由单位补足；产假天数可能多于津贴天数。",
    "Where your own wage is higher, the employer pays the difference; leave may be longer than the days of the allowance.",
)

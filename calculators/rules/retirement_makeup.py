"""What is missing at retirement for medical cover without further premiums, and what paying it at once costs.

Source: Social Insurance Law, article 27; years, base and rate are set by each province or pooling area.
Not covered: choosing to go on paying month by month at later bases.
"""

from decimal import Decimal

from calculators.case import MONTHS, Case
from calculators.conditions import CHOICES
from calculators.figures import plain
from calculators.forms import ON, PLACE, Choice, Form, Whole
from calculators.money import yuan
from calculators.text import Text

FORM = Form(
    name="retirement-makeup",
    title=Text("退休时医保年限不够要补多少", "What if my years fall short at retirement?"),
    intro=Text(
        "退休时累计缴费年限达到当地要求，就不再缴费、继续享受职工医保；不够的可以补。",
        "Enough years of contributions at retirement, and you are covered without paying further; missing ones can be made up.",
    ),
    fields=(
        PLACE,
        ON,
        Choice(
            name="sex",
            label=Text("性别", "Sex"),
            help=Text("有的地方男女年限不同。", "Some places ask for different years."),
            example="male",
            options=CHOICES["sex"],
        ),
        Whole(
            name="paid_months",
            label=Text("实际缴费月数", "Months actually paid"),
            help=Text(
                "职工医保实际缴费的月数，可在医保平台查询。",
                "Months paid into the employees' scheme; the insurance app shows them.",
            ),
            example="240",
            high=800,
        ),
        Whole(
            name="credited_months",
            label=Text("视同缴费月数", "Months that count as paid"),
            help=Text("实行医保前的连续工龄等，没有填 0。", "For example work before the scheme began; 0 if none."),
            default="0",
            high=800,
        ),
    ),
    own=("retirement.years", "retirement.makeup.base", "retirement.makeup.rate"),
)


def rule(case: Case) -> None:
    case.tell(sex=case.choice("sex"))
    paid, credited = case.whole("paid_months") or 0, case.whole("credited_months") or 0
    years = case.value("retirement.years")
    required = int(years.number() * MONTHS)
    missing = max(required - paid - credited, 0)
    words = {
        "years": plain(years.number()),
        "required": str(required),
        "paid": str(paid),
        "credited": str(credited),
        "missing": str(missing),
    }
    case.step("months_missing", MISSING.format(**words), None, years)
    missing = _paid_here(case, paid, missing)
    case.result.counts |= {"months_required": required, "months_missing": missing}
    if not missing:
        case.result.amounts |= {"monthly": Decimal(0), "total": Decimal(0)}
        case.result.headline = ENOUGH
        return
    base = case.value("retirement.makeup.base")
    case.step("base", BASE.format(amount=base.shown()), base.number(), base)
    monthly = case.share("monthly", MONTHLY, base.number(), "retirement.makeup.rate")
    total = case.times("total", TOTAL, monthly, Decimal(missing))
    case.result.amounts |= {"monthly": monthly, "total": total}
    case.result.headline = HEADLINE.format(months=str(missing), total=yuan(total), monthly=yuan(monthly))
    case.row(MONTHLY, monthly)
    case.row(TOTAL, total, total=True)
    case.hint(MONTH_BY_MONTH)


def _paid_here(case: Case, paid: int, missing: int) -> int:
    """Some places also ask for so many years actually paid; the larger gap counts."""
    actual = case.quietly("retirement.years_paid_here")
    if actual is None:
        return missing
    gap = max(int(actual.number() * MONTHS) - paid, 0)
    case.step("paid_here", PAID_HERE.format(years=plain(actual.number()), paid=str(paid), gap=str(gap)), None, actual)
    return max(missing, gap)


MISSING = Text(
    "要求 {years} 年（{required} 个月），实际缴费 {paid} 个月，视同缴费 {credited} 个月，还缺 {missing} 个月。",
    "Required {years} years ({required} months); {paid} months paid and {credited} credited; {missing} months are missing.",
)
PAID_HERE = Text(
    "其中实际缴费要满 {years} 年，已缴 {paid} 个月，还缺 {gap} 个月。",
    "Of these, {years} years must actually have been paid; {paid} months were, so {gap} are missing.",
)
BASE = Text("补缴基数：{amount}。", "Base of the make-up payment: {amount}.")
MONTHLY = Text("每缺一个月", "For each missing month")
TOTAL = Text("一次补足", "Paid at once")
HEADLINE = Text(
    "还缺 {months} 个月，一次补足要 {total}（每月 {monthly}）。",
    "{months} months are missing; paid at once they cost {total} ({monthly} for each).",
)
ENOUGH = Text("年限已够，退休后不用再缴费。", "Your years are enough; nothing more is due after retirement.")
MONTH_BY_MONTH = Text(
    "也可以继续逐月缴费到年限够为止，届时按当时的标准。",
    "You may also go on paying by the month until you have enough years, at the rates of that time.",
)

"""What is missing at retirement for medical cover without further premiums, and what paying it at once costs.

Source: Social Insurance Law, article 27; years, base and rate are set by each province or pooling area.
Not covered: choosing to go on paying month by month at later bases.
"""

from dataclasses import replace
from decimal import Decimal

from calculators.answers import Answer
from calculators.calculator import Calculator, Ranking
from calculators.case import MONTHS, Case
from calculators.conditions import CHOICES
from calculators.counts import months, years
from calculators.errors import BadInput
from calculators.forms import ON, PLACE, Choice, Form, Money, Whole
from calculators.in_words import quote_rules
from calculators.policy import NotKnown
from calculators.text import Text
from calculators.values import Value

FORM = Form(
    name="retirement-makeup",
    title=Text("退休时医保年限不够要补多少", "What if my years fall short at retirement?"),
    intro=Text(
        "退休时累计缴费年限达到当地要求，就不再缴费、继续享受职工医保；不够的可以补。",
        "Enough years of contributions at retirement, and you are covered without paying further; missing ones can be made up.",
    ),
    fields=(
        replace(PLACE, example="fujian-fuzhou"),
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
        Money(
            name="base",
            label=Text("本人月缴费基数（元）", "Your own monthly base (yuan)"),
            help=Text(
                "按本人缴费基数补缴的地方填写，例如郑州。", "Where the make-up is worked out on it, as in Zhengzhou."
            ),
            optional=True,
            minor=True,
        ),
    ),
    own=("retirement.years", "retirement.makeup.base", "retirement.makeup.rate"),
)


def rule(case: Case) -> None:
    case.add_choices("sex")
    try:
        required, missing = _missing(case)
    except NotKnown:
        _price(case)
        raise
    case.give("months_required", required, case.value("retirement.years"))
    case.give("months_missing", missing)
    quote_rules(case, "retirement.rule")
    if not missing:
        case.give("monthly", Decimal(0))
        case.give("total", Decimal(0))
        case.result.headline = ENOUGH
        return
    try:
        base, rate = _base(case), case.value("retirement.makeup.rate")
    except NotKnown as gap:
        raise gap.saying(BUT.format(missing=months(missing), gap=gap.message)) from None
    monthly = case.share("monthly", base, rate)
    total = case.times("total", monthly, Decimal(missing))
    case.give("monthly", monthly)
    case.give("total", total)
    case.result.headline = HEADLINE.format(missing=months(missing), total=total, monthly=monthly)
    case.row("total", total, total=True)
    case.row("monthly", monthly, 1)
    case.hint(MONTH_BY_MONTH)


def _price(case: Case) -> None:
    """Where the years are not known, what a missing month costs is told if that is known."""
    try:
        base, rate = _base(case), case.value("retirement.makeup.rate")
    except (NotKnown, BadInput):
        return
    monthly = case.share("monthly", base, rate)
    case.give("monthly", monthly)
    case.row("monthly", monthly)


def _missing(case: Case) -> tuple[int, int]:
    """The months required and the months missing; where a place also asks for months actually paid, the larger gap counts."""
    paid, credited = case.whole_number("paid_months") or 0, case.whole_number("credited_months") or 0
    whole = case.value("retirement.years")
    required = int(whole.number() * MONTHS)
    missing = max(required - paid - credited, 0)
    words = {"paid": months(paid), "credited": months(credited), "missing": months(missing)}
    case.step("months_missing", REQUIRED.format(required=_both(whole), **words), None, whole)
    actual = case.value_or_none("retirement.years_paid_here")
    if actual is None:
        return required, missing
    gap = max(int(actual.number() * MONTHS) - paid, 0)
    text = PAID_HERE if gap else PAID_ENOUGH
    case.rests_on("months_missing", actual)
    case.step("paid_here", text.format(required=_both(actual), paid=months(paid), gap=months(gap)), None, actual)
    return required, max(missing, gap)


def _both(value: Value) -> Text:
    """A number of years with its months."""
    return YEARS.format(years=years(value.number()), months=months(int(value.number() * MONTHS)))


def _base(case: Case) -> Decimal:
    """The place's base, or the person's own where the place says so, in yuan a month. Raises NotKnown, and BadInput if it is empty."""
    own = case.amount_or_none("base")
    whose = case.value_or_none("retirement.makeup.whose_base")
    if whose is not None and whose.datum == "own" and "retirement.makeup.base" not in case.place.own:
        if own is None:
            raise BadInput("base", OWN_NEEDED)
        case.rests_on("monthly", whose)
        case.step("base", OWN_BASE.format(amount=own), own, whose)
        return own
    base = case.value("retirement.makeup.base")
    if own is not None:
        case.note(OWN_UNUSED)
    case.rests_on("monthly", base)
    case.step("base", BASE.format(amount=base), base.number(), base)
    return base.number()


YEARS = Text("{years}（{months}）", "{years} ({months})")
REQUIRED = Text(
    "要求 {required}，实际缴费 {paid}，视同缴费 {credited}，还缺 {missing}。",
    "Required: {required}; paid: {paid}; counted as paid: {credited}; missing: {missing}.",
)
PAID_HERE = Text(
    "其中实际缴费要满 {required}，已缴 {paid}，还缺 {gap}。",
    "Of these, {required} must actually have been paid; paid: {paid}; missing: {gap}.",
)
PAID_ENOUGH = Text(
    "其中实际缴费要满 {required}，已缴 {paid}，够了。",
    "Of these, {required} must actually have been paid; paid: {paid}, which is enough.",
)
BASE = Text("补缴基数：{amount}。", "Base of the make-up payment: {amount}.")
OWN_BASE = Text("补缴基数：按本人缴费基数 {amount}。", "Base of the make-up payment: your own base of {amount}.")
OWN_NEEDED = Text(
    "当地按本人缴费基数补缴，请填写您退休前的月缴费基数。",
    "This place works on your own base: enter your monthly contribution base before retirement.",
)
OWN_UNUSED = Text("当地统一规定补缴基数，您填的基数没有使用。", "The place sets one base for all; yours was not used.")
HEADLINE = Text(
    "还缺 {missing}，一次补足要 {total}（每月 {monthly}）。",
    "You lack {missing}; paid at once that costs {total} ({monthly} for each month).",
)
BUT = Text("还缺 {missing}。{gap}", "You lack {missing}. {gap}")
ENOUGH = Text("年限已够，退休后不用再缴费。", "Your years are enough; nothing more is due after retirement.")
MONTH_BY_MONTH = Text(
    "有的地方也可以继续逐月缴费到年限够为止，届时按当时的标准。",
    "Some places also let you go on paying by the month until you have enough years, at the rates of that time.",
)
CALCULATOR = Calculator(
    form=FORM,
    answers=(
        Answer("months_required", "months", Text("要求月数", "Months required")),
        Answer("months_missing", "months", Text("缺少月数", "Months missing")),
        Answer("monthly", "CNY", Text("每缺一个月", "For each missing month")),
        Answer("total", "CNY", Text("一次补足", "Paid at once"), of=("monthly", "months_missing")),
    ),
    rule=rule,
    ranking=Ranking(("total",), asks=("sex", "paid_months", "credited_months")),
)

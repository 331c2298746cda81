"""What somebody in flexible employment (灵活就业) pays each month, medical and, if wanted, pension.

Source: Social Insurance Law, articles 10, 12, 23 and 27; base, rate or fixed amount are set by each pooling area.
Not covered: the change of the base within a year; subsidies that depend on the age at first approval.
"""

from dataclasses import replace
from decimal import Decimal

from calculators.answers import Answer
from calculators.calculator import Calculator, Ranking
from calculators.case import Case
from calculators.counts import months
from calculators.forms import ON, PLACE, Flag, Form, Money
from calculators.in_words import quote_rules
from calculators.questions import TIER
from calculators.rules import flexible_parts as parts
from calculators.rules.employee_parts import MATERNITY_IN
from calculators.rules.flexible_subsidy import subsidy
from calculators.text import Text

FORM = Form(
    name="flexible-premium",
    title=Text("灵活就业自己缴多少", "What do I pay if I insure myself?"),
    intro=Text(
        "没有单位的人自己缴费：按当地的基数、费率或定额计算医保，可以同时算养老。",
        "Without an employer you pay it all yourself: the place's base, rate or fixed amount, and the pension beside it if you want.",
    ),
    fields=(
        replace(PLACE, example="zhejiang-hangzhou"),
        ON,
        Money(
            name="base",
            label=Text("选择的医保缴费基数（元/月）", "Medical base you chose (yuan a month)"),
            help=Text(
                "可以自选基数的地方填写；不填按最低基数。", "Where you may choose; left empty, the lowest base is used."
            ),
            optional=True,
        ),
        TIER,
        Flag(
            name="pension",
            label=Text("同时缴养老保险", "Pension too"),
            help=Text("按养老保险基数乘以费率另算。", "Worked out apart, on the pension base."),
        ),
        Money(
            name="pension_base",
            label=Text("选择的养老缴费基数（元/月）", "Pension base you chose (yuan a month)"),
            help=Text(
                "不填就用上面选择的基数；都不填按最低基数。",
                "Left empty, the base chosen above is used; if that is empty too, the lowest.",
            ),
            optional=True,
            minor=True,
        ),
        Flag(
            name="subsidised",
            label=Text("享受灵活就业社保补贴", "Entitled to the subsidy"),
            help=Text(
                "就业困难人员等经人社部门认定的才有。",
                "Only after recognition by the human resources bureau, for example as hard to employ.",
            ),
            minor=True,
        ),
    ),
    own=(
        "flexible.medical.base",
        "flexible.medical.base_floor",
        "flexible.medical.rate",
        "flexible.medical.amount",
        "flexible.pension.base.floor",
        "flexible.pension.rate",
    ),
)


def rule(case: Case) -> None:
    case.add_choices("tier", "pension")
    case.add_circumstances(status="in-service", month=str(case.on.month))
    base, medical, maternity = parts.medical(case)
    large = parts.large_claims(case, base)
    care = parts.by_rate(case, "long_term_care_monthly", parts.LONG_TERM_CARE, base, "flexible.long_term_care.rate")
    case.give_amounts(base=base, medical_monthly=medical.month)
    pension = parts.pension(case) if case.choice("pension") == "yes" else None
    paid = [part for part in (medical, large, care, pension) if part is not None]
    total = _sum(case, "total_monthly", [part.month for part in paid if part.month])
    yearly = _sum(case, "total_yearly", [part.year for part in paid if part.year])
    subsidised = subsidy(case, total) if case.choice("subsidised") == "yes" else None
    case.give_amounts(
        medical_yearly=medical.year,
        maternity_monthly=maternity.month if maternity else None,
        large_claims_monthly=large.month if large else Decimal(0),
        large_claims_yearly=large.year if large else Decimal(0),
        long_term_care_monthly=care.month if care else None,
        pension_monthly=pension.month if pension else None,
        pension_yearly=pension.year if pension else None,
        total_monthly=total,
        total_yearly=yearly,
        subsidy_monthly=subsidised,
    )
    case.result.headline = HEADLINE.format(month=total, year=yearly)
    for part in paid:
        if part.month or part is medical:
            case.row(part.label, part.month)
        if part is medical and maternity:
            case.row(MATERNITY_IN, maternity.month, 1)
    case.row("total_monthly", total, total=True)
    if subsidised is not None:
        case.hint(SUBSIDISED.format(amount=subsidised, left=total - subsidised))
    _waiting(case)
    quote_rules(case, "flexible.eligibility", "flexible.rule")


def _sum(case: Case, key: str, parts: list[Decimal]) -> Decimal:
    """The sum of the parts; a step only where there are several."""
    return case.total(key, *parts) if len(parts) > 1 else sum(parts, Decimal(0))


def _waiting(case: Case) -> None:
    """How long somebody who joins or comes back waits for benefits, where known."""
    wait, gap = case.value_or_none("flexible.waiting.months"), case.value_or_none("flexible.waiting.gap_months")
    if wait is not None and gap is not None:
        case.step("waiting", WAIT_GAP.format(wait=months(wait.number()), gap=months(gap.number())), None, wait, gap)
    elif wait is not None:
        case.step("waiting", WAIT.format(wait=months(wait.number())), None, wait)


HEADLINE = Text("每月缴 {month}，全年 {year}。", "You pay {month} a month, {year} a year.")
SUBSIDISED = Text(
    "补贴最多每月 {amount}，自己实际负担约 {left}；以人社部门核定为准。",
    "The subsidy is at most {amount} a month, which leaves about {left}; the bureau decides.",
)
WAIT = Text("新参保的待遇等待期：{wait}。", "Waiting period of new members: {wait}.")
WAIT_GAP = Text(
    "新参保或中断缴费超过 {gap}的，待遇等待期 {wait}。",
    "Waiting period of new members and after a gap of more than {gap}: {wait}.",
)
CALCULATOR = Calculator(
    form=FORM,
    answers=(
        Answer("base", "CNY", Text("医保缴费基数", "Medical contribution base")),
        Answer("medical_monthly", "CNY", Text("医保每月", "Medical, each month"), of=("maternity_monthly",)),
        Answer("medical_yearly", "CNY", Text("医保全年", "Medical, a year"), of=("medical_monthly",)),
        Answer("maternity_monthly", "CNY", Text("其中生育保险每月", "of which maternity insurance, each month")),
        Answer(
            "large_claims_monthly", "CNY", Text("大额医疗每月", "Large claims, each month"), of=("large_claims_yearly",)
        ),
        Answer(
            "large_claims_yearly", "CNY", Text("大额医疗全年", "Large claims, a year"), of=("large_claims_monthly",)
        ),
        Answer("long_term_care_monthly", "CNY", Text("长期护理保险每月", "Long-term care, each month")),
        Answer("pension_base", "CNY", Text("养老缴费基数", "Pension contribution base")),
        Answer("pension_monthly", "CNY", Text("养老每月", "Pension, each month")),
        Answer("pension_yearly", "CNY", Text("养老全年", "Pension, a year"), of=("pension_monthly",)),
        Answer(
            "total_monthly",
            "CNY",
            Text("每月合计", "Total each month"),
            of=("medical_monthly", "large_claims_monthly", "long_term_care_monthly", "pension_monthly"),
        ),
        Answer(
            "total_yearly",
            "CNY",
            Text("全年合计", "Total a year"),
            of=("medical_yearly", "large_claims_yearly", "long_term_care_monthly", "pension_yearly"),
        ),
        Answer("subsidy_monthly", "CNY", Text("社保补贴每月", "Subsidy each month")),
    ),
    rule=rule,
    ranking=Ranking(("medical_monthly",)),
)

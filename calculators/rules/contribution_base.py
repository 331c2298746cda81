"""The monthly contribution base: the wage between the place's floor and ceiling.

Source: the yearly notices of each province or city on contribution bases. Not covered: mid-year changes of the declared wage.
"""

from dataclasses import replace
from decimal import Decimal

from calculators.basics import Text
from calculators.casework import Answer, Calculator, Case, Clamped, Picture, Ranking
from calculators.forms import ON, PLACE, Choice, Form, Money

WAGE = Money(
    name="wage",
    label=Text("月工资（元）", "Monthly wage (yuan)"),
    help=Text(
        "上年度月平均工资，含奖金和津贴；新入职的按起薪。",
        "Last year's average month, with bonuses and allowances; if you are new, your starting wage.",
    ),
    example="5000",
)
SCHEMES = {
    "medical": Text("职工医保", "employees' medical scheme"),
    "pension": Text("职工养老保险", "employees' pension"),
}
FORM = Form(
    name="contribution-base",
    title=Text("我的缴费基数是多少", "What is my contribution base?"),
    intro=Text(
        "保险费按“缴费基数”乘以费率计算。工资低于下限的按下限，高于上限的按上限。",
        "Premiums are a percentage of the contribution base: your wage, but never below the floor nor above the ceiling.",
    ),
    fields=(
        replace(PLACE, example="beijing"),
        ON,
        Choice(
            name="scheme",
            label=Text("险种", "Scheme"),
            help=Text("医保和养老的上下限可能不同。", "The limits of the two may differ."),
            default="medical",
            options=SCHEMES,
        ),
        WAGE,
    ),
    own=("employee.base.floor", "employee.base.ceiling", "pension.base.floor", "pension.base.ceiling"),
)
LIMITS = {
    "medical": ("employee.base.floor", "employee.base.ceiling"),
    "pension": ("pension.base.floor", "pension.base.ceiling"),
}
BASE = Text("缴费基数", "Contribution base")


def rule(case: Case) -> None:
    wage = case.amount("wage")
    clamped = case.clamp("base", wage, *LIMITS[case.choice("scheme")])
    base, low, high = clamped.base, clamped.low, clamped.high
    case.give("base", base)
    case.give("floor", low, *(() if clamped.floor is None else (clamped.floor,)))
    case.give("ceiling", high, *(() if clamped.ceiling is None else (clamped.ceiling,)))
    case.result.headline = HEADLINE.format(base=base)
    case.row("base", base, total=True)
    case.row(Text("月工资", "Monthly wage"), wage)
    if low is not None:
        case.row("floor", low)
    if high is not None:
        case.row("ceiling", high)
    distance(case, wage, clamped)


def distance(case: Case, wage: Decimal, clamped: Clamped) -> None:
    """What would change the base."""
    low, high = clamped.low, clamped.high
    if low is None:
        return
    if wage < low:
        case.hint(TO_FLOOR.format(gap=low - wage))
    elif high is not None and wage > high:
        case.hint(OVER_CEILING.format(gap=wage - high))
    elif high is not None and wage < high:
        case.hint(TO_CEILING.format(gap=high - wage))


HEADLINE = Text("每月缴费基数是 {base}。", "Your contribution base is {base} a month.")
TO_FLOOR = Text(
    "工资再多 {gap}，才会高过下限；在此之前缴费不变。",
    "Only when your wage is {gap} higher does it pass the floor; until then the premium stays the same.",
)
TO_CEILING = Text(
    "工资再多 {gap}就到上限，超过上限的部分不用缴费。",
    "Another {gap} and you reach the ceiling; nothing is due on wages above it.",
)
OVER_CEILING = Text("工资中超过上限的 {gap}不用缴费。", "Nothing is due on the {gap} above the ceiling.")
CALCULATOR = Calculator(
    form=FORM,
    answers=(
        Answer("base", "CNY", BASE),
        Answer("floor", "CNY", Text("缴费基数下限", "Floor")),
        Answer("ceiling", "CNY", Text("缴费基数上限", "Ceiling")),
    ),
    rule=rule,
    ranking=Ranking(("base", "floor"), asks=("wage",)),
    picture=Picture("wages", ("base",)),
)

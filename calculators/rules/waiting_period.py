"""How long a resident who enrolled late or missed years waits for benefits (待遇等待期).

Source: General Office of the State Council, 国办发〔2024〕38号: a fixed waiting period, a variable one for each missed year,
repair by paying missed years, and a least total after a long lapse. Not covered: exemptions of newborns, assisted people and transfers.
"""

from dataclasses import replace
from decimal import Decimal

from calculators.answers import Answer
from calculators.calculator import Calculator
from calculators.case import Case
from calculators.counts import months, years
from calculators.dates import months_later
from calculators.errors import BadInput
from calculators.forms import ON, PLACE, Form, Whole
from calculators.in_words import quote_rules
from calculators.policy import NotKnown
from calculators.questions import GROUP, PAID_ON, TIER
from calculators.text import Text
from calculators.values import Value

FORM = Form(
    name="waiting-period",
    title=Text("断保后要等多久才能报销", "How long until benefits start after a lapse?"),
    intro=Text(
        "居民医保没有在集中缴费期缴费，或者断保过，重新缴费后要等几个月才能报销；补缴断保的年份可以缩短。",
        "Residents who pay late or missed years wait some months before the fund pays; paying for missed years shortens the wait.",
    ),
    fields=(
        PLACE,
        ON,
        Whole(
            name="missed_years",
            label=Text("断保的年数", "Years missed"),
            help=Text(
                "没有缴费的年数，自 2025 年起计；只是今年晚缴填 0。",
                "Years without payment, counted since 2025; 0 if you are only late this year.",
            ),
            example="2",
            high=60,
        ),
        Whole(
            name="repaired_years",
            label=Text("愿意补缴的年数", "Years you would pay for"),
            help=Text("每补缴一年少等一些。", "Each repaired year shortens the wait."),
            default="0",
            high=60,
        ),
        PAID_ON,
        replace(
            GROUP, help=Text("有的地方补缴费用因类别而异。", "In some places the cost of a missed year depends on it.")
        ),
        replace(TIER, minor=True),
    ),
    own=("resident.waiting.fixed_months", "resident.waiting.months_per_missed_year", "resident.premium.individual"),
)


def rule(case: Case) -> None:
    missed, repaired = case.whole_number("missed_years") or 0, case.whole_number("repaired_years") or 0
    if repaired > missed:
        raise BadInput("repaired_years", TOO_MANY.format(missed=years(missed)))
    paid_on = case.day("paid_on")
    case.add_choices("group", "tier")
    fixed = case.value("resident.waiting.fixed_months", paid_on)
    variable = _variable(case, missed, repaired)
    wait = int(fixed.number()) + variable
    words = {"fixed": months(fixed.number()), "variable": months(variable), "wait": months(wait)}
    case.step("months", TOTAL.format(**words), None, fixed)
    wait = _at_least(case, missed, repaired, wait)
    day = months_later(paid_on, wait)
    case.step("benefits_from", FROM.format(paid=paid_on.isoformat(), wait=months(wait), day=day.isoformat()))
    case.give("months", wait)
    case.give("fixed_months", int(fixed.number()), fixed)
    case.give("variable_months", variable)
    case.give("benefits_from", day)
    case.result.headline = HEADLINE.format(wait=months(wait), day=day.isoformat())
    _repair(case, missed, repaired, int(fixed.number()), wait)
    quote_rules(case, "resident.waiting.rule", on=paid_on, nation=True)


def _variable(case: Case, missed: int, repaired: int) -> int:
    """The variable waiting period in months: each missed year adds, each repaired one takes off."""
    if not missed:
        return 0
    adds = case.value("resident.waiting.months_per_missed_year", case.day("paid_on"))
    free = case.value_or_none("resident.waiting.free_years", case.day("paid_on"))
    variable, values = _counted(missed, free) * int(adds.number()), [adds]
    if free is not None:
        values.append(free)
    if repaired:
        takes = case.value("resident.waiting.months_per_repaired_year", case.day("paid_on"))
        variable = max(variable - repaired * int(takes.number()), 0)
        values.append(takes)
    words = {"missed": years(missed), "repaired": years(repaired), "variable": months(variable)}
    case.step("variable_months", (VARIABLE if repaired else VARIABLE_MISSED).format(**words), None, *values)
    return variable


def _counted(missed: int, free: Value | None) -> int:
    """The missed years that add to the wait: in some places the first one does not."""
    return missed if free is None else max(missed - int(free.number()), 0)


def _at_least(case: Case, missed: int, repaired: int, wait: int) -> int:
    """After a long lapse that was repaired, the whole waiting period has a least length."""
    if not repaired:
        return wait
    long_lapse = case.value_or_none("resident.waiting.long_lapse_years", case.day("paid_on"))
    least = case.value_or_none("resident.waiting.least_after_repair_months", case.day("paid_on"))
    if long_lapse is None or least is None or missed < long_lapse.number() or wait >= least.number():
        return wait
    words = {"lapse": years(long_lapse.number()), "least": months(least.number())}
    case.step("least", LEAST.format(**words), None, long_lapse, least)
    case.rests_on("months", long_lapse, least)
    return int(least.number())


def _repair(case: Case, missed: int, repaired: int, fixed: int, wait: int) -> None:
    """What the repair costs and saves; the premium of the year of payment is what each repaired year costs."""
    case.give("repair_cost", Decimal(0))
    if not repaired:
        return
    adds = case.value("resident.waiting.months_per_missed_year", case.day("paid_on"))
    free = case.value_or_none("resident.waiting.free_years", case.day("paid_on"))
    saved = max(fixed + _counted(missed, free) * int(adds.number()) - wait, 0)
    case.give("months_saved", saved, adds, *((free,) if free else ()))
    words = {"repaired": years(repaired), "saved": months(saved)}
    try:
        premium = case.value("resident.premium.individual", case.day("paid_on"))
    except NotKnown as gap:
        case.give("repair_cost", None)
        case.hint(SAVED.format(**words))
        case.note(COST_DEPENDS if gap.missing else COST_UNKNOWN.format(gap=gap.message))
        return
    cost = case.times("repair_cost", premium.number(), Decimal(repaired), premium, label=REPAIR)
    case.give("repair_cost", cost)
    case.row(REPAIR, cost, total=True)
    case.hint(SAVED_FOR.format(cost=cost, **words))


TOO_MANY = Text(
    "补缴年数不能超过断保的 {missed}。", "You cannot pay for more years than you missed, which is {missed}."
)
VARIABLE = Text(
    "变动等待期：断保 {missed}，补缴 {repaired}，为 {variable}。",
    "Variable waiting period: {missed} missed, {repaired} repaired: {variable}.",
)
VARIABLE_MISSED = Text(
    "变动等待期：断保 {missed}，为 {variable}。", "Variable waiting period: {missed} missed: {variable}."
)
LEAST = Text(
    "断保满 {lapse}的，补缴后合计不少于 {least}，按 {least}计算。",
    "After {lapse} missed or more, the total after repair is at least {least}, so {least}.",
)
TOTAL = Text(
    "固定等待期 {fixed}，变动等待期 {variable}，合计 {wait}。",
    "Fixed waiting period {fixed}, variable {variable}: {wait} in all.",
)
FROM = Text(
    "自缴费日 {paid} 起等 {wait}，{day} 起享受待遇。", "{wait} from the payment on {paid}: benefits start on {day}."
)
REPAIR = Text("补缴费用（个人缴费）", "Cost of repair (individual premiums)")
SAVED = Text("补缴 {repaired}，少等 {saved}。", "Paying for {repaired} saves {saved} of waiting.")
SAVED_FOR = Text(
    "补缴 {repaired}约需 {cost}，少等 {saved}。",
    "Paying for {repaired} costs about {cost} and saves {saved} of waiting.",
)
COST_DEPENDS = Text(
    "补缴一年的费用因居民类别或缴费档次而不同；选好后可以算出。",
    "What a missed year costs depends on the group or the tier: choose them to see it.",
)
COST_UNKNOWN = Text("补缴费用算不出：{gap}", "The cost of repair cannot be worked out: {gap}")
HEADLINE = Text("要等 {wait}，{day} 起可以报销。", "You wait {wait}; the fund pays from {day}.")
CALCULATOR = Calculator(
    form=FORM,
    answers=(
        Answer("months", "months", Text("等待期", "Waiting period"), of=("fixed_months", "variable_months")),
        Answer("fixed_months", "months", Text("固定等待期", "Fixed waiting period")),
        Answer("variable_months", "months", Text("变动等待期", "Variable waiting period")),
        Answer("months_saved", "months", Text("补缴少等", "Saved by repair"), of=("months",)),
        Answer("repair_cost", "CNY", Text("补缴费用", "Cost of repair")),
        Answer("benefits_from", "date", Text("享受待遇起始日", "Benefits from"), of=("months",)),
    ),
    rule=rule,
)

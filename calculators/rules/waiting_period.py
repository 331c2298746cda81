"""How long a resident who enrolled late or missed years waits for benefits (待遇等待期).

Source: General Office of the State Council, 国办发〔2024〕38号: a fixed waiting period, a variable one for each missed year,
repair by paying missed years, and a least total after a long lapse. Not covered: exemptions of newborns, assisted people and transfers.
"""

from decimal import Decimal

from calculators.case import Case
from calculators.dates import months_later
from calculators.errors import BadInput
from calculators.figures import plain
from calculators.forms import ON, PLACE, Day, Form, Whole
from calculators.money import yuan
from calculators.text import Text

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
        Day(
            name="paid_on",
            label=Text("缴费日期", "Day of payment"),
            help=Text("从这一天起算等待期。", "The waiting period runs from this day."),
            default="today",
        ),
    ),
    own=("resident.waiting.fixed_months", "resident.waiting.months_per_missed_year", "resident.premium.individual"),
)


def rule(case: Case) -> None:
    missed, repaired = case.whole("missed_years") or 0, case.whole("repaired_years") or 0
    if repaired > missed:
        raise BadInput("repaired_years", TOO_MANY.format(missed=str(missed)))
    paid_on = case.day("paid_on")
    fixed = case.value("resident.waiting.fixed_months", paid_on)
    variable = _variable(case, missed, repaired)
    months = _at_least(case, missed, repaired, int(fixed.number()) + variable)
    case.step(
        "months", TOTAL.format(fixed=plain(fixed.number()), variable=str(variable), months=str(months)), None, fixed
    )
    benefits_from = months_later(paid_on, months)
    case.step("benefits_from", FROM.format(paid=paid_on.isoformat(), months=str(months), day=benefits_from.isoformat()))
    case.result.counts |= {"months": months, "fixed_months": int(fixed.number()), "variable_months": variable}
    case.result.dates["benefits_from"] = benefits_from
    case.result.headline = HEADLINE.format(months=str(months), day=benefits_from.isoformat())
    _repair(case, missed, repaired, months)


def _variable(case: Case, missed: int, repaired: int) -> int:
    """The variable waiting period in months: each missed year adds, each repaired one takes off."""
    if not missed:
        return 0
    adds = case.value("resident.waiting.months_per_missed_year", case.day("paid_on"))
    months = missed * int(adds.number())
    values = [adds]
    if repaired:
        takes = case.value("resident.waiting.months_per_repaired_year", case.day("paid_on"))
        months = max(months - repaired * int(takes.number()), 0)
        values.append(takes)
    case.step(
        "variable_months",
        VARIABLE.format(missed=str(missed), repaired=str(repaired), months=str(months)),
        None,
        *values,
    )
    return months


def _at_least(case: Case, missed: int, repaired: int, months: int) -> int:
    """After a long lapse that was repaired, the whole waiting period has a least length."""
    if not repaired:
        return months
    long_lapse = case.quietly("resident.waiting.long_lapse_years", case.day("paid_on"))
    least = case.quietly("resident.waiting.least_after_repair_months", case.day("paid_on"))
    if long_lapse is None or least is None or missed < long_lapse.number() or months >= least.number():
        return months
    case.step(
        "least", LEAST.format(years=plain(long_lapse.number()), months=plain(least.number())), None, long_lapse, least
    )
    return int(least.number())


def _repair(case: Case, missed: int, repaired: int, months: int) -> None:
    """What the repair costs and saves; the premium of the year of payment is what each repaired year costs."""
    case.result.amounts["repair_cost"] = Decimal(0)
    if not repaired:
        return
    premium = case.maybe("resident.premium.individual", case.day("paid_on"))
    fixed, adds = (
        case.result.counts["fixed_months"],
        case.value("resident.waiting.months_per_missed_year", case.day("paid_on")),
    )
    saved = (fixed or 0) + missed * int(adds.number()) - months
    case.result.counts["months_saved"] = saved
    if premium is None:
        case.result.amounts["repair_cost"] = None
        return
    cost = case.times("repair_cost", REPAIR, premium.number(), Decimal(repaired), premium)
    case.result.amounts["repair_cost"] = cost
    case.row(REPAIR, cost, total=True)
    case.hint(REPAIR_HINT.format(years=str(repaired), cost=yuan(cost), saved=str(saved)))


TOO_MANY = Text("补缴年数不能超过断保年数（{missed}）。", "You cannot repair more years than were missed ({missed}).")
VARIABLE = Text(
    "变动等待期：断保 {missed} 年，补缴 {repaired} 年，为 {months} 个月。",
    "Variable waiting period: {missed} years missed, {repaired} repaired: {months} months.",
)
LEAST = Text(
    "断保满 {years} 年的，补缴后合计不少于 {months} 个月。",
    "After {years} missed years or more, the total after repair is at least {months} months.",
)
TOTAL = Text(
    "固定等待期 {fixed} 个月，变动等待期 {variable} 个月，合计 {months} 个月。",
    "Fixed waiting period {fixed} months, variable {variable} months: {months} months in all.",
)
FROM = Text(
    "自缴费日 {paid} 起等 {months} 个月，{day} 起享受待遇。",
    "{months} months from the payment on {paid}: benefits start on {day}.",
)
REPAIR = Text("补缴费用（个人缴费）", "Cost of repair (individual premiums)")
REPAIR_HINT = Text(
    "补缴 {years} 年约需 {cost}，少等 {saved} 个月。",
    "Paying for {years} years costs about {cost} and saves {saved} months.",
)
HEADLINE = Text("要等 {months} 个月，{day} 起可以报销。", "You wait {months} months; the fund pays from {day}.")

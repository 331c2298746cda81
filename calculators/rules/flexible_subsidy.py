"""The subsidy for recognised people in flexible employment: a share of the premium, at most a fixed amount.

Source: 就业补助资金管理办法 (2023-12-20) and each place's rules. Not covered: other shares above the lowest base, the years that it is paid for.
"""

from decimal import Decimal
from fractions import Fraction

from calculators.case import Case
from calculators.forms import Local
from calculators.policy import NotKnown
from calculators.rules.flexible_parts import medical, pension
from calculators.text import Text


def subsidy(case: Case, total: Decimal) -> Decimal | None:
    """The subsidy in yuan a month; None where the place's rule, or the premium that it counts on, is not known."""
    share, most = case.value_or_note("flexible.subsidy.share"), case.value_or_none("flexible.subsidy.amount")
    if share is None and most is None:
        case.note(UNKNOWN)
        return None
    amount = total
    if share is not None:
        assert isinstance(share.datum, Fraction)
        try:
            counted = _counted(case, total)
        except NotKnown as gap:
            case.note(LOWEST_UNKNOWN.format(gap=gap.message))
            return None
        amount = case.part("subsidy_monthly", counted, share, SUBSIDY)
    if most is not None:
        amount = min(amount, most.number())
        case.step("subsidy_monthly", AT_MOST.format(most=most, amount=amount), amount, most)
    return amount


def _counted(case: Case, total: Decimal) -> Decimal:
    """What the share is taken of: the premium that is paid or, where the place says so, the lowest one. Raises NotKnown."""
    rule = case.value_or_none("flexible.subsidy.counted_on")
    if rule is None or rule.datum != "lowest":
        return total
    lowest = _lowest(case)
    if lowest < total:
        case.step("subsidy_counted", ON_LOWEST.format(amount=lowest), lowest, rule)
    return min(lowest, total)


def _lowest(case: Case) -> Decimal:
    """The least that somebody can pay here each month, medical and, if wanted, pension, whatever was chosen. Raises NotKnown."""
    least = case.silent(base=None, pension_base=None, tier=None)
    least.add_circumstances(status="in-service", month=str(case.on.month), pension=case.choice("pension"))
    tiers = case.form.field("tier")
    assert isinstance(tiers, Local)
    premiums = []
    for tier in tiers.options(case.place) or (None,):
        least.add_circumstances(tier=tier)
        premiums.append(medical(least)[1].month)
    return min(premiums) + (pension(least).month if case.choice("pension") == "yes" else Decimal(0))


SUBSIDY = Text("社保补贴", "Subsidy")
AT_MOST = Text("社保补贴：最多 {most}，为 {amount}。", "Subsidy: at most {most}, so {amount}.")
ON_LOWEST = Text(
    "补贴按当地最低的缴费额 {amount}计算，多缴的部分不补。",
    "The subsidy counts on the lowest premium of the place, {amount}; what is paid beyond it is not subsidised.",
)
LOWEST_UNKNOWN = Text(
    "补贴按当地最低的缴费额计算，而这个数没有查到：{gap}",
    "The subsidy counts on the lowest premium of the place, which is not known: {gap}",
)
UNKNOWN = Text(
    "当地的社保补贴标准没有查到，请问人社部门 12333。",
    "The subsidy of this place is not known; ask the human resources bureau, 12333.",
)

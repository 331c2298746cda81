"""The base on which somebody in flexible employment pays: set by the place, chosen between its limits, or the lowest."""

from decimal import Decimal

from calculators.case import MONTHS, Case
from calculators.policy import NotKnown
from calculators.text import Part, Text
from calculators.values import Value

# What explains best why there is no answer, before what only says that nothing was found.
TELLING = ("circumstances", "after", "gap", "before", "disputed", "unverified", "never")


def medical_base(case: Case) -> Decimal:
    """The place's one base, or the chosen one between its limits, or the lowest one. Raises NotKnown."""
    typed = case.amount_or_none("base")
    set_by_place = case.value_or_none("flexible.medical.base")
    floor, ceiling = (
        case.value_or_none("flexible.medical.base_floor"),
        case.value_or_none("flexible.medical.base_ceiling"),
    )
    if set_by_place is not None:
        if typed is not None:
            case.note(BASE_IS_SET)
        return _set_base(case, set_by_place)
    if typed is not None:
        return within_limits(case, "base", typed, floor, ceiling)
    if floor is None:
        raise best_gap(case, "flexible.medical.base", "flexible.medical.base_floor", "flexible.medical.amount")
    return lowest_base(case, "base", floor)


def lowest_base(case: Case, key: str, floor: Value) -> Decimal:
    """The lowest base, where none was chosen."""
    case.step(key, LOWEST.format(what=case.figures[key].label, amount=floor), floor.number(), floor)
    return floor.number()


def _set_base(case: Case, value: Value) -> Decimal:
    """The one base of the place by the month."""
    if value.unit == "CNY/month":
        case.step("base", FIXED.format(what=case.figures["base"].label, amount=value), value.number(), value)
        return value.number()
    rule = "rounding.base" if case.value_or_none("rounding.base") else "rounding.premium"
    return case.rounded("base", YEAR_BASE, {"year": value.number()}, value.number() / MONTHS, rule, (value,))


def within_limits(case: Case, key: str, typed: Decimal, floor: Value | None, ceiling: Value | None) -> Decimal:
    """A chosen base, moved to the nearest limit, with the reason; taken as it is where no limit is known."""
    label = case.figures[key].label
    if floor is None:
        if not case.place.is_own:
            case.note(LIMITS_UNKNOWN.format(what=label))
        case.step(key, CHOSEN.format(what=label, amount=typed), typed)
        return typed
    base = max(typed, floor.number())
    if ceiling is not None and ceiling.datum is not None:
        base = min(base, ceiling.number())
    words: dict[str, Part] = {"what": label, "typed": typed, "amount": base}
    limits = (floor, ceiling) if ceiling else (floor,)
    case.step(key, (CHOSEN if base == typed else MOVED).format(**words), base, *limits)
    return base


def best_gap(case: Case, *names: str) -> NotKnown:
    """Of several values any of which would do, the one whose gap explains most."""
    gaps = []
    for name in names:
        try:
            case.value(name)
        except NotKnown as gap:
            gaps.append(gap)
    return min(gaps, key=lambda gap: (not gap.missing, gap.last is None, TELLING.index(gap.reason)))


FIXED = Text("{what}：当地规定为 {amount}。", "{what}: set by the place at {amount}.")
YEAR_BASE = Text(
    "医保缴费基数：当地规定全年 {year}，每月 {total}。",
    "Medical contribution base: set at {year} a year, {total} a month.",
)
LOWEST = Text("{what}：按最低的 {amount}计算。", "{what}: the lowest, {amount}, is used.")
CHOSEN = Text("{what}：按选择的 {amount}计算。", "{what}: {amount} as chosen.")
MOVED = Text(
    "{what}：选择的 {typed}超出当地允许的范围，按 {amount}计算。",
    "{what}: the {typed} chosen is outside the limits, so {amount} is used.",
)
BASE_IS_SET = Text(
    "当地统一规定医保缴费基数，不能自选；您填的基数没有用于医保。",
    "The place sets one medical base for all; the base you entered was not used for medical insurance.",
)
LIMITS_UNKNOWN = Text(
    "{what}的上下限没有查到，按您填的基数计算，请向 12393 核实。",
    "{what}: the limits are not known here; your base was used as it is. Check with 12393.",
)

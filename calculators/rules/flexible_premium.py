"""What somebody in flexible employment (灵活就业) pays each month, medical and, if wanted, pension.

Source: Social Insurance Law, articles 10, 12, 23 and 27; base, rate or fixed amount are set by each pooling area.
Not covered: the change of the base within a year; subsidies that depend on the age at first approval.
"""

from decimal import Decimal
from fractions import Fraction

from calculators.case import MONTHS, Case
from calculators.forms import ON, PLACE, Flag, Form, Local, Money
from calculators.money import yuan
from calculators.policy import CUSTOM
from calculators.text import Text
from calculators.values import Value

FORM = Form(
    name="flexible-premium",
    title=Text("灵活就业自己缴多少", "What do I pay if I insure myself?"),
    intro=Text(
        "没有单位的人自己缴费：按当地的基数、费率或定额计算医保，可以同时算养老。",
        "Without an employer you pay it all yourself: the place's base, rate or fixed amount, and the pension beside it if you want.",
    ),
    fields=(
        PLACE,
        ON,
        Money(
            name="base",
            label=Text("选择的医保缴费基数（元/月）", "Medical base you chose (yuan a month)"),
            help=Text(
                "可以自选基数的地方填写；不填按最低基数。", "Where you may choose; left empty, the lowest base is used."
            ),
            optional=True,
        ),
        Local(
            name="tier",
            label=Text("缴费档次", "Tier"),
            help=Text("分档缴费的地方填写。", "Where premiums come in tiers."),
        ),
        Flag(
            name="pension",
            label=Text("同时缴养老保险", "Pension too"),
            help=Text("按养老保险基数乘以费率另算。", "Worked out apart, on the pension base."),
        ),
        Money(
            name="pension_base",
            label=Text("选择的养老缴费基数（元/月）", "Pension base you chose (yuan a month)"),
            help=Text("不填按最低基数。", "Left empty, the lowest base is used."),
            optional=True,
        ),
        Flag(
            name="subsidised",
            label=Text("享受灵活就业社保补贴", "Entitled to the subsidy"),
            help=Text(
                "就业困难人员等经人社部门认定的才有。",
                "Only after recognition by the human resources bureau, for example as hard to employ.",
            ),
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
    tier = case.inputs.get("tier")
    case.tell(tier=tier if isinstance(tier, str) else None, status="in-service", month=str(case.on.month))
    base, medical, medical_year = _medical(case)
    extra, extra_year = _extras(case, base)
    pension = _pension(case) if case.choice("pension") == "yes" else None
    monthly = [part for part in (medical, extra, pension) if part is not None]
    total = case.total("total_monthly", TOTAL, *monthly)
    yearly = case.total("total_yearly", YEAR, medical_year, extra_year, (pension or Decimal(0)) * MONTHS)
    subsidy = _subsidy(case, total) if case.choice("subsidised") == "yes" else None
    case.result.amounts |= {
        "base": base,
        "medical_monthly": medical,
        "pension_monthly": pension,
        "large_claims_monthly": extra,
        "total_monthly": total,
        "total_yearly": yearly,
        "subsidy_monthly": subsidy,
    }
    case.result.headline = HEADLINE.format(month=yuan(total), year=yuan(yearly))
    case.row(MEDICAL, medical)
    if extra:
        case.row(LARGE_CLAIMS, extra)
    if pension is not None:
        case.row(PENSION, pension)
    case.row(TOTAL, total, total=True)
    if subsidy is not None:
        case.hint(SUBSIDY_HINT.format(amount=yuan(subsidy), left=yuan(max(total - subsidy, Decimal(0)))))


def _medical(case: Case) -> tuple[Decimal | None, Decimal, Decimal]:
    """The base where there is one, and the medical premium in yuan a month and a year."""
    fixed = case.quietly("flexible.medical.amount")
    if fixed is not None:
        return None, *_fixed(case, "medical_monthly", MEDICAL, fixed)
    base = _medical_base(case)
    monthly = case.share("medical_monthly", MEDICAL, base, "flexible.medical.rate")
    return base, monthly, case.times("medical_yearly", MEDICAL_YEAR, monthly, MONTHS)


def _fixed(case: Case, key: str, label: Text, value: Value) -> tuple[Decimal, Decimal]:
    """A fixed amount in yuan a month and a year; one that is set by the year is spread over the months to the fen."""
    if value.unit == "CNY/month":
        case.step(key, FIXED.format(what=label, amount=value.shown()), value.number(), value)
        return value.number(), case.times(f"{key}_year", label, value.number(), MONTHS)
    case.step(f"{key}_year", FIXED.format(what=label, amount=value.shown()), value.number(), value)
    rounding, by = case.rounding("rounding.premium")
    monthly = rounding.apply(value.number() / MONTHS)
    case.step(key, SPREAD.format(what=label, year=yuan(value.number()), month=yuan(monthly)), monthly, *by)
    return monthly, value.number()


def _medical_base(case: Case) -> Decimal:
    """The place's one base, or the chosen one between its limits, or the lowest one. Raises NotKnown."""
    typed = case.inputs.get("base")
    set_by_place = case.quietly("flexible.medical.base")
    floor, ceiling = case.quietly("flexible.medical.base_floor"), case.quietly("flexible.medical.base_ceiling")
    if set_by_place is not None:
        if isinstance(typed, Decimal):
            case.note(BASE_IS_SET)
        base = set_by_place.number()
        if set_by_place.unit == "CNY/year":
            rounding, by = (
                case.rounding("rounding.base") if case.quietly("rounding.base") else case.rounding("rounding.premium")
            )
            base = rounding.apply(base / MONTHS)
            case.step(
                "base", YEAR_BASE.format(year=yuan(set_by_place.number()), month=yuan(base)), base, set_by_place, *by
            )
        else:
            case.step("base", FIXED.format(what=BASE, amount=set_by_place.shown()), base, set_by_place)
        return base
    if not isinstance(typed, Decimal):
        low = case.value("flexible.medical.base_floor")
        case.step("base", LOWEST.format(what=BASE, amount=low.shown()), low.number(), low)
        return low.number()
    if floor is None:
        if case.place.entry.id != CUSTOM:
            case.note(LIMITS_UNKNOWN)
        case.step("base", CHOSEN.format(what=BASE, amount=yuan(typed)), typed)
        return typed
    return _between(case, "base", BASE, typed, floor, ceiling)


def _between(case: Case, key: str, label: Text, typed: Decimal, floor: Value, ceiling: Value | None) -> Decimal:
    """A chosen base, moved to the nearest limit, with the reason."""
    top = ceiling.number() if ceiling and ceiling.datum is not None else None
    base = max(typed, floor.number()) if top is None else min(max(typed, floor.number()), top)
    words = {"what": label, "typed": yuan(typed), "amount": yuan(base)}
    case.step(
        key, (CHOSEN if base == typed else MOVED).format(**words), base, *((floor, ceiling) if ceiling else (floor,))
    )
    return base


def _extras(case: Case, base: Decimal | None) -> tuple[Decimal, Decimal]:
    """Large claims and long-term care beside the medical premium, in yuan a month and a year."""
    zero = Decimal(0)
    charged = case.quietly("flexible.large_claims.charged")
    if charged is not None and charged.datum == "included":
        return zero, zero
    amount, rate = case.quietly("flexible.large_claims.amount"), case.quietly("flexible.large_claims.rate")
    if amount is not None and amount.unit == "CNY/year":
        case.step(
            "large_claims_yearly", FIXED.format(what=LARGE_CLAIMS, amount=amount.shown()), amount.number(), amount
        )
        case.note(ONCE_A_YEAR.format(amount=amount.shown()))
        return zero, amount.number()
    if amount is not None:
        return _fixed(case, "large_claims_monthly", LARGE_CLAIMS, amount)
    if rate is not None and base is not None:
        monthly = case.share("large_claims_monthly", LARGE_CLAIMS, base, rate)
        return monthly, monthly * MONTHS
    return zero, zero


def _pension(case: Case) -> Decimal:
    typed = case.inputs.get("pension_base") or case.inputs.get("base")
    floor = case.quietly("flexible.pension.base.floor") or case.quietly("pension.base.floor")
    ceiling = case.quietly("flexible.pension.base.ceiling") or case.quietly("pension.base.ceiling")
    if isinstance(typed, Decimal):
        base = _between(case, "pension_base", PENSION_BASE, typed, floor, ceiling) if floor else typed
    else:
        low = floor or case.value("flexible.pension.base.floor")
        base = low.number()
        case.step("pension_base", LOWEST.format(what=PENSION_BASE, amount=low.shown()), base, low)
    return case.share("pension_monthly", PENSION, base, "flexible.pension.rate")


def _subsidy(case: Case, total: Decimal) -> Decimal:
    """The subsidy in yuan a month: a fixed amount, or at most a share of what is paid. Raises NotKnown."""
    fixed = case.quietly("flexible.subsidy.amount")
    if fixed is not None:
        case.step("subsidy_monthly", FIXED.format(what=SUBSIDY, amount=fixed.shown()), fixed.number(), fixed)
        return fixed.number()
    share = case.value("flexible.subsidy.share")
    assert isinstance(share.datum, Fraction)
    return case.part("subsidy_monthly", SUBSIDY, total, share)


BASE = Text("医保缴费基数", "Medical contribution base")
PENSION_BASE = Text("养老缴费基数", "Pension contribution base")
MEDICAL = Text("医保每月", "Medical, each month")
MEDICAL_YEAR = Text("医保全年", "Medical, a year")
LARGE_CLAIMS = Text("大额医疗", "Large claims")
PENSION = Text("养老每月", "Pension, each month")
TOTAL = Text("每月合计", "Total each month")
YEAR = Text("全年合计", "Total a year")
SUBSIDY = Text("社保补贴", "Subsidy")
HEADLINE = Text("每月缴 {month}，全年 {year}。", "You pay {month} a month, {year} a year.")
FIXED = Text("{what}：当地规定为 {amount}。", "{what}: set by the place at {amount}.")
SPREAD = Text("{what}：全年 {year}，平均每月约 {month}。", "{what}: {year} a year, about {month} a month.")
YEAR_BASE = Text(
    "医保缴费基数：当地规定全年 {year}，每月 {month}。",
    "Medical contribution base: set at {year} a year, {month} a month.",
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
    "当地医保缴费基数的上下限没有查到，按您填的基数计算，请向 12393 核实。",
    "The limits of the medical base are not known here; your base was used as it is. Check with 12393.",
)
ONCE_A_YEAR = Text(
    "大额医疗 {amount}一年一次，计入全年合计，不计入每月合计。",
    "Large claims of {amount} are paid once a year; they count in the year's total, not in the month's.",
)
SUBSIDY_HINT = Text(
    "补贴最多 {amount}/月，自己实际负担约 {left}/月；以人社部门核定为准。",
    "The subsidy is at most {amount} a month, which leaves about {left}; the bureau decides.",
)

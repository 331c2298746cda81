"""The parts of a premium in flexible employment: medical, maternity, large claims, long-term care, pension."""

from decimal import Decimal
from typing import NamedTuple

from calculators.case import MONTHS, Case
from calculators.rules.flexible_base import FIXED, LOWEST, chosen, medical_base, why
from calculators.text import Text
from calculators.values import Value


class Part(NamedTuple):
    """One part of the premium in yuan a month and a year; one that is paid once a year is nothing in the month."""

    label: Text
    month: Decimal
    year: Decimal


def medical(case: Case) -> tuple[Decimal | None, Part, Part | None]:
    """The base where there is one, the medical premium, and the maternity insurance in it. Raises NotKnown.

    Most places have one rate for both; where maternity has a rate of its own, the two are added, so that places compare.
    """
    fixed = case.quietly("flexible.medical.amount")
    if fixed is not None:
        return None, _fixed(case, "medical_monthly", MEDICAL, fixed), None
    base = medical_base(case)
    rate = case.quietly("flexible.medical.rate")
    if rate is None:
        raise why(case, "flexible.medical.rate", "flexible.medical.amount")
    if case.quietly("flexible.maternity.rate") is None:
        maternity, label, monthly = None, MEDICAL, case.share("medical_monthly", MEDICAL, base, rate)
    else:
        alone = case.share("medical_alone", MEDICAL_ALONE, base, rate)
        maternity, label = by_rate(case, "maternity_monthly", MATERNITY, base, "flexible.maternity.rate"), MEDICAL_WHOLE
        assert maternity is not None
        monthly = case.total("medical_monthly", label, alone, maternity.month)
    yearly = case.times("medical_yearly", MEDICAL_YEAR, monthly, MONTHS)
    return base, Part(label, monthly, yearly), maternity


def by_rate(case: Case, key: str, label: Text, base: Decimal | None, name: str) -> Part | None:
    """A part that the place charges as a percentage of the medical base beside the medical rate."""
    rate = case.quietly(name)
    if rate is None or base is None:
        return None
    monthly = case.share(key, label, base, rate)
    return Part(label, monthly, monthly * MONTHS)


def large_claims(case: Case, base: Decimal | None) -> Part | None:
    charged = case.quietly("flexible.large_claims.charged")
    if charged is not None and charged.datum == "included":
        case.step("large_claims_monthly", INCLUDED, Decimal(0), charged)
        return None
    amount = case.quietly("flexible.large_claims.amount")
    if amount is None:
        return by_rate(case, "large_claims_monthly", LARGE_CLAIMS, base, "flexible.large_claims.rate")
    if amount.unit == "CNY/month":
        return _fixed(case, "large_claims_monthly", LARGE_CLAIMS, amount)
    case.step("large_claims_yearly", FIXED.format(what=LARGE_CLAIMS, amount=amount), amount.number(), amount)
    case.note(BY_THE_YEAR.format(amount=amount))
    return Part(LARGE_CLAIMS, Decimal(0), amount.number())


def pension(case: Case) -> Part:
    """The pension on the base that was chosen for it, or for both, or on the lowest one. Raises NotKnown."""
    typed = case.inputs.get("pension_base")
    if typed is None:
        typed = case.inputs.get("base")
    floor = case.quietly("flexible.pension.base.floor") or case.quietly("pension.base.floor")
    ceiling = case.quietly("flexible.pension.base.ceiling") or case.quietly("pension.base.ceiling")
    if isinstance(typed, Decimal):
        base = chosen(case, "pension_base", PENSION_BASE, typed, floor, ceiling)
    else:
        low = floor or case.value("flexible.pension.base.floor")
        base = low.number()
        case.step("pension_base", LOWEST.format(what=PENSION_BASE, amount=low), base, low)
    case.result.amounts["pension_base"] = base
    monthly = case.share("pension_monthly", PENSION, base, "flexible.pension.rate")
    return Part(PENSION, monthly, monthly * MONTHS)


def _fixed(case: Case, key: str, label: Text, value: Value) -> Part:
    """A fixed amount; one that is set by the year is spread over the months to the fen."""
    if value.unit == "CNY/month":
        case.step(key, FIXED.format(what=label, amount=value), value.number(), value)
        return Part(label, value.number(), value.number() * MONTHS)
    case.step(f"{key}_year", FIXED.format(what=label, amount=value), value.number(), value)
    rounding, by = case.rounding("rounding.premium")
    monthly = rounding.apply(value.number() / MONTHS)
    case.step(key, SPREAD.format(what=label, year=value.number(), month=monthly), monthly, *by)
    return Part(label, monthly, value.number())


PENSION_BASE = Text("养老缴费基数", "Pension contribution base")
MEDICAL = Text("医保每月", "Medical, each month")
MEDICAL_YEAR = Text("医保全年", "Medical, a year")
MEDICAL_ALONE = Text("医保（不含生育保险）", "Medical, without maternity")
MEDICAL_WHOLE = Text("医保每月（含生育保险）", "Medical with maternity, each month")
MATERNITY = Text("生育保险", "Maternity")
LARGE_CLAIMS = Text("大额医疗", "Large claims")
LONG_TERM_CARE = Text("长期护理保险", "Long-term care")
PENSION = Text("养老每月", "Pension, each month")
SPREAD = Text("{what}：全年 {year}，平均每月约 {month}。", "{what}: {year} a year, about {month} a month.")
INCLUDED = Text("大额医疗已含在医保费内。", "Large claims are included in the medical premium.")
BY_THE_YEAR = Text(
    "大额医疗 {amount}，按年计，计入全年合计，不计入每月合计。",
    "Large claims of {amount} are set by the year; they count in the year's total, not in the month's.",
)

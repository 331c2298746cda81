"""The parts of a premium in flexible employment: medical, maternity, large claims, long-term care, pension."""

from decimal import Decimal
from typing import NamedTuple

from calculators.case import MONTHS, Case
from calculators.rules.flexible_base import FIXED, best_gap, lowest_base, medical_base, within_limits
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
    fixed = case.value_or_none("flexible.medical.amount")
    if fixed is not None:
        return None, _fixed(case, "medical_monthly", case.figures["medical_monthly"].label, fixed), None
    base = medical_base(case)
    rate = case.value_or_none("flexible.medical.rate")
    if rate is None:
        raise best_gap(case, "flexible.medical.rate", "flexible.medical.amount")
    maternity, label = None, case.figures["medical_monthly"].label
    if case.value_or_none("flexible.maternity.rate") is None:
        monthly = case.share("medical_monthly", base, rate)
    else:
        alone = case.share("medical_alone", base, rate, MEDICAL_ALONE)
        maternity, label = by_rate(case, "maternity_monthly", MATERNITY, base, "flexible.maternity.rate"), MEDICAL_WHOLE
        assert maternity is not None
        monthly = case.total("medical_monthly", alone, maternity.month, label=label)
        case.rests_on("medical_monthly", rate)
    yearly = case.times("medical_yearly", monthly, MONTHS)
    return base, Part(label, monthly, yearly), maternity


def by_rate(case: Case, key: str, label: Text, base: Decimal | None, name: str) -> Part | None:
    """A part that the place charges as a percentage of the medical base beside the medical rate."""
    rate = case.value_or_none(name)
    if rate is None or base is None:
        return None
    monthly = case.share(key, base, rate, label)
    return Part(label, monthly, monthly * MONTHS)


def large_claims(case: Case, base: Decimal | None) -> Part | None:
    charged = case.value_or_none("flexible.large_claims.charged")
    if charged is not None and charged.datum == "included":
        case.step("large_claims_monthly", INCLUDED, Decimal(0), charged)
        return None
    amount = case.value_or_none("flexible.large_claims.amount")
    if amount is None:
        return by_rate(case, "large_claims_monthly", LARGE_CLAIMS, base, "flexible.large_claims.rate")
    if amount.unit == "CNY/month":
        return _fixed(case, "large_claims_monthly", LARGE_CLAIMS, amount)
    case.step("large_claims_yearly", FIXED.format(what=LARGE_CLAIMS, amount=amount), amount.number(), amount)
    case.note(BY_THE_YEAR.format(amount=amount))
    return Part(LARGE_CLAIMS, Decimal(0), amount.number())


def pension(case: Case) -> Part:
    """The pension on the base that was chosen for it, or for both, or on the lowest one. Raises NotKnown."""
    typed = case.amount_or_none("pension_base")
    if typed is None:
        typed = case.amount_or_none("base")
    floor = case.value_or_none("flexible.pension.base.floor") or case.value_or_none("pension.base.floor")
    ceiling = case.value_or_none("flexible.pension.base.ceiling") or case.value_or_none("pension.base.ceiling")
    if typed is not None:
        base = within_limits(case, "pension_base", typed, floor, ceiling)
    else:
        base = lowest_base(case, "pension_base", floor or case.value("flexible.pension.base.floor"))
    case.give("pension_base", base)
    monthly = case.share("pension_monthly", base, "flexible.pension.rate")
    return Part(case.figures["pension_monthly"].label, monthly, monthly * MONTHS)


def _fixed(case: Case, key: str, label: Text, value: Value) -> Part:
    """A fixed amount; one that is set by the year is spread over the months to the fen."""
    if value.unit == "CNY/month":
        case.step(key, FIXED.format(what=label, amount=value), value.number(), value)
        return Part(label, value.number(), value.number() * MONTHS)
    case.step(f"{key}_year", FIXED.format(what=label, amount=value), value.number(), value)
    case.rests_on(key, value)
    monthly = case.rounded(
        key, SPREAD, {"year": value.number()}, value.number() / MONTHS, "rounding.premium", (), label
    )
    return Part(label, monthly, value.number())


MEDICAL_ALONE = Text("医保（不含生育保险）", "Medical, without maternity insurance")
MEDICAL_WHOLE = Text("医保每月（含生育保险）", "Medical with maternity insurance, each month")
MATERNITY = Text("生育保险", "Maternity insurance")
LARGE_CLAIMS = Text("大额医疗", "Large claims")
LONG_TERM_CARE = Text("长期护理保险", "Long-term care")
SPREAD = Text("{what}：全年 {year}，平均每月约 {total}。", "{what}: {year} a year, about {total} a month.")
INCLUDED = Text("大额医疗已含在医保费内。", "Large claims are included in the medical premium.")
BY_THE_YEAR = Text(
    "大额医疗 {amount}，按年计，计入全年合计，不计入每月合计。",
    "Large claims of {amount} are set by the year; they count in the year's total, not in the month's.",
)

"""What is charged beside the medical premium: maternity, large claims and long-term care, of both sides.

Each part is within the employer's medical rate, on top of it, or not known; what is not known is told and never guessed.
"""

from decimal import Decimal
from typing import NamedTuple

from calculators.case import MONTHS, Case
from calculators.text import Text
from calculators.values import Value

ZERO = Decimal(0)


class Part(NamedTuple):
    """One part of a premium in yuan a month; None is not known. `yearly` is what is paid once a year; `on_top` adds to the total."""

    monthly: Decimal | None = None
    yearly: Decimal | None = None
    on_top: bool = False

    @property
    def once_a_year(self) -> bool:
        return bool(self.yearly) and not self.monthly

    @property
    def added(self) -> Decimal:
        """What the part adds to a monthly total."""
        return self.monthly or ZERO if self.on_top else ZERO


def maternity(case: Case, base: Decimal) -> Part:
    """The maternity part of the employer's premium."""
    charged = case.value_or_none("employee.maternity.charged")
    if charged is None:
        rate = case.value_or_none("employee.maternity.rate.employer")
        if not case.place.is_own:
            case.note(MATERNITY_UNKNOWN.format(rate=rate) if rate else MATERNITY_NEITHER)
        return Part()
    on_top = charged.datum == "on-top"
    rate = (
        case.value_or_note("employee.maternity.rate.employer")
        if on_top
        else case.value_or_none("employee.maternity.rate.employer")
    )
    if rate is not None:
        label = MATERNITY if on_top else MATERNITY_WITHIN
        return Part(case.share("maternity_monthly", base, rate, label), None, on_top)
    case.step("maternity_monthly", MATERNITY_NO_RATE if on_top else MATERNITY_INCLUDED, None, charged)
    if on_top:
        case.note(MATERNITY_NO_RATE)
    return Part(on_top=on_top)


def employer_large_claims(case: Case, base: Decimal) -> Part:
    """The employer's large-claims premium. A fixed amount is paid on top; a rate only where the place says so."""
    rate, fixed = (
        case.value_or_none("employee.large_claims.rate.employer"),
        case.value_or_none("employee.large_claims.employer"),
    )
    if fixed is not None:
        return _fixed(case, "large_claims_employer_monthly", LARGE_CLAIMS_EMPLOYER, fixed)
    if rate is None:
        return Part()
    charged = case.value_or_none("employee.large_claims.charged")
    if charged is None:
        case.note(LARGE_CLAIMS_WHERE.format(rate=rate))
        return Part()
    on_top = charged.datum == "on-top"
    label = LARGE_CLAIMS_EMPLOYER if on_top else LARGE_CLAIMS_WITHIN
    return Part(case.share("large_claims_employer_monthly", base, rate, label), None, on_top)


def employee_large_claims(case: Case, base: Decimal) -> Part:
    """The employee's large-claims premium. One that is paid once a year, or not from the wage, is no monthly deduction."""
    rate, fixed = (
        case.value_or_note("employee.large_claims.rate.employee"),
        case.value_or_note("employee.large_claims.employee"),
    )
    if rate is not None:
        monthly = case.share("large_claims_monthly", base, rate, LARGE_CLAIMS)
        return Part(monthly, monthly * MONTHS, on_top=True)
    if fixed is None:
        if case.place.is_own:
            return Part(ZERO, ZERO, on_top=True)
        case.note(LARGE_CLAIMS_UNKNOWN)
        return Part()
    paid_from = case.value_or_none("employee.large_claims.paid_from")
    if paid_from is None or paid_from.datum == "wage":
        return _fixed(case, "large_claims_monthly", LARGE_CLAIMS, fixed)
    if case.explains:
        words = {"amount": fixed, "where": paid_from}
        case.step("large_claims_monthly", ELSEWHERE_STEP.format(**words), ZERO, fixed, paid_from)
        if fixed.number():
            case.note(ELSEWHERE.format(**words))
    return Part(ZERO, _year(case, fixed), on_top=True)


def long_term_care(case: Case, base: Decimal) -> tuple[Part, Part]:
    """The employee's and the employer's long-term care premium, where the place names one."""
    rate, fixed = (
        case.value_or_none("employee.long_term_care.rate.employee"),
        case.value_or_none("employee.long_term_care.employee"),
    )
    mine = theirs = Part()
    if rate is not None:
        monthly = case.share("long_term_care_monthly", base, rate, LONG_TERM_CARE)
        mine = Part(monthly, monthly * MONTHS, on_top=True)
    elif fixed is not None:
        mine = _fixed(case, "long_term_care_monthly", LONG_TERM_CARE, fixed)
    employer = case.value_or_none("employee.long_term_care.rate.employer")
    if employer is not None:
        monthly = case.share("long_term_care_employer_monthly", base, employer, LONG_TERM_CARE_EMPLOYER)
        theirs = Part(monthly, on_top=True)
    return mine, theirs


def _fixed(case: Case, key: str, label: Text, value: Value) -> Part:
    """A fixed amount by the month, or one that is paid once a year and stays out of the month."""
    by_month = value.unit == "CNY/month"
    if case.explains:
        case.step(key, FIXED.format(what=label, amount=value), value.number(), value)
        if not by_month:
            case.note(ONCE_A_YEAR.format(what=label, amount=value))
    return (
        Part(value.number(), _year(case, value), on_top=True) if by_month else Part(ZERO, value.number(), on_top=True)
    )


def _year(case: Case, value: Value) -> Decimal:
    """What a fixed amount comes to in a year; some places charge by the month of the year."""
    if value.unit == "CNY/year":
        return value.number()
    if "month" not in value.when:
        return value.number() * MONTHS
    twelve = (case.value_or_none(value.name.name, month=str(month)) for month in range(1, int(MONTHS) + 1))
    return sum((one.number() for one in twelve if one is not None), ZERO)


MATERNITY = Text("生育保险（另缴）", "Maternity insurance (on top)")
MATERNITY_WITHIN = Text("生育保险（已含在单位费率内）", "Maternity insurance (within the employer's rate)")
MATERNITY_IN = Text("其中：生育保险", "of which maternity insurance")
LARGE_CLAIMS = Text("大额医疗（个人）", "Large claims (you)")
LARGE_CLAIMS_EMPLOYER = Text("大额医疗（单位，另缴）", "Large claims (employer, on top)")
LARGE_CLAIMS_WITHIN = Text("大额医疗（已含在单位费率内）", "Large claims (within the employer's rate)")
LONG_TERM_CARE = Text("长期护理保险（个人）", "Long-term care (you)")
LONG_TERM_CARE_EMPLOYER = Text("长期护理保险（单位）", "Long-term care (employer)")
FIXED = Text("{what}：当地规定为 {amount}。", "{what}: set by the place at {amount}.")
ONCE_A_YEAR = Text(
    "{what} {amount}，按年缴，不计入每月金额。",
    "{what}: {amount}, paid by the year and not part of the monthly amounts.",
)
ELSEWHERE_STEP = Text("大额医疗（个人）：{amount}，{where}。", "Large claims (you): {amount}, {where}.")
ELSEWHERE = Text(
    "大额医疗 {amount}，{where}，不计入每月扣款。",
    "The large-claims premium of {amount} is {where}; it is not part of the monthly deduction.",
)
LARGE_CLAIMS_UNKNOWN = Text(
    "没有查到当地大额医疗的个人缴费，合计中不含这一项。",
    "The employee's large-claims premium of this place is not known; the total leaves it out.",
)
LARGE_CLAIMS_WHERE = Text(
    "单位另有大额医疗 {rate}，是否已含在单位费率内没有查到，没有计入单位缴费。",
    "The employer's large-claims rate is {rate}; whether the medical rate includes it is not known, so it was not added.",
)
MATERNITY_INCLUDED = Text(
    "单位费率已含生育保险；其中占多少没有查到，不单列。",
    "The employer's rate includes maternity insurance; how much of it is not known, so it is not shown apart.",
)
MATERNITY_NO_RATE = Text(
    "生育保险由单位在医保费率之外另缴，费率没有查到；单位缴费中不含这一项，实际更多。",
    "The employer pays maternity insurance on top at a rate that is not known; it is missing from the employer's amount, which is higher in fact.",
)
MATERNITY_UNKNOWN = Text(
    "生育保险费率 {rate}是否已含在单位医保费率内没有查到，没有计入单位缴费。",
    "Whether the employer's medical rate includes the maternity rate of {rate} is not known, so it was not added.",
)
MATERNITY_NEITHER = Text(
    "没有查到单位费率中是否已含生育保险，未单列。",
    "Whether the employer's rate includes maternity insurance is not known; it is not shown apart.",
)

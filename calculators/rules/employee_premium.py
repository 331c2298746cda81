"""What an employee and the employer pay each month into the employees' scheme (职工医保).

Source: Social Insurance Law, article 23: employer and employee pay together; the rates are set by each pooling area.
Not covered: pension, unemployment and work injury insurance; income tax.
"""

from decimal import Decimal

from calculators.case import MONTHS, Case
from calculators.conditions import CHOICES
from calculators.forms import ON, PLACE, Choice, Form
from calculators.money import yuan
from calculators.policy import CUSTOM
from calculators.rules.contribution_base import BASE, WAGE, distance, limits
from calculators.text import Text

FLOOR, CEILING = "employee.base.floor", "employee.base.ceiling"
FORM = Form(
    name="employee-premium",
    title=Text("职工医保每月扣多少", "What is deducted for medical insurance?"),
    intro=Text(
        "单位和个人每月各缴多少，哪些进入个人账户。",
        "What you and your employer pay each month, and what goes to your personal account.",
    ),
    fields=(
        PLACE,
        ON,
        WAGE,
        Choice(
            name="employer",
            label=Text("单位类型", "Kind of employer"),
            help=Text("有的城市对机关和事业单位另定费率。", "Some cities have another rate for government bodies."),
            default="enterprise",
            options=CHOICES["employer"],
        ),
    ),
    own=(
        FLOOR,
        CEILING,
        "employee.medical.rate.employer",
        "employee.medical.rate.employee",
        "employee.supplement.rate.employer",
        "employee.large_claims.employee",
    ),
)


def rule(case: Case) -> None:
    case.tell(employer=case.choice("employer"), status="in-service", month=str(case.on.month))
    wage = case.amount("wage")
    base = case.clamp("base", BASE, wage, FLOOR, CEILING)
    employee = case.share("employee_monthly", EMPLOYEE, base, "employee.medical.rate.employee")
    medical = case.share("employer_medical", EMPLOYER_MEDICAL, base, "employee.medical.rate.employer")
    maternity, on_top = _maternity(case, base)
    employer = (
        case.total("employer_monthly", EMPLOYER, medical, maternity) if on_top and maternity is not None else medical
    )
    supplement = _supplement(case, base)
    large, large_yearly = _large_claims(case, base)
    total = case.total("total_monthly", TOTAL, *(p for p in (employee, employer, supplement, large) if p is not None))
    credit = case.maybe("account.credit.rate")
    account = case.share("account_monthly", ACCOUNT, base, credit) if credit else None
    case.result.amounts |= {
        "base": base,
        "employee_monthly": employee,
        "employer_monthly": employer,
        "maternity_monthly": maternity,
        "supplement_monthly": supplement,
        "large_claims_monthly": large,
        "large_claims_yearly": large_yearly,
        "total_monthly": total,
        "account_monthly": account,
        "employee_yearly": case.times("employee_yearly", EMPLOYEE_YEAR, employee, MONTHS),
        "employer_yearly": case.times("employer_yearly", EMPLOYER_YEAR, employer, MONTHS),
    }
    case.result.headline = HEADLINE.format(employee=yuan(employee), employer=yuan(employer))
    _breakdown(case, maternity, on_top=on_top)
    distance(case, wage, *limits(case, FLOOR, CEILING))


def _maternity(case: Case, base: Decimal) -> tuple[Decimal | None, bool]:
    """The maternity part of the employer's premium, and whether it is charged on top of the medical rate."""
    rate, charged = case.maybe("employee.maternity.rate.employer"), case.maybe("employee.maternity.charged")
    if rate is None or charged is None:
        if case.place.entry.id != CUSTOM:
            case.note(MATERNITY_UNKNOWN)
        return None, False
    on_top = charged.datum == "on-top"
    amount = case.share("maternity_monthly", MATERNITY_ON_TOP if on_top else MATERNITY_IN, base, rate)
    return amount, on_top


def _supplement(case: Case, base: Decimal) -> Decimal | None:
    rate = case.maybe("employee.supplement.rate.employer")
    return (
        case.share("supplement_monthly", SUPPLEMENT, base, rate)
        if rate
        else Decimal(0)
        if case.place.entry.id == CUSTOM
        else None
    )


def _large_claims(case: Case, base: Decimal) -> tuple[Decimal | None, Decimal | None]:
    """The employee's large-claims premium, in yuan a month and a year. One that is paid once a year is no monthly deduction."""
    rate = case.maybe("employee.large_claims.rate.employee")
    fixed = case.maybe("employee.large_claims.employee")
    if rate is not None:
        monthly = case.share("large_claims_monthly", LARGE_CLAIMS, base, rate)
        return monthly, None
    if fixed is None:
        if case.place.entry.id == CUSTOM:
            return Decimal(0), None
        case.note(LARGE_CLAIMS_UNKNOWN)
        return None, None
    paid_from = case.maybe("employee.large_claims.paid_from")
    apart = fixed.unit == "CNY/year" or (paid_from is not None and paid_from.datum != "wage")
    used = (fixed, paid_from) if paid_from else (fixed,)
    where = (
        paid_from.shown() if paid_from else Text("一年一次", "once a year") if apart else Text("按月缴纳", "each month")
    )
    case.step(
        "large_claims_monthly", LARGE_CLAIMS_STEP.format(amount=fixed.shown(), where=where), fixed.number(), *used
    )
    if apart:
        case.note(LARGE_CLAIMS_APART.format(amount=fixed.shown(), where=where))
        return Decimal(0), fixed.number() if fixed.unit == "CNY/year" else None
    return fixed.number(), None


def _breakdown(case: Case, maternity: Decimal | None, *, on_top: bool) -> None:
    amounts = case.result.amounts
    case.row(EMPLOYEE, amounts["employee_monthly"])
    case.row(EMPLOYER, amounts["employer_monthly"])
    if maternity is not None:
        case.row(MATERNITY_ON_TOP if on_top else MATERNITY_IN, maternity, 1)
    if amounts["supplement_monthly"]:
        case.row(SUPPLEMENT, amounts["supplement_monthly"])
    if amounts["large_claims_monthly"]:
        case.row(LARGE_CLAIMS, amounts["large_claims_monthly"])
    case.row(TOTAL, amounts["total_monthly"], total=True)
    if amounts["account_monthly"] is not None:
        case.row(ACCOUNT, amounts["account_monthly"], 1)


EMPLOYEE = Text("个人每月缴费", "You pay each month")
EMPLOYER = Text("单位每月缴费", "Your employer pays each month")
EMPLOYER_MEDICAL = Text("单位医保缴费", "Employer's medical premium")
MATERNITY_IN = Text("其中：生育保险", "of which maternity insurance")
MATERNITY_ON_TOP = Text("生育保险（另缴）", "maternity insurance (on top)")
SUPPLEMENT = Text("补充医疗保险（单位）", "Supplementary medical insurance (employer)")
LARGE_CLAIMS = Text("大额医疗费用补助（个人）", "Large-claims premium (you)")
TOTAL = Text("每月合计", "Total each month")
ACCOUNT = Text("划入个人账户", "Credited to your personal account")
EMPLOYEE_YEAR = Text("个人全年缴费", "You pay in a year")
EMPLOYER_YEAR = Text("单位全年缴费", "Your employer pays in a year")
HEADLINE = Text(
    "个人每月缴 {employee}，单位每月缴 {employer}。", "You pay {employee} a month; your employer pays {employer}."
)
LARGE_CLAIMS_STEP = Text("大额医疗费用补助：{amount}，{where}。", "Large-claims premium: {amount}, {where}.")
LARGE_CLAIMS_APART = Text(
    "大额医疗费用补助 {amount}，{where}，不计入每月扣款。",
    "The large-claims premium of {amount} is {where}; it is not part of the monthly deduction.",
)
LARGE_CLAIMS_UNKNOWN = Text(
    "没有查到当地大额医疗费用补助的个人缴费，合计中不含这一项。",
    "The employee's large-claims premium of this place is not known; the total leaves it out.",
)
MATERNITY_UNKNOWN = Text(
    "没有查到单位费率中是否已含生育保险，未单列。",
    "Whether the employer's rate includes maternity insurance is not known; it is not shown apart.",
)

"""What an employee and the employer pay each month into the employees' scheme (职工医保).

Source: Social Insurance Law, article 23: employer and employee pay together; the rates are set by each pooling area.
Not covered: pension, unemployment and work injury insurance; income tax.
"""

from dataclasses import replace
from decimal import Decimal

from calculators.basics import Text
from calculators.casework import MONTHS, Answer, Calculator, Case, Clamped, Picture, Ranking, quote_rules
from calculators.forms import ON, PLACE, Choice, Form
from calculators.rules import employee_parts as parts
from calculators.rules.contribution_base import BASE, WAGE, distance
from calculators.rules.employee_parts import Part
from calculators.values import CHOICES, NotKnown

FLOOR, CEILING = "employee.base.floor", "employee.base.ceiling"
FORM = Form(
    name="employee-premium",
    title=Text("职工医保每月扣多少", "What is deducted for medical insurance?"),
    intro=Text(
        "单位和个人每月各缴多少，哪些进入个人账户。",
        "What you and your employer pay each month, and what goes to your personal account.",
    ),
    fields=(
        replace(PLACE, example="beijing"),
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
    case.add_circumstances(employer=case.choice("employer"), status="in-service", month=str(case.on.month))
    wage = case.amount("wage")
    clamped = case.clamp("base", wage, FLOOR, CEILING)
    base = clamped.base
    employee = case.share("employee_monthly", base, "employee.medical.rate.employee")
    try:
        _with_employer(case, wage, clamped, employee)
    except NotKnown:
        case.give_amounts(base=base, employee_monthly=employee)
        raise


def _with_employer(case: Case, wage: Decimal, clamped: Clamped, employee: Decimal) -> None:
    """What the employer pays, what is added to both, and the answer. Raises NotKnown."""
    base = clamped.base
    medical = case.share("employer_medical_monthly", base, "employee.medical.rate.employer", EMPLOYER_MEDICAL)
    maternity, large_employer = parts.maternity(case, base), parts.employer_large_claims(case, base)
    large, (care, care_employer) = parts.employee_large_claims(case, base), parts.long_term_care(case, base)
    supplement = _supplement(case, base)
    person = _sum(case, "person_monthly", employee, large, care)
    employer = _sum(case, "employer_monthly", medical, maternity, large_employer, care_employer)
    total = case.total("total_monthly", person, employer, *((supplement,) if supplement else ()))
    credit = case.value_or_note("account.credit.rate")
    employee_year = case.times("employee_yearly", employee, MONTHS)
    employer_year = case.times("employer_yearly", employer, MONTHS)
    if large_employer.once_a_year:
        employer_year = case.total("employer_yearly", employer_year, large_employer.yearly or Decimal(0))
    case.give_amounts(
        base=base,
        employee_monthly=employee,
        employer_monthly=employer,
        employer_medical_monthly=medical,
        maternity_monthly=maternity.monthly,
        supplement_monthly=supplement,
        large_claims_monthly=large.monthly,
        large_claims_yearly=large.yearly,
        large_claims_employer_monthly=large_employer.monthly,
        long_term_care_monthly=care.monthly,
        long_term_care_employer_monthly=care_employer.monthly,
        person_monthly=person,
        total_monthly=total,
        account_monthly=case.share("account_monthly", base, credit) if credit else None,
        employee_yearly=employee_year,
        person_yearly=employee_year + (large.yearly or 0) + (care.yearly or 0),
        employer_yearly=employer_year,
    )
    if case.explains:
        case.result.headline = _headline(person, employer, supplement, maternity)
        _breakdown(case, maternity, large_employer)
        distance(case, wage, clamped)
    quote_rules(case, "employee.rule")


def _sum(case: Case, key: str, whole: Decimal, *beside: Part) -> Decimal:
    """The premium with what is added to it; a step only where something is."""
    added = [part.added for part in beside if part.added]
    return case.total(key, whole, *added) if added else whole


def _supplement(case: Case, base: Decimal) -> Decimal | None:
    rate = case.value_or_note("employee.supplement.rate.employer")
    if rate is not None:
        return case.share("supplement_monthly", base, rate)
    return Decimal(0) if case.place.is_own else None


def _headline(person: Decimal, employer: Decimal, supplement: Decimal | None, maternity: Part) -> Text:
    more = BESIDE.format(supplement=supplement) if supplement else ""
    lacks = WITHOUT_MATERNITY if maternity.on_top and maternity.monthly is None else ""
    return HEADLINE.format(person=person, employer=employer, lacks=lacks, more=more)


def _breakdown(case: Case, maternity: Part, large_employer: Part) -> None:
    amounts = case.result.amounts
    case.row("employee_monthly", amounts["employee_monthly"])
    for key, label in (("large_claims_monthly", parts.LARGE_CLAIMS), ("long_term_care_monthly", parts.LONG_TERM_CARE)):
        if amounts[key]:
            case.row(label, amounts[key])
    case.row("employer_monthly", amounts["employer_monthly"])
    apart = amounts["employer_monthly"] != amounts["employer_medical_monthly"]
    if apart:
        case.row(EMPLOYER_MEDICAL, amounts["employer_medical_monthly"], 1)
    for part, inside, on_top in (
        (maternity, parts.MATERNITY_IN, parts.MATERNITY),
        (large_employer, LARGE_CLAIMS_IN, parts.LARGE_CLAIMS_EMPLOYER),
    ):
        if part.on_top and not part.once_a_year:
            case.row(on_top, part.monthly, 1)
        elif part.monthly and not part.on_top:
            case.row(inside, part.monthly, 2 if apart else 1)
    if amounts["long_term_care_employer_monthly"]:
        case.row(parts.LONG_TERM_CARE_EMPLOYER, amounts["long_term_care_employer_monthly"], 1)
    if amounts["supplement_monthly"]:
        case.row("supplement_monthly", amounts["supplement_monthly"])
    case.row("total_monthly", amounts["total_monthly"], total=True)
    if amounts["account_monthly"] is not None:
        case.row(ACCOUNT_IN, amounts["account_monthly"], 1)


EMPLOYER_MEDICAL = Text("单位医保缴费", "Employer's medical premium")
LARGE_CLAIMS_IN = Text("其中：大额医疗", "of which large claims")
ACCOUNT_IN = Text("其中：划入个人账户", "of which credited to your personal account")
HEADLINE = Text(
    "个人每月缴 {person}，单位每月缴 {employer}{lacks}{more}。",
    "You pay {person} a month; your employer pays {employer}{lacks}{more}.",
)
BESIDE = Text("，另缴补充医疗保险 {supplement}", ", and {supplement} for supplementary insurance")
WITHOUT_MATERNITY = Text(
    "（不含另缴的生育保险，费率没有查到）", " (without maternity insurance, which is on top at a rate not known)"
)
CALCULATOR = Calculator(
    form=FORM,
    answers=(
        Answer("base", "CNY", BASE),
        Answer("employee_monthly", "CNY", Text("个人每月缴费", "You pay each month")),
        Answer(
            "employer_monthly",
            "CNY",
            Text("单位每月缴费", "Your employer pays each month"),
            of=(
                "employer_medical_monthly",
                "maternity_monthly",
                "large_claims_employer_monthly",
                "long_term_care_employer_monthly",
            ),
        ),
        Answer("employer_medical_monthly", "CNY", Text("单位医保每月缴费", "Employer's medical premium each month")),
        Answer("maternity_monthly", "CNY", Text("生育保险（单位）", "Maternity insurance (employer)")),
        Answer("supplement_monthly", "CNY", Text("补充医疗保险（单位）", "Supplementary medical insurance (employer)")),
        Answer("large_claims_monthly", "CNY", Text("大额医疗每月（个人）", "Large claims each month (you)")),
        Answer(
            "large_claims_yearly",
            "CNY",
            Text("大额医疗全年（个人）", "Large claims a year (you)"),
            of=("large_claims_monthly",),
        ),
        Answer(
            "large_claims_employer_monthly", "CNY", Text("大额医疗每月（单位）", "Large claims each month (employer)")
        ),
        Answer("long_term_care_monthly", "CNY", Text("长期护理保险每月（个人）", "Long-term care each month (you)")),
        Answer(
            "long_term_care_employer_monthly",
            "CNY",
            Text("长期护理保险每月（单位）", "Long-term care each month (employer)"),
        ),
        Answer(
            "person_monthly",
            "CNY",
            Text("个人每月合计", "You pay each month in all"),
            of=("employee_monthly", "large_claims_monthly", "long_term_care_monthly"),
        ),
        Answer(
            "total_monthly",
            "CNY",
            Text("每月合计", "Total each month"),
            of=("person_monthly", "employer_monthly", "supplement_monthly"),
        ),
        Answer("account_monthly", "CNY", Text("划入个人账户", "Credited to your personal account")),
        Answer("employee_yearly", "CNY", Text("个人全年缴费", "You pay in a year"), of=("employee_monthly",)),
        Answer(
            "person_yearly",
            "CNY",
            Text("个人全年合计", "You pay in a year in all"),
            of=("employee_yearly", "large_claims_yearly", "long_term_care_monthly"),
        ),
        Answer(
            "employer_yearly",
            "CNY",
            Text("单位全年缴费", "Your employer pays in a year"),
            of=("employer_monthly", "large_claims_employer_monthly"),
        ),
    ),
    rule=rule,
    ranking=Ranking(("employee_monthly", "person_monthly", "employer_monthly"), asks=("wage",)),
    picture=Picture("wages", ("person_monthly", "employer_monthly")),
)

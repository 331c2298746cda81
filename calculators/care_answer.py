"""How the outcome of outpatient care is told: the sentence, the breakdown, the table of visits, what is left."""

from decimal import Decimal

from calculators.care import ZERO, Care, Outcome
from calculators.case import Case
from calculators.conditions import CHOICES
from calculators.figures import percent, plain, two_places
from calculators.money import yuan
from calculators.result import Table
from calculators.text import Text


def reimburse(case: Case, care: str) -> None:
    """Work out and tell; care is `outpatient` or `chronic`."""
    person = Care(case, care)
    outcomes = person.outcomes()
    last, result = outcomes[-1], case.result
    cost = sum((o.visit.cost for o in outcomes), ZERO)
    reimbursed = sum((o.reimbursed for o in outcomes), ZERO)
    rates = {rate for o in outcomes for rate in o.rates}
    _explain_limit(case, last)
    result.amounts = {
        "eligible": cost,
        "reimbursed": reimbursed,
        "paid_oneself": cost - reimbursed,
        "deductible": last.deductible,
        "deductible_used": sum((o.deductible_used for o in outcomes), ZERO),
        "limit": last.limit.amount,
        "limit_left": last.limit_left,
    }
    result.rates["rate"] = rates.pop() if len(rates) == 1 else None
    result.details["visits"] = [_detail(o) for o in outcomes]
    headline = HEADLINE if last.limit.known else HEADLINE_NO_LIMIT
    result.headline = headline.format(back=yuan(reimbursed), own=yuan(cost - reimbursed))
    case.row(FUND, reimbursed)
    case.row(OWN, cost - reimbursed)
    case.row(TO_DEDUCTIBLE, result.amounts["deductible_used"], 1)
    case.row(ALL, cost, total=True)
    if len(outcomes) > 1:
        result.tables.append(Table(CAPTION, HEAD, tuple(_cells(o) for o in outcomes)))
    _hints(case, last, person.year.deductible)
    case.note(NOT_COUNTED)


def _explain_limit(case: Case, last: Outcome) -> None:
    if last.limit.amount is None or last.limit_left is None:
        if last.limit.known and last.limit.values:
            case.step("limit_left", UNLIMITED, None, *last.limit.values)
        return
    used = last.limit.amount - last.limit_left
    words = {"limit": yuan(last.limit.amount), "used": yuan(used), "left": yuan(last.limit_left)}
    case.step("limit_left", LIMIT_LEFT.format(**words), last.limit_left, *last.limit.values)


def _hints(case: Case, last: Outcome, deductible_used: Decimal) -> None:
    if last.limit_left is not None:
        case.hint((LIMIT_HINT if last.limit_left else LIMIT_GONE).format(left=yuan(last.limit_left)))
    if deductible_used < last.deductible and not last.rates:
        case.hint(DEDUCTIBLE_HINT.format(left=yuan(last.deductible - deductible_used)))


def _detail(outcome: Outcome) -> dict[str, str | list[str] | None]:
    return {
        "date": outcome.visit.date.isoformat(),
        "level": outcome.visit.level or None,
        "eligible": two_places(outcome.visit.cost),
        "deductible_used": two_places(outcome.deductible_used),
        "rates": [plain(rate) for rate in outcome.rates],
        "reimbursed": two_places(outcome.reimbursed),
        "paid_oneself": two_places(outcome.paid_oneself),
        "limit_left": None if outcome.limit_left is None else two_places(outcome.limit_left),
    }


def _cells(o: Outcome) -> tuple[Text, ...]:
    rates = [percent(rate) for rate in o.rates]
    return (
        Text(o.visit.date.isoformat(), o.visit.date.isoformat()),
        CHOICES["level"].get(o.visit.level, DASH),
        yuan(o.visit.cost),
        yuan(o.deductible_used),
        Text("、".join(rates), ", ".join(rates)) if rates else DASH,
        yuan(o.reimbursed),
        yuan(o.paid_oneself),
        yuan(o.limit_left) if o.limit_left is not None else NO_LIMIT if o.limit.known else LIMIT_UNKNOWN,
    )


DASH = Text("—", "—")
FUND = Text("基金支付", "The fund pays")
OWN = Text("自己负担", "You pay")
TO_DEDUCTIBLE = Text("其中：起付线", "of which the deductible")
ALL = Text("政策范围内费用合计", "Eligible cost in all")
CAPTION = Text("逐次结果", "Visit by visit")
HEAD = (
    Text("日期", "Date"),
    Text("级别", "Level"),
    Text("政策范围内费用", "Eligible cost"),
    Text("起付线", "Deductible"),
    Text("支付比例", "Rate"),
    FUND,
    OWN,
    Text("限额剩余", "Limit left"),
)
HEADLINE = Text("基金支付 {back}，自己负担 {own}。", "The fund pays {back}; you pay {own}.")
HEADLINE_NO_LIMIT = Text(
    "基金支付 {back}，自己负担 {own}；年度限额没有查到，未计入。",
    "The fund pays {back}; you pay {own}. The annual limit is not known and was not applied.",
)
LIMIT_LEFT = Text("限额：{limit} − 已用 {used} = 剩余 {left}。", "Limit: {limit} − {used} used = {left} left.")
UNLIMITED = Text("基金支付不设年度限额。", "There is no annual limit on what the fund pays.")
NO_LIMIT = Text("不设限额", "no limit")
LIMIT_UNKNOWN = Text("没有查到", "not known")
LIMIT_HINT = Text("限额还剩 {left}。", "{left} of the limit is left.")
LIMIT_GONE = Text("限额已用完，基金不再支付。", "The limit is used up; the fund pays no more.")
DEDUCTIBLE_HINT = Text(
    "再花 {left}（政策范围内）就过起付线，之后开始报销。",
    "Another {left} of eligible cost and you pass the deductible; then the fund starts to pay.",
)
NOT_COUNTED = Text(
    "未计入：目录外的自费项目、乙类药品和部分项目的先行自付、个人账户余额。",
    "Not counted: items outside the lists, the part of partly covered items that you bear first, and the balance of your personal account.",
)

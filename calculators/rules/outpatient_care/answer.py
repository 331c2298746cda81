"""How the outcome of outpatient care is told: the sentence, the breakdown, the table of visits, what is left."""

from typing import Any

from calculators.basics import Text, percent, yuan
from calculators.casework import Answer, Case, Percent, Table, quote_rules
from calculators.forms import Visit
from calculators.rules.outpatient_care.care import Care
from calculators.rules.outpatient_care.year import ZERO, Outcome
from calculators.values import CHOICES, NotKnown


def reimburse(case: Case, care: str) -> None:
    """Work out and tell; care is `outpatient` or `chronic`."""
    person = Care(case, care)
    visits = person.visits()
    try:
        outcomes = person.outcomes(visits)
    except NotKnown:
        _give_what_is_known(case, person, visits[0])
        raise
    last, result = outcomes[-1], case.result
    cost = sum((o.visit.cost for o in outcomes), ZERO)
    reimbursed = sum((o.reimbursed for o in outcomes), ZERO)
    rates = {rate for o in outcomes for rate in o.rates}
    _explain_limit(case, last)
    case.give("eligible", cost)
    case.give("reimbursed", reimbursed, *result.values())
    case.give("paid_oneself", cost - reimbursed)
    case.give("account", sum((o.account for o in outcomes), ZERO))
    case.give("deductible", last.deductible)
    case.give("deductible_used", sum((o.deductible_used for o in outcomes), ZERO))
    case.give("limit", last.limit.amount, *last.limit.values)
    case.give("limit_left", last.limit_left)
    case.give("cost_limit", last.cost_limit)
    case.give("cost_limit_left", last.cost_limit_left)
    case.give("rate", rates.pop() if len(rates) == 1 else None)
    result.details["visits"] = [_detail(o) for o in outcomes]
    result.headline = (HEADLINE if last.limit.known else HEADLINE_NO_LIMIT).format(
        back=reimbursed, own=cost - reimbursed
    )
    _breakdown(case)
    if len(outcomes) > 1:
        result.tables.append(Table(CAPTION, HEAD, tuple(_cells(o) for o in outcomes)))
    _hints(case, last)
    quote_rules(case, f"{person.head}.rule")
    case.note(NOT_COUNTED)


def _give_what_is_known(case: Case, person: Care, visit: Visit) -> None:
    """Where no answer can be given, the deductible and the limit are given if they are known."""
    for key, end, label in (("deductible", "deductible", DEDUCTIBLE), ("limit", "annual_limit", LIMIT)):
        value = person.seen(end, visit)
        if value is not None and value.datum is not None and not value.percent_of:
            case.give(key, value.number())
            case.row(label, value.number())
            case.step(key, KNOWN.format(what=label, amount=value), value.number(), value)


def _breakdown(case: Case) -> None:
    """What the fund pays and what the person pays; the parts of the latter add up to it."""
    amounts = {key: amount or ZERO for key, amount in case.result.amounts.items()}
    rest = amounts["paid_oneself"] - amounts["deductible_used"] - amounts["account"]
    case.row("reimbursed", amounts["reimbursed"])
    case.row("paid_oneself", amounts["paid_oneself"])
    for label, part in ((TO_DEDUCTIBLE, amounts["deductible_used"]), (FROM_ACCOUNT, amounts["account"]), (REST, rest)):
        if part:
            case.row(label, part, 1)
    case.row(ALL, amounts["eligible"], total=True)


def _explain_limit(case: Case, last: Outcome) -> None:
    if last.limit.amount is None or last.limit_left is None:
        if last.limit.known and last.limit.values:
            case.step("limit_left", UNLIMITED, None, *last.limit.values)
        return
    used = last.limit.amount - last.limit_left
    text = LIMIT_LEFT.format(limit=last.limit.amount, used=used, left=last.limit_left)
    case.step("limit_left", text, last.limit_left, *last.limit.values)


def _hints(case: Case, last: Outcome) -> None:
    if last.limit_left is not None:
        case.hint((LIMIT_HINT if last.limit_left else LIMIT_GONE).format(left=last.limit_left))
    if last.cost_limit_left is not None:
        case.hint((COST_HINT if last.cost_limit_left else COST_GONE).format(left=last.cost_limit_left))
    if last.deductible_left:
        case.hint(DEDUCTIBLE_HINT.format(left=last.deductible_left))


def _detail(outcome: Outcome) -> dict[str, Any]:
    return {
        "date": outcome.visit.date,
        "level": outcome.visit.level or None,
        "eligible": outcome.visit.cost,
        "deductible_used": outcome.deductible_used,
        "account": outcome.account,
        "rates": [Percent(rate) for rate in outcome.rates],
        "reimbursed": outcome.reimbursed,
        "paid_oneself": outcome.paid_oneself,
        "limit": outcome.limit.amount,
        "limit_left": outcome.limit_left,
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
DEDUCTIBLE = Text("起付线", "Deductible")
LIMIT = Text("年度支付限额", "Annual limit")
KNOWN = Text("{what}：{amount}。", "{what}: {amount}.")
TO_DEDUCTIBLE = Text("其中：起付线", "of which the deductible")
FROM_ACCOUNT = Text("其中：当年个人账户支付", "of which from the current year's account")
REST = Text("其中：按比例自付和超过限额的部分", "of which your share of the rest, and what exceeds limits")
ALL = Text("政策范围内费用合计", "Eligible cost in all")
CAPTION = Text("逐次结果", "Visit by visit")
HEAD = (
    Text("日期", "Date"),
    Text("级别", "Level"),
    Text("政策范围内费用", "Eligible cost"),
    DEDUCTIBLE,
    Text("支付比例", "Rate"),
    FUND,
    OWN,
    Text("限额剩余", "Limit left"),
)
HEADLINE = Text("基金支付 {back}，自己负担 {own}。", "The fund pays {back}; you pay {own}.")
HEADLINE_NO_LIMIT = Text(
    "在年度限额以内，基金支付 {back}，自己负担 {own}；限额是多少没有查到，超过的部分基金不付。",
    "Within the annual limit the fund pays {back} and you pay {own}; the limit is not known, and above it the fund pays nothing.",
)
LIMIT_LEFT = Text("限额：{limit} − 已用 {used} = 剩余 {left}。", "Limit: {limit} − {used} used = {left} left.")
UNLIMITED = Text("基金支付不设年度限额。", "There is no annual limit on what the fund pays.")
NO_LIMIT = Text("不设限额", "no limit")
LIMIT_UNKNOWN = Text("没有查到", "not known")
LIMIT_HINT = Text("限额还剩 {left}。", "{left} of the limit is left.")
COST_HINT = Text("年度费用限额还剩 {left}。", "{left} of the year's limit on eligible cost is left.")
COST_GONE = Text(
    "年度费用限额已用完，之后的费用不报。", "The year's limit on eligible cost is used up; later costs are not paid."
)
LIMIT_GONE = Text("限额已用完，基金不再支付。", "The limit is used up; the fund pays no more.")
DEDUCTIBLE_HINT = Text(
    "再花 {left}（政策范围内）就过起付线，之后开始报销。",
    "Another {left} of eligible cost and you pass the deductible; then the fund starts to pay.",
)
NOT_COUNTED = Text(
    "未计入：目录外的自费项目、乙类药品和部分项目的先行自付、个人账户余额。",
    "Not counted: items outside the lists, the part of partly covered items that you bear first, and the balance of your personal account.",
)
ANSWERS = (
    Answer("reimbursed", "CNY", FUND),
    Answer("paid_oneself", "CNY", OWN, of=("reimbursed",)),
    Answer("eligible", "CNY", Text("政策范围内费用", "Eligible cost"), sourced=False),
    Answer("rate", "percent", Text("支付比例", "Reimbursement rate")),
    Answer("deductible", "CNY", DEDUCTIBLE),
    Answer("deductible_used", "CNY", Text("用于起付线", "Deductible used")),
    Answer("limit", "CNY", Text("限额", "Limit")),
    Answer("limit_left", "CNY", Text("限额剩余", "Limit left"), of=("limit", "reimbursed")),
    Answer("account", "CNY", Text("个人账户先付", "Paid first by your account")),
    Answer("cost_limit", "CNY", Text("费用限额", "Limit on the cost")),
    Answer("cost_limit_left", "CNY", Text("费用限额剩余", "Limit on the cost left"), of=("cost_limit",)),
)

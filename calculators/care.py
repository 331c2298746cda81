"""Outpatient reimbursement, the same machine for ordinary and for chronic care, in both schemes.

Visit by visit, in the order of dates: the cost limit, the personal account where it pays first, the deductible
(by year, by month or by visit), the rate in its bands, the bonus of a family doctor, the limit on what the fund pays.
"""

from dataclasses import dataclass, field
from decimal import Decimal

from calculators.bands import Slice, slices
from calculators.case import Case
from calculators.conditions import CHOICES
from calculators.errors import BadInput
from calculators.forms import ON, PLACE, Choice, Money, Visit, Visits, Whole
from calculators.money import percent, percent_of, plain, two_places, yuan
from calculators.numbers import EMPTY
from calculators.result import Table
from calculators.text import Text
from calculators.values import Value

ZERO = Decimal(0)
SCHEMES = {"employee": Text("职工医保", "employees' scheme"), "resident": Text("城乡居民医保", "residents' scheme")}
FIELDS = (
    PLACE,
    ON,
    Choice(name="scheme", label=Text("参加的医保", "Scheme"), help=Text("两种医保的报销规定不同。", "The two schemes pay differently."), default="employee", options=SCHEMES),
    Choice(name="status", label=Text("在职或退休", "In service or retired"), help=Text("居民医保不用选。", "Does not matter in the residents' scheme."), default="in-service", options=CHOICES["status"]),
    Whole(name="age", label=Text("年龄（周岁）", "Age (years)"), help=Text("有的地方按年龄分限额。", "Some places set limits by age."), example="40", optional=True, high=120),
    Choice(name="group", label=Text("居民类别", "Group of residents"), help=Text("只用于居民医保；不清楚可不选。", "For the residents' scheme only; leave it open if unsure."), optional=True, options=CHOICES["group"]),
    Choice(name="family_doctor", label=Text("家庭医生签约", "Family doctor"), help=Text("有的地方签约后多报一些。", "Some places pay more after signing up."), default="no", options=CHOICES["family-doctor"]),
    Choice(name="level", label=Text("就诊机构级别", "Level of the institution"), help=Text("级别越低，一般报得越多。", "As a rule, the lower the level the more is paid."), example="secondary", optional=True, options=CHOICES["level"]),
    Money(name="cost", label=Text("这次的政策范围内费用（元）", "Eligible cost of this visit (yuan)"), help=Text("看结算单上的“政策范围内”或“符合规定”金额，不含自费。", "On the bill: the eligible amount, without what you pay for yourself."), example="500", optional=True),
    Money(name="spent", label=Text("今年此前累计的政策范围内费用（元）", "Eligible cost earlier this year (yuan)"), help=Text("可不填。用来扣减起付线和限额。", "May stay empty. It counts towards the deductible and the limit."), optional=True),
    Money(name="account_balance", label=Text("当年个人账户余额（元）", "Current year's personal account (yuan)"), help=Text("只有先用账户再报销的地方需要填。", "Needed only where the account pays before the fund."), optional=True),
    Visits(name="visit", label=Text("今年的其他就诊", "Other visits this year"), help=Text("逐次填写日期、级别和政策范围内费用。", "For each: day, level and eligible cost."), optional=True),
)
OWN = {
    (scheme, care): tuple(f"{scheme}.{care}.{end}" for end in ("deductible", "rate", "annual_limit", "annual_cost_limit"))
    for scheme in ("employee", "resident")
    for care in ("outpatient", "chronic")
}


@dataclass(slots=True)
class Year:
    """What was used up so far in the year, in yuan; `by_level` and `by_month` where a place counts apart."""

    cost: Decimal = ZERO
    above: Decimal = ZERO
    deductible: Decimal = ZERO
    reimbursed: Decimal = ZERO
    account: Decimal = ZERO
    by_level: dict[str, Decimal] = field(default_factory=dict)
    by_month: dict[int, Decimal] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one visit, in yuan; `limit` None means that there is none."""

    visit: Visit
    deductible: Decimal
    deductible_used: Decimal
    rates: tuple[Decimal, ...]
    reimbursed: Decimal
    paid_oneself: Decimal
    limit: Decimal | None
    limit_left: Decimal | None


def reimburse(case: Case, care: str) -> None:
    scheme = case.choice("scheme")
    head = f"{scheme}.{care}"
    status = case.choice("status") if scheme == "employee" else None
    group = case.inputs.get("group") if scheme == "resident" else None
    case.tell(status=status, age=case.whole("age"), group=group if isinstance(group, str) else None, family_doctor=case.choice("family_doctor"))
    visits = _visits(case)
    year = Year(account=case.optional("account_balance"))
    if spent := case.optional("spent"):
        _earlier(case, head, year, visits[0], spent)
    outcomes = [_visit(case, head, year, visit, number) for number, visit in enumerate(visits, 1)]
    _answer(case, outcomes, year)


def _visits(case: Case) -> tuple[Visit, ...]:
    """The listed visits and the single one, in the order of dates."""
    listed = case.inputs.get("visit") or ()
    assert isinstance(listed, tuple)
    cost, level = case.inputs.get("cost"), case.inputs.get("level")
    if isinstance(cost, Decimal):
        listed = (*listed, Visit(case.on, level if isinstance(level, str) else "", cost))
    if not listed:
        raise BadInput("cost", EMPTY.format(what=case.form.field("cost").label))
    if len({visit.date.year for visit in listed}) > 1:
        raise BadInput("visit", OTHER_YEAR.format(year=str(case.on.year)))
    return tuple(sorted(listed, key=lambda visit: visit.date))


def _earlier(case: Case, head: str, year: Year, first: Visit, spent: Decimal) -> None:
    """Costs of the year that were told as one sum: they use up the deductible and the limit as one visit like the first."""
    if _deductible(case, head, first).unit == "CNY/visit":
        raise BadInput("spent", SPENT_BY_VISIT)
    opening = Case(case.form, case.place, first.date, case.inputs)
    opening.circumstances = case.circumstances
    outcome = _visit(opening, head, year, Visit(first.date, first.level, spent), 0)
    words = {"spent": yuan(spent), "deductible": yuan(outcome.deductible_used), "reimbursed": yuan(outcome.reimbursed)}
    case.step("spent", EARLIER.format(**words), spent, *opening.result.values())


def _circumstances(visit: Visit) -> dict[str, str | Decimal]:
    return {"level": visit.level, "month": str(visit.date.month)} if visit.level else {"month": str(visit.date.month)}


def _deductible(case: Case, head: str, visit: Visit) -> Value:
    return case.value(f"{head}.deductible", visit.date, **_circumstances(visit))


def _visit(case: Case, head: str, year: Year, visit: Visit, number: int) -> Outcome:
    key, told = f"visit_{number}", _circumstances(visit)
    name = VISIT.format(number=str(number), date=visit.date.isoformat())
    covered = _within_cost_limit(case, head, year, visit, key, name)
    covered -= _account_first(case, head, year, visit, covered, key, name)
    deductible = _deductible(case, head, visit)
    used = _use_deductible(case, head, year, visit, deductible, covered, key, name)
    above = covered - used
    paid = ZERO
    pieces = slices(case, head, visit.date, told, above, above_so_far=year.above, cost_so_far=year.cost, deductible_used=used)
    bonus = case.maybe(f"{head}.rate_bonus", visit.date, **told)
    for index, piece in enumerate(pieces):
        paid += _pay(case, piece, bonus, f"{key}.share_{index + 1}", name)
    limit = _limit(case, head, visit)
    used_so_far = year.by_month.get(visit.date.month, ZERO) if _monthly(case, head, visit) else year.reimbursed
    if limit is not None and used_so_far + paid > limit:
        left = max(limit - used_so_far, ZERO)
        case.step(f"{key}.limit", CAPPED.format(visit=name, paid=yuan(paid), left=yuan(left)), left, _limit_value(case, head, visit))
        paid = left
    year.cost += visit.cost
    year.above += above
    year.reimbursed += paid
    year.by_month[visit.date.month] = year.by_month.get(visit.date.month, ZERO) + paid
    month_or_year = year.by_month[visit.date.month] if _monthly(case, head, visit) else year.reimbursed
    rates_used = tuple(_rate(piece.value, bonus) for piece in pieces)
    return Outcome(visit, deductible.number(), used, rates_used, paid, visit.cost - paid, limit, None if limit is None else limit - month_or_year)


def _within_cost_limit(case: Case, head: str, year: Year, visit: Visit, key: str, name: Text) -> Decimal:
    """Where a place limits the eligible cost of a year, the part of the visit that still counts."""
    limit = case.maybe(f"{head}.annual_cost_limit", visit.date, **_circumstances(visit))
    if limit is None or limit.datum is None:
        return visit.cost
    most = limit.number() + _bonus(case, head, visit)
    left = max(most - year.cost, ZERO)
    if visit.cost <= left:
        return visit.cost
    case.step(f"{key}.cost_limit", COST_CAPPED.format(visit=name, cost=yuan(visit.cost), limit=yuan(most), left=yuan(left)), left, limit)
    return left


def _account_first(case: Case, head: str, year: Year, visit: Visit, cost: Decimal, key: str, name: Text) -> Decimal:
    """What the current year's personal account pays before the deductible, where the place says so."""
    order = case.maybe(f"{head}.order", visit.date)
    if order is None or order.datum != "account-first":
        return ZERO
    paid = min(cost, year.account)
    year.account -= paid
    case.step(f"{key}.account", ACCOUNT_FIRST.format(visit=name, paid=yuan(paid)), paid, order)
    return paid


def _use_deductible(case: Case, head: str, year: Year, visit: Visit, value: Value, cost: Decimal, key: str, name: Text) -> Decimal:
    """How much of the visit the deductible takes; what is left of a yearly one depends on the visits before."""
    amount = value.number()
    if value.unit == "CNY/visit":
        left, used_values = amount, (value,)
    else:
        before, used_values = _deductible_so_far(case, head, year, visit, value)
        left = max(amount - before, ZERO)
    used = min(cost, left)
    year.deductible += used
    year.by_level[visit.level] = year.by_level.get(visit.level, ZERO) + used
    if amount:
        case.step(f"{key}.deductible", DEDUCTIBLE.format(visit=name, cost=yuan(cost), left=yuan(left), used=yuan(used)), used, *used_values)
    return used


def _deductible_so_far(case: Case, head: str, year: Year, visit: Visit, value: Value) -> tuple[Decimal, tuple[Value, ...]]:
    """What the year's visits used of the deductible; where it differs by level, the place must say how levels add up."""
    if "level" not in value.when:
        return year.deductible, (value,)
    scope = case.value(f"{head}.deductible_scope", visit.date)
    return (year.deductible if scope.datum == "together" else year.by_level.get(visit.level, ZERO)), (value, scope)


def _rate(value: Value, bonus: Value | None) -> Decimal:
    return min(value.number() + (bonus.number() if bonus else ZERO), Decimal(100))


def _pay(case: Case, piece: Slice, bonus: Value | None, key: str, name: Text) -> Decimal:
    rate = _rate(piece.value, bonus)
    values = (piece.value, *piece.basis, *((bonus,) if bonus else ()))
    rounding, by = case.rounding("rounding.benefit")
    exact = percent_of(piece.amount, rate)
    amount = rounding.apply(exact)
    words = {"visit": name, "sum": f"{two_places(piece.amount)} × {percent(rate)}", "exact": plain(exact), "rule": rounding.name, "paid": yuan(amount)}
    case.step(key, (SHARE if exact == amount else SHARE_ROUNDED).format(**words), amount, *values, *by)
    return amount


def _limit_value(case: Case, head: str, visit: Visit) -> Value:
    return case.value(f"{head}.annual_limit", visit.date, **_circumstances(visit))


def _monthly(case: Case, head: str, visit: Visit) -> bool:
    value = case.quietly(f"{head}.annual_limit", visit.date, **_circumstances(visit))
    return value is not None and value.unit == "CNY/month"


def _limit(case: Case, head: str, visit: Visit) -> Decimal | None:
    """The limit on what the fund pays in the year, with its bonus; a place that limits the cost instead need not have one."""
    if case.quietly(f"{head}.annual_cost_limit", visit.date, **_circumstances(visit)) is not None:
        value = case.quietly(f"{head}.annual_limit", visit.date, **_circumstances(visit))
        return case.money(value) if value else None
    amount = case.money(_limit_value(case, head, visit))
    return None if amount is None else amount + _bonus(case, head, visit)


def _bonus(case: Case, head: str, visit: Visit) -> Decimal:
    value = case.maybe(f"{head}.limit_bonus", visit.date, **_circumstances(visit))
    return value.number() if value else ZERO


def _answer(case: Case, outcomes: list[Outcome], year: Year) -> None:
    last, result = outcomes[-1], case.result
    cost = sum((o.visit.cost for o in outcomes), ZERO)
    reimbursed = sum((o.reimbursed for o in outcomes), ZERO)
    rates = {rate for o in outcomes for rate in o.rates}
    if last.limit is not None:
        _explain_limit(case, last)
    result.amounts |= {
        "eligible": cost,
        "reimbursed": reimbursed,
        "paid_oneself": cost - reimbursed,
        "deductible": last.deductible,
        "deductible_used": sum((o.deductible_used for o in outcomes), ZERO),
        "limit": last.limit,
        "limit_left": last.limit_left,
    }
    result.rates["rate"] = rates.pop() if len(rates) == 1 else None
    result.details["visits"] = [_detail(o) for o in outcomes]
    result.headline = HEADLINE.format(back=yuan(reimbursed), own=yuan(cost - reimbursed))
    case.row(Text("基金支付", "The fund pays"), reimbursed)
    case.row(Text("自己负担", "You pay"), cost - reimbursed)
    case.row(Text("其中：起付线", "of which the deductible"), result.amounts["deductible_used"], 1)
    case.row(Text("政策范围内费用合计", "Eligible cost in all"), cost, total=True)
    if len(outcomes) > 1:
        result.tables.append(_table(outcomes))
    _hints(case, last, year)
    case.note(NOT_COUNTED)


def _explain_limit(case: Case, last: Outcome) -> None:
    assert last.limit is not None and last.limit_left is not None
    values = [v for v in case.result.values() if v.name.name.endswith("annual_limit")]
    if not values:
        head = f"{case.choice('scheme')}.{case.form.name.removesuffix('-outpatient')}"
        value = case.quietly(f"{head}.annual_limit", last.visit.date, **_circumstances(last.visit))
        values = [value] if value else []
    case.step("limit_left", LIMIT_LEFT.format(limit=yuan(last.limit), used=yuan(last.limit - last.limit_left), left=yuan(last.limit_left)), last.limit_left, *values)


def _hints(case: Case, last: Outcome, year: Year) -> None:
    if last.limit_left is not None:
        case.hint((LIMIT_HINT if last.limit_left else LIMIT_GONE).format(left=yuan(last.limit_left)))
    if year.deductible < last.deductible and not last.rates:
        case.hint(DEDUCTIBLE_HINT.format(left=yuan(last.deductible - year.deductible)))


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


def _table(outcomes: list[Outcome]) -> Table:
    head = (
        Text("日期", "Date"),
        Text("级别", "Level"),
        Text("政策范围内费用", "Eligible cost"),
        Text("起付线", "Deductible"),
        Text("支付比例", "Rate"),
        Text("基金支付", "Fund pays"),
        Text("自己负担", "You pay"),
        Text("限额剩余", "Limit left"),
    )
    return Table(Text("逐次结果", "Visit by visit"), head, tuple(_cells(o) for o in outcomes))


def _cells(o: Outcome) -> tuple[Text, ...]:
    rates = "、".join(percent(r) for r in o.rates) or "—", ", ".join(percent(r) for r in o.rates) or "—"
    left = NO_LIMIT if o.limit_left is None else yuan(o.limit_left)
    level = CHOICES["level"].get(o.visit.level, Text("—", "—"))
    date = Text(o.visit.date.isoformat(), o.visit.date.isoformat())
    return (date, level, yuan(o.visit.cost), yuan(o.deductible_used), Text(*rates), yuan(o.reimbursed), yuan(o.paid_oneself), left)


VISIT = Text("第 {number} 次（{date}）", "Visit {number} ({date})")
HEADLINE = Text("基金支付 {back}，自己负担 {own}。", "The fund pays {back}; you pay {own}.")
OTHER_YEAR = Text("所有就诊都要在 {year} 年内；限额按年计算。", "All visits must lie in {year}; limits are counted by the year.")
SPENT_BY_VISIT = Text("这里的起付线按次计算，请把此前就诊逐次填写。", "Here the deductible is counted by the visit: enter the earlier visits one by one.")
EARLIER = Text(
    "今年此前费用 {spent}：用去起付线 {deductible}，基金已支付约 {reimbursed}（按与第一次就诊相同的级别推算）。",
    "Earlier this year {spent}: {deductible} of the deductible is used and the fund has paid about {reimbursed} (taken at the level of the first visit).",
)
COST_CAPPED = Text("{visit}：费用 {cost}，年度费用限额 {limit}只剩 {left}，超出部分不报。", "{visit}: of the cost of {cost} only {left} is left under the year's cost limit of {limit}; the rest is not paid.")
ACCOUNT_FIRST = Text("{visit}：当年个人账户先付 {paid}。", "{visit}: the current year's personal account pays {paid} first.")
DEDUCTIBLE = Text("{visit}：费用 {cost}，起付线还剩 {left}，本次用去 {used}。", "{visit}: cost {cost}; {left} of the deductible is left, of which this visit takes {used}.")
SHARE = Text("{visit}：{sum} = {paid}。", "{visit}: {sum} = {paid}.")
SHARE_ROUNDED = Text("{visit}：{sum} = {exact}，{rule}为 {paid}。", "{visit}: {sum} = {exact}, {rule}: {paid}.")
CAPPED = Text("{visit}：按比例应付 {paid}，但限额只剩 {left}，基金支付 {left}。", "{visit}: the rate gives {paid}, but only {left} is left of the limit, so the fund pays {left}.")
LIMIT_LEFT = Text("限额：{limit} − 已用 {used} = 剩余 {left}。", "Limit: {limit} − {used} used = {left} left.")
NO_LIMIT = Text("不设限额", "no limit")
LIMIT_HINT = Text("限额还剩 {left}。", "{left} of the limit is left.")
LIMIT_GONE = Text("限额已用完，今年再看普通门诊基金不再支付。", "The limit is used up; the fund pays no more for this care this year.")
DEDUCTIBLE_HINT = Text("再花 {left}（政策范围内）就过起付线，之后开始报销。", "Another {left} of eligible cost and you pass the deductible; then the fund starts to pay.")
NOT_COUNTED = Text(
    "未计入：目录外的自费项目、乙类药品和部分项目的先行自付、个人账户余额。",
    "Not counted: items outside the lists, the part of partly covered items that you bear first, and the balance of your personal account.",
)

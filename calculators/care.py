"""Outpatient reimbursement, the same machine for ordinary and for chronic care, in both schemes.

Visit by visit, in the order of dates: the cost limit, the personal account where it pays first, the deductible
(by year or by visit), the rate in its bands, the bonus of a family doctor, the limit on what the fund pays.
"""

from dataclasses import dataclass, field
from decimal import Decimal

from calculators.bands import Slice, slices
from calculators.case import Case
from calculators.errors import BadInput
from calculators.figures import percent, plain, two_places
from calculators.forms import Visit
from calculators.money import percent_of, yuan
from calculators.numbers import EMPTY
from calculators.policy import CUSTOM, NotKnown
from calculators.text import Text
from calculators.values import Value

ZERO = Decimal(0)


@dataclass(slots=True)
class Year:
    """What was used up so far in the year, in yuan."""

    account: Decimal
    cost: Decimal = ZERO
    above: Decimal = ZERO
    deductible: Decimal = ZERO
    deductible_by_level: dict[str, Decimal] = field(default_factory=dict)
    reimbursed: Decimal = ZERO
    reimbursed_by_month: dict[int, Decimal] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Limit:
    """The most that the fund pays, in yuan a year or a month. `amount` None: there is no limit, or it is not known."""

    amount: Decimal | None
    values: tuple[Value, ...] = ()
    monthly: bool = False
    known: bool = True

    def used(self, year: Year, visit: Visit) -> Decimal:
        return year.reimbursed_by_month.get(visit.date.month, ZERO) if self.monthly else year.reimbursed


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one visit, in yuan; `limit_left` None means that there is none or that it is not known."""

    visit: Visit
    deductible: Decimal
    deductible_used: Decimal
    rates: tuple[Decimal, ...]
    reimbursed: Decimal
    limit: Limit
    limit_left: Decimal | None

    @property
    def paid_oneself(self) -> Decimal:
        return self.visit.cost - self.reimbursed


class Care:
    """One person's care of one kind in one year; `head` is the beginning of its value names, such as employee.outpatient."""

    def __init__(self, case: Case, care: str) -> None:
        scheme = case.choice("scheme")
        group = case.inputs.get("group")
        self.case, self.care, self.head = case, care, f"{scheme}.{care}"
        self.year = Year(case.optional("account_balance"))
        case.tell(age=case.whole("age"), family_doctor=case.choice("family_doctor"))
        if scheme == "employee":
            case.tell(status=case.choice("status"))
        elif isinstance(group, str):
            case.tell(group=group)

    def outcomes(self) -> list[Outcome]:
        """Every visit in the order of dates. Raises NotKnown, and BadInput for visits that cannot stand together."""
        visits = self._visits()
        self._show_limit_first(visits[0])
        if spent := self.case.optional("spent"):
            self._earlier(visits[0], spent)
        return [self._visit(visit, number) for number, visit in enumerate(visits, 1)]

    def _visits(self) -> list[Visit]:
        listed = self.case.inputs.get("visit") or ()
        assert isinstance(listed, tuple)
        cost, level = self.case.inputs.get("cost"), self.case.inputs.get("level")
        if isinstance(cost, Decimal):
            listed = (*listed, Visit(self.case.on, level if isinstance(level, str) else "", cost))
        if not listed:
            raise BadInput("cost", EMPTY.format(what=self.case.form.field("cost").label))
        if len({visit.date.year for visit in listed}) > 1:
            raise BadInput("visit", OTHER_YEAR.format(year=str(self.case.on.year)))
        return sorted(listed, key=lambda visit: visit.date)

    def _show_limit_first(self, visit: Visit) -> None:
        """The limit is often known where the rest is not; then it is told all the same."""
        limit = self._quietly("annual_limit", visit)
        if limit is not None and limit.datum is not None and not limit.of:
            self.case.result.amounts["limit"] = limit.number()

    def _earlier(self, first: Visit, spent: Decimal) -> None:
        """Costs of the year that were told as one sum use up the deductible and the limit like one visit at the first one's level."""
        if self._value("deductible", first).unit == "CNY/visit":
            raise BadInput("spent", SPENT_BY_VISIT)
        steps = len(self.case.result.steps)
        outcome = self._visit(Visit(first.date, first.level, spent), 0)
        used = [value for step in self.case.result.steps[steps:] for value in step.values]
        del self.case.result.steps[steps:]
        words = {"spent": yuan(spent), "deductible": yuan(outcome.deductible_used), "back": yuan(outcome.reimbursed)}
        self.case.step("spent", EARLIER.format(**words), spent, *dict.fromkeys(used))

    def _visit(self, visit: Visit, number: int) -> Outcome:
        year, key = self.year, f"visit_{number}"
        name = VISIT.format(number=str(number), date=visit.date.isoformat())
        covered = self._within_cost_limit(visit, key, name)
        covered -= self._account_first(visit, covered, key, name)
        deductible = self._value("deductible", visit)
        used = self._deductible(visit, deductible, covered, key, name)
        above = covered - used
        pieces = self._slices(visit, above, used)
        bonus = self.case.maybe(f"{self.head}.rate_bonus", visit.date, **_told(visit))
        paid = sum((self._pay(piece, bonus, f"{key}.share_{n}", name) for n, piece in enumerate(pieces, 1)), ZERO)
        limit = self._limit(visit)
        paid = self._cap(limit, visit, paid, key, name)
        year.cost += visit.cost
        year.above += above
        year.reimbursed += paid
        year.reimbursed_by_month[visit.date.month] = year.reimbursed_by_month.get(visit.date.month, ZERO) + paid
        left = None if limit.amount is None else limit.amount - limit.used(year, visit)
        rates = tuple(_with_bonus(piece.value, bonus) for piece in pieces)
        return Outcome(visit, deductible.number(), used, rates, paid, limit, left)

    def _within_cost_limit(self, visit: Visit, key: str, name: Text) -> Decimal:
        """Where a place limits the eligible cost of a year, the part of the visit that still counts."""
        limit = self._quietly("annual_cost_limit", visit)
        if limit is None or limit.datum is None:
            return visit.cost
        bonus = self._quietly("limit_bonus", visit)
        most = limit.number() + (bonus.number() if bonus else ZERO)
        left = max(most - self.year.cost, ZERO)
        words = {"visit": name, "cost": yuan(visit.cost), "limit": yuan(most), "left": yuan(left)}
        fits = visit.cost <= left
        values = (limit, bonus) if bonus else (limit,)
        self.case.step(
            f"{key}.cost_limit", (COST_FITS if fits else COST_CAPPED).format(**words), min(visit.cost, left), *values
        )
        return min(visit.cost, left)

    def _account_first(self, visit: Visit, cost: Decimal, key: str, name: Text) -> Decimal:
        """What the current year's personal account pays before the deductible, where the place says so."""
        order = self._quietly("order", visit)
        if order is None or order.datum != "account-first":
            return ZERO
        paid = min(cost, self.year.account)
        self.year.account -= paid
        self.case.step(f"{key}.account", ACCOUNT_FIRST.format(visit=name, paid=yuan(paid)), paid, order)
        return paid

    def _deductible(self, visit: Visit, value: Value, cost: Decimal, key: str, name: Text) -> Decimal:
        """How much of the visit the deductible takes; what is left of a yearly one depends on the visits before."""
        left = value.number()
        values: tuple[Value, ...] = (value,)
        if value.unit != "CNY/visit":
            before, values = self._deductible_so_far(visit, value)
            left = max(left - before, ZERO)
        used = min(cost, left)
        self.year.deductible += used
        self.year.deductible_by_level[visit.level] = self.year.deductible_by_level.get(visit.level, ZERO) + used
        words = {"visit": name, "cost": yuan(cost), "left": yuan(left), "used": yuan(used)}
        self.case.step(
            f"{key}.deductible", (DEDUCTIBLE if value.number() else NO_DEDUCTIBLE).format(**words), used, *values
        )
        return used

    def _deductible_so_far(self, visit: Visit, value: Value) -> tuple[Decimal, tuple[Value, ...]]:
        """What earlier visits used of it; where it differs by level, the place must say how the levels add up."""
        if "level" not in value.when or not self.year.deductible:
            return self.year.deductible, (value,)
        scope = self._value("deductible_scope", visit)
        together = scope.datum == "together"
        return self.year.deductible if together else self.year.deductible_by_level.get(visit.level, ZERO), (
            value,
            scope,
        )

    def _slices(self, visit: Visit, above: Decimal, used: Decimal) -> list[Slice]:
        so_far = {"above-deductible": self.year.above, "eligible-cost": self.year.cost + used}
        return slices(self.case, self.head, visit.date, _told(visit), above, so_far)

    def _pay(self, piece: Slice, bonus: Value | None, key: str, name: Text) -> Decimal:
        rate = _with_bonus(piece.value, bonus)
        values = (piece.value, *piece.basis, *((bonus,) if bonus else ()))
        rounding, by = self.case.rounding("rounding.benefit")
        exact = percent_of(piece.amount, rate)
        amount = rounding.apply(exact)
        formula = f"{two_places(piece.amount)} × {percent(rate)}"
        words: dict[str, str | Text] = {
            "visit": name,
            "sum": formula,
            "exact": plain(exact),
            "rule": rounding.name,
            "paid": yuan(amount),
        }
        if amount == exact:
            self.case.step(key, SHARE.format(**words), amount, *values)
        else:
            self.case.step(key, SHARE_ROUNDED.format(**words), amount, *values, *by)
        return amount

    def _limit(self, visit: Visit) -> Limit:
        """The limit with its bonus. Where the place limits the cost instead, there need not be one."""
        if self._quietly("annual_cost_limit", visit) is not None:
            return Limit(None)
        try:
            value = self._value("annual_limit", visit)
        except NotKnown as gap:
            if self.case.place.entry.id == CUSTOM:
                return Limit(None)
            if self.care != "chronic" or (gap.missing and "disease" not in gap.missing):
                raise
            self.case.note(gap.message)
            return Limit(None, known=False)
        amount = self.case.money(value)
        bonus = self._quietly("limit_bonus", visit)
        if amount is not None and bonus is not None:
            return Limit(amount + bonus.number(), (value, bonus), value.unit == "CNY/month")
        return Limit(amount, (value,), value.unit == "CNY/month")

    def _cap(self, limit: Limit, visit: Visit, paid: Decimal, key: str, name: Text) -> Decimal:
        if limit.amount is None:
            return paid
        left = max(limit.amount - limit.used(self.year, visit), ZERO)
        if paid <= left:
            return paid
        words = {"visit": name, "paid": yuan(paid), "left": yuan(left), "limit": yuan(limit.amount)}
        self.case.step(f"{key}.limit", CAPPED.format(**words), left, *limit.values)
        return left

    def _value(self, end: str, visit: Visit) -> Value:
        return self.case.value(f"{self.head}.{end}", visit.date, **_told(visit))

    def _quietly(self, end: str, visit: Visit) -> Value | None:
        return self.case.quietly(f"{self.head}.{end}", visit.date, **_told(visit))


def _told(visit: Visit) -> dict[str, str | Decimal]:
    """The circumstances of one visit; a level that was not told stays untold."""
    told: dict[str, str | Decimal] = {"month": str(visit.date.month)}
    return told | {"level": visit.level} if visit.level else told


def _with_bonus(value: Value, bonus: Value | None) -> Decimal:
    """The rate in percent, never above 100."""
    return min(value.number() + (bonus.number() if bonus else ZERO), Decimal(100))


VISIT = Text("第 {number} 次（{date}）", "Visit {number} ({date})")
OTHER_YEAR = Text(
    "所有就诊都要在 {year} 年内；限额按年计算。", "All visits must lie in {year}; limits are counted by the year."
)
SPENT_BY_VISIT = Text(
    "这里的起付线按次计算，请把此前就诊逐次填写。",
    "Here the deductible is counted by the visit: enter the earlier visits one by one.",
)
EARLIER = Text(
    "今年此前费用 {spent}：用去起付线 {deductible}，基金已支付约 {back}（按与第一次就诊相同的级别推算）。",
    "Earlier this year {spent}: {deductible} of the deductible is used and the fund has paid about {back} (taken at the level of the first visit).",
)
COST_FITS = Text(
    "{visit}：费用 {cost}，在年度费用限额 {limit}以内。",
    "{visit}: the cost of {cost} is within the year's cost limit of {limit}.",
)
COST_CAPPED = Text(
    "{visit}：费用 {cost}，年度费用限额 {limit}只剩 {left}，超出部分不报。",
    "{visit}: of the cost of {cost} only {left} is left under the year's cost limit of {limit}; the rest is not paid.",
)
ACCOUNT_FIRST = Text(
    "{visit}：当年个人账户先付 {paid}。", "{visit}: the current year's personal account pays {paid} first."
)
DEDUCTIBLE = Text(
    "{visit}：费用 {cost}，起付线还剩 {left}，本次用去 {used}。",
    "{visit}: cost {cost}; {left} of the deductible is left, of which this visit takes {used}.",
)
NO_DEDUCTIBLE = Text("{visit}：费用 {cost}，不设起付线。", "{visit}: cost {cost}; there is no deductible.")
SHARE = Text("{visit}：{sum} = {paid}。", "{visit}: {sum} = {paid}.")
SHARE_ROUNDED = Text("{visit}：{sum} = {exact}，{rule}为 {paid}。", "{visit}: {sum} = {exact}, {rule}: {paid}.")
CAPPED = Text(
    "{visit}：按比例应付 {paid}，限额 {limit}只剩 {left}，基金支付 {left}。",
    "{visit}: the rate gives {paid}, but only {left} is left of the limit of {limit}, so the fund pays {left}.",
)

"""Outpatient reimbursement, the same machine for ordinary and for chronic care, in both schemes.

Visit by visit, in the order of dates: the cost limit, the personal account where it pays first, the deductible
(by year, month or visit), the rate in its bands, the bonus of a family doctor, the limit on what the fund pays.
"""

from decimal import Decimal

from calculators.bands import Slice, slices
from calculators.care_limits import Limits
from calculators.care_year import ZERO, Outcome, Year, told
from calculators.case import Case, operation
from calculators.errors import BadInput
from calculators.forms import Visit
from calculators.money import percent_of
from calculators.numbers import EMPTY
from calculators.text import Part, Text
from calculators.values import Value


class Care:
    """One person's care of one kind in one year; `head` is the beginning of its value names, such as employee.outpatient."""

    def __init__(self, case: Case, care: str) -> None:
        scheme = case.choice("scheme")
        self.case, self.head = case, f"{scheme}.{care}"
        self.year = Year(case.amount_or_zero("account_balance"))
        self.limits = Limits(case, self.head, self.year)
        case.add_circumstances(age=case.whole_number("age"), insured_years=case.whole_number("insured_years"))
        case.add_choices("family_doctor", "tier", "hospital", "status" if scheme == "employee" else "group")

    def visits(self) -> list[Visit]:
        """All visits in the order of dates. Raises BadInput where there is none, or where they lie in several years."""
        listed = self.case.inputs["visit"] or ()
        assert isinstance(listed, tuple)
        listed = tuple(visit for visit in listed if isinstance(visit, Visit))
        cost = self.case.amount_or_none("cost")
        if cost is not None:
            listed = (*listed, Visit(self.case.on, self.case.choice_or_none("level") or "", cost))
        if not listed:
            raise BadInput("cost", EMPTY.format(what=self.case.form.field("cost").label))
        if len({visit.date.year for visit in listed}) > 1:
            raise BadInput("visit", OTHER_YEAR.format(year=str(self.case.on.year)))
        return sorted(listed, key=lambda visit: visit.date)

    def outcomes(self, visits: list[Visit]) -> list[Outcome]:
        """Every visit worked out. Raises NotKnown, and BadInput for what this place needs to be told."""
        if spent := self.case.amount_or_zero("spent"):
            self._earlier(visits[0], spent)
        return [self._visit(visit, number) for number, visit in enumerate(visits, 1)]

    def seen(self, end: str, visit: Visit) -> Value | None:
        """A value for a visit, or None, without a note."""
        return self.case.value_or_none(f"{self.head}.{end}", visit.date, **told(visit))

    def _needed(self, end: str, visit: Visit) -> Value:
        return self.case.value(f"{self.head}.{end}", visit.date, **told(visit))

    def _earlier(self, first: Visit, spent: Decimal) -> None:
        """Costs of the year that were told as one sum use up the deductible and the limit like one visit at the first one's level."""
        if self._needed("deductible", first).unit == "CNY/visit":
            raise BadInput("spent", SPENT_BY_VISIT)
        steps = len(self.case.result.steps)
        outcome = self._visit(Visit(first.date, first.level, spent), 0)
        used = [value for step in self.case.result.steps[steps:] for value in step.values]
        del self.case.result.steps[steps:]
        text = EARLIER.format(spent=spent, deductible=outcome.deductible_used, back=outcome.reimbursed)
        self.case.step("spent", text, spent, *dict.fromkeys(used))

    def _visit(self, visit: Visit, number: int) -> Outcome:
        year, key = self.year, f"visit_{number}"
        name = VISIT.format(number=str(number), date=visit.date.isoformat())
        deductible = self._needed("deductible", visit)
        self.case.rests_on("deductible", deductible)
        most, counted = self.limits.within_cost_limit(visit, key, name)
        account = self._account_first(visit, counted, key, name)
        used, short = self._deductible(visit, deductible, counted - account, key, name)
        above = counted - account - used
        pieces = self._slices(visit, above, counted - above)
        bonus = self.case.value_or_note(f"{self.head}.rate_bonus", visit.date, **told(visit))
        paid = sum((self._pay(piece, bonus, f"{key}.share_{n}", name) for n, piece in enumerate(pieces, 1)), ZERO)
        limit = self.limits.of(visit, most)
        paid = self.limits.cap(limit, visit, paid, key, name)
        year.cost += counted
        year.above += above
        year.reimburse(visit.date, paid)
        left = None
        if limit.amount is not None:
            left = max(limit.amount - year.reimbursed(visit.date, monthly=limit.monthly), ZERO)
        return Outcome(
            visit,
            deductible.number(),
            used,
            short,
            account,
            tuple(_with_bonus(piece.value, bonus) for piece in pieces),
            paid,
            limit,
            left,
            most,
            None if most is None else most - year.cost,
        )

    def _account_first(self, visit: Visit, cost: Decimal, key: str, name: Text) -> Decimal:
        """What the current year's personal account pays before the deductible, where the place says so."""
        order = self.seen("order", visit)
        if order is None or order.datum != "account-first":
            return ZERO
        if self.case.amount_or_none("account_balance") is None:
            raise BadInput("account_balance", ACCOUNT_NEEDED)
        paid = min(cost, self.year.account)
        self.year.account -= paid
        self.case.rests_on("account", order)
        self.case.step(f"{key}.account", ACCOUNT_FIRST.format(visit=name, paid=paid), paid, order)
        return paid

    def _deductible(
        self, visit: Visit, value: Value, cost: Decimal, key: str, name: Text
    ) -> tuple[Decimal, Decimal | None]:
        """How much of the visit the deductible takes, and what is left of it for later visits, unless each has its own."""
        left, by_visit = value.number(), value.unit == "CNY/visit"
        values: tuple[Value, ...] = (value,)
        if not by_visit:
            before, values = self._deductible_so_far(visit, value)
            left = max(left - before, ZERO)
        used = min(cost, left)
        self.year.pass_deductible(value, visit.date, used)
        text = NO_DEDUCTIBLE if not value.number() else DEDUCTIBLE_OF_VISIT if by_visit else DEDUCTIBLE
        self.case.rests_on("deductible_used", *values)
        self.case.step(f"{key}.deductible", text.format(visit=name, cost=cost, left=left, used=used), used, *values)
        return used, None if by_visit else left - used

    def _deductible_so_far(self, visit: Visit, value: Value) -> tuple[Decimal, tuple[Value, ...]]:
        """What earlier visits used of it; where it differs by level and they were at others, the place must say how levels add up."""
        monthly = value.unit == "CNY/month"
        everything = self.year.deductible(visit.date, monthly=monthly)
        of_this = self.year.deductible(visit.date, value, monthly=monthly)
        if "level" not in value.when or everything == of_this:
            return everything, (value,)
        scope = self._needed("deductible_scope", visit)
        return everything if scope.datum == "together" else of_this, (value, scope)

    def _slices(self, visit: Visit, above: Decimal, below: Decimal) -> list[Slice]:
        so_far = {"above-deductible": self.year.above, "eligible-cost": self.year.cost + below}
        return slices(self.case, self.head, visit.date, told(visit), above, so_far)

    def _pay(self, piece: Slice, bonus: Value | None, key: str, name: Text) -> Decimal:
        rate = _with_bonus(piece.value, bonus)
        values = (piece.value, *piece.basis, *((bonus,) if bonus else ()))
        self.case.rests_on("rate", *values)
        parts: dict[str, Part] = {"part": piece.amount, "rate": rate}
        exact = percent_of(piece.amount, rate)
        return self.case.rounded(key, SHARE, parts, exact, "rounding.benefit", values, name, piece.amount)


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
ACCOUNT_FIRST = Text(
    "{visit}：当年个人账户先付 {paid}。", "{visit}: the current year's personal account pays {paid} first."
)
DEDUCTIBLE = Text(
    "{visit}：费用 {cost}，起付线还剩 {left}，本次用去 {used}。",
    "{visit}: cost {cost}; {left} of the deductible is left, of which this visit takes {used}.",
)
DEDUCTIBLE_OF_VISIT = Text(
    "{visit}：费用 {cost}，本次起付线 {left}，扣去 {used}。",
    "{visit}: cost {cost}; the deductible of a visit is {left}, which takes {used}.",
)
NO_DEDUCTIBLE = Text("{visit}：费用 {cost}，不设起付线。", "{visit}: cost {cost}; there is no deductible.")
SHARE = operation("{part:,} × {rate:%}")
ACCOUNT_NEEDED = Text(
    "当地先用当年个人账户支付，请填写账户余额；没有填 0。",
    "Here the current year's personal account pays first: enter its balance, or 0.",
)

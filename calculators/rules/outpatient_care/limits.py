"""The limits of a year of care: on the cost that counts, and on what the fund pays."""

from decimal import Decimal

from calculators.basics import Text
from calculators.casework import Case
from calculators.forms import Visit
from calculators.rules.outpatient_care.year import ZERO, Limit, Year, told
from calculators.values import NotKnown, Value


class Limits:
    """The limits of one kind of care, and how far the year has used them."""

    def __init__(self, case: Case, head: str, year: Year) -> None:
        self.case, self.head, self.year = case, head, year

    def _seen(self, end: str, visit: Visit) -> Value | None:
        return self.case.value_or_none(f"{self.head}.{end}", visit.date, **told(visit))

    def within_cost_limit(self, visit: Visit, key: str, name: Text) -> tuple[Decimal | None, Decimal]:
        """Where a place limits the eligible cost of a year, that limit; and the part of the visit that still counts."""
        limit = self._seen("annual_cost_limit", visit)
        if limit is None or limit.datum is None:
            return None, visit.cost
        bonus = self._seen("limit_bonus", visit)
        most = limit.number() + (bonus.number() if bonus else ZERO)
        left = max(most - self.year.cost, ZERO)
        counted = min(visit.cost, left)
        text = COST_FITS if visit.cost <= left else COST_CAPPED
        values = (limit, bonus) if bonus else (limit,)
        self.case.rests_on("cost_limit", *values)
        self.case.step(
            f"{key}.cost_limit", text.format(visit=name, cost=visit.cost, limit=most, left=left), counted, *values
        )
        return most, counted

    def of(self, visit: Visit, cost_limit: Decimal | None) -> Limit:
        """The limit with its bonus. One that is not known is told, and hides no rate; where the cost is limited instead, none is missed."""
        value = self._seen("annual_limit", visit)
        if value is None:
            if cost_limit is not None or self.case.place.is_own:
                return Limit(None)
            return self._unknown(visit)
        try:
            amount = self.case.money(value)
            if value.percent_of:
                self.case.rests_on("limit", self.case.value(value.percent_of))
        except NotKnown as gap:
            self.case.note(LIMIT_IN_WORDS.format(limit=value, gap=gap.message))
            return Limit(None, (value,), known=False)
        monthly, bonus = value.unit == "CNY/month", self._seen("limit_bonus", visit)
        if amount is not None and bonus is not None and not monthly:
            return Limit(amount + bonus.number(), (value, bonus))
        return Limit(amount, (value,), monthly)

    def _unknown(self, visit: Visit) -> Limit:
        """A limit that only lacks something the reader could tell is asked for."""
        try:
            self.case.value(f"{self.head}.annual_limit", visit.date, **told(visit))
        except NotKnown as gap:
            if gap.missing:
                raise
            self.case.note(gap.message)
            if gap.last is not None:
                self.case.note(LAST_LIMIT.format(value=gap.last))
        return Limit(None, known=False)

    def cap(self, limit: Limit, visit: Visit, paid: Decimal, key: str, name: Text) -> Decimal:
        if limit.amount is None:
            return paid
        left = max(limit.amount - self.year.reimbursed(visit.date, monthly=limit.monthly), ZERO)
        if paid <= left:
            return paid
        text = CAPPED.format(visit=name, paid=paid, left=left, limit=limit.amount)
        self.case.step(f"{key}.limit", text, left, *limit.values)
        return left


COST_FITS = Text(
    "{visit}：费用 {cost}，在年度费用限额 {limit}以内。",
    "{visit}: the cost of {cost} is within the year's cost limit of {limit}.",
)
COST_CAPPED = Text(
    "{visit}：费用 {cost}，年度费用限额 {limit}只剩 {left}，超出部分不报。",
    "{visit}: of the cost of {cost} only {left} is left under the year's cost limit of {limit}; the rest is not paid.",
)
CAPPED = Text(
    "{visit}：按比例应付 {paid}，限额 {limit}只剩 {left}，基金支付 {left}。",
    "{visit}: the rate gives {paid}, but only {left} is left of the limit of {limit}, so the fund pays {left}.",
)
LIMIT_IN_WORDS = Text("年度限额是{limit}。{gap}", "The annual limit is {limit}. {gap}")
LAST_LIMIT = Text(
    "最近一次查到的年度限额是 {value}，没有用于计算。", "The last known annual limit is {value}; it was not used."
)

"""What was used up in a year of care, and what became of each visit."""

import datetime
from collections import defaultdict
from dataclasses import dataclass, field
from decimal import Decimal

from calculators.forms import Visit
from calculators.values import Value

ZERO = Decimal(0)
By = defaultdict[tuple[object, ...], Decimal]


@dataclass(frozen=True, slots=True)
class Limit:
    """The most that the fund pays, in yuan a year or a month. `amount` None: there is no limit, or it is not known."""

    amount: Decimal | None
    values: tuple[Value, ...] = ()
    monthly: bool = False
    known: bool = True


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one visit, in yuan.

    What is left of a limit is None where there is none or it is not known, of a deductible where each visit has its own.
    """

    visit: Visit
    deductible: Decimal
    deductible_used: Decimal
    deductible_left: Decimal | None
    account: Decimal
    rates: tuple[Decimal, ...]
    reimbursed: Decimal
    limit: Limit
    limit_left: Decimal | None
    cost_limit: Decimal | None
    cost_limit_left: Decimal | None

    @property
    def paid_oneself(self) -> Decimal:
        return self.visit.cost - self.reimbursed


@dataclass(slots=True)
class Year:
    """What was used up so far, in yuan: of the account, of the cost that counts, of deductibles and of limits."""

    account: Decimal = ZERO
    cost: Decimal = ZERO
    above: Decimal = ZERO
    _deductible: By = field(default_factory=lambda: defaultdict(Decimal))
    _reimbursed: By = field(default_factory=lambda: defaultdict(Decimal))

    def pass_deductible(self, value: Value, day: datetime.date, amount: Decimal) -> None:
        for key in ((), (day.month,), (id(value),), (id(value), day.month)):
            self._deductible[key] += amount

    def deductible(self, day: datetime.date, value: Value | None = None, *, monthly: bool = False) -> Decimal:
        """What was used of all deductibles, or of one; in the year, or in the month."""
        return self._deductible[(*((id(value),) if value else ()), *((day.month,) if monthly else ()))]

    def reimburse(self, day: datetime.date, amount: Decimal) -> None:
        for key in ((), (day.month,)):
            self._reimbursed[key] += amount

    def reimbursed(self, day: datetime.date, *, monthly: bool = False) -> Decimal:
        return self._reimbursed[(day.month,) if monthly else ()]


def told(visit: Visit) -> dict[str, str | Decimal]:
    """The circumstances of one visit; a level that was not told stays untold."""
    known: dict[str, str | Decimal] = {"month": str(visit.date.month)}
    return known | {"level": visit.level} if visit.level else known

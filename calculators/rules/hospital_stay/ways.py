"""The ways in which what a place leaves open may be meant: a year is settled in each, so that what they agree on is known."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from calculators.casework import Case
from calculators.rules.hospital_stay.settlement import ABOVE, Settled, Settlement
from calculators.rules.hospital_stay.stays import ZERO, Bill
from calculators.rules.hospital_stay.terms import readings
from calculators.values import VOCABULARY, NotKnown

Amounts = dict[str, Decimal | None]
How = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Read:
    """The year as one reading of what the place leaves open has it; a figure of a layer that is not known is None."""

    how: How
    amounts: Amounts
    gap: NotKnown | None


class Ways:
    """A year in each way that it may be read, every way worked out once and the basic fund once for all that agree on it."""

    def __init__(self, case: Case, bills: list[Bill]) -> None:
        self._case, self._bills = case, bills
        self._open: dict[str, tuple[str, ...]] = {}
        self._done: dict[frozenset[tuple[str, str]], Read] = {}
        self._by_fund: dict[frozenset[tuple[str, str]], list[Settled]] = {}

    def every(self) -> list[Read]:
        """Every reading, the usual one first; one alone where nothing is left open. Raises NotKnown."""
        while True:
            asked = len(self._open)
            found = [self._read(how) for how in readings(dict(self._open))]
            # Some questions are met only where another was answered in a certain way.
            if len(self._open) == asked:
                return found

    def sums_of(self, name: str) -> dict[str, Decimal | None]:
        """What insurance pays by each choice of one name, everything else as usual."""
        usual = {each: choices[0] for each, choices in self._open.items()}
        return {
            choice: self._read({**usual, name: choice}).amounts["paid_total"] for choice in VOCABULARY[name].choices
        }

    def _read(self, how: How) -> Read:
        unusual = frozenset((name, choice) for name, choice in how.items() if choice != self._open[name][0])
        if unusual not in self._done:
            settlement = Settlement(self._case.silent(), self._bills, how)
            of_the_fund = frozenset(one for one in unusual if ".inpatient." in one[0])
            settled = settlement.settle(self._by_fund.get(of_the_fund, ()))
            self._by_fund[of_the_fund] = settled
            self._open |= settlement.terms.left_open
            self._done[unusual] = Read(how, amounts_of(settlement, settled), settlement.gap)
        done = self._done[unusual]
        return Read(how, done.amounts, done.gap)


def amounts_of(settlement: Settlement, settled: list[Settled]) -> Amounts:
    """The figures of a year, by key."""
    last = settled[-1].basic
    found: Amounts = {
        "deductible": sum((one.basic.deductible for one in settled), ZERO),
        "basic": sum((one.basic.paid for one in settled), ZERO),
        "limit": last.limit,
        "limit_left": last.limit_left,
        "major_illness_base": settlement.base if settlement.holds("large_claims") else None,
    }
    for layer in ABOVE:
        found[layer] = sum((getattr(one, layer) for one in settled), ZERO) if settlement.holds(layer) else None
    is_whole = settlement.gap is None
    found["paid_total"] = sum((one.paid for one in settled), ZERO) if is_whole else None
    found["paid_oneself"] = sum((one.paid_oneself for one in settled), ZERO) if is_whole else None
    return found

"""How a place counts: its choices, and what becomes of the sum where it leaves one open."""

from collections.abc import Iterator, Mapping
from itertools import product

from calculators.case import Case
from calculators.values import Value

# What a place may leave open, with the reading that is tried first: the one that most places have.
OPEN: Mapping[str, tuple[str, ...]] = {
    "inpatient.limit_basis": ("payments", "cost"),
    "inpatient.band_basis": ("eligible", "above-deductible", "cumulative"),
    "major_illness.band_basis": ("cumulative", "above-deductible"),
    "major_illness.counts_deductible": ("yes", "no"),
    "major_illness.counts_first_self_pay": ("no", "yes"),
    "major_illness.counts_over_limit": ("no", "yes"),
    "major_illness.counts_above_limit": ("yes", "no"),
    "large_claims.basis": ("above-limit", "own-part"),
    "large_claims.band_basis": ("cost", "payments", "own-part"),
    "assistance.band_basis": ("cumulative", "above-deductible"),
    "assistance.counts_first_self_pay": ("no", "yes"),
}


class Terms:
    """The choices of a place for one scheme. One that it leaves open is taken as `assumed` says, or by the first reading."""

    def __init__(self, case: Case, scheme: str, assumed: Mapping[str, str]) -> None:
        self._case, self._scheme, self._assumed = case, scheme, assumed
        # The names that were asked for and are left open.
        self.left_open: dict[str, tuple[str, ...]] = {}

    def name(self, end: str) -> str:
        return end if end.startswith("assistance.") else f"{self._scheme}.{end}"

    def of(self, end: str) -> tuple[str, tuple[Value, ...]]:
        """The reading, and the value that says so; none where the place leaves it open."""
        name = self.name(end)
        value = self._case.value_or_none(name)
        if value is not None:
            return str(value.datum), (value,)
        self.left_open[name] = OPEN[end]
        return self._assumed.get(name, OPEN[end][0]), ()


def readings(left_open: Mapping[str, tuple[str, ...]]) -> Iterator[dict[str, str]]:
    """Every way in which what is left open may be meant, the first readings first."""
    for chosen in product(*left_open.values()):
        yield dict(zip(left_open, chosen, strict=True))

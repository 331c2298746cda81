"""How a place counts: its choices, and what becomes of the sum where it leaves one open."""

import datetime
from collections.abc import Iterator, Mapping
from itertools import product

from calculators.casework import Case
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

    def of(self, end: str, day: datetime.date) -> tuple[str, tuple[Value, ...]]:
        """The reading on a day, and the value that says so; none where the place leaves it open."""
        name = self.name(end)
        value = self._case.value_or_none(name, day)
        if value is not None:
            return str(value.datum), (value,)
        self.left_open[name] = OPEN[end]
        return self._assumed.get(name, OPEN[end][0]), ()


def readings(left_open: Mapping[str, tuple[str, ...]]) -> Iterator[dict[str, str]]:
    """The ways in which what is left open may be meant, that of most places first.

    What counts for a layer is taken to count altogether or not at all: a layer pays no less of a larger base, so that every
    other reading lies between these two.
    """
    counts = [name for name in left_open if ".counts_" in name]
    others = [name for name in left_open if name not in counts]
    inclusive: tuple[dict[str, str], ...] = ({},)
    if counts:
        usual = {name: left_open[name][0] for name in counts}
        inclusive = (usual, dict.fromkeys(counts, "yes"), dict.fromkeys(counts, "no"))
    for chosen in product(*(left_open[name] for name in others)):
        for counted in inclusive:
            yield dict(zip(others, chosen, strict=True)) | counted

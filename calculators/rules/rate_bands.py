"""Splits a cost among the bands of a reimbursement rate: 70 % up to 20,000 in the year, 60 % above."""

import datetime
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from calculators.casework import Case
from calculators.values import (
    CIRCUMSTANCES,
    NOT_FOR_THESE,
    VOCABULARY,
    Circumstances,
    NotKnown,
    Range,
    Value,
    When,
    matches,
    untold,
)


@dataclass(frozen=True, slots=True)
class Slice:
    """A part of one visit's cost, in yuan, with the rate that holds for it and the value that says what bands count."""

    amount: Decimal
    value: Value
    basis: tuple[Value, ...] = ()


def slices(
    case: Case,
    head: str,
    day: datetime.date,
    told: Mapping[str, str | Decimal],
    amount: Decimal,
    so_far: Mapping[str, Decimal],
    *,
    rate: str = "rate",
    basis: str = "",
) -> list[Slice]:
    """The parts of `amount` in yuan, which is what is left above the deductible.

    `so_far` gives, for each basis of counting, where in its bands the year stands; `basis` is that of the place unless it is
    told. Raises NotKnown where a rate is missing.
    """
    if not amount:
        return []
    name = f"{head}.{rate}"
    circumstances = case.circumstances | dict(told)
    held = case.holding(name, day, lambda when: matches(_without_band(when), circumstances))
    banded = [value for value in held if "band" in value.when]
    if not banded:
        return [Slice(amount, case.value(name, day, **told))]
    stated = f"{head}.band_basis"
    counted = case.value_or_none(stated, day, **told) if stated in VOCABULARY else None
    if counted is None and not basis:
        counted = case.value(stated, day)
    start = so_far[str(counted.datum) if counted else basis]
    found = [
        Slice(part, value, (counted,) if counted else ())
        for value in banded
        if (part := _inside(value, start, start + amount))
    ]
    if sum((s.amount for s in found), Decimal(0)) != amount:
        raise _gap(case, name, day, circumstances)
    return sorted(found, key=lambda s: _low(s.value))


def _gap(case: Case, name: str, day: datetime.date, circumstances: Circumstances) -> NotKnown:
    """No rate for a part of the cost: something was not told on which the bands depend, or the place has no rule for it."""
    bands = case.place.holding(name, day, lambda _: True)
    missing = frozenset().union(*(untold(_without_band(v.when), circumstances) for v in bands))
    text = CIRCUMSTANCES if missing else NOT_FOR_THESE
    words = text.format(what=VOCABULARY[name].label, place=case.place.entry.name, on=day.isoformat())
    return NotKnown("circumstances", name, case.place, words, missing=missing)


def _without_band(when: When) -> When:
    return {key: condition for key, condition in when.items() if key != "band"}


def _low(value: Value) -> Decimal:
    band = value.when["band"]
    assert isinstance(band, Range)
    return band.low or Decimal(0)


def _inside(value: Value, start: Decimal, end: Decimal) -> Decimal:
    band = value.when["band"]
    assert isinstance(band, Range)
    high = end if band.high is None else min(end, band.high)
    return max(high - max(start, _low(value)), Decimal(0))

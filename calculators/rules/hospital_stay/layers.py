"""The layers above the basic fund: large claims, major illness, medical assistance, second assistance.

Each is a function of what has come together in the year, with one deductible and one limit a year. A stay is paid what that
function grows by, so that any two stays come to what the year comes to.

Source: 国办发〔2021〕42号 (the order of the layers) and the rules of each place. Not covered: what is recognised on application only.
"""

import datetime
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from calculators.basics import ROUNDINGS, Part, Text, percent_of
from calculators.casework import Case
from calculators.rules.hospital_stay import words
from calculators.rules.hospital_stay.stays import ZERO
from calculators.rules.rate_bands import Slice, slices
from calculators.values import VOCABULARY, Value

HUNDRED = Decimal(100)
Told = Mapping[str, str | Decimal]


@dataclass(frozen=True, slots=True)
class Layer:
    """One layer: the beginning of its value names, the name of its rate, what it is called, and how its bands are counted."""

    head: str
    rate: str
    label: Text
    basis: str = ""
    basis_values: tuple[Value, ...] = ()
    # Where in the bands the cost above the deductible begins, by other ways of counting than its own base.
    starts: Mapping[str, Decimal] | None = None


def pay(
    case: Case,
    layer: Layer,
    day: datetime.date,
    told: Told,
    key: str,
    before: Decimal,
    amount: Decimal,
    *,
    needs_deductible: bool,
    most: Decimal | None = None,
) -> Decimal:
    """What a layer pays of an amount, in yuan, after `before` has come together earlier in the year. Raises NotKnown."""
    deductible, values = _deductible(case, layer, day, told, needed=needs_deductible)
    limit = _limit(case, layer, day, told)
    pieces = _pieces(case, layer, day, told, before + amount, deductible)
    bonus = _seen(case, layer, "rate_bonus", day, told)
    rates = [_with_bonus(piece.value, bonus) for piece in pieces]
    rule = case.value("rounding.benefit")
    now, capped = _paid(pieces, rates, rule, limit)
    earlier = ZERO
    if before > deductible:
        first = _pieces(case, layer, day, told, before, deductible)
        earlier, _ = _paid(first, [_with_bonus(piece.value, bonus) for piece in first], rule, limit)
    paid = now - earlier if most is None else min(now - earlier, most)
    if not case.explains:
        return paid
    if paid and limit is None:
        case.note(words.NO_LIMIT.format(what=layer.label))
    text = words.LAYER_BELOW if not pieces else words.LAYER_AFTER if before else words.LAYER
    parts: dict[str, Part] = {
        "what": layer.label,
        "before": before,
        "amount": amount,
        "base": before + amount,
        "deductible": deductible,
        "shares": words.shares(pieces, rates),
        "now": now,
        "earlier": earlier,
        "paid": paid,
        "capped": words.CAPPED.format(limit=limit[0]) if capped and limit and limit[0] is not None else "",
    }
    read = dict.fromkeys(
        (*values, *(value for piece in pieces for value in (piece.value, *piece.basis)), *layer.basis_values)
    )
    extra = ((bonus,) if bonus else ()) + ((limit[1],) if limit and capped else ())
    case.step(key, text.format(**parts), paid, *read, *extra)
    return paid


def _deductible(
    case: Case, layer: Layer, day: datetime.date, told: Told, *, needed: bool
) -> tuple[Decimal, list[Value]]:
    name = f"{layer.head}.deductible"
    value = case.value(name, day, **told) if needed else case.value_or_none(name, day, **told)
    if value is None:
        return ZERO, []
    amount, values = case.money(value) or ZERO, [value]
    if (factor := _seen(case, layer, "deductible_factor", day, told)) is not None:
        rounding = ROUNDINGS[str(case.value("rounding.benefit").datum)]
        amount = rounding.apply(percent_of(amount, factor.number()))
        values.append(factor)
    return amount, values


def _seen(case: Case, layer: Layer, end: str, day: datetime.date, told: Told) -> Value | None:
    """A value that not every layer can have."""
    name = f"{layer.head}.{end}"
    return case.value_or_none(name, day, **told) if name in VOCABULARY else None


def _limit(case: Case, layer: Layer, day: datetime.date, told: Told) -> tuple[Decimal | None, Value] | None:
    value = case.value_or_none(f"{layer.head}.annual_limit", day, **told)
    return None if value is None else (case.money(value), value)


def _pieces(
    case: Case, layer: Layer, day: datetime.date, told: Told, base: Decimal, deductible: Decimal
) -> list[Slice]:
    so_far = {"cumulative": deductible, "above-deductible": ZERO, **(layer.starts or {})}
    amount = max(base - deductible, ZERO)
    return slices(case, layer.head, day, told, amount, so_far, rate=layer.rate, basis=layer.basis)


def _with_bonus(value: Value, bonus: Value | None) -> Decimal:
    return min(value.number() + (bonus.number() if bonus else ZERO), HUNDRED)


def _paid(
    pieces: list[Slice], rates: list[Decimal], rule: Value, limit: tuple[Decimal | None, Value] | None
) -> tuple[Decimal, bool]:
    """What the year has been paid, rounded once, and whether the limit cut it."""
    exact = sum((percent_of(piece.amount, rate) for piece, rate in zip(pieces, rates, strict=True)), ZERO)
    amount = ROUNDINGS[str(rule.datum)].apply(exact)
    most = limit[0] if limit else None
    return (amount, False) if most is None or amount <= most else (most, True)

"""The first layer: the deductible, the rate in its bands, and the yearly limit of the pooling fund.

Source: the rules of each pooling area; the order is that of the national settlement interface. Not covered: prices fixed for an
illness, moves between hospitals, and stays across two years.
"""

from collections import defaultdict
from dataclasses import dataclass, field
from decimal import Decimal
from fractions import Fraction

from calculators.basics import ROUNDINGS, Part, Text, percent_of
from calculators.casework import Case
from calculators.rules.hospital_stay import words
from calculators.rules.hospital_stay.stays import ZERO, Bill
from calculators.rules.hospital_stay.terms import Terms
from calculators.rules.rate_bands import Slice, slices
from calculators.values import Value, matches, untold

HUNDRED = Decimal(100)
AWAY_KEYS = ("care", "referral", "zone")
Told = dict[str, str | Decimal]


@dataclass(slots=True)
class Year:
    """What earlier stays of the year used up, in yuan."""

    cost: Decimal = ZERO
    paid: Decimal = ZERO
    deductible: Decimal = ZERO
    by_value: dict[int, Decimal] = field(default_factory=lambda: defaultdict(Decimal))


@dataclass(frozen=True, slots=True)
class Basic:
    """What the basic fund makes of one bill, in yuan: `above` is the eligible cost beyond the yearly limit."""

    deductible: Decimal
    paid: Decimal
    above: Decimal
    self_pay: Decimal
    rates: tuple[Decimal, ...]
    limit: Decimal | None
    limit_left: Decimal | None


class BasicFund:
    """The basic fund of one scheme, for the stays of one person's year."""

    def __init__(self, case: Case, scheme: str, terms: Terms, year: Year) -> None:
        self.case, self.head, self.terms, self.year = case, f"{scheme}.inpatient", terms, year
        self.away = case.choice("care") != "home"

    def settle(self, bill: Bill, told: Told, key: str, name: Text) -> Basic:
        """One bill. Raises NotKnown."""
        case, year = self.case, self.year
        self._look_for_rules_away(bill, told)
        self_pay, eligible = self._first_self_pay(bill, told, key, name)
        full, values = self._deductible(bill, told)
        limit = self._limit(bill, told)
        basis, stated = "payments", tuple[Value, ...]()
        if limit and limit[0] is not None:
            basis, stated = self.terms.of("inpatient.limit_basis", bill.date)
        counted = eligible
        if limit and limit[0] is not None and basis == "cost":
            counted = min(eligible, max(limit[0] - year.cost, ZERO))
        deductible = min(counted, full)
        case.step(
            f"{key}deductible",
            words.DEDUCTIBLE.format(stay=name, eligible=eligible, full=full, used=deductible),
            deductible,
            *values,
        )
        pieces = self._pieces(bill, told, counted - deductible, deductible)
        rates = [self._rate(piece.value, bill, told) for piece in pieces]
        paid = self._pay(pieces, rates, counted, bill, told, key, name)
        above = eligible - counted
        left: Decimal | None = None
        if limit and limit[0] is not None:
            paid, beyond, left = self._cap(limit, basis, stated, paid, pieces, rates, counted, key, name)
            above += beyond
        year.cost += counted
        year.paid += paid
        year.deductible += deductible
        for value in values:
            year.by_value[id(value)] += deductible
        seen = tuple(dict.fromkeys(rates))
        return Basic(deductible, paid, above, self_pay, seen, limit[0] if limit else None, left)

    # Before the deductible

    def _look_for_rules_away(self, bill: Bill, told: Told) -> None:
        """Away from home something is less as a rule, unless one is filed as living there: a place that says nothing of it has not said that nothing is. Raises NotKnown."""
        case = self.case
        if case.choice("care") in ("home", "filed"):
            return
        names = [f"remote.{end}" for end in ("rate_cut", "rate_factor", "rate", "first_self_pay")]
        if any(case.value_or_none(name, bill.date, **told) for name in names) or self._sets_apart(bill, told):
            return
        if case.place.is_own:
            case.note(words.AWAY_AS_GIVEN)
            return
        case.value(next((name for name in names if case.place.decides(name)), names[0]), bill.date, **told)

    def _sets_apart(self, bill: Bill, told: Told) -> bool:
        """Whether the place has deductibles or rates of its own for this kind of care away from home."""
        circumstances = self.case.circumstances | told
        # Which zone it is may not have been told yet; the look-up of the figure then asks for it.
        return any(
            value.usable
            and value.covers(bill.date)
            and away
            and (matches(away, circumstances) or untold(away, circumstances))
            for end in ("deductible", "rate", "rate_cut", "rate_factor")
            for value in self.case.place.named(f"{self.head}.{end}")
            if (away := {key: value.when[key] for key in AWAY_KEYS if key in value.when})
        )

    def _first_self_pay(self, bill: Bill, told: Told, key: str, name: Text) -> tuple[Decimal, Decimal]:
        """Away from home some places let the patient bear a share of the whole first; that share, and what is left."""
        share = self.case.value_or_none("remote.first_self_pay", bill.date, **told) if self.away else None
        if share is None:
            return ZERO, bill.eligible
        exact = percent_of(bill.eligible, share.number())
        parts: dict[str, Part] = {"base": bill.eligible, "rate": share.number()}
        own = self.case.rounded(
            f"{key}remote", words.AWAY_FIRST, parts, exact, "rounding.benefit", (share,), name, bill.eligible
        )
        return own, bill.eligible - own

    def _deductible(self, bill: Bill, told: Told) -> tuple[Decimal, tuple[Value, ...]]:
        """The deductible of this stay, or what is left of the year's, with the values that say so."""
        value = self.case.value(f"{self.head}.deductible", bill.date, **told)
        full, values = value.number(), [value]

        def seen(end: str) -> Value | None:
            found = self.case.value_or_none(f"{self.head}.deductible_{end}", bill.date, **told)
            if found is not None:
                values.append(found)
            return found

        if (share := seen("share")) is not None:
            full = self._to_fen(percent_of(bill.total, share.number()))
        if (least := seen("least")) is not None:
            full = max(full, least.number())
        if (most := seen("most")) is not None:
            full = min(full, most.number())
        if (step := seen("step")) is not None:
            full = max(full - step.number() * (bill.number - 1), ZERO)
        if (factor := seen("factor")) is not None:
            full = self._to_fen(percent_of(full, factor.number()))
        if (cut := seen("cut")) is not None:
            off = self._to_fen(percent_of(full, cut.number())) if cut.unit == "percent" else cut.number()
            full = max(full - off, ZERO)
        if self._is_yearly(value, told, bill):
            used = self.year.deductible if self._highest(told, bill) else self.year.by_value[id(value)]
            full = max(full - used, ZERO)
        if (year_limit := seen("year_limit")) is not None and year_limit.datum is not None:
            full = min(full, max(year_limit.number() - self.year.deductible, ZERO))
        return full, tuple(values)

    def _basis(self, told: Told, bill: Bill) -> str:
        basis = self.case.value_or_none(f"{self.head}.deductible_basis", bill.date, **told)
        return "" if basis is None else str(basis.datum)

    def _is_yearly(self, value: Value, told: Told, bill: Bill) -> bool:
        return (self._basis(told, bill) or ("year" if value.unit == "CNY/year" else "stay")) != "stay"

    def _highest(self, told: Told, bill: Bill) -> bool:
        """Whether what was paid at another level counts; where nothing is said it does, for there is one deductible a year."""
        return self._basis(told, bill) in ("", "year", "highest-level")

    # The rate

    def _pieces(self, bill: Bill, told: Told, amount: Decimal, deductible: Decimal) -> list[Slice]:
        if self.away and (own := self.case.value_or_none("remote.rate", bill.date, **told)) is not None:
            return [Slice(amount, own)] if amount else []
        so_far = {"eligible": deductible, "above-deductible": ZERO, "cumulative": self.year.cost + deductible}
        basis = self.terms.of("inpatient.band_basis", bill.date)[0] if self._has_bands(bill) else ""
        return slices(self.case, self.head, bill.date, told, amount, so_far, basis=basis)

    def _has_bands(self, bill: Bill) -> bool:
        held = self.case.place.holding(f"{self.head}.rate", bill.date, lambda _: True)
        return any("band" in value.when for value in held)

    def _rate(self, value: Value, bill: Bill, told: Told) -> Decimal:
        """The rate in percent: points first, then factors, never below 0 nor above 100."""
        rate = value.number()
        for sign, name in ((1, "rate_bonus"), (-1, "rate_cut")):
            if (points := self.case.value_or_none(f"{self.head}.{name}", bill.date, **told)) is not None:
                rate += sign * points.number()
        factors = [self.case.value_or_none(f"{self.head}.rate_factor", bill.date, **told)]
        if self.away and value.name.name != "remote.rate":
            cut = self.case.value_or_none("remote.rate_cut", bill.date, **told)
            rate -= cut.number() if cut else ZERO
            factors.append(self.case.value_or_none("remote.rate_factor", bill.date, **told))
        for factor in factors:
            rate = percent_of(rate, factor.number()) if factor else rate
        if (share := self.case.value_or_none(f"{self.head}.own_share_factor", bill.date, **told)) is not None:
            rate = HUNDRED - percent_of(HUNDRED - rate, share.number())
        if self.away:
            least = self.case.value_or_none("remote.rate_minimum", bill.date, **told)
            most = self.case.value_or_none("remote.rate_maximum", bill.date, **told)
            rate = max(rate, least.number()) if least else rate
            rate = min(rate, most.number()) if most else rate
        return min(max(rate, ZERO), HUNDRED)

    def _changes(self, bill: Bill, told: Told) -> tuple[Value, ...]:
        """The values that changed the rate of the table."""
        names = [f"{self.head}.{end}" for end in ("rate_bonus", "rate_cut", "rate_factor", "own_share_factor")]
        if self.away:
            names += [f"remote.{end}" for end in ("rate_cut", "rate_factor", "rate_minimum", "rate_maximum")]
        found = (self.case.value_or_none(name, bill.date, **told) for name in names)
        return tuple(value for value in found if value is not None)

    def _pay(
        self,
        pieces: list[Slice],
        rates: list[Decimal],
        counted: Decimal,
        bill: Bill,
        told: Told,
        key: str,
        name: Text,
    ) -> Decimal:
        """What the rates give, rounded once; raised to what the place guarantees, lowered to what it leaves to the patient."""
        exact = sum((percent_of(piece.amount, rate) for piece, rate in zip(pieces, rates, strict=True)), ZERO)
        most = sum((piece.amount for piece in pieces), ZERO)
        values = dict.fromkeys(value for piece in pieces for value in (piece.value, *piece.basis))
        if (least := self.case.value_or_none(f"{self.head}.guaranteed_rate", bill.date, **told)) is not None:
            guaranteed = percent_of(counted, least.number())
            if guaranteed > exact:
                exact, values = min(guaranteed, most), values | {least: None}
        if (own := self.case.value_or_none(f"{self.head}.own_share_least", bill.date, **told)) is not None:
            highest = max(bill.total - percent_of(bill.total, own.number()), ZERO)
            if highest < exact:
                exact, values = highest, values | {own: None}
        parts: dict[str, Part] = {"shares": words.shares(pieces, rates) if self.case.explains else ""}
        return self.case.rounded(
            f"{key}basic",
            words.SHARES,
            parts,
            exact,
            "rounding.benefit",
            (*values, *self._changes(bill, told)),
            name,
            most,
        )

    # The limit

    def _limit(self, bill: Bill, told: Told) -> tuple[Decimal | None, Value] | None:
        """The yearly limit in yuan, None for "no limit"; None at all where nothing is known of it."""
        value = self.case.value_or_note(f"{self.head}.annual_limit", bill.date, **told)
        if value is None:
            self.case.note(words.NO_LIMIT.format(what=words.BASIC))
            return None
        return self.case.money(value), value

    def _cap(
        self,
        limit: tuple[Decimal | None, Value],
        basis: str,
        stated: tuple[Value, ...],
        paid: Decimal,
        pieces: list[Slice],
        rates: list[Decimal],
        counted: Decimal,
        key: str,
        name: Text,
    ) -> tuple[Decimal, Decimal, Decimal]:
        """What the limit leaves of a payment, the cost beyond it, and what is left of it."""
        most, value = limit
        assert most is not None
        if basis == "cost":
            left = max(most - self.year.cost - counted, ZERO)
            self.case.step(
                f"{key}limit", words.COST_LIMIT.format(stay=name, limit=most, left=left), left, value, *stated
            )
            return paid, ZERO, left
        room = max(most - self.year.paid, ZERO)
        allowed = min(paid, room)
        beyond = ZERO if allowed == paid else self._beyond(pieces, rates, allowed)
        text = words.WITHIN_LIMIT if allowed == paid else words.OVER_LIMIT
        left = room - allowed
        self.case.step(
            f"{key}limit",
            text.format(stay=name, limit=most, before=self.year.paid, paid=paid, allowed=allowed, left=left),
            allowed,
            value,
            *stated,
        )
        return allowed, beyond, left

    def _beyond(self, pieces: list[Slice], rates: list[Decimal], allowed: Decimal) -> Decimal:
        """The part of the cost above the deductible that the limit leaves without payment, to the fen."""
        left, beyond = Fraction(allowed), Fraction(0)
        for piece, rate in zip(pieces, rates, strict=True):
            share = Fraction(rate) / 100
            taken = min(Fraction(piece.amount), left / share) if share else Fraction(piece.amount)
            left -= taken * share
            beyond += Fraction(piece.amount) - taken
        return self._to_fen(Decimal(beyond.numerator) / Decimal(beyond.denominator))

    def _to_fen(self, exact: Decimal) -> Decimal:
        rule = self.case.value("rounding.benefit")
        return ROUNDINGS[str(rule.datum)].apply(exact)

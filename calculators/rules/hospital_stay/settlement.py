"""The chain of one person's year: every bill through every layer, in the order of discharge."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import zip_longest

from calculators.basics import BadInput, Text
from calculators.casework import Case
from calculators.rules.hospital_stay import words
from calculators.rules.hospital_stay.basic import Basic, BasicFund, Year
from calculators.rules.hospital_stay.layers import Layer, Told, pay
from calculators.rules.hospital_stay.stays import ZERO, Bill
from calculators.rules.hospital_stay.terms import Terms
from calculators.values import NotKnown, Value

# The layers above the basic fund, in their order.
ABOVE = ("large_claims", "major_illness", "assistance", "tilt")
AWAY = {"filed": "yes", "referred": "yes", "emergency": "yes", "unfiled": "no"}


@dataclass(frozen=True, slots=True)
class Settled:
    """What became of one bill, in yuan."""

    bill: Bill
    basic: Basic
    large_claims: Decimal
    major_illness: Decimal
    assistance: Decimal
    tilt: Decimal

    @property
    def paid(self) -> Decimal:
        return self.basic.paid + self.large_claims + self.major_illness + self.assistance + self.tilt

    @property
    def paid_oneself(self) -> Decimal:
        return self.bill.total - self.paid


class Settlement:
    """One person's year. Layers without values in a place of one's own pay nothing; elsewhere they are looked for."""

    def __init__(self, case: Case, bills: list[Bill], assumed: Mapping[str, str]) -> None:
        self.case, self.bills = case, bills
        self.scheme = case.choice("scheme")
        self.entitled = case.choice("assistance")
        self.terms = Terms(case, self.scheme, assumed)
        self.basic_paid = case.amount_or_zero("fund_paid")
        self.base = case.amount_or_zero("major_illness_base")
        self.above = self.own_part = self.major_paid = self.after_funds = self.after_assistance = ZERO
        self.missing: list[Text] = []
        # Where the chain ends for want of a figure: the first layer that is not known, and why.
        self.gap: NotKnown | None = None
        self.ends_at = len(ABOVE)
        # In a place of one's own a deductible that was not given is none.
        self.needs_all = not case.place.is_own
        case.add_circumstances(
            scheme=self.scheme,
            age=case.whole_number("age"),
            care=case.choice("care"),
            zone="home" if case.choice("care") == "home" else case.choice_or_none("zone"),
            hospital_kind=case.choice("hospital_kind"),
            stay_kind="ordinary",
            medical_assistance=self.entitled,
            referral=AWAY.get(case.choice("care")),
        )
        case.add_choices("tier", "hospital", "hospital_grade", "hospital_class", "area")
        case.add_choices("status" if self.scheme == "employee" else "group")

    def settle(self, alike: Sequence[Settled] = ()) -> list[Settled]:
        """Every bill; of `alike`, another settlement of them, what the basic fund makes of each is taken over.

        Raises NotKnown where the basic fund is not known, and BadInput for what this place needs to be told.
        A layer above it that is not known ends the chain there: `gap` says why, and what stands below holds.
        """
        fund = BasicFund(self.case, self.scheme, self.terms, Year(paid=self.basic_paid))
        settled = list[Settled]()
        for bill, known in zip_longest(self.bills, alike):
            several = len(self.bills) > 1
            key = f"stay_{bill.number}." if several else ""
            name = (
                words.STAY.format(number=str(bill.number), date=bill.date.isoformat()) if several else words.THIS_STAY
            )
            told = _told(bill)
            settled.append(self._above(bill, told, key, known.basic if known else fund.settle(bill, told, key, name)))
        return settled

    def holds(self, layer: str) -> bool:
        """Whether what was worked out of a layer is known for every bill."""
        is_nobodys = layer in ("assistance", "tilt") and self.entitled == "none"
        return layer == "basic" or is_nobodys or ABOVE.index(layer) < self.ends_at

    def _above(self, bill: Bill, told: Told, key: str, basic: Basic) -> Settled:
        """What the layers above the basic fund make of a bill."""
        self.basic_paid += basic.paid
        left = bill.eligible - basic.self_pay - basic.paid
        paid = dict.fromkeys(ABOVE, ZERO)
        layer = "large_claims"
        try:
            paid[layer] = self._large_claims(bill, told, key, basic, left)
            layer = "major_illness"
            paid[layer] = self._major_illness(bill, told, key, basic, left - paid["large_claims"])
            layer, left = "assistance", left - paid["large_claims"] - paid["major_illness"]
            paid[layer], left = self._assistance(bill, told, key, left)
            layer = "tilt"
            paid[layer] = self._tilt(bill, told, key, left)
        except NotKnown as gap:
            if ABOVE.index(layer) < self.ends_at:
                self.gap, self.ends_at = gap, ABOVE.index(layer)
        return Settled(bill, basic, **paid)

    # Layers

    def _is_there(self, name: str, label: Text) -> bool:
        """Whether the place has a layer. One of which nothing is known pays nothing, and the answer says so."""
        if self.case.place.decides(name):
            return True
        text = words.NO_LAYER if self.case.place.is_own else words.NOT_FOUND
        self.missing.append(text.format(what=label))
        return False

    def _large_claims(self, bill: Bill, told: Told, key: str, basic: Basic, left: Decimal) -> Decimal:
        if self.scheme != "employee":
            return ZERO
        name = "employee.large_claims.reimbursement_rate"
        if not self._is_there(name, words.LARGE_CLAIMS):
            return ZERO
        basis, stated = self.terms.of("large_claims.basis", bill.date)
        amount, before = (basic.above, self.above) if basis == "above-limit" else (left, self.own_part)
        self.above += basic.above
        self.own_part += left
        if not amount:
            return ZERO
        bands, _ = self.terms.of("large_claims.band_basis", bill.date)
        limit = basic.limit or ZERO
        layer = Layer(
            "employee.large_claims",
            "reimbursement_rate",
            words.LARGE_CLAIMS,
            bands,
            stated,
            {"cost": limit, "payments": limit, "own-part": ZERO},
        )
        return pay(
            self.case, layer, bill.date, told, f"{key}large_claims", before, amount, needs_deductible=False, most=left
        )

    def _major_illness(self, bill: Bill, told: Told, key: str, basic: Basic, left: Decimal) -> Decimal:
        head = f"{self.scheme}.major_illness"
        is_there = self.case.place.decides(f"{head}.rate") or self.case.place.decides(f"{head}.deductible")
        if not is_there and (self.scheme == "employee" or self.case.place.is_own):
            self._is_there(f"{head}.rate", words.MAJOR_ILLNESS)
            self.base += left
            return ZERO
        counted = self._counted(bill, basic, left)
        basis, stated = (
            self.terms.of("major_illness.band_basis", bill.date) if self._has_bands(head, bill) else ("", ())
        )
        layer = Layer(head, "rate", words.MAJOR_ILLNESS, basis, stated)
        before = self.base
        self.base += counted
        most = self._within_combined_limit(bill, told, counted)
        paid = pay(
            self.case,
            layer,
            bill.date,
            told,
            f"{key}major_illness",
            before,
            counted,
            needs_deductible=self.needs_all,
            most=most,
        )
        self.major_paid += paid
        return paid

    def _within_combined_limit(self, bill: Bill, told: Told, counted: Decimal) -> Decimal:
        """The most that major illness may pay: what counts, and where a place limits both funds together, what is left of that."""
        if self.scheme != "resident":
            return counted
        limit = self.case.value_or_none("resident.major_illness.combined_limit", bill.date, **told)
        most = None if limit is None else self.case.money(limit)
        return counted if most is None else min(counted, max(most - self.basic_paid - self.major_paid, ZERO))

    def _counted(self, bill: Bill, basic: Basic, left: Decimal) -> Decimal:
        """The part of a bill that counts for major illness."""
        counted = left
        if basic.deductible and self.terms.of("major_illness.counts_deductible", bill.date)[0] == "no":
            counted -= min(basic.deductible, counted)
        if basic.above and self.terms.of("major_illness.counts_above_limit", bill.date)[0] == "no":
            counted -= min(basic.above, counted)
        parts = [self._part(bill, part, f"major_illness.counts_{part}") for part in ("first_self_pay", "over_limit")]
        # Parts that were not split are taken as all that is left each: together they are no more than that.
        return counted + min(sum(parts, ZERO), bill.total - bill.eligible - (bill.off_list or ZERO))

    def _part(self, bill: Bill, part: str, end: str) -> Decimal:
        """A part of the bill that counts where the place says so. Raises BadInput where it was not told.

        Where the place leaves that open too, all that was not split is tried: it is the most that the part can be.
        """
        amount: Decimal | None = getattr(bill, part)
        if amount == 0:
            return ZERO
        reading, stated = self.terms.of(end, bill.date)
        if reading == "no":
            return ZERO
        if amount is None and stated:
            raise BadInput(part, NEEDED)
        return bill.not_split if amount is None else amount

    def _has_bands(self, head: str, bill: Bill) -> bool:
        held = self.case.place.holding(f"{head}.rate", bill.date, lambda _: True)
        return any("band" in value.when for value in held)

    def _assistance(self, bill: Bill, told: Told, key: str, left: Decimal) -> tuple[Decimal, Decimal]:
        """What assistance pays, and what it leaves. `left` may be negative where major illness paid for first self-pay too."""
        if self.entitled == "none" or (
            self.case.place.is_own and not self._is_there("assistance.rate", words.ASSISTANCE)
        ):
            return ZERO, max(left, ZERO)
        counted = max(left + self._part(bill, "first_self_pay", "assistance.counts_first_self_pay"), ZERO)
        basis, stated = "", tuple[Value, ...]()
        if self._has_bands("assistance", bill):
            basis, stated = self.terms.of("assistance.band_basis", bill.date)
        layer = Layer("assistance", "rate", words.ASSISTANCE, basis, stated)
        before = self.after_funds
        self.after_funds += counted
        paid = pay(
            self.case,
            layer,
            bill.date,
            told,
            f"{key}assistance",
            before,
            counted,
            needs_deductible=self.needs_all,
            most=counted,
        )
        return paid, max(left - paid, ZERO)

    def _tilt(self, bill: Bill, told: Told, key: str, rest: Decimal) -> Decimal:
        if self.entitled == "none" or not self.case.place.decides("assistance.tilt.rate"):
            return ZERO
        earlier = self.after_assistance
        self.after_assistance += rest
        layer = Layer("assistance.tilt", "rate", words.TILT, "above-deductible")
        return pay(
            self.case, layer, bill.date, told, f"{key}tilt", earlier, rest, needs_deductible=self.needs_all, most=rest
        )


def _told(bill: Bill) -> dict[str, str | Decimal]:
    """The circumstances of one stay."""
    known: dict[str, str | Decimal] = {
        "stay-number": Decimal(bill.number),
        "stay": "first" if bill.number == 1 else "later",
        "month": str(bill.date.month),
    }
    if bill.number_at_level is not None:
        known["stay-number-at-level"] = Decimal(bill.number_at_level)
    return known | {"level": bill.level} if bill.level else known


NEEDED = Text(
    "当地这一项计入大病保险或者医疗救助，请照结算单填写；没有填 0。",
    "Here this counts for major illness or assistance: copy it from the slip, or enter 0.",
)

"""The chain of one person's year: every bill through every layer, in the order of discharge."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from calculators.basics import BadInput, Text
from calculators.casework import Case
from calculators.rules.hospital_stay import words
from calculators.rules.hospital_stay.basic import Basic, BasicFund, Year
from calculators.rules.hospital_stay.layers import Layer, Told, pay
from calculators.rules.hospital_stay.stays import ZERO, Bill
from calculators.rules.hospital_stay.terms import Terms

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
        self.year = Year(paid=case.amount_or_zero("fund_paid"))
        self.base = case.amount_or_zero("major_illness_base")
        self.above = self.own_part = self.major_paid = self.after_funds = self.after_assistance = ZERO
        self.missing: list[Text] = []
        # What the layers of the last bill paid, as far as they are known.
        self.so_far: dict[str, Decimal | None] = {}
        # In a place of one's own a deductible that was not given is none.
        self.needs_all = not case.place.is_own
        case.add_circumstances(
            scheme=self.scheme,
            age=case.whole_number("age"),
            care=case.choice("care"),
            medical_assistance=self.entitled,
            referral=AWAY.get(case.choice("care")),
        )
        case.add_choices("tier", "hospital", "area", "status" if self.scheme == "employee" else "group")

    def settle(self) -> list[Settled]:
        """Every bill. Raises NotKnown, and BadInput for what this place needs to be told."""
        fund = BasicFund(self.case, self.scheme, self.terms, self.year)
        several = len(self.bills) > 1
        return [self._one(fund, bill, f"stay_{bill.number}." if several else "", several) for bill in self.bills]

    def _one(self, fund: BasicFund, bill: Bill, key: str, several: bool) -> Settled:  # noqa: FBT001
        name = words.STAY.format(number=str(bill.number), date=bill.date.isoformat()) if several else words.THIS_STAY
        told = _told(bill)
        basic = fund.settle(bill, told, key, name)
        self.so_far |= {"deductible": basic.deductible, "basic": basic.paid, "limit": basic.limit}
        left = bill.eligible - basic.self_pay - basic.paid
        large = self._large_claims(bill, told, key, basic, left)
        if large:
            self.so_far["large_claims"] = large
        major = self._major_illness(bill, told, key, basic, left - large)
        if major:
            self.so_far["major_illness"] = major
        left -= large + major
        assistance, tilt = self._assistance(bill, told, key, left)
        return Settled(bill, basic, large, major, assistance, tilt)

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
        basis, stated = self.terms.of("large_claims.basis")
        amount, before = (basic.above, self.above) if basis == "above-limit" else (left, self.own_part)
        self.above += basic.above
        self.own_part += left
        if not amount:
            return ZERO
        bands, _ = self.terms.of("large_claims.band_basis")
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
        basis, stated = self.terms.of("major_illness.band_basis") if self._has_bands(head, bill) else ("", ())
        layer = Layer(head, "rate", words.MAJOR_ILLNESS, basis, stated)
        before = self.base
        self.base += counted
        most = self._within_combined_limit(bill, told, left)
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

    def _within_combined_limit(self, bill: Bill, told: Told, left: Decimal) -> Decimal:
        """The most that major illness may pay: what is left to the patient, and where a place limits both funds together, that."""
        if self.scheme != "resident":
            return left
        limit = self.case.value_or_none("resident.major_illness.combined_limit", bill.date, **told)
        most = None if limit is None else self.case.money(limit)
        return left if most is None else min(left, max(most - self.year.paid - self.major_paid, ZERO))

    def _counted(self, bill: Bill, basic: Basic, left: Decimal) -> Decimal:
        """The part of a bill that counts for major illness."""
        counted = left
        if basic.deductible and self.terms.of("major_illness.counts_deductible")[0] == "no":
            counted -= min(basic.deductible, counted)
        if basic.above and self.terms.of("major_illness.counts_above_limit")[0] == "no":
            counted -= min(basic.above, counted)
        for part, end in (("first_self_pay", "counts_first_self_pay"), ("over_limit", "counts_over_limit")):
            counted += self._part(bill, part, f"major_illness.{end}")
        return counted

    def _part(self, bill: Bill, part: str, end: str) -> Decimal:
        """A part of the bill that counts where the place says so. Raises BadInput where it was not told.

        Where the place leaves that open too, all that was not split is tried: it is the most that the part can be.
        """
        amount: Decimal | None = getattr(bill, part)
        if amount == 0:
            return ZERO
        reading, stated = self.terms.of(end)
        if reading == "no":
            return ZERO
        if amount is None and stated:
            raise BadInput(part, NEEDED)
        return bill.not_split if amount is None else amount

    def _has_bands(self, head: str, bill: Bill) -> bool:
        held = self.case.place.holding(f"{head}.rate", bill.date, lambda _: True)
        return any("band" in value.when for value in held)

    def _assistance(self, bill: Bill, told: Told, key: str, left: Decimal) -> tuple[Decimal, Decimal]:
        if self.entitled == "none" or (
            self.case.place.is_own and not self._is_there("assistance.rate", words.ASSISTANCE)
        ):
            return ZERO, ZERO
        counted = left + self._part(bill, "first_self_pay", "assistance.counts_first_self_pay")
        basis, stated = self.terms.of("assistance.band_basis") if self._has_bands("assistance", bill) else ("", ())
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
        if not self.case.place.decides("assistance.tilt.rate"):
            return paid, ZERO
        rest, earlier = left - min(paid, left), self.after_assistance
        self.after_assistance += rest
        second = Layer("assistance.tilt", "rate", words.TILT, "above-deductible")
        tilt = pay(
            self.case, second, bill.date, told, f"{key}tilt", earlier, rest, needs_deductible=self.needs_all, most=rest
        )
        return paid, tilt


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

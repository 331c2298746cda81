"""The stays of a year as the reader told them: each bill, split into what counts and what does not."""

import datetime
from dataclasses import dataclass
from decimal import Decimal

from calculators.case import Case
from calculators.errors import BadInput
from calculators.forms import Stay
from calculators.numbers import EMPTY
from calculators.text import Text

ZERO = Decimal(0)
Parts = dict[str, Decimal | None]
PARTS = ("off_list", "over_limit", "first_self_pay")


@dataclass(frozen=True, slots=True)
class Bill:
    """One stay's bill, in yuan. `total` is the sum of the eligible cost and of what does not count.

    What does not count is split into three parts where the slip was copied; a part that is not known is None.
    """

    number: int
    number_at_level: int | None
    date: datetime.date
    level: str
    total: Decimal
    eligible: Decimal
    off_list: Decimal | None
    over_limit: Decimal | None
    first_self_pay: Decimal | None
    # Only the total was told: `eligible` is the most that can count.
    is_split: bool = True

    @property
    def not_split(self) -> Decimal:
        """What does not count and was not split into its parts."""
        parts = (self.off_list, self.over_limit, self.first_self_pay)
        return self.total - self.eligible - sum((part or ZERO for part in parts), ZERO)


def bills(case: Case) -> list[Bill]:
    """The bills in the order of discharge, numbered through the year. Raises BadInput for what does not add up."""
    listed = [(stay, _parts(stay, {}), True) for stay in _listed(case)]
    if this := _this(case):
        listed.append(this)
    if not listed:
        raise BadInput("eligible", EMPTY.format(what=case.form.field("eligible").label))
    if len({stay.date.year for stay, _, _ in listed}) > 1:
        raise BadInput("stay", OTHER_YEAR.format(year=str(case.on.year)))
    listed.sort(key=lambda one: one[0].date)
    first = case.whole_number("stay_number") or 1
    found, seen = list[Bill](), dict[str, int]()
    for number, (stay, parts, is_split) in enumerate(listed, first):
        seen[stay.level] = seen.get(stay.level, 0) + 1
        # How many stays at this level came before the first that was told, nobody said.
        at_level = seen[stay.level] if first == 1 else None
        found.append(
            Bill(number, at_level, stay.date, stay.level, stay.total, stay.eligible, **parts, is_split=is_split)
        )
    return found


def _listed(case: Case) -> tuple[Stay, ...]:
    listed = case.inputs.get("stay") or ()
    assert isinstance(listed, tuple)
    return tuple(stay for stay in listed if isinstance(stay, Stay))


def _this(case: Case) -> tuple[Stay, Parts, bool] | None:
    """The bill that was typed field by field, or None where only a list was."""
    total, eligible = case.amount_or_none("total"), case.amount_or_none("eligible")
    told = {part: case.amount_or_none(part) for part in PARTS}
    if total is None and eligible is None:
        if any(told.values()):
            raise BadInput("total", EMPTY.format(what=case.form.field("total").label))
        return None
    is_split = eligible is not None or None not in told.values()
    if eligible is None:
        assert total is not None
        eligible = total - sum((part or ZERO for part in told.values()), ZERO)
        if eligible < 0:
            raise BadInput("total", PARTS_ABOVE_TOTAL)
    if total is None:
        total = eligible + sum((part or ZERO for part in told.values()), ZERO)
    if eligible > total:
        raise BadInput("eligible", ABOVE_TOTAL)
    level = case.choice_or_none("level") or ""
    stay = Stay(case.on, level, total, eligible)
    return stay, _parts(stay, told), is_split


def _parts(stay: Stay, told: Parts) -> Parts:
    """The three parts of what does not count; a single one that was left open is the rest. Raises BadInput."""
    rest = stay.total - stay.eligible - sum((part or ZERO for part in told.values()), ZERO)
    if rest < 0:
        raise BadInput("total", PARTS_ABOVE_TOTAL)
    parts = {part: told.get(part) for part in PARTS}
    open_parts = [part for part, amount in parts.items() if amount is None]
    if rest and not open_parts:
        raise BadInput("total", PARTS_BELOW_TOTAL.format(rest=rest))
    if not rest:
        return parts | dict.fromkeys(open_parts, ZERO)
    return parts | {open_parts[0]: rest} if len(open_parts) == 1 else parts


OTHER_YEAR = Text(
    "所有住院都要在 {year} 年内出院；限额按年计算。", "All stays must end in {year}; limits are counted by the year."
)
ABOVE_TOTAL = Text(
    "政策范围内费用比总费用还多，请核对结算单。", "The eligible cost is more than the total bill: check the slip."
)
PARTS_ABOVE_TOTAL = Text(
    "政策范围内费用加上自费、超限价、先行自付超过了总费用，请核对结算单。",
    "The eligible cost and the parts that do not count come to more than the total bill: check the slip.",
)
PARTS_BELOW_TOTAL = Text(
    "各项加起来比总费用少 {rest}，请核对结算单。", "The parts come to {rest} less than the total bill: check the slip."
)

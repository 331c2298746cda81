"""One case being worked out: what the reader told, the values that are looked up, and every operation as a step.

Because the arithmetic and its explanation are made by the same call, the explanation cannot differ from the calculation.
"""

import datetime
from decimal import Decimal
from fractions import Fraction
from typing import Any

from calculators.forms import Form, Input
from calculators.found import Found, Known
from calculators.money import ROUNDINGS, Rounding, fraction_of, percent_of
from calculators.policy import CUSTOM, NotKnown, Place
from calculators.result import Result, Row, Step
from calculators.text import Part, Text
from calculators.values import Value

MONTHS = Decimal(12)


class Case:
    """What a rule works with. Look-ups raise NotKnown, which ends the rule; `calculate` turns it into the answer.

    A case of a batch shares its look-ups with the others (`found`) and explains nothing: its rule runs for the figures.
    """

    def __init__(
        self, form: Form, place: Place, on: datetime.date, inputs: dict[str, Input], found: Found | None = None
    ) -> None:
        self.form, self.place, self.on, self.inputs = form, place, on, inputs
        self.result = Result(form.name, place, on, dict(inputs))
        self.circumstances: dict[str, str | Decimal] = {}
        self.explains = found is None
        self._found = found or Found(place)
        self._known = self._found.under(on, self.circumstances)
        self._more: dict[tuple[Any, ...], Known] = {}

    # What the reader told

    def amount(self, name: str) -> Decimal:
        """An amount in yuan that the form requires."""
        value = self.inputs[name]
        assert isinstance(value, Decimal), name
        return value

    def optional(self, name: str) -> Decimal:
        """An amount in yuan that may be left empty; empty counts as nothing spent."""
        value = self.inputs.get(name)
        return value if isinstance(value, Decimal) else Decimal(0)

    def choice(self, name: str) -> str:
        value = self.inputs[name]
        assert isinstance(value, str), name
        return value

    def day(self, name: str) -> datetime.date:
        """A day that the form requires or fills by itself."""
        value = self.inputs[name]
        assert isinstance(value, datetime.date), name
        return value

    def whole(self, name: str) -> int | None:
        value = self.inputs.get(name)
        return value if isinstance(value, int) else None

    def tell(self, **circumstances: str | int | Decimal | None) -> None:
        """Circumstances that hold for every look-up of this case; underscores stand for hyphens."""
        for key, value in circumstances.items():
            if value is not None:
                self.circumstances[key.replace("_", "-")] = Decimal(value) if isinstance(value, int) else value
        self._known = self._found.under(self.on, self.circumstances)
        self._more.clear()

    # What the place says

    def value(self, name: str, on: datetime.date | None = None, **circumstances: str | Decimal) -> Value:
        """The value of a name on the day of the case. Raises NotKnown."""
        known = self._says(on, circumstances)
        value = known[name]
        if value is None:
            raise known.gap(name)
        return value

    def maybe(self, name: str, on: datetime.date | None = None, **circumstances: str | Decimal) -> Value | None:
        """The value, or None where the answer can do without it. A rule that exists but is not known for this case is noted."""
        known = self._says(on, circumstances)
        value = known[name]
        if value is None and self.explains and self.place.decides(name):
            gap = known.gap(name)
            if gap.reason != "circumstances" or gap.missing:
                self.note(gap.message)
        return value

    def quietly(self, name: str, on: datetime.date | None = None, **circumstances: str | Decimal) -> Value | None:
        """The value or None, without a note: for asking whether a place has a rule of this kind at all."""
        return self._says(on, circumstances)[name]

    def money(self, value: Value) -> Decimal | None:
        """A value in yuan; a percentage of another amount is worked out and explained; None for "no limit"."""
        if value.datum is None:
            return None
        if not value.of:
            return value.number()
        whole = self.value(value.of)
        exact = percent_of(whole.number(), value.number())
        parts: dict[str, Part] = {"base": whole.number(), "rate": value.number()}
        key, label = f"{value.name.name}.amount", value.name.label
        return self._rounded(key, label, exact, (value, whole), SHARE_OF, parts, "rounding.benefit")

    def _says(self, on: datetime.date | None, more: dict[str, str | Decimal]) -> Known:
        """What the place says in this case; or on another day, or under more circumstances than were told."""
        if on is None and not more:
            return self._known
        asked = (on, *more.items())
        known = self._more.get(asked)
        if known is None:
            every = self.circumstances | {key.replace("_", "-"): value for key, value in more.items()}
            known = self._more[asked] = self._found.under(on or self.on, every)
        return known

    # Operations, each one a step

    def step(self, key: str, text: Text, amount: Decimal | None = None, *values: Value) -> None:
        if self.explains:
            self.result.steps.append(Step(key, text, amount, values))

    def clamp(self, key: str, label: Text, wage: Decimal, floor: str, ceiling: str) -> Decimal:
        """The wage, raised to the floor or lowered to the ceiling, in yuan a month; says which, to which amount, and why."""
        low = self.value(floor)
        high = self.maybe(ceiling) if self.place.entry.id == CUSTOM else self.value(ceiling)
        bottom, top = low.number(), high.number() if high and high.datum is not None else None
        used = (low, high) if high else (low,)
        if top is not None and top < bottom:
            raise NotKnown("disputed", ceiling, self.place, UPSIDE_DOWN.format(floor=bottom, ceiling=top))
        if wage < bottom:
            base, words = bottom, AT_FLOOR
        elif top is not None and wage > top:
            base, words = top, AT_CEILING
        else:
            base, words = wage, BETWEEN
        if self.explains:
            shown = NO_CEILING if top is None else top
            self.step(key, words.format(what=label, wage=wage, floor=bottom, ceiling=shown), base, *used)
        return self.round(key, label, base, "rounding.base") if self.maybe("rounding.base") else base

    def share(self, key: str, label: Text, base: Decimal, rate: str | Value) -> Decimal:
        """A percentage of the base, in yuan a month, rounded as the place rounds premiums."""
        value = self.value(rate) if isinstance(rate, str) else rate
        percentage = value.number()
        parts: dict[str, Part] = {"base": base, "rate": percentage}
        return self._rounded(key, label, percent_of(base, percentage), (value,), SHARE, parts, "rounding.premium")

    def part(self, key: str, label: Text, base: Decimal, value: Value) -> Decimal:
        """A share such as 2/3 of an amount, rounded as the place rounds premiums."""
        assert isinstance(value.datum, Fraction), value
        parts: dict[str, Part] = {"base": base, "share": value.datum}
        return self._rounded(key, label, fraction_of(base, value.datum), (value,), PART, parts, "rounding.premium")

    def per(self, key: str, label: Text, amount: Decimal, count: Decimal, divisor: Value, *values: Value) -> Decimal:
        """An amount a month, for a count of days of which `divisor` make a month; rounded once, as the place rounds benefits."""
        exact = fraction_of(amount, Fraction(count) / Fraction(divisor.number()))
        parts: dict[str, Part] = {"amount": amount, "divisor": divisor.number(), "count": count}
        return self._rounded(key, label, exact, (*values, divisor), PER, parts, "rounding.benefit")

    def times(self, key: str, label: Text, amount: Decimal, count: Decimal, *values: Value) -> Decimal:
        """An amount a whole number of times; exact, so nothing is rounded."""
        total = amount * count
        if self.explains:
            self.step(key, TIMES.format(what=label, amount=amount, count=count, total=total), total, *values)
        return total

    def total(self, key: str, label: Text, *parts: Decimal) -> Decimal:
        """The sum of parts that are already rounded."""
        amount = sum(parts, Decimal(0))
        if self.explains:
            self.step(key, SUM.format(what=label, parts=parts, total=amount), amount)
        return amount

    def round(self, key: str, label: Text, exact: Decimal, rule: str) -> Decimal:
        """Round by the place's rule; a step stands only where it changed something."""
        rounding, value = self.rounding(rule)
        amount = rounding.apply(exact)
        if amount != exact and self.explains:
            text = ROUNDED.format(what=label, exact=exact, rule=rounding.name, amount=amount)
            self.step(f"{key}.rounded", text, amount, *value)
        return amount

    def _rounded(
        self,
        key: str,
        label: Text,
        exact: Decimal,
        values: tuple[Value, ...],
        words: tuple[Text, Text],
        parts: dict[str, Part],
        rule: str,
    ) -> Decimal:
        """Round by the place's rule, in one step with the operation; `words` are those without and with rounding."""
        rounding, by = self.rounding(rule)
        amount = rounding.apply(exact)
        if self.explains:
            parts |= {"what": label, "total": amount, "exact": exact, "rule": rounding.name}
            is_exact = amount == exact
            self.step(key, words[not is_exact].format(**parts), amount, *values, *(() if is_exact else by))
        return amount

    def rounding(self, rule: str) -> tuple[Rounding, tuple[Value, ...]]:
        """The place's rounding rule and the value that states it."""
        value = self.value(rule)
        return ROUNDINGS[str(value.datum)], (value,)

    # The answer

    def row(self, label: Text, amount: Decimal | None, depth: int = 0, *, total: bool = False) -> None:
        if self.explains:
            self.result.rows.append(Row(label, amount, depth, total))

    def note(self, text: Text) -> None:
        if self.explains and text not in self.result.notes:
            self.result.notes.append(text)

    def hint(self, text: Text) -> None:
        if self.explains:
            self.result.hints.append(text)


NO_CEILING = Text("不设上限", "no ceiling")
AT_FLOOR = Text(
    "{what}：工资 {wage}低于下限 {floor}，按下限 {floor}计算。",
    "{what}: the wage of {wage} is below the floor of {floor}, so the floor of {floor} is used.",
)
AT_CEILING = Text(
    "{what}：工资 {wage}高于上限 {ceiling}，按上限 {ceiling}计算。",
    "{what}: the wage of {wage} is above the ceiling of {ceiling}, so the ceiling of {ceiling} is used.",
)
BETWEEN = Text(
    "{what}：工资 {wage}在下限 {floor}和上限（{ceiling}）之间，按工资计算。",
    "{what}: the wage of {wage} lies between the floor of {floor} and the ceiling ({ceiling}), so the wage itself is used.",
)
UPSIDE_DOWN = Text(
    "上限 {ceiling}低于下限 {floor}，无法计算。",
    "The ceiling of {ceiling} is below the floor of {floor}; nothing can be worked out.",
)
TIMES = Text("{what}：{amount:f} × {count:g} = {total}。", "{what}: {amount:f} × {count:g} = {total}.")
SUM = Text("{what}：{parts:+} = {total}。", "{what}: {parts:+} = {total}.")
ROUNDED = Text("{what}：{exact:~} {rule}为 {amount}。", "{what}: {exact:~}, {rule}: {amount}.")


def _operation(formula: str) -> tuple[Text, Text]:
    """The words of an operation whose outcome is exact, and of one whose outcome is rounded."""
    return (
        Text(f"{{what}}：{formula} = {{total}}。", f"{{what}}: {formula} = {{total}}."),
        Text(
            f"{{what}}：{formula} = {{exact:~}}，{{rule}}为 {{total}}。",
            f"{{what}}: {formula} = {{exact:~}}, {{rule}}: {{total}}.",
        ),
    )


SHARE = _operation("{base:f} × {rate:%}")
SHARE_OF = _operation("{base} × {rate:%}")
PART = _operation("{base:f} × {share}")
PER = _operation("{amount:f} ÷ {divisor:g} × {count:g}")

"""One case being worked out: what the reader told, the values that are looked up, and every operation as a step.

Because the arithmetic and its explanation are made by the same call, the explanation cannot differ from the calculation.
"""

import datetime
from collections.abc import Callable
from decimal import Decimal
from fractions import Fraction
from typing import Any, NamedTuple

from calculators.basics import ROUNDINGS, Part, Rounding, Text, fraction_of, join, percent_of
from calculators.casework.answer_keys import Figure, Figures
from calculators.casework.lookups import Lookups, PlaceLookups
from calculators.casework.result import Result, Row, Step
from calculators.forms import Form, Input
from calculators.values import KEYS, NotKnown, Place, Value, When

ZERO, MONTHS = Decimal(0), Decimal(12)
# As an argument is called → as the vocabulary calls it.
CIRCUMSTANCES = {key.replace("-", "_"): key for key in KEYS}


class Clamped(NamedTuple):
    """A base between its limits, in yuan a month, and the limits themselves; None is no ceiling, or a limit that is not known."""

    base: Decimal
    floor: Value | None
    ceiling: Value | None

    @property
    def low(self) -> Decimal | None:
        return self.floor.number() if self.floor else None

    @property
    def high(self) -> Decimal | None:
        return self.ceiling.number() if self.ceiling and self.ceiling.datum is not None else None


class Case:
    """What a rule works with. Look-ups raise NotKnown, which ends the rule; `calculate` turns it into the answer.

    Cases at one place may share their look-ups. One that does not explain has its figures only: no steps, rows, notes or hints.
    A figure, a value or a circumstance by a name that nobody declared raises LookupError, for that is a fault of the rule.
    """

    def __init__(
        self,
        form: Form,
        figures: Figures,
        place: Place,
        on: datetime.date,
        inputs: dict[str, Input],
        lookups: PlaceLookups | None = None,
        *,
        explains: bool = True,
    ) -> None:
        self.form, self.figures, self.place, self.on, self.inputs = form, figures, place, on, inputs
        self.result = Result(form.name, place, on, dict(inputs))
        self.circumstances: dict[str, str | Decimal] = {}
        self.explains = explains
        # A gap that does not end the rule, because what follows holds under a condition; the answer is then known in part.
        self.pending: NotKnown | None = None
        self._lookups = lookups or PlaceLookups(place)
        self._known = self._lookups.under(on, self.circumstances)
        self._more: dict[tuple[Any, ...], Lookups] = {}

    def silent(self, **inputs: Input) -> "Case":
        """The same case with other inputs, which explains nothing and knows no circumstances yet."""
        changed = self.inputs | inputs
        return Case(self.form, self.figures, self.place, self.on, changed, self._lookups, explains=False)

    # What the reader told

    def amount(self, name: str) -> Decimal:
        """An amount in yuan that the form requires."""
        value = self.inputs[name]
        assert isinstance(value, Decimal), name
        return value

    def amount_or_none(self, name: str) -> Decimal | None:
        """An amount in yuan, or None where it was left open."""
        value = self.inputs[name]
        return value if isinstance(value, Decimal) else None

    def amount_or_zero(self, name: str) -> Decimal:
        """An amount in yuan that may be left empty; empty counts as nothing spent."""
        return self.amount_or_none(name) or ZERO

    def choice(self, name: str) -> str:
        value = self.inputs[name]
        assert isinstance(value, str), name
        return value

    def choice_or_none(self, name: str) -> str | None:
        """What was chosen, or None where that was left open."""
        value = self.inputs[name]
        return value if isinstance(value, str) else None

    def day(self, name: str) -> datetime.date:
        """A day that the form requires or fills by itself."""
        value = self.inputs[name]
        assert isinstance(value, datetime.date), name
        return value

    def whole_number(self, name: str) -> int | None:
        value = self.inputs[name]
        return value if isinstance(value, int) else None

    def add_circumstances(self, **circumstances: str | int | Decimal | None) -> None:
        """Circumstances that hold for every look-up of this case; underscores stand for hyphens, None for what was not told."""
        for name, value in circumstances.items():
            key = CIRCUMSTANCES.get(name)
            if key is None:
                raise LookupError(f"no circumstance is called {name}")
            if value is not None:
                self.circumstances[key] = Decimal(value) if isinstance(value, int) else value
        self._known = self._lookups.under(self.on, self.circumstances)
        self._more.clear()

    def add_choices(self, *names: str) -> None:
        """What the reader chose in these questions as circumstances of the same names."""
        self.add_circumstances(**{name: self.choice_or_none(name) for name in names})

    # What the place says

    def value(self, name: str, on: datetime.date | None = None, **circumstances: str | Decimal) -> Value:
        """The value of a name on the day of the case. Raises NotKnown."""
        known = self._says(on, circumstances) if on or circumstances else self._known
        value = known[name]
        if value is None:
            raise known.gap(name)
        return value

    def value_or_note(self, name: str, on: datetime.date | None = None, **circumstances: str | Decimal) -> Value | None:
        """The value, or None where the answer can do without it. A rule that exists but is not known for this case is noted."""
        known = self._says(on, circumstances) if on or circumstances else self._known
        value = known[name]
        if value is None and self.explains and self.place.decides(name):
            gap = known.gap(name)
            if gap.reason != "circumstances" or gap.missing:
                self.note(gap.message)
        return value

    def value_or_none(self, name: str, on: datetime.date | None = None, **circumstances: str | Decimal) -> Value | None:
        """The value or None, without a note: for asking whether a place has a rule of this kind at all."""
        return (self._says(on, circumstances) if on or circumstances else self._known)[name]

    def holding(self, name: str, on: datetime.date, fits: Callable[[When], bool]) -> tuple[Value, ...]:
        """All values of a name that hold on a day and whose conditions fit, as the bands of a rate do together."""
        found = self.place.holding(name, on, fits)
        for value in found if self.place.allow else ():
            self._lookups.use(value, on)
        return found

    def money(self, value: Value) -> Decimal | None:
        """A value in yuan; a percentage of another amount is worked out and explained; None for "no limit"."""
        if value.datum is None:
            return None
        if not value.percent_of:
            return value.number()
        whole = self.value(value.percent_of)
        exact = percent_of(whole.number(), value.number())
        parts: dict[str, Part] = {"base": whole.number(), "rate": value.number()}
        key, label = f"{value.name.name}.amount", value.name.label
        return self.rounded(key, SHARE_OF, parts, exact, "rounding.benefit", (value, whole), label)

    def _says(self, on: datetime.date | None, more: dict[str, str | Decimal]) -> Lookups:
        """What the place says in this case; or on another day, or under more circumstances than were told."""
        asked = (on, *more.items())
        known = self._more.get(asked)
        if known is None:
            every = self.circumstances | {key.replace("_", "-"): value for key, value in more.items()}
            known = self._more[asked] = self._lookups.under(on or self.on, every)
        return known

    # Operations, each one a step

    def step(self, key: str, text: Text, amount: Decimal | None = None, *values: Value) -> None:
        if self.explains:
            self.result.steps.append(Step(key, text, amount, values))

    def clamp(self, key: str, wage: Decimal, floor: str, ceiling: str) -> Clamped:
        """The wage, raised to the floor or lowered to the ceiling, in yuan a month; says which, to which amount, and why.

        Where a limit is not known and the wage may well keep to it, the base is the wage under that condition.
        """
        try:
            low = self.value(floor)
            high = self.value_or_note(ceiling) if self.place.is_own else self.value(ceiling)
        except NotKnown as gap:
            if self.place.is_own or gap.missing:
                raise
            return self._between_unknown(key, wage, floor, ceiling, gap)
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
            label = self.figures[key].label
            self.step(key, words.format(what=label, wage=wage, floor=bottom, ceiling=shown), base, *used)
        if self.value_or_note("rounding.base"):
            base = self._round_base(key, base)
        return Clamped(base, low, high)

    def _between_unknown(self, key: str, wage: Decimal, floor: str, ceiling: str, gap: NotKnown) -> Clamped:
        """The wage as the base where a limit is not known, with the condition under which that holds. Raises NotKnown."""
        low, high = self._known[floor], self._known[ceiling]
        base = wage
        if low is not None and wage < low.number():
            # Whatever the ceiling is, it lies above the floor.
            base = low.number()
        elif high is not None and high.datum is not None and wage > high.number():
            base = high.number()
        else:
            said = {name: self._circulating(name) for name, known in ((floor, low), (ceiling, high)) if known is None}
            above = any(value.number() > wage for value in said.get(floor, ()))
            if above or any(value.number() < wage for value in said.get(ceiling, ())):
                raise gap
            words = LIES_BETWEEN if len(said) > 1 else NOT_BELOW if floor in said else NOT_ABOVE
            self.holds_if(_condition(words.format(wage=wage), [value for values in said.values() for value in values]))
        self.pending = self.pending or gap
        if self.explains:
            text = AS_IF_BETWEEN.format(what=self.figures[key].label, base=base)
            self.step(key, text, base, *(value for value in (low, high) if value is not None))
        if self.value_or_note("rounding.base"):
            base = self._round_base(key, base)
        return Clamped(base, low, high)

    def _circulating(self, name: str) -> list[Value]:
        """The amounts that circulate for a value that is not known: the last known one, and unverified ones."""
        found = self.place.circulating(name, self.on, self.circumstances)
        return [value for value in found if isinstance(value.datum, Decimal) and not value.percent_of]

    def holds_if(self, condition: Text) -> None:
        """A condition under which what follows holds; the answer is then known in part only."""
        self.result.holds_if.append(condition)

    def share(self, key: str, base: Decimal, rate: str | Value, label: Text | None = None) -> Decimal:
        """A percentage of the base, in yuan a month, rounded as the place rounds premiums."""
        value = self.value(rate) if isinstance(rate, str) else rate
        percentage = value.number()
        parts: dict[str, Part] = {"base": base, "rate": percentage}
        return self.rounded(key, SHARE, parts, percent_of(base, percentage), "rounding.premium", (value,), label)

    def part(self, key: str, base: Decimal, value: Value, label: Text | None = None) -> Decimal:
        """A share such as 2/3 of an amount, rounded as the place rounds premiums."""
        assert isinstance(value.datum, Fraction), value
        parts: dict[str, Part] = {"base": base, "share": value.datum}
        return self.rounded(key, PART, parts, fraction_of(base, value.datum), "rounding.premium", (value,), label)

    def per(self, key: str, amount: Decimal, count: Decimal, divisor: Value, *values: Value) -> Decimal:
        """An amount a month, for a count of days of which `divisor` make a month; rounded once, as the place rounds benefits."""
        exact = fraction_of(amount, Fraction(count) / Fraction(divisor.number()))
        parts: dict[str, Part] = {"amount": amount, "divisor": divisor.number(), "count": count}
        return self.rounded(key, PER, parts, exact, "rounding.benefit", (*values, divisor))

    def times(self, key: str, amount: Decimal, count: Decimal, *values: Value, label: Text | None = None) -> Decimal:
        """An amount a whole number of times; exact, so nothing is rounded."""
        total = amount * count
        if self.explains:
            label = label or self.figures[key].label
            self.step(key, TIMES.format(what=label, amount=amount, count=count, total=total), total, *values)
        return total

    def total(self, key: str, *parts: Decimal, label: Text | None = None) -> Decimal:
        """The sum of parts that are already rounded."""
        amount = sum(parts, ZERO)
        if self.explains:
            label = label or self.figures[key].label
            self.step(key, SUM.format(what=label, parts=parts, total=amount), amount)
        return amount

    def _round_base(self, key: str, exact: Decimal) -> Decimal:
        """A base rounded as the place rounds it; a step stands only where that changed something."""
        rounding, value = self.rounding("rounding.base")
        amount = rounding.apply(exact)
        if amount != exact and self.explains:
            text = ROUNDED.format(what=self.figures[key].label, exact=exact, rule=rounding.name, amount=amount)
            self.step(f"{key}.rounded", text, amount, value)
            self.rests_on(key, value)
        return amount

    def rounded(
        self,
        key: str,
        words: tuple[Text, Text] | Text,
        parts: dict[str, Part],
        exact: Decimal,
        rule: str,
        values: tuple[Value, ...] = (),
        label: Text | None = None,
        most: Decimal | None = None,
    ) -> Decimal:
        """The outcome of an operation, in yuan, rounded by the place's rule and never above `most`; told in one step.

        `words` are those without and with rounding; one text alone always tells of it, and the rule then always stands with it.
        """
        rounding, by = self.rounding(rule)
        amount = rounding.apply(exact)
        if most is not None:
            amount = min(amount, most)
        if self.explains:
            parts |= {"what": label or self.figures[key].label, "total": amount, "exact": exact, "rule": rounding.name}
            says_rule = isinstance(words, Text) or amount != exact
            text = words if isinstance(words, Text) else words[says_rule]
            self.step(key, text.format(**parts), amount, *values, *((by,) if says_rule else ()))
        return amount

    def rounding(self, rule: str) -> tuple[Rounding, Value]:
        """The place's rounding rule and the value that states it."""
        value = self.value(rule)
        return ROUNDINGS[str(value.datum)], value

    # The answer

    def give(self, key: str, figure: Figure, *values: Value) -> None:
        """A figure of the answer by its declared key, with the policy values that it rests on beside those of its steps."""
        self.result.of_unit(self.figures[key].unit)[key] = figure
        if values:
            self.rests_on(key, *values)

    def give_amounts(self, **amounts: Decimal | None) -> None:
        """Several amounts at once, by their declared keys; they rest on what their steps read."""
        # The rows of a batch run the same rule as an answer with its explanation, which is where a slip shows.
        if self.explains and not amounts.keys() <= self.figures.amounts:
            raise LookupError(
                f"{self.form.name} declares no amount called {sorted(amounts.keys() - self.figures.amounts)}"
            )
        self.result.amounts |= amounts

    def rests_on(self, key: str, *values: Value) -> None:
        """Policy values that a figure rests on although no step of its key reads them."""
        if self.explains:
            self.result.basis.setdefault(self.figures[key].key, []).extend(values)

    def row(self, label: Text | str, amount: Decimal | None, depth: int = 0, *, total: bool = False) -> None:
        """A line of the breakdown: under the label of the figure of this key, or under words of its own."""
        if self.explains:
            words = self.figures[label].label if isinstance(label, str) else label
            self.result.rows.append(Row(words, amount, depth, total))

    def note(self, text: Text) -> None:
        if self.explains and text not in self.result.notes:
            self.result.notes.append(text)

    def hint(self, text: Text) -> None:
        if self.explains:
            self.result.hints.append(text)


def _condition(words: Text, said: list[Value]) -> Text:
    if not said:
        return words
    figures = join([value.shown() for value in said])
    return CIRCULATE.format(words=words, figures=figures)


LIES_BETWEEN = Text("{wage}在缴费基数下限和上限之间", "{wage} lies between floor and ceiling")
NOT_BELOW = Text("{wage}不低于缴费基数下限", "{wage} is not below the floor")
NOT_ABOVE = Text("{wage}不高于缴费基数上限", "{wage} is not above the ceiling")
CIRCULATE = Text("{words}（往期的或流传的说法：{figures}）", "{words}; {figures} circulate or held before")
AS_IF_BETWEEN = Text("{what}：上下限没有全部查到，按 {base}计算。", "{what}: not all limits are known; {base} is used.")
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
TIMES = Text("{what}：{amount:,} × {count:g} = {total}。", "{what}: {amount:,} × {count:g} = {total}.")
SUM = Text("{what}：{parts:+} = {total}。", "{what}: {parts:+} = {total}.")
ROUNDED = Text("{what}：{exact:~} {rule}为 {amount}。", "{what}: {exact:~}, {rule}: {amount}.")


def operation(formula: str) -> tuple[Text, Text]:
    """The words of an operation whose outcome is exact, and of one whose outcome is rounded."""
    return (
        Text(f"{{what}}：{formula} = {{total}}。", f"{{what}}: {formula} = {{total}}."),
        Text(
            f"{{what}}：{formula} = {{exact:~}}，{{rule}}为 {{total}}。",
            f"{{what}}: {formula} = {{exact:~}}, {{rule}}: {{total}}.",
        ),
    )


SHARE = operation("{base:,} × {rate:%}")
SHARE_OF = operation("{base} × {rate:%}")
PART = operation("{base:,} × {share}")
PER = operation("{amount:,} ÷ {divisor:g} × {count:g}")

"""Exact money: Decimal from strings, rounded once, by a stated rule, never through float."""

from dataclasses import dataclass
from decimal import ROUND_DOWN, ROUND_HALF_UP, ROUND_UP, Decimal
from fractions import Fraction

from calculators.basics.number_format import EXACT, FEN
from calculators.basics.text import Text

HUNDRED = Decimal(100)


@dataclass(frozen=True, slots=True)
class Rounding:
    """A rounding rule: the step in yuan, a power of ten, and the direction, with its name in both languages."""

    step: Decimal
    mode: str
    name: Text

    def apply(self, amount: Decimal) -> Decimal:
        """Round an amount in yuan to the rule's step; the result always has two places."""
        rounded = amount.quantize(self.step, self.mode, EXACT)
        return rounded if self.step is FEN else rounded.quantize(FEN, None, EXACT)


ROUNDINGS: dict[str, Rounding] = {
    "fen half-up": Rounding(FEN, ROUND_HALF_UP, Text("四舍五入到分", "rounded to the fen, half up")),
    "fen down": Rounding(FEN, ROUND_DOWN, Text("舍去分以下", "rounded down to the fen")),
    "fen up": Rounding(FEN, ROUND_UP, Text("分以下进位到分", "rounded up to the fen")),
    "jiao half-up": Rounding(Decimal("0.1"), ROUND_HALF_UP, Text("四舍五入到角", "rounded to the jiao, half up")),
    "jiao up": Rounding(Decimal("0.1"), ROUND_UP, Text("见分进角", "rounded up to the jiao")),
    "yuan half-up": Rounding(Decimal(1), ROUND_HALF_UP, Text("四舍五入到元", "rounded to the yuan, half up")),
    "yuan up": Rounding(Decimal(1), ROUND_UP, Text("元以下进位到元", "rounded up to the yuan")),
    "yuan down": Rounding(Decimal(1), ROUND_DOWN, Text("舍去元以下", "rounded down to the yuan")),
}


def percent_of(amount: Decimal, rate: Decimal) -> Decimal:
    """`rate` percent of an amount, exact."""
    return EXACT.divide(EXACT.multiply(amount, rate), HUNDRED)


def fraction_of(amount: Decimal, share: Fraction) -> Decimal:
    """A share such as 2/3 of an amount, to 60 digits, so that the stated rounding is the only one that shows."""
    return EXACT.divide(EXACT.multiply(amount, share.numerator), share.denominator)


def yuan(amount: Decimal) -> Text:
    """An amount as people read it: 1,234.50 元 / 1,234.50 yuan."""
    return YUAN.format(amount=amount)


YUAN = Text("{amount}", "{amount}")

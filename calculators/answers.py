"""The figures of an answer: each with its key, its unit and its label, how it is written, and which policy values stand behind it.

A calculator declares them once. The columns of a batch and of an export come from there, so they stand before the first row
is worked out.
"""

import datetime
from collections.abc import Iterable
from decimal import Decimal
from typing import Literal, NamedTuple

from calculators.figures import FEN, plain, two_places
from calculators.result import Result
from calculators.text import Text
from calculators.values import Value
from calculators.vocabulary import UNITS

Unit = Literal["CNY", "months", "days", "count", "percent", "date"]
Figure = Decimal | int | datetime.date | None


class Answer(NamedTuple):
    """One figure of an answer. `of` are the keys of figures that it is worked out from, whose sources are its own too.

    Nothing but what the reader entered, or a tally, stands behind one that is not `sourced`.
    """

    key: str
    unit: Unit
    label: Text
    of: tuple[str, ...] = ()
    sourced: bool = True

    def heading(self) -> Text:
        """The label as the head of a column; the unit stands with it where it is neither yuan nor a date."""
        return self.label if self.unit in ("CNY", "date") else HEADING.format(label=self.label, unit=UNITS[self.unit])

    def figure(self, result: Result) -> Figure:
        """The figure; None where it is not known or does not apply."""
        figure: Figure = result.of_unit(self.unit).get(self.key)
        return figure

    def written(self, result: Result) -> str:
        """The figure as programs get it; empty where it is not known or does not apply."""
        return written(((self.key, self.unit),), result)[0]


class Figures(dict[str, Answer]):
    """What a calculator declares, by key. Raises LookupError for a key that it does not declare: that is a fault of its rule."""

    def __init__(self, calculator: str, answers: Iterable[Answer]) -> None:
        super().__init__((answer.key, answer) for answer in answers)
        self.columns = tuple((answer.key, answer.unit) for answer in self.values())
        self._calculator = calculator
        self.amounts = frozenset(key for key, answer in self.items() if answer.unit == "CNY")

    def __missing__(self, key: str) -> Answer:
        raise LookupError(f"{self._calculator} declares no figure called {key}")

    def sources(self, key: str, result: Result) -> list[Value]:
        """The policy values behind a figure, in the order of use: its own, and those of the figures that it is worked out from."""
        found: dict[int, Value] = {}
        asked, waiting = set[str](), [key]
        while waiting:
            one = waiting.pop(0)
            if one not in asked:
                asked.add(one)
                found |= {id(value): value for value in result.behind(one)}
                waiting += self[one].of
        return list(found.values())


def written(columns: Iterable[tuple[str, Unit]], result: Result) -> list[str]:
    """The figures of these keys and units, in their order."""
    amounts, found = result.amounts, list[str]()
    for key, unit in columns:
        if unit == "CNY":
            amount = amounts.get(key)
            # Nearly all have two places already, and a batch writes millions of them.
            found.append("" if amount is None else str(amount) if amount.same_quantum(FEN) else two_places(amount))
        elif unit == "percent":
            rate = result.rates.get(key)
            found.append("" if rate is None else plain(rate))
        else:
            figure = (result.dates if unit == "date" else result.counts).get(key)
            found.append("" if figure is None else str(figure))
    return found


HEADING = Text("{label}（{unit}）", "{label} ({unit})")

"""What makes a calculator: its form, its figures, the rule that works them out, what is compared of it, and its picture."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Literal

from calculators.answers import Answer, Figures
from calculators.case import Case
from calculators.forms import Form

Rule = Callable[[Case], None]


@dataclass(frozen=True, slots=True)
class Ranking:
    """What is compared of a calculator between places: the amount that ranks, others beside it, and whether the highest comes first.

    `asks` are the questions that the comparison asks; every other one is taken as left open.
    """

    amounts: tuple[str, ...]
    asks: tuple[str, ...] = ()
    highest_first: bool = False


@dataclass(frozen=True, slots=True)
class Picture:
    """`wages` shows these amounts over the wage, `visits` how each visit uses up the limit, `places` the amount of each place,
    `layers` what each of these pays of the whole.
    """

    kind: Literal["wages", "visits", "places", "layers"]
    amounts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Calculator:
    """One calculator, declared once by its module; `answers` are its figures in the order in which tables show them."""

    form: Form
    answers: tuple[Answer, ...]
    rule: Rule
    ranking: Ranking | None = None
    picture: Picture | None = None
    figures: Figures = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "figures", Figures(self.form.name, self.answers))

    @property
    def name(self) -> str:
        return self.form.name

    @property
    def key_figure(self) -> Answer:
        """The figure that the calculator is about: the one that ranks, or else the first."""
        return self.figures[self.ranking.amounts[0]] if self.ranking else self.answers[0]

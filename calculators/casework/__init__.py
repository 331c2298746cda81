"""What a rule works with: one case, its look-ups, its steps and its result."""

from calculators.casework.answer_keys import Answer, Figure, Figures, written
from calculators.casework.calculator import Calculator, Picture, Ranking
from calculators.casework.case import MONTHS, Case, Clamped, operation
from calculators.casework.estimate import Estimated, Offer, basis, said
from calculators.casework.lookups import PlaceLookups
from calculators.casework.result import SAID, Chart, Percent, Point, Reason, Result, Row, Step, Table, second_hand
from calculators.casework.rules_in_words import quote_rules
from calculators.casework.run import NO_FIGURE, offers, work_out

__all__ = [
    "MONTHS",
    "NO_FIGURE",
    "SAID",
    "Answer",
    "Calculator",
    "Case",
    "Chart",
    "Clamped",
    "Estimated",
    "Figure",
    "Figures",
    "Offer",
    "Percent",
    "Picture",
    "PlaceLookups",
    "Point",
    "Ranking",
    "Reason",
    "Result",
    "Row",
    "Step",
    "Table",
    "basis",
    "offers",
    "operation",
    "quote_rules",
    "said",
    "second_hand",
    "work_out",
    "written",
]

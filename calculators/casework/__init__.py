"""What a rule works with: one case, its look-ups, its steps and its result."""

from calculators.casework.answer_keys import Answer, Figure, Figures, written
from calculators.casework.calculator import Calculator, Picture, Ranking
from calculators.casework.case import MONTHS, Case, Clamped, operation
from calculators.casework.lookups import PlaceLookups
from calculators.casework.result import SAID, Chart, Percent, Point, Reason, Result, Row, Step, Table, second_hand
from calculators.casework.rules_in_words import quote_rules
from calculators.casework.run import NO_FIGURE, work_out

__all__ = [
    "MONTHS",
    "NO_FIGURE",
    "SAID",
    "Answer",
    "Calculator",
    "Case",
    "Chart",
    "Clamped",
    "Figure",
    "Figures",
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
    "operation",
    "quote_rules",
    "second_hand",
    "work_out",
    "written",
]

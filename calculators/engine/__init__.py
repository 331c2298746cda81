"""One case in, one result out: inputs, figures of one's own, the rule, charts, caveats, differences."""

from calculators.engine import calculation
from calculators.engine.calculation import FORMS, answer_entries, calculate
from calculators.engine.charts import MOST_PLACES
from calculators.engine.difference import Difference, difference, sentence
from calculators.engine.partly import HOLDS_IF, conditions, partly

__all__ = [
    "FORMS",
    "HOLDS_IF",
    "MOST_PLACES",
    "Difference",
    "answer_entries",
    "calculate",
    "calculation",
    "conditions",
    "difference",
    "partly",
    "sentence",
]

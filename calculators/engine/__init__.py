"""One case in, one result out: inputs, figures of one's own, the rule, charts, caveats, differences."""

from calculators.engine import calculation
from calculators.engine.calculation import FORMS, answer_entries, calculate
from calculators.engine.charts import MOST_PLACES
from calculators.engine.difference import Difference, difference, sentence

__all__ = ["FORMS", "MOST_PLACES", "Difference", "answer_entries", "calculate", "calculation", "difference", "sentence"]

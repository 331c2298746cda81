"""医保明白账 · Mingbai: exact, dated and sourced figures of China's basic medical insurance.

What is listed here is for users; every other module is the package's own.
"""

from calculators.document import PlaceEntry
from calculators.engine import FORMS, calculate
from calculators.errors import BadInput, BadInputs, MingbaiError, PolicyError, PolicyErrors
from calculators.policy import Place, load, places
from calculators.result import Reason, Result, Row, Step, Table
from calculators.text import Lang, Text
from calculators.values import Source, Value
from calculators.version import __version__ as __version__

__all__ = [
    "FORMS",
    "BadInput",
    "BadInputs",
    "Lang",
    "MingbaiError",
    "Place",
    "PlaceEntry",
    "PolicyError",
    "PolicyErrors",
    "Reason",
    "Result",
    "Row",
    "Source",
    "Step",
    "Table",
    "Text",
    "Value",
    "calculate",
    "load",
    "places",
]

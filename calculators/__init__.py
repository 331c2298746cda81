"""医保明白账 · Mingbai: exact, dated and sourced figures of China's basic medical insurance.

What is listed here is for users; every other module is the package's own.
"""

from calculators.basics import BadInput, BadInputs, Lang, MingbaiError, PolicyError, PolicyErrors, Text
from calculators.basics import __version__ as __version__
from calculators.casework import Reason, Result, Row, Step, Table
from calculators.engine import FORMS, calculate
from calculators.values import Place, PlaceEntry, Source, Value
from calculators.values import list_places as places
from calculators.values import load_place as load

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

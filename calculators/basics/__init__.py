"""Words in two languages and exact figures. Knows nothing of insurance."""

from calculators.basics import plurals, typed_numbers
from calculators.basics.dates import months_later
from calculators.basics.errors import BadInput, BadInputs, MingbaiError, PolicyError, PolicyErrors
from calculators.basics.money import ROUNDINGS, Rounding, fraction_of, percent_of, yuan
from calculators.basics.number_format import FEN, percent, plain, two_places
from calculators.basics.plurals import days, months, pieces, years
from calculators.basics.text import LANGUAGES, Lang, Part, Text, join
from calculators.basics.typed_numbers import EMPTY, Refused, half_width, read_date, read_number, shown
from calculators.basics.version import __version__

__all__ = [
    "EMPTY",
    "FEN",
    "LANGUAGES",
    "ROUNDINGS",
    "BadInput",
    "BadInputs",
    "Lang",
    "MingbaiError",
    "Part",
    "PolicyError",
    "PolicyErrors",
    "Refused",
    "Rounding",
    "Text",
    "__version__",
    "days",
    "fraction_of",
    "half_width",
    "join",
    "months",
    "months_later",
    "percent",
    "percent_of",
    "pieces",
    "plain",
    "plurals",
    "read_date",
    "read_number",
    "shown",
    "two_places",
    "typed_numbers",
    "years",
    "yuan",
]

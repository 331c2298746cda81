"""The questions of a calculator, and how what people type is read."""

from calculators.forms.consent import ALLOW, Consent
from calculators.forms.fields import (
    CHINA,
    Choice,
    Day,
    Entry,
    Field,
    Flag,
    Input,
    Local,
    Money,
    PlaceField,
    Stay,
    Visit,
    Whole,
    listed,
    today_in_china,
)
from calculators.forms.form import ON, PLACE, Form, example
from calculators.forms.own_figures import NAME_AND_VALUE, SET, own_value, read_own, read_sets
from calculators.forms.several_answers import Places, Rows, Stays, Visits
from calculators.forms.spellings import SPELLINGS

__all__ = [
    "ALLOW",
    "CHINA",
    "NAME_AND_VALUE",
    "ON",
    "PLACE",
    "SET",
    "SPELLINGS",
    "Choice",
    "Consent",
    "Day",
    "Entry",
    "Field",
    "Flag",
    "Form",
    "Input",
    "Local",
    "Money",
    "PlaceField",
    "Places",
    "Rows",
    "Stay",
    "Stays",
    "Visit",
    "Visits",
    "Whole",
    "example",
    "listed",
    "own_value",
    "read_own",
    "read_sets",
    "today_in_china",
]

"""Outpatient care, ordinary and chronic: deductibles, limits, a year of visits."""

from calculators.rules.outpatient_care.answer import ANSWERS, reimburse
from calculators.rules.outpatient_care.care import VISIT
from calculators.rules.outpatient_care.form import AGE, FIELDS, HOSPITAL, SCHEME, SCHEMES, STATUS, own_values

__all__ = ["AGE", "ANSWERS", "FIELDS", "HOSPITAL", "SCHEME", "SCHEMES", "STATUS", "VISIT", "own_values", "reimburse"]

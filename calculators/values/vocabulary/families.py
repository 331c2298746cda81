"""The families of names, one line each, in the order in which pages show their topics.

A family is a module with NAMES and with TOPICS, the headings that it adds.
"""
# ruff: noqa: F401, I001 — the order is that of the pages, and the list is read as a whole

from calculators.values.vocabulary import premiums
from calculators.values.vocabulary import flexible
from calculators.values.vocabulary import residents
from calculators.values.vocabulary import waiting
from calculators.values.vocabulary import care
from calculators.values.vocabulary import hospital
from calculators.values.vocabulary import major_illness
from calculators.values.vocabulary import assistance
from calculators.values.vocabulary import retirement
from calculators.values.vocabulary import maternity
from calculators.values.vocabulary import mutual_aid
from calculators.values.vocabulary import unemployment
from calculators.values.vocabulary import remote
from calculators.values.vocabulary import other

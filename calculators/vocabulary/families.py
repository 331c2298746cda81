"""The families of names, one line each, in the order in which pages show their topics.

A family is a module with NAMES and with TOPICS, the headings that it adds.
"""
# ruff: noqa: F401, I001 — the order is that of the pages, and the list is read as a whole

from calculators.vocabulary import premiums
from calculators.vocabulary import flexible
from calculators.vocabulary import residents
from calculators.vocabulary import waiting
from calculators.vocabulary import care
from calculators.vocabulary import hospital
from calculators.vocabulary import major_illness
from calculators.vocabulary import assistance
from calculators.vocabulary import retirement
from calculators.vocabulary import maternity
from calculators.vocabulary import mutual_aid
from calculators.vocabulary import unemployment
from calculators.vocabulary import remote
from calculators.vocabulary import other

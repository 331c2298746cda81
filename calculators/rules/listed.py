"""The calculators, one line each, in the order in which pages list them: a module here, and its line."""
# ruff: noqa: F401, I001 — the order is that of the pages, and the list is read as a whole

from calculators.rules import contribution_base
from calculators.rules import employee_premium
from calculators.rules import flexible_premium
from calculators.rules import resident_premium
from calculators.rules import waiting_period
from calculators.rules import outpatient
from calculators.rules import chronic_outpatient
from calculators.rules import hospital_stay
from calculators.rules import retirement_makeup
from calculators.rules import maternity_allowance
from calculators.rules import family_mutual_aid

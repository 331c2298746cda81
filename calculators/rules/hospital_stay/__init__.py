"""What comes back of a hospital bill (住院): the basic fund, large claims or major illness, assistance, and what is left.

Source: the national settlement interface for the layers and their order; each place for its figures.
Not covered: the split of a bill into its items, which the settlement slip has; prices fixed for an illness; stays across two years.
"""

from calculators.rules.hospital_stay.answer import CALCULATOR

__all__ = ["CALCULATOR"]

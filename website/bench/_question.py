"""What is calculated in a measured visit: a premium whose figure no page holds before Python has worked it out."""

from urllib.parse import urlencode

from calculators import calculate

NAME = "employee-premium"
ENTRIES = {"place": "hebei-shijiazhuang", "on": "2025-03-01", "wage": "8123"}
PAGE = f"en/calculators/{NAME}/"
_FRAGMENT = urlencode({"v": 1, **ENTRIES})
ADDRESS = f"{PAGE}#{_FRAGMENT}"
# The next page of a visit: the same in the other language.
NEXT_ADDRESS = f"calculators/{NAME}/#{_FRAGMENT}"


def figure() -> str:
    """The premium as the page shows it, 162.46."""
    amount = calculate(NAME, **ENTRIES).to_dict("en")["amounts"]["employee_monthly"]
    return str(amount)

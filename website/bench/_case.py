"""What is calculated in a measured visit: a premium whose figure no page holds before Python has worked it out."""

from urllib.parse import urlencode

from calculators import calculate

NAME = "employee-premium"
ENTRIES = {"place": "hebei-shijiazhuang", "on": "2025-03-01", "wage": "8123"}
PAGE = f"en/calculators/{NAME}/"
ADDRESS = f"{PAGE}#{urlencode({'v': 1, **ENTRIES})}"


def figure() -> str:
    """The premium as the page shows it, 162.46."""
    amount = calculate(NAME, **ENTRIES).to_dict("en")["amounts"]["employee_monthly"]
    return str(amount)

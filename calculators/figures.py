"""How numbers are written: for programs, for people, and inside an explanation."""

from decimal import Context, Decimal

FEN = Decimal("0.01")
# Enough digits for the largest sum that a form accepts times any rate, so that nothing is rounded before the stated stage.
EXACT = Context(prec=60)
SHOWN_PLACES = 6


def plain(number: Decimal) -> str:
    """A number without exponent and without idle zeros: 7.50 → 7.5."""
    text = format(number, "f")
    return text.rstrip("0").rstrip(".") if "." in text else text


def two_places(amount: Decimal) -> str:
    """An amount as programs get it: 1234.50."""
    return str(amount if amount.same_quantum(FEN) else amount.quantize(FEN, context=EXACT))


def grouped(amount: Decimal) -> str:
    """An amount with separators: 1,234.50."""
    return f"{amount.quantize(FEN, context=EXACT):,f}"


def percent(rate: Decimal) -> str:
    return f"{plain(rate)}%"


def exact(amount: Decimal) -> str:
    """An unrounded amount with separators: all its digits, or six places and an ellipsis where there are more."""
    whole, point, part = plain(amount).partition(".")
    shown = part if len(part) <= SHOWN_PLACES else f"{part[:SHOWN_PLACES]}…"
    return f"{Decimal(whole):,f}{point}{shown}"

"""What cannot be right although it is well written: a slipped point, a wrong unit, two places that are one."""

from collections.abc import Iterable, Iterator
from decimal import Decimal

from calculators.basics import PolicyError
from calculators.values import Document, Value, overlap

# A floor is 60 to 100 % of an average wage, a ceiling 300 % or a little more; the wage may be another year's.
_OF_THE_WAGE = {"floor": (Decimal("0.4"), Decimal("1.2")), "ceiling": (Decimal(2), Decimal(4))}


def implausible(document: Document, file: str) -> list[PolicyError]:
    """Figures of one place that are out of all proportion. What is marked unverified or disputed may be."""
    usable = [value for value in document.values if value.usable and isinstance(value.datum, Decimal)]
    return [*_out_of_bounds(usable, file), *_out_of_step(usable, file)]


def _out_of_bounds(values: Iterable[Value], file: str) -> Iterator[PolicyError]:
    for value in values:
        if value.name.plausible and not value.percent_of:
            low, high = value.name.plausible
            if not low <= value.number() <= high:
                problem = f"{value.name.name} is {value.number()}, which lies outside {low} to {high}"
                yield PolicyError(file, value.line, problem, "Check the point and the unit.")


def _out_of_step(values: list[Value], file: str) -> Iterator[PolicyError]:
    """Floors and ceilings against the monthly average wage that the same file gives for the same days."""
    wages = [value for value in values if value.name.name == "average_wage.month"]
    for value in values:
        head, _, end = value.name.name.rpartition(".")
        if head not in ("employee.base", "pension.base") or end not in _OF_THE_WAGE:
            continue
        low, high = _OF_THE_WAGE[end]
        for wage in wages:
            if (
                meet(value, wage)
                and overlap(value.when, wage.when)
                and not low <= value.number() / wage.number() <= high
            ):
                problem = f"{value.name.name} {value.number()} does not go with average_wage.month {wage.number()}"
                yield PolicyError(
                    file, value.line, problem, f"Correct one of them; the wage stands on line {wage.line}."
                )


def meet(one: Value, other: Value) -> bool:
    """Whether two values hold on a common day."""
    return (one.end is None or other.known_from <= one.end) and (other.end is None or one.known_from <= other.end)


def twins(documents: Iterable[tuple[Document, str]]) -> Iterator[PolicyError]:
    """Two files about one place: the same code, or the same Chinese name in one province."""
    seen: dict[tuple[str, ...], str] = {}
    for document, file in documents:
        place = document.place
        for what, key in (("code", (place.adcode,)), ("name", (place.parent or "", place.name.zh))):
            first = seen.setdefault(key, file)
            if first != file:
                shown = place.adcode if what == "code" else place.name.zh
                yield PolicyError(
                    file, 1, f"the {what} {shown} is that of {first} too", "Correct one, or join the files."
                )

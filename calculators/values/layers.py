"""Which figures an estimate may rest on, by the reader's consent, where nothing is known: the last known ones, then unverified ones."""

import datetime
from collections.abc import Callable, Iterable

from calculators.basics import Text
from calculators.values.conditions import When, overlap
from calculators.values.value import Value

LAST_KNOWN, UNVERIFIED = "last-known", "unverified"
# To what a reader may consent, in the order in which the layers stand in for one another.
CONSENTS: dict[str, Text] = {
    LAST_KNOWN: Text("往期标准", "last known figures"),
    UNVERIFIED: Text("未核实的数字", "unverified figures"),
}
# Every layer from which a figure can come, the strongest first.
LAYERS: dict[str, Text] = {
    "own": Text("自填", "own figure"),
    "known": Text("现行", "in force"),
    LAST_KNOWN: Text("往期", "last known"),
    UNVERIFIED: Text("未核实", "unverified"),
}


def layer_of(value: Value, on: datetime.date) -> str:
    """The layer from which a value came that was used for a day."""
    if value.standing == "own":
        return "own"
    if not value.usable:
        return UNVERIFIED
    return "known" if value.covers(on) else LAST_KNOWN


def stand_ins(
    values: Iterable[Value], on: datetime.date, fits: Callable[[When], bool], allow: Iterable[str]
) -> tuple[Value, ...]:
    """What stands in for values that are not known on a day: of the first layer of consent that has any."""
    fitting = [value for value in values if fits(value.when)]
    if LAST_KNOWN in allow:
        ended = [(value.end, value) for value in fitting if value.usable and value.end and value.end < on]
        if ended:
            last = max(end for end, _ in ended)
            return tuple(value for end, value in ended if end == last)
    if UNVERIFIED in allow:
        return _compatible(value for value in fitting if value.standing == UNVERIFIED and value.covers(on))
    return ()


def _compatible(values: Iterable[Value]) -> tuple[Value, ...]:
    """Of unverified figures that contradict each other the one that began last, and of those the one written first."""
    kept: list[Value] = []
    for value in sorted(values, key=lambda value: value.known_from, reverse=True):
        if not any(overlap(value.when, other.when) for other in kept):
            kept.append(value)
    return tuple(kept)

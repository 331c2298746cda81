"""Floor and ceiling of a place's contribution base over the years: the periods of a table, and the lines of its picture."""

import datetime
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from calculators.values import Place, Value

FLOOR, CEILING = "employee.base.floor", "employee.base.ceiling"
_DAY = datetime.timedelta(days=1)
# The picture in units of its own: the plot, and room for the years below and the figures beside it.
WIDTH, HEIGHT = 340, 190
_LEFT, _RIGHT, _TOP, _BOTTOM = 8, 332, 28, 166
# More years than this share every second label.
_MOST_LABELS = 6


@dataclass(frozen=True, slots=True)
class Period:
    """Days on which floor and ceiling stay as they are; None is not known, an `end` of None is open."""

    start: datetime.date
    end: datetime.date | None
    floor: Value | None
    ceiling: Value | None

    @property
    def start_known(self) -> bool:
        """Whether a limit is known to begin on the first day; else a source only shows it to be in force by then."""
        begun = [v for v in (self.floor, self.ceiling) if v and v.known_from == self.start]
        return all(value.start for value in begun)


@dataclass(frozen=True, slots=True)
class Stroke:
    """One figure in the picture: a level line. `carried` where the old figure goes on until a new notice."""

    x1: float
    x2: float
    y: float
    carried: bool


@dataclass(frozen=True, slots=True)
class Line:
    """The strokes of one limit, its newest figure, and the height of the highest stroke, above which that is written."""

    key: str
    strokes: tuple[Stroke, ...]
    newest: Value
    y: float


@dataclass(frozen=True, slots=True)
class Limits:
    """What a place's page shows: periods with the newest first, lines, and the years below them."""

    periods: tuple[Period, ...]
    lines: tuple[Line, ...]
    years: tuple[tuple[float, int], ...]


def limits_of(place: Place, today: datetime.date) -> Limits | None:
    """The history of the base; None where fewer than two periods are known, which are no history."""
    floors, ceilings = (_for_everyone(place, name) for name in (FLOOR, CEILING))
    found = periods(floors, ceilings)
    if len(found) < 2:
        return None
    first = found[0].start.year
    last = max(today.year, found[-1].start.year)
    axis = _Axis(datetime.date(first, 1, 1), datetime.date(last + 1, 1, 1), _highest([*floors, *ceilings]))
    lines = [_line(key, values, axis, today) for key, values in (("ceiling", ceilings), ("floor", floors))]
    step = 1 if last - first < _MOST_LABELS else 2
    years = [(axis.x(datetime.date(year, 7, 1)), year) for year in range(last, first - 1, -step)]
    return Limits(tuple(found[::-1]), tuple(line for line in lines if line), tuple(years[::-1]))


def periods(floors: Sequence[Value], ceilings: Sequence[Value]) -> list[Period]:
    """The stretches between the days on which either limit changes, the oldest first; stretches without any are left out."""
    both = [*floors, *ceilings]
    days = sorted({v.known_from for v in both} | {v.end + _DAY for v in both if v.end})
    found = []
    for day, after in zip(days, [*days[1:], None], strict=False):
        floor, ceiling = (next((v for v in values if v.covers(day)), None) for values in (floors, ceilings))
        if floor or ceiling:
            found.append(Period(day, after - _DAY if after else None, floor, ceiling))
    return found


@dataclass(frozen=True, slots=True)
class _Axis:
    """From days and yuan to places in the picture; the yuan begin at nought, so that heights can be compared."""

    first: datetime.date
    last: datetime.date
    highest: Decimal

    def x(self, day: datetime.date) -> float:
        return round(_LEFT + (_RIGHT - _LEFT) * ((min(day, self.last) - self.first) / (self.last - self.first)), 1)

    def y(self, value: Value) -> float:
        return round(_BOTTOM - (_BOTTOM - _TOP) * float(value.number() / self.highest), 1)


def _for_everyone(place: Place, name: str) -> list[Value]:
    """The usable values of a name that hold for everybody; what depends on circumstances is no single line."""
    return sorted((v for v in place.named(name) if v.usable and not v.when), key=lambda v: v.known_from)


def _highest(values: Sequence[Value]) -> Decimal:
    return max(value.number() for value in values if value.datum is not None)


def _line(key: str, values: Sequence[Value], axis: _Axis, today: datetime.date) -> Line | None:
    drawn = [value for value in values if value.datum is not None]
    if not drawn:
        return None
    strokes = [stroke for value in drawn for stroke in _strokes(value, axis, today)]
    return Line(key, tuple(strokes), drawn[-1], min(stroke.y for stroke in strokes))


def _strokes(value: Value, axis: _Axis, today: datetime.date) -> list[Stroke]:
    """A value from its first day to its last, or to today; in two where it goes on provisionally."""
    start, carried = value.known_from, value.provisional_from
    end = value.end + _DAY if value.end else max(today, start + _DAY)
    cut = min(max(carried, start), end) if carried else end
    ends = [(start, cut, False), (cut, end, True)]
    return [Stroke(axis.x(a), axis.x(b), axis.y(value), later) for a, b, later in ends if a < b]

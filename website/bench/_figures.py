"""What was measured at the start, as a Markdown table with ratios, targets, and whether they are reached."""

import statistics
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from website.bench._visits import TYPED_EVERY, Visit

MEGABYTE = 1e6
# At most so many times plain Pyodide's time, on the visit of the name that follows; bytes; milliseconds.
RATIOS = {"cold": (0.45, "cold"), "second": (0.45, "second"), "third": (0.25, "second"), "next": (None, "next")}
COLD_ON_LOOPBACK = 0.40
TRANSFERRED, HEAP, MEDIAN, P95, TASK = 3.2e6, 24e6, 16.0, 33.0, 50.0
NAMES = {
    "cold": "first visit",
    "second": "second visit",
    "third": "third visit",
    "next": "its next page",
    "offline": "without network",
}


@dataclass(slots=True)
class Figures:
    """`visits` are those of each profile, by condition; milliseconds and bytes."""

    ours: dict[str, list[dict[str, Visit]]] = field(default_factory=dict)
    plain: dict[str, list[dict[str, Visit]]] = field(default_factory=dict)
    keys: list[float] = field(default_factory=list)
    longest_key: float = 0.0
    heap: int = 0


def median(profiles: Sequence[dict[str, Visit]], visit: str, what: str = "own_figure") -> float:
    return float(statistics.median(getattr(profile[visit], what) for profile in profiles))


def percentile_95(times: Sequence[float]) -> float:
    """The time that nineteen of twenty do not exceed."""
    return statistics.quantiles(times, n=20, method="inclusive")[-1]


def report(figures: Figures) -> str:
    """Both tables: the visits in each condition, then what is measured once."""
    head = (
        "condition",
        "visit",
        "Mingbai",
        "plain Pyodide",
        "ratio",
        "to its first visit",
        "at most",
        "reached",
    )
    rows = [row for condition in figures.ours for row in _visits(figures, condition)]
    others = ("measure", "Mingbai", "plain Pyodide", "at most", "reached")
    runs = len(next(iter(figures.ours.values())))
    return "\n".join(
        [
            f"Until the reader's own figure is on the screen; medians of {runs} new profiles each.",
            "",
            *_table(head, rows),
            "",
            *_table(others, list(_others(figures))),
            "",
        ]
    )


def _table(head: tuple[str, ...], rows: Sequence[tuple[str, ...]]) -> list[str]:
    return [f"| {' | '.join(cells)} |" for cells in (head, ("---",) * len(head), *rows)]


def _visits(figures: Figures, condition: str) -> Iterator[tuple[str, ...]]:
    ours, plain = figures.ours[condition], figures.plain[condition]
    for visit, (target, like) in RATIOS.items():
        limit = COLD_ON_LOOPBACK if (visit, condition) == ("cold", "loopback") else target
        own, other = median(ours, visit), median(plain, like)
        to_first = own / median(plain, "cold")
        yield (
            condition,
            NAMES[visit],
            _seconds(own),
            _seconds(other),
            f"{own / other:.2f} ×",
            f"{to_first:.2f} ×",
            *((f"{limit:.2f} ×", _reached(own / other, limit)) if limit else ("–", "–")),
        )
    own, second = median(ours, "offline"), median(ours, "second")
    yield (condition, NAMES["offline"], _seconds(own), "–", "–", "–", _seconds(second), _reached(own, second))


def _others(figures: Figures) -> Iterator[tuple[str, ...]]:
    for condition, profiles in figures.ours.items():
        first, paint = (median(profiles, "cold", what) for what in ("first_figure", "first_paint"))
        name = f"first figure on the page, {condition}"
        yield (name, f"{first:.0f} ms", "–", f"first paint, {paint:.0f} ms", _reached(first, paint + FRAME))
    condition = next(iter(figures.ours))
    ours, plain = (median(profiles[condition], "cold", "bytes") for profiles in (figures.ours, figures.plain))
    yield (
        "fetched for the own figure",
        _megabytes(ours),
        _megabytes(plain),
        _megabytes(TRANSFERRED),
        _reached(ours, TRANSFERRED),
    )
    heap = median(figures.plain[condition], "cold", "heap")
    yield (
        "WebAssembly memory",
        _megabytes(figures.heap),
        _megabytes(heap),
        _megabytes(HEAP),
        _reached(figures.heap, HEAP),
    )
    yield from _waits(figures, condition)


def _waits(figures: Figures, condition: str) -> Iterator[tuple[str, ...]]:
    middle, late = statistics.median(figures.keys), percentile_95(figures.keys)
    yield (
        f"keystroke to figure, a key {TYPED_EVERY} ms after each figure, median of {len(figures.keys)}",
        f"{middle:.0f} ms",
        "–",
        f"{MEDIAN:.0f} ms",
        _reached(middle, MEDIAN),
    )
    yield ("keystroke to figure, 95 of 100", f"{late:.0f} ms", "–", f"{P95:.0f} ms", _reached(late, P95))
    longest = max(
        [figures.longest_key, *(visit.longest for profile in figures.ours[condition] for visit in profile.values())]
    )
    yield (
        "longest script of ours in the main thread",
        f"{longest:.0f} ms",
        "–",
        f"{TASK:.0f} ms",
        _reached(longest, TASK),
    )


# Milliseconds: what a page brings along is seen in the frame of the first paint.
FRAME = 17.0


def _reached(found: float, limit: float) -> str:
    return "yes" if found <= limit else "no"


def _seconds(milliseconds: float) -> str:
    return f"{milliseconds / 1000:.2f} s"


def _megabytes(size: float) -> str:
    return f"{size / MEGABYTE:.2f} MB"

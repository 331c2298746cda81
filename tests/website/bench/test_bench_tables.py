"""The table of the start: medians, ratios against the baseline's same visit, and targets."""

import pytest

from website.bench import _question
from website.bench._figures import Figures, percentile_95, report
from website.bench._visits import Visit


def visit(own: float, *, size: int = 3_200_000, heap: int | None = None) -> Visit:
    return Visit(own, first_paint=100, first_figure=110, bytes=size, longest=20, heap=heap)


def profile(cold: float, second: float, third: float, offline: float) -> dict[str, Visit]:
    visits = {"cold": cold, "second": second, "third": third, "next": third / 2, "offline": offline}
    return {name: visit(own) for name, own in visits.items()}


@pytest.fixture
def figures() -> Figures:
    made = Figures(keys=[10.0] * 19 + [40.0], heap=20_971_520)
    made.ours["loopback"] = [profile(1000, 900, 500, 700), profile(1300, 900, 500, 901), profile(9000, 1, 501, 2000)]
    plain = {"cold": visit(2900, size=5_042_543, heap=20_971_520), "second": visit(2000), "next": visit(1600)}
    made.plain["loopback"] = [plain] * 3
    return made


def row(text: str, *words: str) -> str:
    (found,) = [line for line in text.splitlines() if all(word in line for word in words)]
    return found


def test_a_first_visit_is_held_against_the_baselines_first(figures: Figures) -> None:
    assert row(report(figures), "| first visit |") == (
        "| loopback | first visit | 1.30 s | 2.90 s | 0.45 × | 0.45 × | 0.40 × | no |"
    )


def test_a_later_visit_is_held_against_the_baselines_second(figures: Figures) -> None:
    told = report(figures)
    assert row(told, "second visit") == (
        "| loopback | second visit | 0.90 s | 2.00 s | 0.45 × | 0.31 × | 0.45 × | yes |"
    )
    assert row(told, "third visit") == ("| loopback | third visit | 0.50 s | 2.00 s | 0.25 × | 0.17 × | 0.25 × | yes |")


def test_the_next_page_is_held_against_the_baselines_next_and_has_no_target(figures: Figures) -> None:
    assert (
        row(report(figures), "next page") == "| loopback | its next page | 0.25 s | 1.60 s | 0.16 × | 0.09 × | – | – |"
    )


def test_a_start_without_network_is_held_against_our_second_visit(figures: Figures) -> None:
    assert (
        row(report(figures), "without network") == "| loopback | without network | 0.90 s | – | – | – | 0.90 s | no |"
    )


def test_what_is_fetched_may_be_the_limit_and_no_byte_more(figures: Figures) -> None:
    assert row(report(figures), "fetched").endswith("| 3.20 MB | yes |")
    figures.ours["loopback"] = [{**one, "cold": visit(1000, size=3_200_001)} for one in figures.ours["loopback"]]
    assert row(report(figures), "fetched").endswith("| 3.20 MB | no |")


def test_of_twenty_keystrokes_the_slowest_alone_lies_beyond_the_95th_percentile() -> None:
    assert percentile_95([10.0] * 19 + [40.0]) == pytest.approx(11.5)
    assert percentile_95(list(map(float, range(1, 21)))) == pytest.approx(19.05)


def test_the_figure_that_is_waited_for_is_the_premium_of_the_case() -> None:
    # 8,123.00 × 2 %
    assert _question.figure() == "162.46"

"""Makes a Hypothesis test of a target, which whoever chooses the inputs then runs."""

import math
from collections.abc import Callable

from hypothesis import HealthCheck, Phase, Verbosity, given, seed, settings
from hypothesis import strategies as st

from website.fuzz.targets import Target

# Hypothesis spends more time on an example than most targets do: each example holds this many inputs.
AT_ONCE = 25


def as_test(
    target: Target, inputs: int, check_all: Callable[[list[object]], None], start: int, at_once: int = AT_ONCE
) -> Callable[[], None]:
    """A Hypothesis test that hands `check_all` so many inputs at once, and makes what crashed as small as it can."""
    some = st.lists(target.inputs, min_size=at_once, max_size=at_once)
    options = settings(
        max_examples=math.ceil(inputs / at_once),
        database=None,
        deadline=None,
        phases=(Phase.generate, Phase.shrink),
        verbosity=Verbosity.quiet,
        suppress_health_check=list(HealthCheck),
    )
    test: Callable[[], None] = seed(start)(options(given(some)(check_all)))
    return test

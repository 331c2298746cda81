"""`fuzz`: feeds each target a hundred thousand inputs and prints what came of it."""

import argparse
import secrets
import time
import traceback
from collections.abc import Sequence
from dataclasses import dataclass

from website.fuzz import guided
from website.fuzz.feeding import as_test
from website.fuzz.targets import TARGETS


@dataclass(frozen=True, slots=True)
class Outcome:
    """How many inputs one target was fed, in how many seconds, and its first crash with the input that made it, as small as can be."""

    inputs: int
    seconds: float
    crash: str = ""


def main(arguments: Sequence[str]) -> int:
    """Exit status 1 where anything crashed."""
    parser = argparse.ArgumentParser(prog="run.py fuzz", description="Feeds readers of files and forms with nonsense.")
    parser.add_argument("--inputs", type=int, default=100_000, help="for each target; 100,000 by default")
    parser.add_argument("--only", choices=list(TARGETS), action="append", help="this target alone; may be repeated")
    parser.add_argument("--seed", type=int, default=secrets.randbits(32), help="to have the same inputs again")
    parser.add_argument("--guided", action="store_true", help="let Atheris choose by the code that is reached (Linux)")
    options = parser.parse_args(arguments)
    if options.guided:
        guided.demand()
    print(f"seed {options.seed}\n{'target':<14}{'inputs':>10}{'seconds':>9}  crashes", flush=True)
    crashes = []
    for name in options.only or TARGETS:
        outcome = (run_guided if options.guided else run_plain)(name, options.inputs, options.seed)
        print(f"{name:<14}{outcome.inputs:>10,}{outcome.seconds:>9.1f}  {int(bool(outcome.crash))}", flush=True)
        if outcome.crash:
            crashes.append(f"\n== {name}\n{outcome.crash}")
    print("\n".join(crashes), end="")
    return int(bool(crashes))


def run_guided(name: str, inputs: int, start: int) -> Outcome:
    """Feeds a target exactly so many inputs of Atheris's choice."""
    began = time.monotonic()
    done = guided.run(name, inputs, start)
    return Outcome(inputs, time.monotonic() - began, done.stderr[-5000:] if done.returncode else "")


def run_plain(name: str, inputs: int, start: int) -> Outcome:
    """Feeds a target at least so many inputs; the same `start` gives the same ones."""
    target, checked, began, last = TARGETS[name], 0, time.monotonic(), object()

    def check_all(some: list[object]) -> None:
        nonlocal checked, last
        for last in some:
            checked += 1
            target.check(last)

    try:
        as_test(target, inputs, check_all, start)()
    except Exception as error:
        trace = "".join(traceback.format_tb(error.__traceback__))
        return Outcome(checked, time.monotonic() - began, f"{trace}{error!r}\n{repr(last)[:5000]}\n")
    return Outcome(checked, time.monotonic() - began)

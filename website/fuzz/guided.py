"""`fuzz --guided`: Atheris chooses the inputs by the code that they reach. It runs one target in a process of its own.

Atheris is not in the lock: it has wheels for Linux alone. Install it beside the rest: .venv/bin/pip install atheris
"""

import importlib.util
import os
import subprocess
import sys

from website.errors import Trouble

# Inputs at once: one, so that what is reached is laid to the right input.
AT_ONCE = 1


def demand() -> None:
    """Raises Trouble where Atheris is not installed."""
    if importlib.util.find_spec("atheris") is None:
        raise Trouble(
            "Atheris is not installed. It runs on Linux: .venv/bin/pip install atheris",
            "尚未安装 Atheris，它只支持 Linux：.venv/bin/pip install atheris",
        )


def run(name: str, inputs: int, seed: int) -> subprocess.CompletedProcess[str]:
    """Feeds a target in a process of its own, which ends with a status other than 0 where something crashed."""
    command = [sys.executable, "-m", "website.fuzz.guided", name, f"-runs={inputs}", f"-seed={seed}", "-max_len=8192"]
    return subprocess.run(command, capture_output=True, text=True, errors="replace", check=False, env=dict(os.environ))


def main() -> None:
    import atheris

    with atheris.instrument_imports(include=["calculators"]):
        from website.fuzz.feeding import as_test
        from website.fuzz.targets import TARGETS
    target = TARGETS[sys.argv.pop(1)]

    def check_all(some: list[object]) -> None:
        for one in some:
            target.check(one)

    test = as_test(target, 1, check_all, 0, at_once=AT_ONCE)
    atheris.Setup(sys.argv, test.hypothesis.fuzz_one_input)  # type: ignore[attr-defined]
    atheris.Fuzz()


if __name__ == "__main__":
    main()

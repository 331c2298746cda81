"""`bench`: measures speed and sizes. Each module of website/bench is one measurement, with `main(arguments) -> int`."""

import importlib
import importlib.util
import pkgutil
from collections.abc import Sequence

from website.errors import Trouble


def main(arguments: Sequence[str]) -> int:
    """Runs the measurement of this name; without one, lists them. Raises Trouble where there is none of that name."""
    known = names()
    if not arguments:
        print("\n".join(["python3 run.py bench <name>", *(f"  {name}" for name in known)]))
        return 0
    name, *rest = arguments
    if name not in known:
        raise Trouble(
            f"There is no measurement “{name}”. These exist: {', '.join(known) or 'none yet'}.",
            f"没有“{name}”这项测量。可用的有：{'、'.join(known) or '暂无'}。",
        )
    return int(importlib.import_module(f"website.bench.{name}").main(rest))


def names() -> list[str]:
    found = importlib.util.find_spec("website.bench")
    folders = found.submodule_search_locations if found else None
    return sorted(module.name for module in pkgutil.iter_modules(folders or []) if not module.name.startswith("_"))

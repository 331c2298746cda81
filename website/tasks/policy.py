"""`policy`: checks every policy file against the schema, and what only shows between values."""

import sys
from collections.abc import Sequence

from calculators.basics import PolicyErrors
from calculators.values import list_places
from calculators.values.source import check_all


def main(arguments: Sequence[str]) -> int:
    """Exit status 1 with one line (file, line, fault, remedy) for each fault."""
    try:
        check_all()
    except PolicyErrors as faults:
        print(faults, file=sys.stderr)
        return 1
    print(f"Policy data of {len(list_places())} places: no faults. · {len(list_places())} 个地区的政策数据：无误。")
    return 0

"""Compiles all policy files into the one text that a wheel carries."""

from calculators import compiled
from calculators.policy_files import document, places


def compile_all() -> str:
    """The text of the compiled file. Raises PolicyErrors."""
    index = compiled.dump_index(places())
    return "\n".join([f"\t{index}", *(f"{entry.id}\t{compiled.dump(document(entry.id))}" for entry in places())]) + "\n"

"""Compiles all policy files into the one text that a wheel carries."""

from calculators.values import compiled, stored_document, stored_places


def compile_all() -> str:
    """The text of the compiled file. Raises PolicyErrors."""
    index = compiled.dump_index(stored_places())
    return (
        "\n".join(
            [f"\t{index}", *(f"{entry.id}\t{compiled.dump(stored_document(entry.id))}" for entry in stored_places())]
        )
        + "\n"
    )

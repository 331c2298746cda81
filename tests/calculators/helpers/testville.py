"""A place made for a test: its values are written in the test, so that the boundary can be seen there."""

from typing import Any

from calculators import Result
from calculators.casework import work_out
from calculators.rules import CALCULATORS
from calculators.values import CUSTOM, Place, ending, load_place
from calculators.values.source import Reader
from tests.calculators.helpers.policy_text import FILE, HEAD, says


def value(
    name: str, datum: str, unit: str, when: str = "", days: tuple[str, str] = ("2025-01-01", '"until replaced"')
) -> str:
    """One value of a policy file."""
    figure = '"none"' if datum == "none" else f'"{datum}{ending(unit)}"'
    told = f"{{ value = {figure}, when = {{ {when} }} }}" if when else figure
    return says(f"{name} = {told}", start=days[0], to=days[1])


def at_testville(calculator: str, *values: str, **inputs: Any) -> Result:
    """Work out a calculator at a place that has these values and what the nation's arithmetic says."""
    reader = Reader(FILE, HEAD + "\n".join(values))
    document = reader.document("hebei")
    assert document is not None, reader.errors
    form = CALCULATORS[calculator].form
    typed = {"place": CUSTOM} | inputs
    read, faults = form.read({k: [str(v) for v in (t if isinstance(t, list) else [t])] for k, t in typed.items()})
    assert not faults, faults
    place = Place(document.place, (document, load_place(CUSTOM).documents[0]))
    return work_out(CALCULATORS[calculator], place, read)

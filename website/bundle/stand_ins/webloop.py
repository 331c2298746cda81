"""In the place of pyodide.webloop: no event loop is set up."""

# A snapshot of memory wants to find the same objects of JavaScript's in the same order as with the original.
from pyodide_js._api import scheduleCallback  # noqa: F401


def _initialize_event_loop() -> None:
    """Pyodide calls it when it is imported."""

"""In the place of asyncio: no answer is awaited in Python, and Pyodide's core looks for this one name."""

from typing import NoReturn


def get_event_loop() -> NoReturn:
    """Raises RuntimeError, as asyncio does where there is no loop."""
    raise RuntimeError("There is no event loop in this Python.")

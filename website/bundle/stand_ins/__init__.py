"""Stand-ins for modules that Pyodide imports at each start and that nobody asks for anything here.

Half of the library's modules were loaded for an event loop and for packages to install. The stand-ins are put into the
library before it is found out what is needed, so that what only the others needed stays away too.
"""

import zipfile
from pathlib import Path

# Each stand-in by its path in Pyodide's library.
STANDS_IN = {
    "asyncio/__init__.py": "event_loops.py",
    "importlib/resources/__init__.py": "resources.py",
    "pyodide/webloop.py": "webloop.py",
    "pyodide/_package_loader.py": "package_loader.py",
}


def lighten(library: Path, target: Path) -> None:
    """Writes Pyodide's library with the stand-ins to `target`."""
    with zipfile.ZipFile(library) as whole, zipfile.ZipFile(target, "w") as light:
        for entry in whole.infolist():
            stand_in = STANDS_IN.get(entry.filename)
            light.writestr(entry, Path(__file__).with_name(stand_in).read_bytes() if stand_in else whole.read(entry))

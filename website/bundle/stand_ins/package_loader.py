"""In the place of pyodide._package_loader: no package is installed; where they would lie is asked all the same."""

from site import getsitepackages

# As in webloop.py: a snapshot wants to find it.
from pyodide_js import loadedPackages  # noqa: F401


class Folder:
    """Pyodide's script asks for its text alone."""

    def __init__(self, path: str) -> None:
        self._path = path

    def __str__(self) -> str:
        return self._path


SITE_PACKAGES = Folder(getsitepackages()[0])
DSO_DIR = Folder("/usr/lib")


def init_loaded_packages() -> None:
    """Pyodide's script calls it when it has read the list of packages, which is empty."""

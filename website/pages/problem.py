"""A problem with the site's sources, as a sentence: file, line, what is wrong, what to do."""

from mkdocs.exceptions import PluginError


class Problem(PluginError):
    """Stops the build. `file` is relative to the repository; a line of 0 means the file as a whole."""

    def __init__(self, file: str, line: int, wrong: str, remedy: str) -> None:
        place = f"{file}:{line}" if line else file
        super().__init__(f"{place}: {wrong.rstrip('.')}. {remedy}")

"""Expected failures: what happened and what to do about it, in both languages. The one hierarchy of them."""


class Trouble(Exception):
    """An expected failure. Both sentences say what happened and name a remedy."""

    def __init__(self, english: str, chinese: str) -> None:
        super().__init__(f"{english}\n{chinese}")


class BundleError(Exception):
    """Stops the build: a tool or a package is missing, or Python in the browser would not run."""


class SecurityError(Exception):
    """Stops the build: a page asks for what browsers shall refuse, or a host could not be told so."""


class Problem(Exception):
    """A problem with the site's sources. `file` is relative to the repository; a line of 0 means the file as a whole."""

    def __init__(self, file: str, line: int, wrong: str, remedy: str) -> None:
        place = f"{file}:{line}" if line else file
        super().__init__(f"{place}: {wrong.rstrip('.')}. {remedy}")

"""Expected failures: what happened and what to do about it, in both languages. The one hierarchy of them.

Commands print the sentences and end; whatever else is raised is a fault of ours and shows its traceback.
"""


class Trouble(Exception):
    """An expected failure. Both sentences say what happened and name a remedy."""

    def __init__(self, english: str, chinese: str) -> None:
        super().__init__(english, chinese)
        self._sentences = f"{english}\n{chinese}"

    def __str__(self) -> str:
        return self._sentences


class BundleError(Trouble):
    """Stops the build: a tool or a package is missing, or what is made for the browser could not be made."""


class SecurityError(Trouble):
    """Stops the build: a page that browsers would refuse in part, or headers that a host could not send."""


class Problem(Trouble):
    """Stops the build: a fault in a source of the site. `file` is relative to the repository; line 0 means all of it."""

    def __init__(self, file: str, line: int, english: str, chinese: str) -> None:
        place = f"{file}:{line}" if line else file
        super().__init__(f"{place}: {english}", f"{place}：{chinese}")
        # What a process that hands the error to another makes it of there.
        self.args = (file, line, english, chinese)

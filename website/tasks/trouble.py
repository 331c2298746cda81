"""Expected failures: what happened and what to do about it, in both languages."""


class Trouble(Exception):
    """An expected failure. Both sentences say what happened and name a remedy."""

    def __init__(self, english: str, chinese: str) -> None:
        super().__init__(f"{english}\n{chinese}")

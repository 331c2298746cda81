"""Expected failures: what happened and what to do about it, in both languages."""

from pathlib import Path


class Trouble(Exception):
    """An expected failure. Both sentences say what happened and name a remedy."""

    def __init__(self, english: str, chinese: str) -> None:
        super().__init__(f"{english}\n{chinese}")


def demand_page(page: Path) -> None:
    """Raises Trouble where a page is missing that every built site has."""
    if not page.exists():
        raise Trouble(
            "There is no built site. Run: python3 run.py build", "还没有构建网站。请运行：python3 run.py build"
        )

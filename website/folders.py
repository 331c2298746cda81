"""Where everything lies, said once. What is below `CACHE` may be deleted at any time."""

from pathlib import Path

from website.errors import Trouble

ROOT = Path(__file__).resolve().parents[1]
CALCULATORS = ROOT / "calculators"
POLICY = CALCULATORS / "policy"
DOCS = ROOT / "docs"
BROWSER = ROOT / "website" / "browser"
BUNDLE = ROOT / "website" / "bundle"
THEME = ROOT / "website" / "theme"
NODE_MODULES = ROOT / "node_modules"
PYODIDE = NODE_MODULES / "pyodide"
CACHE = ROOT / ".cache"
SITE = ROOT / "site"


def demand_page(page: Path) -> None:
    """Raises Trouble where a page is missing that every built site has."""
    if not page.exists():
        raise Trouble(
            "There is no built site. Run: python3 run.py build", "还没有构建网站。请运行：python3 run.py build"
        )

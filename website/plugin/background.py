"""What `serve` does after an edit while the page can be seen already: Python for the browser, and the search."""

import logging
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from functools import partial
from pathlib import Path

from website import bundle
from website.errors import Trouble
from website.plugin.search import make_search

_log = logging.getLogger("mkdocs.mingbai")
_threads = ThreadPoolExecutor(max_workers=2)
_running: dict[str, Future[None]] = {}


def prepare_bundle() -> None:
    """Makes Python for the browser where a source of it was edited; `serve` follows the folder in which it appears."""
    if "bundle" not in _running or _running["bundle"].done():
        _running["bundle"] = _threads.submit(_log_trouble, bundle.prepare)


def renew_search(site: Path) -> None:
    """Makes the index of the pages, one at a time; the first is waited for."""
    first = "search" not in _running
    wait_for_search()
    _running["search"] = _threads.submit(_log_trouble, partial(make_search, site))
    if first:
        wait_for_search()


def wait_for_search() -> None:
    """Until nobody reads the pages any more."""
    if "search" in _running:
        _running["search"].result()


def _log_trouble(work: Callable[[], object]) -> None:
    """Nobody waits for the outcome: what goes wrong is logged where MkDocs logs its own."""
    try:
        work()
    except Trouble as trouble:
        _log.error(trouble)

"""A server behind a line of a given speed: what a browser fetches is slowed and counted here, whichever of its threads asks.

Chromium's own slowing of the network holds for one target at a time, and a page's worker and service worker are others,
which begin to fetch before one could tell them. A line in the server holds for all, and for the baseline alike.
"""

import threading
import time
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from website.hosting.static_server import Server, StaticHandler

# Bytes sent at a time, so that files that come at once share the line.
PIECE = 16_384


@dataclass(slots=True)
class Line:
    """`bits` a second for all connections together, None for no limit; each answer starts `latency` seconds late."""

    bits: float | None = None
    latency: float = 0.0
    # When something was sent, in seconds since 1970, and how many bytes.
    sent: list[tuple[float, int]] = field(default_factory=list)
    _free: float = 0.0
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def carry(self, size: int) -> None:
        """Waits as long as the line is busy with these bytes, and with those before them."""
        with self._lock:
            now = time.monotonic()
            self._free = max(now, self._free) + (size * 8 / self.bits if self.bits else 0.0)
            wait = self._free - now
            self.sent.append((time.time() + wait, size))
        time.sleep(wait)

    def bytes_until(self, moment: float) -> int:
        """What had been sent at a moment, in seconds since 1970."""
        return sum(size for when, size in self.sent if when <= moment)


def serve(folder: Path, line: Line) -> Server:
    """A server for `folder` at the other end of `line`; its `cut` ends it."""

    class Handler(StaticHandler):
        def parse_request(self) -> bool:
            # Here, and not before, a request has come in: between two of them a connection waits for the browser.
            is_whole = super().parse_request()
            time.sleep(line.latency)
            return is_whole

        def flush_headers(self) -> None:
            line.carry(sum(map(len, getattr(self, "_headers_buffer", []))))
            super().flush_headers()

        def copyfile(self, source: Any, outputfile: Any) -> None:
            while piece := source.read(PIECE):
                line.carry(len(piece))
                outputfile.write(piece)

    return Server(folder, Handler)

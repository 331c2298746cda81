"""A small threaded server for the built site, as a good static host would serve it: it obeys the site's own `_headers`.

For tests and for measurements.
"""

import contextlib
import fnmatch
import functools
import http.server
import io
import socket
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from website.hosting.headers import TYPES, content_type

ENCODINGS = (("br", ".br"), ("gzip", ".gz"))
Handler = http.server.SimpleHTTPRequestHandler


@functools.cache
def rules(folder: str) -> list[tuple[str, list[tuple[str, str]]]]:
    """The rules of a site's `_headers`: a pattern of addresses, and the headers for those."""
    found: list[tuple[str, list[tuple[str, str]]]] = []
    for line in Path(folder, "_headers").read_text("utf-8").splitlines():
        if line.startswith("/"):
            found.append((line, []))
        else:
            name, _, value = line.strip().partition(": ")
            found[-1][1].append((name, value))
    return found


class StaticHandler(Handler):
    """Serves precompressed neighbours where the browser takes them; hashed files may be kept for ever."""

    extensions_map = Handler.extensions_map | {f".{ending}": content_type(ending) for ending in TYPES}
    protocol_version = "HTTP/1.1"
    # Head and body of an answer are two writes: the second would wait until the browser has confirmed the first, which it puts off.
    disable_nagle_algorithm = True
    encodings = ENCODINGS

    def send_head(self) -> io.BytesIO | BinaryIO | None:
        path = Path(self.translate_path(self.path))
        if path.is_dir() and self.path.partition("?")[0].endswith("/"):
            path /= "index.html"
        accepted = self.headers.get("Accept-Encoding", "")
        for name, suffix in self.encodings:
            packed = path.with_name(path.name + suffix)
            if name in accepted and path.is_file() and packed.is_file():
                return self._send_packed(path, packed, name)
        return super().send_head()

    def _send_packed(self, path: Path, packed: Path, name: str) -> BinaryIO:
        self.send_response(200)
        self.send_header("Content-Type", self.guess_type(path))
        self.send_header("Content-Encoding", name)
        self.send_header("Content-Length", str(packed.stat().st_size))
        self.send_header("Vary", "Accept-Encoding")
        self.end_headers()
        return packed.open("rb")

    def end_headers(self) -> None:
        address = self.path.partition("?")[0]
        sent = {"Cache-Control": "no-cache"}
        for pattern, headers in rules(self.directory):
            if fnmatch.fnmatchcase(address, pattern):
                sent.update(headers)
        for name, value in sent.items():
            self.send_header(name, value)
        super().end_headers()

    def log_message(self, format: str, *arguments: object) -> None:
        pass


class Server(http.server.ThreadingHTTPServer):
    """Serves `folder` at a port of its own or the one given, and can be cut off with all its connections."""

    def __init__(self, folder: Path, handler: Callable[..., Handler] = StaticHandler, port: int = 0) -> None:
        # Browsers keep connections open, and would go on being served over them.
        self._open: list[socket.socket] = []
        super().__init__(("127.0.0.1", port), functools.partial(handler, directory=str(folder)))
        threading.Thread(target=self.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True).start()

    @property
    def address(self) -> str:
        """Ends in a slash."""
        return f"http://127.0.0.1:{self.server_port}/"

    def process_request(self, request, client_address) -> None:  # type: ignore[no-untyped-def]
        self._open.append(request)
        super().process_request(request, client_address)

    def handle_error(self, request: object, client_address: object) -> None:
        # Browsers of tests often hang up in mid-file.
        if not isinstance(sys.exc_info()[1], ConnectionError):
            super().handle_error(request, client_address)  # type: ignore[arg-type]

    def cut(self) -> None:
        """From now on nobody answers."""
        self.shutdown()
        self.server_close()
        for connection in self._open:
            with contextlib.suppress(OSError):
                connection.shutdown(socket.SHUT_RDWR)


@contextmanager
def serve(folder: Path, handler: Callable[..., Handler] = StaticHandler) -> Iterator[str]:
    """The address of a server for `folder`, ending in a slash, while the block runs."""
    server = Server(folder, handler)
    yield server.address
    server.cut()

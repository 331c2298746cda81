"""A small threaded server for the built site, as a good static host would serve it: it obeys the site's own `_headers`."""

import fnmatch
import functools
import http.server
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import ClassVar

TYPES = {
    ".css": "text/css; charset=utf-8",
    ".html": "text/html; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".json": "application/json",
    ".mjs": "text/javascript; charset=utf-8",
    ".svg": "image/svg+xml",
    ".wasm": "application/wasm",
    ".webmanifest": "application/manifest+json",
    ".xml": "application/xml",
    ".zip": "application/zip",
}
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

    extensions_map: ClassVar = {**Handler.extensions_map, **TYPES}
    protocol_version = "HTTP/1.1"
    encodings = ENCODINGS

    def send_head(self):  # type: ignore[no-untyped-def]
        path = Path(self.translate_path(self.path))
        accepted = self.headers.get("Accept-Encoding", "")
        for name, suffix in self.encodings:
            packed = path.with_name(path.name + suffix)
            if name in accepted and path.is_file() and packed.is_file():
                return self._send_packed(path, packed, name)
        return super().send_head()

    def _send_packed(self, path: Path, packed: Path, name: str):  # type: ignore[no-untyped-def]
        self.send_response(200)
        self.send_header("Content-Type", self.guess_type(path))
        self.send_header("Content-Encoding", name)
        self.send_header("Content-Length", str(packed.stat().st_size))
        self.send_header("Vary", "Accept-Encoding")
        self.end_headers()
        return packed.open("rb")

    def end_headers(self) -> None:
        address = self.path.partition("?")[0]
        told = {"Cache-Control": "no-cache"}
        for pattern, headers in rules(self.directory):
            if fnmatch.fnmatchcase(address, pattern):
                told.update(headers)
        for name, value in told.items():
            self.send_header(name, value)
        super().end_headers()

    def log_message(self, format: str, *arguments: object) -> None:
        pass


class Server(http.server.ThreadingHTTPServer):
    """Says nothing of browsers that hang up in mid-file: those of tests often do."""

    def handle_error(self, request: object, client_address: object) -> None:
        if not isinstance(sys.exc_info()[1], ConnectionError):
            super().handle_error(request, client_address)  # type: ignore[arg-type]


@contextmanager
def serve(folder: Path, handler: Callable[..., Handler] = StaticHandler) -> Iterator[str]:
    """The address of a server for `folder`, ending in a slash, while the block runs."""
    with Server(("127.0.0.1", 0), functools.partial(handler, directory=str(folder))) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()

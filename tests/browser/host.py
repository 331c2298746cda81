"""A host that can be cut off, slowed down, and given another release, at one and the same address."""

import contextlib
import functools
import shutil
import socket
import tempfile
import threading
import time
from pathlib import Path
from types import TracebackType
from typing import Self

from tests.browser.static_server import Server, StaticHandler


class _Cuttable(Server):
    """Knows its connections, which browsers keep open, so that it can break them off."""

    def __init__(self, *arguments: object) -> None:
        self.open: list[socket.socket] = []
        super().__init__(*arguments)  # type: ignore[arg-type]

    def process_request(self, request: socket.socket, client_address: object) -> None:  # type: ignore[override]
        self.open.append(request)
        super().process_request(request, client_address)

    def cut(self) -> None:
        self.shutdown()
        self.server_close()
        for connection in self.open:
            with contextlib.suppress(OSError):
                connection.shutdown(socket.SHUT_RDWR)


class Host:
    """Serves a copy of the site, made of links, so that a test may change it."""

    def __init__(self, site: Path) -> None:
        self._folder = tempfile.TemporaryDirectory()
        self.folder = Path(self._folder.name, "site")
        self._delays: dict[str, float] = {}
        shutil.copytree(site, self.folder, copy_function=_link)
        self._port = 0
        self._server: _Cuttable | None = None

    def __enter__(self) -> Self:
        self.restore()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.cut()
        self._folder.cleanup()

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self._port}/"

    def cut(self) -> None:
        """From now on nobody answers at the address."""
        if self._server:
            self._server.cut()
            self._server = None

    def restore(self) -> None:
        """Answers again, at the same address."""
        delays = self._delays

        class Handler(StaticHandler):
            def do_GET(self) -> None:  # noqa: N802 (http.server calls it so)
                for part, seconds in delays.items():
                    if part in self.path:
                        time.sleep(seconds)
                super().do_GET()

        self._server = _Cuttable(("127.0.0.1", self._port), functools.partial(Handler, directory=str(self.folder)))
        self._port = self._server.server_port
        threading.Thread(target=self._server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True).start()

    def slow(self, part: str, *, seconds: float) -> None:
        """Addresses with this part are answered late."""
        self._delays[part] = seconds


def _link(source: str, target: str) -> str:
    Path(target).hardlink_to(source)
    return target

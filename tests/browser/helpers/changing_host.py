"""A host that can be cut off, slowed down, and given another release, at one and the same address."""

import shutil
import tempfile
import time
from pathlib import Path
from types import TracebackType
from typing import Self

from website.security.static_server import Server, StaticHandler


class Host:
    """Serves a copy of the site, made of links, so that a test may change it."""

    def __init__(self, site: Path) -> None:
        self._folder = tempfile.TemporaryDirectory()
        self.folder = Path(self._folder.name, "site")
        self._delays: dict[str, float] = {}
        # Addresses of what browsers fetched.
        self.asked: list[str] = []
        shutil.copytree(site, self.folder, copy_function=_link)
        self._port = 0
        self._server: Server | None = None

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
        delays, asked = self._delays, self.asked

        class Handler(StaticHandler):
            def do_GET(self) -> None:  # noqa: N802 (http.server calls it so)
                asked.append(self.path)
                for part, seconds in delays.items():
                    if part in self.path:
                        time.sleep(seconds)
                super().do_GET()

        self._server = Server(self.folder, Handler, self._port)
        self._port = self._server.server_port

    def slow(self, part: str, *, seconds: float) -> None:
        """Addresses with this part are answered late."""
        self._delays[part] = seconds


def _link(source: str, target: str) -> str:
    Path(target).hardlink_to(source)
    return target

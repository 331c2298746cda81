"""A host that can be cut off, made to wait, and given another release, at one and the same address."""

import hashlib
import shutil
import tempfile
import threading
from pathlib import Path
from types import TracebackType
from typing import Self

from website.hosting.static_server import Server, StaticHandler
from website.release.write import write_release

# What a second release leaves out: to pack it would take long.
WITHOUT = ("data", "guides", "places")
# Seconds for which an answer is held back at most: who waits for it must not wait for ever.
LONGEST = 60


class Host:
    """Serves the site and, once it is to change, a copy of it, made of links."""

    def __init__(self, site: Path) -> None:
        self._copy = tempfile.TemporaryDirectory()
        self.folder = site
        self._held: dict[str, threading.Event] = {}
        # Addresses of what browsers fetched.
        self.asked: list[str] = []
        self._port = 0
        self._server: Server | None = None

    def __enter__(self) -> Self:
        self.restore()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.cut()
        self._copy.cleanup()

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
        held, asked = self._held, self.asked

        class Handler(StaticHandler):
            def do_GET(self) -> None:  # noqa: N802 (http.server calls it so)
                asked.append(self.path)
                for part, let_go in [*held.items()]:
                    if part in self.path:
                        let_go.wait(LONGEST)
                super().do_GET()

        self._server = Server(self.folder, Handler, self._port)
        self._port = self._server.server_port

    def replace(self) -> str:
        """Another release takes the place of this one: other calculators, which its pages name. Returns their file's name; the
        former's is gone."""
        self.cut()
        site, self.folder = self.folder, Path(self._copy.name, "site")
        shutil.copytree(site, self.folder, copy_function=_link, ignore=shutil.ignore_patterns(*WITHOUT))
        shutil.rmtree(self.folder / "offline")
        (old,) = (self.folder / "bundle").glob("calculators.*.zip")
        data = bytearray(old.read_bytes())
        # Where the archive lists its first file, two bytes tell at what time of day that was written.
        at = data.index(b"PK\x01\x02") + 12
        data[at] ^= 1
        before, after = (hashlib.sha256(each).hexdigest() for each in (old.read_bytes(), data))
        for stale in old.parent.glob("calculators.*"):
            stale.unlink()
        new = old.with_name(old.name.replace(before[:12], after[:12]))
        new.write_bytes(data)
        for page in (*self.folder.rglob("index.html"), self.folder / "bundle" / "manifest.json"):
            text = page.read_text("utf-8")
            if before in text:
                page.unlink()
                page.write_text(text.replace(before, after).replace(before[:12], after[:12]), "utf-8")
        (self.folder / "sw.js").unlink()
        write_release(self.folder)
        self.restore()
        return new.name

    def hold(self, part: str) -> None:
        """Addresses with this part are not answered until they are let go."""
        self._held[part] = threading.Event()

    def let_go(self, part: str) -> None:
        self._held.pop(part).set()


def _link(source: str, target: str) -> str:
    Path(target).hardlink_to(source)
    return target

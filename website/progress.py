"""Progress lines: what is being done, how far it is, and for how long it has been going on."""

import sys
import threading
import time
from types import TracebackType
from typing import Self, TextIO


class Progress:
    """Within a `with` block, tells every few seconds how far `title` has come; `say` sets the detail.

    A terminal gets one line that is rewritten each second, a log file a new line every ten.
    """

    def __init__(self, title: str, stream: TextIO | None = None) -> None:
        self.title = title
        self.detail = ""
        self._stream = stream or sys.stderr
        self._rewrites = self._stream.isatty()
        self._done = threading.Event()
        self._start = time.monotonic()
        self._thread = threading.Thread(target=self._repeat, daemon=True)

    def say(self, detail: str) -> None:
        self.detail = detail

    def __enter__(self) -> Self:
        self._show()
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._done.set()
        self._thread.join()
        self.detail = "done · 完成" if error is None else "stopped · 中断"
        self._show(last=True)

    def _repeat(self) -> None:
        while not self._done.wait(1 if self._rewrites else 10):
            self._show()

    def _show(self, *, last: bool = False) -> None:
        seconds = time.monotonic() - self._start
        line = " · ".join(filter(None, [self.title, self.detail, f"{seconds:.0f} s" if seconds >= 1 else ""]))
        if self._rewrites:
            self._stream.write(f"\r\033[K{line[:110]}" + ("\n" if last else ""))
        else:
            self._stream.write(line + "\n")
        self._stream.flush()

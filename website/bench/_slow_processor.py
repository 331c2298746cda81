"""A browser on a slower processor: all of its processes are stopped three quarters of the time.

Chromium's own slowing of the processor (Emulation.setCPUThrottlingRate) stops a page's main thread alone: the worker in
which our Python runs would go on at full speed, the baseline's Python would not. Stopped from outside, both are as slow.
"""

import os
import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager

from playwright.sync_api import Browser

# Seconds in which the browser runs once and rests once: shorter than a frame, longer than the system's own slices.
PERIOD = 0.016

CAN_SLOW = hasattr(os, "killpg")


def group_of(browser: Browser) -> int:
    """The process group of a browser that Playwright started, which has one to itself."""
    session = browser.new_browser_cdp_session()
    processes = session.send("SystemInfo.getProcessInfo")["processInfo"]
    session.detach()
    group = os.getpgid(next(process["id"] for process in processes if process["type"] == "browser"))
    assert group != os.getpgid(0)
    return group


@contextmanager
def slowed(browser: Browser, times: int) -> Iterator[None]:
    """While the block runs, the browser has one `times`-th of the processor; 1 leaves it alone."""
    if times == 1:
        yield
    else:
        with held(group_of(browser), times):
            yield


@contextmanager
def held(group: int, times: int) -> Iterator[None]:
    """While the block runs, the processes of a group run one `times`-th of the time; afterwards all of it."""
    done = threading.Event()

    def hold() -> None:
        while not done.wait(PERIOD / times):
            os.killpg(group, signal.SIGSTOP)
            done.wait(PERIOD - PERIOD / times)
            os.killpg(group, signal.SIGCONT)

    thread = threading.Thread(target=hold, daemon=True)
    thread.start()
    try:
        yield
    finally:
        done.set()
        thread.join()

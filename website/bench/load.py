"""How many requests a second nginx answers from the built site on this machine, and how late the slowest hundredth comes.

wrk asks over the loopback with 64 connections on two threads, on the same machine as nginx: the figures compare ways of
serving with each other. Needs nginx and wrk (Debian: apt install nginx libnginx-mod-http-brotli-static wrk).
"""

import argparse
import re
import shutil
import subprocess
import tempfile
import urllib.request
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from website.errors import Trouble
from website.folders import SITE, demand_page
from website.hosting import real_servers
from website.hosting.compress import write_neighbours

PAGE = "en/calculators/employee-premium/index.html"
CONNECTIONS, THREADS = 64, 2


class Figures(NamedTuple):
    """Requests a second, the 99th percentile in milliseconds, and bytes of one answer's body."""

    rate: float
    slow: float
    bytes: int


def main(arguments: Sequence[str]) -> int:
    """Prints a table. Raises Trouble where the site, nginx or wrk is missing."""
    parser = argparse.ArgumentParser("run.py bench load", description=__doc__)
    parser.add_argument("--site", type=Path, default=SITE, help="the built site")
    parser.add_argument("--seconds", type=int, default=5, help="for each figure; 5 by default")
    options = parser.parse_args(arguments)
    wrk = real_servers.program_path("wrk")
    demand_page(options.site / PAGE)
    print(f"{'file':<16}{'sent as':<24}{'requests/s':>12}{'p99':>10}{'bytes':>12}")
    with tempfile.TemporaryDirectory() as folder:
        site = sample(options.site, Path(folder, "site"))
        for name, file in files(site).items():
            for way, (accepted, more) in ways(name).items():
                work = Path(tempfile.mkdtemp(dir=folder))
                with real_servers.running("nginx", site, work, more) as address:
                    found = measure(wrk, f"{address}{file}", accepted, options.seconds)
                print(f"{name:<16}{way:<24}{found.rate:>12,.0f}{found.slow:>7.1f} ms{found.bytes:>12,}", flush=True)
    return 0


def ways(name: str) -> dict[str, tuple[str, str]]:
    """What is sensible for a file: a shard is compressed in itself, and nobody compresses the bundle each time."""
    plain = {"as it is": ("identity", "")}
    if name == "search shard":
        return plain
    return {way: how for way, how in WAYS.items() if name == "page" or "each time" not in way} | plain


# What the browser takes, and what nginx then does.
WAYS = {
    "br, made before": ("br", ""),
    "gzip, made before": ("gzip", ""),
    "gzip, made each time": ("gzip", "location / { gzip_static off; }"),
}


def sample(site: Path, target: Path) -> Path:
    """The few files that are measured, with their compressed neighbours."""
    for name in [*files(site).values(), "404.html"]:
        (target / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(site / name, target / name)
    shutil.copytree(site / "deploy", target / "deploy")
    write_neighbours(target)
    return target


def files(site: Path) -> dict[str, str]:
    """A page, the part of the bundle that changes with every release, and one piece of the search index."""
    found = {
        "page": site / PAGE,
        "bundle file": next((site / "bundle").glob("calculators.*.zip")),
        "search shard": max((site / "pagefind").rglob("*.pf_index"), key=lambda path: path.stat().st_size),
    }
    return {name: path.relative_to(site).as_posix() for name, path in found.items()}


def measure(wrk: str, address: str, accepted: str, seconds: int) -> Figures:
    """One run of wrk, after a short one that fills the caches."""
    command = [wrk, f"-c{CONNECTIONS}", f"-t{THREADS}", "--latency", "-H", f"Accept-Encoding: {accepted}", address]
    subprocess.run([*command, "-d1s"], check=True, capture_output=True)
    said = subprocess.run([*command, f"-d{seconds}s"], check=True, capture_output=True, text=True).stdout
    if "Non-2xx" in said:
        raise Trouble(f"nginx did not answer well:\n{said}", "nginx 的应答有误，原因见上。")
    rate, slow = re.search(r"Requests/sec:\s+([0-9.]+)", said), re.search(r"99%\s+([0-9.]+)(us|ms|s|m)\s", said)
    if not rate or not slow:
        raise Trouble(f"wrk said something else than expected:\n{said}", "wrk 的输出无法识别，见上。")
    return Figures(float(rate[1]), float(slow[1]) * _MILLISECONDS[slow[2]], length(address, accepted))


_MILLISECONDS = {"us": 0.001, "ms": 1.0, "s": 1000.0, "m": 60_000.0}


def length(address: str, accepted: str) -> int:
    """Bytes of the body as it comes over the wire."""
    request = urllib.request.Request(address, headers={"Accept-Encoding": accepted})  # noqa: S310 (our own address)
    with urllib.request.urlopen(request, timeout=10) as response:  # noqa: S310
        return len(response.read())

"""`links`: asks every outside address of the built site whether it is still there, slowly and once."""

import argparse
import time
import urllib.error
import urllib.request
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from html.parser import HTMLParser
from pathlib import Path
from typing import NamedTuple
from urllib.parse import urldefrag, urlsplit

from website.folders import SITE, demand_page

# Seconds between two questions to one host, and until one counts as unanswered.
PAUSE, PATIENCE = 2.0, 20.0
AGENT = "mingbai-link-checker (asks each address once a week)"
GONE = (404, 410)
# Said of an address that answered in none of the ways that tell anything: many public bodies refuse foreign or automatic visitors.
KINDS = {"gone": "Gone · 已失效", "moved": "Moved for good · 已迁移", "silent": "Could not be asked · 无法核对"}


class Answer(NamedTuple):
    """What an address said: "there", "gone", "moved" or "silent", and the details."""

    kind: str
    detail: str = ""


class _Links(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        address = dict(attrs).get("href") or ""
        if tag == "a" and address.startswith(("http://", "https://")):
            self.found.append(urldefrag(address)[0])


def main(arguments: Sequence[str]) -> int:
    """Exit status 1 where something is gone or has moved, so that a schedule can act on it."""
    parser = argparse.ArgumentParser("run.py links", description=__doc__)
    parser.add_argument("--site", type=Path, default=SITE, help="the built site")
    parser.add_argument("--markdown", action="store_true", help="print Markdown, for an issue")
    options = parser.parse_args(arguments)
    demand_page(options.site / "index.html")
    found = collect(options.site)
    answers = ask_all(found)
    print(report(found, answers, markdown=options.markdown))
    return int(any(answer.kind in ("gone", "moved") for answer in answers.values()))


def collect(site: Path) -> dict[str, list[str]]:
    """Outside addresses, each with the pages that link to it."""
    found: dict[str, list[str]] = defaultdict(list)
    for path in sorted(site.rglob("*.html")):
        links = _Links()
        links.feed(path.read_text("utf-8"))
        page = path.relative_to(site).as_posix().removesuffix("index.html") or "/"
        for address in dict.fromkeys(links.found):
            found[address].append(page)
    return dict(found)


def ask_all(addresses: Iterable[str], wait: Callable[[float], None] = time.sleep) -> dict[str, Answer]:
    """The answer of each address. Hosts take turns, so that the pause of one is spent on the others."""
    by_host: dict[str, list[str]] = defaultdict(list)
    for address in addresses:
        by_host[urlsplit(address).netloc].append(address)
    answers: dict[str, Answer] = {}
    while by_host:
        began = time.monotonic()
        for host in list(by_host):
            address = by_host[host].pop()
            answers[address] = ask(address)
            if not by_host[host]:
                del by_host[host]
        if by_host:
            wait(max(0.0, PAUSE - (time.monotonic() - began)))
    return answers


class _NoRedirect(urllib.request.HTTPRedirectHandler):
    def redirect_request(self, *_: object) -> None:
        return None


_follow = urllib.request.build_opener()
_stay = urllib.request.build_opener(_NoRedirect)


def ask(address: str) -> Answer:
    """One question, and a second one where the first way to ask is refused."""
    status, target = _status(_stay, address, "HEAD")
    if status in (403, 405, 501):
        status, target = _status(_stay, address, "GET")
    if status in (301, 308) and target:
        final, _ = _status(_follow, address, "GET")
        return Answer("moved", target) if 200 <= final < 300 else _judged(final)
    return _judged(status)


def _judged(status: int) -> Answer:
    if 200 <= status < 400:
        return Answer("there")
    return Answer("gone" if status in GONE else "silent", str(status or "no answer"))


def _status(opener: urllib.request.OpenerDirector, address: str, method: str) -> tuple[int, str]:
    """The status, 0 where there was none, and where a redirect leads."""
    request = urllib.request.Request(address, method=method, headers={"User-Agent": AGENT, "Accept": "*/*"})  # noqa: S310 (`collect` takes http and https alone)
    try:
        with opener.open(request, timeout=PATIENCE) as response:
            return response.status, ""
    except urllib.error.HTTPError as error:
        with error:
            return error.code, error.headers.get("Location", "")
    # Whatever else a host does, broken certificates and addresses included, it has not answered.
    except (OSError, ValueError):
        return 0, ""


def report(found: Mapping[str, Sequence[str]], answers: Mapping[str, Answer], *, markdown: bool) -> str:
    """What is not simply there, by kind, each address with a page that links to it."""
    lines = [f"{len(answers)} outside addresses · 站外链接 {len(answers)} 个", ""]
    for kind, words in KINDS.items():
        here = sorted(address for address in answers if answers[address].kind == kind)
        if here:
            lines.append(f"## {words}: {len(here)}\n" if markdown else f"{words}: {len(here)}")
            lines += [f"- <{a}> ({answers[a].detail}) ← {found[a][0]}" for a in here]
            lines.append("")
    return "\n".join(lines).rstrip()

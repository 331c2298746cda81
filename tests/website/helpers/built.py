"""The built pages, read once: what they link to, what they load, and what stands in them."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import parse_qsl, unquote, urldefrag, urljoin, urlsplit

VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}
HAN = re.compile("[〇\u3400-\u9fff]")
LOADING_RELS = {"stylesheet", "icon", "preload", "modulepreload", "manifest", "prefetch"}


@dataclass
class BuiltPage:
    """One HTML file; `address` is below the root of the site, such as en/places/."""

    address: str
    html: str
    lang: str = ""
    ids: list[str] = field(default_factory=list)
    headings: list[tuple[str, str]] = field(default_factory=list)
    links: list[str] = field(default_factory=list)
    loads: list[str] = field(default_factory=list)
    alternates: dict[str, str] = field(default_factory=dict)
    canonical: str = ""
    text: str = ""
    # Chinese words of the text for which the page claims to speak English.
    mispronounced: list[str] = field(default_factory=list)

    @property
    def language(self) -> str:
        return "en" if self.address.startswith("en/") else "zh"

    @property
    def twin(self) -> str:
        """The address of the page in the other language."""
        return self.address.removeprefix("en/") if self.language == "en" else f"en/{self.address}"


class _Reader(HTMLParser):
    def __init__(self, page: BuiltPage) -> None:
        super().__init__()
        self.page, self.silent, self.words = page, 0, list[str]()
        self.speaks: list[tuple[str, str]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        told = {key: value or "" for key, value in attrs}
        if tag == "html":
            self.page.lang = told.get("lang", "")
        if tag not in VOID:
            self.speaks.append((tag, told.get("lang") or (self.speaks[-1][1] if self.speaks else "")))
        if tag in ("script", "style", "template"):
            self.silent += 1
        if "id" in told:
            self.page.ids.append(told["id"])
            if tag in ("h1", "h2", "h3", "h4", "h5", "h6"):
                self.page.headings.append((tag, told["id"]))
        if tag == "a" and "href" in told:
            self.page.links.append(told["href"])
        elif tag == "link":
            self._link(told)
        else:
            self.page.loads += [told[key] for key in ("src", "srcset", "action", "poster", "data") if told.get(key)]

    def _link(self, told: dict[str, str]) -> None:
        rels = set(told.get("rel", "").split())
        if rels & LOADING_RELS:
            self.page.loads.append(told["href"])
        if "alternate" in rels and "hreflang" in told:
            self.page.alternates[told["hreflang"]] = told["href"]
        if "canonical" in rels:
            self.page.canonical = told["href"]

    def handle_endtag(self, tag: str) -> None:
        if tag in ("script", "style", "template"):
            self.silent -= 1
        while self.speaks and self.speaks.pop()[0] != tag:
            pass

    def handle_data(self, data: str) -> None:
        if not self.silent:
            self.words.append(data)
            tag, lang = self.speaks[-1] if self.speaks else ("", "")
            if lang.startswith("en") and tag not in ("title", "option") and HAN.search(data):
                self.page.mispronounced.append(data)


def read_site(site: Path) -> dict[str, BuiltPage]:
    """Every page by its address; 404.html keeps its file name."""
    pages = (_read(site, path) for path in sorted(site.rglob("*.html")) if "pagefind" not in path.parts)
    return {page.address: page for page in pages}


def _read(site: Path, path: Path) -> BuiltPage:
    address = path.relative_to(site).as_posix()
    return read_page(address.removesuffix("index.html"), path.read_text("utf-8"))


def read_page(address: str, html: str) -> BuiltPage:
    """One page, or a piece of one such as the content of a feed's entry."""
    page = BuiltPage(address, html)
    reader = _Reader(page)
    reader.feed(html)
    page.text = " ".join(" ".join(reader.words).split())
    return page


def broken_links(looked_at: Iterable[BuiltPage], site: Path, pages: dict[str, BuiltPage], base: str) -> Iterator[str]:
    """Every internal link or resource that leads nowhere, as `page → target`. `base` is the path under which the site is published."""
    for page in looked_at:
        here = urljoin(base, page.address)
        for target in (*page.links, *page.loads):
            if urlsplit(target).scheme or target.startswith("//"):
                continue
            address, fragment = urldefrag(urljoin(here, target))
            if not leads_somewhere(site, pages, unquote(address).removeprefix(base), unquote(fragment)):
                yield f"{page.address or 'home'} → {target}"


def leads_somewhere(site: Path, pages: dict[str, BuiltPage], address: str, fragment: str) -> bool:
    if address in pages:
        return not fragment or fragment in pages[address].ids or fills_form(pages[address], fragment)
    return (site / address).is_file() and not fragment


def fills_form(page: BuiltPage, fragment: str) -> bool:
    """Whether a fragment such as v=1&place=hebei holds inputs, all of which the page's form asks for."""
    asked = dict(parse_qsl(fragment))
    return asked.pop("v", None) == "1" and all(f'name="{name}"' in page.html for name in asked)

"""The last step of the build: each page gets its policy, and the site the files that hosts read."""

import re
from collections.abc import Callable, Mapping
from pathlib import Path

from website.errors import SecurityError
from website.hosting import hosts
from website.hosting.csp import content_security_policy
from website.hosting.headers import HEADERS
from website.hosting.inline import inline_hashes, refused_parts

_NAME = re.compile(r"[A-Za-z-]+")
_VALUE = re.compile(r'(?:(?!["$\\{}])[ -~])+')
_CHARSET = '<meta charset="utf-8">'


def secure(site: Path, when_final: Callable[[Path], object] | None = None) -> None:
    """Writes the policy into every page of `site`, then `_headers` and `deploy/`. Raises SecurityError.

    `when_final` adds what is made from pages that change no more; what hosts read names its files too.

    The configuration lies in the site because it belongs to it: it lists the hashes of exactly these pages' scripts,
    so the two must be published together. nginx and Caddy do not hand it out.
    """
    hashes: set[str] = set()
    for path in sorted(site.rglob("*.html")):
        html = path.read_text("utf-8")
        name = path.relative_to(site).as_posix()
        if refused := refused_parts(html):
            raise SecurityError(
                f"{name} has {refused[0]}, which its Content-Security-Policy forbids. "
                "Put styles into a style sheet and handlers into website/browser/.",
                f"{name} 里有 {refused[0]}，它的 Content-Security-Policy 不允许。请把样式放进样式表，把事件处理放进 website/browser/。",
            )
        own = inline_hashes(html)
        hashes |= own
        path.write_text(with_csp(html, name, own), "utf-8")
    if when_final:
        when_final(site)
    headers = {"Content-Security-Policy": content_security_policy(hashes, header=True), **HEADERS}
    check_headers(headers)
    files = [path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file()]
    (site / "_headers").write_text(hosts.headers_file(headers, files), "utf-8")
    deploy = site / "deploy"
    deploy.mkdir(exist_ok=True)
    (deploy / "nginx.conf").write_text(hosts.nginx(headers), "utf-8")
    (deploy / "Caddyfile").write_text(hosts.caddy(headers), "utf-8")


def check_headers(headers: Mapping[str, str] = HEADERS) -> None:
    """Raises SecurityError where a header holds what some kind of host would not send as it is."""
    for name, value in headers.items():
        if not _NAME.fullmatch(name) or not _VALUE.fullmatch(value):
            raise SecurityError(
                f"website/hosting/headers.py: {name}: {value!r} cannot be sent by every host. A name has letters and hyphens; "
                "a value has letters, digits and signs of ASCII, but no quotation marks, braces, $ or \\.",
                f"website/hosting/headers.py：{name}: {value!r} 不是每种主机都能发送的。名称只能用字母和连字符；"
                "值只能用 ASCII 字母、数字和符号，不能有双引号、花括号、$ 或 \\。",
            )


def with_csp(html: str, name: str, hashes: set[str]) -> str:
    """The page with its policy before everything that the policy is about. Raises SecurityError."""
    before, charset, after = html.partition(_CHARSET)
    if not charset or "<script" in before or "<link" in before:
        raise SecurityError(
            f"{name} does not begin its <head> with {_CHARSET}, after which the Content-Security-Policy belongs. "
            "Correct website/theme/main.html.",
            f"{name} 的 <head> 没有以 {_CHARSET} 开头，Content-Security-Policy 要写在它后面。请改正 website/theme/main.html。",
        )
    meta = f'<meta http-equiv="Content-Security-Policy" content="{content_security_policy(hashes, header=False)}">'
    return before + charset + meta + after

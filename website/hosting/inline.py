"""The inline scripts of a built page, as a Content-Security-Policy names them, and what browsers would refuse to obey."""

import base64
import hashlib
import re

# Patterns and not a parser: nine hundred pages would take it ten seconds.
_SCRIPT = re.compile(r"<script\b([^>]*)>(.*?)</script\s*>", re.DOTALL | re.IGNORECASE)
_SOURCE = re.compile(r"\bsrc\s*=", re.IGNORECASE)
# A script of another type is data and does not run.
_DATA = re.compile(r"""\btype\s*=\s*["']?application/(?:ld\+)?json\b""", re.IGNORECASE)
_REFUSED = re.compile(r"<style\b|<[a-z][^<>]*?\s(?:style|on[a-z]+)\s*=", re.IGNORECASE)


def inline_hashes(html: str) -> set[str]:
    """A source expression, such as 'sha256-…', for each inline script that runs."""
    bodies = (
        body
        for attributes, body in _SCRIPT.findall(html)
        if not _SOURCE.search(attributes) and not _DATA.search(attributes)
    )
    digests = (hashlib.sha256(body.encode()).digest() for body in bodies)
    return {f"'sha256-{base64.b64encode(digest).decode()}'" for digest in digests}


def refused_parts(html: str) -> list[str]:
    """The beginnings of elements with styles or handlers of their own, which `style-src 'self'` and `script-src` forbid."""
    return [match[0][:120] for match in _REFUSED.finditer(_SCRIPT.sub("", html))]

"""Calculators work under the strictest Content-Security-Policy, and ours asks for no inline or evaluated script."""

import base64
import hashlib
import re
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext

from tests.browser.static_server import StaticHandler, serve

pytestmark = pytest.mark.browser

PAGE = "en/calculators/employee-premium/"
OURS = (
    "default-src 'none'; script-src 'self' 'wasm-unsafe-eval' {hashes}; style-src 'self' 'unsafe-inline'; "
    "img-src 'self' data:; connect-src 'self'; worker-src 'self'; form-action 'none'; base-uri 'none'"
)


def inline_scripts(html: str) -> list[str]:
    """The theme's own, as sources for script-src."""
    bodies = re.findall(r"<script(?![^>]*\bsrc=)[^>]*>(.*?)</script>", html, re.DOTALL)
    digests = (base64.b64encode(hashlib.sha256(body.encode()).digest()).decode() for body in bodies)
    return [f"'sha256-{digest}'" for digest in digests]


def test_calculators_work_under_a_strict_policy(context: BrowserContext, site: Path) -> None:
    hashes = inline_scripts((site / PAGE / "index.html").read_text("utf-8"))

    class Strict(StaticHandler):
        def end_headers(self) -> None:
            self.send_header("Content-Security-Policy", OURS.format(hashes=" ".join(hashes)))
            super().end_headers()

    with serve(site, Strict) as address:
        answers(context, address)


def test_one_trusted_types_policy_is_enough_for_our_scripts(context: BrowserContext, site: Path) -> None:
    ours = re.compile(r"<script(?![^>]*/assets/mingbai/)[^>]*>.*?</script>", re.DOTALL)
    html = ours.sub("", (site / PAGE / "index.html").read_text("utf-8")).encode()

    class Trusting(StaticHandler):
        def do_GET(self) -> None:  # noqa: N802
            if not self.path.startswith(f"/{PAGE}"):
                return super().do_GET()
            self.send_response(200)
            self.send_header("Content-Type", "text/html; charset=utf-8")
            self.send_header("Content-Length", str(len(html)))
            self.send_header("Content-Security-Policy", "require-trusted-types-for 'script'; trusted-types mingbai")
            self.end_headers()
            self.wfile.write(html)
            return None

    with serve(site, Trusting) as address:
        answers(context, address)


def answers(context: BrowserContext, address: str) -> None:
    """The page at this address works out a premium and breaks no policy."""
    page = context.new_page()
    page.add_init_script(
        "addEventListener('securitypolicyviolation', (e) => (globalThis.broken ??= []).push(e.blockedURI))"
    )
    page.goto(f"{address}{PAGE}#v=1&place=hebei-shijiazhuang")
    page.locator('[name="on"]').fill("2025-03-01")
    page.locator('[name="wage"]').fill("8000")
    page.locator(".mb-answer", has_text="You pay 160.00 yuan").wait_for(timeout=30_000)
    assert page.evaluate("globalThis.broken ?? []") == []
    page.close()

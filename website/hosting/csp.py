"""The Content-Security-Policy: what a page may load, run and send. What is not listed here is refused."""

from collections.abc import Iterable

# A <meta> can say all but these; browsers ignore them there and complain.
_HEADER_ONLY = ("frame-ancestors",)

_DIRECTIVES = {
    "default-src": "'none'",
    "script-src": "'self' 'wasm-unsafe-eval'",
    "style-src": "'self'",
    # Material's and Pagefind's icons are pictures within their style sheets.
    "img-src": "'self' data:",
    "connect-src": "'self'",
    "worker-src": "'self'",
    "manifest-src": "'self'",
    "base-uri": "'none'",
    "form-action": "'none'",
    "frame-ancestors": "'none'",
    "require-trusted-types-for": "'script'",
    # website/browser: trusted.js for our own code, default-html-policy.js for the theme's and the search's.
    "trusted-types": "mingbai default",
}


def content_security_policy(hashes: Iterable[str], *, header: bool) -> str:
    """The policy that also lets inline scripts of these hashes run, as a header's value or, without `header`, as a <meta>'s."""
    hashed = {"script-src": " ".join([_DIRECTIVES["script-src"], *sorted(hashes)])}
    directives = _DIRECTIVES | hashed
    return "; ".join(f"{name} {directives[name]}" for name in directives if header or name not in _HEADER_ONLY)

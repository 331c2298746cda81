"""What every host sends, declared once: the headers, the types of files, and how long they may be kept."""

import re

HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": ", ".join(
        f"{feature}=()"
        for feature in (
            "accelerometer",
            "browsing-topics",
            "camera",
            "display-capture",
            "geolocation",
            "gyroscope",
            "hid",
            "magnetometer",
            "microphone",
            "midi",
            "payment",
            "serial",
            "usb",
        )
    ),
}

FOREVER = "public, max-age=31536000, immutable"
# Kept, but asked about before each use: the answer is 304 and a few bytes while nothing changed.
ASK_FIRST = "no-cache"

# Names that hold a hash of the content: calculators.8a5bfaeb6abf.zip, page-86a561bbf931.js, zh_6597db2ff8.pf_meta
HASHED = r"[._-][0-9a-f]{7,64}\."
_HASHED = re.compile(HASHED)

TYPES = {
    "css": "text/css",
    "csv": "text/csv",
    "html": "text/html",
    "ico": "image/x-icon",
    "jpg": "image/jpeg",
    "js": "text/javascript",
    "json": "application/json",
    "jsonl": "application/jsonl",
    "map": "application/json",
    "md": "text/markdown",
    "mjs": "text/javascript",
    "pagefind": "application/octet-stream",
    "parquet": "application/vnd.apache.parquet",
    "pdf": "application/pdf",
    "pf_filter": "application/octet-stream",
    "pf_fragment": "application/octet-stream",
    "pf_index": "application/octet-stream",
    "pf_meta": "application/octet-stream",
    "png": "image/png",
    "svg": "image/svg+xml",
    "toml": "application/toml",
    "ttl": "text/turtle",
    "txt": "text/plain",
    "wasm": "application/wasm",
    "webmanifest": "application/manifest+json",
    "webp": "image/webp",
    "whl": "application/zip",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "xml": "application/xml",
    "xsd": "application/xml",
    "yaml": "application/yaml",
    "zip": "application/zip",
}
# These are UTF-8 and say so; in JSON and its like the encoding is fixed.
CHARSET_TYPES = ("text/css", "text/csv", "text/html", "text/javascript", "text/markdown", "text/plain", "text/turtle")
# What is worth compressing: text, and archives that hold their files as they are.
COMPRESSIBLE = (
    *(ending for ending, kind in TYPES.items() if kind.startswith("text/") or kind.endswith(("json", "jsonl", "xml"))),
    "toml",
    "wasm",
    "yaml",
    "zip",
)

# What lies beside the pages and is nobody's business.
HIDDEN = ("/_headers", "/deploy/")


def is_hashed(name: str) -> bool:
    """Whether a file of this name never changes: another content would have another name."""
    return _HASHED.search(name) is not None


def content_type(ending: str) -> str:
    """The value of Content-Type for files of this ending."""
    kind = TYPES[ending]
    return f"{kind}; charset=utf-8" if kind in CHARSET_TYPES else kind

"""The declaration in the words of each kind of host: a `_headers` file, nginx, Caddy."""

import re
from collections.abc import Iterable, Mapping

from website.hosting.headers import (
    ASK_FIRST,
    CHARSET_TYPES,
    COMPRESSIBLE,
    FOREVER,
    HASHED,
    HIDDEN,
    TYPES,
    content_type,
    is_hashed,
)

_NGINX = """\
# Made by `python3 run.py build` for exactly this build, whose inline scripts the policy names. Use it like this:
#
#   server {{
#       listen 443 ssl;
#       server_name …;
#       root /srv/mingbai/site;
#       include /srv/mingbai/site/deploy/nginx.conf;
#       brotli_static on;    # with Debian's libnginx-mod-http-brotli-static; leave this line out without it
#   }}

index index.html;
error_page 404 /404.html;
absolute_redirect off;
server_tokens off;

types {{
{types}
}}
default_type application/octet-stream;
charset utf-8;
charset_types {charset_types};

gzip_static on;
gzip_vary on;
gzip on;
gzip_min_length 1024;
gzip_types {gzip_types};

# A missing file is led to /404.html and comes by here again, so that no 404 is kept for ever.
set $mingbai_keep "{ask_first}";
if ($uri ~ "{hashed}") {{
    set $mingbai_keep "{forever}";
}}
add_header Cache-Control $mingbai_keep always;
{headers}

{hidden}
"""

_CADDY = """\
# Made by `python3 run.py build` for exactly this build, whose inline scripts the policy names. Use it like this:
#
#   mingbai.example {{
#       root * /srv/mingbai/site
#       import /srv/mingbai/site/deploy/Caddyfile
#   }}

map {{path}} {{mingbai_type}} {{
{types}
\tdefault "text/html; charset=utf-8"
}}
@mingbai_hashed path_regexp {hashed}
@mingbai_changing not path_regexp {hashed}
header {{
\tContent-Type {{mingbai_type}}
{headers}
}}
header @mingbai_hashed Cache-Control "{forever}"
header @mingbai_changing Cache-Control "{ask_first}"
# By themselves: what waits for the answer, as these do, is lost where it becomes a 404.
header -Server
header ?Vary Accept-Encoding

@mingbai_hidden path {hidden}
error @mingbai_hidden 404

encode gzip {{
\tmatch header Content-Type {encodable}
}}
file_server {{
\tprecompressed br gzip
}}
handle_errors {{
\theader Content-Type "text/html; charset=utf-8"
\theader Cache-Control "{ask_first}"
\trewrite * /404.html
\tfile_server
}}
"""


def headers_file(headers: Mapping[str, str], files: Iterable[str]) -> str:
    """`_headers`, as Netlify, Cloudflare Pages and others read it. `files` are those of the site, to find what never changes.

    Such hosts add up the headers of all rules that match, so what changes is left to their own, short, habit.
    """
    lines = ["/*", *(f"  {name}: {value}" for name, value in headers.items())]
    for pattern in sorted({_before_hash(file) for file in files if is_hashed(file.rpartition("/")[2])}):
        lines += [pattern, f"  Cache-Control: {FOREVER}"]
    return "\n".join(lines) + "\n"


def nginx(headers: Mapping[str, str]) -> str:
    """The inside of a `server` block."""
    return _NGINX.format(
        types="\n".join(f"    {kind} {' '.join(endings)};" for kind, endings in _endings().items()),
        charset_types=" ".join(kind for kind in CHARSET_TYPES if kind != "text/html"),
        gzip_types=" ".join(kind for kind in _compressible_types() if kind != "text/html"),
        ask_first=ASK_FIRST,
        forever=FOREVER,
        hashed=f"{HASHED}[^/]*$",
        headers="\n".join(f'add_header {name} "{value}" always;' for name, value in headers.items()),
        hidden="\n".join(
            f"location {'^~' if address.endswith('/') else '='} {address} {{ return 404; }}" for address in HIDDEN
        ),
    )


def caddy(headers: Mapping[str, str]) -> str:
    """The inside of a site block."""
    return _CADDY.format(
        types="\n".join(f'\t~\\.{ending}$ "{content_type(ending)}"' for ending in TYPES),
        hashed=f"{HASHED}[^/]*$",
        ask_first=ASK_FIRST,
        forever=FOREVER,
        headers="\n".join(f'\t{name} "{value}"' for name, value in headers.items()),
        hidden=" ".join(f"{address}*" if address.endswith("/") else address for address in HIDDEN),
        encodable=" ".join(f"{kind}*" for kind in _compressible_types()),
    )


def _before_hash(file: str) -> str:
    """/bundle/calculators.* for /bundle/calculators.8a5bfaeb6abf.zip"""
    folder, _, name = file.rpartition("/")
    found = re.search(HASHED, name)
    assert found
    return f"/{folder}/{name[: found.start() + 1]}*"


def _endings() -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for ending, kind in TYPES.items():
        found.setdefault(kind, []).append(ending)
    return found


def _compressible_types() -> list[str]:
    return sorted({TYPES[ending] for ending in COMPRESSIBLE})

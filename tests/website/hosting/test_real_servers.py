"""nginx and Caddy, the real ones, serve the built site as the declaration says."""

import http.client
from collections.abc import Iterator, Mapping
from pathlib import Path
from urllib.parse import quote, urlsplit

import pytest

from tests.website.helpers.servers_or_skip import running
from website.hosting.headers import ASK_FIRST, FOREVER, HEADERS, TYPES, content_type, is_hashed
from website.hosting.real_servers import BROTLI

SERVERS = ("nginx", "caddy")
NEIGHBOURS = (".br", ".gz")


@pytest.fixture(scope="module", params=SERVERS)
def server(request: pytest.FixtureRequest, site: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    with running(request.param, site, tmp_path_factory.mktemp(request.param)) as address:
        yield address


@pytest.fixture(scope="module")
def policy(site: Path) -> str:
    lines = (line.strip() for line in (site / "_headers").read_text("utf-8").splitlines())
    return next(line.partition(": ")[2] for line in lines if line.startswith("Content-Security-Policy: "))


@pytest.fixture(scope="module")
def samples(site: Path) -> dict[str, str]:
    """For each ending, a file of the site, below its root; the smallest, which is quickest."""
    files = sorted(
        (path for path in site.rglob("*.*") if path.is_file() and path.suffix not in NEIGHBOURS),
        key=lambda path: -path.stat().st_size,
    )
    return {path.suffix[1:]: path.relative_to(site).as_posix() for path in files if path.parent.name != "deploy"}


@pytest.fixture(scope="module")
def packed(site: Path) -> str:
    """A file with compressed neighbours."""
    return next((site / "bundle").glob("calculators.*.zip")).relative_to(site).as_posix()


def ask(server: str, path: str, **headers: str) -> tuple[int, Mapping[str, str], bytes]:
    """Status, headers and body as they come over the wire: nothing is followed, nothing unpacked."""
    connection = http.client.HTTPConnection(urlsplit(server).netloc, timeout=10)
    connection.request("GET", "/" + quote(path), headers={k.replace("_", "-"): v for k, v in headers.items()})
    response = connection.getresponse()
    try:
        return response.status, response.headers, response.read()
    finally:
        connection.close()


@pytest.mark.parametrize("path", ["", "en/", "no/such/page", "bundle/manifest.json", "assets/mark.svg"])
def test_every_answer_carries_every_header_once(server: str, path: str, policy: str) -> None:
    _, headers, _ = ask(server, path)
    for name, value in {"Content-Security-Policy": policy, **HEADERS}.items():
        assert headers.get_all(name) == [value], name  # type: ignore[attr-defined]


def test_every_kind_of_file_has_its_type(server: str, samples: dict[str, str]) -> None:
    assert set(samples) <= set(TYPES), "website/hosting/headers.py knows no type for these"
    found = {ending: ask(server, path)[1]["Content-Type"] for ending, path in samples.items()}
    assert found == {ending: content_type(ending) for ending in samples}


def test_what_never_changes_is_kept_and_the_rest_is_asked_about(
    server: str, samples: dict[str, str], packed: str
) -> None:
    for path in (*samples.values(), packed, ""):
        expected = FOREVER if is_hashed(path.rpartition("/")[2]) else ASK_FIRST
        assert ask(server, path)[1]["Cache-Control"] == expected, path
    assert is_hashed(packed)


def test_asking_again_costs_a_few_bytes(server: str, site: Path) -> None:
    _, headers, body = ask(server, "about/")
    assert body == (site / "about" / "index.html").read_bytes()
    status, headers, body = ask(server, "about/", If_None_Match=headers["ETag"])
    assert (status, body) == (304, b"")


@pytest.mark.parametrize(
    ("accepted", "encoding", "suffix"), [("br, gzip", "br", ".br"), ("gzip", "gzip", ".gz"), ("", None, "")]
)
def test_compressed_neighbours_are_served(
    server: str,
    site: Path,
    packed: str,
    accepted: str,
    encoding: str | None,
    suffix: str,
    request: pytest.FixtureRequest,
) -> None:
    if encoding == "br" and "nginx" in request.node.name and not BROTLI.exists():
        pytest.skip("nginx has no module for brotli here. Debian: apt install libnginx-mod-http-brotli-static")
    status, headers, body = ask(server, packed, Accept_Encoding=accepted)
    assert (status, headers["Content-Encoding"]) == (200, encoding)
    assert body == (site / f"{packed}{suffix}").read_bytes()
    assert headers["Content-Type"] == content_type("zip")
    assert "Accept-Encoding" in (headers["Vary"] or "")


@pytest.mark.parametrize(
    "path", ["no/such/page", "bundle/gone.0123456789ab.js", "_headers", "deploy/nginx.conf", "deploy/"]
)
def test_what_is_not_there_or_hidden_is_a_helpful_404_that_nobody_keeps(server: str, site: Path, path: str) -> None:
    status, headers, body = ask(server, path)
    assert status == 404
    assert body == (site / "404.html").read_bytes()
    assert headers["Content-Type"] == "text/html; charset=utf-8"
    assert headers["Cache-Control"] == ASK_FIRST


def test_a_folder_leads_to_its_page_whatever_the_name_of_the_host(server: str) -> None:
    status, headers, _ = ask(server, "about")
    assert status in (301, 308)
    assert headers["Location"] in ("/about/", "about/")


def test_the_server_does_not_tell_its_version(server: str) -> None:
    assert not any(letter.isdigit() for letter in ask(server, "")[1]["Server"] or "")

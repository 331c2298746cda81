"""The last step of the build: what it writes into pages, and what it refuses to let out."""

from pathlib import Path

import pytest

from website.errors import SecurityError
from website.hosting import secure
from website.hosting.headers import is_hashed
from website.hosting.hosts import headers_file
from website.hosting.inline import inline_hashes, refused_parts

HEAD = '<!doctype html><html lang="zh"><head><meta charset="utf-8">'
# The example of the specification: https://www.w3.org/TR/CSP3/#example-2 and its hash, as every browser computes it.
ALERT = "alert('Hello, world.');"
ALERT_HASH = "'sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng='"


def test_the_hash_is_the_one_of_the_specification() -> None:
    assert inline_hashes(f"<script>{ALERT}</script>") == {ALERT_HASH}
    assert inline_hashes(f"<SCRIPT TYPE=module>{ALERT}</SCRIPT >") == {ALERT_HASH}


@pytest.mark.parametrize("html", ['<script src="a.js"></script>', '<script type="application/json">{}</script>', ""])
def test_scripts_with_an_address_and_data_need_no_hash(html: str) -> None:
    assert inline_hashes(html) == set()


@pytest.mark.parametrize(
    "html", ['<p style="color:red">', "<p\nonclick=x()>", "<style>p {}</style>", '<svg class="a" STYLE = "x">']
)
def test_a_page_with_styles_or_handlers_of_its_own_stops_the_build(tmp_path: Path, html: str) -> None:
    (tmp_path / "index.html").write_text(f"{HEAD}{html}", "utf-8")
    with pytest.raises(SecurityError, match=r"index\.html has <"):
        secure(tmp_path)


def test_words_that_look_like_handlers_are_words() -> None:
    assert refused_parts('<p title="style">onclick = x, style= y</p><script>"<p style=x>"</script>') == []


def test_a_page_whose_scripts_come_before_its_policy_stops_the_build(tmp_path: Path) -> None:
    (tmp_path / "index.html").write_text(f"<script>1</script>{HEAD}", "utf-8")
    with pytest.raises(SecurityError, match="does not begin its <head>"):
        secure(tmp_path)


def test_a_page_names_its_own_scripts_and_the_hosts_name_all(tmp_path: Path) -> None:
    for name, script in {"a.html": ALERT, "b.html": "1"}.items():
        (tmp_path / name).write_text(f"{HEAD}<script>{script}</script>", "utf-8")
    secure(tmp_path)
    a, b, told = ((tmp_path / name).read_text("utf-8") for name in ("a.html", "b.html", "_headers"))
    assert ALERT_HASH in a
    assert ALERT_HASH not in b
    assert ALERT_HASH in told
    assert b[b.index("'sha256-") :][:53] in told


def test_every_built_page_has_its_policy_once_and_before_its_scripts(site: Path) -> None:
    for path in site.rglob("*.html"):
        head, policy, rest = path.read_text("utf-8").partition('<meta http-equiv="Content-Security-Policy" content="')
        content = rest.partition('"')[0]
        assert policy, path
        assert "<script" not in head, path
        assert "http-equiv" not in rest, path
        assert all(digest in content for digest in inline_hashes(rest)), path
        assert "unsafe-inline" not in content, path
        assert "'unsafe-eval'" not in content, path


@pytest.mark.parametrize(
    "name",
    ["calculators.8a5bfaeb6abf.zip", "page-86a561bbf931.js", "zh_6597db2ff8.pf_meta", "main.57a0d79d.min.css.map"],
)
def test_names_with_a_hash_may_be_kept_for_ever(name: str) -> None:
    assert is_hashed(name)


@pytest.mark.parametrize(
    "name", ["manifest.json", "pagefind.js", "sw.js", "index.html", "tokens.css", "wasm.zh.pagefind"]
)
def test_names_without_a_hash_may_not(name: str) -> None:
    assert not is_hashed(name)


def test_hosts_that_add_up_rules_never_keep_what_changes() -> None:
    told = headers_file(
        {"X": "y"}, ["bundle/manifest.json", "bundle/a.8a5bfaeb6abf.zip", "sw.js", "pagefind/zh_6597db2ff8.x"]
    )
    assert [line for line in told.splitlines() if line.startswith("/")] == ["/*", "/bundle/a.*", "/pagefind/zh_*"]
    assert told.count("Cache-Control") == 2

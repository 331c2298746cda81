"""The locks: hashes everywhere, addresses nowhere, and the versions that were asked for."""

import json
import re

import pytest

from website.folders import ROOT

REQUIREMENTS = (ROOT / "requirements.txt").read_text("utf-8")
PACKAGES = json.loads((ROOT / "package-lock.json").read_text("utf-8"))["packages"]
ASKED = json.loads((ROOT / "package.json").read_text("utf-8"))
EXACT = re.compile(r"\d+(\.\d+)+")


def test_no_requirement_has_an_address() -> None:
    assert "://" not in REQUIREMENTS
    assert "index-url" not in REQUIREMENTS
    assert " @ " not in REQUIREMENTS


def test_every_requirement_has_a_hash() -> None:
    entries = re.split(r"\n(?=\S)", REQUIREMENTS.strip())
    assert len(entries) > 50
    assert [entry for entry in entries if "--hash=sha256:" not in entry] == []


def test_every_requirement_that_was_asked_for_is_locked_at_that_version() -> None:
    for line in (ROOT / "requirements.in").read_text("utf-8").splitlines():
        if line and not line.startswith("#"):
            assert re.match(r"[a-z0-9-]+==\d", line), f"{line} is not exact"
            assert f"\n{line.partition(';')[0].strip()} " in f"\n{REQUIREMENTS}"


@pytest.mark.parametrize("path", [path for path in PACKAGES if path])
def test_every_browser_package_has_its_integrity_and_no_address(path: str) -> None:
    package = PACKAGES[path]
    assert package["integrity"].startswith("sha512-")
    assert "resolved" not in package
    # Whom to thank is the one address that npm writes.
    assert "://" not in json.dumps({key: value for key, value in package.items() if key != "funding"})


def test_every_browser_package_that_was_asked_for_is_locked_at_that_version() -> None:
    for name, version in {**ASKED["dependencies"], **ASKED["devDependencies"]}.items():
        assert EXACT.fullmatch(version), f"{name} {version} is not exact"
        assert PACKAGES[f"node_modules/{name}"]["version"] == version


def test_npm_writes_no_address_and_asks_for_exact_versions() -> None:
    settings = (ROOT / ".npmrc").read_text("utf-8").split()
    assert {"omit-lockfile-registry-resolved=true", "save-exact=true"} <= set(settings)

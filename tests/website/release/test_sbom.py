"""The bill of materials names every locked package once, with its hashes."""

import json
import re

import pytest

from website.folders import ROOT
from website.release.sbom import document, main

BILL = document(ROOT)
PURLS = [component["purl"] for component in BILL["components"]]


def test_it_is_cyclonedx_and_says_what_it_is_about() -> None:
    assert (BILL["bomFormat"], BILL["specVersion"], BILL["version"]) == ("CycloneDX", "1.6", 1)
    assert BILL["metadata"]["component"]["name"] == "mingbai"


def test_every_locked_package_is_named_once() -> None:
    assert len(set(PURLS)) == len(PURLS)
    lock = (ROOT / "requirements.txt").read_text("utf-8")
    assert sum(purl.startswith("pkg:pypi/") for purl in PURLS) == len(set(re.findall(r"^\S+==\S+", lock, re.MULTILINE)))
    packages = json.loads((ROOT / "package-lock.json").read_text("utf-8"))["packages"]
    assert sum(purl.startswith("pkg:npm/") for purl in PURLS) == len(packages) - 1


def test_every_package_has_its_hashes() -> None:
    lengths = {"SHA-256": 64, "SHA-384": 96, "SHA-512": 128}
    for component in BILL["components"]:
        assert component["hashes"], component["purl"]
        for one in component["hashes"]:
            assert re.fullmatch(rf"[0-9a-f]{{{lengths[one['alg']]}}}", one["content"]), component["purl"]


def test_what_only_builds_is_told_from_what_visitors_get() -> None:
    scopes = {component["name"]: component["scope"] for component in BILL["components"]}
    assert (scopes["pyodide"], scopes["esbuild"]) == ("required", "excluded")


def test_the_same_locks_give_the_same_bytes(capsys: pytest.CaptureFixture[str]) -> None:
    main([])
    first = capsys.readouterr().out
    main([])
    assert capsys.readouterr().out == first
    assert json.loads(first) == BILL

"""`sbom`: what the site and its workshop are made of, as CycloneDX JSON, from the two locks."""

import argparse
import base64
import json
import re
import sys
import tomllib
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any
from urllib.parse import quote

from website.folders import ROOT

_PINNED = re.compile(r"^(?P<name>[A-Za-z0-9._-]+)==(?P<version>[^\s;\\]+)", re.MULTILINE)
_HASH = re.compile(r"--hash=sha256:([0-9a-f]{64})")
_DIGESTS = {"sha256": "SHA-256", "sha384": "SHA-384", "sha512": "SHA-512"}


def main(arguments: Sequence[str]) -> int:
    """Prints the document, or writes it to a file."""
    parser = argparse.ArgumentParser("run.py sbom", description=__doc__)
    parser.add_argument("--output", type=Path, help="a file to write, instead of printing")
    options = parser.parse_args(arguments)
    text = json.dumps(document(ROOT), ensure_ascii=False, indent=1) + "\n"
    if options.output:
        options.output.write_text(text, "utf-8")
    else:
        sys.stdout.write(text)
    return 0


def document(root: Path) -> dict[str, Any]:
    """The whole bill. Without a time and a serial number: the same locks give the same bytes."""
    project = tomllib.loads((root / "pyproject.toml").read_text("utf-8"))["project"]
    components = [*python_packages(root / "requirements.txt"), *browser_packages(root / "package-lock.json")]
    return {
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "version": 1,
        "metadata": {
            "component": {
                "type": "application",
                "bom-ref": "mingbai",
                "name": project["name"],
                "version": project["version"],
                "description": project["description"],
                "licenses": [{"expression": project["license"]}],
            }
        },
        "components": sorted(components, key=lambda component: component["purl"]),
    }


def python_packages(lock: Path) -> Iterator[dict[str, Any]]:
    """What builds the site; of these only Material's own files reach a visitor."""
    text = lock.read_text("utf-8")
    found = list(_PINNED.finditer(text))
    for number, match in enumerate(found):
        end = found[number + 1].start() if number + 1 < len(found) else len(text)
        name = re.sub(r"[-_.]+", "-", match["name"]).lower()
        hashes = [{"alg": "SHA-256", "content": digest} for digest in _HASH.findall(text, match.end(), end)]
        yield _component("pypi", name, match["version"], hashes)


def browser_packages(lock: Path) -> Iterator[dict[str, Any]]:
    """What the visitor's browser gets, and, as "excluded", what only builds it."""
    packages = json.loads(lock.read_text("utf-8"))["packages"]
    for path, package in packages.items():
        if not path:
            continue
        name = path.rpartition("node_modules/")[2]
        hashes = [
            {"alg": _DIGESTS[kind], "content": base64.b64decode(digest).hex()}
            for kind, _, digest in (one.partition("-") for one in package.get("integrity", "").split())
        ]
        scope = "excluded" if package.get("dev") else "optional" if package.get("optional") else "required"
        yield _component("npm", name, package["version"], hashes, scope)


def _component(
    kind: str, name: str, version: str, hashes: list[dict[str, str]], scope: str = "required"
) -> dict[str, Any]:
    purl = f"pkg:{kind}/{quote(name)}@{quote(version)}"
    return {
        "type": "library",
        "bom-ref": purl,
        "name": name,
        "version": version,
        "scope": scope,
        "hashes": hashes,
        "purl": purl,
    }

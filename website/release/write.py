"""Writes a release's service worker, with the list of what belongs to the release, and its packs."""

import base64
import hashlib
import json
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

from website.assets import service_worker
from website.bundle import BundleFile, Manifest
from website.release.files import SiteFile, read_files
from website.release.pack import FOLDER, Pack, write_packs

# Where a page leads that is not on the device, by the folder of its language; the first that fits holds.
_MISSING = (("en/", "en/about/offline/#not-here"), ("", "about/offline/#not-here"))


def write_release(site: Path) -> str:
    """Writes site/sw.js and site/offline/ when all other files are there. Returns the release's name, made from all of them."""
    files = read_files(site)
    manifest = Manifest.from_json((site / "bundle" / "manifest.json").read_text("utf-8"))
    packs = write_packs(site, [file for file in files if not _is_bundle(file)])
    contents = _contents(files, packs, manifest)
    code = f"self.RELEASE={json.dumps(contents, ensure_ascii=False, separators=(',', ':'))};\n"
    (site / "sw.js").write_bytes(code.encode() + service_worker(does_nothing=False))
    (site / FOLDER / "sizes.json").write_text(json.dumps(_sizes(files, packs, manifest)) + "\n", "utf-8")
    return str(contents["name"])


def write_nothing(site: Path) -> None:
    """For `serve`: a service worker that keeps nothing and takes away what an earlier build left in the browser."""
    (site / "sw.js").write_bytes(service_worker(does_nothing=True))


def _contents(files: Sequence[SiteFile], packs: Sequence[Pack], manifest: Manifest) -> dict[str, Any]:
    listed = [(file.address, file.fingerprint, len(file.data)) for file in files]
    return {
        "name": hashlib.sha256(json.dumps(listed).encode()).hexdigest()[:12],
        "files": listed,
        "shell": [(file.address, _integrity(file)) for file in files if file.is_shell],
        "packs": [pack.as_json() for pack in packs],
        "bundle": [asdict(file) | {"path": f"bundle/{file.path}"} for file in manifest.files.values()],
        "missing": _MISSING,
    }


def _integrity(file: SiteFile) -> str:
    return f"sha256-{base64.b64encode(file.sha256).decode()}"


def _is_bundle(file: SiteFile) -> bool:
    return file.address.startswith("bundle/")


def _sizes(files: Sequence[SiteFile], packs: Sequence[Pack], manifest: Manifest) -> dict[str, int | str]:
    """What keeping all of it weighs, in bytes, on the device and in either encoding; `probe` tells which the host uses."""
    parts: list[Pack | BundleFile] = [*packs, *manifest.files.values()]
    return {
        "bytes": sum(len(file.data) for file in files),
        "gzip": sum(part.gzip for part in parts),
        "brotli": sum(part.brotli or part.gzip for part in parts),
        "probe": packs[0].path,
    }

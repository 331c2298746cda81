"""Python for the browser: Pyodide without what is for others, a trimmed standard library, and the calculators, compiled."""

from website.bundle.assemble import KEPT, build, build_bundle, prepare, prepared, read_manifest, write
from website.bundle.manifest import BundleFile, Manifest

__all__ = [
    "KEPT",
    "BundleFile",
    "Manifest",
    "build",
    "build_bundle",
    "prepare",
    "prepared",
    "read_manifest",
    "write",
]

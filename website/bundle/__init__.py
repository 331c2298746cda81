"""The browser's half of the build: Python for the browser, the calculators, and the scripts that start them."""

from website.bundle.assemble import KEPT, build, build_bundle, prepare
from website.bundle.manifest import BundleFile, Manifest
from website.bundle.parts import Parts, make_parts
from website.bundle.scripts import service_worker
from website.bundle.trouble import BundleError

__all__ = [
    "KEPT",
    "BundleError",
    "BundleFile",
    "Manifest",
    "Parts",
    "build",
    "build_bundle",
    "make_parts",
    "prepare",
    "service_worker",
]

"""The browser's half of the build: Python for the browser, the calculators, and the scripts that start them."""

from website.bundle.assemble import build, build_bundle
from website.bundle.manifest import BundleFile, Manifest
from website.bundle.parts import Parts, make_parts
from website.bundle.scripts import service_worker
from website.bundle.trouble import BundleError

__all__ = [
    "BundleError",
    "BundleFile",
    "Manifest",
    "Parts",
    "build",
    "build_bundle",
    "make_parts",
    "service_worker",
]

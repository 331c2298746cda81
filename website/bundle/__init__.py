"""The browser's half of the build: Python for the browser, the calculators, and the scripts that start them."""

from website.bundle.assemble import build, build_bundle
from website.bundle.manifest import BundleFile, Manifest
from website.bundle.scripts import page_script, write_scripts
from website.bundle.trouble import BundleError

__all__ = ["BundleError", "BundleFile", "Manifest", "build", "build_bundle", "page_script", "write_scripts"]

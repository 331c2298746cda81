"""Why the bundle could not be built, as a sentence with a remedy."""


class BundleError(Exception):
    """Stops the build: a tool or a package is missing, or Python in the browser would not run."""

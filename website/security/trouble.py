"""Why a built site cannot be secured, as a sentence with a remedy."""


class SecurityError(Exception):
    """Stops the build: a page that browsers would refuse in part, or that would not be protected."""

"""What hosts send: headers and what browsers shall refuse, servers' configuration, compressed neighbours; and servers to try it on."""

from website.hosting.secure import secure

__all__ = ["secure"]

"""What hosts send: headers and what browsers shall refuse, servers' configuration, compressed neighbours; and servers to try it on."""

from website.hosting.secure import check_headers, secure

__all__ = ["check_headers", "secure"]

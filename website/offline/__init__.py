"""What makes the site work without network: each release as one whole, its service worker, and the app that can be installed."""

from website.offline.control import device_control
from website.offline.write import write_nothing, write_release

__all__ = ["device_control", "write_nothing", "write_release"]

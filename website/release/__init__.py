"""The site as one release: its service worker, its packs for use without network, the control for it, its bill of materials."""

from website.release.control import device_control
from website.release.write import write_nothing, write_release

__all__ = ["device_control", "write_nothing", "write_release"]

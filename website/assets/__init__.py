"""Our own scripts and style sheets, bundled and named by their content, and all that a build makes once, before any page."""

from website.assets.build import Parts, make_parts
from website.assets.scripts import service_worker

__all__ = ["Parts", "make_parts", "service_worker"]

"""nginx and Caddy for the tests that try the site's configuration on them. Without them those tests are skipped and say so."""

import os
import shutil

from website.programs.chromium import may_use_apt, succeeds
from website.progress import Progress

PACKAGES = {"nginx": ["nginx", "libnginx-mod-http-brotli-static"], "caddy": ["caddy"]}


def see_to_servers() -> None:
    """Installs what is missing where that is possible: on Debian, as root."""
    # Debian keeps servers where only root's own PATH leads.
    os.environ["PATH"] = os.pathsep.join([os.environ.get("PATH", os.defpath), "/usr/sbin"])
    missing = [package for name, packages in PACKAGES.items() if not shutil.which(name) for package in packages]
    if not missing or not may_use_apt():
        return
    # RUNLEVEL=1 keeps Debian from starting them: the tests start their own.
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive", "RUNLEVEL": "1"}
    with Progress("nginx, Caddy · 安装服务器 (apt-get)"):
        if succeeds(["apt-get", "update"], quiet):
            succeeds(["apt-get", "install", "-y", "--no-install-recommends", *missing], quiet)

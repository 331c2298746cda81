"""Real servers with the configuration that the build made, each on a port of its own: for tests and for measurements."""

import os
import shutil
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from website.errors import Trouble

BROTLI = Path("/usr/lib/nginx/modules/ngx_http_brotli_static_module.so")
NGINX = """\
{brotli_module}
{user}
daemon off;
worker_processes 1;
pid {work}/nginx.pid;
error_log stderr;
events {{}}
http {{
    access_log off;
    client_body_temp_path {work}/body;
    fastcgi_temp_path {work}/fastcgi;
    proxy_temp_path {work}/proxy;
    scgi_temp_path {work}/scgi;
    uwsgi_temp_path {work}/uwsgi;
    sendfile on;
    server {{
        listen 127.0.0.1:{port};
        root {site};
        include {configuration}/nginx.conf;
        {brotli}
        {more}
    }}
}}
"""
CADDY = """\
{{
    admin off
    auto_https off
}}
http://127.0.0.1:{port} {{
    root * {site}
    import {configuration}/Caddyfile
}}
"""


def program_path(name: str) -> str:
    """Where a program is. Raises Trouble where it is not installed."""
    path = shutil.which(name, path=os.pathsep.join([os.environ.get("PATH", os.defpath), "/usr/sbin"]))
    if path is None:
        raise Trouble(
            f"There is no {name}. Install it (Debian: apt install {name}).",
            f"没有找到 {name}。请先安装（Debian：apt install {name}）。",
        )
    return path


@contextmanager
def running(program: str, site: Path, work: Path, more: str = "") -> Iterator[str]:
    """The address of nginx or caddy, ending in a slash, while the block runs.

    `work` is an empty folder, `more` goes into nginx's server block. Raises Trouble where the program is missing or fails.
    """
    path, port = program_path(program), free_port()
    filled = {"site": site, "configuration": site / "deploy", "work": work, "port": port}
    if program == "nginx":
        is_root = os.geteuid() == 0
        text = NGINX.format(
            **filled,
            user="user root;" if is_root else "",
            brotli_module=f"load_module {BROTLI};" if BROTLI.exists() else "",
            brotli="brotli_static on;" if BROTLI.exists() else "",
            more=more,
        )
        command = [path, "-p", str(work), "-c", str(work / "server.conf")]
    else:
        text = CADDY.format(**filled)
        command = [path, "run", "--adapter", "caddyfile", "--config", str(work / "server.conf")]
    (work / "server.conf").write_text(text, "utf-8")
    log = work / "log"
    own = {**os.environ, "HOME": str(work), "XDG_DATA_HOME": str(work), "XDG_CONFIG_HOME": str(work)}
    with log.open("wb") as out, subprocess.Popen(command, stdout=out, stderr=out, env=own, cwd=work) as process:
        try:
            wait_for(port, process, log)
            yield f"http://127.0.0.1:{port}/"
        finally:
            process.terminate()


def wait_for(port: int, process: subprocess.Popen[bytes], log: Path) -> None:
    for _ in range(200):
        if process.poll() is not None:
            break
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.05)
    said = log.read_text("utf-8", "replace")
    raise Trouble(f"The server did not start:\n{said}", "服务器没有启动，原因见上。")


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])

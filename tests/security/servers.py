"""Real servers with the configuration that the build made, each on a port of its own."""

import os
import shutil
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

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


def needs(program: str) -> str:
    """The path of a server. Skips the test where it is not there."""
    path = shutil.which(program, path=os.pathsep.join([os.environ.get("PATH", os.defpath), "/usr/sbin"]))
    if path is None:
        pytest.skip(
            f"There is no {program}. Install it (Debian: apt install {program}) to try the site's configuration on it."
        )
    return path


@contextmanager
def running(program: str, site: Path, work: Path) -> Iterator[str]:
    """The address of nginx or caddy, ending in a slash, while the block runs. `work` is an empty folder."""
    path, port = needs(program), free_port()
    told = {"site": site, "configuration": site / "deploy", "work": work, "port": port}
    if program == "nginx":
        is_root = os.geteuid() == 0
        text = NGINX.format(
            **told,
            user="user root;" if is_root else "",
            brotli_module=f"load_module {BROTLI};" if BROTLI.exists() else "",
            brotli="brotli_static on;" if BROTLI.exists() else "",
        )
        command = [path, "-p", str(work), "-c", str(work / "server.conf")]
    else:
        text = CADDY.format(**told)
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
    pytest.fail(f"The server did not start:\n{log.read_text('utf-8', 'replace')}")


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])

"""`lock`: requirements.txt from requirements.in, package-lock.json from package.json; hashes in both, addresses in none."""

import shutil
import subprocess
from collections.abc import Sequence

from website.errors import Trouble
from website.folders import ROOT

UV = (
    *("uv", "pip", "compile", "requirements.in", "--output-file", "requirements.txt", "--quiet"),
    *("--universal", "--python-version", "3.11", "--generate-hashes"),
    *("--no-emit-index-url", "--no-header", "--no-annotate"),
)
# .npmrc keeps the addresses out.
NPM = ("npm", "install", "--package-lock-only", "--ignore-scripts")


def main(arguments: Sequence[str]) -> int:
    """Keeps what is locked, unless told otherwise: `lock --upgrade`. Exit status of the tools. Raises Trouble without uv."""
    if not shutil.which("uv"):
        raise Trouble(
            "Locking needs uv, which nothing else here uses. Install it (pipx install uv), then run the same command again.",
            "生成锁定文件需要 uv（仅此命令使用）。请先安装（pipx install uv），再重新运行同一命令。",
        )
    return max(subprocess.run(command, cwd=ROOT, check=False).returncode for command in ([*UV, *arguments], NPM))

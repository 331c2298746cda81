"""`python -m website.tasks <command>`, inside the virtual environment; `run.py` starts it."""

import sys
from collections.abc import Sequence

from website.errors import Trouble
from website.folders import ROOT
from website.programs import node
from website.tasks import commands


def main(arguments: Sequence[str]) -> int:
    """Exit status: 0 well, 1 failed, 2 no such command, 130 interrupted."""
    if commands.wants_help(arguments):
        print(commands.overview())
        return 0
    try:
        command = commands.find(arguments[0])
    except Trouble as trouble:
        print(trouble, file=sys.stderr)
        return 2
    node.put_on_path(ROOT)
    try:
        return command.load()(arguments[1:])
    except Trouble as trouble:
        print(trouble, file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130
    except Exception as error:
        # Not before it is needed: with a mistake in the calculators' code, `lint` has to run all the same.
        from calculators.errors import PolicyErrors

        if not isinstance(error, PolicyErrors):
            raise
        print(error, file=sys.stderr)
        return 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

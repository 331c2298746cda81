"""`python -m calculators CALCULATOR --place … --on …`"""

import os
import sys

from calculators.command import cli


def main() -> int:
    """The exit status; quiet where whoever reads the output stops reading, as `head` does."""
    try:
        status = cli.main()
        sys.stdout.flush()
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    return status


if __name__ == "__main__":
    sys.exit(main())

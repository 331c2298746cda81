#!/usr/bin/env python3
# -*- coding: utf-8 -*-
"""python3 run.py serve | test | build | lint | bench | help. Needs Python 3.11 or newer, and nothing else.

This file stays readable for every older Python, so that it can say which one is needed.
"""

import sys

if __name__ == "__main__":
    if sys.version_info < (3, 11):
        sys.exit(
            "This needs Python 3.11 or newer, and this is Python %d.%d. Install a newer one from python.org or with your "
            "system's package manager, and start run.py with it: python3.13 run.py\n"
            "需要 Python 3.11 或更高版本，当前为 Python %d.%d。请从 python.org 或用系统的软件包管理器安装新版本，"
            "再用它运行：python3.13 run.py" % (sys.version_info[:2] * 2)
        )

    from website.tasks.setup import main

    sys.exit(main(sys.argv[1:]))

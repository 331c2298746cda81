"""argparse in the reader's language: its headings, its faults, and no exit of its own."""

import argparse
import re
from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import Any, NoReturn

from calculators.basics import LANGUAGES, Lang, Text


class Misused(Exception):
    """The arguments make no sense; carries the message and how the command is used."""

    def __init__(self, message: Text, usage: str) -> None:
        super().__init__(message.en)
        self.message, self.usage = message, usage


def language(given: Sequence[str], environment: Mapping[str, str]) -> Lang:
    """`--lang`, which chooses the words of the help too and so is needed before it; else the environment's, else Chinese."""
    for here, following in reversed([*pairwise((*given, ""))]):
        told = following if here == "--lang" else here.partition("--lang=")[2]
        if told in LANGUAGES:
            return "en" if told == "en" else "zh"
    # The order of POSIX: the first that is set decides.
    set_to = next(filter(None, map(environment.get, ("LC_ALL", "LC_MESSAGES", "LANG"))), "")
    return "en" if re.match("en(?![a-z])", set_to) else "zh"


class Parser(argparse.ArgumentParser):
    """A parser that speaks the reader's language and leaves it to its caller to stop."""

    def __init__(self, *, lang: Lang, **more: Any) -> None:
        super().__init__(**{**more, "add_help": False, "allow_abbrev": False})
        self.options = self.add_argument_group(OPTIONS.to(lang))
        self.options.add_argument("-h", "--help", action="help", help=HELP.to(lang))

    def error(self, message: str) -> NoReturn:
        raise Misused(_in_both(message), self.format_usage())


def worded(formatter: type[argparse.HelpFormatter], lang: Lang) -> type[argparse.HelpFormatter]:
    """A formatter of help whose first word is in the reader's language too."""

    class Worded(formatter):  # type: ignore[valid-type, misc]
        def add_usage(self, usage: Any, actions: Any, groups: Any, prefix: str | None = None) -> None:
            super().add_usage(usage, actions, groups, USAGE.to(lang) if prefix is None else prefix)

    return Worded


def _in_both(message: str) -> Text:
    """What argparse found, which it says in English only."""
    for pattern, zh in FAULTS:
        if found := re.match(pattern, message):
            return Text(zh.format(*found.groups()), message)
    return Text.same(message)


FAULTS = (
    (r"argument (\S+): expected one argument", "选项 {0} 后面缺少内容"),
    (r"argument (\S+): invalid choice: (.+?) \(choose from (.+)\)", "{0} 不能是 {1}，可用的有：{2}"),
    (r"argument (\S+): ignored explicit argument (.+)", "选项 {0} 后面不需要 {1}"),
    (r"unrecognized arguments: (.+)", "不认识的参数：{0}"),
    (r"the following arguments are required: (.+)", "还缺少：{0}"),
)
USAGE = Text("用法：", "usage: ")
OPTIONS = Text("选项", "options")
HELP = Text("显示这份说明", "show this help")

"""The command line: a table for people or JSON for programs. Exit 0 known, 3 not known, 2 bad input."""

import argparse
import os
import sys
from collections.abc import Sequence

from calculators.basics import BadInputs, Lang, PolicyErrors, Text
from calculators.casework import NO_FIGURE, Result
from calculators.command import batch, options
from calculators.command.localized_argparse import Misused, language
from calculators.engine import FORMS, answer_entries
from calculators.forms import ALLOW, SET, read_sets
from calculators.tables import answer_text

KNOWN, BAD_INPUT, NOT_KNOWN = 0, 2, 3
COMPLETING = "_ARGCOMPLETE"
SET_IT = Text("可以写成 --set {name}=数值。", "Write it as --set {name}=VALUE.")
MAY_ESTIMATE = Text("可以用{what}估算：{flags}。", "It can be estimated by {what}: {flags}.")
OPTION = Text("选项 {name}：{message}", "option {name}: {message}")


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one calculator, or one over a table; returns the exit status."""
    given = _given() if arguments is None else list(arguments)
    lang = language(given, os.environ)
    try:
        parser = options.parser(given, lang, _formatter())
        _complete(parser)
        parsed = parser.parse_args(given)
        name = parsed.calculator if parsed.command == options.BATCH else parsed.command
        entries = options.entries(FORMS[name], parsed)
        entries += [(f"{SET}.{key}", text) for key, text in read_sets(parsed.set).items()]
        if parsed.command == options.BATCH:
            return batch.run(name, entries, parsed.source, parsed.target, lang)
        result = answer_entries(name, entries)
    except Misused as wrong:
        print(wrong.usage + wrong.message.to(lang), file=sys.stderr)
        return BAD_INPUT
    except BadInputs as wrong:
        for fault in wrong.errors:
            print(OPTION.format(name=options.option(fault.field), message=fault.message).to(lang), file=sys.stderr)
        return BAD_INPUT
    except PolicyErrors as wrong:
        print(wrong, file=sys.stderr)
        return BAD_INPUT
    print(result.to_json(lang)) if parsed.json else _show(result, lang)
    if not result.known and result.reason:
        print(result.reason.text.to(lang), file=sys.stderr)
        if result.reason.code == NO_FIGURE:
            print(SET_IT.format(name=result.reason.name).to(lang), file=sys.stderr)
        for offer in result.offers:
            flags = " ".join(f"--{ALLOW.name} {layer}" for layer in offer.allow)
            print(MAY_ESTIMATE.format(what=offer.words(), flags=flags).to(lang), file=sys.stderr)
    return KNOWN if result.known else NOT_KNOWN


def _given() -> list[str]:
    """The arguments, or what stands on the line so far where a shell asks how it may go on."""
    return os.environ["COMP_LINE"].split()[1:] if COMPLETING in os.environ else sys.argv[1:]


def _show(result: Result, lang: Lang) -> None:
    """With colours and aligned columns on a terminal where rich is installed; else plain."""
    if sys.stdout.isatty():
        try:
            from calculators.command.terminal import show
        except ModuleNotFoundError:
            pass
        else:
            show(result, lang)
            return
    print(answer_text(result, lang))


def _formatter() -> type[argparse.HelpFormatter]:
    if sys.stdout.isatty():
        try:
            from rich_argparse import RichHelpFormatter
        except ModuleNotFoundError:
            pass
        else:
            return RichHelpFormatter
    return argparse.HelpFormatter


def _complete(parser: argparse.ArgumentParser) -> None:
    """Answers a shell that asks how a word may end, and stops; does nothing in every other case."""
    if COMPLETING in os.environ:
        import argcomplete

        argcomplete.autocomplete(parser)

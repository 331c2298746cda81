"""The command line: options from each form, a table for people or JSON for programs. Exit 0 known, 3 not known, 2 bad input."""

import argparse
import sys
from collections.abc import Sequence

from calculators.engine import FORMS, answer
from calculators.errors import BadInputs, PolicyErrors
from calculators.forms import Choice, Entry, Field, Flag, Form, Places, Visits
from calculators.money import yuan
from calculators.own import read_sets
from calculators.result import Result
from calculators.text import Lang, Text
from calculators.values import STANDINGS

KNOWN, BAD_INPUT, NOT_KNOWN = 0, 2, 3
DESCRIPTION = Text(
    "医保明白账：按地区和日期计算医保缴费与报销。不是官方服务；热线 12393。",
    "Mingbai: medical insurance in China, by place and date. Not an official service; hotline 12393.",
)
SET_HELP = Text(
    "用自己的数值代替，可重复，例如 --set employee.base.floor=2299",
    "lay a figure of your own over the place's; repeatable, for example --set employee.base.floor=2299",
)
JSON_HELP = Text("输出一个 JSON 对象", "print one JSON object")
LANG_HELP = Text("输出语言", "language of the words")
CHOICES_ARE = Text("可选：{options}", "one of {options}")
OPTION = Text("选项 {name}：{message}", "option {name}: {message}")
HOW = Text("怎样算出来的", "How this was worked out")


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one calculator; returns the exit status."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    lang = _lang(given)
    parsed = _parser(lang).parse_args(given)
    form = FORMS[parsed.calculator]
    try:
        result = answer(
            form.name, [*_entries(form, parsed), *((f"set.{k}", v) for k, v in read_sets(parsed.set).items())]
        )
    except BadInputs as wrong:
        for fault in wrong.errors:
            option = "--" + fault.field.replace("_", "-")
            print(OPTION.format(name=option, message=fault.message).to(lang), file=sys.stderr)
        return BAD_INPUT
    except PolicyErrors as wrong:
        print(wrong, file=sys.stderr)
        return BAD_INPUT
    print(result.to_json(lang) if parsed.json else _table(result, lang))
    if not result.known and result.reason:
        print(result.reason.text.to(lang), file=sys.stderr)
    return KNOWN if result.known else NOT_KNOWN


def _lang(given: Sequence[str]) -> Lang:
    """The language is needed before the options are read, because it chooses the words of their help."""
    for here, following in zip(given, [*given[1:], ""], strict=True):
        if here == "--lang=en" or (here == "--lang" and following == "en"):
            return "en"
    return "zh"


def _parser(lang: Lang) -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser("python -m calculators", description=DESCRIPTION.to(lang))
    commands = parser.add_subparsers(dest="calculator", required=True, metavar="CALCULATOR")
    for form in FORMS.values():
        command = commands.add_parser(form.name, help=form.title.to(lang), description=form.intro.to(lang))
        for field in form.fields:
            option = command.add_argument(
                _option(field), dest=field.name, action="append", metavar=_metavar(field), help=_help(field, lang)
            )
            if isinstance(field, Flag):
                option.nargs, option.const = "?", "yes"
        command.add_argument("--set", action="append", default=[], metavar="NAME=VALUE", help=SET_HELP.to(lang))
        command.add_argument("--json", action="store_true", help=JSON_HELP.to(lang))
        command.add_argument("--lang", choices=("zh", "en"), default="zh", help=LANG_HELP.to(lang))
    return parser


def _option(field: Field) -> str:
    return "--" + field.name.replace("_", "-")


def _metavar(field: Field) -> str:
    return "DATE:LEVEL:COST" if isinstance(field, Visits) else field.name.upper().replace("_", "-")


def _help(field: Field, lang: Lang) -> str:
    words = (
        f"{field.label.to(lang)}. {field.help.to(lang)}"
        if lang == "en"
        else f"{field.label.to(lang)}。{field.help.to(lang)}"
    )
    if isinstance(field, Choice):
        words += " " + CHOICES_ARE.format(options=", ".join(field.options)).to(lang)
    return words.replace("%", "%%")


def _entries(form: Form, parsed: argparse.Namespace) -> list[Entry]:
    """What was typed, by field. An option given twice counts the last time, except where a field takes several."""
    found: list[Entry] = []
    for field in form.fields:
        typed = getattr(parsed, field.name) or []
        found += [(field.name, text) for text in (typed if isinstance(field, (Places, Visits)) else typed[-1:])]
    return found


def _table(result: Result, lang: Lang) -> str:
    lines = [f"{result.place.entry.name.to(lang)} · {result.on.isoformat()}"]
    if result.headline:
        lines += ["", result.headline.to(lang), ""]
    lines += [
        f"{'  ' * row.depth}{row.label.to(lang)}\t{yuan(row.amount).to(lang) if row.amount is not None else '—'}"
        for row in result.rows
    ]
    for table in result.tables:
        lines += ["", table.caption.to(lang), "\t".join(cell.to(lang) for cell in table.head)]
        lines += ["\t".join(cell.to(lang) for cell in row) for row in table.rows]
    lines += ["", *(hint.to(lang) for hint in result.hints)]
    if result.steps:
        lines += ["", HOW.to(lang)]
    for number, step in enumerate(result.steps, 1):
        lines.append(f"{number}. {step.text.to(lang)}")
        for value in step.values:
            lines.append(
                f"   - {value.name.label.to(lang)}: {value.shown().to(lang)} [{STANDINGS[value.standing].to(lang)}] {value.source.title}"
            )
    lines += ["", *(note.to(lang) for note in result.notes)]
    return "\n".join(lines).strip()

"""The command line's options, from each form's one declaration."""

import argparse
from collections.abc import Sequence
from typing import Any

from calculators.basics import LANGUAGES, Lang, Text
from calculators.command.localized_argparse import Parser, worded
from calculators.engine import FORMS
from calculators.forms import SET, Choice, Consent, Entry, Field, Flag, Form, PlaceField, Places, Rows
from calculators.tables import BATCHED
from calculators.values import list_places

BATCH = "batch"


def parser(given: Sequence[str], lang: Lang, formatter: type[argparse.HelpFormatter]) -> Parser:
    """The whole command line in one language; only the calculator that is asked for gets its options."""
    shared: dict[str, Any] = {"lang": lang, "formatter_class": worded(formatter, lang)}
    top = Parser(prog="python -m calculators", description=DESCRIPTION.to(lang), epilog=COMPLETION.to(lang), **shared)
    top.options.add_argument("--lang", choices=LANGUAGES, default=lang, help=LANG_HELP.to(lang))
    commands = top.add_subparsers(dest="command", required=True, metavar="CALCULATOR", title=CALCULATORS.to(lang))
    for form in FORMS.values():
        command = commands.add_parser(form.name, help=form.title.to(lang), description=form.intro.to(lang), **shared)
        if form.name in given:
            _add_form(command, form, lang)
            command.options.add_argument("--json", action="store_true", help=JSON_HELP.to(lang))
    batch = commands.add_parser(BATCH, help=BATCH_TITLE.to(lang), description=BATCH_HELP.to(lang), **shared)
    of = batch.add_subparsers(dest="calculator", required=True, metavar="CALCULATOR", title=CALCULATORS.to(lang))
    for name in BATCHED:
        command = of.add_parser(name, help=FORMS[name].title.to(lang), description=BATCH_HELP.to(lang), **shared)
        if name in given:
            command.options.add_argument("--in", dest="source", default="-", metavar="FILE", help=IN_HELP.to(lang))
            command.options.add_argument("--out", dest="target", default="-", metavar="FILE", help=OUT_HELP.to(lang))
            _add_form(command, FORMS[name], lang)
    return top


def entries(form: Form, parsed: argparse.Namespace) -> list[Entry]:
    """What was typed, by field. An option given twice counts the last time, except where a field takes several."""
    found: list[Entry] = []
    for field in form.fields:
        typed = getattr(parsed, field.name) or []
        found += [(field.name, text) for text in (typed if field.several else typed[-1:])]
    return found


def option(name: str) -> str:
    """The option that answers a question, or that lays a figure over a policy value."""
    if name.startswith(f"{SET}."):
        return f"--{SET} {name.removeprefix(f'{SET}.')}"
    return "--" + name.replace("_", "-")


def _add_form(command: Parser, form: Form, lang: Lang) -> None:
    for field in form.fields:
        names = (field.name, field.also) if isinstance(field, Places) else (field.name,)
        added = command.options.add_argument(
            *map(option, names), dest=field.name, action="append", metavar=_metavar(field), help=_help(field, lang)
        )
        if isinstance(field, Flag):
            added.nargs, added.const = "?", "yes"
        # argcomplete looks for it, where it is installed.
        added.completer = lambda field=field, **_: _words(field)  # type: ignore[attr-defined]
    command.options.add_argument("--set", action="append", default=[], metavar="NAME=VALUE", help=SET_HELP.to(lang))
    command.options.add_argument("--lang", choices=LANGUAGES, default=lang, help=LANG_HELP.to(lang))


def _words(field: Field) -> list[str]:
    """What may follow an option, for completion."""
    if isinstance(field, (PlaceField, Places)):
        return [entry.id for entry in list_places()]
    return list(field.options) if isinstance(field, (Choice, Consent)) else []


def _metavar(field: Field) -> str:
    return ":".join(field.columns).upper() if isinstance(field, Rows) else field.name.upper().replace("_", "-")


def _help(field: Field, lang: Lang) -> str:
    words = LABEL_AND_HELP.format(label=field.label, help=field.help)
    if isinstance(field, (Choice, Consent)):
        words = CHOICES_ARE.format(words=words, options=", ".join(field.options))
    return words.to(lang).replace("%", "%%")


DESCRIPTION = Text(
    "医保明白账：按地区和日期计算医保缴费与报销。不是官方服务；热线 12393。",
    "Mingbai: medical insurance in China, by place and date. Not an official service; hotline 12393.",
)
CALCULATORS = Text("计算器", "calculators")
COMPLETION = Text(
    '按 Tab 键补全（需 pip install mingbai[cli]）：eval "$(register-python-argcomplete mingbai)"',
    'To complete words by the Tab key, with pip install mingbai[cli]: eval "$(register-python-argcomplete mingbai)"',
)
SET_HELP = Text(
    "用自己的数值代替，可重复，例如 --set employee.base.floor=2299",
    "lay a figure of your own over the place's; repeatable, for example --set employee.base.floor=2299",
)
JSON_HELP = Text("输出一个 JSON 对象", "print one JSON object")
LANG_HELP = Text("输出语言", "language of the words")
LABEL_AND_HELP = Text("{label}。{help}", "{label}. {help}")
CHOICES_ARE = Text("{words}可选：{options}。", "{words} One of {options}.")
BATCH_TITLE = Text("逐行计算一个表格", "work out a whole table, row by row")
BATCH_HELP = Text(
    "读入 CSV（UTF-8 或 GB18030）或 XLSX，第一行是表头，列名用中文或英文；输出原来的各行，加上结果和说明。"
    "没有的列用选项统一填写。",
    "Reads CSV (UTF-8 or GB18030) or XLSX with headings in Chinese or English, and writes the same rows with the answers"
    " and what is wrong or not known. What has no column is given as an option for all rows.",
)
IN_HELP = Text("要读的文件；- 为标准输入", "the file to read; - for standard input")
OUT_HELP = Text("要写的文件（.csv 或 .xlsx）；- 为标准输出", "the file to write (.csv or .xlsx); - for standard output")

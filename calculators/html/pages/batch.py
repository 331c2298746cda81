"""The page on which a clerk works out a whole table: which question, which file, what holds for all rows, a look before, the outcome."""

from calculators.basics import Lang, Text, join
from calculators.engine import FORMS
from calculators.forms import Choice, Consent, Field, Form
from calculators.html import tag, text
from calculators.html.pages.calculator import STATUS
from calculators.html.pages.places import option, place_options
from calculators.tables import BATCHED, EMPTY, NO_ENCODING, NO_WORKBOOK, NOT_TEXT, askable

# Asked once for all calculators; all other questions stand with their calculator.
SHARED = ("place", "on")


def batch_html(lang: Lang) -> str:
    """The whole page but its title; nothing works without scripts, and then it says what does."""
    status = {f"data-{k}": v.to(lang) for k, v in (STATUS | OWN_STATUS).items()}
    return tag(
        "div",
        tag("noscript", tag("p", text(NO_SCRIPT.to(lang)), class_="mb-notice"))
        + tag("section", hidden=True, class_="mb-status", **status)
        + tag(
            "form",
            _question(lang) + _file(lang) + _options(lang),
            class_="mb-form mb-batch-form",
            method="dialog",
            novalidate=True,
            autocomplete="off",
        )
        + _preview(lang)
        + _outcome(lang),
        class_="mb-batch",
        lang="zh-Hans" if lang == "zh" else "en",
        **{f"data-{key}": words.to(lang) for key, words in SAID.items()},
    )


def _question(lang: Lang) -> str:
    options = "".join(option(name, FORMS[name].title.to(lang), BATCHED[0]) for name in BATCHED)
    return _framed("calculator", CALCULATOR.to(lang), "", tag("select", options, id="mb-calculator", name="calculator"))


def _file(lang: Lang) -> str:
    control = tag(
        "input",
        id="mb-file",
        name="file",
        type="file",
        accept=".csv,.txt,.tsv,.xlsx",
        aria_describedby="mb-file-help mb-file-error",
    )
    return tag("div", _framed("file", FILE.to(lang), FILE_HELP.to(lang), control), class_="mb-drop")


def _options(lang: Lang) -> str:
    """What holds for rows that do not say it themselves."""
    place, on = (FORMS[BATCHED[0]].field(name) for name in SHARED)
    empty = option("", IN_TABLE.to(lang), "")
    shared = _asked(place, tag("select", empty + place_options(lang, ""), **_names(place, "")), lang)
    shared += _asked(on, tag("input", type="text", **_names(on, "")), lang, MONTH_HELP.to(lang))
    own = "".join(_own(FORMS[name], lang) for name in BATCHED)
    return tag(
        "fieldset",
        tag("legend", text(OPTIONS.to(lang))) + tag("p", text(OPTIONS_HELP.to(lang)), class_="mb-help") + shared + own,
        class_="mb-for-all",
    )


def _own(form: Form, lang: Lang) -> str:
    fields = "".join(
        _asked(field, _control(field, form.name, lang), lang, field.help.to(lang), form.name)
        for field in askable(form)
        if field.name not in SHARED
    )
    inside = tag("summary", text(MORE.to(lang))) + fields
    return tag("template", tag("details", inside, class_="mb-more"), data_calculator=form.name)


def _control(field: Field, form: str, lang: Lang) -> str:
    names = _names(field, form)
    if isinstance(field, Choice):
        options = option("", IN_TABLE.to(lang), "") + "".join(
            option(k, v.to(lang), "") for k, v in field.options.items()
        )
        return tag("select", options, **names)
    if isinstance(field, Consent):
        both = option(",".join(field.options), join(list(field.options.values())).to(lang), "")
        each = "".join(option(k, v.to(lang), "") for k, v in field.options.items())
        return tag("select", option("", IN_TABLE.to(lang), "") + each + both, **names)
    return tag("input", type="text", **names)


def _names(field: Field, form: str) -> dict[str, str | bool | None]:
    id = _id(field.name, form)
    return {"id": id, "name": field.name, "aria-describedby": f"{id}-help {id}-error"}


def _id(name: str, form: str) -> str:
    return f"mb-{form}-{name}" if form else f"mb-{name}"


def _asked(field: Field, control: str, lang: Lang, helped: str | None = None, form: str = "") -> str:
    words = field.help.to(lang) if helped is None else helped
    return _framed(field.name, field.label.to(lang), words, control, _id(field.name, form))


def _framed(name: str, label: str, helped: str, control: str, id: str | None = None) -> str:
    id = id or f"mb-{name}"
    return tag(
        "div",
        tag("label", text(label), for_=id)
        + tag("p", text(helped), class_="mb-help", id=f"{id}-help")
        + control
        + tag("p", class_="mb-error", id=f"{id}-error", hidden=True),
        class_="mb-field",
        data_field=name,
    )


def _preview(lang: Lang) -> str:
    """The first rows with what each column is taken for, which can be changed, and their answers."""
    start = tag("button", text(START.to(lang)), type="button", class_="md-button md-button--primary mb-start")
    kinds = "".join(
        tag("label", tag("input", type="radio", name="format", value=kind, checked=kind == "csv") + f" {kind.upper()}")
        for kind in ("csv", "xlsx")
    )
    formats = tag("fieldset", tag("legend", text(FORMAT.to(lang))) + kinds, class_="mb-format")
    table = tag("table", tag("thead") + tag("tbody"), class_="mb-sheet", aria_labelledby="mb-preview-title")
    scrolls = tag("div", table, class_="mb-scrolls", tabindex="0", role="region", aria_labelledby="mb-preview-title")
    return tag(
        "section",
        tag("h2", text(PREVIEW.to(lang)), id="mb-preview-title")
        + tag("p", text(PREVIEW_HELP.to(lang)), class_="mb-help")
        + scrolls
        + formats
        + tag("p", start),
        class_="mb-preview",
        hidden=True,
    )


def _outcome(lang: Lang) -> str:
    cancel = tag("button", text(CANCEL.to(lang)), type="button", class_="mb-cancel")
    bar = tag("progress", aria_labelledby="mb-running-said", max="1")
    running = tag(
        "section",
        tag("p", id="mb-running-said") + bar + tag("p", cancel, class_="mb-buttons"),
        class_="mb-running",
        hidden=True,
    )
    save = tag("button", text(SAVE.to(lang)), type="button", class_="mb-save")
    outcome = tag(
        "section",
        tag("h2", text(OUTCOME.to(lang)), id="mb-outcome-title", tabindex="-1")
        + tag("p", class_="mb-tally")
        + tag("p", save, class_="mb-buttons")
        + tag("ul", class_="mb-faults"),
        class_="mb-result",
        aria_labelledby="mb-outcome-title",
        hidden=True,
    )
    return running + outcome + tag("p", class_="mb-announce", role="status")


TITLE = Text("很多人一起算", "Many people at once")
INTRO = Text(
    "一个表格，每人一行：选好问题，放进文件，逐行算好再下载。全部在您的浏览器里完成，不上传。",
    "A table with one row for each person: choose the question, drop the file, download the answers. All of it happens in your browser; nothing is uploaded.",
)
NO_SCRIPT = Text(
    "浏览器没有运行脚本，这一页用不了。也可以在命令行用 python -m calculators batch 计算。",
    "Scripts do not run in this browser, so this page cannot work. On the command line, python -m calculators batch does the same.",
)
OWN_STATUS = {
    "ready": Text("可以开始了：请选择文件。", "Ready: choose a file."),
    "failed": Text("计算程序没有启动成功。", "The calculator did not start."),
    "slow": Text("网络太慢，计算程序还没有下载完。", "The connection is too slow and the calculator has not arrived."),
    "crashed": Text("计算程序中断了。", "The calculator stopped."),
    "unsupported": Text("这个浏览器太旧，不能运行计算程序。", "This browser is too old to run the calculator."),
}
CALCULATOR = Text("算什么", "What to work out")
FILE = Text("表格文件（可以拖到这里）", "Table (or drop it here)")
FILE_HELP = Text(
    "CSV（UTF-8 或 GB18030）或 XLSX，第一行是表头，列名用中文或英文，例如：姓名、参保地、月份、月工资。",
    "CSV (UTF-8 or GB18030) or XLSX. The first row holds the headings, in English or Chinese, for example: name, place, month, wage.",
)
OPTIONS = Text("表中没有的，统一填写", "For all rows")
OPTIONS_HELP = Text(
    "表格里有这一列的，以表格为准；格子空着的，用这里填的。",
    "Where the table has such a column, its cells count; what they leave empty is taken from here.",
)
IN_TABLE = Text("以表格为准", "As in the table")
MONTH_HELP = Text(
    "日期或月份，例如 2025-03 或 2025-03-01；留空即按今天。",
    "A day or a month, for example 2025-03 or 2025-03-01; leave empty for today.",
)
MORE = Text("更多统一填写的内容", "More for all rows")
PREVIEW = Text("先看前几行", "The first rows")
PREVIEW_HELP = Text(
    "请核对每一列认作什么，认错了可以改。右边是算出的结果。",
    "Check what each column is taken for and change it where it is wrong. The answers stand on the right.",
)
FORMAT = Text("结果文件", "File to download")
START = Text("开始计算", "Work it out")
CANCEL = Text("取消", "Cancel")
OUTCOME = Text("结果", "Result")
SAVE = Text("下载结果", "Download the result")
SAID = {
    "unused": Text("不用于计算", "not used"),
    "running": Text("已算 {rows} 行", "{rows} rows worked out"),
    "done": Text(
        "已算出 {known} 行，没有查到 {unknown} 行，有误 {wrong} 行。用时 {seconds} 秒。",
        "{known} rows worked out, {unknown} not known, {wrong} wrong. It took {seconds} seconds.",
    ),
    "cancelled": Text("已取消，没有生成结果文件。", "Cancelled; there is no result."),
    "stopped": Text("计算程序中断了，请再试一次。", "The calculator stopped. Please try again."),
    "fault": Text("第 {row} 行：{message}", "Row {row}: {message}"),
    "more": Text("另有 {count} 行，见结果文件最后一列。", "{count} more rows; the last column of the result tells."),
    "suffix": Text("结果", "result"),
    "empty": EMPTY,
    "not-text": NOT_TEXT,
    "no-encoding": NO_ENCODING,
    "broken": NO_WORKBOOK,
}

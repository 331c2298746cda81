"""The one renderer: results as HTML, at build time for a page's first answer and in the browser for every later one."""

import datetime
from decimal import Decimal

from calculators import policy
from calculators.engine import FORMS, answer_entries
from calculators.forms import Form, today
from calculators.html import link, tag, text
from calculators.money import yuan
from calculators.own import SET
from calculators.policy import NotKnown
from calculators.render_charts import chart_html
from calculators.render_form import form_html
from calculators.render_tools import RESULT, case_mark, compare_html, printed_html, strip_html, take_html
from calculators.result import Result, Row, Step, Table
from calculators.text import Lang, Text
from calculators.values import STANDINGS, Value
from calculators.version import __version__
from calculators.vocabulary import VOCABULARY

# Calculator pages stand two folders below their language's root, in both languages.
ROOT = "../../"


def anchor(name: str) -> str:
    """The fragment of a value on its place's page: employee.base.floor → v-employee-base-floor."""
    return "v-" + name.replace(".", "-").replace("_", "-")


def calculator_html(name: str, lang: Lang) -> str:
    """A calculator's form and its first answer, for a page that is built. Raises KeyError for an unknown name."""
    form = FORMS[name]
    result = answer_entries(name, list(example(form).items()))
    title = tag("h2", f"{text(RESULT.to(lang))} {case_mark('span', lang)}", id="mb-result-title")
    outcome = (
        tag("section", hidden=True, class_="mb-status", **{f"data-{k}": v.to(lang) for k, v in STATUS.items()})
        + tag("noscript", tag("p", text(NO_SCRIPT.to(lang)), class_="mb-notice"))
        + title
        + compare_html(lang)
        + tag(
            "section", result_html(result, lang), id="mb-result", class_="mb-result", aria_labelledby="mb-result-title"
        )
        + tag("p", class_="mb-announce", role="status")
        + printed_html(lang)
        + take_html(lang)
    )
    return tag(
        "div",
        form_html(form, lang, example(form)) + tag("div", outcome, class_="mb-outcome") + strip_html(),
        class_="mb-calculator",
        lang="zh-Hans" if lang == "zh" else "en",
    )


def example(form: Form) -> dict[str, str]:
    """What the form shows at first."""
    return {field.name: field.start for field in form.fields if field.start}


def result_html(result: Result, lang: Lang) -> str:
    """An answer: the sentence, the breakdown, what would change it, and how it was worked out."""
    parts = [tag("div", top_html(result, lang), class_="mb-top")]
    if result.known and result.headline:
        parts.append(_breakdown(result.rows, lang))
        parts += [_table(table, lang) for table in result.tables]
        parts.append(_list(result.hints, lang, "mb-hints"))
        parts += [chart_html(chart, lang) for chart in result.charts]
    else:
        parts.append(_unknown(result, lang))
        parts += [_table(table, lang) for table in result.tables]
    parts.append(_steps(result, lang))
    parts.append(_notes(result.notes, lang))
    parts.append(tag("p", text(f"{DATA.to(lang)}{COLON.to(lang)}{data_version(result).to(lang)}"), class_="mb-data"))
    return "".join(parts)


def top_html(result: Result, lang: Lang) -> str:
    """What stands at the top of an answer: the place, the day, and the sentence where there is one."""
    where = f"{result.place.entry.name.to(lang)} · {result.on.isoformat()}"
    sentence = result.headline.to(lang) if result.known and result.headline else ""
    return tag("p", text(where), class_="mb-where") + (tag("p", text(sentence), class_="mb-answer") if sentence else "")


def data_version(result: Result) -> Text:
    """Which data an answer rests on: the release, and when its figures were last held against their sources."""
    checked = [value.source.checked for value in result.values() if value.standing != "own"]
    if not checked:
        return VERSION.format(version=__version__)
    return VERSION_CHECKED.format(version=__version__, checked=max(checked).isoformat())


def announcement(result: Result, lang: Lang) -> str:
    """The one sentence that a screen reader hears when an answer has changed."""
    if result.known and result.headline:
        return result.headline.to(lang)
    assert result.reason
    return result.reason.text.to(lang)


def value_html(
    place: str,
    name: str,
    lang: Lang,
    on: datetime.date | str | None = None,
    root: str = ROOT,
    **circumstances: str | int,
) -> str:
    """One policy value inside a sentence, with since when and who says so, linked to its place's page.

    Without `on` it is the value of today; `year=2026` asks for a coverage year. Raises NotKnown, and BadInput for an unknown place.
    """
    year = circumstances.pop("year", None)
    day = datetime.date(int(year), 1, 1) if year else datetime.date.fromisoformat(str(on)) if on else today()
    told = {key.replace("_", "-"): Decimal(v) if isinstance(v, int) else v for key, v in circumstances.items()}
    value = policy.load(place).find(name, day, told)
    shown = value.shown().to(lang)
    since = _since(value).to(lang)
    title = f"{since}{SEP.to(lang)}{value.source.title}{SEP.to(lang)}{STANDINGS[value.standing].to(lang)}"
    return tag(
        "a",
        text(shown),
        class_="mb-value mb-value--words" if value.unit == "text" else "mb-value",
        href=f"{root}places/{value.place}/#{anchor(name)}",
        title=title,
        data_standing=value.standing,
    )


def not_known_html(gap: NotKnown, lang: Lang) -> str:
    """What stands in a sentence instead of a value that is not known."""
    return tag("span", text(UNKNOWN_INLINE.to(lang)), class_="mb-value mb-value--unknown", title=gap.message.to(lang))


def _breakdown(rows: list[Row], lang: Lang) -> str:
    body = "".join(
        tag(
            "tr",
            tag("th", text(row.label.to(lang)), scope="row")
            + tag("td", text(yuan(row.amount).to(lang) if row.amount is not None else UNKNOWN_INLINE.to(lang))),
            class_="mb-total" if row.total else "mb-part" if row.depth else None,
        )
        for row in rows
    )
    caption = tag("caption", text(BREAKDOWN.to(lang)))
    return tag("table", caption + tag("tbody", body), class_="mb-breakdown") if rows else ""


def _table(table: Table, lang: Lang) -> str:
    head = tag("tr", "".join(tag("th", text(cell.to(lang)), scope="col") for cell in table.head))
    body = "".join(
        tag(
            "tr",
            "".join(tag("td", text(cell.to(lang)), data_label=table.head[i].to(lang)) for i, cell in enumerate(row)),
        )
        for row in table.rows
    )
    inside = tag("caption", text(table.caption.to(lang))) + tag("thead", head) + tag("tbody", body)
    return tag("table", inside, class_="mb-table")


def _list(texts: list[Text], lang: Lang, class_: str) -> str:
    return tag("ul", "".join(tag("li", text(t.to(lang))) for t in texts), class_=class_) if texts else ""


def _unknown(result: Result, lang: Lang) -> str:
    reason = result.reason
    assert reason
    parts = [tag("p", text(NOT_KNOWN.to(lang)), class_="mb-answer"), tag("p", text(reason.text.to(lang)))]
    if reason.last:
        last = LAST.format(value=reason.last.shown(), period=_period(reason.last))
        parts.append(tag("p", text(last.to(lang)), class_="mb-last"))
    known = [(key, amount) for key, amount in result.amounts.items() if amount is not None]
    if known and result.rows:
        parts.append(_breakdown(result.rows, lang))
    parts.append(tag("p", text(ASK.format(hotline=result.place.entry.hotline).to(lang)), class_="mb-ask"))
    if reason.name in FORMS[result.calculator].own:
        label = USE_OWN.format(what=VOCABULARY[reason.name].label)
        button = tag("button", text(label.to(lang)), type="button", data_own=f"{SET}.{reason.name}")
        parts.append(tag("p", button, class_="mb-buttons"))
    return tag("div", "".join(parts), class_="mb-unknown")


def _steps(result: Result, lang: Lang) -> str:
    if not result.steps:
        return ""
    told: set[str] = set()
    items = "".join(tag("li", _step(result, step, lang, told)) for step in result.steps)
    return tag(
        "details", tag("summary", text(HOW.to(lang))) + tag("ol", items, class_="mb-steps"), class_="mb-how", open=True
    )


def _step(result: Result, step: Step, lang: Lang, told: set[str]) -> str:
    values = "".join(tag("li", _value(result, value, lang, told)) for value in step.values)
    return tag("p", text(step.text.to(lang))) + (tag("ul", values, class_="mb-values") if values else "")


def _value(result: Result, value: Value, lang: Lang, told: set[str]) -> str:
    """One policy value behind a step: its figure, its days, its standing, its place and its source; `told` are earlier addresses."""
    badge = tag("span", text(STANDINGS[value.standing].to(lang)), class_=f"mb-badge mb-badge--{value.standing}")
    label = text(f"{result.label_of(value).to(lang)}{COLON.to(lang)}{value.shown().to(lang)}")
    if value.standing == "own":
        return f"{label} {badge}"
    page = link(
        f"{ROOT}places/{value.place}/#{anchor(value.name.name)}", f"{policy.document(value.place).place.name.to(lang)}"
    )
    source = link(value.source.url, value.source.title) if value.source.url else text(value.source.title)
    number = f" {text(value.source.doc_no)}" if value.source.doc_no else ""
    late = (
        " " + tag("span", text(CARRIED_ON.to(lang)), class_="mb-badge mb-badge--provisional")
        if value.provisional(result.on)
        else ""
    )
    days = tag("span", text(_period(value).to(lang)), class_="mb-days")
    again = " mb-source--again" if value.source.url in told else ""
    told.add(value.source.url)
    return f"{label} {badge}{late} {days} {page} {tag('cite', source + number, class_=f'mb-source{again}', lang='zh-Hans')}"


def _notes(notes: list[Text], lang: Lang) -> str:
    if not notes:
        return ""
    return tag("section", tag("h3", text(NOTES.to(lang))) + _list(notes, lang, "mb-notes-list"), class_="mb-notes")


def _since(value: Value) -> Text:
    if value.start:
        return SINCE.format(start=value.start.isoformat())
    return KNOWN_SINCE.format(start=value.known_from.isoformat())


def _period(value: Value) -> Text:
    since = _since(value)
    if value.end is None:
        return since
    return Text(f"{since.zh}，至 {value.end}", f"{since.en}, to {value.end}")


SEP = Text("；", "; ")
COLON = Text("：", ": ")
SINCE = Text("自 {start} 起", "since {start}")
KNOWN_SINCE = Text("起始日期不详，{start} 时已是这一标准", "start not known; in force on {start}")
BREAKDOWN = Text("明细", "Breakdown")
HOW = Text("怎样算出来的", "How this was worked out")
NOTES = Text("请注意", "Please note")
NOT_KNOWN = Text("没有查到，无法计算。", "Not known, so it cannot be worked out.")
UNKNOWN_INLINE = Text("没有查到", "not known")
LAST = Text(
    "最近一次查到的是 {value}（{period}），仅供参考，没有用于计算。",
    "The last known figure is {value} ({period}). It is for information only and was not used.",
)
ASK = Text(
    "请拨打医保服务热线 {hotline} 询问，或在“用自己的数值代替”中填写您查到的数值。",
    "Ask the medical insurance hotline {hotline}, or enter the figure under “Use figures of my own”.",
)
USE_OWN = Text("填写自己的数值：{what}", "Enter a figure of my own: {what}")
DATA = Text("数据", "Data")
VERSION = Text("{version} 版", "version {version}")
VERSION_CHECKED = Text(
    "{version} 版，所用数值最近一次核对于 {checked}",
    "version {version}; the figures used were last checked on {checked}",
)
CARRIED_ON = Text("暂按原标准", "carried on")
NO_SCRIPT = Text(
    "浏览器没有运行脚本，下面是示例的计算结果；要按自己的情况计算，请允许脚本，或拨打 12393。",
    "Scripts do not run in this browser. Below is the worked example; to use your own figures, allow scripts, or call 12393.",
)
STATUS = {
    "downloading": Text("正在下载计算程序：{done} / {total} MB", "Fetching the calculator: {done} of {total} MB"),
    "starting": Text("正在启动计算程序", "Starting the calculator"),
    "ready": Text("可以计算了：改动任何一项，结果立即更新。", "Ready: change anything and the result follows at once."),
    "failed": Text(
        "计算程序没有启动成功。下面仍是示例结果，您填的内容都在。",
        "The calculator did not start. The example below still stands and nothing you typed is lost.",
    ),
    "slow": Text(
        "网络太慢，计算程序还没有下载完。下面仍是示例结果，您填的内容都在。",
        "The connection is too slow and the calculator has not arrived. The example below still stands and nothing you typed is lost.",
    ),
    "crashed": Text("计算程序中断了。您填的内容都在。", "The calculator stopped. Nothing you typed is lost."),
    "unsupported": Text(
        "这个浏览器太旧，不能运行计算程序。下面的示例和各地页面的表格仍可使用。",
        "This browser is too old to run the calculator. The example below and the tables of each place still help.",
    ),
    "blocked": Text(
        "计算程序没有载入。请刷新页面；如果装了拦截脚本的扩展，请对本站放行。下面仍是示例结果。",
        "The calculator did not load. Reload the page; if an extension blocks scripts, allow them here. The example below still stands.",
    ),
    "retry": Text("再试一次", "Try again"),
    "link-old": Text(
        "这个链接是旧版本生成的，请核对填好的内容。",
        "This link was made by an older version; please check what it filled in.",
    ),
    "link-broken": Text(
        "链接中有一部分读不出来，请核对填好的内容。",
        "Part of this link could not be read; please check what it filled in.",
    ),
}

"""The one renderer: results as HTML, at build time for a page's first answer and in the browser for every later one."""

from calculators.basics import Lang, Text, __version__, yuan
from calculators.casework import Offer, Result, Row, Step, Table, said
from calculators.engine import FORMS, HOLDS_IF, partly
from calculators.forms import SET
from calculators.html.chart import chart_html
from calculators.html.fragments import anchor, link, tag, text
from calculators.values import LAST_KNOWN, LAYERS, STANDINGS, VOCABULARY, Value, load_document


def result_html(result: Result, lang: Lang) -> str:
    """An answer: the sentence, the breakdown, what would change it, and how it was worked out."""
    parts = [tag("div", top_html(result, lang), class_="mb-top")]
    if result.known and result.headline:
        parts.append(_estimated(result, lang))
        parts.append(_breakdown(result, lang))
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
    marked = "mb-answer mb-estimate" if result.estimate else "mb-answer"
    return tag("p", text(where), class_="mb-where") + (tag("p", text(sentence), class_=marked) if sentence else "")


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
    if result.partial:
        return AND_WHY.format(partly=partly(result), why=result.reason.text).to(lang)
    return result.reason.text.to(lang)


def _estimated(result: Result, lang: Lang) -> str:
    """On which figures an estimate rests, and the way back to what is known."""
    if not result.estimate:
        return ""
    button = tag("button", text(TAKE_BACK.to(lang)), type="button", data_allow="")
    figures = _list([said(one) for one in result.estimate], lang, "mb-rests-on")
    return tag(
        "div",
        tag("p", text(RESTS_ON.to(lang))) + figures + tag("p", button, class_="mb-buttons"),
        class_="mb-estimated",
    )


def _offer(offer: Offer, lang: Lang) -> str:
    """What a reader may consent to: on what the estimate would rest, in words, and the button."""
    figures = _list([said(one) for one in offer.estimate], lang, "mb-rests-on")
    label = ESTIMATE_BY.format(what=offer.words())
    button = tag("button", text(label.to(lang)), type="button", data_allow=" ".join(offer.allow))
    return figures + tag("p", button, class_="mb-buttons")


def _offers(result: Result, lang: Lang) -> str:
    """The buttons by which a reader consents to an estimate; nothing where none would come of it."""
    if not result.offers:
        return ""
    offers = "".join(_offer(offer, lang) for offer in result.offers)
    return tag("div", tag("p", text(MAY_ESTIMATE.to(lang))) + offers, class_="mb-offers")


def _breakdown(result: Result, lang: Lang) -> str:
    rows: list[Row] = result.rows
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
    marked = "mb-breakdown mb-estimate" if result.estimate else "mb-breakdown"
    return tag("table", caption + tag("tbody", body), class_=marked) if rows else ""


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
    parts = [
        tag("p", text((partly(result) if result.partial else NOT_KNOWN).to(lang)), class_="mb-answer"),
        tag("p", text(reason.text.to(lang))),
    ]
    if result.holds_if:
        parts.append(tag("p", text(HOLDS_IF.to(lang))) + _list(result.holds_if, lang, "mb-holds-if"))
    if reason.last:
        last = LAST.format(value=reason.last.shown(), period=_period(reason.last))
        parts.append(tag("p", text(last.to(lang)), class_="mb-last"))
    known = [(key, amount) for key, amount in result.amounts.items() if amount is not None]
    if known and result.rows:
        parts.append(_breakdown(result, lang))
    parts.append(_offers(result, lang))
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
    if result.layer_of(value) == LAST_KNOWN:
        badge += " " + tag("span", text(LAYERS[LAST_KNOWN].to(lang)), class_="mb-badge mb-badge--ended")
    label = text(f"{result.label_of(value).to(lang)}{COLON.to(lang)}{value.shown().to(lang)}")
    if value.standing == "own":
        return f"{label} {badge}"
    page = link(
        f"{ROOT}places/{value.place}/#{anchor(value.name.name)}", f"{load_document(value.place).place.name.to(lang)}"
    )
    source = value.source
    number = f" {text(source.doc_no)}" if source.doc_no else ""
    cited = link(source.url, source.title) + number if source.url else text(source.cited)
    late = (
        " " + tag("span", text(CARRIED_ON.to(lang)), class_="mb-badge mb-badge--provisional")
        if value.provisional(result.on)
        else ""
    )
    days = tag("span", text(_period(value).to(lang)), class_="mb-days")
    again = " mb-source--again" if source.url in told else ""
    told.add(source.url)
    cite = tag("cite", cited, class_=f"mb-source{again}", lang="zh-Hans") + text(source.remark(lang))
    return f"{label} {badge}{late} {days} {page} {cite}"


def _notes(notes: list[Text], lang: Lang) -> str:
    if not notes:
        return ""
    return tag("section", tag("h3", text(NOTES.to(lang))) + _list(notes, lang, "mb-notes-list"), class_="mb-notes")


def since(value: Value) -> Text:
    """From when a value holds, in words."""
    if value.start:
        return SINCE.format(start=value.start.isoformat())
    return KNOWN_SINCE.format(start=value.known_from.isoformat())


def _period(value: Value) -> Text:
    began = since(value)
    if value.end is None:
        return began
    return Text(f"{began.zh}，至 {value.end}", f"{began.en}, to {value.end}")


# Calculator pages stand two folders below their language's root, in both languages.
ROOT = "../../"
SEP = Text("；", "; ")
COLON = Text("：", ": ")
SINCE = Text("自 {start} 起", "since {start}")
KNOWN_SINCE = Text("起始日期不详，{start} 时已是这一标准", "start not known; in force on {start}")
BREAKDOWN = Text("明细", "Breakdown")
HOW = Text("怎样算出来的", "How this was worked out")
NOTES = Text("请注意", "Please note")
NOT_KNOWN = Text("没有查到，无法计算。", "Not known, so it cannot be worked out.")
AND_WHY = Text("{partly}{why}", "{partly} {why}")
UNKNOWN_INLINE = Text("没有查到", "not known")
LAST = Text(
    "最近一次查到的是 {value}（{period}），仅供参考，没有用于计算。",
    "The last known figure is {value} ({period}). It is for information only and was not used.",
)
ASK = Text(
    "请拨打医保服务热线 {hotline} 询问，或在“用自己的数值代替”中填写您查到的数值。",
    "Ask the medical insurance hotline {hotline}, or enter the figure under “Use figures of my own”.",
)
RESTS_ON = Text(
    "这是估算，用了下列并非现行标准或者没有核实的数字：",
    "An estimate. It rests on figures that have ended or that nobody confirmed:",
)
TAKE_BACK = Text("不要估算", "No estimates")
MAY_ESTIMATE = Text(
    "可以先估算，结果会处处标明“估算”：", "An estimate can be given; whatever comes of it is marked as one:"
)
ESTIMATE_BY = Text("用{what}估算", "Estimate by {what}")
USE_OWN = Text("填写自己的数值：{what}", "Enter a figure of my own: {what}")
DATA = Text("数据", "Data")
VERSION = Text("{version} 版", "version {version}")
VERSION_CHECKED = Text(
    "{version} 版，所用数值最近一次核对于 {checked}",
    "version {version}; the figures used were last checked on {checked}",
)
CARRIED_ON = Text("暂按原标准", "carried on")

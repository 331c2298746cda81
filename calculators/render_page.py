"""A calculator's page as it is built: the form, the first answer, and what stands around it."""

from calculators.case_mark import RESULT, case_mark
from calculators.engine import FORMS, answer_entries
from calculators.forms import example
from calculators.html import tag, text
from calculators.render import result_html
from calculators.render_form import form_html
from calculators.render_tools import compare_html, printed_html, strip_html, take_html
from calculators.text import Lang, Text


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

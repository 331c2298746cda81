"""What stands around an answer on a page: taking it along, a second case beside the first, the answer at a phone's edge.

Nothing here works without scripts, so all of it is hidden until they run; the words stand here because scripts have none.
"""

from calculators.case_mark import RESULT, case_mark
from calculators.html import tag, text
from calculators.text import Lang, Text


def take_html(lang: Lang) -> str:
    """Buttons to take the answer along, and the box that keeps what was typed on this device."""
    buttons = "".join(
        tag("button", text(label.to(lang)), type="button", data_take=what) for what, label in TAKE_ALONG.items()
    )
    said = {f"data-{what}": words.to(lang) for what, words in TAKEN.items()}
    box = tag("input", type="checkbox", class_="mb-keep-box", aria_describedby="mb-keep-help")
    forget = tag("button", text(FORGET.to(lang)), type="button", class_="mb-forget", hidden=True)
    return tag(
        "section",
        tag("h3", text(TAKE.to(lang)), id="mb-take-title")
        + tag("p", buttons, class_="mb-buttons")
        + tag("p", class_="mb-taken", role="status", **said)
        + tag("p", tag("label", f"{box} {text(KEEP.to(lang))}"), class_="mb-keep")
        + tag("p", text(KEEP_HELP.to(lang)), class_="mb-help", id="mb-keep-help")
        + tag("p", forget, class_="mb-buttons"),
        class_="mb-take",
        hidden=True,
        aria_labelledby="mb-take-title",
    )


def printed_html(lang: Lang) -> str:
    """The line at the foot of a printed answer: its day and the way back."""
    return tag("p", class_="mb-printed", data_words=PRINTED.to(lang))


def compare_html(lang: Lang) -> str:
    """The button that sets a second case beside the first, and what is added to the page then."""
    button = tag("button", text(COMPARE.to(lang)), type="button", class_="mb-compare")
    stop = tag("button", text(STOP.to(lang)), type="button", class_="mb-stop")
    difference = tag(
        "section",
        tag("h2", text(DIFFERENCE.to(lang)), id="mb-difference-title")
        + tag("div", class_="mb-difference-body")
        + tag("p", stop, class_="mb-buttons"),
        class_="mb-difference",
        aria_labelledby="mb-difference-title",
    )
    outcome = tag(
        "div",
        tag("h2", f"{text(RESULT.to(lang))} {case_mark('span', lang)}", id="mb-second-title")
        + tag("section", class_="mb-result", aria_labelledby="mb-second-title"),
        class_="mb-outcome",
    )
    return tag("p", button, class_="mb-buttons", hidden=True) + tag(
        "template", difference + outcome, class_="mb-second"
    )


def strip_html() -> str:
    """The headline at the lower edge of a phone while the answer is out of sight; readers of screens hear it announced instead."""
    return tag("button", type="button", class_="mb-strip", tabindex="-1", aria_hidden="true", hidden=True)


COMPARE = Text("与另一种情况对比", "Compare with another case")
STOP = Text("结束对比", "Stop comparing")
DIFFERENCE = Text("相差多少", "The difference")
TAKE = Text("带走结果", "Take it along")
TAKE_ALONG = {
    "link": Text("复制链接", "Copy a link"),
    "text": Text("复制结果", "Copy as text"),
    "print": Text("打印", "Print"),
    "csv": Text("下载 CSV", "Download CSV"),
    "xlsx": Text("下载 XLSX", "Download XLSX"),
    "json": Text("下载 JSON", "Download JSON"),
}
TAKEN = {
    "link": Text("链接已复制，其中有您填写的内容。", "The link is copied. It holds what you filled in."),
    "text": Text("结果已复制。", "The result is copied."),
    "saved": Text("文件已保存到下载文件夹。", "The file is in your downloads."),
    "refused": Text("浏览器没有允许复制。", "The browser did not allow copying."),
    "failed": Text("没有成功，请再试一次。", "That did not work. Please try again."),
    "stale": Text("请先改正填写的内容。", "Correct the form first."),
    "kept": Text("已保存在本机。", "Kept on this device."),
    "forgotten": Text("已从本机删除。", "Removed from this device."),
}
KEEP = Text("在这台设备上保存我填的内容", "Keep my inputs on this device")
KEEP_HELP = Text(
    "只保存在这个浏览器里，下次打开时自动填好。公用电脑请不要勾选。",
    "Kept in this browser only and filled in on your next visit. Leave it unticked on a shared computer.",
)
FORGET = Text("删除本机保存的所有内容", "Remove everything kept on this device")
PRINTED = Text("打印日期：{date}　网址：{address}", "Printed on {date} from {address}")

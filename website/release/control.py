"""The control "keep this site on my device": its HTML, with every word that website/browser/release/whole-site-control.js will show."""

from calculators.html import tag, text
from calculators.text import Lang, Text

# {wire}, {disk}, {done} and {total} become megabytes. A key in …Sized is what is said once the sizes are known.
_SAID = {
    "offer": Text(
        "把整个网站存到这台设备上，没有网络也能用。",
        "Keep the whole site on this device; it then works without network.",
    ),
    "offerSized": Text(
        "把整个网站存到这台设备上，没有网络也能用。需要下载约 {wire} MB，占用约 {disk} MB 存储空间。",
        "Keep the whole site on this device; it then works without network. About {wire} MB to fetch, about {disk} MB on the device.",
    ),
    "fetching": Text("正在保存……", "Fetching…"),
    "fetchingSized": Text("正在保存：{done} / {total} MB", "Fetching: {done} of {total} MB"),
    "kept": Text("整个网站已经存在这台设备上。", "The whole site is on this device."),
    "keptSized": Text(
        "整个网站已经存在这台设备上，占用约 {disk} MB。网站更新后会自动重新下载，约 {wire} MB。",
        "The whole site is on this device and takes about {disk} MB. When the site is updated it is fetched anew by itself, "
        "about {wire} MB.",
    ),
    "stopped": Text(
        "已停止。下载好的部分留在设备上，再次保存时接着下载。",
        "Stopped. What was fetched stays on the device; the next time only the rest is fetched.",
    ),
    "full": Text(
        "存储空间不足，没有全部存下。已经存下的页面没有网络也能打开，其余的需要联网。",
        "There is not enough room, so not all of it was kept. Pages that were kept open without network, the others need it.",
    ),
    "failed": Text(
        "网络断了，没有全部存下。已经下载的部分留在设备上，联网后可以再试。",
        "The network broke off, so not all of it was kept. What was fetched stays on the device; try again when you are online.",
    ),
    "impossible": Text(
        "这个浏览器现在不能保存网站：可能是无痕窗口，可能禁止了网站存储数据，也可能版本太旧。网站照常能用，但每次都需要联网。",
        "This browser cannot keep the site now: the window may be a private one, storing data may be forbidden, or the browser may be too "
        "old. The site works as before, but needs network each time.",
    ),
    "removed": Text(
        "已从这台设备上删除。以后打开的页面仍会自动留存，方便没有网络时再看。",
        "Removed from this device. Pages that you open from now on are still kept by themselves, for when there is no network.",
    ),
}
_BUTTONS = {
    "keep": Text("存到这台设备", "Keep this site on my device"),
    "stop": Text("停止", "Stop"),
    "remove": Text("从这台设备删除", "Remove it from this device"),
}


def device_control(lang: Lang, root: str) -> str:
    """The control, which shows itself where scripts run. `root` leads to the root of the site."""
    said = {f"data-{_attribute(key)}": words.to(lang) for key, words in _SAID.items()}
    buttons = [
        tag("button", text(label.to(lang)), type="button", class_="md-button", hidden=True, data_action=action)
        for action, label in _BUTTONS.items()
    ]
    parts = [
        tag("p", class_="mb-device__text", role="status"),
        tag("progress", max="1", hidden=True, aria_label=_SAID["fetching"].to(lang)),
        tag("p", "".join(buttons)),
    ]
    return tag("section", "".join(parts), class_="mb-status mb-device", hidden=True, data_site=root, **said)


def _attribute(key: str) -> str:
    """offerSized is data-offer-sized in HTML and dataset.offerSized in JavaScript."""
    return "".join(f"-{letter.lower()}" if letter.isupper() else letter for letter in key)

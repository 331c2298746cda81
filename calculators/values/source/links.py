"""Which outside addresses the site links to: one list of hosts by kind. Everything else is named, never linked.

Pages with figures are copied, sold and hijacked; an address that shows a notice today can show anything tomorrow. So a
source keeps an address only on a host that answers for what it publishes.
"""

from urllib.parse import urlsplit

# A host is on the list if it, or a domain above it, stands here.
LINKABLE: dict[str, frozenset[str]] = {
    "government": frozenset({"gov.cn", "gov.hk"}),
    # And one old address of Daqing Normal University, which does not end in edu.cn.
    "university": frozenset({"edu.cn", "dqsy.net"}),
    # News agencies, and newspapers and news sites run by a province's, a city's or a county's own press.
    "media": frozenset(
        {
            "chinadaily.com.cn",
            "chinanews.com.cn",
            "cnjiwang.com",
            "cri.cn",
            "dy001.cn",
            "gytoday.cn",
            "hxnews.com",
            "jiaodong.net",
            "lyd.com.cn",
            "mnw.cn",
            "news.cn",
            "ntrb.com.cn",
            "people.com.cn",
            "qdcaijing.com",
            "qingdaonews.com",
            "scol.com.cn",
            "shm.com.cn",
            "voc.com.cn",
            "wfnews.com.cn",
            "xinhuanet.com",
            "zynews.cn",
            "zzrbnews.com",
        }
    ),
    "publisher": frozenset({"creativecommons.org"}),
    "repository": frozenset({"github.com"}),
}
_ALL = frozenset[str]().union(*LINKABLE.values())


def linkable(url: str) -> bool:
    """Whether the site may link to an address: http or https, by name, on a host of the list."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return False
    labels = (parts.hostname or "").split(".")
    on_list = any(".".join(labels[at:]) in _ALL for at in range(len(labels)))
    return on_list and parts.scheme in ("http", "https") and parts.username is None


def refused(urls: frozenset[str]) -> list[str]:
    """The hosts of those addresses that the site may not link to, in order."""
    return sorted({url.partition("//")[2].partition("/")[0] or url for url in urls if not linkable(url)})

"""The site links to hosts that answer for what they publish, and to no other."""

import pytest

from calculators.values.source import LINKABLE, linkable, refused


@pytest.mark.parametrize(
    "url",
    [
        "https://www.gov.cn/zhengce/content.htm",
        "http://ybj.nanjing.gov.cn/a",
        "https://xyy.hdu.edu.cn/b",
        "https://github.com/weante/city-salary",
        "https://news.lyd.com.cn/c",
    ],
)
def test_government_universities_official_media_and_repositories_are_linked(url: str) -> None:
    assert linkable(url)


@pytest.mark.parametrize(
    "url",
    [
        "https://m.jiusongjiankang.com/health/news/1.html",
        "https://gov.cn.example.com/",
        "https://fakegov.cn/",
        "https://www.gov.cn@example.com/",
        "https://reader@www.gov.cn/",
        "ftp://www.gov.cn/",
        "javascript:alert(1)//www.gov.cn",
        "//www.gov.cn/",
        "www.gov.cn",
        "http://[www.gov.cn/",
        "",
    ],
)
def test_a_content_farm_a_look_alike_and_what_is_no_plain_address_are_not(url: str) -> None:
    assert not linkable(url)


def test_a_host_stands_under_one_kind_only() -> None:
    hosts = [host for kind in LINKABLE.values() for host in kind]
    assert len(hosts) == len(set(hosts))


def test_hosts_that_are_on_no_list_are_named_once_each() -> None:
    urls = frozenset({"https://b.example/1", "https://b.example/2", "https://a.example/", "https://www.gov.cn/"})
    assert refused(urls) == ["a.example", "b.example"]

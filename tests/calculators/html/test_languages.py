"""Chinese words on an English page carry their language; nothing else changes."""

import pytest

from calculators.html import mark_chinese


@pytest.mark.parametrize(
    ("html", "marked"),
    [
        ("<p>Open 河北智慧医保 now</p>", '<p>Open <span lang="zh-Hans">河北智慧医保</span> now</p>'),
        ("“社保、医保”。", '“<span lang="zh-Hans">社保、医保</span>”。'),
        ("<p>Nothing Chinese &amp; £5</p>", "<p>Nothing Chinese &amp; £5</p>"),
    ],
)
def test_words_in_the_text_are_marked(html: str, marked: str) -> None:
    assert mark_chinese(html) == marked


@pytest.mark.parametrize(
    "html",
    [
        '<a title="石家庄市">x</a>',
        '<cite class="a" lang="zh-Hans"><a href="#">石家庄市</a></cite>',
        "<title>石家庄市</title>",
        "<select><option>石家庄市</option></select>",
        '<script type="application/json">{"zh": "石家庄市"}</script>',
    ],
)
def test_attributes_scripts_and_what_is_marked_stay_as_they_are(html: str) -> None:
    assert mark_chinese(html) == html


def test_what_follows_a_marked_element_is_marked_again() -> None:
    assert mark_chinese('<i lang="zh">甲</i>乙').endswith('</i><span lang="zh-Hans">乙</span>')

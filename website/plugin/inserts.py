"""Inserts in Markdown pages: `{{ value("hebei-shijiazhuang", "employee.base.floor") }}` and a few more, a closed set.

Markdown sees a plain word in the place of each insert; the HTML is put in after rendering, so that Markdown never reads it.
"""

import ast
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from mkdocs.structure.pages import Page

from calculators.errors import MingbaiError
from website.errors import Problem

_INSERT = re.compile(
    r"(?P<code>^[ \t]*(?P<fence>`{3,}|~{3,}).*?^[ \t]*(?P=fence)[ \t]*$|(?P<tick>`+)[^\n]+?(?P=tick))|\{\{(?P<call>.*?)\}\}",
    re.MULTILINE | re.DOTALL,
)
_PLACED = re.compile(r"<p>mbinsert(?P<block>\d+)tresni</p>|mbinsert(?P<inline>\d+)tresni")

Argument = str | int


@dataclass(frozen=True, slots=True)
class Insert:
    """One kind of insert: what makes its HTML, an example for messages, and whether it stands alone on its line."""

    html: Callable[..., str]
    example: str
    block: bool = False


@dataclass(frozen=True, slots=True)
class Source:
    """Where a text stands: the file, for messages, and how many lines of it precede the text."""

    file: str
    lines_before: int = 0


def placeholder(number: int) -> str:
    """The word that stands for an insert while Markdown reads the page."""
    return f"mbinsert{number}tresni"


def source_of(page: Page, markdown: str) -> Source:
    """Where a page's text stands in its file; the front matter precedes it."""
    text = page.file.content_string
    return Source(f"docs/{page.file.src_uri}", text.count("\n", 0, max(text.find(markdown), 0)))


def take_out(markdown: str, inserts: Mapping[str, Insert], source: Source) -> tuple[str, list[str]]:
    """The text with a word in the place of each insert, and the HTML that belongs there. Raises Problem."""
    made: list[str] = []

    def one(match: re.Match[str]) -> str:
        if match["code"]:
            return match[0]
        line = source.lines_before + markdown.count("\n", 0, match.start()) + 1
        made.append(_expand(match, inserts, source.file, line))
        return placeholder(len(made) - 1)

    return _INSERT.sub(one, markdown), made


def put_in(html: str, made: list[str]) -> str:
    """The rendered page with the inserts in their places."""
    return _PLACED.sub(lambda match: made[int(match["block"] or match["inline"])], html)


def _expand(match: re.Match[str], inserts: Mapping[str, Insert], file: str, line: int) -> str:
    written = match[0]
    name, positional, named = _read(match["call"], written, inserts, file, line)
    insert = inserts[name]
    text_line = _line_around(match)
    if text_line.lstrip().startswith("#"):
        raise Problem(
            file,
            line,
            f"{written} stands in a heading, where the table of contents cannot show it. Move it into the text below.",
            f"{written} 在标题里，目录显示不了它。请移到下面的正文中。",
        )
    if insert.block and text_line.strip() != written:
        raise Problem(
            file,
            line,
            f"{written} shares its line with other text. Give it a line of its own with an empty line before and after.",
            f"{written} 和其他文字在同一行。请让它独占一行，前后各空一行。",
        )
    try:
        return insert.html(*positional, **named)
    except TypeError as error:
        raise Problem(
            file,
            line,
            f"{written} does not fit: {error}. Write it like {insert.example}.",
            f"{written} 的参数不对：{error}。请写成 {insert.example} 这样。",
        ) from error
    except (LookupError, MingbaiError) as error:
        raise Problem(
            file,
            line,
            f"{written}: {str(error.args[0]).rstrip('.')}. Write it like {insert.example}, with names of the vocabulary page.",
            f"{written} 得不到内容：{error.args[0]}。请写成 {insert.example} 这样，名称以“数据词汇表”页为准。",
        ) from error


def _read(
    call: str, written: str, inserts: Mapping[str, Insert], file: str, line: int
) -> tuple[str, list[Argument], dict[str, Argument]]:
    """The name and the arguments of a call; arguments are texts and whole numbers and nothing else."""
    examples = ", ".join(insert.example for insert in inserts.values())
    try:
        tree = ast.parse(call.strip(), mode="eval").body
    except SyntaxError:
        tree = None
    if not isinstance(tree, ast.Call) or not isinstance(tree.func, ast.Name):
        raise Problem(
            file,
            line,
            f"{written} is not an insert. An insert is one of {examples}; to show braces as they are, write them as code.",
            f"{written} 不是插入项。插入项有 {examples}；要原样显示花括号，请写成代码。",
        )
    if tree.func.id not in inserts:
        raise Problem(
            file,
            line,
            f"there is no insert called {tree.func.id}. Use one of {examples}.",
            f"没有叫 {tree.func.id} 的插入项。请用 {examples} 之一。",
        )
    example = inserts[tree.func.id].example
    values = [*tree.args, *(keyword.value for keyword in tree.keywords)]
    plain = all(isinstance(value, ast.Constant) and type(value.value) in (str, int) for value in values)
    if not plain or any(keyword.arg is None for keyword in tree.keywords):
        raise Problem(
            file,
            line,
            f"{written} has an argument that is neither a text nor a whole number. Write it like {example}.",
            f"{written} 的参数只能是文字或整数。请写成 {example} 这样。",
        )
    return (
        tree.func.id,
        [ast.literal_eval(value) for value in tree.args],
        {str(k.arg): ast.literal_eval(k.value) for k in tree.keywords},
    )


def _line_around(match: re.Match[str]) -> str:
    text = match.string
    end = text.find("\n", match.end())
    return text[text.rfind("\n", 0, match.start()) + 1 : end if end >= 0 else len(text)]

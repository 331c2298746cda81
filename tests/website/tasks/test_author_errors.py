"""Who breaks a page, a template, a script, a header, a list or a value reads a sentence in each language, with file and remedy."""

import os
import pickle
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from types import SimpleNamespace

import jinja2
import pytest
from mkdocs.exceptions import Abort

from calculators.errors import PolicyError, PolicyErrors
from website.assets import scripts
from website.errors import BundleError, Problem, SecurityError, Trouble
from website.folders import CACHE
from website.hosting import check_headers, secure
from website.pages.fill_template import fill
from website.plugin import plugin
from website.programs.node import run_node
from website.tasks import __main__ as tasks
from website.tasks import commands, reproducible, serve
from website.toml_file import read_toml

# Each stops the build early: the rest of the ways to break a source are tried below, where they cost less.
BREAKS = {
    "a header, while it is served": (
        "serve --once",
        "website/hosting/headers.py",
        '"nosniff"',
        "'no\"sniff'",
        (
            "website/hosting/headers.py: X-Content-Type-Options",
            "cannot be sent by every host",
            "不是每种主机都能发送的",
        ),
    ),
    "a page": (
        "build",
        "docs/zh/guides/newborn.md",
        "reviewed: ",
        "reviewed: [",
        ("docs/zh/guides/newborn.md:", "the front matter is not YAML", "front matter 不是有效的 YAML"),
    ),
}


@pytest.fixture(scope="module")
def tree(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the sources that may be broken."""
    folder = tmp_path_factory.mktemp("sources")
    reproducible._copy_sources(folder)
    CACHE.mkdir(exist_ok=True)
    (folder / ".cache").symlink_to(CACHE)
    return folder


@pytest.fixture
def broken(tree: Path) -> Iterator[Callable[[str, str, str], None]]:
    """Exchanges the first such words in a file; afterwards it is whole again."""
    whole: dict[Path, str] = {}

    def exchange(file: str, old: str, new: str) -> None:
        path = tree / file
        whole[path] = path.read_text("utf-8")
        assert old in whole[path]
        path.write_text(whole[path].replace(old, new, 1), "utf-8")

    yield exchange
    for path, text in whole.items():
        path.write_text(text, "utf-8")


@pytest.mark.parametrize("what", BREAKS)
def test_what_an_author_broke_is_a_sentence(what: str, tree: Path, broken: Callable[[str, str, str], None]) -> None:
    command, file, old, new, sentences = BREAKS[what]
    broken(file, old, new)
    port = ["--port", str(serve.free_port())] if "serve" in command else []
    done = subprocess.run(
        [sys.executable, "-m", "website.tasks", *command.split(), *port],
        cwd=tree,
        env={**os.environ, "PYTHONIOENCODING": "utf-8"},
        capture_output=True,
        encoding="utf-8",
        check=False,
        timeout=280,
    )
    printed = done.stdout + done.stderr
    assert done.returncode == 1, printed
    assert [sentence for sentence in sentences if sentence not in printed] == [], printed
    assert "Nothing was built · 没有构建" in printed
    assert "Traceback" not in printed
    assert '  File "' not in printed


def stopped(error: Exception, caplog: pytest.LogCaptureFixture) -> str:
    """What MkDocs's log holds once an error has stopped the build; no traceback follows."""
    with pytest.raises(Abort) as abort:
        plugin.on_build_error(error)
    # MkDocs prints no traceback of what ends the process, in a build as little as in the loop of `serve`.
    assert isinstance(abort.value, SystemExit)
    return caplog.text


@pytest.mark.parametrize(
    ("template", "sentence"),
    [
        ("<p>\n{{ nosuch.name }}", "broken.html.j2:2: the template cannot be filled here: 'nosuch' is undefined."),
        ("{% if %}", "broken.html.j2:1: the template cannot be filled here: Expected an expression"),
        ("\n\n{{ 1 + place }}", "broken.html.j2:3: the template cannot be filled here: unsupported operand"),
    ],
)
def test_a_broken_template_stops_the_build_with_file_and_line(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
    template: str,
    sentence: str,
) -> None:
    (tmp_path / "broken.html.j2").write_text(template, "utf-8")
    environment = jinja2.Environment(loader=jinja2.FileSystemLoader(tmp_path), undefined=jinja2.StrictUndefined)
    monkeypatch.setattr("website.pages.fill_template.environment", lambda _: environment)
    with pytest.raises(Problem) as problem:
        fill("broken.html.j2", "zh", str, place="hebei")
    said = stopped(problem.value, caplog)
    assert sentence in said
    assert "模板在这里无法填写" in said
    with pytest.raises(Exception, match=r"\w") as theirs:
        environment.get_template("broken.html.j2").render(place="hebei")
    assert sentence in stopped(theirs.value, caplog)


def test_a_broken_script_stops_the_build_with_file_and_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    (tmp_path / "page.js").write_text("let ok = 1;\nlet (\n", "utf-8")
    monkeypatch.setattr(scripts, "BROWSER", tmp_path)
    with pytest.raises(BundleError) as error:
        scripts._esbuild("page.js")
    said = stopped(error.value, caplog)
    assert "page.js:3:0" in said
    assert "Correct the file that it names" in said
    assert "请改正其中提到的文件" in said
    assert "node:" not in said


def test_a_page_that_browsers_would_refuse_stops_the_build(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    (tmp_path / "index.html").write_text('<head><meta charset="utf-8"><p style="color:red">', "utf-8")
    with pytest.raises(SecurityError) as error:
        secure(tmp_path)
    said = stopped(error.value, caplog)
    assert "index.html has <p style=" in said
    assert "Put styles into a style sheet" in said
    assert "请把样式放进样式表" in said


@pytest.mark.parametrize("value", ['a"b', "a\nb", "100$", "“a”", ""])
def test_a_header_that_a_host_could_not_send_is_refused(value: str) -> None:
    with pytest.raises(SecurityError, match=r"website/hosting/headers\.py: X-Kind: .* cannot be sent by every host"):
        check_headers({"X-Kind": value})


def test_a_list_that_is_not_toml_is_a_problem_with_its_line(tmp_path: Path) -> None:
    path = tmp_path / "list.toml"
    path.write_text('a = "1"\nb == 2\n', "utf-8")
    with pytest.raises(Problem, match=r"list\.toml:2: this is not TOML: .*\n.*：这不是有效的 TOML："):
        read_toml(path)


def test_a_fault_of_ours_goes_on_through_mkdocs() -> None:
    plugin.on_build_error(KeyError("ours"))


@pytest.mark.parametrize(
    "error",
    [
        Trouble("It broke. Mend it.", "坏了。请修。"),
        BundleError("It broke. Mend it.", "坏了。请修。"),
        SecurityError("It broke. Mend it.", "坏了。请修。"),
        Problem("docs/a.md", 3, "It broke. Mend it.", "坏了。请修。"),
    ],
    ids=lambda error: type(error).__name__,
)
def test_whatever_a_command_meets_ends_it_with_its_sentences(
    error: Trouble, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fail(_: Sequence[str]) -> int:
        raise error

    monkeypatch.setattr(commands, "find", lambda _: SimpleNamespace(load=lambda: fail))
    assert tasks.main(["planted"]) == 1
    printed = capsys.readouterr().err
    assert "It broke. Mend it.\n" in printed
    assert printed.endswith("坏了。请修。\n")


def test_a_fault_of_a_policy_file_ends_any_command_with_its_line(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fail(_: Sequence[str]) -> int:
        raise PolicyErrors([PolicyError("policy/cn.toml", 7, "is wrong", "Mend it.")])

    monkeypatch.setattr(commands, "find", lambda _: SimpleNamespace(load=lambda: fail))
    assert tasks.main(["planted"]) == 1
    assert "policy/cn.toml:7: is wrong" in capsys.readouterr().err


def test_a_fault_of_ours_keeps_its_traceback(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(_: Sequence[str]) -> int:
        raise KeyError("ours")

    monkeypatch.setattr(commands, "find", lambda _: SimpleNamespace(load=lambda: fail))
    with pytest.raises(KeyError, match="ours"):
        tasks.main(["planted"])


def test_a_problem_comes_whole_from_another_process() -> None:
    problem = Problem("docs/a.md", 3, "It broke. Mend it.", "坏了。请修。")
    again = pickle.loads(pickle.dumps(problem))
    assert type(again) is Problem
    assert str(again) == str(problem) == "docs/a.md:3: It broke. Mend it.\ndocs/a.md:3：坏了。请修。"


def test_a_program_that_fails_under_node_says_so_without_the_way_through_node(tmp_path: Path) -> None:
    script = tmp_path / "script.mjs"
    script.write_text("process.stderr.write('page.js:3: not this\\nnode:internal/x:1\\n'); process.exit(1);", "utf-8")
    with pytest.raises(BundleError) as error:
        run_node(script)
    assert "script.mjs failed:\npage.js:3: not this\nCorrect the file" in str(error.value)
    assert "请改正其中提到的文件" in str(error.value)

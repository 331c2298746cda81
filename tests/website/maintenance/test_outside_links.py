"""Outside addresses are asked politely, and only what is surely gone or moved is called so."""

import http.server
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from website.maintenance import links
from website.maintenance.links import Answer, ask, ask_all, collect, main, report

STATUS = {
    "/there": 200,
    "/gone": 404,
    "/withdrawn": 410,
    "/shy": 403,
    "/broken": 500,
    "/moved": 301,
    "/lost": 301,
    "/away": 302,
}


class Host(http.server.BaseHTTPRequestHandler):
    """Answers as its paths say; `/no-head` refuses HEAD alone."""

    def do_HEAD(self) -> None:
        self.answer(405 if self.path == "/no-head" else STATUS.get(self.path, 404))

    def do_GET(self) -> None:
        self.answer(200 if self.path == "/no-head" else STATUS.get(self.path, 404))

    def answer(self, status: int) -> None:
        assert "mingbai" in self.headers["User-Agent"]
        self.send_response(status)
        if status in (301, 302):
            self.send_header("Location", "/gone" if self.path == "/lost" else "/there")
        self.send_header("Content-Length", "0")
        self.end_headers()

    def log_message(self, format: str, *arguments: object) -> None:
        pass


@pytest.fixture
def host() -> Iterator[str]:
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), Host) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


@pytest.mark.parametrize(
    ("path", "answer"),
    [
        ("/there", Answer("there")),
        ("/no-head", Answer("there")),
        ("/away", Answer("there")),
        ("/gone", Answer("gone", "404")),
        ("/withdrawn", Answer("gone", "410")),
        ("/lost", Answer("gone", "404")),
        ("/moved", Answer("moved", "/there")),
        ("/shy", Answer("silent", "403")),
        ("/broken", Answer("silent", "500")),
    ],
)
def test_an_answer_is_called_what_it_is(host: str, path: str, answer: Answer) -> None:
    assert ask(host + path) == answer


def test_who_does_not_answer_is_not_called_gone() -> None:
    assert ask("http://127.0.0.1:9/") == Answer("silent", "no answer")


def test_one_host_is_asked_with_pauses_and_each_address_once(host: str, monkeypatch: pytest.MonkeyPatch) -> None:
    asked, waited = list[str](), list[float]()
    monkeypatch.setattr(links, "ask", lambda address: asked.append(address) or Answer("there"))
    ask_all([f"{host}/a", f"{host}/b", f"{host}/c", "http://other.example/a"], waited.append)
    assert sorted(asked) == [f"{host}/a", f"{host}/b", f"{host}/c", "http://other.example/a"]
    assert len(waited) == 2
    assert all(seconds > links.PAUSE - 1 for seconds in waited)


def test_outside_links_are_found_once_and_told_with_a_page(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], host: str
) -> None:
    (tmp_path / "about").mkdir()
    (tmp_path / "index.html").write_text(f'<a href="{host}/gone#part">x</a><a href="about/">y</a>', "utf-8")
    (tmp_path / "about" / "index.html").write_text(f'<a href="{host}/gone">x</a><link href="{host}/style">', "utf-8")
    assert collect(tmp_path) == {f"{host}/gone": ["about/", "/"]}
    assert main(["--site", str(tmp_path), "--markdown"]) == 1
    assert f"- <{host}/gone> (404) ← about/" in capsys.readouterr().out


def test_what_could_not_be_asked_is_listed_and_no_failure() -> None:
    told = report({"http://a.example/": ["x/"]}, {"http://a.example/": Answer("silent", "403")}, markdown=True)
    assert "Could not be asked" in told
    assert "(403) ← x/" in told

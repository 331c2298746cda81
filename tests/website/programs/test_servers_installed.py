"""Where nginx and Caddy for the tests come from. Installs nothing."""

import shutil

import pytest

from website.programs import servers


def test_debian_installs_what_is_missing_and_starts_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    ran: list[tuple[list[str], dict[str, str]]] = []
    monkeypatch.setattr(shutil, "which", lambda name: "/usr/bin/caddy" if name == "caddy" else None)
    monkeypatch.setattr(servers, "may_use_apt", lambda: True)
    monkeypatch.setattr(servers, "succeeds", lambda command, env: ran.append((command, env)) is None)
    servers.see_to_servers()
    assert [command[1] for command, _ in ran] == ["update", "install"]
    assert ran[1][0][-2:] == ["nginx", "libnginx-mod-http-brotli-static"]
    assert ran[1][1]["RUNLEVEL"] == "1"


@pytest.mark.parametrize(("found", "allowed"), [("/usr/sbin/x", True), (None, False)])
def test_nothing_is_installed_where_nothing_is_missing_or_nothing_may_be(
    monkeypatch: pytest.MonkeyPatch, found: str | None, *, allowed: bool
) -> None:
    monkeypatch.setattr(shutil, "which", lambda _: found)
    monkeypatch.setattr(servers, "may_use_apt", lambda: allowed)
    monkeypatch.setattr(servers, "succeeds", lambda *_: pytest.fail("apt-get ran"))
    servers.see_to_servers()

"""What an audit says below its findings: how many sources are linked, and guides that lead to a host on no list."""

from pathlib import Path

import pytest

from calculators.values import Document
from tests.calculators.helpers.policy_text import GOOD, read
from website.maintenance import audit


def told(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, more: str, guide: str) -> str:
    document, faults = read(GOOD.replace("checked = 2026-11-21", f"checked = 2026-11-21\n{more}"))
    assert isinstance(document, Document), faults
    monkeypatch.setattr(audit, "load_document", lambda id: document)
    monkeypatch.setattr(audit, "DOCS", tmp_path)
    (tmp_path / "guide.md").write_text(guide, "utf-8")
    return audit.addresses([document.place])


def test_a_linked_and_an_unlinked_source_are_counted(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    linked = told(monkeypatch, tmp_path, 'url = "https://www.gov.cn/"', "")
    assert linked.startswith(
        "Sources: 1 linked, 0 named without a link. Hosts in the guides that are on no list: none."
    )
    assert told(monkeypatch, tmp_path, "unlinked = true", "").startswith("Sources: 0 linked, 1 named without a link.")


def test_a_host_on_no_list_is_named(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    guide = "See [a](https://m.example.com/1), [b](https://www.gov.cn/) and http://127.0.0.1:8000/."
    assert "on no list: m.example.com." in told(monkeypatch, tmp_path, "", guide)

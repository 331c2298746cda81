"""Expected failures that several tasks have in common."""

from pathlib import Path

import pytest

from website.errors import Trouble
from website.folders import demand_page


def test_without_a_built_site_the_command_that_builds_one_is_named(tmp_path: Path) -> None:
    with pytest.raises(Trouble, match=r"python3 run\.py build") as told:
        demand_page(tmp_path / "index.html")
    assert "还没有构建网站" in str(told.value)


def test_a_site_that_is_there_is_no_trouble(tmp_path: Path) -> None:
    (tmp_path / "index.html").touch()
    demand_page(tmp_path / "index.html")

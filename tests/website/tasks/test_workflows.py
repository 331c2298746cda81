"""The workflows: few rights, fixed actions, the same command as everybody."""

import re

import pytest
import yaml

from website.folders import ROOT

WORKFLOWS = sorted((ROOT / ".github" / "workflows").glob("*.yml"))


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_every_action_is_fixed_to_a_full_version(path: object) -> None:
    used = re.findall(r"uses: (\S+)", (ROOT / str(path)).read_text("utf-8"))
    assert used
    assert [action for action in used if not re.fullmatch(r"actions/[a-z-]+@v\d+\.\d+\.\d+", action)] == []


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_a_workflow_may_only_read_unless_a_job_says_otherwise(path: object) -> None:
    assert "\npermissions:\n  contents: read\n\n" in (ROOT / str(path)).read_text("utf-8")


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_a_workflow_is_yaml_with_jobs_that_end(path: object) -> None:
    jobs = yaml.safe_load((ROOT / str(path)).read_text("utf-8"))["jobs"]
    assert all(job["timeout-minutes"] <= 120 for job in jobs.values())


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_a_checkout_leaves_no_credentials_behind(path: object) -> None:
    text = (ROOT / str(path)).read_text("utf-8")
    assert text.count("actions/checkout@") == text.count("persist-credentials: false")


def test_continuous_integration_runs_the_one_command() -> None:
    script = ROOT / ".ci" / "run"
    assert script.stat().st_mode & 0o100
    assert script.read_text("utf-8").splitlines()[1:] == ['cd "$(dirname "$0")/.." && exec python3 run.py test']

"""What pip and npm print when they fail, and what the reader is told."""

import pytest

from website.errors import Trouble
from website.tasks.diagnosis import DISK_FULL, HASH_MISMATCH, NO_NETWORK, NO_PERMISSION, diagnose

PRINTED = {
    "ERROR: Could not install packages due to an OSError: [Errno 28] No space left on device": DISK_FULL,
    "npm error code ENOSPC\nnpm error syscall write": DISK_FULL,
    "ERROR: THESE PACKAGES DO NOT MATCH THE HASHES FROM THE REQUIREMENTS FILE.": HASH_MISMATCH,
    "npm error code EINTEGRITY\nnpm error sha512-… integrity checksum failed": HASH_MISMATCH,
    "WARNING: Retrying (Retry(total=4)) after connection broken by 'NewConnectionError(': Failed'": NO_NETWORK,
    "ERROR: Could not find a version that satisfies the requirement mkdocs (from versions: none)": NO_NETWORK,
    "npm error code EAI_AGAIN\nnpm error errno EAI_AGAIN": NO_NETWORK,
    "npm error code ENOTFOUND": NO_NETWORK,
    "ERROR: Could not install packages due to an OSError: [Errno 13] Permission denied: '/x'": NO_PERMISSION,
    "NewConnectionError, and then: No space left on device": DISK_FULL,
}


@pytest.mark.parametrize(("output", "trouble"), PRINTED.items())
def test_a_known_failure_gets_its_sentence(output: str, trouble: Trouble) -> None:
    assert diagnose("pip", f"Collecting one\n{output}\n") is trouble


def test_an_unknown_failure_shows_its_last_lines() -> None:
    told = str(diagnose("pip", "".join(f"line {number}\n" for number in range(40))))
    assert "pip failed for a reason that is not known here" in told
    assert "line 39" in told
    assert "line 24" not in told
    assert "原因不明" in told

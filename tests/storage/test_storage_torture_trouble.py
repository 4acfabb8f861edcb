"""The run of all trials of trouble: what was not tried is told and is no success."""

from __future__ import annotations

import pytest
from torture_trouble import judge_run

WHOLE = {"full_disk": "ok", "torn_log": "ok"}
WITHOUT = {"full_disk": "not here: mount -t", "pulled_stick": "not here: mkfs.ext4 -q", "torn_log": "ok"}


@pytest.mark.parametrize("allow_missing", [False, True])
def test_a_run_of_all_trials_passes(allow_missing: bool) -> None:
    assert judge_run(WHOLE, allow_missing) == (0, "2 of 2 trials passed")


def test_what_was_not_tried_is_named_and_fails_unless_it_is_known() -> None:
    said = "1 of 3 trials passed; not tried on this computer: full_disk, pulled_stick"
    assert judge_run(WITHOUT, allow_missing=False) == (1, said)
    assert judge_run(WITHOUT, allow_missing=True) == (0, said)


def test_a_failure_is_one_whatever_is_allowed() -> None:
    results = WITHOUT | {"torn_log": "seed 1000\nTraceback ..."}
    assert judge_run(results, allow_missing=True) == (
        1,
        "0 of 3 trials passed; failed: torn_log; not tried on this computer: full_disk, pulled_stick",
    )

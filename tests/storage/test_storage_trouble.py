"""Every trial of `make torture` once, so that the trials themselves stay sound."""

from __future__ import annotations

import sys

import pytest

pytest.importorskip("resource", reason="the trials are for Linux")

import torture_trouble


@pytest.mark.skipif(sys.platform != "linux", reason="mounts")
@pytest.mark.parametrize("encrypted", [False, True], ids=["plain", "encrypted"])
@pytest.mark.parametrize("trial", torture_trouble.TRIALS, ids=lambda trial: trial.__name__)
def test_trial(trial, encrypted, monkeypatch):
    monkeypatch.setattr(torture_trouble.kind, "key", torture_trouble.KEY if encrypted else None)
    result = torture_trouble.run_trial(trial, 1, seed=7)
    if result.startswith("not here"):
        pytest.skip(result)
    assert result == "ok"

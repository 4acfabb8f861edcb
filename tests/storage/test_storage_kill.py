"""Nothing that was reported saved is lost, and nothing is half there, wherever the process dies."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

if sys.platform != "win32":
    import subprocess


KINDS = pytest.mark.parametrize("encrypted", [False, True], ids=["plain", "encrypted"])


@KINDS
def test_killed_at_random_moments(tmp_path, encrypted):
    import torture_kill

    tally = torture_kill.run_rounds(15, tmp_path / "data", key=torture_kill.KEY if encrypted else None)
    assert tally["rounds"] == 15
    assert tally["saved"] > 15


@pytest.mark.skipif(sys.platform == "win32", reason="needs fork")
@KINDS
@pytest.mark.parametrize("from_opening", [False, pytest.param(True, marks=pytest.mark.slow)])
def test_killed_at_every_step(tmp_path, from_opening, encrypted):
    # In a process of its own: forking one that has threads is not safe.
    key = "torture_kill.KEY" if encrypted else "None"
    call = f"torture_kill.kill_at_every_step(pathlib.Path({str(tmp_path)!r}), {from_opening}, {key})"
    code = f"import torture_kill, pathlib; print({call})"
    done = subprocess.run([sys.executable, "-c", code], cwd=Path(__file__).parent, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    assert int(done.stdout) > (60 if from_opening else 20)


def test_the_check_sees_a_lost_record_and_a_half_one(data, store):
    import torture_kill
    from storage_samples import save_new

    from pneumo_desktop.domain.errors import PneumoError

    saved = save_new(store)
    key = (saved.id, 1)
    assert torture_kill.check_store(data, {key: torture_kill.digest(saved)}) == 1
    with pytest.raises(AssertionError, match="1 reported"):
        torture_kill.check_store(data, {(saved.id, 2): "x"})
    store.report_path(saved).unlink()
    with pytest.raises(PneumoError) as caught:
        torture_kill.check_store(data, {})
    assert caught.value.code == "store.report_missing"

"""The hold of one program on a data folder."""

from __future__ import annotations

import subprocess
import sys
import time

import pytest

from pneumo_desktop.domain.errors import PneumoError
from pneumo_desktop.storage.lock import hold_store

HOLDER = """
import sys
from pathlib import Path
from pneumo_desktop.storage.lock import hold_store
with hold_store(Path(sys.argv[1])):
    print("held", flush=True)
    sys.stdin.read()
"""


@pytest.fixture
def holder(data):
    with subprocess.Popen([sys.executable, "-c", HOLDER, str(data)], stdin=-1, stdout=-1) as process:
        assert process.stdout.readline().strip() == b"held"
        yield process
        process.kill()


def test_second_program_is_told_at_once(data, holder):
    started = time.monotonic()
    with pytest.raises(PneumoError) as caught:
        hold_store(data)
    assert time.monotonic() - started < 1.0
    assert caught.value.code == "store.in_use"
    assert caught.value.facts == {"folder": str(data)}


def test_lock_goes_with_a_killed_process(data, holder):
    holder.kill()
    holder.wait()
    with hold_store(data):
        pass


def test_second_hold_in_one_process_is_refused_and_release_frees_it(data):
    first = hold_store(data)
    with pytest.raises(PneumoError) as caught:
        hold_store(data)
    assert caught.value.code == "store.in_use"
    first.release()
    with hold_store(data):
        pass


def test_folder_of_any_script_is_created(tmp_path):
    data = tmp_path / "የመረጃ አቃፊ 😀" / "data #1%20?"
    with hold_store(data):
        assert data.is_dir()


def test_file_in_place_of_the_folder(tmp_path):
    (tmp_path / "data").write_text("a file")
    with pytest.raises(PneumoError) as caught:
        hold_store(tmp_path / "data")
    assert caught.value.code == "store.failed"

"""What is cut off or removed is overwritten before: free blocks of a disk that is written in place tell no name."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

import pytest
from storage_samples import make_film, make_patient, save_new

from pneumo_desktop.domain.cancel import CancelToken, no_progress
from pneumo_desktop.domain.recovery_key import make_recovery_key
from pneumo_desktop.storage import database as database_module
from pneumo_desktop.storage.held import HeldStore
from pneumo_desktop.storage.keeping import SqliteKeeping
from pneumo_desktop.storage.lock import hold_store
from pneumo_desktop.storage.records import DATABASE_NAME, open_store

NAME = "Zebenay Qorxa"
TRACES = [NAME.encode(), NAME.casefold().encode(), b"%PDF-1.7 made by a test", make_film(1).source[:60]]
ROOT = pytest.mark.skipif(
    sys.platform != "linux" or not hasattr(os, "geteuid") or os.geteuid() != 0, reason="mounting needs root"
)


@contextmanager
def disk(tmp_path: Path):
    """An ext4 of its own; yields the file that is its disk, and where it is mounted."""
    image, folder = tmp_path / "disk", tmp_path / "mounted"
    folder.mkdir()
    image.write_bytes(bytes(160 << 20))
    subprocess.run(["mkfs.ext4", "-q", "-F", str(image)], check=True)
    if subprocess.run(["mount", "-o", "loop", str(image), str(folder)], capture_output=True).returncode:
        pytest.skip("may not mount")
    try:
        yield image, folder
    finally:
        subprocess.run(["umount", str(folder)], check=True)


def told(image: Path) -> list[bytes]:
    content = image.read_bytes()
    return [trace for trace in TRACES if trace in content]


def work_for_days(data: Path, stick: Path) -> None:
    """Starts, saves, a backup and ends, each brought to the disk."""
    for day in range(3):
        with HeldStore(data) as held:
            for seed in range(4):
                save_new(held.store, make_film(10 * day + seed), make_patient("KH-1", NAME))
                os.sync()
            if day == 1:
                SqliteKeeping(held.store, "x").back_up(stick, {}, datetime(2026, 11, 21), CancelToken(), no_progress)
                os.sync()


@ROOT
def test_encrypting_later_leaves_no_name_on_a_disk_written_in_place(tmp_path, cheap_guesses):
    with disk(tmp_path) as (image, folder):
        work_for_days(folder / "data", tmp_path / "b")
        os.sync()
        assert NAME.encode() in told(image)  # the search can find it
        with HeldStore(folder / "data") as held:
            held.encrypt("granite window Lalibela nine", make_recovery_key(), CancelToken(), no_progress)
            save_new(held.store, make_film(77), make_patient("KH-1", NAME))
        os.sync()
    assert told(image) == []


def test_a_closed_plain_log_is_zeros_before_it_goes(data, monkeypatch):
    seen: list[bytes] = []
    overwrite = database_module.overwrite

    def watched(path: Path) -> None:
        before = path.read_bytes()
        overwrite(path)
        assert NAME.encode() in before
        seen.append(path.read_bytes())

    store = open_store(data)
    with monkeypatch.context() as patch:
        patch.setattr(database_module, "overwrite", watched)
        save_new(store, patient=make_patient("KH-1", NAME))
        store.close()
    (content,) = seen
    assert content == bytes(len(content))
    assert not (data / f"{DATABASE_NAME}-wal").exists()
    with open_store(data) as store:
        assert store.count("zebenay") == 1


def test_nothing_is_lost_while_others_close(data):
    """Programs that share the folder: one closes again and again while another saves."""
    with open_store(data) as store:
        saved: list[str] = []
        done = threading.Event()

        def close_often() -> None:
            while not done.is_set():
                open_store(data).close()

        closing = threading.Thread(target=close_often)
        closing.start()
        try:
            for seed in range(25):
                saved.append(save_new(store, make_film(seed)).id)
        finally:
            done.set()
            closing.join()
    with open_store(data) as store:
        assert {line.id for line in store.search("", limit=-1)} == set(saved)
        assert SqliteKeeping(store, "x").verify_audit(None, CancelToken(), no_progress).sound


def test_what_a_killed_run_left_in_scratch_is_zeros_before_it_goes(data, tmp_path):
    """A copy of the database for a backup, and a backup unpacked to be checked."""
    open_store(data).close()
    scratch = data / "scratch"
    (scratch / "a.check" / "films" / "ab").mkdir(parents=True)
    left = [scratch / "b.backup", scratch / "a.check" / DATABASE_NAME, scratch / "a.check" / "films" / "ab" / "film.dcm"]
    for count, path in enumerate(left):
        path.write_bytes(NAME.encode())
        os.link(path, tmp_path / f"same-{count}")
    with hold_store(data) as lock, open_store(data, lock):
        assert list(scratch.iterdir()) == []
    for count in range(len(left)):
        assert (tmp_path / f"same-{count}").read_bytes() == bytes(len(NAME))

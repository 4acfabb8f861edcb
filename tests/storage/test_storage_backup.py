"""A backup is one whole, verified file, and nothing of it counts before it was read back."""

from __future__ import annotations

import errno
import json
import shutil
import zipfile
from pathlib import Path

import pytest
from backup_samples import MADE_AT, back_up, code_of, names_in, restore, three_records
from storage_samples import (
    make_film,
    make_patient,
    save_new,
)

from pneumo_desktop.domain.cancel import CancelToken, no_progress
from pneumo_desktop.domain.errors import Cancelled
from pneumo_desktop.storage import backup as backup_module
from pneumo_desktop.storage.archive import MANIFEST
from pneumo_desktop.storage.keeping import SqliteKeeping
from pneumo_desktop.storage.records import open_store

# --- making


def test_backup_holds_everything_and_says_what(store, keeping, stick, data):
    three_records(store)
    (data / "store.key").write_bytes(b"a key file beside the database")
    facts = back_up(keeping, stick / "b.pneumo-backup", {"settings.json": b"{}"})
    assert (facts.records, facts.versions, facts.films, facts.faults, facts.encrypted) == (3, 4, 2, (), False)
    assert (facts.software_version, facts.made_at) == ("0.1.0", MADE_AT)
    with zipfile.ZipFile(stick / "b.pneumo-backup") as archive:
        names = archive.namelist()
        assert archive.testzip() is None
        manifest = json.loads(archive.read(MANIFEST))
        assert {info.compress_type for info in archive.infolist()} == {zipfile.ZIP_STORED}
    assert {"README.txt", "records.sqlite3", "store.key", "extras/settings.json", "manifest.json"} <= set(names)
    assert sum(name.startswith("films/") for name in names) == 2
    assert sum(name.startswith("reports/") for name in names) == 4
    assert {part["name"] for part in manifest["parts"]} == set(names) - {"README.txt", "manifest.json"}
    assert names_in(stick) == ["b.pneumo-backup"]
    assert list(store.scratch.iterdir()) == []


def test_backup_of_an_empty_store(store, keeping, stick):
    assert back_up(keeping, stick / "b").records == 0
    assert restore(keeping, stick / "b").plan.facts.records == 0


def test_names_in_the_backup_tell_no_patient(store, keeping, stick):
    save_new(store, patient=make_patient("SECRET-1", "Secret Name"))
    back_up(keeping, stick / "b")
    with zipfile.ZipFile(stick / "b") as archive:
        assert "secret" not in (" ".join(archive.namelist()) + archive.read(MANIFEST).decode()).lower()


def test_last_backup_is_known_by_the_audit(store, keeping, stick, data):
    assert keeping.last_backup() is None
    facts = back_up(keeping, stick / "b")
    assert keeping.last_backup() == MADE_AT
    line = keeping.audit_lines()[0]
    assert (line.what, line.detail["line"], line.detail["line_hash"]) == ("backup", facts.head.seq, facts.head.hash)
    assert keeping.head_of(stick / "b") == facts.head
    with open_store(data) as again:
        assert SqliteKeeping(again, "x").last_backup() == MADE_AT


def test_saving_goes_on_while_a_backup_is_made(store, keeping, stick):
    first = save_new(store)
    added = []

    def save_meanwhile(_step: str, share: float) -> None:
        if not added and share > 0.3:
            added.append(save_new(store, make_film(5)))

    facts = back_up(keeping, stick / "b", progress=save_meanwhile)
    assert facts.records == 1
    assert store.count() == 2
    restore(keeping, stick / "b")
    assert [line.id for line in store.search("")] == [first.id]


def test_progress_rises_to_the_end(store, keeping, stick):
    three_records(store)
    shares = []
    back_up(keeping, stick / "b", progress=lambda _step, share: shares.append(share))
    assert shares == sorted(shares)
    assert shares[-1] == 1.0
    assert len(shares) > 5


@pytest.mark.parametrize("moment", [1, 2, 5, 9, 12])
def test_cancelled_backup_leaves_nothing_and_keeps_the_older_one(store, keeping, stick, moment):
    three_records(store)
    (stick / "b").write_bytes(b"the older backup")
    cancel, seen = CancelToken(), []

    def progress(_step: str, _share: float) -> None:
        seen.append(1)
        if len(seen) == moment:
            cancel.cancel()

    with pytest.raises(Cancelled):
        back_up(keeping, stick / "b", cancel=cancel, progress=progress)
    assert names_in(stick) == ["b"]
    assert (stick / "b").read_bytes() == b"the older backup"
    assert list(store.scratch.iterdir()) == []
    assert keeping.last_backup() is None


@pytest.mark.parametrize(
    ("number", "code"),
    [
        (errno.ENOSPC, "backup.full"),
        (errno.EFBIG, "backup.file_too_large"),
        (errno.EIO, "backup.failed"),
        (errno.ENODEV, "backup.failed"),
        (errno.EROFS, "backup.no_rights"),
    ],
)
def test_failures_of_the_stick(store, keeping, stick, monkeypatch, number, code):
    three_records(store)

    def fail(_descriptor):
        raise OSError(number, "x")

    monkeypatch.setattr(backup_module, "sync_file", fail)
    error = code_of(back_up, keeping, stick / "b")
    assert (error.code, error.facts) == (code, {"folder": str(stick)})
    assert names_in(stick) == []


def test_folder_that_is_not_there(keeping, tmp_path):
    assert code_of(back_up, keeping, tmp_path / "gone" / "b").code == "backup.no_folder"


def test_too_little_room_is_told_before_the_work(store, keeping, stick, monkeypatch):
    monkeypatch.setattr(backup_module.shutil, "disk_usage", lambda _: shutil._ntuple_diskusage(10**9, 10**9, 1000))
    error = code_of(back_up, keeping, stick / "b")
    assert (error.code, error.facts["needed_mb"]) == ("backup.full", 2)


def test_backup_into_the_store_itself_is_refused(keeping, data):
    assert code_of(back_up, keeping, data / "b").code == "backup.inside_store"
    assert code_of(back_up, keeping, data / "films" / "b").code == "backup.inside_store"


def test_what_the_stick_garbles_is_found_before_the_older_backup_is_replaced(store, keeping, stick, monkeypatch):
    three_records(store)
    (stick / "b").write_bytes(b"the older backup")
    opened = backup_module.open_archive

    def garble(file: Path, fresh: bool = False):
        assert fresh
        content = bytearray(file.read_bytes())
        content[len(content) // 2] ^= 1
        file.write_bytes(content)
        return opened(file)

    monkeypatch.setattr(backup_module, "open_archive", garble)
    assert code_of(back_up, keeping, stick / "b").code == "backup.not_verified"
    assert (stick / "b").read_bytes() == b"the older backup"
    assert names_in(stick) == ["b"]


def test_films_and_reports_lost_before_do_not_stop_a_backup(store, keeping, stick):
    last = three_records(store)
    store.report_path(last).unlink()
    film = store.film_path(make_film(2).sha256)
    film.write_bytes(b"changed on the disk")
    facts = back_up(keeping, stick / "b")
    assert sorted(facts.faults) == sorted([f"reports/{last.report_file}", f"films/{film.name[:2]}/{film.name}"])
    restored = restore(keeping, stick / "b")
    assert restored.plan.facts.faults == facts.faults
    assert store.count() == 3


def test_backup_of_a_damaged_database_is_refused(store, keeping, stick):
    three_records(store)
    with store.database.writing() as connection:
        connection.execute("PRAGMA foreign_keys = OFF")
    store.database._writer.execute("PRAGMA foreign_keys = OFF")
    with store.database.writing() as connection:
        connection.execute("DELETE FROM film")
    assert code_of(back_up, keeping, stick / "b").code == "backup.store_damaged"
    assert names_in(stick) == []


def test_one_at_a_time(store, keeping, stick):
    saved = save_new(store)
    codes = []

    def meanwhile(_step: str, _share: float) -> None:
        if not codes:
            codes.append(code_of(keeping.erase, [saved.id], CancelToken(), no_progress).code)
            codes.append(code_of(restore, keeping, stick / "b").code)

    back_up(keeping, stick / "b", progress=meanwhile)
    assert codes == ["backup.busy", "backup.busy"]
    assert store.count() == 1

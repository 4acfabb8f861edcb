"""Erasing a patient: nothing is left of them here, nor in backups made later, nor after restoring an older one."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
import zipfile
from contextlib import closing
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest
from storage_samples import make_film, make_patient, make_record, next_version, save_new, write_report

from pneumo_desktop.domain.cancel import CancelToken, no_progress
from pneumo_desktop.domain.errors import Cancelled, PneumoError
from pneumo_desktop.storage import orphans
from pneumo_desktop.storage.keeping import ClosedStore, SqliteKeeping
from pneumo_desktop.storage.lock import hold_store
from pneumo_desktop.storage.records import DATABASE_NAME, open_store

NAME, NUMBER = "Zebenay Unmistakable", "QX-77731"
TRACES = [
    NAME.encode(),
    b"zebenai",  # as a search spells it
    b"unmistakable",
    NUMBER.encode(),
    NUMBER.lower().encode(),
    b"%PDF of the erased",
    b"Rare question",
]


@pytest.fixture
def keeping(store):
    return SqliteKeeping(store, "0.1.0")


def save_doomed(store, film_seed: int = 1, name: str = NAME):
    film = make_film(film_seed, 20_000)
    saved = save_new(store, film, make_patient(NUMBER, name))
    amended = next_version(saved, visit=saved.visit.__class__(clinical_question="Rare question"))
    return store.save(amended, film, write_report(store, b"%PDF of the erased"))


def erase(keeping, *ids: str):
    return keeping.erase(ids, CancelToken(), no_progress)


def grep(place: Path, traces) -> list[str]:
    """Files below `place` (or `place` itself) that hold a trace."""
    files = [place] if place.is_file() or place.is_block_device() else [path for path in place.rglob("*") if path.is_file()]
    found = []
    for path in files:
        content = path.read_bytes()
        found += [
            f"{path.name}: {trace!r}"
            for trace in traces
            if trace in content or trace.decode("latin-1").encode("utf-16-le") in content
        ]
    return found


def film_bytes(seed: int) -> bytes:
    return make_film(seed, 20_000).source[5_000:5_064]


def test_disk_holds_nothing_of_the_patient(store, keeping, data):
    others = [save_new(store, make_film(seed, 20_000), make_patient(f"N-{seed}", "name " * 20)) for seed in range(5, 30)]
    doomed = save_doomed(store)
    traces = [*TRACES, film_bytes(1), doomed.id.encode()]
    assert len(grep(data, traces)) >= len(traces)  # the search can find them
    erased = erase(keeping, doomed.id)
    assert (erased.records, erased.films, erased.reports, erased.rewritten) == (1, 1, 2, True)
    # Their ids stand in the audit, by design: they are random, and mean nothing without the record.
    assert [line for line in grep(data, traces) if doomed.id not in line] == []
    assert store.count() == len(others)
    for other in others:
        store.film_path(other.film_sha256)
        store.report_path(other)
    assert list(store.scratch.iterdir()) == []
    with hold_store(data) as lock, open_store(data, lock) as again:
        assert again.count(NAME) == 0
        assert again.find_patient(NUMBER) is None


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() != 0 or sys.platform != "linux", reason="mounting needs root")
def test_free_blocks_of_a_real_disk(tmp_path):
    """On a file system of its own (ext4, without a journal of data): not even its free blocks hold the patient."""
    image, folder = tmp_path / "disk", tmp_path / "mounted"
    folder.mkdir()
    image.write_bytes(bytes(48 << 20))
    subprocess.run(["mkfs.ext4", "-q", "-F", str(image)], check=True)
    if subprocess.run(["mount", "-o", "loop", str(image), str(folder)], capture_output=True).returncode:
        pytest.skip("may not mount")
    try:
        with open_store(folder / "data") as store:
            save_new(store)
            doomed = save_doomed(store)
            os.sync()
            assert len(grep(image, [film_bytes(1), b"%PDF of the erased", NAME.encode()])) == 3
            erase(SqliteKeeping(store, "x"), doomed.id)
    finally:
        subprocess.run(["umount", str(folder)], check=True)
    assert grep(image, [film_bytes(1), b"%PDF of the erased", NAME.encode(), NAME.casefold().encode()]) == []


def test_film_that_another_record_uses_stays(store, keeping):
    doomed = save_doomed(store, 1)
    other = save_new(store, make_film(1, 20_000), make_patient("N-2", "Other"))
    erased = erase(keeping, doomed.id)
    assert erased.films == 0
    assert store.film_path(other.film_sha256).is_file()
    assert erase(keeping, other.id).films == 1


def test_film_shared_by_erased_records_goes(store, keeping, data):
    first, second = save_doomed(store, 1), save_doomed(store, 1, "Zebenay Again")
    assert erase(keeping, first.id, second.id).films == 1
    assert grep(data, [film_bytes(1), b"Zebenay"]) == []


def test_audit_keeps_that_it_happened_and_not_of_whom(store, keeping):
    store.actor = "Dr. Müller"
    doomed = save_doomed(store)
    erase(keeping, doomed.id)
    line = keeping.audit_lines()[0]
    assert (line.who, line.what, line.record, dict(line.detail)) == ("Dr. Müller", "erase", "", {"records": 1})
    assert keeping.verify_audit(None, CancelToken(), no_progress).sound


def test_erased_elsewhere_than_here_is_found_by_the_check(store, keeping):
    doomed, other = save_doomed(store), save_new(store, make_film(8))
    erase(keeping, doomed.id)
    with store.database.writing() as connection:
        connection.execute("DELETE FROM record WHERE id = ?", (other.id,))
        connection.execute("DELETE FROM record_version WHERE record_id = ?", (other.id,))
    assert keeping.verify_audit(None, CancelToken(), no_progress).reason == "audit.record_vanished"


def test_what_is_not_there(store, keeping):
    saved = save_doomed(store)
    with pytest.raises(PneumoError) as caught:
        erase(keeping, saved.id, "00000000-0000-4000-8000-000000000000")
    assert caught.value.code == "erase.not_found"
    assert store.versions(saved.id) == (1, 2)


def test_number_is_never_given_again(store, keeping):
    doomed = save_doomed(store)
    erase(keeping, doomed.id)
    assert save_new(store).number > doomed.number


def test_copies_from_before_a_migration_go_as_well(store, keeping, data):
    doomed = save_doomed(store)
    with closing(sqlite3.connect(data / "records.v1.sqlite3")) as copy, store.database.snapshot() as view:
        view.backup(copy)
    assert "records.v1.sqlite3" in str(grep(data, [NAME.encode()]))
    erase(keeping, doomed.id)
    assert grep(data, TRACES) == []


# --- backups


def test_backup_made_afterwards_holds_nothing_of_them(store, keeping, tmp_path):
    doomed = save_doomed(store)
    save_new(store)
    erase(keeping, doomed.id)
    keeping.back_up(tmp_path / "b", {}, datetime(2026, 11, 21), CancelToken(), no_progress)
    assert grep(tmp_path / "b", [*TRACES, film_bytes(1)]) == []


@pytest.mark.parametrize("how", ["open", "damaged"])
def test_older_backup_is_relieved_of_them_again(data, tmp_path, how):
    with open_store(data) as store:
        keeping = SqliteKeeping(store, "x")
        doomed, other = save_doomed(store), save_new(store)
        keeping.back_up(tmp_path / "b", {}, datetime(2026, 11, 21), CancelToken(), no_progress)
        erase(keeping, doomed.id)
        later = save_new(store, make_film(9))
        if how == "open":
            plan = keeping.plan_restore(tmp_path / "b", CancelToken(), no_progress)
            assert (plan.erased_again, plan.only_here) == (1, 1)
            keeping.restore(tmp_path / "b", CancelToken(), no_progress)
    if how == "damaged":
        (data / DATABASE_NAME).write_bytes(b"rubbish" * 999)
        assert ClosedStore(data).plan_restore(tmp_path / "b", CancelToken(), no_progress).erased_again == 1
        ClosedStore(data).restore(tmp_path / "b", CancelToken(), no_progress)
    with open_store(data) as store:
        assert [line.id for line in store.search("")] == [other.id]
        assert later.id
        assert grep(data, [*TRACES, film_bytes(1)]) == []
        keeping = SqliteKeeping(store, "x")
        assert keeping.verify_audit(None, CancelToken(), no_progress).sound
        # The list goes on with the store: the same backup restored twice is relieved twice.
        keeping.restore(tmp_path / "b", CancelToken(), no_progress)
        assert [line.id for line in store.search("")] == [other.id]


def test_list_of_the_erased_names_nobody(store, keeping, data):
    doomed = save_doomed(store)
    erase(keeping, doomed.id)
    words = (data / "erased.json").read_text()
    assert doomed.id not in words
    assert NUMBER not in words
    with zipfile.ZipFile(back_up_to(keeping, data.parent / "b")) as archive:
        assert "erased.json" not in archive.namelist()


def back_up_to(keeping, target: Path) -> Path:
    keeping.back_up(target, {}, datetime(2026, 11, 21), CancelToken(), no_progress)
    return target


def test_folders_that_may_still_hold_them_are_named(store, keeping, data):
    doomed = save_doomed(store)
    restored = keeping.restore(back_up_to(keeping, data.parent / "b"), CancelToken(), no_progress)
    assert erase(keeping, doomed.id).older_copies == (restored.kept_in,)


# --- crashes


class Died(BaseException):
    pass


@pytest.mark.parametrize("moment", ["note_many", "_delete", "sweep", "_rewrite", "keep_list"])
def test_crash_in_the_middle(data, monkeypatch, moment):
    """Either all is still there, or the record is gone and the next start sees to the rest."""
    from pneumo_desktop.storage import erasure

    with open_store(data) as store:
        doomed, other = save_doomed(store), save_new(store)

        def die(*_):
            raise Died

        monkeypatch.setattr(erasure, moment, die)
        if moment == "_delete":
            monkeypatch.setattr(erasure, "sweep", lambda *_: None)  # a crash sweeps nothing
        with pytest.raises(Died):
            erase(SqliteKeeping(store, "x"), doomed.id)
    monkeypatch.undo()
    with hold_store(data) as lock, open_store(data, lock) as store:
        assert list(store.scratch.iterdir()) == []
        store.report_path(other)
        store.film_path(other.film_sha256)
        if moment in ("note_many", "_delete"):
            store.report_path(doomed)
            store.film_path(doomed.film_sha256)
        else:
            assert [line.id for line in store.search("")] == [other.id]
            assert grep(data / "films", [film_bytes(1)]) + grep(data / "reports", [b"%PDF of the erased"]) == []


def test_cancelled_before_anything_happened(store, keeping):
    doomed, cancel = save_doomed(store), CancelToken()
    cancel.cancel()
    with pytest.raises(Cancelled):
        keeping.erase([doomed.id], cancel, no_progress)
    store.report_path(doomed)


def test_no_room_to_rewrite_is_told_and_nothing_is_left_all_the_same(store, keeping, data, monkeypatch):
    doomed = save_doomed(store)

    def full():
        raise sqlite3.OperationalError("database or disk is full")

    monkeypatch.setattr(store.database, "rewrite", full)
    assert not erase(keeping, doomed.id).rewritten
    store.close()
    assert grep(data, TRACES) == []


# --- retention


def test_records_older_than_a_day_are_listed_and_never_touched(store, keeping):
    for year in (2010, 2016, 2024):
        film = make_film(year)
        visit = {"exam_at": datetime(year, 5, 1)}
        saved = save_new(store, film)
        store.save(next_version(saved, visit=saved.visit.__class__(**visit)), film, write_report(store))
    reading = replace(make_record("", make_film(3)).reading, read_at=datetime(2012, 1, 1))
    undated = save_new(store, make_film(3), saved_at=datetime(2012, 1, 1), visit=saved.visit.__class__(), reading=reading)
    store.save(next_version(undated, saved_at=datetime(2026, 1, 1)), make_film(3), write_report(store))
    due = keeping.older_than(datetime(2016, 11, 21))
    assert [line.day.year for line in due] == [2010, 2012, 2016]
    assert due[1].id == undated.id
    assert store.count() == 4


def test_records_of_a_patient(store, keeping):
    first, second = save_doomed(store, 1), save_doomed(store, 2)
    save_new(store)
    assert [line.id for line in keeping.records_of_patient(f" {NUMBER.lower()} ")] == [second.id, first.id]
    assert keeping.records_of_patient("nobody") == ()
    nameless = save_new(store, make_film(5), make_patient("", "Abebe Bikila"))
    for number in ("", "  ", "\u200b"):
        assert keeping.records_of_patient(number) == store.records_under(number) == (), "no number is nobody's number"
    assert store.load(nameless.id).patient.number == ""


def test_records_of_others_with_an_earlier_version_under_a_number(store, keeping, data):
    """Unknown, then by mistake the doomed patient's, then unknown again, then somebody else's: version 2 names the doomed."""
    unknown, doomed, right = make_patient("NN-1", "Unknown"), make_patient(NUMBER, NAME), make_patient("KH-9", "Someone Else")
    moved, owner = save_new(store, make_film(1), unknown), save_new(store, make_film(2), doomed)
    for to in (doomed, unknown, right):
        made = next_version(moved, patient=to, reading=replace(moved.reading, patient_key=to.key), merged_from=moved.patient)
        moved = store.save(made, make_film(1), write_report(store))
    store.save(next_version(owner), make_film(2), write_report(store))  # an earlier version of their own is no other patient's
    save_new(store, make_film(3), right)
    assert [(line.id, line.version, line.patient) for line in keeping.records_once_under(f" {NUMBER.lower()} ")] == [
        (moved.id, 4, right)
    ]
    assert [line.id for line in keeping.records_once_under("NN-1")] == [moved.id]
    for number in ("KH-9", "nobody", "", " "):
        assert keeping.records_once_under(number) == (), number
    erase(keeping, owner.id)
    assert grep(data, [NAME.encode()])
    erase(keeping, *(line.id for line in keeping.records_once_under(NUMBER)))
    assert grep(data, [NAME.encode(), NUMBER.encode()]) == []
    assert store.count() == 1


def test_an_earlier_version_under_a_number_that_no_text_can_hold_is_found(store, keeping):
    odd, right = make_patient("K\udc80-1", "Odd"), make_patient("KH-9", "Someone Else")
    first = replace(make_record(store.next_number(2026), make_film(1), right), patient=odd)
    moved = store.save(first, make_film(1), write_report(store))
    store.save(next_version(moved, patient=right, merged_from=odd), make_film(1), write_report(store))
    assert [line.id for line in keeping.records_once_under("K\udc80-1")] == [moved.id]


# --- orphans of saves


def test_orphans_of_a_crash_go_at_the_next_start_and_nothing_else_does(data):
    with open_store(data) as store:
        kept = save_new(store)
        orphan = make_film(5)
        name = f"{orphan.sha256}.dcm"
        orphans.note_files(store.files, name, "P-2026-000002_v1.pdf")
        store.files.keep_film(orphan.source, orphan.sha256, name)
        (store.files.reports / "P-2026-000002_v1.pdf").write_bytes(b"%PDF half way")
        orphans.note_files(store.files, f"{kept.film_sha256}.dcm", kept.report_file)  # cut off just before the note went
        orphans.note_files(store.files, "ff" * 32 + ".dcm", "P-2026-000009_v1.pdf")  # cut off before anything was placed
        (store.files.reports / "letter of the director.pdf").write_bytes(b"none of ours")
        (store.scratch / "torn.saving").write_bytes(b'{"films": [')
        (store.scratch / "evil.saving").write_text('{"films": [], "reports": ["../records.sqlite3"]}')
    with open_store(data):
        assert (data / "films" / name[:2] / name).exists()  # not ours alone
    with hold_store(data) as lock, open_store(data, lock) as store:
        assert not (data / "films" / name[:2] / name).exists()
        assert sorted(path.name for path in store.files.reports.iterdir()) == [
            "P-2026-000001_v1.pdf",
            "letter of the director.pdf",
        ]
        store.report_path(kept)
        store.film_path(kept.film_sha256)
        assert list(store.scratch.iterdir()) == []


def test_failed_save_leaves_nothing_and_keeps_its_number(store, data, monkeypatch):
    from storage_samples import make_record

    film = make_film(4)
    record = make_record("P-2026-000001", film)
    assert store.next_number(2026, record.id) == record.number
    report = write_report(store)

    def full(*_):
        raise sqlite3.OperationalError("database or disk is full")

    monkeypatch.setattr("pneumo_desktop.storage.records.insert_version", full)
    with pytest.raises(PneumoError):
        store.save(record, film, report)
    monkeypatch.undo()
    assert [path for folder in ("films", "reports") for path in (data / folder).rglob("*") if path.is_file()] == []
    assert [path.suffix for path in store.scratch.iterdir()] == [".pdf"]
    assert store.next_number(2026, "00000000-0000-4000-8000-000000000000") == "P-2026-000002"  # another record's is its own
    assert store.next_number(2026, record.id) == record.number
    store.save(record, film, report)
    assert store.next_number(2026, record.id) == "P-2026-000003"  # that one is given away now

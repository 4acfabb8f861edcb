"""Restoring a backup gives the same store, keeps what was there, and is whole or undone wherever it is cut off."""

from __future__ import annotations

import errno
import shutil
import sqlite3
from contextlib import closing
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from backup_samples import MADE_AT, back_up, code_of, restore, rewritten, three_records, whole
from storage_samples import (
    make_film,
    make_patient,
    make_record,
    next_version,
    save_new,
    without_filter_columns,
    write_report,
)

from pneumo_desktop.domain.cancel import CancelToken, no_progress
from pneumo_desktop.domain.clinic_number import NumberRule, NumberScheme
from pneumo_desktop.domain.keeping import AuditHead
from pneumo_desktop.domain.patient import PatientDraft
from pneumo_desktop.storage import exchange as exchange_module
from pneumo_desktop.storage.keeping import ClosedStore, SqliteKeeping
from pneumo_desktop.storage.lock import hold_store
from pneumo_desktop.storage.records import DATABASE_NAME, open_store
from pneumo_desktop.storage.restore import NUMBERS_SKIPPED


def test_restored_store_is_the_same_and_the_old_one_is_kept(store, keeping, stick, data):
    three_records(store)
    before = whole(store)
    back_up(keeping, stick / "b", {"settings.json": b"{}", "logo.png": b"png"})
    after = save_new(store, make_film(7))
    restored = restore(keeping, stick / "b")
    assert whole(store) == before
    assert restored.extras == {"settings.json": b"{}", "logo.png": b"png"}
    assert (restored.plan.here, restored.plan.only_here, restored.plan.erased_again) == (4, 1, 0)
    with open_store(restored.kept_in) as old:
        assert whole(old).keys() == before.keys() | {(after.id, 1)}
    assert restored.kept_in.parent == data.parent
    assert save_new(store).number == "P-2026-000005"  # 4 was given after the backup, and stands on paper
    with hold_store(data) as lock, open_store(data, lock) as again:
        assert again.count() == 4
    assert sorted(path.name for path in data.parent.iterdir() if "restoring" in path.name) == []


def test_restore_on_a_new_computer(store, keeping, stick, tmp_path):
    three_records(store)
    before = whole(store)
    back_up(keeping, stick / "b", {"settings.json": b"{}"}, made_at=datetime.now().replace(microsecond=0))
    new = tmp_path / "new computer" / "data"
    assert ClosedStore(new).plan_restore(stick / "b", CancelToken(), no_progress).here == 0
    restored = ClosedStore(new).restore(stick / "b", CancelToken(), no_progress)
    assert restored.kept_in is None
    with hold_store(new) as lock, open_store(new, lock) as moved:
        assert whole(moved) == before
        assert moved.next_number(2026) == "P-2026-000004"


def test_numbers_are_passed_over_where_nobody_knows_which_were_given(store, keeping, stick, tmp_path):
    three_records(store)
    back_up(keeping, stick / "b", made_at=datetime.now() - timedelta(days=3))
    ClosedStore(tmp_path / "new" / "data").restore(stick / "b", CancelToken(), no_progress)
    with open_store(tmp_path / "new" / "data") as moved:
        assert moved.next_number(2026) == f"P-2026-{3 + NUMBERS_SKIPPED + 1:06d}"


def test_clinic_numbers_given_after_the_backup_are_not_given_again(store, keeping, stick, tmp_path):
    scheme = NumberScheme(NumberRule.CHECKED, "KLM")
    first = store.next_patient_number(scheme)
    back_up(keeping, stick / "b", made_at=datetime.now() - timedelta(days=3))
    later = [store.next_patient_number(scheme) for _ in range(3)]
    restore(keeping, stick / "b")
    assert store.next_patient_number(scheme) not in {first, *later}
    ClosedStore(tmp_path / "new" / "data").restore(stick / "b", CancelToken(), no_progress)
    with open_store(tmp_path / "new" / "data") as moved:
        assert moved.next_patient_number(scheme) == scheme.number(1 + NUMBERS_SKIPPED + 1)


def test_names_known_by_likeness_are_those_of_the_restored_store(store, keeping, stick):
    day = datetime(2026, 11, 21).date()

    def alike(name: str) -> set[str]:
        return {known.patient.name for known in store.patients_like(PatientDraft(number="other", name=name), day)}

    save_new(store, patient=make_patient("KH-1", "Abebe Bikila"))
    back_up(keeping, stick / "b")
    erased = save_new(store, patient=make_patient("KH-2", "Tirunesh Dibaba"))
    assert alike("Tirunesh Dibaba") == {"Tirunesh Dibaba"}
    keeping.erase([erased.id], CancelToken(), no_progress)
    assert store._names._names == {}
    restore(keeping, stick / "b")
    save_new(store, patient=make_patient("KH-3", "Haile Gebrselassie"))
    assert alike("Abebe Bikila") == {"Abebe Bikila"}
    assert alike("Haile Gebrselassie") == {"Haile Gebrselassie"}


def test_damaged_store_is_replaced_and_kept_as_it_was(data, stick):
    with open_store(data) as store:
        three_records(store)
        before = whole(store)
        back_up(SqliteKeeping(store, "x"), stick / "b")
    rubbish = b"rubbish" * 1000
    (data / DATABASE_NAME).write_bytes(rubbish)
    plan = ClosedStore(data).plan_restore(stick / "b", CancelToken(), no_progress)
    assert plan.here is None
    restored = ClosedStore(data).restore(stick / "b", CancelToken(), no_progress)
    assert (restored.kept_in / DATABASE_NAME).read_bytes() == rubbish
    with open_store(data) as store:
        assert whole(store) == before


def test_restored_audit_goes_on_from_the_backup_and_names_what_it_replaced(store, keeping, stick):
    save_new(store)
    back_up(keeping, stick / "b")
    save_new(store)
    head = keeping.audit_lines()[0]
    restore(keeping, stick / "b")
    line = keeping.audit_lines()[0]
    assert (line.what, line.detail["replaced_line"], line.detail["replaced_hash"]) == ("restore", head.seq, head.hash)
    assert keeping.verify_audit(None, CancelToken(), no_progress).sound
    assert not keeping.verify_audit(AuditHead(head.seq, head.hash), CancelToken(), no_progress).sound
    assert keeping.last_backup() == MADE_AT


def test_restore_while_another_program_holds_the_folder(store, keeping, stick, data):
    back_up(keeping, stick / "b")
    with hold_store(data):
        assert code_of(ClosedStore(data).restore, stick / "b", CancelToken(), no_progress).code == "store.in_use"


def test_older_store_in_a_backup_is_brought_up_to_date(store, keeping, stick, monkeypatch, data):
    """A backup of the version before: its database has no audit."""
    saved = three_records(store)
    back_up(keeping, stick / "b")
    content = rewritten(stick / "b", stick / "old", to_first_version)
    assert content
    restore(keeping, stick / "old")
    assert store.load(saved.id).id == saved.id
    assert [line.what for line in keeping.audit_lines()] == ["restore", "begin"]
    assert list(data.glob("records.v*")) == []


def to_first_version(folder: Path, manifest: dict) -> None:
    with closing(sqlite3.connect(folder / DATABASE_NAME, isolation_level=None)) as connection:
        connection.execute("DROP TABLE audit")
        for table in ("erased", "patient_sequence", "version_fact", "search_fold", "account"):
            connection.execute(f"DROP TABLE {table}")
        without_filter_columns(connection)
        connection.execute("PRAGMA user_version = 1")
    manifest["schema"] = 1


# --- a crash in the middle of the exchange


@pytest.mark.parametrize("step", range(1, 9))
def test_exchange_that_fails_is_undone(store, keeping, made, monkeypatch, step):
    save_new(store, make_film(9))
    before = whole(store)
    monkeypatch.setattr(exchange_module.Path, "rename", failing_at(step, OSError(errno.EACCES, "in use")))
    if step == 8:  # that many there are: four things go out, three come in
        restore(keeping, made)
        return
    error = code_of(restore, keeping, made)
    monkeypatch.undo()
    assert error.code == "restore.not_exchanged"
    assert whole(store) == before
    assert not (store.files.data / exchange_module.JOURNAL).exists()


class Died(BaseException):
    pass


def failing_at(step: int, error: BaseException):
    rename, calls = Path.rename, []

    def once(self, target):
        calls.append(1)
        if len(calls) == step:
            raise error
        return rename(self, target)

    return once


@pytest.mark.parametrize("step", range(1, 9))
def test_exchange_that_a_crash_cut_off_is_finished_at_the_next_start(data, stick, monkeypatch, step):
    with open_store(data) as store:
        three_records(store)
        before = whole(store)
        back_up(SqliteKeeping(store, "x"), stick / "b")
        save_new(store, make_film(9))
    monkeypatch.setattr(shutil, "rmtree", lambda *_, **__: None)
    monkeypatch.setattr(exchange_module.Path, "rename", failing_at(step, Died()))
    with pytest.raises(Died):
        ClosedStore(data).restore(stick / "b", CancelToken(), no_progress)
    monkeypatch.undo()
    with hold_store(data) as lock, open_store(data, lock) as store:
        assert whole(store) == before
    (kept,) = data.parent.glob("data.before-restore-*")
    with open_store(kept) as old:
        assert old.count() == 4


def test_record_opened_after_a_restore_is_saved_on(store, keeping, made):
    saved = store.load(store.search("")[0].id)
    restore(keeping, made)
    film = make_film(1)
    amended = store.save(next_version(saved), film, write_report(store))
    assert store.versions(amended.id) == (1, 2)
    assert store.save(make_record(store.next_number(2026), film), film, write_report(store))

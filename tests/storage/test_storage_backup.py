"""A backup is one whole, verified file; restoring it gives the same store, and keeps what was there."""

from __future__ import annotations

import errno
import json
import shutil
import sqlite3
import zipfile
from contextlib import closing
from datetime import datetime, timedelta
from pathlib import Path

import pytest
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
from pneumo_desktop.domain.errors import Cancelled, PneumoError
from pneumo_desktop.domain.keeping import AuditHead
from pneumo_desktop.domain.patient import PatientDraft
from pneumo_desktop.storage import backup as backup_module
from pneumo_desktop.storage import exchange as exchange_module
from pneumo_desktop.storage.archive import MANIFEST
from pneumo_desktop.storage.codec import encode_record
from pneumo_desktop.storage.keeping import ClosedStore, SqliteKeeping
from pneumo_desktop.storage.lock import hold_store
from pneumo_desktop.storage.records import DATABASE_NAME, open_store
from pneumo_desktop.storage.restore import NUMBERS_SKIPPED

MADE_AT = datetime(2026, 11, 21, 12, 0)


@pytest.fixture
def keeping(store):
    return SqliteKeeping(store, "0.1.0")


@pytest.fixture
def stick(tmp_path):
    folder = tmp_path / "stick"
    folder.mkdir()
    return folder


def back_up(keeping, target: Path, extras=None, made_at=MADE_AT, cancel=None, progress=no_progress):
    return keeping.back_up(target, extras or {}, made_at, cancel or CancelToken(), progress)


def restore(keeping, file: Path):
    return keeping.restore(file, CancelToken(), no_progress)


def plan(keeping, file: Path):
    return keeping.plan_restore(file, CancelToken(), no_progress)


def whole(store) -> dict[tuple[str, int], str]:
    """Every version of every record with its film and report, verified by the store on the way."""
    found = {}
    for line in store.search("", limit=-1):
        for version in store.versions(line.id):
            record = store.load(line.id, version)
            film = store.film_path(record.film_sha256).read_bytes()
            report = store.report_path(record).read_bytes()
            found[line.id, version] = (encode_record(record), film, report)
    return found


def names_in(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def code_of(call, *arguments, **named) -> PneumoError:
    with pytest.raises(PneumoError) as caught:
        call(*arguments, **named)
    return caught.value


def three_records(store):
    film = make_film(1)
    first = save_new(store, film)
    store.save(next_version(first), film, write_report(store, b"%PDF amended"))
    save_new(store, make_film(2), make_patient("KH-2", "王小明"))
    return save_new(store, film, make_patient("KH-3", "ማርያም"))


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


# --- restoring


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


def rewritten(source: Path, target: Path, change) -> bytes:
    """A backup with another content and a manifest that fits it."""
    import hashlib

    folder = target.parent / "unpacked"
    with zipfile.ZipFile(source) as archive:
        archive.extractall(folder)
    manifest = json.loads((folder / MANIFEST).read_text())
    change(folder, manifest)
    with zipfile.ZipFile(target, "w") as archive:
        for part in manifest["parts"]:
            content = (folder / part["name"]).read_bytes() if (folder / part["name"]).is_file() else b""
            part |= {"bytes": len(content), "sha256": hashlib.sha256(content).hexdigest()}
            archive.writestr(part["name"], content)
        archive.writestr(MANIFEST, json.dumps(manifest))
    shutil.rmtree(folder)
    return target.read_bytes()


# --- refusing


@pytest.fixture
def made(store, keeping, stick):
    three_records(store)
    back_up(keeping, stick / "b", {"settings.json": b"{}"})
    return stick / "b"


def assert_refused(keeping, store, file: Path, code: str, part: str | None = None) -> None:
    """Refused by the check and by the restore itself; the store is as before, and nothing is left over."""
    before = whole(store)
    for call in (plan, restore):
        error = code_of(call, keeping, file)
        assert error.code == code
        if part is not None:
            assert error.facts["part"] == part
    assert whole(store) == before
    data = store.files.data
    assert [path.name for path in data.parent.iterdir() if path.name.startswith(f"{data.name}.")] == []
    assert list(store.scratch.iterdir()) == []


def test_no_file_and_no_backup(store, keeping, stick, made):
    assert_refused(keeping, store, stick / "nothing", "restore.missing")
    assert_refused(keeping, store, stick, "restore.missing")
    (stick / "film.jpg").write_bytes(b"\xff\xd8" * 100)
    assert_refused(keeping, store, stick / "film.jpg", "restore.not_a_backup")
    with zipfile.ZipFile(stick / "other.zip", "w") as archive:
        archive.writestr("letter.txt", "x")
    assert_refused(keeping, store, stick / "other.zip", "restore.not_a_backup")
    with zipfile.ZipFile(stick / "other.zip", "w") as archive:
        archive.writestr(MANIFEST, '{"program": "Another"}')
    assert_refused(keeping, store, stick / "other.zip", "restore.not_a_backup")


@pytest.mark.parametrize("left", [0.99, 0.5, 0.01])
def test_backup_that_was_cut_off(store, keeping, made, left):
    content = made.read_bytes()
    made.write_bytes(content[: int(len(content) * left)])
    assert_refused(keeping, store, made, "restore.cut_off")


def test_every_damaged_part_is_named(store, keeping, made):
    content = made.read_bytes()
    with zipfile.ZipFile(made) as archive:
        infos = [info for info in archive.infolist() if info.filename != "README.txt"]
    assert len(infos) == 9
    for info in infos:
        spoilt = bytearray(content)
        begin = info.header_offset + 30 + int.from_bytes(content[info.header_offset + 26 : info.header_offset + 28], "little")
        begin += int.from_bytes(content[info.header_offset + 28 : info.header_offset + 30], "little")
        spoilt[begin + info.file_size // 2] ^= 0x40
        made.write_bytes(spoilt)
        assert_refused(keeping, store, made, "restore.damaged", info.filename)


def test_part_that_is_missing(store, keeping, made, stick):
    with zipfile.ZipFile(made) as archive, zipfile.ZipFile(stick / "less", "w") as less:
        lost = next(name for name in archive.namelist() if name.startswith("films/"))
        for name in archive.namelist():
            if name != lost:
                less.writestr(name, archive.read(name))
    assert_refused(keeping, store, stick / "less", "restore.damaged", lost)


def test_film_that_the_manifest_does_not_name(store, keeping, made, stick):
    lost = []

    def change(_folder, manifest):
        lost.append(next(part for part in manifest["parts"] if part["name"].startswith("films/")))
        manifest["parts"].remove(lost[0])

    rewritten(made, stick / "less", change)
    assert_refused(keeping, store, stick / "less", "restore.damaged", lost[0]["name"])


def test_contents_that_do_not_count_what_they_should(store, keeping, made, stick):
    rewritten(made, stick / "other", lambda _folder, manifest: manifest.update(records=4))
    assert_refused(keeping, store, stick / "other", "restore.store_damaged")


@pytest.mark.parametrize("name", ["../evil", "films/../../evil", "/tmp/evil", "C:evil", "films/ab/\u202eevil", "a\\b"])
def test_names_that_lead_out_of_the_folder(store, keeping, made, stick, name):
    def change(_folder, manifest):
        manifest["parts"].append({"name": name, "bytes": 0, "sha256": ""})

    rewritten(made, stick / "evil", change)
    assert_refused(keeping, store, stick / "evil", "restore.damaged", MANIFEST)


@pytest.mark.parametrize("newer", [{"schema": 999}, {"format": 2}])
def test_newer_backup(store, keeping, made, stick, newer):
    rewritten(made, stick / "newer", lambda _folder, manifest: manifest.update(newer))
    assert_refused(keeping, store, stick / "newer", "restore.newer")


def test_restore_can_be_cancelled(store, keeping, made):
    before, cancel = whole(store), CancelToken()
    with pytest.raises(Cancelled):
        keeping.restore(made, cancel, lambda _step, share: cancel.cancel() if share > 0.5 else None)
    assert whole(store) == before
    assert [path.name for path in store.files.data.parent.iterdir() if "restor" in path.name] == []


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

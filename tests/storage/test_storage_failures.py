"""Full disks, missing rights and other trouble: told by code, nothing half there, and saving can be tried again."""

from __future__ import annotations

import errno
import os
import sqlite3
import subprocess
import sys
import tempfile
from contextlib import suppress
from pathlib import Path

import pytest
from storage_samples import make_film, make_record, save_new, write_report

from pneumo_desktop.domain.errors import PneumoError
from pneumo_desktop.storage import failures
from pneumo_desktop.storage.failures import coded_failures
from pneumo_desktop.storage.records import open_store

IS_ROOT = hasattr(os, "geteuid") and os.geteuid() == 0


@pytest.mark.parametrize(
    ("number", "code"),
    [
        (errno.ENOSPC, "store.full"),
        (errno.EFBIG, "store.full"),
        (errno.EACCES, "store.no_rights"),
        (errno.EROFS, "store.no_rights"),
        (errno.EPERM, "store.no_rights"),
        (errno.EIO, "store.failed"),
        (errno.ENOENT, "store.failed"),
    ],
)
def test_system_errors_have_codes(tmp_path, number, code):
    with pytest.raises(PneumoError) as caught, coded_failures(tmp_path):
        raise OSError(number, "x", "/somewhere/Jane Doe.png")
    assert (caught.value.code, caught.value.facts) == (code, {"folder": str(tmp_path)})


@pytest.mark.parametrize(
    ("number", "code"),
    [
        (sqlite3.SQLITE_FULL, "store.full"),
        (sqlite3.SQLITE_READONLY_DBMOVED, "store.no_rights"),
        (sqlite3.SQLITE_CORRUPT_INDEX, "store.damaged"),
        (sqlite3.SQLITE_NOTADB, "store.damaged"),
        (sqlite3.SQLITE_BUSY_SNAPSHOT, "store.in_use"),
        (sqlite3.SQLITE_IOERR_WRITE, "store.failed"),
        (sqlite3.SQLITE_CANTOPEN, "store.failed"),
        (sqlite3.SQLITE_ERROR, "store.failed"),
    ],
)
def test_database_errors_have_codes(tmp_path, number, code):
    error = sqlite3.OperationalError("x")
    error.sqlite_errorcode = number
    with pytest.raises(PneumoError) as caught, coded_failures(tmp_path):
        raise error
    assert caught.value.code == code


def test_write_error_of_the_database_on_a_full_disk(tmp_path, monkeypatch):
    """SQLite says "disk I/O error" where a quota is used up: a file of our own tells why."""
    error = sqlite3.OperationalError("disk I/O error")
    error.sqlite_errorcode = sqlite3.SQLITE_IOERR_WRITE

    def full(_):
        raise OSError(errno.ENOSPC, "full")

    monkeypatch.setattr(failures.os, "fsync", full)
    with pytest.raises(PneumoError) as caught, coded_failures(tmp_path):
        raise error
    assert caught.value.code == "store.full"


def test_misuse_stays_what_it_is(tmp_path):
    with pytest.raises(sqlite3.ProgrammingError), coded_failures(tmp_path):
        raise sqlite3.ProgrammingError
    with pytest.raises(PneumoError) as caught, coded_failures(tmp_path):
        raise PneumoError("store.not_found")
    assert caught.value.code == "store.not_found"


# --- a full disk


@pytest.mark.parametrize("failing_sync", [1, 2, 3, 4, 5])
def test_full_at_each_file_operation_then_room_again(store, data, monkeypatch, failing_sync):
    film = make_film()
    record = make_record(store.next_number(2026), film)
    report = write_report(store, b"%PDF kept")
    fsync, calls = os.fsync, []

    def full_once(descriptor):
        calls.append(descriptor)
        if len(calls) == failing_sync:
            raise OSError(errno.ENOSPC, "No space left on device")
        fsync(descriptor)

    monkeypatch.setattr(os, "fsync", full_once)
    with pytest.raises(PneumoError) as caught:
        store.save(record, film, report)
    assert caught.value.code == "store.full"
    assert report.read_bytes() == b"%PDF kept"
    assert list(data.rglob("*.part")) == []
    assert (store.count(), store.versions(record.id)) == (0, ())
    saved = store.save(record, film, report)
    assert store.report_path(saved).read_bytes() == b"%PDF kept"
    assert len(calls) > failing_sync


def test_full_in_the_middle_of_the_transaction(store, data, monkeypatch):
    film = make_film()
    record = make_record(store.next_number(2026), film)
    report = write_report(store)
    with store._database.reading() as connection:
        pages = connection.execute("PRAGMA page_count").fetchone()[0]
    store._database._writer.execute(f"PRAGMA max_page_count = {pages}")
    long = "question " * 20_000
    large = record.__class__(**{**record.__dict__, "visit": record.visit.__class__(clinical_question=long)})
    with pytest.raises(PneumoError) as caught:
        store.save(large, film, report)
    assert caught.value.code == "store.full"
    assert store.count() == 0
    assert report.is_file()
    store._database._writer.execute("PRAGMA max_page_count = 1000000")
    assert store.load(store.save(large, film, report).id).visit.clinical_question == long


@pytest.fixture
def small_disk():
    """A disk of 3 MB."""
    with tempfile.TemporaryDirectory() as folder:
        mount = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=3m", "tmpfs", folder], capture_output=True)
        if mount.returncode:
            pytest.skip("may not mount")
        try:
            yield Path(folder)
        finally:
            subprocess.run(["umount", folder], check=True)


@pytest.mark.skipif(not IS_ROOT or sys.platform != "linux", reason="mounting needs root")
def test_disk_that_is_really_full(small_disk):
    """Records are saved until the disk is full; all reported ones are whole, and with room made it goes on."""
    saved = []
    room = small_disk / "room"
    room.write_bytes(bytes(400_000))
    with open_store(small_disk / "data") as store:

        def save_until_full() -> None:
            while len(saved) < 200:
                film = make_film(len(saved), 30_000)
                saved.append(store.save(make_record(store.next_number(2026), film), film, write_report(store, bytes(9_000))))

        with pytest.raises((PneumoError, OSError)) as caught:  # OSError: the report itself found no room
            save_until_full()
        assert getattr(caught.value, "code", None) == "store.full" or caught.value.errno == errno.ENOSPC
        assert len(saved) > 5
        assert store.count() == len(saved)
        for record in saved:
            store.report_path(record)
            store.film_path(record.film_sha256)
        room.unlink()
        saved.append(save_new(store, make_film(500, 30_000)))
    with open_store(small_disk / "data") as store:
        assert store.count() == len(saved)
        for record in saved:
            store.report_path(record)


@pytest.mark.skipif(not IS_ROOT or sys.platform != "linux", reason="mounting needs root")
@pytest.mark.parametrize("left_kib", [0, 4, 8, 16, 24, 32, 48, 64])
def test_full_at_any_point_of_a_save(small_disk, left_kib):
    with open_store(small_disk / "data") as store:
        first = save_new(store)
        film = make_film(2, 20_000)
        record = make_record(store.next_number(2026), film)
        report = write_report(store, bytes(10_000))
        filler = small_disk / "filler"
        with filler.open("wb", buffering=0) as stream:
            with suppress(OSError):
                while stream.write(bytes(4096)):
                    pass
            stream.truncate(stream.tell() - left_kib * 1024)
        with pytest.raises(PneumoError) as caught:
            store.save(record, film, report)
        assert caught.value.code == "store.full"
        assert report.read_bytes() == bytes(10_000)
        assert [line.id for line in store.search("")] == [first.id]
        filler.unlink()
        saved = store.save(record, film, report)
        store.report_path(saved)
    with open_store(small_disk / "data") as store:
        assert store.count() == 2


LIMITED = """
import resource, sys
from pathlib import Path
sys.path.insert(0, sys.argv[2])
from storage_samples import make_film, make_record, save_new, write_report
from pneumo_desktop.domain.errors import PneumoError
from pneumo_desktop.storage.records import open_store
with open_store(Path(sys.argv[1])) as store:
    first = save_new(store)
    film = make_film(3, 900_000)
    record = make_record(store.next_number(2026), film)
    report = write_report(store)
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (500_000, hard))
    try:
        store.save(record, film, report)
    except PneumoError as error:
        print(error.code, report.is_file(), store.count())
    resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    print(store.save(record, film, report).number, store.count())
"""


@pytest.mark.skipif(sys.platform == "win32", reason="needs a limit on file sizes")
def test_limit_on_file_sizes_is_a_full_disk(data):
    command = [sys.executable, "-c", LIMITED, str(data), str(Path(__file__).parent)]
    done = subprocess.run(command, capture_output=True, text=True)
    assert done.stdout.splitlines() == ["store.full True 1", "P-2026-000002 2"], done.stderr


# --- missing rights


@pytest.fixture
def plain_user():
    """A folder of a user who is not root: root may write everywhere."""
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as name:
        folder = Path(name)
        if not IS_ROOT:
            yield folder
            return
        os.chown(folder, 65534, 65534)
        os.seteuid(65534)
        try:
            yield folder
        finally:
            os.seteuid(0)


@pytest.mark.skipif(sys.platform == "win32", reason="rights are others there")
def test_folder_that_may_not_be_made(plain_user):
    plain_user.chmod(0o500)
    with pytest.raises(PneumoError) as caught:
        open_store(plain_user / "data")
    assert caught.value.code == "store.no_rights"
    plain_user.chmod(0o700)
    open_store(plain_user / "data").close()


@pytest.mark.skipif(sys.platform == "win32", reason="rights are others there")
@pytest.mark.parametrize("locked", [".", "records.sqlite3"])
def test_store_that_may_only_be_read(plain_user, locked):
    data = plain_user / "data"
    with open_store(data) as store:
        save_new(store)
    content = (data / "records.sqlite3").read_bytes()
    place = data / locked
    mode = place.stat().st_mode
    place.chmod(mode & ~0o222)
    with pytest.raises(PneumoError) as caught, open_store(data) as store:
        store.next_number(2026)
    assert caught.value.code == "store.no_rights"
    place.chmod(mode)
    assert (data / "records.sqlite3").read_bytes() == content
    with open_store(data) as store:
        assert store.count() == 1


@pytest.mark.skipif(sys.platform == "win32", reason="rights are others there")
@pytest.mark.parametrize("folder", ["films", "reports", "scratch"])
def test_rights_lost_while_running(plain_user, folder):
    data = plain_user / "data"
    with open_store(data) as store:
        film = make_film()
        record = make_record(store.next_number(2026), film)
        report = write_report(store)
        (data / folder).chmod(0o500)
        with pytest.raises(PneumoError) as caught:
            store.save(record, film, report)
        assert caught.value.code == "store.no_rights"
        assert (report.is_file(), store.count()) == (True, 0)
        (data / folder).chmod(0o700)
        store.save(record, film, report)


def test_path_under_a_file(tmp_path):
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(PneumoError) as caught:
        open_store(tmp_path / "file" / "data")
    assert caught.value.code == "store.failed"

"""Encrypting and decrypting a whole store: compared before it counts, undone or finished wherever it is cut off."""

from __future__ import annotations

import itertools
import json
import os
import signal
import subprocess
import sys
import threading
from contextlib import suppress
from pathlib import Path

import pytest
from storage_samples import make_film, make_record, next_version, save_new, write_report

from pneumo_desktop.domain.cancel import CancelToken, no_progress
from pneumo_desktop.domain.errors import Cancelled, PneumoError
from pneumo_desktop.domain.recovery_key import make_recovery_key
from pneumo_desktop.storage import conversion, engine, key_file
from pneumo_desktop.storage.codec import encode_record
from pneumo_desktop.storage.folders import store_folder, unfinished_folders
from pneumo_desktop.storage.held import HeldStore
from pneumo_desktop.storage.key_file import KEY_FILE, KEY_FILE_COPY

PASSPHRASE = "acacia hammer Gondar blue"
RECOVERY = make_recovery_key()
TELLING = (b"Abebe Bikila", b"KH-001", b"%PDF-1.7 made by a test", make_film(1).source[:200])


@pytest.fixture(autouse=True)
def _cheap(cheap_guesses):
    pass


def fill(store) -> None:
    """Three films, four records, one of them in two versions."""
    for seed in (1, 2, 3, 3):
        saved = save_new(store, make_film(seed))
    store.save(next_version(saved), make_film(3), write_report(store, b"%PDF second"))


def content_of(store) -> dict[str, object]:
    """Everything that the store can be asked for."""
    lines = store.search("", limit=-1)
    versions = [(line.id, version) for line in lines for version in store.versions(line.id)]
    records = [store.load(*version) for version in versions]
    return {
        "records": [encode_record(record) for record in records],
        "films": [store.read_film(record.film_sha256) for record in records],
        "reports": [store.read_report(record) for record in records],
        "order": [line.number for line in lines],
    }


def told_on_disk(data: Path) -> set[bytes]:
    files = [path.read_bytes() for path in data.rglob("*") if path.is_file()]
    return {word for word in TELLING if any(word in content for content in files)}


def names_on_disk(data: Path) -> set[str]:
    return {path.name for path in data.iterdir()} - {"in_use.lock", "opening.lock"}


def encrypt(held, cancel=None, progress=no_progress) -> None:
    held.encrypt(PASSPHRASE, RECOVERY, cancel or CancelToken(), progress)


def test_there_and_back_nothing_changes(data):
    with HeldStore(data) as held:
        fill(held.store)
        before = content_of(held.store)
        assert told_on_disk(data) == set(TELLING)
        encrypt(held)
        assert (held.encrypted, held.locked) == (True, False)
        assert content_of(held.store) == before
        assert told_on_disk(data) == set()
        assert names_on_disk(data) == {"store-2"}
    with HeldStore(data) as held:
        assert (held.encrypted, held.locked) == (True, True)
        held.unlock(PASSPHRASE)
        assert content_of(held.store) == before
        assert held.store.next_number(2026) == "P-2026-000005"
        held.decrypt(CancelToken(), no_progress)
        assert (held.encrypted, held.locked) == (False, False)
        assert content_of(held.store) == before
        assert told_on_disk(data) == set(TELLING)
        assert names_on_disk(data) == {"store-3"}
    with HeldStore(data) as held:
        assert content_of(held.store) == before
        assert held.store.next_number(2026) == "P-2026-000006"


def test_an_empty_store_can_be_encrypted_at_the_first_start(data):
    with HeldStore(data) as held:
        encrypt(held)
        fill(held.store)
        assert held.store.count() == 4
    assert told_on_disk(data) == set()


def test_copies_from_before_migrations_are_encrypted_too(data):
    with HeldStore(data) as held:
        fill(held.store)
    (data / "records.v1.sqlite3").write_bytes((data / "records.sqlite3").read_bytes())
    with HeldStore(data) as held:
        encrypt(held)
        assert (data / "store-2" / "records.v1.sqlite3").stat().st_size > 0
    assert told_on_disk(data) == set()


def test_while_locked_every_call_says_so_and_wrong_keys_do_no_harm(data):
    with HeldStore(data) as held:
        fill(held.store)
        encrypt(held)
    with HeldStore(data) as held:
        for call in (held.store.count, lambda: held.store.scratch, lambda: held.set_passphrase("x" * 12)):
            with pytest.raises(PneumoError) as caught:
                call()
            assert caught.value.code == "store.locked"
        for _ in range(30):  # nobody is ever shut out
            with pytest.raises(PneumoError) as caught:
                held.unlock("wrong")
            assert caught.value.code == "store.wrong_passphrase"
        assert held.locked
        held.unlock_with_recovery_key(RECOVERY.lower())
        assert held.store.count() == 4


def test_a_change_of_passphrase_writes_the_key_file_alone(data):
    with HeldStore(data) as held:
        fill(held.store)
        encrypt(held)
        files = {path: path.read_bytes() for path in (data / "store-2").rglob("*.sealed")}
        held.check_passphrase(PASSPHRASE)
        held.set_passphrase("quite another one")
        assert {path: path.read_bytes() for path in files} == files
        with pytest.raises(PneumoError):
            held.check_passphrase(PASSPHRASE)
        later = make_recovery_key()
        held.set_recovery_key(later)
    with HeldStore(data) as held:
        for call in (lambda: held.unlock(PASSPHRASE), lambda: held.unlock_with_recovery_key(RECOVERY)):
            with pytest.raises(PneumoError):
                call()
        held.unlock_with_recovery_key(later)
        assert held.store.count() == 4


@pytest.mark.parametrize("torn", [KEY_FILE, KEY_FILE_COPY])
def test_a_torn_key_file_is_mended_at_the_next_unlocking(data, torn):
    with HeldStore(data) as held:
        encrypt(held)
        path = data / "store-2" / torn
        whole = path.read_bytes()
    path.write_bytes(whole[:100])
    with HeldStore(data) as held:
        held.unlock(PASSPHRASE)
        assert path.read_bytes() == whole


def test_without_any_key_file_nothing_is_opened_created_or_removed(data):
    with HeldStore(data) as held:
        fill(held.store)
        encrypt(held)
    for name in (KEY_FILE, KEY_FILE_COPY):
        (data / "store-2" / name).unlink()
    before = {path: path.read_bytes() for path in data.rglob("*") if path.is_file()}
    with pytest.raises(PneumoError) as caught:
        HeldStore(data)
    assert caught.value.code == "store.key_damaged"
    assert {path: path.read_bytes() for path in before} == before


@pytest.mark.parametrize("way", ["encrypt", "decrypt"])
def test_cancelled_at_each_step_everything_is_as_before(data, way):
    with HeldStore(data) as held:
        fill(held.store)
        if way == "decrypt":
            encrypt(held)
        before, names = content_of(held.store), names_on_disk(data)
        for step in itertools.count(1):
            token, told = CancelToken(), []

            def progress(word, share, token=token, told=told, step=step) -> None:
                told.append(word)
                if len(told) == step:
                    token.cancel()

            try:
                if way == "encrypt":
                    encrypt(held, token, progress)
                else:
                    held.decrypt(token, progress)
            except Cancelled:
                assert held.encrypted == (way == "decrypt")
                assert content_of(held.store) == before
                assert names_on_disk(data) == names
            else:
                break
        assert step > 8
        assert content_of(held.store) == before


def test_a_disk_without_room_is_told_before_anything_is_written(data, monkeypatch):
    monkeypatch.setattr(conversion.shutil, "disk_usage", lambda _: _Usage(free=1000))
    with HeldStore(data) as held:
        fill(held.store)
        with pytest.raises(PneumoError) as caught:
            encrypt(held)
        assert caught.value.code == "store.full"
        assert not held.encrypted
        assert held.store.count() == 4
        assert unfinished_folders(data) == []


class _Usage:
    def __init__(self, free: int) -> None:
        self.free = free


@pytest.mark.parametrize("where", ["film", "record"])
def test_a_copy_that_came_out_different_never_counts(data, monkeypatch, where):
    with HeldStore(data) as held:
        fill(held.store)
        before = content_of(held.store)
        if where == "film":
            monkeypatch.setattr(conversion.KeptFiles, "read_film", _every_second_call_lies(conversion.KeptFiles.read_film))
        else:
            monkeypatch.setattr(conversion, "copy_database", _copies_and_loses_a_row(conversion.copy_database))
        with pytest.raises(PneumoError) as caught:
            encrypt(held)
        monkeypatch.undo()
        assert caught.value.code == "store.copy_differs"
        assert not held.encrypted
        assert content_of(held.store) == before
        assert names_on_disk(data) == {
            "records.sqlite3",
            "records.sqlite3-wal",
            "records.sqlite3-shm",
            "films",
            "reports",
            "scratch",
        }


def _every_second_call_lies(read):
    calls = itertools.count()

    def lie(self, name):
        content = read(self, name)
        return content[:-1] if next(calls) % 2 else content

    return lie


def _copies_and_loses_a_row(copy):
    def lose(source, target, sides, cancel):
        copy(source, target, sides, cancel)
        connection = engine.connect(target, sides.new_key.database)
        connection.execute("DELETE FROM number_sequence")
        connection.close()

    return lose


def test_a_film_that_is_missing_stays_missing_and_stops_nothing(data):
    with HeldStore(data) as held:
        fill(held.store)
        record = held.store.load(held.store.search("")[0].id)
        held.store.film_path(record.film_sha256).unlink()
        encrypt(held)
        with pytest.raises(PneumoError) as caught:
            held.store.read_film(record.film_sha256)
        assert caught.value.code == "store.film_missing"
        assert held.store.count() == 4


def test_a_sealed_film_that_cannot_be_read_stops_decrypting_and_is_not_removed(data):
    with HeldStore(data) as held:
        fill(held.store)
        encrypt(held)
        film = next((data / "store-2" / "films").rglob("*.sealed"))
        film.write_bytes(film.read_bytes()[:-1])
        with pytest.raises(PneumoError) as caught:
            held.decrypt(CancelToken(), no_progress)
        assert caught.value.code == "store.damaged"
        assert held.encrypted
        assert film.exists()


def test_calls_wait_for_the_switch_and_find_the_store_again(data):
    with HeldStore(data) as held:
        fill(held.store)
        counts, go_on = [], threading.Event()
        searching = threading.Thread(target=lambda: counts.append(held.store.count()))

        def progress(step, share) -> None:
            if step == "copy_records":
                searching.start()
                assert not counts
            go_on.set()

        encrypt(held, progress=progress)
        searching.join()
        assert counts == [4]


def test_a_stray_database_beside_a_switched_store_is_neither_taken_nor_removed(data):
    with HeldStore(data) as held:
        encrypt(held)
        fill(held.store)
    stray = data / "records.sqlite3"
    stray.write_bytes(b"an old copy that somebody put here")
    with HeldStore(data) as held:
        held.tidy()
        held.unlock(PASSPHRASE)
        assert held.store.count() == 4
    assert stray.read_bytes() == b"an old copy that somebody put here"


# --- kill -9


@pytest.mark.skipif(sys.platform == "win32", reason="needs fork")
@pytest.mark.parametrize("way", ["encrypt", "decrypt"])
def test_killed_at_every_step_the_old_or_the_new_store_is_whole(tmp_path, way):
    call = f"test_storage_switch.kill_at_every_step(pathlib.Path({str(tmp_path)!r}), {way!r})"
    code = f"import test_storage_switch, pathlib; print({call})"
    environment = os.environ | {"PYTHONPATH": os.pathsep.join([str(Path(__file__).parents[2]), str(Path(__file__).parent)])}
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, env=environment)
    assert done.returncode == 0, done.stderr
    tally = json.loads(done.stdout.replace("'", '"'))
    assert tally["old"] > 20
    assert tally["new"] > 5


def kill_at_every_step(folder: Path, way: str) -> dict[str, int]:
    """Die before the first step of a switch, then before the second, and so on; says how often which store counted."""
    key_file.SCRYPT_N = 2**7
    first = folder / "first"
    with HeldStore(first) as held:
        fill(held.store)
        if way == "decrypt":
            encrypt(held)
        before = content_of(held.store)
    tally = {"old": 0, "new": 0}
    for step in itertools.count(1):
        data = folder / str(step)
        subprocess.run(["cp", "-r", str(first), str(data)], check=True)
        died = _die_while_switching(step, data, way)
        with HeldStore(data) as held:
            encrypted = held.encrypted
            if encrypted:
                held.unlock(PASSPHRASE)
            assert content_of(held.store) == before, step
            assert held.tidy()
            assert content_of(held.store) == before, step
            assert names_on_disk(data) - {"records.sqlite3", "records.sqlite3-wal", "records.sqlite3-shm"} in (
                {"films", "reports", "scratch"},
                {store_folder(data).name},
            ), step
            assert (told_on_disk(data) == set()) == encrypted, step
            save_new(held.store, make_film(9))
            assert held.store.count() == 5
        tally["new" if encrypted == (way == "encrypt") else "old"] += 1
        if not died:
            return tally
    raise AssertionError("unreachable")


def _die_while_switching(step: int, data: Path, way: str) -> bool:
    child = os.fork()
    if child == 0:
        with suppress(BaseException):
            held = HeldStore(data)
            if way == "decrypt":
                held.unlock(PASSPHRASE)
            _count_steps(_make_tick(step))
            if way == "encrypt":
                encrypt(held)
            else:
                held.decrypt(CancelToken(), no_progress)
            os._exit(0)
        os._exit(1)
    _, status = os.waitpid(child, 0)
    if os.WIFEXITED(status):
        assert os.WEXITSTATUS(status) == 0
        return False
    assert os.WTERMSIG(status) == signal.SIGKILL
    return True


def _make_tick(last: int):
    steps = itertools.count(1)

    def tick(*_: object) -> None:
        if next(steps) == last:
            os.kill(os.getpid(), signal.SIGKILL)

    return tick


def _count_steps(tick) -> None:
    """Call `tick` before each operation on a file and each attached, copied or compared database."""

    def counted(function):
        def call(*arguments, **named):
            tick()
            return function(*arguments, **named)

        return call

    for name in ("fsync", "replace", "rename", "unlink", "mkdir", "rmdir"):
        setattr(os, name, counted(getattr(os, name)))
    for name in ("copy_database", "compare_databases", "overwrite", "write_key_file"):
        setattr(conversion, name, counted(getattr(conversion, name)))


def test_the_check_of_the_kills_sees_a_store_that_lost_a_record(data):
    with HeldStore(data) as held:
        fill(held.store)
        before = content_of(held.store)
        film = make_film(4)
        held.store.save(make_record(held.store.next_number(2026), film), film, write_report(held.store))
        assert content_of(held.store) != before


def test_backup_erasure_and_accounts_go_on_after_the_switch(data, tmp_path):
    """Who took them before it goes on with the store that counts now."""
    from datetime import datetime

    from pneumo_desktop.storage.keeping import SqliteKeeping

    (tmp_path / "stick").mkdir()
    with HeldStore(data) as held:
        fill(held.store)
        accounts, keeping = held.store.accounts, SqliteKeeping(held.store, "test")
        encrypt(held)
        assert list(accounts.all()) == []
        facts = keeping.back_up(tmp_path / "stick" / "b", {}, datetime(2026, 11, 21), CancelToken(), no_progress)
        assert (facts.encrypted, facts.records, facts.faults) == (True, 4, ())
        assert told_on_disk(tmp_path / "stick") == set()
        keeping.erase([held.store.search("")[0].id], CancelToken(), no_progress)
        assert held.store.count() == 3
        keeping.restore(tmp_path / "stick" / "b", CancelToken(), no_progress)
        assert held.store.count() == 3  # what was erased is erased again
        assert told_on_disk(data) == set()
        assert keeping.verify_audit(None, CancelToken(), no_progress).sound

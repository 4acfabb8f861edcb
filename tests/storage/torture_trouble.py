"""Trouble by real means, as root on Linux: full disks, pulled sticks, folders that may only be read, clocks set back, two
programs on one folder, stores of newer versions, torn logs. Run as `python tests/storage/torture_trouble.py`.

Each trial ends with the same question: is all that was reported saved there, and nothing half? And each failure must have a
sentence of its own for the person (`ui/messages.py`). A trial that this computer cannot run is named in the last line and makes
the run fail, unless `--allow-missing` says that this is known: what was not tried is no success.

Means: a full disk is a tmpfs of a few megabytes, filled up; without root a limit on file sizes stands for it
(test_storage_failures.py). A pulled stick is an ext4 image on a loop device whose backing is cut off by dmsetup where that is
there; where it is not, the mount is taken away under the program (`umount -l`): what is open goes on, what is opened fails.
A set-back clock is the clock that the store asks, not the computer's.
"""

from __future__ import annotations

import argparse
import os
import random
import shutil
import subprocess
import sys
import tempfile
import traceback
from collections.abc import Callable, Iterator, Mapping
from contextlib import closing, contextmanager, suppress
from datetime import datetime, timedelta
from pathlib import Path

from storage_samples import make_film, make_record, next_version, save_new, write_report
from torture_kill import KEY, PASSPHRASE, check_store, digest

from pneumo_desktop.domain.cancel import CancelToken, no_progress
from pneumo_desktop.domain.errors import PneumoError
from pneumo_desktop.domain.recovery_key import make_recovery_key
from pneumo_desktop.storage import audit, engine
from pneumo_desktop.storage.failures import coded_failures
from pneumo_desktop.storage.files import make_folder
from pneumo_desktop.storage.keeping import ClosedStore, SqliteKeeping
from pneumo_desktop.storage.key_file import has_key_file, make_key_file, write_key_file
from pneumo_desktop.storage.lock import StoreLock, hold_store
from pneumo_desktop.storage.records import DATABASE_NAME, SqliteRecordStore, open_store
from pneumo_desktop.storage.sealing import StoreKey
from pneumo_desktop.ui.messages import has_sentence

KEY_FILE = make_key_file(KEY, PASSPHRASE, make_recovery_key())
Reported = dict[tuple[str, int], str]
_OK, _NOT_HERE = "ok", "not here: "


class Kind:
    """Whether the trials are made with plain or with encrypted stores: the key of all of them, or None."""

    key: StoreKey | None = None


kind = Kind()


def opened(data: Path, lock: StoreLock | None = None) -> SqliteRecordStore:
    """A store of the kind on trial; a new encrypted one gets its key file, as the first start gives it."""
    if kind.key is not None and not has_key_file(data) and not (data / DATABASE_NAME).exists():
        with coded_failures(data):
            make_folder(data)
            write_key_file(data, KEY_FILE)
    return open_store(data, lock, kind.key)


class NotHere(Exception):
    """This computer cannot run the trial."""


@contextmanager
def disk(folder: Path, mebibytes: int) -> Iterator[Path]:
    """A small disk of its own."""
    place = folder / "disk"
    place.mkdir()
    _do("mount", "-t", "tmpfs", "-o", f"size={mebibytes}m", "tmpfs", str(place))
    try:
        yield place
    finally:
        subprocess.run(["umount", "-l", str(place)], capture_output=True)


@contextmanager
def stick(folder: Path) -> Iterator[Path]:
    """A stick: ext4 in a file, on a loop device."""
    image, place = folder / "image", folder / "stick"
    place.mkdir()
    image.write_bytes(bytes(24 << 20))
    _do("mkfs.ext4", "-q", "-F", str(image))
    _do("mount", "-o", "loop", str(image), str(place))
    try:
        yield place
    finally:
        subprocess.run(["umount", "-l", str(place)], capture_output=True)


def pull_out(place: Path) -> None:
    """Nothing is there any more; writes of open files end nowhere that can be found again under this name."""
    _do("umount", "-l", str(place))


def _do(*words: str) -> None:
    try:
        subprocess.run(words, check=True, capture_output=True)
    except (OSError, subprocess.CalledProcessError) as error:
        raise NotHere(" ".join(words[:2])) from error


def told(error: BaseException, *codes: str) -> None:
    """The failure is one of those foreseen, and has a sentence."""
    if not isinstance(error, PneumoError):
        raise error
    assert has_sentence(error.code), error.code
    assert not codes or error.code in codes, f"{error.code} is not one of {codes}"


def save_some(store, chance: random.Random, count: int, reported: Reported, kib: int = 40) -> None:
    for _ in range(count):
        film = make_film(chance.randrange(10**6), chance.randrange(1000, kib * 1024))
        record = make_record(store.next_number(2026), film)
        for version in (record, next_version(record)):
            saved = store.save(version, film, write_report(store, chance.randbytes(chance.randrange(10, 9000))))
            reported[saved.id, saved.version] = digest(saved)


# --- the trials


def full_disk(folder: Path, chance: random.Random) -> None:
    """Saved until nothing fits, room made, saved on; the number of the failed save is used for its record."""
    reported: Reported = {}
    with disk(folder, 4) as place:
        data = place / "data"
        with hold_store(data) as lock, opened(data, lock) as store:
            room = place / "room"
            room.write_bytes(bytes(chance.randrange(100_000, 900_000)))
            with suppress(OSError):
                try:
                    save_some(store, chance, 10_000, reported)
                except PneumoError as error:
                    told(error, "store.full")
            room.unlink()
            film = make_film(1, 30_000)
            record = make_record(store.next_number(2026), film)
            saved = store.save(record, film, write_report(store))
            reported[saved.id, 1] = digest(saved)
        assert len(reported) > 5
        check_store(data, reported, kind.key)


def full_disk_during_backup(folder: Path, chance: random.Random) -> None:
    """The older backup stays, the half one goes; the store is untouched. Then the scratch folder's own disk is full."""
    reported: Reported = {}
    with disk(folder, 3) as place:
        data, target = folder / "data", place / "b"
        with hold_store(data) as lock, opened(data, lock) as store:
            keeping = SqliteKeeping(store, "x")
            save_some(store, chance, 3, reported)
            _back_up(keeping, target)
            whole = target.read_bytes()
            save_some(store, chance, 60, reported, kib=120)
            free = shutil.disk_usage
            shutil.disk_usage = lambda _: shutil._ntuple_diskusage(0, 0, 1 << 40)  # the disk fills while the backup is written
            try:
                _back_up(keeping, target)
            except PneumoError as error:
                told(error, "backup.full")
            else:
                raise AssertionError("it cannot have fitted")
            finally:
                shutil.disk_usage = free
            assert target.read_bytes() == whole
            assert sorted(path.name for path in place.iterdir()) == ["b"]
        check_store(data, reported, kind.key)


def full_disk_during_restore(folder: Path, chance: random.Random) -> None:
    """Not enough room to unpack: told, nothing changed, nothing left over."""
    reported: Reported = {}
    with opened(folder / "elsewhere") as store:
        save_some(store, chance, 40, {}, kib=200)
        _back_up(SqliteKeeping(store, "x"), folder / "b")
    with disk(folder, 4) as place:
        data = place / "data"
        with hold_store(data) as lock, opened(data, lock) as store:
            save_some(store, chance, 2, reported)
            free = shutil.disk_usage
            shutil.disk_usage = lambda _: shutil._ntuple_diskusage(0, 0, 1 << 40)
            try:
                SqliteKeeping(store, "x").restore(folder / "b", CancelToken(), no_progress)
            except PneumoError as error:
                told(error, "restore.full")
            else:
                raise AssertionError("it cannot have fitted")
            finally:
                shutil.disk_usage = free
            assert sorted(path.name for path in place.iterdir()) == ["data"]
        check_store(data, reported, kind.key)


def pulled_stick_with_the_store(folder: Path, chance: random.Random) -> None:
    """The store itself is on a stick, which is pulled out and put in again."""
    reported: Reported = {}
    with stick(folder) as place:
        data = place / "data"
        store = opened(data)
        save_some(store, chance, 3, reported)
        os.sync()
        pull_out(place)
        try:
            save_some(store, chance, 1, {})
        except (PneumoError, OSError) as error:
            if isinstance(error, PneumoError):
                told(error)
        else:
            raise AssertionError("saved to a stick that is gone")
        with suppress(PneumoError):
            store.close()
        _do("mount", "-o", "loop", str(folder / "image"), str(place))
        check_store(data, reported, kind.key)


def pulled_stick_during_backup(folder: Path, chance: random.Random) -> None:
    """At some moment of the backup the stick is gone: told, the store goes on, and the stick holds no false backup."""
    reported: Reported = {}
    with stick(folder) as place:
        with opened(folder / "data") as store:
            keeping = SqliteKeeping(store, "x")
            save_some(store, chance, 20, reported)
            _back_up(keeping, place / "b")
            whole, moment = (place / "b").read_bytes(), chance.uniform(0.15, 0.95)
            save_some(store, chance, 2, reported)

            def pull(_step: str, share: float) -> None:
                if share > moment and place.is_mount():
                    pull_out(place)

            try:
                keeping.back_up(place / "b", {}, datetime.now(), CancelToken(), pull)
            except PneumoError as error:
                told(error, "backup.failed", "backup.not_verified", "backup.no_folder")
            else:
                raise AssertionError("a backup on a stick that is gone")
        _do("mount", "-o", "loop", str(folder / "image"), str(place))
        assert (place / "b").read_bytes() == whole
        check_store(folder / "data", reported, kind.key)


def read_only_folder(folder: Path, chance: random.Random) -> None:
    """A store that may only be read (a CD, a switched stick): told, not a byte changed."""
    reported: Reported = {}
    with disk(folder, 8) as place:
        data = place / "data"
        with opened(data) as store:
            save_some(store, chance, 3, reported)
        before = (data / DATABASE_NAME).read_bytes()
        _do("mount", "-o", "remount,ro", str(place))
        for call in (lambda: hold_store(data), lambda: opened(data), lambda: _restore_over(data, folder)):
            try:
                call()
            except PneumoError as error:
                told(error, "store.no_rights", "restore.no_rights_here", "restore.missing")
            else:
                raise AssertionError("opened what may only be read")
        assert (data / DATABASE_NAME).read_bytes() == before
        _do("mount", "-o", "remount,rw", str(place))
        check_store(data, reported, kind.key)


def clock_set_back(folder: Path, chance: random.Random) -> None:
    """Whatever the clock says: order, numbers and audit go on; the lines show it, and the window is told."""
    reported: Reported = {}
    real, data = audit.utc_now, folder / "data"
    try:
        for _ in range(6):
            shift = timedelta(days=chance.uniform(-9000, 9000))
            audit.utc_now = lambda shift=shift: real() + shift
            with opened(data) as store:
                save_some(store, chance, 2, reported)
                newest = next(iter(store.search("")))
                assert (newest.id, newest.version) in reported
                assert newest.number == f"P-2026-{len(reported) // 2:06d}"
        audit.utc_now = lambda: real() + timedelta(days=9999)
        with opened(data) as store:
            store.audit("x", "open")
            assert SqliteKeeping(store, "x").clock_behind(datetime.now()) is not None
            assert SqliteKeeping(store, "x").verify_audit(None, CancelToken(), no_progress).clock_back
        assert has_sentence("store.clock_back")
    finally:
        audit.utc_now = real
    check_store(data, reported, kind.key)


SECOND = """
import sys
from pathlib import Path
from pneumo_desktop.domain.errors import PneumoError
from pneumo_desktop.storage.lock import hold_store
try:
    hold_store(Path(sys.argv[1]))
except PneumoError as error:
    print(error.code)
"""


def two_programs(folder: Path, chance: random.Random) -> None:
    """The second is told at once; the first saves on."""
    reported: Reported = {}
    data = folder / "data"
    with hold_store(data) as lock, opened(data, lock) as store:
        for _ in range(3):
            done = subprocess.run([sys.executable, "-c", SECOND, str(data)], capture_output=True, text=True, check=True)
            assert done.stdout.split() == ["store.in_use"], done
            save_some(store, chance, 1, reported)
    assert has_sentence("store.in_use")
    check_store(data, reported, kind.key)


def newer_version(folder: Path, chance: random.Random) -> None:
    """A store that a newer program wrote: told, not a byte changed; and a backup of it is refused as well."""
    reported: Reported = {}
    data = folder / "data"
    with opened(data) as store:
        save_some(store, chance, 2, reported)
        _back_up(SqliteKeeping(store, "x"), folder / "b")
        with store.database.writing() as connection:
            version = connection.execute("PRAGMA user_version").fetchone()[0]
            connection.execute("PRAGMA user_version = 99")
    before = (data / DATABASE_NAME).read_bytes()
    try:
        opened(data)
    except PneumoError as error:
        told(error, "store.newer")
    else:
        raise AssertionError("opened a newer store")
    assert (data / DATABASE_NAME).read_bytes() == before
    with closing(engine.connect(data / DATABASE_NAME, kind.key.database if kind.key else None)) as connection:
        connection.execute(f"PRAGMA user_version = {version}")
    check_store(data, reported, kind.key)


def torn_log(folder: Path, chance: random.Random) -> None:
    """The log of a crash, cut or garbled anywhere: what the log still holds whole is there, in order, and nothing half."""
    reported: Reported = {}
    data = folder / "data"
    with opened(data) as store:
        save_some(store, chance, 2, reported)
    with opened(data) as store:
        more: Reported = {}
        save_some(store, chance, 3, more)
        crashed = folder / "crashed"
        shutil.copytree(data, crashed, ignore=shutil.ignore_patterns("*-shm", "*.lock"))
    log = crashed / f"{DATABASE_NAME}-wal"
    content = bytearray(log.read_bytes())
    if chance.random() < 0.5:
        log.write_bytes(content[: chance.randrange(len(content))])
    else:
        at = chance.randrange(len(content))
        content[at : at + chance.randrange(1, 5000)] = chance.randbytes(100)
        log.write_bytes(content)
    # Saves that the torn log held are lost as on a disk that lies about having written; those before it must be there.
    with hold_store(crashed) as lock, opened(crashed, lock) as store:
        held = {(line.id, version) for line in store.search("", limit=-1) for version in store.versions(line.id)}
        assert set(reported) <= held <= set(reported) | set(more)
        for record_id, version in held:
            record = store.load(record_id, version)
            store.read_report(record)
            store.read_film(record.film_sha256)
        assert SqliteKeeping(store, "x").verify_audit(None, CancelToken(), no_progress).sound


def _back_up(keeping: SqliteKeeping, target: Path) -> None:
    keeping.back_up(target, {}, datetime.now().replace(microsecond=0), CancelToken(), no_progress)


def _restore_over(data: Path, folder: Path) -> None:
    if not (folder / "b").exists():
        with opened(folder / "other") as store:
            save_new(store)
            _back_up(SqliteKeeping(store, "x"), folder / "b")
    ClosedStore(data, key=kind.key).restore(folder / "b", CancelToken(), no_progress)


TRIALS: tuple[Callable[[Path, random.Random], None], ...] = (
    full_disk,
    full_disk_during_backup,
    full_disk_during_restore,
    pulled_stick_with_the_store,
    pulled_stick_during_backup,
    read_only_folder,
    clock_set_back,
    two_programs,
    newer_version,
    torn_log,
)


def run_trial(trial: Callable[[Path, random.Random], None], rounds: int, seed: int) -> str:
    """ "ok", "not here: ..." or the trace of what went wrong."""
    for turn in range(rounds):
        with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as name:
            try:
                trial(Path(name), random.Random(seed * 1000 + turn))
            except NotHere as error:
                return f"{_NOT_HERE}{error}"
            except BaseException:
                return f"seed {seed * 1000 + turn}\n{traceback.format_exc()}"
    return _OK


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=10)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--encrypted", action="store_true")
    parser.add_argument("--allow-missing", action="store_true", help="a trial that this computer cannot run is no failure")
    asked = parser.parse_args()
    kind.key = KEY if asked.encrypted else None
    results = {}
    for trial in TRIALS:
        results[trial.__name__] = result = run_trial(trial, asked.rounds, asked.seed)
        print(f"{trial.__name__:32} {asked.rounds} rounds: {result}", flush=True)
    code, last = judge_run(results, asked.allow_missing)
    print(last, flush=True)
    return code


def judge_run(results: Mapping[str, str], allow_missing: bool) -> tuple[int, str]:
    """The exit code, and the last line: how many trials did what, and which of them were not made."""
    missing = [name for name, result in results.items() if result.startswith(_NOT_HERE)]
    failed = [name for name, result in results.items() if result != _OK and name not in missing]
    said = f"{len(results) - len(missing) - len(failed)} of {len(results)} trials passed"
    said += f"; failed: {', '.join(failed)}" if failed else ""
    said += f"; not tried on this computer: {', '.join(missing)}" if missing else ""
    return int(bool(failed or (missing and not allow_missing))), said


if __name__ == "__main__":
    sys.exit(main())

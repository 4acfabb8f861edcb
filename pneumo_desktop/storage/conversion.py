"""Encrypts a whole store, or decrypts it: a new one is written beside it, compared with it, then takes its place at once.

Whatever moment the program dies at, either the old store counts and what was under way is removed at the next start, or the
new one counts and what is left of the old one is removed then. Nothing of the old store is touched before that.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import sqlite3
import time
from collections.abc import Iterator
from contextlib import closing, suppress
from dataclasses import dataclass
from pathlib import Path

from pneumo_desktop.domain.cancel import CancelToken, Progress
from pneumo_desktop.domain.errors import PneumoError
from pneumo_desktop.storage.engine import connect, raw_key
from pneumo_desktop.storage.exchange import REPLACES
from pneumo_desktop.storage.failures import coded_failures
from pneumo_desktop.storage.files import KeptFiles, make_folder, overwrite, sync_file, sync_folder
from pneumo_desktop.storage.folders import MAKING, next_store_folder, store_folder, unfinished_folders
from pneumo_desktop.storage.key_file import KEY_FILE, KEY_FILE_COPY, KeyFile, has_key_file, write_key_file
from pneumo_desktop.storage.records import DATABASE_NAME, open_store_in
from pneumo_desktop.storage.sealing import BrokenSealError, StoreKey

_OLDER_COPIES = "records.v*.sqlite3"
_ROOM_TO_LEAVE_BYTES = 64 << 20
_RENAME_TRIES, _RENAME_WAIT_S = 50, 0.1
_COMPARE_EVERY = 500


@dataclass(frozen=True)
class Sides:
    """The store that is and the one that comes, each with its key or None for a plain one."""

    data: Path
    old_key: StoreKey | None
    new_key: StoreKey | None
    key_file: KeyFile | None


def write_beside(sides: Sides, cancel: CancelToken, progress: Progress) -> Path:
    """Write the new store and compare it with the old, which must be closed; returns the new one's folder.

    Raises Cancelled, PneumoError "store.full", "store.no_rights", "store.failed", "store.damaged" or "store.copy_differs";
    nothing is left of the new store then.
    """
    old = store_folder(sides.data)
    making = next_store_folder(sides.data)
    making = making.with_name(making.name + MAKING)
    with coded_failures(sides.data):
        _check_room(old)
        _abandon(making)
        try:
            _write(sides, old, making, cancel, progress)
        except BaseException:
            _abandon(making)
            raise
    return making


def switch_to(making: Path) -> Path:
    """Give the new store its name, in one step; from now on it counts. Both stores must be closed."""
    target = making.with_name(making.name.removesuffix(MAKING))
    with coded_failures(making.parent):
        for attempt in range(_RENAME_TRIES):
            try:
                making.rename(target)
                break
            except PermissionError:  # on Windows while a virus scanner looks at one of its files
                if attempt == _RENAME_TRIES - 1:
                    raise
                time.sleep(_RENAME_WAIT_S)
        sync_folder(making.parent)
    return target


def tidy(data: Path) -> bool:
    """Remove stores under construction and what is left of one that was replaced; call it with the data folder held.

    Returns false where something could not be removed yet, as when another program has it open; the next start tries again.
    """
    for folder in unfinished_folders(data):
        _abandon(folder)
    note = store_folder(data) / REPLACES
    try:
        name = note.read_text(encoding="ascii").strip()
    except OSError:
        return not unfinished_folders(data)
    replaced = data / name
    if note.parent == data:
        left = []  # it came in a copy of another store: what it would have removed is the store itself
    elif name == ".":
        left = [path for path in _parts_of_store(data) if not erase_for_good(path)]
    else:
        left = [] if replaced.parent != data or replaced == note.parent or erase_for_good(replaced) else [replaced]
    if not left:
        sync_folder(data)
        with suppress(OSError):
            note.unlink()
    return not left


def _abandon(making: Path) -> None:
    """Remove a store under construction; what cannot be removed now is removed at the next start."""
    if has_key_file(making):
        shutil.rmtree(making, ignore_errors=True)
    else:
        erase_for_good(making)


# --- writing -----------------------------------------------------------------------------------------------------------


def _write(sides: Sides, old: Path, making: Path, cancel: CancelToken, progress: Progress) -> None:
    make_folder(making)
    (making / REPLACES).write_text(os.path.relpath(old, sides.data), encoding="ascii")
    if sides.key_file is not None:
        write_key_file(making, sides.key_file)
    source, target = KeptFiles(old, sides.old_key), KeptFiles(making, sides.new_key)
    target.make_folders()
    progress("copy_records", 0.0)
    for name in _databases(old):
        copy_database(old / name, making / name, sides, cancel)
        cancel.check()
        compare_databases(old / name, making / name, sides, cancel)
    with closing(connect(making / DATABASE_NAME, _database_key(sides.new_key), "mode=ro")) as database:
        _copy_files(database, source, target, cancel, progress)
    open_store_in(making, None, sides.new_key).close()  # as the next start will, with all its checks
    for files in (source, target):
        files.close()
    for folder in (making / "films", making / "reports", making, sides.data):
        sync_folder(folder)
    progress("copy_files", 1.0)
    cancel.check()


def _databases(folder: Path) -> list[str]:
    """The database, and the copies that were kept of it before migrations: names stand in those as well."""
    return [DATABASE_NAME, *sorted(path.name for path in folder.glob(_OLDER_COPIES))]


def _database_key(key: StoreKey | None) -> bytes | None:
    return key.database if key else None


def copy_database(source: Path, target: Path, sides: Sides, cancel: CancelToken) -> None:
    """Write all of one database into another under another key, with SQLCipher's own export."""
    with closing(connect(source, _database_key(sides.old_key), by_cipher=True)) as connection:
        key = raw_key(sides.new_key.database) if sides.new_key else ""
        connection.execute(f'ATTACH DATABASE ? AS beside KEY "{key}"', (str(target),))
        connection.execute("PRAGMA beside.synchronous = FULL")
        connection.set_progress_handler(lambda: cancel.cancelled, 100_000)
        try:
            connection.execute("SELECT sqlcipher_export('beside')")
        except sqlite3.OperationalError:
            cancel.check()
            raise
        connection.set_progress_handler(None, 0)
        for pragma in ("application_id", "user_version"):
            value = int(connection.execute(f"PRAGMA main.{pragma}").fetchone()[0])
            connection.execute(f"PRAGMA beside.{pragma} = {value}")
        connection.execute("DETACH DATABASE beside")
    with target.open("rb+") as stream:
        sync_file(stream.fileno())


def compare_databases(source: Path, target: Path, sides: Sides, cancel: CancelToken) -> None:
    """Every table row by row, and the plan of the tables; raises PneumoError("store.copy_differs")."""
    with (
        closing(connect(source, _database_key(sides.old_key), "mode=ro")) as one,
        closing(connect(target, _database_key(sides.new_key), "mode=ro")) as other,
    ):
        same = one.execute(_PLAN).fetchall() == other.execute(_PLAN).fetchall()
        for (table,) in one.execute("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name").fetchall():
            same = same and _same_rows(one, other, table, cancel)
        whole = other.execute("PRAGMA integrity_check(1)").fetchone()[0] == "ok"
    if not (same and whole):
        raise PneumoError("store.copy_differs")


_PLAN = "SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY type, name"


def _same_rows(one: sqlite3.Connection, other: sqlite3.Connection, table: str, cancel: CancelToken) -> bool:
    query = f'SELECT * FROM "{table}"'  # noqa: S608 (names of tables that the store itself has); in the order of rowid or key
    ours, theirs = one.execute(query), other.execute(query)
    while rows := ours.fetchmany(_COMPARE_EVERY):
        cancel.check()
        if rows != theirs.fetchmany(_COMPARE_EVERY):
            return False
    return theirs.fetchone() is None


def _copy_files(
    database: sqlite3.Connection, source: KeptFiles, target: KeptFiles, cancel: CancelToken, progress: Progress
) -> None:
    """Every film and report that a record rests on, each read back; one that is missing stays missing."""
    films = database.execute("SELECT file_name FROM film").fetchall()
    reports = database.execute("SELECT report_file FROM record_version").fetchall()
    total = max(1, len(films) + len(reports))
    for done, (kind, name) in enumerate([*(("film", *row) for row in films), *(("report", *row) for row in reports)]):
        cancel.check()
        progress("copy_files", done / total)
        read, read_back = (source.read_film, target.read_film) if kind == "film" else (source.read_report, target.read_report)
        try:
            content = read(name)
        except FileNotFoundError:
            continue
        except BrokenSealError as error:
            raise PneumoError("store.damaged", folder=str(source.data)) from error
        if kind == "film":
            target.keep_film(content, hashlib.sha256(content).hexdigest(), name)
        else:
            target.keep_report(content, name)
        if read_back(name) != content:
            raise PneumoError("store.copy_differs")


def _check_room(folder: Path) -> None:
    needed = sum(path.stat().st_size for part in _parts_of_store(folder) for path in _files_in(part))
    if shutil.disk_usage(folder).free < needed + needed // 50 + _ROOM_TO_LEAVE_BYTES:
        raise PneumoError("store.full", folder=str(folder))


# --- removing ----------------------------------------------------------------------------------------------------------


def _parts_of_store(folder: Path) -> Iterator[Path]:
    """What a store consists of in a folder where other things may lie as well."""
    names = [DATABASE_NAME, DATABASE_NAME + "-wal", DATABASE_NAME + "-shm", KEY_FILE, KEY_FILE_COPY]
    names += [path.name for path in folder.glob(_OLDER_COPIES + "*")]
    for name in [*names, "films", "reports", "scratch"]:
        if (folder / name).exists():
            yield folder / name


def _files_in(path: Path) -> Iterator[Path]:
    if path.is_dir():
        yield from (inner for inner in path.rglob("*") if inner.is_file())
    else:
        yield path


def erase_for_good(path: Path) -> bool:
    """Overwrite once and remove; old magnetic disks forget so, flash memory may not. Returns whether it is gone."""
    try:
        for file in _files_in(path):
            with suppress(OSError):
                overwrite(file)
            file.unlink()
        if path.is_dir():
            shutil.rmtree(path)
    except FileNotFoundError:
        return True
    except OSError:
        return False
    return True

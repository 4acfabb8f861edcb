"""Unpacks a backup into a folder laid out as a store, and checks that what comes out is a whole store."""

from __future__ import annotations

import hashlib
import shutil
import sqlite3
import uuid
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from pneumo_desktop.domain.cancel import CancelToken
from pneumo_desktop.domain.errors import PneumoError
from pneumo_desktop.storage.archive import DATABASE, EXTRAS, Archive, Part, Tick
from pneumo_desktop.storage.codec import decode_patient
from pneumo_desktop.storage.columns import KEPT_REPORTS
from pneumo_desktop.storage.conversion import Sides, compare_databases, copy_database, erase_for_good
from pneumo_desktop.storage.database import open_copy
from pneumo_desktop.storage.files import KeptFiles, make_folder
from pneumo_desktop.storage.sealing import BrokenSealError, StoreKey

Look = Callable[[sqlite3.Connection], None]
_NOTE = "replaces.txt"
"""Of a switch not tidied up when an older version of this program made the backup; it must not come to another store."""


@dataclass(frozen=True)
class _Promised:
    """A film or report that a row names: whether it is a film, what the store calls it, and the hash of that row."""

    film: bool
    name: str
    sha256: str


def check_contents(
    archive: Archive, folder: Path, keep: bool, tick: Tick, look: Look | None = None, key: StoreKey | None = None
) -> bool:
    """Unpack every part into `folder` and check it; without `keep`, films and reports are removed again one by one.

    The database must open, hold together and count what the manifest says; each film and report that a row names must be
    there with the hash of that row. `look` is shown the database. An encrypted backup is opened with `key`; without it only
    the checksums speak for it, and the answer is False. Raises PneumoError("restore.damaged" with the part, or
    "restore.store_damaged"); failures of writing are OSErrors.
    """
    unpacked_extras(archive)  # checked with the rest
    readable = key is not None or not archive.facts.encrypted
    promised: dict[str, _Promised] = {}
    for part in _in_order(archive):
        target = folder / part.name
        make_folder(target.parent)
        archive.unpack(part, target, tick)
        if part.name == DATABASE and readable:
            promised = _check_database(archive, target, key, look, KeptFiles(folder, key))
        if part.name in promised:
            _check_file(archive, part, promised[part.name], KeptFiles(folder, key))
        if not keep and "/" in part.name:
            target.unlink()
    if not readable:
        return False
    _refuse_missing(archive, promised)
    return True


def unpack_sealed(archive: Archive, folder: Path, private: Path, tick: Tick, look: Look, key: StoreKey) -> None:
    """Unpack a plain backup as an encrypted store under `key`; nothing of it lies readable in `folder` at any moment.

    Raises as `check_contents` does.
    """
    target = KeptFiles(folder, key)
    target.make_folders()

    def take_database(plain: Path) -> None:
        sides = Sides(folder, None, key, None)
        copy_database(plain, folder / DATABASE, sides, CancelToken())
        compare_databases(plain, folder / DATABASE, sides, CancelToken())

    _go_through(archive, private, tick, look, take_database, partial(_seal, target))


def check_unsealed(archive: Archive, private: Path, tick: Tick, look: Look) -> None:
    """Check a plain backup for an encrypted store; films and reports are looked at in memory alone.

    Raises as `check_contents` does.
    """
    _go_through(archive, private, tick, look, lambda _plain: None, lambda _promised, _content: None)


def _go_through(
    archive: Archive,
    private: Path,
    tick: Tick,
    look: Look,
    take_database: Callable[[Path], None],
    take_file: Callable[[_Promised, bytes], None],
) -> None:
    """Check a plain backup part by part and hand each out.

    The database has to be a file on the way: it is one in `private`, in memory where the system has such a place, and
    is overwritten there afterwards.
    """
    unpacked_extras(archive)
    promised: dict[str, _Promised] = {}
    plain = private / f"{uuid.uuid4().hex}.check"
    make_folder(plain)
    try:
        for part in _in_order(archive):
            if part.name == DATABASE:
                archive.unpack(part, plain / DATABASE, tick)
                promised = _check_database(archive, plain / DATABASE, None, look, KeptFiles(plain))
                take_database(plain / DATABASE)
            elif part.name in promised:
                content = archive.read(part.name)
                tick(part.bytes)
                _check_hash(archive, part, promised[part.name], part.sha256)
                take_file(promised[part.name], content)
        _refuse_missing(archive, promised)
    finally:
        erase_for_good(plain)
        shutil.rmtree(plain, ignore_errors=True)


def _seal(target: KeptFiles, promised: _Promised, content: bytes) -> None:
    if promised.film:
        target.keep_film(content, promised.sha256, promised.name)
    else:
        target.keep_report(content, promised.name)


def _in_order(archive: Archive) -> list[Part]:
    """Whatever stands beside the database goes first, then the database: it says what the others must be."""
    parts = [part for part in archive.parts if not part.name.startswith(EXTRAS) and part.name != _NOTE]
    return sorted(parts, key=lambda part: ("/" in part.name, part.name == DATABASE))


def _check_database(
    archive: Archive, path: Path, key: StoreKey | None, look: Look | None, files: KeptFiles
) -> dict[str, _Promised]:
    """Check the database; returns what must lie in the backup beside it, by the names of its parts."""
    try:
        with closing(open_copy(path, key.database if key else None)) as connection:
            if connection.execute("PRAGMA integrity_check(1)").fetchone()[0] != "ok":
                raise PneumoError("restore.store_damaged")
            if connection.execute("PRAGMA foreign_key_check").fetchone() is not None:
                raise PneumoError("restore.store_damaged")
            _check_counts(connection, archive)
            _check_patients(connection)
            if look is not None:
                look(connection)
            return dict(_promised(connection, files))
    except (sqlite3.DatabaseError, UnicodeDecodeError) as error:
        raise PneumoError("restore.store_damaged") from error


def _check_counts(connection: sqlite3.Connection, archive: Archive) -> None:
    facts = archive.facts
    promised = {"record": facts.records, "record_version": facts.versions, "film": facts.films}
    for table, count in promised.items():
        if connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0] != count:  # noqa: S608 (names of ours)
            raise PneumoError("restore.store_damaged")


def _check_patients(connection: sqlite3.Connection) -> None:
    """Whether what stands in the rows can be read at all: the newest few, as the list of records would show them first."""
    try:
        for (patient,) in connection.execute("SELECT patient FROM record_version ORDER BY id DESC LIMIT 200"):
            decode_patient(patient)
    except ValueError as error:
        raise PneumoError("restore.store_damaged") from error


def _promised(connection: sqlite3.Connection, files: KeptFiles) -> Iterator[tuple[str, _Promised]]:
    for name, sha256 in connection.execute("SELECT file_name, sha256 FROM film"):
        yield files.name_of_film(name), _Promised(True, name, sha256)
    for name, sha256 in connection.execute(KEPT_REPORTS):
        yield files.name_of_report(name), _Promised(False, name, sha256)


def _check_file(archive: Archive, part: Part, promised: _Promised, files: KeptFiles) -> None:
    """A film or report is what its row says; a sealed one is opened for that."""
    if not files.sealed:
        _check_hash(archive, part, promised, part.sha256)
        return
    read = files.read_film if promised.film else files.read_report
    try:
        sha256 = hashlib.sha256(read(promised.name)).hexdigest()
    except BrokenSealError:
        sha256 = ""
    _check_hash(archive, part, promised, sha256)


def _check_hash(archive: Archive, part: Part, promised: _Promised, sha256: str) -> None:
    """Raise unless it is right, or was wrong already when the backup was made."""
    if sha256 != promised.sha256 and part.name not in archive.facts.faults:
        raise PneumoError("restore.damaged", part=part.name)


def _refuse_missing(archive: Archive, promised: dict[str, _Promised]) -> None:
    """Every row has its file, but for those that were missing when the backup was made."""
    there = {part.name for part in archive.parts}
    for name in promised:
        if name not in there and name not in archive.facts.faults:
            raise PneumoError("restore.damaged", part=name)


def unpacked_extras(archive: Archive) -> dict[str, bytes]:
    """What was put in beside the store: settings worth moving, the logo."""
    return {part.name.removeprefix(EXTRAS): archive.read(part.name) for part in archive.parts if _is_extra(part)}


def _is_extra(part: Part) -> bool:
    return part.name.startswith(EXTRAS) and part.bytes <= 32 << 20

"""Unpacks a backup into a folder laid out as a store, and checks that what comes out is a whole store."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from pneumo_desktop.domain.errors import PneumoError
from pneumo_desktop.storage.archive import DATABASE, EXTRAS, Archive, Part, Tick
from pneumo_desktop.storage.database import open_copy
from pneumo_desktop.storage.files import make_folder

Look = Callable[[sqlite3.Connection], None]


def check_contents(archive: Archive, folder: Path, keep: bool, tick: Tick, look: Look | None = None) -> bool:
    """Unpack every part into `folder` and check it; without `keep`, films and reports are removed again one by one.

    The database must open, hold together and count what the manifest says; each film and report that a row names must be
    there with the hash of that row. `look` is shown the database. Returns False where an encrypted database could not be
    opened here and only the checksums speak for it. Raises PneumoError("restore.damaged" with the part, or
    "restore.store_damaged"); failures of writing are OSErrors.
    """
    hashes: dict[str, str] = {}
    unpacked_extras(archive)  # checked with the rest
    parts = [part for part in archive.parts if not part.name.startswith(EXTRAS)]
    # Whatever stands beside the database goes first: a key file opens it.
    for part in sorted(parts, key=lambda part: "/" in part.name):
        target = folder / part.name
        make_folder(target.parent)
        archive.unpack(part, target, tick)
        if not keep and "/" in part.name:
            target.unlink()
        hashes[part.name] = part.sha256
    return _check_database(archive, folder / DATABASE, hashes, look)


def _check_database(archive: Archive, path: Path, hashes: dict[str, str], look: Look | None) -> bool:
    try:
        with closing(open_copy(path)) as connection:
            if connection.execute("PRAGMA integrity_check(1)").fetchone()[0] != "ok":
                raise PneumoError("restore.store_damaged")
            if connection.execute("PRAGMA foreign_key_check").fetchone() is not None:
                raise PneumoError("restore.store_damaged")
            _check_counts(connection, archive)
            _check_files(connection, archive, hashes)
            if look is not None:
                look(connection)
    except sqlite3.DatabaseError as error:
        if archive.facts.encrypted:
            return False
        raise PneumoError("restore.store_damaged") from error
    return True


def _check_counts(connection: sqlite3.Connection, archive: Archive) -> None:
    facts = archive.facts
    promised = {"record": facts.records, "record_version": facts.versions, "film": facts.films}
    for table, count in promised.items():
        if connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0] != count:  # noqa: S608 (names of ours)
            raise PneumoError("restore.store_damaged")


def _check_files(connection: sqlite3.Connection, archive: Archive, hashes: dict[str, str]) -> None:
    """Every row has its file, but for those that were missing or changed when the backup was made."""
    faults = frozenset(archive.facts.faults)
    wanted = [(f"films/{name[:2]}/{name}", sha) for name, sha in connection.execute("SELECT file_name, sha256 FROM film")]
    wanted += [
        (f"reports/{name}", sha) for name, sha in connection.execute("SELECT report_file, report_sha256 FROM record_version")
    ]
    for name, sha256 in wanted:
        there = name in hashes and (archive.facts.encrypted or hashes[name] == sha256)
        if not there and name not in faults:
            raise PneumoError("restore.damaged", part=name)


def unpacked_extras(archive: Archive) -> dict[str, bytes]:
    """What was put in beside the store: settings worth moving, the logo."""
    return {part.name.removeprefix(EXTRAS): archive.read(part.name) for part in archive.parts if _is_extra(part)}


def _is_extra(part: Part) -> bool:
    return part.name.startswith(EXTRAS) and part.bytes <= 32 << 20

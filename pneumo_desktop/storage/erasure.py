"""Erases records for good: rows, films, reports, search text, and what is left of them in the log and in free pages."""

from __future__ import annotations

import logging
import secrets
import sqlite3
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from pneumo_desktop.domain.cancel import CancelToken, Progress
from pneumo_desktop.domain.errors import PneumoError
from pneumo_desktop.domain.keeping import Act, Erased
from pneumo_desktop.storage.audit import append_line
from pneumo_desktop.storage.database import Database
from pneumo_desktop.storage.erased_list import add_to_list, erased_digest, keep_list
from pneumo_desktop.storage.exchange import older_places
from pneumo_desktop.storage.files import KeptFiles
from pneumo_desktop.storage.orphans import note_many, remove_for_good, sweep

_log = logging.getLogger(__name__)
_SALT_BYTES = 16


@dataclass(frozen=True)
class _Doomed:
    films: list[str]
    reports: list[str]


def erase_records(
    database: Database, files: KeptFiles, record_ids: Sequence[str], actor: str, cancel: CancelToken, progress: Progress
) -> Erased:
    """Erase in one transaction, then see to the files and to what the database leaves behind.

    Once the transaction is done the rest can not be cancelled; if it is cut off, the next start removes the files.
    Raises PneumoError("erase.not_found") if one of the records is not there; nothing is then erased.
    """
    wanted = list(dict.fromkeys(record_ids))
    with database.reading() as connection:
        doomed = _doomed(connection, wanted)
    cancel.check()
    note = note_many(files, doomed.films, doomed.reports)
    try:
        with database.writing() as connection:
            if _doomed(connection, wanted) != doomed:
                raise PneumoError("erase.changed")
            _delete(connection, wanted, doomed)
            append_line(connection, actor, Act.ERASE, detail={"records": len(wanted)})
    except BaseException:
        sweep(database, files, note)
        raise
    progress("erase", 0.3)
    sweep(database, files, note)
    for copy in older_databases(files.data):
        with suppress(OSError):
            remove_for_good(copy)
    progress("erase", 0.6)
    rewritten = _rewrite(database)
    keep_list(database, files.data)
    progress("erase", 1.0)
    return Erased(len(wanted), len(doomed.films), len(doomed.reports), older_places(files.root), rewritten)


def _doomed(connection: sqlite3.Connection, wanted: Sequence[str]) -> _Doomed:
    """Files that go with these records: their reports, and films that no other record rests on."""
    films: set[str] = set()
    reports: list[str] = []
    for record_id in wanted:
        rows = connection.execute(
            "SELECT v.report_file, f.file_name, f.sha256 FROM record_version AS v JOIN film AS f ON f.sha256 = v.film_sha256"
            " WHERE v.record_id = ? ORDER BY v.version",
            (record_id,),
        ).fetchall()
        if not rows:
            raise PneumoError("erase.not_found")
        reports += [row[0] for row in rows]
        films |= {row[1] for row in rows if _users(connection, row[2]) <= set(wanted)}
    return _Doomed(sorted(films), reports)


def _users(connection: sqlite3.Connection, film_sha256: str) -> set[str]:
    rows = connection.execute("SELECT DISTINCT record_id FROM record_version WHERE film_sha256 = ?", (film_sha256,))
    return {row[0] for row in rows}


def _delete(connection: sqlite3.Connection, wanted: Sequence[str], doomed: _Doomed) -> None:
    salt = secrets.token_hex(_SALT_BYTES)
    connection.executemany("DELETE FROM record WHERE id = ?", [(record_id,) for record_id in wanted])
    for record_id in wanted:
        gone = connection.execute("DELETE FROM record_version WHERE record_id = ?", (record_id,)).rowcount
        connection.execute("UPDATE store SET versions = versions - ?", (gone,))
    connection.executemany("DELETE FROM film WHERE file_name = ?", [(name,) for name in doomed.films])
    add_to_list(connection, [(erased_digest(salt, record_id), salt) for record_id in wanted])


def _rewrite(database: Database) -> bool:
    try:
        database.rewrite()
    except sqlite3.Error:
        _log.warning("no room to write the database anew after an erasure")
        return False
    return True


def older_databases(data: Path) -> tuple[Path, ...]:
    """Copies from before migrations: they hold all that the store held then."""
    return tuple(data.glob("records.v*.sqlite3"))

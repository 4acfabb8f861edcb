"""Looks at a database file before anything is written to it: is it ours, whole, and of a version we know?"""

from __future__ import annotations

import sqlite3
import struct
from contextlib import closing
from pathlib import Path

from pneumo_desktop.domain.errors import PneumoError
from pneumo_desktop.storage.engine import connect
from pneumo_desktop.storage.failures import is_damage

APPLICATION_ID = 0x504E4555  # "PNEU"
WHOLE_CHECK_BYTES = 128 << 20
"""Up to this size every page is looked at on each start (about 0.1 s); above it, the tables that lists and numbers rest on,
and every page only after a crash."""

# The database file format, https://www.sqlite.org/fileformat2.html section 1.3: user version at byte 60, application id at 68.
_HEADER_BYTES = 100
_MAGIC = b"SQLite format 3\x00"


def inspect_database(path: Path, newest: int, key: bytes | None = None) -> None:
    """Raise PneumoError("store.damaged") or ("store.newer") unless `path` is a sound store of version `newest` or older.

    Reads only. A store that was never filled, from a start that was cut off, passes.
    """
    folder = str(path.parent)
    if key is None:  # the header of an encrypted one says nothing; its first page is checked when it is read
        with path.open("rb") as stream:
            header = stream.read(_HEADER_BYTES)
        if len(header) < _HEADER_BYTES or not header.startswith(_MAGIC):
            raise PneumoError("store.damaged", folder=folder)
        version, application = struct.unpack(">I4xI", header[60:72])
        _refuse_foreign(version, application, newest, folder)
    try:
        below = _row_without_log(path, key)  # before the view with the log: programs that share the store may be adding to it
        with closing(connect(path, key, "mode=ro")) as connection:
            connection.execute("BEGIN")  # one view for all questions
            _refuse_unsound(connection, path, newest, below)
    except UnicodeDecodeError as error:
        raise PneumoError("store.damaged", folder=folder) from error
    except sqlite3.DatabaseError as error:
        # SQLITE_ERROR: a table or a column that every store has is not there.
        if is_damage(error) or getattr(error, "sqlite_errorcode", 0) == sqlite3.SQLITE_ERROR:
            raise PneumoError("store.damaged", folder=folder) from error
        raise


def _refuse_foreign(version: int, application: int, newest: int, folder: str) -> None:
    if application not in (0, APPLICATION_ID):
        raise PneumoError("store.damaged", folder=folder)
    if application == APPLICATION_ID and version > newest:
        raise PneumoError("store.newer", folder=folder, version=version, known=newest)


def _refuse_unsound(connection: sqlite3.Connection, path: Path, newest: int, below: tuple[str, int] | None) -> None:
    folder = str(path.parent)
    version, application = _number(connection, "PRAGMA user_version"), _number(connection, "PRAGMA application_id")
    _refuse_foreign(version, application, newest, folder)
    filled = _number(connection, "SELECT count(*) FROM sqlite_schema") > 0
    if filled != (application == APPLICATION_ID) or filled != (version > 0):
        raise PneumoError("store.damaged", folder=folder)
    if filled and not (_pages_sound(connection, path) and _log_belongs(connection, path, below)):
        raise PneumoError("store.damaged", folder=folder)


def _pages_sound(connection: sqlite3.Connection, path: Path) -> bool:
    if _log_bytes(path) > 0:
        checks = ["PRAGMA integrity_check(1)"]
    elif path.stat().st_size <= WHOLE_CHECK_BYTES:
        checks = ["PRAGMA quick_check(1)"]
    else:
        checks = ["PRAGMA quick_check('store')", "PRAGMA quick_check('number_sequence')", "PRAGMA quick_check('record')"]
    return all(connection.execute(check).fetchone()[0] == "ok" for check in checks)


def _log_belongs(connection: sqlite3.Connection, path: Path, below: tuple[str, int] | None) -> bool:
    """Whether the log that a crash left is this database's own.

    SQLite replays any whole log it finds beside a file, also over a file that was copied back from a backup. Then the
    two name different stores, the log is older than the file, rows lack what they refer to, or their count is wrong.
    `below` is what the file alone says.
    """
    if _log_bytes(path) == 0:
        return True
    store_id, changes, versions = connection.execute("SELECT id, changes, versions FROM store").fetchone()
    if below is not None and (below[0] != store_id or below[1] > changes):
        return False
    if versions != _number(connection, "SELECT count(*) FROM record_version"):
        return False
    return connection.execute("PRAGMA foreign_key_check").fetchone() is None


def _row_without_log(path: Path, key: bytes | None) -> tuple[str, int] | None:
    """Id and changes of the store as the file alone has them; None where a crash left it without a whole copy of them."""
    try:
        with closing(connect(path, key, "immutable=1")) as connection:
            row = connection.execute("SELECT id, changes FROM store").fetchone()
    except sqlite3.DatabaseError:
        return None
    return (row[0], row[1]) if row else None


def _log_bytes(path: Path) -> int:
    log = path.with_name(path.name + "-wal")
    return log.stat().st_size if log.exists() else 0


def _number(connection: sqlite3.Connection, query: str) -> int:
    return int(connection.execute(query).fetchone()[0])

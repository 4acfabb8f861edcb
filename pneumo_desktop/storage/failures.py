"""From what the system and SQLite report to the store's own error codes."""

from __future__ import annotations

import errno
import os
import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from pneumo_desktop.domain.errors import PneumoError

# EFBIG: the file would pass a limit on file sizes, which to the person is a full disk; EDQUOT: so is a used-up quota.
FULL = frozenset({errno.ENOSPC, errno.EFBIG, getattr(errno, "EDQUOT", errno.ENOSPC)})
NO_RIGHTS = frozenset({errno.EACCES, errno.EPERM, errno.EROFS})
_PRIMARY = 0xFF  # the low byte of an extended SQLite result code
_PROBE_BYTES = 1 << 20


@contextmanager
def coded_failures(folder: Path) -> Iterator[None]:
    """Turn failures of files and database within into PneumoError("store. ...", folder=...); misuse passes unchanged."""
    try:
        yield
    except OSError as error:
        raise PneumoError(_code_of_os(error), folder=str(folder)) from error
    except UnicodeDecodeError as error:  # of what SQLite says about a database with garbled names or texts
        raise PneumoError("store.damaged", folder=str(folder)) from error
    except (sqlite3.ProgrammingError, sqlite3.InterfaceError):
        raise
    except sqlite3.Error as error:
        raise PneumoError(_code_of_sqlite(error, folder), folder=str(folder)) from error


def _code_of_os(error: OSError) -> str:
    if error.errno in FULL:
        return "store.full"
    return "store.no_rights" if error.errno in NO_RIGHTS else "store.failed"


def is_damage(error: sqlite3.Error) -> bool:
    """Whether SQLite found the database itself in disorder. That a text is none Python says, without a code of SQLite's."""
    if isinstance(error, sqlite3.OperationalError) and str(error).startswith("Could not decode to UTF-8"):
        return True
    code = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_ERROR) & _PRIMARY
    return code in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB)


def _code_of_sqlite(error: sqlite3.Error, folder: Path) -> str:
    code = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_ERROR) & _PRIMARY
    if is_damage(error):
        return "store.damaged"
    if code in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
        return "store.in_use"
    if code == sqlite3.SQLITE_FULL:
        return "store.full"
    if code in (sqlite3.SQLITE_READONLY, sqlite3.SQLITE_PERM):
        return "store.no_rights"
    if code in (sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_IOERR):
        return _code_of_probe(folder)
    return "store.failed"


def _code_of_probe(folder: Path) -> str:
    """Why SQLite could not write: it keeps the system's reason to itself, so try the same with a file of our own."""
    try:
        with tempfile.TemporaryFile(dir=folder) as probe:
            probe.write(bytes(_PROBE_BYTES))
            probe.flush()
            os.fsync(probe.fileno())
    except OSError as error:
        return _code_of_os(error)
    return "store.failed"

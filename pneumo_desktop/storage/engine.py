"""Opens databases, plain ones by SQLite and encrypted ones by SQLCipher, so that both look and fail the same.

SQLCipher's module has exception classes of its own; here they become those of `sqlite3`, with their result codes, and
nothing else in the program needs to know the two apart. A key of 32 bytes is given raw: it is derived from the store's
key already, and SQLCipher's own slow derivation would only cost every opening a tenth of a second.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import Any, cast

BUSY_TIMEOUT_S = 30.0


def connect(path: Path, key: bytes | None = None, how: str = "", by_cipher: bool = False) -> sqlite3.Connection:
    """A connection in autocommit mode to the database at `path`; `how` are words of an SQLite URI such as "mode=ro".

    Raises sqlite3.Error; a wrong key shows itself at the first question only, as SQLITE_NOTADB. `by_cipher` opens a plain
    database by SQLCipher: never while `sqlite3` has it open too, for the two do not see each other's locks.
    """
    place = f"{path.absolute().as_uri()}?{how}" if how else str(path)
    named: dict[str, Any] = {"timeout": BUSY_TIMEOUT_S, "isolation_level": None, "check_same_thread": False, "uri": bool(how)}
    if key is None and not by_cipher:
        plain: sqlite3.Connection = sqlite3.connect(place, **named)
        return plain
    with _as_sqlite():
        connection = _cipher().connect(place, factory=_classes()[0], **named)
    try:
        connection.execute("PRAGMA cipher_log_level = NONE")  # it would write to standard error
        if key is not None:
            connection.execute(f'PRAGMA key = "{raw_key(key)}"')
        connection.execute("PRAGMA temp_store = MEMORY")
    except BaseException:
        connection.close()
        raise
    return cast(sqlite3.Connection, connection)


def raw_key(key: bytes) -> str:
    """A key of 32 bytes as SQLCipher takes it raw."""
    if len(key) != 32:
        raise ValueError("a database key has 32 bytes")
    return f"x'{key.hex()}'"


@cache
def _cipher() -> Any:
    """Imported at the first encrypted database: a plain store needs none of it."""
    from sqlcipher3 import dbapi2

    return dbapi2


@contextmanager
def _as_sqlite() -> Iterator[None]:
    """Turn SQLCipher's exceptions into those of `sqlite3` of the same name."""
    cipher = _cipher()
    try:
        yield
    except cipher.Error as error:
        kind = getattr(sqlite3, type(error).__name__, sqlite3.DatabaseError)
        plain = kind(*error.args)
        for name in ("sqlite_errorcode", "sqlite_errorname"):
            if hasattr(error, name):
                setattr(plain, name, getattr(error, name))
        raise plain from None


@cache
def _classes() -> tuple[type, type]:
    """Connection and cursor of SQLCipher that fail as those of `sqlite3` do."""
    cipher = _cipher()
    asked, answered = ("execute", "executemany", "executescript"), ("__next__", "fetchone", "fetchmany", "fetchall")
    cursor = type("Cursor", (cipher.Cursor,), _wrapped(cipher.Cursor, (*asked, *answered)))
    methods = _wrapped(cipher.Connection, (*asked, "commit", "rollback", "backup", "close"))
    methods["cursor"] = lambda self, factory=cursor: cipher.Connection.cursor(self, factory)
    return type("Connection", (cipher.Connection,), methods), cursor


def _wrapped(base: Any, names: Sequence[str]) -> dict[str, Callable[..., Any]]:
    """The methods `names` of `base` with their failures translated."""

    def wrapped(method: Callable[..., Any]) -> Callable[..., Any]:
        def call(*arguments: Any, **named: Any) -> Any:
            with _as_sqlite():
                return method(*arguments, **named)

        return call

    return {name: wrapped(getattr(base, name)) for name in names}

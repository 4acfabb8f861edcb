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


def connect(path: Path, key: bytes | None = None, how: str = "", timeout_s: float = BUSY_TIMEOUT_S) -> sqlite3.Connection:
    """A connection in autocommit mode to the database at `path`; `how` are words of an SQLite URI such as "mode=ro".

    Raises sqlite3.Error; a wrong key shows itself at the first question only, as SQLITE_NOTADB.
    """
    place = f"{path.absolute().as_uri()}?{how}" if how else str(path)
    named: dict[str, Any] = {"timeout": timeout_s, "isolation_level": None, "check_same_thread": False, "uri": bool(how)}
    if key is None:
        return sqlite3.connect(place, **named)
    with _as_sqlite():
        connection = _cipher().connect(place, factory=_classes()[0], **named)
    try:
        connection.execute("PRAGMA cipher_log_level = NONE")  # it would write to standard error
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

    class Cursor(cipher.Cursor):  # type: ignore[misc]
        def __next__(self) -> Any:
            with _as_sqlite():
                return super().__next__()

    class Connection(cipher.Connection):  # type: ignore[misc]
        def cursor(self, factory: type = Cursor) -> Any:
            with _as_sqlite():
                return super().cursor(factory)

    _wrap(Cursor, cipher.Cursor, ("execute", "executemany", "executescript", "fetchone", "fetchmany", "fetchall"))
    _wrap(Connection, cipher.Connection, ("execute", "executemany", "executescript", "commit", "rollback", "backup", "close"))
    return Connection, Cursor


def _wrap(kind: Any, base: Any, names: Sequence[str]) -> None:
    def wrapped(method: Callable[..., Any]) -> Callable[..., Any]:
        def call(*arguments: Any, **named: Any) -> Any:
            with _as_sqlite():
                return method(*arguments, **named)

        return call

    for name in names:
        setattr(kind, name, wrapped(getattr(base, name)))

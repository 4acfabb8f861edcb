"""The database file: found sound or refused untouched, brought to this program's version, and shared between threads."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from threading import RLock

from pneumo_desktop.domain.errors import PneumoError
from pneumo_desktop.storage.engine import connect
from pneumo_desktop.storage.files import overwrite, sync_file, sync_folder
from pneumo_desktop.storage.inspection import inspect_database
from pneumo_desktop.storage.migration import Migration, bundled_migrations, migrate

_CACHE_KIB = 16 * 1024
_PAGES_A_STEP = 512


class Database:
    """Two connections, one writing and one reading, each lent to one thread at a time: a search never waits for a save."""

    def __init__(self, path: Path, key: bytes | None = None) -> None:
        self.path, self.key = path, key
        self._write_lock, self._read_lock = RLock(), RLock()
        self._writer = _connect(path, key)
        try:
            self._reader = _connect(path, key)
            self._reader.execute("PRAGMA query_only = ON")
        except BaseException:
            self._writer.close()
            raise

    @contextmanager
    def writing(self) -> Iterator[sqlite3.Connection]:
        """One transaction that excludes all other writers, also those of other processes; undone if the block fails."""
        with self._write_lock:
            connection = self._writer
            if connection.in_transaction:  # an earlier one could not even be undone, as with a stick pulled out
                connection.execute("ROLLBACK")
            connection.execute("BEGIN IMMEDIATE")
            try:
                connection.execute("UPDATE store SET changes = changes + 1")
                yield connection
                connection.execute("COMMIT")
            except BaseException:
                if connection.in_transaction:
                    with suppress(sqlite3.Error):
                        connection.execute("ROLLBACK")
                raise

    @contextmanager
    def reading(self) -> Iterator[sqlite3.Connection]:
        """A connection that sees all that was committed and cannot write."""
        with self._read_lock:
            yield self._reader

    @contextmanager
    def snapshot(self) -> Iterator[sqlite3.Connection]:
        """A connection of its own that sees one moment for as long as it is held; saving and searching go on beside it."""
        with closing(_connect(self.path, self.key)) as connection:
            connection.execute("PRAGMA query_only = ON")
            connection.execute("BEGIN")
            connection.execute("SELECT id FROM store").fetchone()  # the moment begins with the first look
            yield connection

    @contextmanager
    def suspended(self) -> Iterator[None]:
        """Nobody works with the database and no file of it is open: it may be exchanged for another."""
        with self._write_lock, self._read_lock:
            self.close()
            try:
                yield
            finally:
                self._writer = _connect(self.path, self.key)
                self._reader = _connect(self.path, self.key)
                self._reader.execute("PRAGMA query_only = ON")

    def take_key(self, key: bytes | None) -> None:
        """While suspended: what lies there now is opened with this key."""
        self.key = key

    def rewrite(self) -> None:
        """Write the database anew and empty its log, so that nothing deleted is left in free pages of either."""
        with self._write_lock, self._read_lock:
            for statement in ("PRAGMA wal_checkpoint(TRUNCATE)", "VACUUM", "PRAGMA wal_checkpoint(TRUNCATE)"):
                self._overwrite_log()
                self._writer.execute(statement).fetchall()

    def close(self) -> None:
        """Wait for work under way, then bring everything into the one file."""
        with self._write_lock, self._read_lock:
            self._reader.close()
            with suppress(sqlite3.Error, OSError):
                self._overwrite_log()
            self._writer.close()

    def _overwrite_log(self) -> None:
        """Overwrite a plain log before SQLite cuts or removes it: its names would lie in free blocks of the disk otherwise.

        Only once all of it is in the database and nobody reads it (a RESTART that was not busy): then whoever opens the
        database next looks at the file alone. And only while nobody has written since: the lock of a writer is held, and
        `changes` would tell.
        """
        log = self.path.with_name(f"{self.path.name}-wal")
        if self.key is not None or not log.exists():
            return
        changes = self._changes()
        busy, pages, moved = self._writer.execute("PRAGMA wal_checkpoint(RESTART)").fetchone()
        if busy or pages != moved or log.stat().st_size == 0:
            return
        self._writer.execute("BEGIN IMMEDIATE")
        try:
            if self._changes() == changes:
                overwrite(log)
        finally:
            self._writer.execute("ROLLBACK")

    def _changes(self) -> int:
        return int(self._writer.execute("SELECT changes FROM store").fetchone()[0])


def open_database(
    path: Path, may_create: bool, migrations: Sequence[Migration] | None = None, key: bytes | None = None
) -> Database:
    """Open, check and migrate the store at `path`, or create it; with a `key` of 32 bytes it is an encrypted one.

    Raises PneumoError("store.damaged") and ("store.newer") without having written a byte to it; "store.damaged" too where
    there is none and `may_create` is false. An older store is copied to a file beside it, which is kept, before the
    first step. sqlite3.Error and OSError pass through.
    """
    steps = bundled_migrations() if migrations is None else migrations
    if path.exists() and path.stat().st_size > 0:
        inspect_database(path, newest=len(steps), key=key)
    elif not may_create:
        raise PneumoError("store.damaged", folder=str(path.parent))
    with closing(_connect(path, key)) as connection:
        migrate(connection, path, steps, key)
    sync_folder(path.parent)
    return Database(path, key)


def copy_view(view: sqlite3.Connection, target: Path, step: Callable[[int, int], None], key: bytes | None = None) -> None:
    """What `view` (from `Database.snapshot`) sees, as a database of its own at `target`, on the disk when this returns.

    Where the store is encrypted, so is its copy, with the same `key`. `step` takes pages done and pages in all, and may
    raise to end it.
    """
    with closing(connect(target, key)) as copy:
        copy.execute("PRAGMA journal_mode = OFF")  # a log would lie in free blocks, and a copy cut off is thrown away anyway
        view.backup(copy, pages=_PAGES_A_STEP, progress=lambda _status, left, pages: step(pages - left, pages))
    with target.open("rb+") as stream:
        sync_file(stream.fileno())


def open_copy(path: Path, key: bytes | None = None) -> sqlite3.Connection:
    """A copy of a store's database, to be looked at only."""
    connection = _connect(path, key)
    connection.execute("PRAGMA query_only = ON")
    return connection


def _connect(path: Path, key: bytes | None) -> sqlite3.Connection:
    connection = connect(path, key)
    try:
        mode = connection.execute("PRAGMA journal_mode = WAL").fetchone()[0]
        if mode != "wal":
            raise sqlite3.OperationalError("no write-ahead log on this file system")
        connection.execute("PRAGMA synchronous = FULL")
        connection.execute("PRAGMA fullfsync = ON")
        connection.execute("PRAGMA checkpoint_fullfsync = ON")
        connection.execute("PRAGMA foreign_keys = ON")
        connection.execute("PRAGMA secure_delete = ON")  # what is erased is overwritten, not only forgotten
        connection.execute("PRAGMA trusted_schema = OFF")
        connection.execute("PRAGMA cell_size_check = ON")
        connection.execute(f"PRAGMA cache_size = -{_CACHE_KIB}")
    except BaseException:
        connection.close()
        raise
    return connection

"""Brings an older store to this program's version: a copy first, then one transaction a step."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import closing, suppress
from dataclasses import dataclass
from importlib import resources
from pathlib import Path

from pneumo_desktop.storage import migrations
from pneumo_desktop.storage.engine import connect
from pneumo_desktop.storage.files import placed_whole, sync_file
from pneumo_desktop.storage.inspection import APPLICATION_ID
from pneumo_desktop.storage.search_text import patient_key

_FILE_NAME = re.compile(r"(\d{4})_[a-z0-9_]+\.sql")


@dataclass(frozen=True)
class Migration:
    """The step that brings a store to `version`; `sql` are its statements."""

    version: int
    sql: str


def bundled_migrations() -> tuple[Migration, ...]:
    """All steps that this program knows, from 1 on without a gap."""
    steps = []
    for file in resources.files(migrations).iterdir():
        match = _FILE_NAME.fullmatch(file.name)
        if match:
            steps.append(Migration(int(match[1]), file.read_text(encoding="utf-8")))
    steps.sort(key=lambda step: step.version)
    if not steps or [step.version for step in steps] != list(range(1, len(steps) + 1)):
        raise RuntimeError("migrations are missing from this copy of the program")
    return tuple(steps)


def migrate(connection: sqlite3.Connection, path: Path, steps: Sequence[Migration], key: bytes | None = None) -> None:
    """Bring the store behind `connection` to the newest version, each step in one transaction.

    Steps may call `key_of_number(text)`, the key by which a clinic number is compared.
    An older store is first copied beside `path`, under its `key` if it has one. A step that fails leaves the store at
    the version before it.
    """
    current = int(connection.execute("PRAGMA user_version").fetchone()[0])
    if current == len(steps):
        return
    if current > 0:
        _keep_copy(connection, path, current, key)
    connection.create_function("key_of_number", 1, patient_key, deterministic=True)
    connection.execute("PRAGMA foreign_keys = OFF")  # so that a step can rebuild tables; each checks all keys at its end
    for step in steps[current:]:
        _take(connection, step)
    connection.execute("PRAGMA foreign_keys = ON")
    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")  # the file itself now says which store it is


def _take(connection: sqlite3.Connection, step: Migration) -> None:
    connection.execute("BEGIN IMMEDIATE")
    try:
        for statement in _split(step.sql):
            connection.execute(statement)
        if connection.execute("PRAGMA foreign_key_check").fetchone() is not None:
            raise sqlite3.IntegrityError("rows without what they refer to")
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        connection.execute(f"PRAGMA user_version = {step.version}")
        connection.execute("COMMIT")
    except BaseException:
        with suppress(sqlite3.Error):
            connection.execute("ROLLBACK")
        raise


def _split(sql: str) -> Iterator[str]:
    """Single statements; `executescript` would commit between them."""
    statement = ""
    for line in sql.splitlines(keepends=True):
        statement += line
        if sqlite3.complete_statement(statement):
            yield statement
            statement = ""
    if "".join(line for line in statement.splitlines() if not line.lstrip().startswith("--")).strip():
        raise ValueError("a migration ends in the middle of a statement")


def _keep_copy(connection: sqlite3.Connection, path: Path, version: int, key: bytes | None) -> None:
    """Copy the store as it is, whole or not at all, to "records.v1.sqlite3" or the next free name like it."""
    target, count = path.with_name(f"{path.stem}.v{version}{path.suffix}"), 1
    while target.exists():
        count += 1
        target = path.with_name(f"{path.stem}.v{version}-{count}{path.suffix}")
    part = target.with_name(target.name + ".part")
    part.unlink(missing_ok=True)
    with placed_whole(part, target):
        with closing(connect(part, key)) as copy:
            connection.backup(copy)
        with part.open("rb+") as stream:
            sync_file(stream.fileno())

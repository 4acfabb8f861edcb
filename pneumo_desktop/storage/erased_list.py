"""The list of what was erased, in the database and in a file beside it: an older backup that is restored is relieved of it."""

from __future__ import annotations

import hashlib
import json
import sqlite3
from collections.abc import Iterable, Sequence
from contextlib import suppress
from pathlib import Path

from pneumo_desktop.storage.database import Database
from pneumo_desktop.storage.files import placed_whole, sync_file

ERASED_LIST = "erased.json"

ErasedList = Sequence[tuple[str, str]]
"""Pairs of digest and salt."""


def erased_digest(salt: str, record_id: str) -> str:
    """What the list says of a record."""
    return hashlib.sha256(f"{salt}:{record_id}".encode()).hexdigest()


def add_to_list(connection: sqlite3.Connection, pairs: ErasedList) -> None:
    """Remember these as erased."""
    connection.executemany("INSERT OR IGNORE INTO erased (digest, salt) VALUES (?, ?)", pairs)


def erased_list(connection: sqlite3.Connection) -> ErasedList:
    """All that was erased."""
    return [(str(digest), str(salt)) for digest, salt in connection.execute("SELECT digest, salt FROM erased ORDER BY digest")]


def erased_ids(record_ids: Iterable[str], pairs: ErasedList) -> list[str]:
    """Which of these records stand in the list."""
    by_salt: dict[str, set[str]] = {}
    for digest, salt in pairs:
        by_salt.setdefault(salt, set()).add(digest)
    return [
        record_id
        for record_id in record_ids
        if any(erased_digest(salt, record_id) in digests for salt, digests in by_salt.items())
    ]


def keep_list(database: Database, data: Path) -> None:
    """Keep the list as a file as well: it is needed when the database itself can no longer be read."""
    with database.reading() as connection:
        pairs = erased_list(connection)
    if not pairs:
        return
    part = data / f"{ERASED_LIST}.part"
    with placed_whole(part, data / ERASED_LIST), part.open("w", encoding="utf-8") as stream:
        json.dump({"erased": [list(pair) for pair in pairs]}, stream)
        stream.flush()
        sync_file(stream.fileno())


def mend_list(database: Database, data: Path) -> None:
    """Write the file again where it is not there, or not all of it: an encryption left it behind, or the disk was full.

    What cannot be written now is tried again at the next start.
    """
    with database.reading() as connection:
        pairs = erased_list(connection)
    if not set(pairs) <= set(kept_list(data)):
        with suppress(OSError):
            keep_list(database, data)


def kept_list(data: Path) -> ErasedList:
    """The list from its file; empty where there is none."""
    try:
        words = json.loads((data / ERASED_LIST).read_text(encoding="utf-8"))
        return [(str(digest), str(salt)) for digest, salt in words["erased"]]
    except (OSError, ValueError, KeyError, TypeError):
        return []

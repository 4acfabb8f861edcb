"""Which key opens a backup, and under which key its records stand once they are restored."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from pneumo_desktop.domain.errors import PneumoError
from pneumo_desktop.domain.keeping import OpensWith
from pneumo_desktop.storage.archive import Archive
from pneumo_desktop.storage.key_file import (
    KEY_FILE,
    KEY_FILE_COPY,
    KeyFile,
    has_key_file,
    open_by_either,
    parse_key_file,
    read_key_file,
)
from pneumo_desktop.storage.sealing import StoreKey


@dataclass(frozen=True)
class Keys:
    """`backup` opens the backup: None for a plain one, and for one whose passphrase nobody gave. `result` is the key of the
    restored store, and `key_file` what is written beside it: None leaves the backup's own there."""

    opens_with: OpensWith
    backup: StoreKey | None = None
    result: StoreKey | None = None
    key_file: KeyFile | None = None


def find_keys(archive: Archive, folder: Path, live: StoreKey | None, secret: str) -> Keys:
    """The keys for a backup to be restored over the store in `folder`, which `live` opens if it is an encrypted one.

    An encrypted store never becomes a plain one by a restore. `secret` is a passphrase or recovery key of the backup.
    Raises PneumoError "restore.wrong_passphrase", "restore.key_damaged", and "restore.into_encrypted" where the records here
    are encrypted and nobody has opened them.
    """
    encrypted_here = has_key_file(folder)
    if not archive.facts.encrypted:
        if not encrypted_here:
            return Keys(OpensWith.NOTHING)
        if live is None:
            raise PneumoError("restore.into_encrypted")
        return Keys(OpensWith.HERE, None, live, read_key_file(folder))
    file = _key_file_in(archive)
    if encrypted_here and live is not None:
        mine = read_key_file(folder)
        if mine.store == file.store:  # the same key, whatever the passphrase of that day was
            return Keys(OpensWith.HERE, live, live, mine)
    if not secret:
        return Keys(OpensWith.BACKUP)
    try:
        key = open_by_either(file, secret)
    except PneumoError as error:
        raise PneumoError("restore.wrong_passphrase") from error
    return Keys(OpensWith.BACKUP, key, key)


def key_of_closed(folder: Path, secret: str) -> StoreKey | None:
    """The key of an encrypted store that nobody has open, if `secret` is its passphrase or recovery key."""
    if not secret or not has_key_file(folder):
        return None
    with suppress(PneumoError, OSError):
        return open_by_either(read_key_file(folder), secret)
    return None


def _key_file_in(archive: Archive) -> KeyFile:
    there = {part.name for part in archive.parts}
    found = [file for name in (KEY_FILE, KEY_FILE_COPY) if name in there and (file := parse_key_file(archive.read(name)))]
    if not found:
        raise PneumoError("restore.key_damaged")
    return max(found, key=lambda file: file.serial)

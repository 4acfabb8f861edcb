"""Films and reports of a save, or of an erasure, that was cut off: noted beforehand, taken away once no row names them."""

from __future__ import annotations

import json
import shutil
import sqlite3
import uuid
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from pneumo_desktop.storage.database import Database
from pneumo_desktop.storage.files import NOTE_SUFFIX, KeptFiles, overwrite, sync_file, sync_folder
from pneumo_desktop.storage.sealing import BrokenSealError

UNPACKED = (".verify", ".check")
"""Ends of the names of folders in scratch/ into which a backup is unpacked to be checked."""


def note_files(files: KeptFiles, film_name: str, report_file: str) -> Path:
    """Write down which files are about to be placed; the note lies in scratch/ and is removed when a row names them."""
    return note_many(files, [film_name], [report_file])


def note_many(files: KeptFiles, film_names: Sequence[str], report_files: Sequence[str]) -> Path:
    """The same for many files."""
    note = files.scratch / f"{uuid.uuid4().hex}{NOTE_SUFFIX}"
    try:
        with note.open("xb") as stream:
            files.write_note(stream, note.name, json.dumps({"films": list(film_names), "reports": list(report_files)}).encode())
            stream.flush()
            sync_file(stream.fileno())
    except BaseException:
        with suppress(OSError):
            note.unlink(missing_ok=True)
        raise
    return note


def sweep(database: Database, files: KeptFiles, note: Path) -> None:
    """Take away what `note` names and no row does. Where that cannot be done now, the note stays for the next start."""
    with suppress(OSError, sqlite3.Error):
        noted = _read(files, note)
        with database.writing():
            pass  # what a failed commit left in the log is overwritten by this one: it cannot come back after a crash
        with database.writing() as connection:  # nobody saves meanwhile
            for path in _unnamed(connection, files, noted):
                remove_for_good(path)
        note.unlink(missing_ok=True)


def sweep_all(database: Database, files: KeptFiles) -> None:
    """Do so for all notes that an earlier run left; call it only while no other program uses the store.

    Nothing is written to the database: its log was just looked through, and the disk may still be full.
    """
    for note in sorted(files.scratch.glob(f"*{NOTE_SUFFIX}")):
        with suppress(OSError, sqlite3.Error):
            with database.reading() as connection:
                unnamed = _unnamed(connection, files, _read(files, note))
            for path in unnamed:
                remove_for_good(path)
            note.unlink(missing_ok=True)
    for suffix in UNPACKED:
        for folder in files.scratch.glob(f"*{suffix}"):
            for left in folder.rglob("*"):
                with suppress(OSError):
                    if left.is_file():
                        remove_for_good(left)
            shutil.rmtree(folder, ignore_errors=True)


def remove_for_good(path: Path) -> None:
    """Overwrite a file, then remove it. Where the disk writes elsewhere (flash, snapshots), the first does not help, and
    where it has no room for that, the file is removed all the same."""
    if not path.exists():
        return
    with suppress(OSError):
        overwrite(path)
    path.unlink(missing_ok=True)
    if path.parent.is_dir():  # a save may have died before it made the folder
        sync_folder(path.parent)


def _read(files: KeptFiles, note: Path) -> dict[str, list[str]]:
    """What a note names; a note that was cut off names nothing, for then nothing was placed yet."""
    try:
        noted = json.loads(files.read_note(note))
        return {"films": list(map(str, noted["films"])), "reports": list(map(str, noted["reports"]))}
    except (ValueError, KeyError, TypeError, BrokenSealError):
        return {"films": [], "reports": []}


def _unnamed(connection: sqlite3.Connection, files: KeptFiles, noted: dict[str, list[str]]) -> list[Path]:
    film = "SELECT 1 FROM film WHERE file_name = ?"
    report = "SELECT 1 FROM record_version WHERE report_file = ?"
    lost = [files.film_path(name) for name in noted["films"] if connection.execute(film, (name,)).fetchone() is None]
    lost += [files.report_path(name) for name in noted["reports"] if connection.execute(report, (name,)).fetchone() is None]
    return [path for path in lost if path.parent.parent == files.films or path.parent == files.reports]

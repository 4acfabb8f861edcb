"""Restores a backup: unpacked and checked beside, relieved of what was erased since, then put in the store's place."""

from __future__ import annotations

import logging
import os
import shutil
import sqlite3
import uuid
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, closing, contextmanager, suppress
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from pathlib import Path

from pneumo_desktop.domain.cancel import CancelToken, Progress
from pneumo_desktop.domain.errors import PneumoError
from pneumo_desktop.domain.keeping import Act, AuditHead, BackupFacts, OpensWith, Restored, RestorePlan
from pneumo_desktop.storage.archive import DATABASE, Archive, Tick, open_archive
from pneumo_desktop.storage.audit import append_line, head_of_audit
from pneumo_desktop.storage.database import open_copy
from pneumo_desktop.storage.erased_list import ErasedList, add_to_list, erased_ids, erased_list, keep_list, kept_list
from pneumo_desktop.storage.erasure import erase_records
from pneumo_desktop.storage.exchange import exchange, place_beside
from pneumo_desktop.storage.failures import FULL, NO_RIGHTS
from pneumo_desktop.storage.files import KeptFiles, make_folder, sync_file, sync_folder
from pneumo_desktop.storage.inspection import inspect_database
from pneumo_desktop.storage.key_file import write_key_file
from pneumo_desktop.storage.migration import bundled_migrations
from pneumo_desktop.storage.orphans import remove_for_good
from pneumo_desktop.storage.records import open_store, raise_sequence
from pneumo_desktop.storage.restore_keys import Keys, find_keys
from pneumo_desktop.storage.sealing import StoreKey
from pneumo_desktop.storage.unpacking import check_contents, check_unsealed, unpack_sealed, unpacked_extras

_log = logging.getLogger(__name__)
NUMBERS_SKIPPED = 1000
"""So many report numbers are passed over where nobody can say which were given after the backup was made."""
_FRESH = timedelta(hours=1)
_ROOM_TO_SPARE = 64 << 20

Alone = Callable[[StoreKey | None], AbstractContextManager[None]]
"""Gives a stretch in which no file of the store is open; after it, the store is another one under this key."""


@dataclass(frozen=True)
class Live:
    """What must be known of the store that is here, as far as it can be read: None stands for what cannot."""

    ids: frozenset[str] | None = None
    sequences: dict[int, int] | None = None
    patient_sequences: dict[str, int] | None = None
    head: AuditHead | None = None
    erased: ErasedList = ()


@dataclass(frozen=True)
class Here:
    """The place that a backup is restored to: the folder of its store, the key if it is an encrypted one that is open or
    whose passphrase was given, and what is known of what lies there. `secret` is what was typed to open the backup."""

    files: KeptFiles
    live: Live
    secret: str = ""

    @property
    def folder(self) -> Path:
        return self.files.data


def look_at_live(view: sqlite3.Connection) -> Live:
    """The store that is here, through one of its connections."""
    return Live(
        frozenset(row[0] for row in view.execute("SELECT id FROM record")),
        {int(year): int(last) for year, last in view.execute("SELECT year, last FROM number_sequence")},
        {str(series): int(last) for series, last in view.execute("SELECT series, last FROM patient_sequence")},
        head_of_audit(view),
        erased_list(view),
    )


def look_at_closed(folder: Path, key: StoreKey | None = None) -> Live:
    """The same for a store that nobody has open, and that may be damaged, encrypted under no known key or not there at all."""
    path, database_key = folder / DATABASE, key.database if key else None
    if not path.exists():
        return Live(ids=frozenset(), erased=kept_list(folder))
    try:
        inspect_database(path, newest=len(bundled_migrations()), key=database_key)
        with closing(open_copy(path, database_key)) as connection:
            return look_at_live(connection)
    except (PneumoError, sqlite3.Error, UnicodeDecodeError, OSError):
        return Live(erased=kept_list(folder))


def plan_restore(file: Path, here: Here, cancel: CancelToken, progress: Progress) -> RestorePlan:
    """Check a backup whole, unpacking one part at a time, and say what it would do."""
    folder = here.files.scratch / f"{uuid.uuid4().hex}.check"
    with _coded_restore(folder):
        try:
            with _opened(file) as archive:
                keys = find_keys(archive, here.folder, here.files.key, here.secret)
                plan, look = _planning(archive, here.live, keys)
                tick = _ticks(archive.size, cancel, progress)
                if _must_be_sealed(archive, keys):
                    check_unsealed(archive, _place_for_plain(here.files, archive), tick, look)
                    return plan()
                make_folder(folder)
                checked = check_contents(archive, folder, False, tick, look, keys.backup)
                return replace(plan(), checked=checked)
        finally:
            with suppress(OSError):
                remove_for_good(folder / DATABASE)
            shutil.rmtree(folder, ignore_errors=True)


def restore_backup(
    file: Path, here: Here, now: datetime, actor: str, alone: Alone, cancel: CancelToken, progress: Progress
) -> Restored:
    """Put the backup in `file` in the place of the store; what was there stands in `Restored.kept_in` afterwards.

    The exchange happens in the stretch that `alone` gives, and nothing else does. Until then the work can be cancelled and
    leaves nothing behind. Raises PneumoError("restore. ...").
    """
    data = here.folder
    staged = place_beside(data, f"restoring-{uuid.uuid4().hex}")
    with _coded_restore(data):
        try:
            with _opened(file) as archive:
                if shutil.disk_usage(staged.parent if staged.parent.exists() else data).free < archive.size + _ROOM_TO_SPARE:
                    raise PneumoError("restore.full", folder=str(data))
                keys = find_keys(archive, data, here.files.key, here.secret)
                if keys.backup is None and archive.facts.encrypted:
                    raise PneumoError("restore.locked")
                make_folder(staged)
                plan = _unpack(archive, staged, here, keys, _ticks(archive.size, cancel, progress))
                extras = unpacked_extras(archive)
            _prepare(staged, plan, here.live, now, actor, keys)
            _bring_to_disk(staged)
            cancel.check()
            kept = place_beside(data, f"before-restore-{now:%Y-%m-%d-%H%M%S}")
            while kept.exists():
                kept = kept.with_name(f"{kept.name}-2")
            with alone(keys.result):
                _exchange(data, staged, kept)
        finally:
            shutil.rmtree(staged, ignore_errors=True)
    _log.info("restored a backup with %d records; the store from before was kept", plan.facts.records)
    progress("restore", 1.0)
    return Restored(plan, kept if (kept / DATABASE).exists() else None, extras)


def _exchange(data: Path, staged: Path, kept: Path) -> None:
    try:
        exchange(data, staged, kept)
    except OSError as error:
        raise PneumoError("restore.not_exchanged", folder=str(data)) from error


@contextmanager
def _opened(file: Path) -> Iterator[Archive]:
    with open_archive(file) as archive:
        if archive.facts.schema > len(bundled_migrations()):
            raise PneumoError("restore.newer", file=file.name)
        yield archive


def _planning(
    archive: Archive, live: Live, keys: Keys
) -> tuple[Callable[[], RestorePlan], Callable[[sqlite3.Connection], None]]:
    """What a look at the backup's database says of the plan, and the look."""
    here = None if live.ids is None else len(live.ids)
    plan = RestorePlan(archive.facts, here, only_here=0, erased_again=0, opens_with=keys.opens_with)

    def look(connection: sqlite3.Connection) -> None:
        nonlocal plan
        ids = {row[0] for row in connection.execute("SELECT id FROM record")}
        again = len(erased_ids(ids, live.erased))
        plan = replace(plan, only_here=len((live.ids or frozenset()) - ids), erased_again=again)

    return lambda: plan, look


def _unpack(archive: Archive, staged: Path, here: Here, keys: Keys, tick: Tick) -> RestorePlan:
    """The backup as the store that it is to be: as it is, or sealed on the way where an encrypted store takes a plain one."""
    plan, look = _planning(archive, here.live, keys)
    if keys.result is not None and _must_be_sealed(archive, keys):
        unpack_sealed(archive, staged, _place_for_plain(here.files, archive), tick, look, keys.result)
    else:
        check_contents(archive, staged, True, tick, look, keys.backup)
    if keys.key_file is not None:
        write_key_file(staged, keys.key_file)
    return plan()


def _must_be_sealed(archive: Archive, keys: Keys) -> bool:
    """Whether it is a plain backup for an encrypted store: nothing of it may lie readable on the disk."""
    return keys.opens_with is OpensWith.HERE and not archive.facts.encrypted


def _place_for_plain(files: KeptFiles, archive: Archive) -> Path:
    """In memory where there is such a place and room in it."""
    needed = 2 * next(part.bytes for part in archive.parts if part.name == DATABASE) + _ROOM_TO_SPARE
    with suppress(OSError):
        if shutil.disk_usage(files.lent).free > needed:
            return files.lent
    return files.scratch


def _prepare(staged: Path, plan: RestorePlan, live: Live, now: datetime, actor: str, keys: Keys) -> None:
    """Bring the unpacked store to this program's version, erase again what was erased since, pass over given numbers, and
    write down that it was restored; all before it takes its place."""
    with open_store(staged, key=keys.result) as store:
        database, files = store.database, store.files
        with database.reading() as connection:
            again = erased_ids([row[0] for row in connection.execute("SELECT id FROM record")], live.erased)
        if again:
            erase_records(database, files, again, actor, CancelToken(), lambda _step, _share: None)
        with database.writing() as connection:
            add_to_list(connection, live.erased)
            _pass_over_numbers(connection, plan.facts, live, now)
            append_line(connection, actor, Act.RESTORE, detail=_detail(plan.facts, live))
        keep_list(database, staged)
    for name in ("scratch", "in_use.lock", "opening.lock"):
        path = staged / name
        shutil.rmtree(path, ignore_errors=True) if path.is_dir() else path.unlink(missing_ok=True)
    for copy in staged.glob("records.v*.sqlite3"):
        copy.unlink()  # the backup itself is the copy from before the migration


def _detail(facts: BackupFacts, live: Live) -> dict[str, str | int]:
    """Ties the chain that goes on here to the one that ends here."""
    detail: dict[str, str | int] = {"made_at": facts.made_at.isoformat(), "records": facts.records}
    if live.head is not None:
        detail |= {"replaced_line": live.head.seq, "replaced_hash": live.head.hash}
    return detail


def _pass_over_numbers(connection: sqlite3.Connection, facts: BackupFacts, live: Live, now: datetime) -> None:
    """Numbers of reports and patients that were given after the backup was made stand on paper, and are never given again."""
    if live.sequences is not None:
        for year, last in live.sequences.items():
            raise_sequence(connection, year, last, more=0)
        for series, last in (live.patient_sequences or {}).items():
            connection.execute(
                "INSERT INTO patient_sequence (series, last) VALUES (?1, ?2)"
                " ON CONFLICT (series) DO UPDATE SET last = max(?2, last)",
                (series, last),
            )
        return
    if timedelta(0) <= now - facts.made_at <= _FRESH:
        return  # just brought over from another computer
    for year in sorted({facts.made_at.year, now.year}):
        row = connection.execute("SELECT last FROM number_sequence WHERE year = ?", (year,)).fetchone()
        raise_sequence(connection, year, (row[0] if row else 0) + NUMBERS_SKIPPED, more=0)
    connection.execute("UPDATE patient_sequence SET last = last + ?", (NUMBERS_SKIPPED,))


def _bring_to_disk(folder: Path) -> None:
    """Every file and name on the disk itself, before anything that is there is moved away."""
    for parent, _folders, names in os.walk(folder):
        for name in names:
            with (Path(parent) / name).open("rb+") as stream:
                sync_file(stream.fileno())
        sync_folder(Path(parent))


@contextmanager
def _coded_restore(folder: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        code = (
            "restore.full"
            if error.errno in FULL
            else "restore.no_rights_here"
            if error.errno in NO_RIGHTS
            else "restore.failed"
        )
        raise PneumoError(code, folder=str(folder)) from error
    except sqlite3.Error as error:
        raise PneumoError("restore.failed", folder=str(folder)) from error


def _ticks(total: int, cancel: CancelToken, progress: Progress) -> Tick:
    done = 0

    def tick(count: int) -> None:
        nonlocal done
        done += count
        cancel.check()
        progress("restore", min(0.95, done / max(1, total)))

    return tick

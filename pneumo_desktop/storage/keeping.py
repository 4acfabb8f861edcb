"""The care for an open store: backup, restore, audit, erasure and retention, one of them at a time."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, nullcontext
from datetime import UTC, datetime, timedelta
from pathlib import Path
from threading import Lock

from pneumo_desktop.domain.cancel import CancelToken, Progress
from pneumo_desktop.domain.errors import PneumoError
from pneumo_desktop.domain.keeping import Act, AuditCheck, AuditHead, AuditLine, BackupFacts, Erased, Restored, RestorePlan
from pneumo_desktop.domain.record import RecordSummary
from pneumo_desktop.storage.archive import open_archive
from pneumo_desktop.storage.audit import append_line, check_audit, newest_backup, newest_lines, newest_time
from pneumo_desktop.storage.backup import write_backup
from pneumo_desktop.storage.erasure import erase_records
from pneumo_desktop.storage.exchange import finish_exchange
from pneumo_desktop.storage.failures import coded_failures
from pneumo_desktop.storage.files import KeptFiles, make_folder
from pneumo_desktop.storage.folders import store_folder
from pneumo_desktop.storage.listing import SUMMARIES, find_once_under, summary_of
from pneumo_desktop.storage.lock import hold_store
from pneumo_desktop.storage.records import SqliteRecordStore, login_name
from pneumo_desktop.storage.restore import Here, look_at_closed, look_at_live, plan_restore, restore_backup
from pneumo_desktop.storage.restore_keys import key_of_closed
from pneumo_desktop.storage.sealing import StoreKey

_CLOCK_SLACK = timedelta(hours=1)


class SqliteKeeping:
    """The `Keeping` port for a store that is open."""

    def __init__(self, store: SqliteRecordStore, software_version: str) -> None:
        self._store, self._software_version = store, software_version
        self._busy = Lock()

    @contextmanager
    def _alone(self) -> Iterator[None]:
        """A backup must not lose its films to an erasure, nor a restore take the store from under either."""
        if not self._busy.acquire(blocking=False):
            raise PneumoError("backup.busy")
        try:
            yield
        finally:
            self._busy.release()

    @property
    def _data(self) -> Path:
        return self._store.files.data

    # Backup and restore

    def back_up(
        self, target: Path, extras: Mapping[str, bytes], made_at: datetime, cancel: CancelToken, progress: Progress
    ) -> BackupFacts:
        """As the port says; the audit's line names the head that the backup carries."""
        store = self._store
        with self._alone():
            facts = write_backup(store.database, store.files, target, extras, made_at, self._software_version, cancel, progress)
            detail: dict[str, str | int] = {"made_at": made_at.isoformat(), "records": facts.records}
            detail |= {"line": facts.head.seq, "line_hash": facts.head.hash}
            with coded_failures(self._data), store.database.writing() as connection:
                append_line(connection, store.actor, Act.BACKUP, detail=detail)
        return facts

    def plan_restore(self, file: Path, cancel: CancelToken, progress: Progress, secret: str = "") -> RestorePlan:
        return plan_restore(file, self._here(secret), cancel, progress)

    def restore(self, file: Path, cancel: CancelToken, progress: Progress, secret: str = "") -> Restored:
        store = self._store
        with self._alone():
            return restore_backup(file, self._here(secret), _local_now(), store.actor, store.exchanged, cancel, progress)

    def _here(self, secret: str) -> Here:
        with coded_failures(self._data), self._store.database.snapshot() as view:
            return Here(self._store.files, look_at_live(view), secret)

    def last_backup(self) -> datetime | None:
        with self._reading() as connection:
            return newest_backup(connection)

    # Audit

    def clock_behind(self, now: datetime) -> datetime | None:
        with self._reading() as connection:
            newest = newest_time(connection)
        if newest is None or now.astimezone(UTC) >= newest - _CLOCK_SLACK:
            return None
        return newest.astimezone().replace(tzinfo=None, microsecond=0)

    def verify_audit(self, head: AuditHead | None, cancel: CancelToken, progress: Progress) -> AuditCheck:
        with coded_failures(self._data), self._store.database.snapshot() as view:
            return check_audit(view, head, cancel, progress)

    def head_of(self, file: Path) -> AuditHead:
        with open_archive(file) as archive:
            return archive.facts.head

    def audit_lines(self, limit: int = 200) -> Sequence[AuditLine]:
        with self._reading() as connection:
            return newest_lines(connection, limit)

    # Erasure and retention

    def records_of_patient(self, number: str) -> Sequence[RecordSummary]:
        return self._store.records_under(number)

    def records_once_under(self, number: str) -> Sequence[RecordSummary]:
        with self._reading() as connection:
            return find_once_under(connection, number)

    def older_than(self, day: datetime, limit: int = 1000) -> Sequence[RecordSummary]:
        moment = "coalesce(v.exam_at, f.day, v.saved_at)"
        query = f"{SUMMARIES} WHERE {moment} < ? ORDER BY {moment}, v.id LIMIT ?"
        with self._reading() as connection:
            rows = connection.execute(query, (day.isoformat(), limit)).fetchall()
        return tuple(summary_of(row) for row in rows)

    def erase(self, record_ids: Sequence[str], cancel: CancelToken, progress: Progress) -> Erased:
        store = self._store
        with self._alone(), coded_failures(self._data):
            erased = erase_records(store.database, store.files, record_ids, store.actor, cancel, progress)
            store.forget_names()
        return erased

    @contextmanager
    def _reading(self) -> Iterator[sqlite3.Connection]:
        with coded_failures(self._data), self._store.database.reading() as connection:
            yield connection


class ClosedStore:
    """The `Restoring` port for a store that is not open, because it is damaged, or because there is none yet.

    Who holds the data folder already says so by `held`, and gives the `key` of a damaged encrypted store if it is known; else
    the secret is tried on the records that are here as well as on the backup.
    """

    def __init__(self, data: Path, held: bool = False, key: StoreKey | None = None) -> None:
        self._data, self._held, self._key = data.absolute(), held, key

    def plan_restore(self, file: Path, cancel: CancelToken, progress: Progress, secret: str = "") -> RestorePlan:
        return plan_restore(file, self._here(secret), cancel, progress)

    def restore(self, file: Path, cancel: CancelToken, progress: Progress, secret: str = "") -> Restored:
        with coded_failures(self._data):
            make_folder(self._data)
        with nullcontext() if self._held else hold_store(self._data):
            here = self._here(secret)
            return restore_backup(file, here, _local_now(), login_name(), lambda _key: nullcontext(), cancel, progress)

    def _here(self, secret: str) -> Here:
        folder = store_folder(self._data)
        with coded_failures(self._data):
            finish_exchange(folder)
        key = self._key or key_of_closed(folder, secret)
        files = KeptFiles(folder, key, self._data)
        with coded_failures(self._data):
            make_folder(files.scratch)
        return Here(files, look_at_closed(folder, key), secret)


def _local_now() -> datetime:
    return datetime.now().replace(microsecond=0)

"""Keeping what was saved: the audit, backups and restoring, erasure and retention; facts and the port."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import Protocol

from pneumo_desktop.domain.cancel import CancelToken, Progress
from pneumo_desktop.domain.likeness import Known, by_person
from pneumo_desktop.domain.record import RecordSummary

BACKUP_SUFFIX = ".pneumo-backup"


def backup_name(day: datetime) -> str:
    """What a backup is called where nobody chose a name."""
    return f"pneumo-{day:%Y-%m-%d}{BACKUP_SUFFIX}"


def years_before(moment: datetime, years: int) -> datetime:
    """The same day so many years ago; the day after where there was no 29 February."""
    year = max(1, moment.year - years)
    try:
        return moment.replace(year=year)
    except ValueError:
        return moment.replace(year=year, month=3, day=1)


def people_of(lines: Sequence[RecordSummary]) -> list[list[RecordSummary]]:
    """Records under one clinic number by person; a record that may be of either of two people stands by itself."""
    known = [Known(line.patient, line.day) for line in lines]
    return [[lines[place] for place in places] for places in by_person(known)]


class Act(StrEnum):
    """What the audit witnesses. A name may be added, none may change: old lines carry it."""

    BEGIN = "begin"
    SAVE = "save"
    AMEND = "amend"
    OPEN = "open"
    EXPORT = "export"
    PRINT = "print"
    BACKUP = "backup"
    RESTORE = "restore"
    ERASE = "erase"
    MERGE = "merge"
    THRESHOLDS = "thresholds"
    LOG_IN = "log_in"
    LOG_OUT = "log_out"
    LOCK = "lock"
    ACCOUNTS = "accounts"
    UPDATE_INSTALL = "update_install"
    UPDATE_RETURN = "update_return"
    UPDATE_FALLBACK = "update_fallback"


@dataclass(frozen=True)
class AuditLine:
    """One act. `at` is UTC; `record` is the record's id or empty; `detail` holds numbers, times and hashes, never words."""

    seq: int
    at: datetime
    who: str
    what: str
    record: str
    detail: Mapping[str, str | int]
    hash: str


@dataclass(frozen=True)
class AuditHead:
    """The last line of the audit: with it written down elsewhere, lines cut off the end are missed."""

    seq: int
    hash: str

    def __str__(self) -> str:
        return f"{self.seq}:{self.hash}"


def parse_head(text: str) -> AuditHead:
    """The head in "123:ab01..."; raises ValueError."""
    seq, colon, digest = text.strip().partition(":")
    if not (colon and seq.isdigit() and len(digest) == 64 and set(digest) <= set("0123456789abcdef")):
        raise ValueError("an audit head is a line number, a colon and 64 hex digits")
    return AuditHead(int(seq), digest)


@dataclass(frozen=True)
class AuditCheck:
    """What a check of the whole chain found.

    `broken_at` is the first line that cannot be trusted, None for a whole chain; `reason` is then a code ("audit.changed",
    "audit.missing", "audit.cut_off", "audit.other_head", "audit.record_changed", "audit.record_vanished"). `clock_back` are
    lines whose clock stands before the line above them: not a fault of the chain, but of the computer or of somebody.
    `changed` has the numbers of records that are not what was saved, each with what of it; where lines and saved versions
    are whole, and only what lists, searches and reports read beside them is not, `reason` is "audit.columns_changed".
    """

    head: AuditHead
    broken_at: int | None = None
    reason: str | None = None
    clock_back: tuple[int, ...] = ()
    changed: Mapping[str, str] = field(default_factory=dict)

    @property
    def sound(self) -> bool:
        return self.reason is None


@dataclass(frozen=True)
class BackupFacts:
    """What a backup says of itself. `made_at` is local clinic time; `schema` the store's version; `head` its audit's end.

    `faults` are films and reports that were missing or changed in the store already when the backup was made, `changed` the
    numbers of records that are not what was saved (as AuditCheck has them).
    """

    made_at: datetime
    software_version: str
    schema: int
    store_id: str
    encrypted: bool
    records: int
    versions: int
    films: int
    bytes: int
    head: AuditHead
    faults: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()


class OpensWith(StrEnum):
    """Whose passphrase opens the records after a restore. An encrypted store never becomes a plain one by it."""

    NOTHING = "nothing"
    HERE = "here"
    BACKUP = "backup"


@dataclass(frozen=True)
class RestorePlan:
    """What restoring a sound backup would do to the store that is here.

    `here` counts the records that are here now (None where they cannot be read), `only_here` those that the backup lacks.
    `erased_again` counts records of the backup that were erased here since, and will be erased again. `checked` is false
    for an encrypted backup whose passphrase was not given: only its checksums were compared, and it is not restored so.
    """

    facts: BackupFacts
    here: int | None
    only_here: int
    erased_again: int
    checked: bool = True
    opens_with: OpensWith = OpensWith.NOTHING


@dataclass(frozen=True)
class Restored:
    """What was done: `kept_in` is the folder in which the store from before stands; `extras` are the files put in beside."""

    plan: RestorePlan
    kept_in: Path | None
    extras: Mapping[str, bytes] = field(default_factory=dict)


@dataclass(frozen=True)
class Erased:
    """What an erasure took away. `older_copies` are folders of this computer that may still hold some of it."""

    records: int
    films: int
    reports: int
    older_copies: tuple[Path, ...] = ()
    rewritten: bool = True
    """False where there was no room to write the database anew; what was deleted in it is overwritten all the same."""


class Restoring(Protocol):
    """Puts a backup in the place of the store; where the store cannot be opened, it holds the folder while it does so.

    `secret` is the passphrase or the recovery key of an encrypted backup; one of the records that are here needs none while
    these are open.
    """

    def plan_restore(self, file: Path, cancel: CancelToken, progress: Progress, secret: str = "") -> RestorePlan:
        """Check a backup whole and say what restoring it would do; raises PneumoError("restore. ...")."""

    def restore(self, file: Path, cancel: CancelToken, progress: Progress, secret: str = "") -> Restored:
        """Check a backup whole, then put it in the place of the store, which moves to a folder beside. Can be cancelled
        until the exchange; raises PneumoError("restore. ...") with the store as it was, "restore.locked" for an encrypted
        backup without its `secret`."""


class Keeping(Restoring, Protocol):
    """The care for an open store. Safe to call from any thread; backup, restore and erasure exclude each other."""

    def back_up(
        self, target: Path, extras: Mapping[str, bytes], made_at: datetime, cancel: CancelToken, progress: Progress
    ) -> BackupFacts:
        """Write everything to the one file `target`, verified before it gets that name; an older file there stays till then.

        Raises PneumoError("backup. ...") and Cancelled; nothing half is then left behind.
        """

    def last_backup(self) -> datetime | None:
        """When the newest backup was made, by this store's own audit (local clinic time)."""

    def clock_behind(self, now: datetime) -> datetime | None:
        """The time of the newest audit line if the clock stands before it by more than an hour, in local time."""

    def verify_audit(self, head: AuditHead | None, cancel: CancelToken, progress: Progress) -> AuditCheck:
        """Check every line, and that saved versions are those that were witnessed; `head` is one written down earlier."""

    def head_of(self, file: Path) -> AuditHead:
        """The audit head that a backup carries; raises PneumoError("restore. ...")."""

    def audit_lines(self, limit: int = 200) -> Sequence[AuditLine]:
        """The newest lines, newest first."""

    def records_of_patient(self, number: str) -> Sequence[RecordSummary]:
        """All records under a clinic number, newest first."""

    def records_once_under(self, number: str) -> Sequence[RecordSummary]:
        """Records of other numbers now, of which an earlier version, and its report, stands under this one; newest first."""

    def older_than(self, day: datetime, limit: int = 1000) -> Sequence[RecordSummary]:
        """Records whose visit (or saving, where no visit time is known) lies before `day`, oldest first."""

    def erase(self, record_ids: Sequence[str], cancel: CancelToken, progress: Progress) -> Erased:
        """Erase these records for good, with films that no other record uses; raises PneumoError("erase. ...")."""

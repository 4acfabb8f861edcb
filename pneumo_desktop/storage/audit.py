"""The audit: lines that are only ever added, each bound to the one before by its hash, and the check of the whole chain."""

from __future__ import annotations

import hashlib
import json
import re
import sqlite3
from collections.abc import Mapping, Set
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from pneumo_desktop.domain.cancel import CancelToken, Progress, no_progress
from pneumo_desktop.domain.keeping import Act, AuditCheck, AuditHead, AuditLine
from pneumo_desktop.storage.columns import changed_places, saved_versions
from pneumo_desktop.storage.erased_list import erased_ids, erased_list

MAX_WHO_LENGTH = 200
_WORD = re.compile(r"[a-z][a-z_]{0,39}")
_ID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
_PLAIN = re.compile(r"[0-9a-z:.+_-]{0,80}", re.IGNORECASE)
_CLOCK_SLACK = timedelta(seconds=2)
"""Clocks are set back by parts of a second all the time, to agree with others."""
_STEPS = 500
_TO_JSON = json.JSONEncoder(ensure_ascii=True, separators=(",", ":")).encode


def utc_now() -> datetime:
    """The computer's clock, in UTC, so that summer time sets nothing back."""
    return datetime.now(UTC)


def append_line(
    connection: sqlite3.Connection, who: str, what: str, record: str = "", detail: Mapping[str, str | int] | None = None
) -> AuditHead:
    """Add a line within the caller's transaction: it is kept if, and only if, what it witnesses is.

    Raises ValueError for what does not belong into the audit: a `what` that is no plain word, a `record` that is no record's
    id, a detail with words in it.
    """
    details = dict(detail or {})
    if not _WORD.fullmatch(what) or (record and not _ID.fullmatch(record)):
        raise ValueError("the audit takes a plain word and the id of a record")
    if not all(isinstance(value, int) or _PLAIN.fullmatch(value) for value in details.values()):
        raise ValueError("the audit takes numbers, times and hashes, no words")
    last = connection.execute("SELECT seq, hash FROM audit ORDER BY seq DESC LIMIT 1").fetchone()
    seq, before = (last[0] + 1, last[1]) if last else (1, _root(connection))
    at = utc_now().isoformat(timespec="microseconds")
    who = _storable(who)[:MAX_WHO_LENGTH]
    words = json.dumps(details, ensure_ascii=True, sort_keys=True, separators=(",", ":"))
    digest = _hash_of(before, seq, at, who, what, record, words)
    connection.execute("INSERT INTO audit VALUES (?, ?, ?, ?, ?, ?, ?)", (seq, at, who, what, record, words, digest))
    return AuditHead(seq, digest)


def begin_audit(connection: sqlite3.Connection, who: str) -> None:
    """The first line of a store that has none: from the version row it names on, every saved version has its line."""
    last = connection.execute("SELECT coalesce(max(id), 0), count(*) FROM record_version").fetchone()
    append_line(connection, who, Act.BEGIN, detail={"last_row": last[0], "versions": last[1]})


def has_begun(connection: sqlite3.Connection) -> bool:
    """Whether there is a line."""
    return connection.execute("SELECT 1 FROM audit LIMIT 1").fetchone() is not None


def head_of_audit(connection: sqlite3.Connection) -> AuditHead:
    """The last line."""
    row = connection.execute("SELECT seq, hash FROM audit ORDER BY seq DESC LIMIT 1").fetchone()
    return AuditHead(int(row[0]), str(row[1])) if row else AuditHead(0, _root(connection))


def newest_lines(connection: sqlite3.Connection, limit: int) -> tuple[AuditLine, ...]:
    """The newest first."""
    rows = connection.execute(
        "SELECT seq, at, who, what, record, detail, hash FROM audit ORDER BY seq DESC LIMIT ?", (limit,)
    ).fetchall()
    return tuple(_line(row) for row in rows)


def newest_backup(connection: sqlite3.Connection) -> datetime | None:
    """When the backup that was made, or restored, last was made; local clinic time."""
    row = connection.execute(
        "SELECT detail FROM audit WHERE what IN ('backup', 'restore') ORDER BY seq DESC LIMIT 1"
    ).fetchone()
    made_at = json.loads(row[0]).get("made_at") if row else None
    return datetime.fromisoformat(made_at) if made_at else None


def newest_time(connection: sqlite3.Connection) -> datetime | None:
    """The time of the last line, UTC."""
    row = connection.execute("SELECT at FROM audit ORDER BY seq DESC LIMIT 1").fetchone()
    return datetime.fromisoformat(row[0]) if row else None


def payload_digest(payload: str) -> str:
    """What a line says of a saved version, so that a version changed behind the program's back is missed."""
    return hashlib.sha256(payload.encode("utf-8")).hexdigest()


def check_audit(connection: sqlite3.Connection, known: AuditHead | None, cancel: CancelToken, progress: Progress) -> AuditCheck:
    """Check the chain: hashes and gaps, then the end, then the saved versions against their lines and what lists read of them.

    `connection` should see one moment (`Database.snapshot`): lines are added while this runs.
    """
    head = head_of_audit(connection)
    check = _check_chain(connection, head, known, cancel, progress)
    return _check_versions(connection, check, cancel, progress) if check.sound else check


def changed_records(connection: sqlite3.Connection, cancel: CancelToken) -> Mapping[str, str]:
    """Numbers of records that are not what was saved, as `check_audit` finds them, but without a look at the chain."""
    return _check_versions(connection, AuditCheck(head_of_audit(connection)), cancel, no_progress).changed


def _check_chain(
    connection: sqlite3.Connection, head: AuditHead, known: AuditHead | None, cancel: CancelToken, progress: Progress
) -> AuditCheck:
    before, expected, last_at = _root(connection), 1, ""
    clock_back: list[int] = []
    rows = connection.execute("SELECT seq, at, who, what, record, detail, hash FROM audit ORDER BY seq")
    for seq, at, who, what, record, detail, digest in rows:
        if expected % _STEPS == 0:
            cancel.check()
            progress("audit", 0.5 * expected / head.seq)
        if seq != expected:
            return AuditCheck(head, expected, "audit.missing", tuple(clock_back))
        if digest != _hash_of(before, seq, at, who, what, record, detail) or (seq == 1 and what != Act.BEGIN):
            return AuditCheck(head, seq, "audit.changed", tuple(clock_back))
        if known is not None and seq == known.seq and digest != known.hash:
            return AuditCheck(head, seq, "audit.other_head", tuple(clock_back))
        if last_at and datetime.fromisoformat(at) < datetime.fromisoformat(last_at) - _CLOCK_SLACK:
            clock_back.append(seq)
        before, expected, last_at = digest, seq + 1, at
    given = connection.execute("SELECT seq FROM sqlite_sequence WHERE name = 'audit'").fetchone()
    promised = max(int(given[0]) if given else 1, known.seq if known else 0)
    if promised >= expected:
        return AuditCheck(head, expected, "audit.cut_off", tuple(clock_back))
    return AuditCheck(head, clock_back=tuple(clock_back))


def _check_versions(connection: sqlite3.Connection, check: AuditCheck, cancel: CancelToken, progress: Progress) -> AuditCheck:
    """Every version saved since the audit began is the one that was witnessed, in the order of the lines; what is gone was
    erased with a line and stands in the list of the erased."""
    witnessed, first_row, erased = _witnesses(connection)
    changed: dict[str, str] = dict(changed_places(connection))
    total, last_seq = len(witnessed) + 1, 0
    for count, saved in enumerate(saved_versions(connection)):
        if count % _STEPS == 0:
            cancel.check()
            progress("audit", 0.5 + 0.5 * min(1.0, count / total))
        seq, digest = witnessed.pop((saved.record_id, saved.version), (0, ""))
        if saved.id > first_row and digest != payload_digest(saved.payload):
            at = seq or check.head.seq
            return replace(check, broken_at=at, reason="audit.record_changed", changed={saved.number: "payload"})
        if saved.column or 0 < seq < last_seq:
            changed.setdefault(saved.number, saved.column or "id")
        last_seq = max(seq, last_seq)
    vanished = {record for record, _ in witnessed}
    if len(vanished) > erased or not _are_erased(connection, vanished):
        return replace(check, broken_at=min(seq for seq, _ in witnessed.values()), reason="audit.record_vanished")
    return replace(check, reason="audit.columns_changed", changed=changed) if changed else check


def _witnesses(connection: sqlite3.Connection) -> tuple[dict[tuple[str, int], tuple[int, str]], int, int]:
    """Line and hash of every saved version, the last row from before the audit, and how many records were erased."""
    witnessed: dict[tuple[str, int], tuple[int, str]] = {}
    first_row, erased = 0, 0
    acts = (Act.SAVE, Act.AMEND, Act.BEGIN, Act.ERASE)
    rows = connection.execute("SELECT seq, what, record, detail FROM audit WHERE what IN (?, ?, ?, ?) ORDER BY seq", acts)
    for seq, what, record, detail in rows:
        facts = json.loads(detail)
        if what == Act.BEGIN:
            first_row = facts["last_row"]
        elif what == Act.ERASE:
            erased += facts["records"]
        elif "payload" in facts:
            witnessed[record, facts["version"]] = (seq, facts["payload"])
    return witnessed, first_row, erased


def _are_erased(connection: sqlite3.Connection, records: Set[str]) -> bool:
    """Whether nothing is left of these records and all stand in the list of the erased."""
    left = "SELECT 1 FROM record_version WHERE record_id = ? LIMIT 1"
    if any(connection.execute(left, (record,)).fetchone() for record in records):
        return False
    return len(erased_ids(records, erased_list(connection))) == len(records)


def _root(connection: sqlite3.Connection) -> str:
    """What the first line is bound to: the store itself, so that no chain can be moved to another store."""
    row = connection.execute("SELECT id FROM store").fetchone()
    return hashlib.sha256(f"pneumo-audit:{row[0]}".encode()).hexdigest()


def _hash_of(before: str, *fields: str | int) -> str:
    return hashlib.sha256(_TO_JSON([before, *fields]).encode()).hexdigest()


def _line(row: tuple[int, str, str, str, str, str, str]) -> AuditLine:
    seq, at, who, what, record, detail, digest = row
    return AuditLine(seq, datetime.fromisoformat(at), who, what, record, json.loads(detail), digest)


def _storable(text: str) -> str:
    return " ".join(text.encode("utf-8", "replace").decode("utf-8").split())

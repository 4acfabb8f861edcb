"""The records of a period as a table for a spreadsheet: one line a record, safe to open, whatever the names say."""

from __future__ import annotations

import csv
import errno
import io
import os
from collections.abc import Iterable, Sequence
from contextlib import suppress
from pathlib import Path

from pneumo_desktop.domain.errors import PneumoError
from pneumo_desktop.domain.listing import ListedRecord
from pneumo_desktop.domain.patient import Patient
from pneumo_desktop.domain.record import RecordState

NAMED = ("clinic_number", "name")
COLUMNS = (
    "number",
    "version",
    "state",
    "day",
    "saved_at",
    *NAMED,
    "sex",
    "age",
    "age_unit",
    "refer_urgently",
    "outcome",
    "score",
    "refusal",
    "read_anyway",
    "film_quality",
    "who_conclusion",
    "agreement",
    "disagreement_reason",
    "reader",
    "impression_first",
    "model",
    "film_sha256",
)
"""docs/accounts.md says what each holds. `disagreement_reason` is free text and goes out with the names alone."""
_WITHOUT_NAMES = tuple(column for column in COLUMNS if column not in (*NAMED, "disagreement_reason"))
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
_FULL = (errno.ENOSPC, errno.EFBIG, getattr(errno, "EDQUOT", errno.ENOSPC))
_NO_RIGHTS = (errno.EACCES, errno.EPERM, errno.EROFS)


def write_list(records: Iterable[ListedRecord], target: Path, with_names: bool, hide_unread: bool = False) -> int:
    """Write the table to `target` in UTF-8 with a byte order mark, so that spreadsheets show every script; returns the lines.

    With `hide_unread`, drafts without a first impression go out without what the program read. An older file at `target`
    stays whole until the new one is. Raises PneumoError("export. ...").
    """
    columns = COLUMNS if with_names else _WITHOUT_NAMES
    beside = target.with_name(f".{target.name}.{os.getpid()}.part")
    lines = 0
    try:
        with beside.open("w", encoding="utf-8-sig", errors="replace", newline="") as file:
            writer = csv.writer(file)
            writer.writerow(columns)
            for record in records:
                facts = _facts(record, hide_unread)
                writer.writerow([_safe(facts[column]) for column in columns])
                lines += 1
            file.flush()
            os.fsync(file.fileno())
        beside.replace(target)
    except OSError as error:
        with suppress(OSError):
            beside.unlink(missing_ok=True)
        raise PneumoError(_code_of(error), folder=str(target.parent)) from error
    return lines


def _code_of(error: OSError) -> str:
    if error.errno in _FULL:
        return "export.list_full"
    return "export.list_no_rights" if error.errno in _NO_RIGHTS else "export.list_failed"


def as_text(rows: Iterable[Sequence[str]]) -> str:
    """Lines with tabs between, as a spreadsheet takes them from the clipboard."""
    out = io.StringIO()
    csv.writer(out, delimiter="\t", lineterminator="\n").writerows([[_safe(cell) for cell in row] for row in rows])
    return out.getvalue()


def _facts(record: ListedRecord, hide_unread: bool) -> dict[str, str]:
    line = record.summary
    patient = line.patient
    hidden = hide_unread and line.state is RecordState.DRAFT and not line.impression_given
    age, unit = _age(patient, record)
    return {
        "number": line.number,
        "version": str(line.version),
        "state": line.state.value,
        "day": line.day.isoformat(),
        "saved_at": line.saved_at.isoformat(sep=" ", timespec="seconds"),
        "clinic_number": patient.number,
        "name": patient.name,
        "sex": patient.sex.value,
        "age": age,
        "age_unit": unit,
        "refer_urgently": _yes(line.urgent),
        "outcome": "" if hidden else line.outcome,
        "score": "" if hidden or line.score is None else f"{line.score:.4f}",
        "refusal": "" if hidden else record.reason,
        "read_anyway": _yes(record.read_anyway),
        "film_quality": record.film_quality,
        "who_conclusion": line.who_conclusion,
        "agreement": line.agreement,
        "disagreement_reason": record.disagreement_reason,
        "reader": line.reader,
        "impression_first": _yes(line.impression_given),
        "model": record.model,
        "film_sha256": record.film_sha256,
    }


def _age(patient: Patient, record: ListedRecord) -> tuple[str, str]:
    age = patient.age_on(record.summary.day)
    return (str(age.value), age.unit.value) if age else ("", "")


def _yes(true: bool) -> str:
    return "yes" if true else "no"


def _safe(text: str) -> str:
    """A cell that no spreadsheet takes for a formula (OWASP, CSV injection): an apostrophe goes before what could be one."""
    return f"'{text}" if text.lstrip(" ").startswith(_FORMULA) or text.startswith(_FORMULA) else text

"""The record: everything kept of one visit."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from pneumo_desktop.domain.film import FilmFacts
from pneumo_desktop.domain.patient import Patient
from pneumo_desktop.domain.reading import FinalRead, HeatMap, Reading
from pneumo_desktop.domain.visit import Visit


class RecordState(StrEnum):
    """State of one version: a draft has no final read; an amended record follows a final one."""

    DRAFT = "draft"
    FINAL = "final"
    AMENDED = "amended"


@dataclass(frozen=True)
class Record:
    """One version of a record.

    `id` is a UUID without meaning, safe to log. `number` is the report number ("P-2026-000123"), given by the store at the
    first save and the same for all versions. `version` counts from 1. `report_file` is the file name of the printed form
    inside the store, `report_sha256` its hash; both are None until saved. `amendment_reason` says why a final record was
    changed, in words, and is empty for drafts and first versions. `merged_from` is the patient that this record was kept
    under before it was found to be another's.
    """

    id: str
    number: str
    version: int
    state: RecordState
    patient: Patient
    visit: Visit
    film_sha256: str
    film_facts: FilmFacts
    reading: Reading
    heat_map: HeatMap | None
    final_read: FinalRead | None
    saved_at: datetime
    software_version: str
    report_file: str | None = None
    report_sha256: str | None = None
    amendment_reason: str = ""
    merged_from: Patient | None = None


@dataclass(frozen=True)
class RecordSummary:
    """A line of the list of records; always the newest version."""

    id: str
    number: str
    version: int
    state: RecordState
    patient: Patient
    outcome: str
    score: float | None
    reader: str
    exam_at: datetime | None
    saved_at: datetime

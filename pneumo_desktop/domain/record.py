"""The record: everything kept of one visit."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime, time
from enum import StrEnum

from pneumo_desktop.domain.film import FilmFacts
from pneumo_desktop.domain.patient import Patient
from pneumo_desktop.domain.reading import FinalRead, HeatMap, Impression, Reading
from pneumo_desktop.domain.view_state import ViewState
from pneumo_desktop.domain.visit import Visit

MERGED = "merged"
"""The amendment reason of a version that was moved to another patient, be it a draft."""

NUMBER_SHARED = "patient.number_shared"
"""Note of a record whose clinic number is used for two people."""

NUMBER_ACCEPTED = "patient.number_accepted"
"""Note of a record whose clinic number does not pass the clinic's own check, and was accepted as it is."""


class RecordState(StrEnum):
    """State of one version: a draft has no final read; an amended record follows a final one."""

    DRAFT = "draft"
    FINAL = "final"
    AMENDED = "amended"


class AmendmentReason(StrEnum):
    """Why a final record is amended, to choose from; screen and paper each say it in their own language."""

    FINAL_READ = "final_read"
    SECOND_READER = "second_reader"
    NEW_INFORMATION = "new_information"
    VISIT = "visit"
    READ_AGAIN = "read_again"
    PATIENT = "patient"
    OTHER = "other"


_CHOSEN = "amended."


def join_amendment(reason: AmendmentReason, words: str) -> str:
    """The chosen reason as a code with a person's own words after it, as a record keeps the two."""
    return f"{_CHOSEN}{reason}: {words}"


def split_amendment(kept: str) -> tuple[AmendmentReason | None, str]:
    """The chosen reason and the words; records of earlier versions of the program hold words alone."""
    code, colon, words = kept.removeprefix(_CHOSEN).partition(": ")
    if kept.startswith(_CHOSEN) and colon and code in set(AmendmentReason):
        return AmendmentReason(code), words
    return None, kept


@dataclass(frozen=True)
class Record:
    """One version of a record.

    `id` is a UUID without meaning, safe to log. `number` is the report number ("P-2026-000123"), given by the store at the
    first save and the same for all versions. `version` counts from 1. `report_file` is the file name of the printed form
    inside the store, `report_sha256` its hash; both are None until saved. `amendment_reason` says why a final record was
    changed, as `join_amendment` makes it or in words alone, and is empty for first versions, and for drafts unless their
    patient was corrected. `merged_from` is the patient that this record was kept under before it was found to be another's;
    later versions keep a provisional one, for the merge may be taken back.
    `corrected_from` is the patient as an earlier version has it, before details were put right; later versions keep it.
    `first_impression` is what the person thought before the program's reading was shown, the same in all versions.
    `begun_read` is what was begun of a final read and not signed, in a draft alone.
    `view_state` is what was marked on the film. `notes` are codes of what screen and paper say beside the patient, such as
    NUMBER_SHARED and NUMBER_ACCEPTED.
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
    corrected_from: Patient | None = None
    first_impression: Impression | None = None
    begun_read: Impression | None = None
    view_state: ViewState = field(default_factory=ViewState)
    notes: tuple[str, ...] = ()

    @property
    def day(self) -> date:
        """The day that ages count on: of the exam, else of the reading; the same on screen, on paper and in every export."""
        return (self.visit.exam_at or self.reading.read_at).date()


@dataclass(frozen=True)
class EarlierExam:
    """What a report says of an earlier record of the same clinic number; `conclusion` is "" for a draft.

    `other_name` says that the earlier record is kept under another name, sex or birth date.
    """

    number: str
    at: datetime
    conclusion: str
    other_name: bool = False


@dataclass(frozen=True)
class RecordSummary:
    """A line of the list of records; always the newest version. `day` is that of the exam, else of the first reading.

    `who_conclusion` and `agreement` are those of the final read, empty without one. `impression_given` says that a person
    has committed to a first impression, so that the program's reading may be shown even where people read first. `urgent` says
    that the bedside signs call for an urgent referral, whatever the outcome.
    """

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
    day: date
    who_conclusion: str = ""
    agreement: str = ""
    impression_given: bool = False
    urgent: bool = False

    @property
    def seen_at(self) -> datetime:
        """When the film was taken; midnight, which stands for no time, of `day` where that is not known."""
        return self.exam_at or datetime.combine(self.day, time())

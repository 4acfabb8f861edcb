"""Puts details of a patient right that were written down wrong: one whole version of one record at a time, never the number."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from pneumo_desktop.domain.cancel import CancelToken
from pneumo_desktop.domain.errors import PneumoError
from pneumo_desktop.domain.likeness import Known, differing_facts
from pneumo_desktop.domain.patient import Patient, draft_of
from pneumo_desktop.domain.patient_correction import may_correct
from pneumo_desktop.domain.ports import DecodeFilm, Letterhead, RecordStore, WriteReport
from pneumo_desktop.domain.record import AmendmentReason, Record, join_amendment
from pneumo_desktop.workflow import ReadResult, finish, make_record, reopen


def others_of(record: Record, store: RecordStore) -> Sequence[Record]:
    """The other records under the clinic number that say the same of the patient, the newest first."""
    mine = Known(record.patient, record.day)
    under = store.records_of(record.patient.number)
    return tuple(one for one in under if one.id != record.id and not differing_facts(mine, draft_of(one.patient), one.day))


def correct_record(
    record_id: str,
    before: Patient,
    to: Patient,
    why: str,
    store: RecordStore,
    decode: DecodeFilm,
    write_report: WriteReport,
    letterhead: Letterhead,
    software_version: str,
    now: datetime,
) -> Record:
    """Keep the next version of a record with `to` for `before`, its report printed anew; earlier versions stay as they are.

    Film, reading, visit and final read are those of the version before, under the name of who signed it: `why` is the
    person's words for the correction alone. The reading is bound to `to`, whose number is the same. What a record that was
    corrected so far says is computed anew of its patient wherever it is shown. One transaction; a record that says `to`
    already is given back as it is. Raises PneumoError("store. ..."), ("film. ..."), ("report. ..."), and
    "record.not_correctable" where the record says something else by now.
    """
    stored = reopen(record_id, store, decode, CancelToken())
    record = stored.record
    if record.patient == to:
        return record
    if record.patient != before or not may_correct(before, to):
        raise PneumoError("record.not_correctable", number=record.number)
    film = stored.kept_film
    corrected = make_record(
        to,
        record.visit,
        film,
        ReadResult(replace(record.reading, patient_key=to.key), record.heat_map),
        record.final_read,
        software_version,
        now,
        record,
        corrected_from=before,
        amendment_reason=join_amendment(AmendmentReason.PATIENT, why),
    )
    return finish(corrected, film, store, write_report, letterhead, now)

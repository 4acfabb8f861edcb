"""Moves the records of a person who was unknown to the right patient, one whole version of one record at a time."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from pneumo_desktop.domain.cancel import CancelToken
from pneumo_desktop.domain.clinic_number import NumberScheme, breaks_rule
from pneumo_desktop.domain.errors import PneumoError
from pneumo_desktop.domain.patient import Patient
from pneumo_desktop.domain.ports import DecodeFilm, Letterhead, RecordStore, WriteReport
from pneumo_desktop.domain.record import Record, RecordSummary
from pneumo_desktop.workflow import ReadResult, finish, make_record, reopen


def may_move(record: Record, to: Patient) -> bool:
    """Whether a record may go to `to`: that of a provisional patient may, and a merged one may go back."""
    return record.patient != to and (record.patient.provisional or record.merged_from == to)


def records_to_move(record: Record, to: Patient, store: RecordStore) -> Sequence[RecordSummary]:
    """Oldest first: `record` and the others of the same person that go with it; on the way back those that came from `to`."""
    if not may_move(record, to):
        return ()
    under = [line for line in store.records_under(record.patient.number) if line.patient == record.patient]
    if not record.patient.provisional:
        under = [line for line in under if store.load(line.id).merged_from == to]
    return tuple(reversed(under))


def _on_its_day(to: Patient, record: Record) -> Patient:
    """The patient as of the record's own day: an estimate of another day is no age of this one, so the record keeps its own."""
    if to.estimated_age is None or record.merged_from == to:
        return to
    own = record.patient
    return replace(to, birth_date=own.birth_date, partial_birth=own.partial_birth, estimated_age=own.estimated_age)


def move_record(
    record_id: str,
    to: Patient,
    store: RecordStore,
    decode: DecodeFilm,
    write_report: WriteReport,
    letterhead: Letterhead,
    software_version: str,
    now: datetime,
    scheme: NumberScheme,
) -> Record:
    """Keep the next version of a record, under `to` and with its report printed anew; earlier versions stay as they are.

    The reading is that of the version before, bound to `to`, whose number is held against `scheme`. Where of `to` no more than
    an estimated age is known, the record keeps the age that it has, which was true on its own day. One transaction: what is
    interrupted was not begun. A record that stands under `to` already is given back as it is, so that a merge can be taken up
    again. Raises PneumoError("store. ..."), ("film. ..."), ("report. ..."), and "record.not_movable" where no merge may go.
    """
    stored = reopen(record_id, store, decode, CancelToken())
    record = stored.record
    if not may_move(record, to):
        if record.patient == _on_its_day(to, record):
            return record
        raise PneumoError("record.not_movable", number=record.number)
    film = stored.kept_film
    to = _on_its_day(to, record)
    result = ReadResult(replace(record.reading, patient_key=to.key), record.heat_map)
    moved = make_record(
        to,
        record.visit,
        film,
        result,
        record.final_read,
        software_version,
        now,
        record,
        merged_from=record.patient,
        number_accepted=breaks_rule(to.number, scheme),
    )
    return finish(moved, film, store, write_report, letterhead, now)

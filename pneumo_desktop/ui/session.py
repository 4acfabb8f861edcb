"""What is done with film, patient, reading and record, and the identity lock that holds them together."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QObject, Slot

from pneumo_desktop.domain.cancel import CancelToken, Progress
from pneumo_desktop.domain.clinic_number import breaks_rule
from pneumo_desktop.domain.correction import back_to_file
from pneumo_desktop.domain.errors import PneumoError
from pneumo_desktop.domain.film import Correction
from pneumo_desktop.domain.patient import Patient, PatientDraft, draft_of
from pneumo_desktop.domain.ports import Letterhead
from pneumo_desktop.domain.reading import FinalRead, Impression
from pneumo_desktop.domain.record import Record
from pneumo_desktop.domain.view_state import ViewState
from pneumo_desktop.domain.visit import Visit
from pneumo_desktop.ui.jobs import Jobs, Lane
from pneumo_desktop.ui.model_state import ModelStage, ModelState
from pneumo_desktop.ui.parts import Parts
from pneumo_desktop.ui.session_state import SessionState, Stage
from pneumo_desktop.ui.stored import as_kept
from pneumo_desktop.workflow import (
    Prepared,
    ReadResult,
    Reopened,
    finish,
    make_record,
    override,
    prepare,
    put_right,
    read,
    reopen,
    with_share,
)

__all__ = ["Session", "Stage"]

_FOR_ONE_PATIENT = (Stage.CORRECTING, Stage.WAITING_FOR_MODEL, Stage.READING)


class Session(SessionState):
    """Whoever changes film or patient loses the reading at once; late results are dropped."""

    def __init__(self, parts: Parts, jobs: Jobs, model: ModelState, parent: QObject | None = None) -> None:
        super().__init__(parts, jobs, model, parent)
        model.changed.connect(self._model_changed)

    # Marks on the film

    def set_view_state(self, state: ViewState) -> None:
        """Take what is marked on the film; it is saved with the record and leaves the reading as it is."""
        if not self.marks_are_final:
            self.view_state = state

    # Film

    def open_film(self, path: Path) -> None:
        """Open another film: the old film and its reading go at once, whatever comes of the new one."""
        if self.stage is Stage.SAVING:
            return
        self._let_go()
        self.film_path = path
        parts = self._parts

        def work(cancel: CancelToken, progress: Progress) -> Prepared:
            return prepare(path, parts.decode, parts.judge, cancel, progress)

        self._start(Stage.OPENING, work, self._film_opened, self._film_failed, name="open film", lane=Lane.FILM)
        self.film_changed.emit()

    def close_film(self) -> None:
        """Take the film away, and with it what was read from it."""
        if self.stage is not Stage.SAVING:
            self._let_go()
            self.film_changed.emit()

    def start_over(self) -> None:
        """An empty window for the next patient."""
        if self.stage is not Stage.SAVING:
            self._let_go()
            self._replace_form(PatientDraft(), Visit())
            self.film_changed.emit()

    def _let_go(self) -> None:
        """No film, no reading, no record; and no patient once this film was to be read, or a record shown, for one."""
        was_bound = self.forgets_form
        self._stop_job()
        self.prepared, self.film_path, self.film_error = None, None, None
        self.record, self.amendment, self.view_state = None, "", ViewState()
        self.impression, self.begun = None, None
        self._was_analysed = False
        self._drop_reading()
        if was_bound:
            self._replace_form(PatientDraft(), Visit())

    def _film_opened(self, prepared: Prepared) -> None:
        self.prepared = prepared
        self._end()
        self.film_changed.emit()

    def _film_failed(self, error: BaseException) -> None:
        name = self.film_path.name if self.film_path else ""
        self.film_error = error if isinstance(error, PneumoError) else PneumoError("film.unreadable", file=name)
        self._end()
        self.film_changed.emit()

    # The film put right

    def put_right(self) -> None:
        """Do what is offered, because a person wants it, and read the film again."""
        self._correct(self.offered)

    def put_back(self) -> None:
        """Take back all that was done to the film; it is read again if it had been read."""
        if self.can_put_back and self.film is not None:
            self._correct(back_to_file(self.film))

    def _correct(self, correction: Correction) -> None:
        prepared, patient, judge = self.prepared, self.patient, self._parts.judge
        if not correction or prepared is None:
            return
        was_read_for = patient.key if patient is not None and self._result is not None else None
        self._drop_reading()
        self._bound_key = was_read_for

        def work(cancel: CancelToken, progress: Progress) -> Prepared:
            return put_right(prepared, correction, judge, cancel, progress)

        self._start(Stage.CORRECTING, work, self._film_corrected, self._read_failed, name="correct film", lane=Lane.FILM)

    def _film_corrected(self, prepared: Prepared) -> None:
        self._film_opened(prepared)
        if self._bound_key is not None:
            self.analyse()

    # Patient

    def set_patient(self, draft: PatientDraft) -> None:
        """Take what stands in the form; a reading bound to somebody else is gone."""
        if self._locked:
            return
        self.draft = draft
        patient = self.patient
        if self._bound_key is None or (patient is not None and patient.key == self._bound_key):
            return
        if self.stage in _FOR_ONE_PATIENT:
            self._stop_job()
        self._drop_reading()

    def set_visit(self, visit: Visit) -> None:
        """Take the facts of the visit; they identify nobody and leave a reading as it is."""
        if not self._locked or (self.amending and self.stage is not Stage.SAVING):
            self.visit = visit

    def _replace_form(self, draft: PatientDraft, visit: Visit) -> None:
        self.draft, self.visit = draft, visit
        self.form_replaced.emit()

    def _drop_reading(self) -> None:
        self._bound_key = None
        self._result = None
        self.reading_changed.emit()

    # Reading

    def analyse(self) -> None:
        """Read the open film for the patient in the form; does nothing unless both are there."""
        patient = self.patient
        if not self.can_analyse or patient is None:
            return
        self._drop_reading()
        self._was_analysed = True
        self._bound_key = patient.key
        if self._model.classifier is None:
            self._set_stage(Stage.WAITING_FOR_MODEL)
            return
        self._begin_read(patient)

    def read_anyway(self) -> None:
        """Read the refused film, because a person wants it; the reading and its report say so."""
        if self.may_read_anyway and self.prepared is not None:
            self.prepared = override(self.prepared)
            self.analyse()

    def _begin_read(self, patient: Patient) -> None:
        prepared, classifier, now = self.prepared, self._model.classifier, self._parts.now
        if prepared is None or classifier is None:
            self._end()
            return

        def work(cancel: CancelToken, progress: Progress) -> ReadResult:
            return with_share(read(prepared, patient, classifier, cancel, progress, now), prepared.film)

        self._start(Stage.READING, work, self._film_read, self._read_failed, name="read", lane=Lane.NETWORK)

    @Slot()
    def _model_changed(self) -> None:
        if self.record is None and self.stage is not Stage.SAVING and self._is_of_another_model():
            self._drop_reading()
        if self.stage is not Stage.WAITING_FOR_MODEL:
            return
        patient = self.patient
        if self._model.stage is ModelStage.READY and patient is not None:
            self._begin_read(patient)
        elif self._model.stage is ModelStage.FAILED:
            self._bound_key = None
            self._put_kept_reading_back()
            self._end()
            if self._model.error is not None:
                self.failed.emit(self._model.error)

    def _is_of_another_model(self) -> bool:
        """Whether the classifier in use would not stand for the reading that is there; one still loading says nothing."""
        return self._model.classifier is not None and self._result is not None and not self._fits(self._result)

    def _fits(self, result: ReadResult) -> bool:
        film, patient, classifier = self.film, self.patient, self._model.classifier
        if film is None or patient is None or classifier is None:
            return False
        return result.reading.belongs_to(film, patient.key, classifier.model, classifier.thresholds)

    def _film_read(self, result: ReadResult) -> None:
        fits = self._fits(result)
        self._result = result if fits else None
        self._bound_key = self._bound_key if fits else None
        self._end()
        self.reading_changed.emit()

    def _read_failed(self, error: BaseException) -> None:
        self._bound_key = None
        self._put_kept_reading_back()
        self._end()
        self.failed.emit(error if isinstance(error, PneumoError) else PneumoError("model.failed"))

    def cancel(self) -> None:
        """Stop opening or reading; what was open before stays."""
        if self.stage in _FOR_ONE_PATIENT:
            self._bound_key = None
        if self.stage not in (Stage.IDLE, Stage.SAVING):
            was_opening = self.stage is Stage.OPENING
            self._stop_job()
            self._put_kept_reading_back()
            if was_opening:
                self.film_path = None
                self.film_changed.emit()

    # Reading first, amending

    def set_read_first(self, on: bool) -> None:
        """Hide readings from now on until a person has said something, or no longer."""
        if on is not self.read_first:
            self.read_first = on
            self.reading_changed.emit()

    def take_impression(self, impression: Impression) -> None:
        """Keep the first impression for good and show the reading that waited for it."""
        if self.hidden:
            self.impression = impression
            self.reading_changed.emit()

    def begin_amending(self, reason: str) -> None:
        """Open visit and final read of the final record on the screen; film and patient stay as they are."""
        if self.can_amend and reason.strip():
            self.amendment = reason.strip()
            self.reading_changed.emit()

    def stop_amending(self) -> None:
        """Show the record as it is kept."""
        record = self.record
        if not self.amending or record is None or self.stage is Stage.SAVING:
            return
        self._stop_job()
        self.amendment = ""
        self._show_kept(record)
        self._replace_form(self.draft, record.visit)
        self.reading_changed.emit()

    def _show_kept(self, record: Record) -> None:
        share = self._kept_share if record.heat_map is not None else None
        self._result = ReadResult(record.reading, record.heat_map, share_over_lungs=share)
        self._bound_key = record.patient.key

    def _put_kept_reading_back(self) -> None:
        """Reading anew came to nothing: an amendment goes on with the reading that is kept."""
        if self.record is not None and self._result is None:
            self._show_kept(self.record)
            self.reading_changed.emit()

    # Record

    def unsaved_record(
        self, final_read: FinalRead | None, saved_at: datetime, begun: Impression | None = None
    ) -> Record | None:
        """What saving now would keep, still without a number if it is new; None where there is nothing to save."""
        film, patient, result = self.film, self.patient, self._result
        if not self.can_save or film is None or patient is None or result is None:
            return None
        return make_record(
            patient,
            self.visit,
            film,
            result,
            final_read,
            self._parts.software_version,
            saved_at,
            self.record,
            self.view_state,
            first_impression=self.impression,
            begun_read=begun or self.begun,
            amendment_reason=self.amendment,
            number_accepted=breaks_rule(patient.number, self.number_scheme),
        )

    def save(self, final_read: FinalRead | None, letterhead: Letterhead, begun: Impression | None = None) -> None:
        """Save what is read; `saved` or `failed` follows. A stored draft becomes its next version, as an amended record does.

        `begun` is what somebody began to conclude and does not sign.
        """
        film, result, store = self.film, self._result, self._parts.store
        parts, saved_at = self._parts, self._parts.now()
        record = self.unsaved_record(final_read, saved_at, begun)
        if film is None or store is None or record is None or result is None:
            return
        if self.record is None and self._tried is not None and self._tried[0] is result:
            record = replace(record, id=self._tried[1])  # a save that failed is tried again: the same record, the same number
        self._tried = (result, record.id)

        def work(_cancel: CancelToken, _progress: Progress) -> Record:
            return finish(record, film, store, parts.write_report, letterhead, saved_at)

        self._start(Stage.SAVING, work, self._record_saved, self._save_failed, name="save", lane=Lane.STORE, can_cancel=False)

    def _record_saved(self, record: Record) -> None:
        self.record, self.amendment, self.begun = record, "", record.begun_read
        if self._result is not None:
            self._kept_share = self._result.share_over_lungs
        self._end()
        self.reading_changed.emit()
        self.saved.emit()

    def _save_failed(self, error: BaseException) -> None:
        self._end()
        self.failed.emit(error if isinstance(error, PneumoError) else PneumoError("store.failed"))

    def open_record(self, record_id: str) -> None:
        """Show a stored record exactly as it was saved, read-only."""
        store, decode = self._parts.store, self._parts.decode
        if store is None or self.stage is Stage.SAVING:
            return
        self._let_go()

        def work(cancel: CancelToken, _progress: Progress) -> Reopened:
            return reopen(record_id, store, decode, cancel)

        self._start(Stage.OPENING, work, self._record_opened, self._open_failed, name="open record", lane=Lane.FILM)
        self.film_changed.emit()

    def _record_opened(self, stored: Reopened) -> None:
        record = stored.record
        self.record, self.impression, self.begun = record, record.first_impression, record.begun_read
        self.view_state, self._kept_share = record.view_state, stored.share_over_lungs
        self._show_kept(record)
        self.film_error = stored.film_error
        if stored.film is not None:
            self.prepared = as_kept(stored.film, record)
        self._replace_form(draft_of(record.patient), record.visit)
        self._end()
        self.film_changed.emit()
        self.reading_changed.emit()

    def _open_failed(self, error: BaseException) -> None:
        self._end()
        self.film_changed.emit()
        self.failed.emit(error if isinstance(error, PneumoError) else PneumoError("store.failed"))

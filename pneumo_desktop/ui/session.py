"""What is open just now - film, patient, reading, record - and the identity lock that holds them together."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from enum import Enum, auto
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QObject, Signal, Slot

from pneumo_desktop.domain.cancel import CancelToken, Progress
from pneumo_desktop.domain.correction import back_to_file
from pneumo_desktop.domain.errors import PneumoError
from pneumo_desktop.domain.film import Correction, Film
from pneumo_desktop.domain.patient import Patient, PatientDraft, make_patient
from pneumo_desktop.domain.ports import Letterhead
from pneumo_desktop.domain.reading import FinalRead
from pneumo_desktop.domain.record import Record, RecordState
from pneumo_desktop.domain.visit import Visit
from pneumo_desktop.ui.jobs import Job, Jobs, Lane
from pneumo_desktop.ui.model_state import ModelStage, ModelState
from pneumo_desktop.ui.parts import Parts
from pneumo_desktop.ui.stored import as_kept, draft_of
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

T = TypeVar("T")


class Stage(Enum):
    """What the session is busy with."""

    IDLE = auto()
    OPENING = auto()
    CORRECTING = auto()
    WAITING_FOR_MODEL = auto()
    READING = auto()
    SAVING = auto()


_FOR_ONE_PATIENT = (Stage.CORRECTING, Stage.WAITING_FOR_MODEL, Stage.READING)


class Session(QObject):
    """State without widgets. Whoever changes film or patient loses the reading at once; late results are dropped."""

    film_changed = Signal()
    reading_changed = Signal()
    form_replaced = Signal()
    """Patient and visit were set by the session itself and the form must follow."""
    stage_changed = Signal()
    progressed = Signal(str, float)
    saved = Signal()
    failed = Signal(object)
    """A PneumoError of reading, saving or opening a record; failures of opening a film are in `film_error`."""

    def __init__(self, parts: Parts, jobs: Jobs, model: ModelState, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._parts = parts
        self._jobs = jobs
        self._model = model
        self._job: Job | None = None
        self._bound_key: str | None = None
        self._was_analysed = False
        self.stage = Stage.IDLE
        self.film_path: Path | None = None
        self.prepared: Prepared | None = None
        self.film_error: PneumoError | None = None
        self.draft = PatientDraft()
        self.visit = Visit()
        self.result: ReadResult | None = None
        self.record: Record | None = None
        model.changed.connect(self._model_changed)

    # What is so

    @property
    def film(self) -> Film | None:
        return self.prepared.film if self.prepared else None

    @property
    def patient(self) -> Patient | None:
        """The patient that the form describes, None while it is incomplete."""
        if self.record is not None:
            return self.record.patient
        return make_patient(self.draft, self._parts.now().date())

    @property
    def busy(self) -> bool:
        return self.stage is not Stage.IDLE

    @property
    def _locked(self) -> bool:
        """Patient and visit stand in a record, or in one that is just being saved."""
        return self.record is not None or self.stage is Stage.SAVING

    @property
    def unsaved(self) -> bool:
        """A reading that would be lost."""
        return self.result is not None and self.record is None

    @property
    def can_analyse(self) -> bool:
        return (
            self.prepared is not None and self.record is None and not self.busy and self._model.stage is not ModelStage.FAILED
        )

    @property
    def can_save(self) -> bool:
        """Whether there is a reading to save, or a stored draft to complete."""
        if self.busy or self.result is None or self.film is None or self._parts.store is None:
            return False
        return self.record is None or self.record.state is RecordState.DRAFT

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
        was_bound = self._was_analysed or self.record is not None
        self._stop_job()
        self.prepared, self.film_path, self.film_error = None, None, None
        self.record = None
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

    @property
    def offered(self) -> Correction:
        """What would put the refused film on the screen right; nothing is done unless `put_right` is called."""
        if self.result is None or self.record is not None or self.busy:
            return Correction()
        return self.result.correction

    @property
    def can_put_back(self) -> bool:
        """Whether the film was put right here and may still be had as its file has it."""
        if self.film is None or self.record is not None or self.busy:
            return False
        return bool(self.film.facts.correction)

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
        was_read_for = patient.key if patient is not None and self.result is not None else None
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
        if not self._locked:
            self.visit = visit

    def _replace_form(self, draft: PatientDraft, visit: Visit) -> None:
        self.draft, self.visit = draft, visit
        self.form_replaced.emit()

    def _drop_reading(self) -> None:
        self._bound_key = None
        if self.result is not None:
            self.result = None
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

    @property
    def may_read_anyway(self) -> bool:
        """Whether the film was refused only for what its file says, and a person may have it read all the same."""
        refused = self.result is not None and self.record is None and not self.busy
        return refused and self.prepared is not None and self.prepared.quality.may_be_overridden

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
        if self.unsaved and self.stage is not Stage.SAVING and self._is_of_another_model():
            self._drop_reading()
        if self.stage is not Stage.WAITING_FOR_MODEL:
            return
        patient = self.patient
        if self._model.stage is ModelStage.READY and patient is not None:
            self._begin_read(patient)
        elif self._model.stage is ModelStage.FAILED:
            self._bound_key = None
            self._end()
            if self._model.error is not None:
                self.failed.emit(self._model.error)

    def _is_of_another_model(self) -> bool:
        """Whether the classifier in use would not stand for the reading that is there; one still loading says nothing."""
        return self._model.classifier is not None and self.result is not None and not self._fits(self.result)

    def _fits(self, result: ReadResult) -> bool:
        film, patient, classifier = self.film, self.patient, self._model.classifier
        if film is None or patient is None or classifier is None:
            return False
        return result.reading.belongs_to(film, patient.key, classifier.model, classifier.thresholds)

    def _film_read(self, result: ReadResult) -> None:
        fits = self._fits(result)
        self.result = result if fits else None
        self._bound_key = self._bound_key if fits else None
        self._end()
        self.reading_changed.emit()

    def _read_failed(self, error: BaseException) -> None:
        self._bound_key = None
        self._end()
        self.failed.emit(error if isinstance(error, PneumoError) else PneumoError("model.failed"))

    def cancel(self) -> None:
        """Stop opening or reading; what was open before stays."""
        if self.stage in _FOR_ONE_PATIENT:
            self._bound_key = None
        if self.stage not in (Stage.IDLE, Stage.SAVING):
            was_opening = self.stage is Stage.OPENING
            self._stop_job()
            if was_opening:
                self.film_path = None
                self.film_changed.emit()

    # Record

    def unsaved_record(self, final_read: FinalRead | None, saved_at: datetime) -> Record | None:
        """What saving now would keep, still without a number if it is new; None where there is nothing to save."""
        film, patient, result = self.film, self.patient, self.result
        if not self.can_save or film is None or patient is None or result is None:
            return None
        version = self._parts.software_version
        return make_record(patient, self.visit, film, result, final_read, version, saved_at, self.record)

    def save(self, final_read: FinalRead | None, letterhead: Letterhead) -> None:
        """Save what is read; `saved` or `failed` follows. A stored draft becomes its next version."""
        film, store = self.film, self._parts.store
        if film is None or store is None:
            return
        parts, saved_at = self._parts, self._parts.now()
        record = self.unsaved_record(final_read, saved_at)
        if record is None:
            return

        def work(_cancel: CancelToken, _progress: Progress) -> Record:
            return finish(record, film, store, parts.write_report, letterhead, saved_at)

        self._start(Stage.SAVING, work, self._record_saved, self._save_failed, name="save", lane=Lane.STORE, can_cancel=False)

    def _record_saved(self, record: Record) -> None:
        self.record = record
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
        self.record = record
        self.result = ReadResult(record.reading, record.heat_map, share_over_lungs=stored.share_over_lungs)
        self._bound_key = record.patient.key
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

    # One job at a time

    def _start(
        self,
        stage: Stage,
        work: Callable[[CancelToken, Progress], T],
        done: Callable[[T], None],
        failed: Callable[[BaseException], None],
        *,
        name: str,
        lane: Lane,
        can_cancel: bool = True,
    ) -> None:
        self._stop_job()
        self._job = self._jobs.start(work, done, failed, self.progressed.emit, name=name, lane=lane, can_cancel=can_cancel)
        self._set_stage(stage)

    def _stop_job(self) -> None:
        if self._job is not None:
            self._job.cancel()
        self._end()

    def _end(self) -> None:
        self._job = None
        self._set_stage(Stage.IDLE)

    def _set_stage(self, stage: Stage) -> None:
        if stage is not self.stage:
            self.stage = stage
            self.stage_changed.emit()

"""What is open just now - film, patient, reading, record -, what may be done with it, and the one job that is under way."""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum, auto
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QObject, Signal

from pneumo_desktop.domain.agreement import is_hidden
from pneumo_desktop.domain.cancel import CancelToken, Progress
from pneumo_desktop.domain.errors import PneumoError
from pneumo_desktop.domain.film import Correction, Film
from pneumo_desktop.domain.patient import Patient, PatientDraft, make_patient
from pneumo_desktop.domain.reading import Impression, Outcome
from pneumo_desktop.domain.record import Record, RecordState
from pneumo_desktop.domain.view_state import ViewState
from pneumo_desktop.domain.visit import Visit
from pneumo_desktop.ui.jobs import Job, Jobs, Lane
from pneumo_desktop.ui.model_state import ModelStage, ModelState
from pneumo_desktop.ui.parts import Parts
from pneumo_desktop.workflow import Prepared, ReadResult

T = TypeVar("T")


class Stage(Enum):
    """What the session is busy with."""

    IDLE = auto()
    OPENING = auto()
    CORRECTING = auto()
    WAITING_FOR_MODEL = auto()
    READING = auto()
    SAVING = auto()


class SessionState(QObject):
    """State without widgets; `Session` changes it. What may be done follows from it, and it is busy with one job at a time."""

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
        self._tried: tuple[ReadResult, str] | None = None
        self._kept_share: float | None = None
        self.stage = Stage.IDLE
        self.film_path: Path | None = None
        self.prepared: Prepared | None = None
        self.film_error: PneumoError | None = None
        self.draft = PatientDraft()
        self.visit = Visit()
        self.view_state = ViewState()
        self._result: ReadResult | None = None
        self.record: Record | None = None
        self.number_scheme = parts.settings.number_scheme
        self.read_first = parts.settings.read_first
        """Whether a person has to say something before the program's reading is shown."""
        self.impression: Impression | None = None
        self.begun: Impression | None = None
        """What somebody began to conclude on this film and left to another person, unsigned."""
        self.amendment = ""
        """Why the record on the screen is being amended, empty while it is not."""

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
    def result(self) -> ReadResult | None:
        """The program's reading as far as it may be shown: None while it waits for a person's first impression."""
        return None if self.hidden else self._result

    @property
    def hidden(self) -> bool:
        """Whether there is a reading that may not be shown yet."""
        if self._result is None:
            return False
        state = self.record.state if self.record else None
        return is_hidden(self.read_first, self._result.reading.outcome, state, self.impression)

    def hides(self, record: Record) -> bool:
        """Whether the reading of another record may not be shown yet."""
        return is_hidden(self.read_first, record.reading.outcome, record.state, record.first_impression)

    @property
    def analysed(self) -> bool:
        """Whether the program found something to say of the film, shown or not."""
        return self._result is not None and self._result.reading.outcome is not Outcome.NOT_ANALYSED

    @property
    def amending(self) -> bool:
        return bool(self.amendment) and self.record is not None

    @property
    def can_amend(self) -> bool:
        """Whether the record on the screen is final and can be printed anew, with its film."""
        record = self.record
        final = record is not None and record.state is not RecordState.DRAFT
        return final and self.film is not None and not self.busy and not self.amending and self._parts.store is not None

    @property
    def busy(self) -> bool:
        return self.stage is not Stage.IDLE

    @property
    def _locked(self) -> bool:
        """Patient and visit stand in a record, or in one that is just being saved."""
        return self.record is not None or self.stage is Stage.SAVING

    @property
    def unsaved(self) -> bool:
        """A reading, or an amendment, that would be lost."""
        return self.amending or (self._result is not None and self.record is None)

    @property
    def forgets_form(self) -> bool:
        """Whether the next film takes the patient in the form away with this one: it was read, or is a record's."""
        return self._was_analysed or self.record is not None

    @property
    def can_analyse(self) -> bool:
        free = self.record is None or self.amending
        return self.prepared is not None and free and not self.busy and self._model.stage is not ModelStage.FAILED

    @property
    def can_save(self) -> bool:
        """Whether there is a reading to save, or a stored draft to complete."""
        if self.busy or self._result is None or self.film is None or self._parts.store is None:
            return False
        return self.record is None or self.record.state is RecordState.DRAFT or self.amending

    @property
    def offered(self) -> Correction:
        """What would put the refused film on the screen right; nothing is done unless `put_right` is called."""
        if self._result is None or self.record is not None or self.busy:
            return Correction()
        return self._result.correction

    @property
    def can_put_back(self) -> bool:
        """Whether the film was put right here and may still be had as its file has it."""
        if self.film is None or self.record is not None or self.busy:
            return False
        return bool(self.film.facts.correction)

    @property
    def may_read_anyway(self) -> bool:
        """Whether the film was refused only for what its file says, and a person may have it read all the same."""
        refused = self._result is not None and self.record is None and not self.busy
        return refused and self.prepared is not None and self.prepared.quality.may_be_overridden

    # Marks on the film

    @property
    def marks_are_final(self) -> bool:
        """Whether the marks stand in a final record, or in one that is just being saved."""
        return self.stage is Stage.SAVING or (self.record is not None and self.record.state is not RecordState.DRAFT)

    @property
    def marks_changed(self) -> bool:
        """Whether a stored draft keeps other marks than those on the screen."""
        if self.record is None or self.film is None or self.marks_are_final:
            return False
        kept, seen = self.record.view_state, self.view_state
        return (kept.key_image, kept.measures) != (seen.key_image, seen.measures)

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

"""Asks the store, while a patient is typed, who has this number or a name like this; and for numbers that nobody has."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from pneumo_desktop.domain.cancel import CancelToken, Progress
from pneumo_desktop.domain.clinic_number import UNKNOWN_PATIENTS, NumberScheme
from pneumo_desktop.domain.errors import PneumoError
from pneumo_desktop.domain.patient import PatientDraft, clean_text
from pneumo_desktop.ui.jobs import Job, Jobs, Lane
from pneumo_desktop.ui.known_offers import Found
from pneumo_desktop.ui.parts import Parts
from pneumo_desktop.ui.patient_form import PatientForm
from pneumo_desktop.ui.session import Session, Stage

_DEBOUNCE_MS = 350


class PatientLookup(QObject):
    """Joins the patient form and the store. An answer to what is not typed any more is dropped."""

    failed = Signal(object)
    """A PneumoError."""

    def __init__(
        self, parts: Parts, session: Session, form: PatientForm, jobs: Jobs, scheme: Callable[[], NumberScheme]
    ) -> None:
        super().__init__(form)
        self._store, self._now = parts.store, parts.now
        self._session, self._form, self._jobs, self._scheme = session, form, jobs, scheme
        self._job: Job | None = None
        self._wait = QTimer(self)
        self._wait.setSingleShot(True)
        self._wait.setInterval(_DEBOUNCE_MS)
        self._wait.timeout.connect(self.look_up)
        form.changed.connect(self._wait.start)
        form.number_left.connect(lambda _number: self.look_up())
        session.form_replaced.connect(self._wait.start)
        form.number_tools.fresh_wanted.connect(self.give_next_number)
        form.number_tools.unknown_wanted.connect(self.begin_unknown)
        self.follow_scheme()

    def follow_scheme(self) -> None:
        """The settings say how numbers look."""
        self._session.number_scheme = self._scheme()
        self._form.set_number_scheme(self._scheme())

    @Slot()
    def look_up(self) -> None:
        """Ask for the patient in the form, or in the record that is shown."""
        self._wait.stop()
        store, draft = self._store, self._form.draft()
        if store is None or not (draft.number.strip() or draft.name.strip()) or self._session.stage is Stage.SAVING:
            return
        shown, day = self._session.record is not None, self._now().date()
        if self._job is not None:
            self._job.cancel()

        def work(_cancel: CancelToken, _progress: Progress) -> Found:
            under = store.known_under(clean_text(draft.number)) if draft.number.strip() else ()
            return Found(tuple(under), () if shown else tuple(store.patients_like(draft, day)))

        def done(found: Found) -> None:
            self._job = None
            if _same_question(self._form.draft(), draft):
                self._form.show_found(found)

        self._job = self._jobs.start(work, done, self._failed, name="find patient", lane=Lane.STORE)

    def give_next_number(self) -> None:
        """Fill in the next free number of this clinic."""
        self._give(self._scheme(), provisional=False)

    def begin_unknown(self) -> None:
        """Fill in a provisional number and a name for somebody who is not known by name yet."""
        self._give(UNKNOWN_PATIENTS, provisional=True)

    def _give(self, scheme: NumberScheme, provisional: bool) -> None:
        store = self._store
        if store is None or self._session.record is not None or self._form.number.text().strip():
            return

        def work(_cancel: CancelToken, _progress: Progress) -> str:
            return store.next_patient_number(scheme)

        def done(number: str) -> None:
            self._form.take_number(number, provisional)

        self._jobs.start(work, done, self._failed, name="next patient number", lane=Lane.STORE)

    def _failed(self, error: BaseException) -> None:
        self._job = None
        self.failed.emit(error if isinstance(error, PneumoError) else PneumoError("store.failed"))


def _same_question(now: PatientDraft, then: PatientDraft) -> bool:
    facts = ("number", "name", "sex", "birth_date", "estimated_age", "partial_birth")
    return all(getattr(now, fact) == getattr(then, fact) for fact in facts)

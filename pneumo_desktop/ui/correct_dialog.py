"""Puts details of a patient right in one record, and in the others of the same patient that say the same, after a look."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QListWidget, QPushButton, QVBoxLayout, QWidget

from pneumo_desktop.correcting import correct_record, others_of
from pneumo_desktop.domain.cancel import CancelToken, Progress
from pneumo_desktop.domain.clinic_number import NumberScheme
from pneumo_desktop.domain.errors import PneumoError
from pneumo_desktop.domain.model_ages import model_age_code
from pneumo_desktop.domain.patient import Patient, draft_of, earliest_birth, make_patient
from pneumo_desktop.domain.patient_correction import carried_over, may_correct
from pneumo_desktop.domain.ports import Letterhead, RecordStore
from pneumo_desktop.domain.record import Record
from pneumo_desktop.imci_sentences import say_recomputed
from pneumo_desktop.ui.dates import short_moment
from pneumo_desktop.ui.fields import (
    Field,
    LettersStay,
    TextBox,
    add_all,
    add_tick,
    column_layout,
    heading,
    panel_area,
    plain_label,
    ticks_of,
)
from pneumo_desktop.ui.imci_words import age_outside_words
from pneumo_desktop.ui.jobs import Job, Jobs, Lane
from pneumo_desktop.ui.messages import sentence_for, sentence_for_code, spoken_sentences, state_word
from pneumo_desktop.ui.parts import Parts
from pneumo_desktop.ui.patient_form import PatientForm

_OTHERS_PX = 120
_Step = tuple[Record, Patient]
"""A record as it was looked at, and the patient that it is to have."""


class CorrectDialog(QDialog):
    """Left the patient's details, to be typed over; right the other records, and what follows. Nothing is done before the
    button is pressed."""

    corrected = Signal()
    """All that were chosen say the right details now."""

    def __init__(
        self,
        parts: Parts,
        store: RecordStore,
        jobs: Jobs,
        letterhead: Letterhead,
        scheme: NumberScheme,
        record: Record,
        words: str,
        over: QWidget,
    ) -> None:
        super().__init__(over)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._parts, self._store, self._jobs, self._letterhead, self._record = parts, store, jobs, letterhead, record
        self._others: Sequence[Record] = ()
        self._looking: Job | None = None
        self._waiting: list[_Step] = []
        self._done_so_far = 0
        self.setWindowTitle(self.tr("Correct the patient's details"))
        self._build(scheme, words)
        self._letters_stay = LettersStay(self)
        for edit in self.findChildren(QLineEdit):
            edit.installEventFilter(self._letters_stay)
        self._fill()
        self._look()

    # Building

    def _build(self, scheme: NumberScheme, words: str) -> None:
        self.form = PatientForm(lambda: self._parts.now().date())
        self.form.set_number_scheme(scheme)
        self.form.number.setReadOnly(True)
        self.form.number_tools.set_read_only(True)
        self.form.changed.connect(self._refresh)
        self.why = TextBox(2, self.tr("What was wrong, and how you know"))
        self.why.setPlainText(words)
        self.why_field = Field(self.tr("Reason, in words"), self.why)
        self.others = QListWidget()
        self.others.setMaximumHeight(_OTHERS_PX)
        self.others.setAccessibleName(self.tr("Other records of this patient"))
        self.others.itemChanged.connect(lambda _item: self._refresh())
        self.others_title = heading(self.tr("Correct these records as well"))
        self.others_note = plain_label(name="quiet")
        self.follows_title, self.follows = heading(self.tr("What this changes")), plain_label(name="fieldError")
        self.note = plain_label(name="quiet")
        self.go, self.leave = QPushButton(), QPushButton(self.tr("Close"))
        self.go.setObjectName("primary")
        for button, slot in ((self.go, self.correct), (self.leave, self.reject)):
            button.setAutoDefault(False)
            button.clicked.connect(slot)
        layout = column_layout(self, spacing=10, margins=(18, 16, 18, 14))
        layout.addWidget(plain_label(self._introduction(), "quiet"))
        layout.addLayout(self._make_sides(), 1)
        add_all(layout, self.why_field, self.note)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self.leave)
        row.addWidget(self.go)
        layout.addLayout(row)
        self.resize(900, 660)

    def _introduction(self) -> str:
        return self.tr(
            "The record gets a new version with these details, and its report is printed anew with the reason. Clinic number, "
            "film, reading, visit and final read stay as they are; earlier versions stay and can be printed. An estimated age "
            "is that on the day of the film."
        )

    def _make_sides(self) -> QHBoxLayout:
        right, more = QWidget(), QVBoxLayout()
        inside = column_layout(right, spacing=6)
        add_all(inside, self.follows_title, self.follows)
        inside.addStretch(1)
        more.setSpacing(6)
        for widget in (self.others_title, self.others, self.others_note):
            more.addWidget(widget)
        more.addWidget(panel_area(right), 1)
        sides = QHBoxLayout()
        sides.setSpacing(14)
        sides.addWidget(panel_area(self.form), 1)
        sides.addLayout(more, 1)
        return sides

    def _fill(self) -> None:
        """The details as they are kept, held against what the film's own header says; the number is not in question."""
        self.form.set_draft(draft_of(self._record.patient))
        self.form.set_header(replace(self._record.film_facts.patient, number=""))
        self.form.more.open()
        self._refresh()
        self.form.name.setFocus()

    # Looking for the others

    def _look(self) -> None:
        store, record = self._store, self._record

        def work(_cancel: CancelToken, _progress: Progress) -> Sequence[Record]:
            return others_of(record, store)

        self._looking = self._jobs.start(work, self._others_there, self._failed, name="look for records", lane=Lane.STORE)

    def _others_there(self, others: Sequence[Record]) -> None:
        self._looking, self._others = None, others
        self.others.blockSignals(True)
        for record in others:
            when = short_moment(record.visit.exam_at or record.reading.read_at)
            add_tick(self.others, f"{record.number}  ·  {when}  ·  {state_word(record.state)}", True)
        self.others.blockSignals(False)
        self._refresh()

    def done(self, result: int) -> None:
        """Gone, with the question that may still be open."""
        if self._looking is not None:
            self._looking.cancel()
        super().done(result)

    # What is to be done

    def _target(self) -> Patient | None:
        """The patient as typed, once that is whole and something else than before."""
        before = self._record.patient
        made = None if self.form.problems() else make_patient(self.form.draft(), self._parts.now().date())
        if made is None:
            return None
        made = replace(made, number=before.number, provisional=before.provisional)
        return made if may_correct(before, made) else None

    def _plan(self) -> list[_Step]:
        to, before = self._target(), self._record.patient
        if to is None:
            return []
        chosen = [record for record, ticked in zip(self._others, ticks_of(self.others), strict=True) if ticked]
        steps = [(record, carried_over(record.patient, before, to)) for record in chosen]
        return [(self._record, to), *(step for step in steps if step[0].patient != step[1])]

    @Slot()
    def correct(self) -> None:
        """Correct one record after the other; what is done stays done, whatever happens to the next."""
        if not " ".join(self.why.toPlainText().split()):
            self.why_field.show_error("final.amendment_reason_missing")
            self.why.setFocus()
            return
        self.why_field.show_error(None)
        self._waiting = self._plan()
        self._next()

    def _next(self) -> None:
        parts, store, letterhead = self._parts, self._store, self._letterhead
        if not self._waiting:
            self.corrected.emit()
            self.accept()
            return
        (record, to), why = self._waiting[0], " ".join(self.why.toPlainText().split())

        def work(_cancel: CancelToken, _progress: Progress) -> Record:
            return correct_record(
                record.id,
                record.patient,
                to,
                why,
                store,
                parts.decode,
                parts.write_report,
                letterhead,
                parts.software_version,
                parts.now(),
            )

        self._refresh()
        self._jobs.start(work, self._one_corrected, self._correct_failed, name="correct", lane=Lane.STORE, can_cancel=False)

    def _one_corrected(self, _record: Record) -> None:
        self._done_so_far += 1
        del self._waiting[0]
        self._next()

    def _correct_failed(self, error: BaseException) -> None:
        left, self._waiting = len(self._waiting), []
        self._failed(error)
        words = self.tr("{done} corrected, {left} not. What was corrected is safe; press the button to go on with the others.")
        self.note.setText(f"{self.note.text()} {words.format(done=self._done_so_far, left=left)}")
        self._done_so_far = 0  # begun again, those that are done are passed over and counted anew

    def reject(self) -> None:
        """Not in the middle of a correction."""
        if not self._waiting:
            super().reject()

    def _failed(self, error: BaseException) -> None:
        self._refresh()
        self.note.setText(sentence_for(error if isinstance(error, PneumoError) else PneumoError("store.failed")))

    # Words

    @Slot()
    def _refresh(self) -> None:
        plan, busy = self._plan(), bool(self._waiting)
        self.go.setEnabled(bool(plan) and not busy)
        self.go.setText(self.tr("Correct, number of records: {count}").format(count=max(1, len(plan))))
        for widget in (self.form, self.others, self.why, self.leave):
            widget.setEnabled(not busy)
        follows = [line for record, to in plan for line in self._follow_from(record, to)]
        self.follows.setText("\n".join(follows))
        self.follows_title.setVisible(bool(follows))
        any_others = bool(self._others)
        for part in (self.others_title, self.others):
            part.setVisible(any_others)
        self.others_note.setText(self._others_words())
        words = self.tr("{done} corrected, {left} to go").format(done=self._done_so_far, left=len(self._waiting))
        self.note.setText(words if busy else "")

    def _others_words(self) -> str:
        if not self._others:
            return self.tr("No other record of this clinic number says the same of this patient.")
        return self.tr("They say the same of this patient now. One that is not chosen still carries the details of before.")

    def _follow_from(self, record: Record, to: Patient) -> list[str]:
        """What a record says otherwise with the details as typed, each line under its number."""
        lines = say_recomputed(record.patient, to, record, spoken_sentences())
        born, ages = earliest_birth(to), record.reading.model.ages_years if record.reading.model else ()
        if born is not None and record.day < born:
            lines.append(sentence_for_code("patient.born_after_film"))
        outside = model_age_code(to, record.day, ages) is not None
        if outside and model_age_code(record.patient, record.day, ages) is None:
            lines.append(age_outside_words(ages))
        return [f"{record.number}: {line}" for line in lines]

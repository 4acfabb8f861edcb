"""Gives the records of an unknown person to the right patient, after a look at both; the same way takes a merge back."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import TypeVar

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from pneumo_desktop.domain.agreement import is_hidden
from pneumo_desktop.domain.cancel import CancelToken, Progress
from pneumo_desktop.domain.clinic_number import NumberScheme
from pneumo_desktop.domain.errors import PneumoError
from pneumo_desktop.domain.likeness import Known, differing_facts, patient_on
from pneumo_desktop.domain.patient import Patient, draft_of, make_patient
from pneumo_desktop.domain.ports import Letterhead, RecordStore
from pneumo_desktop.domain.reading import Impression, Outcome
from pneumo_desktop.domain.record import Record, RecordSummary
from pneumo_desktop.merging import move_record, records_to_move
from pneumo_desktop.ui.dates import short_moment
from pneumo_desktop.ui.fields import LettersStay, column_layout, heading, panel_area, plain_label
from pneumo_desktop.ui.imci_words import chart_words
from pneumo_desktop.ui.jobs import Job, Jobs, Lane
from pneumo_desktop.ui.messages import outcome_words, sentence_for
from pneumo_desktop.ui.parts import Parts
from pneumo_desktop.ui.patient_form import PatientForm
from pneumo_desktop.ui.patient_words import born_words, sex_words

T = TypeVar("T")

_DEBOUNCE_MS = 250
_LOOKED_AT = 60


@dataclass(frozen=True)
class _Side:
    """A patient and the records that stand under them now."""

    patient: Patient
    records: Sequence[RecordSummary]

    def seen_on(self, today: date) -> date:
        """The day on which the patient's age, where it is an estimate, was true; `today` for one who was typed just now."""
        return max((line.day for line in self.records if line.patient == self.patient), default=today)


class MergeDialog(QDialog):
    """Left the person whose records move, right the patient they move to. Nothing is done before the button is pressed."""

    merged = Signal(int)
    """So many records were moved."""

    def __init__(
        self,
        parts: Parts,
        store: RecordStore,
        jobs: Jobs,
        letterhead: Letterhead,
        scheme: NumberScheme,
        record: Record,
        over: QWidget,
        read_first: bool = False,
    ) -> None:
        super().__init__(over)
        self._parts, self._store, self._jobs, self._letterhead = parts, store, jobs, letterhead
        self._record, self._read_first = record, read_first
        self._search_job: Job | None = None
        self._looking: list[Job] = []
        self._waiting: list[RecordSummary] = []
        self._moved = 0
        self._target: Patient | None = None
        self._target_seen = parts.now().date()
        self._plan: Sequence[RecordSummary] = ()
        self._wait = QTimer(self)
        self._wait.setSingleShot(True)
        self._wait.setInterval(_DEBOUNCE_MS)
        self._wait.timeout.connect(self._search)
        self.setWindowTitle(self.tr("Merge records"))
        self._scheme = scheme
        self._build(scheme)
        self._letters_stay = LettersStay(self)
        for edit in self.findChildren(QLineEdit):
            edit.installEventFilter(self._letters_stay)
        self._show_source()
        self._search()

    # Building

    def _build(self, scheme: NumberScheme) -> None:
        self.source = plain_label()
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("Search by clinic number or name"))
        self.search.setAccessibleName(self.search.placeholderText())
        self.search.textChanged.connect(lambda _text: self._wait.start())
        self.people = QListWidget()
        self.people.setAccessibleName(self.tr("Patients"))
        self.people.currentItemChanged.connect(lambda item, _before: self._choose(item))
        self.target = plain_label()
        self.new_form = PatientForm(lambda: self._parts.now().date())
        self.new_form.set_number_scheme(scheme)
        self.new_form.number_tools.unknown.hide()
        self.new_form.changed.connect(self._new_typed)
        self.other_way = QPushButton(self.tr("A patient who is not in the records yet…"))
        self.other_way.setCheckable(True)
        self.other_way.setAutoDefault(False)
        self.other_way.toggled.connect(self._turn)
        self.differs = plain_label(name="fieldError")
        self.differs.hide()
        self.note = plain_label(name="quiet")
        self.go = QPushButton(self.tr("Merge"))
        self.go.setObjectName("primary")
        self.go.setAutoDefault(False)
        self.go.clicked.connect(self.merge)
        self.leave = QPushButton(self.tr("Close"))
        self.leave.setAutoDefault(False)
        self.leave.clicked.connect(self.reject)
        layout = column_layout(self, spacing=10, margins=(18, 16, 18, 14))
        layout.addWidget(plain_label(self._introduction(), "quiet"))
        layout.addLayout(self._make_sides(), 1)
        layout.addWidget(self.differs)
        layout.addWidget(self.note)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self.leave)
        row.addWidget(self.go)
        layout.addLayout(row)
        self.resize(860, 560)

    def _introduction(self) -> str:
        return self.tr(
            "Look at both people. Each record gets a new version under the patient on the right, with its report printed anew; "
            "earlier versions stay as they are and can be printed. A merge is taken back by merging again."
        )

    def _make_sides(self) -> QHBoxLayout:
        found = QWidget()
        finding = column_layout(found, spacing=6)
        finding.addWidget(self.search)
        finding.addWidget(self.people, 2)
        finding.addWidget(panel_area(self.target), 3)
        self.pages = QStackedWidget()
        self.pages.addWidget(found)
        self.pages.addWidget(panel_area(self.new_form))
        sides = QHBoxLayout()
        sides.setSpacing(14)
        sides.addLayout(_column(heading(self.tr("These records …")), panel_area(self.source)), 2)
        sides.addLayout(_column(heading(self.tr("… go to this patient")), self.pages, self.other_way), 3)
        return sides

    # Looking at both

    def _show_source(self) -> None:
        store, patient = self._store, self._record.patient

        def work(_cancel: CancelToken, _progress: Progress) -> _Side:
            return _Side(patient, store.records_under(patient.number))

        self.source.setText(self._facts(Known(patient, self._record.day)))
        self._look(work, self._source_there)

    def _look(self, work: Callable[[CancelToken, Progress], T], done: Callable[[T], None]) -> Job:
        """Ask the store; the answer is dropped once the dialog is gone."""
        job = self._jobs.start(work, done, self._failed, name="look for a merge", lane=Lane.STORE)
        self._looking.append(job)
        return job

    def done(self, result: int) -> None:
        """Gone, with all questions that are still open."""
        self._wait.stop()
        for job in self._looking:
            job.cancel()
        super().done(result)

    def _source_there(self, side: _Side) -> None:
        self.source.setText(self._side_words(side))
        self._refresh()

    @Slot()
    def _search(self) -> None:
        store, text = self._store, self.search.text()
        if self._search_job is not None:
            self._search_job.cancel()

        def work(_cancel: CancelToken, _progress: Progress) -> Sequence[Patient]:
            return tuple(dict.fromkeys(line.patient for line in store.search(text, _LOOKED_AT)))

        self._search_job = self._look(work, self._people_there)

    def _people_there(self, people: Sequence[Patient]) -> None:
        self._search_job = None
        back = self._record.merged_from
        offered = [back] if back is not None and not self._record.patient.provisional else []
        if self._record.patient.provisional:
            offered += [patient for patient in people if patient != self._record.patient and not patient.provisional]
        self.people.blockSignals(True)
        self.people.clear()
        for patient in offered:
            item = QListWidgetItem(f"{patient.number}  ·  {patient.name}")
            item.setData(Qt.ItemDataRole.UserRole, patient)
            self.people.addItem(item)
        self.people.blockSignals(False)
        self._choose(None)

    def _choose(self, item: QListWidgetItem | None) -> None:
        patient = item.data(Qt.ItemDataRole.UserRole) if item is not None else None
        self._aim_at(patient)

    def _new_typed(self) -> None:
        if self.other_way.isChecked():
            complete = not self.new_form.problems()
            self._aim_at(make_patient(self.new_form.draft(), self._parts.now().date()) if complete else None)

    def _turn(self, to_new: bool) -> None:
        self.pages.setCurrentIndex(1 if to_new else 0)
        self.other_way.setText(
            self.tr("A patient of the records…") if to_new else self.tr("A patient who is not in the records yet…")
        )
        if to_new:
            self.new_form.number.setFocus()
            self._new_typed()
        else:
            self._choose(self.people.currentItem())

    def _aim_at(self, patient: Patient | None) -> None:
        self._target, self._plan = patient, ()
        self.target.setText("")
        self._refresh()
        if patient is None:
            return
        store, record = self._store, self._record

        def work(_cancel: CancelToken, _progress: Progress) -> tuple[_Side, Sequence[RecordSummary]]:
            return _Side(patient, store.records_under(patient.number)), records_to_move(record, patient, store)

        self._look(work, partial(self._target_there, patient))

    def _target_there(self, patient: Patient, answer: tuple[_Side, Sequence[RecordSummary]]) -> None:
        if patient == self._target:
            side, self._plan = answer
            self._target_seen = side.seen_on(self._parts.now().date())
            self.target.setText(self._side_words(side))
            self._refresh()

    # Doing it

    @Slot()
    def merge(self) -> None:
        """Move the records one after the other; what was moved stays moved, whatever happens to the next."""
        self._waiting = list(self._plan)
        self._moved = 0
        self._next()

    def _next(self) -> None:
        parts, store, target = self._parts, self._store, self._target
        if not self._waiting or target is None:
            self._done()
            return
        line, letterhead = self._waiting[0], self._letterhead

        def work(_cancel: CancelToken, _progress: Progress) -> Record:
            return move_record(
                line.id,
                target,
                store,
                parts.decode,
                parts.write_report,
                letterhead,
                parts.software_version,
                parts.now(),
                self._scheme,
            )

        self._refresh()
        self._jobs.start(work, self._one_moved, self._move_failed, name="merge", lane=Lane.STORE, can_cancel=False)

    def _one_moved(self, record: Record) -> None:
        self._moved += 1
        del self._waiting[0]
        if record.id == self._record.id:
            self._record = record
        self._next()

    def _move_failed(self, error: BaseException) -> None:
        left = len(self._waiting)
        self._waiting = []
        self._failed(error)
        words = self.tr("{moved} moved, {left} not. What was moved is safe; press Merge to go on with the others.")
        self.note.setText(f"{self.note.text()} {words.format(moved=self._moved, left=left)}")
        if self._moved:
            self.merged.emit(self._moved)

    def _done(self) -> None:
        self.merged.emit(self._moved)
        self.accept()

    def reject(self) -> None:
        """Not in the middle of a merge."""
        if not self._waiting:
            super().reject()

    def _failed(self, error: BaseException) -> None:
        self._refresh()
        self.note.setText(sentence_for(error if isinstance(error, PneumoError) else PneumoError("store.failed")))

    # Words

    def _refresh(self) -> None:
        busy = bool(self._waiting)
        self.go.setEnabled(bool(self._plan) and not busy)
        self.go.setText(self._button_words())
        self.differs.setText(self._difference_words())
        self.differs.setVisible(bool(self.differs.text()))
        for widget in (self.search, self.people, self.new_form, self.other_way, self.leave):
            widget.setEnabled(not busy)
        self.other_way.setVisible(self._record.patient.provisional)
        if busy:
            text = self.tr("{moved} moved, {left} to go").format(moved=self._moved, left=len(self._waiting))
            self.note.setText(text)
        elif not self._record.patient.provisional and self._record.merged_from is None:
            self.note.setText(sentence_for(PneumoError("record.not_movable", number=self._record.number)))
        else:
            self.note.setText("")

    def _difference_words(self) -> str:
        """What speaks against one person; the name does not, for one of the two had none."""
        if self._target is None:
            return ""
        known = Known(self._record.patient, self._record.day)
        names = {"sex": self.tr("sex"), "birth_date": self.tr("birth date or age")}
        differing = differing_facts(known, draft_of(self._target), self._target_seen)
        facts = [names[fact] for fact in differing if fact in names]
        words = self.tr("The two differ in: {facts}. Make sure that they are one person.")
        return words.format(facts=", ".join(facts)) if facts else ""

    def _button_words(self) -> str:
        if self._target is None or not self._plan:
            return self.tr("Merge")
        name = self._target.name if len(self._target.name) <= 30 else self._target.name[:29] + "…"
        return self.tr("Merge, number of records: {count}, into {name}").format(count=len(self._plan), name=name)

    def _side_words(self, side: _Side) -> str:
        lines = [self._facts(Known(side.patient, side.seen_on(self._parts.now().date()))), ""]
        for record in side.records:
            when = short_moment(record.seen_at)
            given = Impression("", record.saved_at) if record.impression_given else None
            hidden = is_hidden(self._read_first, Outcome(record.outcome), record.state, given)
            found = self.tr("Waits for a person") if hidden else outcome_words(Outcome(record.outcome))
            found = f"{chart_words().urgent} · {found}" if record.urgent else found
            lines.append(f"{record.number}  ·  {when}\n    {found}")
        if not side.records:
            lines.append(self.tr("No records yet."))
        return "\n".join(lines)

    def _facts(self, known: Known) -> str:
        """Who it is, as of today: an estimate of an earlier day is carried on."""
        day = self._parts.now().date()
        patient, details = patient_on(known, day), known.patient.details
        lines = [patient.name, patient.number, sex_words()[patient.sex], born_words(patient, day)]
        lines += [details.village, details.caregiver_name, details.national_id]
        if patient.provisional:
            lines.append(self.tr("Provisional number"))
        return "\n".join(filter(None, lines))


def _column(*widgets: QWidget) -> QVBoxLayout:
    column = QVBoxLayout()
    column.setSpacing(8)
    for widget in widgets:
        column.addWidget(widget)
    return column

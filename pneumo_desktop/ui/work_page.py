"""The three columns: patient and visit, film, reading and final read; they show what the session holds."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QProgressBar, QPushButton, QVBoxLayout, QWidget

from pneumo_desktop.domain.patient import PatientDraft, clean_text, earliest_birth
from pneumo_desktop.domain.reading import Outcome
from pneumo_desktop.domain.record import RecordState
from pneumo_desktop.ui.bedside_panel import BedsidePanel
from pneumo_desktop.ui.comparison_pane import FilmsSideBySide
from pneumo_desktop.ui.fields import Column, FlowRow, add_all, column_layout, heading, plain_label, rule, small_button
from pneumo_desktop.ui.film_corners import film_lines, patient_lines
from pneumo_desktop.ui.film_view import FilmView
from pneumo_desktop.ui.final_read_form import FinalReadForm
from pneumo_desktop.ui.messages import done_sentence, quality_sentence
from pneumo_desktop.ui.model_state import ModelStage, ModelState
from pneumo_desktop.ui.parts import Parts
from pneumo_desktop.ui.patient_form import PatientForm
from pneumo_desktop.ui.reading_panel import DetailsPanel, ReadingPanel
from pneumo_desktop.ui.session import Session, Stage
from pneumo_desktop.ui.visit_form import VisitForm
from pneumo_desktop.ui.work_words import analyse_words, film_hint, reading_words, record_words, save_label, save_words

_NARROW_PX, _ROOM_FOR_TWO_PX = 1100, 1700
_SHOWN_AT_ONCE = (Outcome.SUGGESTS_PNEUMONIA, Outcome.UNCERTAIN)


class Strip(QFrame):
    """A sentence across the window, to be read and, where it may be, put away."""

    def __init__(self, look: str, closable: bool) -> None:
        super().__init__()
        self.setObjectName(look)
        self.text = plain_label()
        self.close_button = small_button(self.tr("OK"))
        self.close_button.clicked.connect(self.hide)
        self.close_button.setVisible(closable)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 6, 8, 6)
        row.addWidget(self.text, 1)
        row.addWidget(self.close_button)
        self.hide()

    def say(self, sentence: str) -> None:
        """Show `sentence`, or hide if it is empty."""
        self.text.setText(sentence)
        self.setVisible(bool(sentence))


class WorkPage(QWidget):
    """Where a film is read. Buttons and fields speak to the session; the session's signals bring the page up to date."""

    analyse_wanted = Signal()
    cancel_wanted = Signal()
    retry_wanted = Signal()
    put_right_wanted = Signal()
    anyway_wanted = Signal()
    put_back_wanted = Signal()
    next_wanted = Signal()
    save_wanted = Signal()
    export_wanted = Signal()
    print_wanted = Signal()
    amend_wanted = Signal()
    versions_wanted = Signal()
    earlier_wanted = Signal(str)
    """The earlier visits of the patient with this clinic number."""

    def __init__(self, parts: Parts, session: Session, model: ModelState) -> None:
        super().__init__()
        self._parts, self._session, self._model = parts, session, model
        self._build()
        self._connect()
        self.refresh()

    # Building

    def _build(self) -> None:
        self.setObjectName("page")
        settings = self._parts.settings
        self.message, self.record_strip = Strip("notice", closable=True), Strip("saved", closable=False)
        self.patient_form = PatientForm(lambda: self._parts.now().date())
        self.visit_form = VisitForm(lambda: self._parts.now().date())
        self.bedside = BedsidePanel()
        self.film_view = FilmView()
        self.films = FilmsSideBySide(self.film_view)
        self.reading_panel = ReadingPanel(
            settings.heat_map_strength, settings.heat_map_contours, settings.show_research_pattern
        )
        self.details = DetailsPanel()
        self.final_read = FinalReadForm(settings.reader_name, settings.reader_role)
        self.notes = plain_label(name="quiet")
        self.put_back = small_button(self.tr("As the file has it"))
        self.put_back.setToolTip(self.tr("Undo what was done to the film and read it as the file has it"))
        self.left, self.right = self._make_left(), self._make_right()
        columns = QHBoxLayout()
        columns.setContentsMargins(0, 0, 0, 0)
        columns.setSpacing(1)
        columns.addWidget(self.left)
        columns.addLayout(self._make_centre(), 1)
        columns.addWidget(self.right)
        layout = column_layout(self, spacing=0)
        layout.addWidget(self.message)
        layout.addLayout(columns, 1)

    def _make_left(self) -> Column:
        column = Column()
        add_all(column.body, heading(self.tr("Patient")), self.patient_form)
        self.earlier = small_button(self.tr("Earlier visits"))
        self.earlier.setToolTip(self.tr("The records of this clinic number, newest first (Ctrl+H)"))
        self.earlier.setFocusPolicy(Qt.FocusPolicy.ClickFocus)  # by key: the short cut; Tab goes on to the visit
        column.body.addLayout(FlowRow(self.earlier))
        add_all(column.body, rule(), heading(self.tr("Visit")), self.visit_form)
        column.body.addStretch(1)
        self.analyse_note = plain_label(name="quiet")
        self.retry = small_button(self.tr("Load the model again"))
        self.progress = QProgressBar()
        self.progress.setTextVisible(False)
        self.progress.setRange(0, 0)
        self.analyse = _primary(self.tr("Analyse"), self.tr("Read the film (F5)"))
        self.cancel = QPushButton(self.tr("Cancel"))
        self.next = _primary(self.tr("New patient"), self.tr("An empty window for the next patient (Ctrl+N)"))
        column.footer.addWidget(self.analyse_note)
        column.footer.addLayout(FlowRow(self.retry))
        add_all(column.footer, self.progress, self.analyse, self.cancel, self.next)
        return column

    def _make_centre(self) -> QVBoxLayout:
        centre = QVBoxLayout()
        centre.setContentsMargins(0, 0, 0, 0)
        centre.setSpacing(0)
        self._notes_row = QWidget()
        row = QHBoxLayout(self._notes_row)
        row.setContentsMargins(12, 5, 12, 5)
        row.addWidget(self.notes, 1)
        row.addWidget(self.put_back)
        self._notes_row.hide()
        centre.addWidget(self.record_strip)
        centre.addWidget(self.films, 1)
        centre.addWidget(self._notes_row)
        return centre

    def _make_right(self) -> Column:
        column = Column()
        column.head.addWidget(self.bedside.urgent)
        add_all(column.body, self.bedside, self.reading_panel, rule(), self.final_read, self.details)
        column.body.addStretch(1)
        self.save = _primary(self.tr("Save"), self.tr("Save the record on this computer (Ctrl+S)"))
        self.export = QPushButton(self.tr("Export PDF…"))
        self.print = QPushButton(self.tr("Print…"))
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.export, 1)
        row.addWidget(self.print, 1)
        self.amend, self.versions = QPushButton(self.tr("Amend…")), QPushButton(self.tr("Versions…"))
        self.stop_amending = QPushButton(self.tr("Leave it as it was"))
        more = QHBoxLayout()
        more.setSpacing(8)
        for button in (self.amend, self.stop_amending, self.versions):
            more.addWidget(button, 1)
        self.save_note = plain_label(name="quiet")
        column.footer.addWidget(self.save_note)
        column.footer.addWidget(self.final_read.commit)
        column.footer.addWidget(self.save)
        column.footer.addLayout(row)
        column.footer.addLayout(more)
        return column

    def _connect(self) -> None:
        session, heat = self._session, self.reading_panel.heat
        self.patient_form.changed.connect(self._patient_changed)
        self.visit_form.changed.connect(self._visit_changed)
        self.visit_form.signs.counting.connect(lambda: QTimer.singleShot(0, self, self._show_counter))
        self.final_read.changed.connect(self.refresh_buttons)
        self.analyse.clicked.connect(self.analyse_wanted)
        self.cancel.clicked.connect(self.cancel_wanted)
        self.retry.clicked.connect(self.retry_wanted)
        self.next.clicked.connect(self.next_wanted)
        self.reading_panel.offer.wanted.connect(self.put_right_wanted)
        self.reading_panel.anyway.wanted.connect(self.anyway_wanted)
        self.put_back.clicked.connect(self.put_back_wanted)
        self.save.clicked.connect(self.save_wanted)
        self.export.clicked.connect(self.export_wanted)
        self.print.clicked.connect(self.print_wanted)
        self.amend.clicked.connect(self.amend_wanted)
        self.stop_amending.clicked.connect(session.stop_amending)
        self.versions.clicked.connect(self.versions_wanted)
        self.earlier.clicked.connect(lambda: self.earlier_wanted.emit(clean_text(session.draft.number)))
        self.final_read.committed.connect(self._commit_impression)
        for marked in (self.film_view.measures_changed, self.film_view.key_image_changed):
            marked.connect(self._marks_changed)
        session.film_changed.connect(self._film_changed)
        session.reading_changed.connect(self._reading_changed)
        session.form_replaced.connect(self._form_replaced)
        session.stage_changed.connect(self.refresh)
        session.progressed.connect(self._progressed)
        self._model.changed.connect(self.refresh)
        heat.switched.connect(self.film_view.set_heat_visible)
        heat.strength_changed.connect(self.film_view.set_heat_strength)
        self.film_view.heat_visible_changed.connect(heat.show_visible)
        heat.contours_changed.connect(self.film_view.set_heat_contours)
        for view in (self.film_view, self.films.other):
            view.set_heat_strength(self._parts.settings.heat_map_strength)
            view.set_heat_contours(self._parts.settings.heat_map_contours)
        self.films.set_drag_inverted(self._parts.settings.invert_drag)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.make_room()
        narrow = self.width() < _NARROW_PX
        self.left.setFixedWidth(256 if narrow else 292)
        self.right.setFixedWidth(284 if narrow else 324)

    def make_room(self) -> None:
        """Give two films the width of the left column, once nothing in it is needed for the reading on the screen."""
        done = self._session.result is not None or self._session.record is not None
        self.left.setVisible(not (self.films.comparing and done and self.width() < _ROOM_FOR_TWO_PX))

    def minimumSizeHint(self) -> QSize:
        return QSize(760, 380)

    # Following the session

    def _film_changed(self) -> None:
        film, session = self._session.film, self._session
        before = self.film_view.film
        same_file = film is not None and before is not None and film.sha256 == before.sha256
        if film is None:
            self.final_read.forget_words()
            self.film_view.clear()
            self.film_view.set_corner_texts((), ())
        else:
            self.film_view.show_film(film)
            if session.record is not None:
                self.film_view.show_view_state(session.record.view_state)
        if session.record is None and not same_file:  # put right, it states what it stated before
            facts = film.facts if film else None
            taken = facts.acquired_at.date() if facts and facts.acquired_at else None
            self.patient_form.set_header(facts.patient if facts else PatientDraft(), taken)
            self.visit_form.set_facts(facts)
        self.film_view.set_hint("" if film else film_hint(session))
        self._show_notes()
        self._show_corners()
        self.refresh()

    def _marks_changed(self) -> None:
        self._session.set_view_state(self.film_view.view_state)
        self.refresh_buttons()

    def _show_notes(self) -> None:
        """What is to be known of the film, and what was done to it, below it."""
        film = self._session.film
        notes = [quality_sentence(code) for code in film.facts.notes] if film else []
        done = [done_sentence(film.facts.correction)] if film and film.facts.correction else []
        self.notes.setText("  ".join(notes + done))
        self._notes_row.setVisible(bool(notes or done))

    def _patient_changed(self) -> None:
        self._session.set_patient(self.patient_form.draft())
        self._show_bedside()
        self._show_corners()
        self.refresh_buttons()

    def _visit_changed(self) -> None:
        self._session.set_visit(self.visit_form.visit())
        self._show_bedside()
        self._show_corners()

    @property
    def day(self) -> date:
        """The day of the visit: of the film, else today; of a record the day that its paper counts from."""
        record = self._session.record
        return (self._session.visit.exam_at or (record.reading.read_at if record else self._parts.now())).date()

    def _show_bedside(self) -> None:
        """The chart and the model's ages follow patient and visit; the reading lends nothing but its model."""
        session, classifier = self._session, self._model.classifier
        model = session.result.reading.model if session.result else classifier.model if classifier else None
        self.bedside.show_bedside(session.draft, session.visit, self.day, model.ages_years if model else ())
        self.visit_form.set_born_from(earliest_birth(session.draft))
        result = self.bedside.result
        self.visit_form.signs.set_fast_from(result.fast_from if result else None)

    def _show_counter(self) -> None:
        """Once it has its size."""
        self.left.reveal(self.visit_form.signs.counter)

    def _form_replaced(self) -> None:
        self.left.to_top()
        self.patient_form.set_draft(self._session.draft)
        self.visit_form.set_visit(self._session.visit)
        self._show_bedside()
        self._show_corners()

    def _reading_changed(self) -> None:
        result = self._session.result
        self.film_view.set_heat_map(result.heat_map if result else None)
        if result is None:
            self.reading_panel.clear()
        else:
            self.reading_panel.show_reading(result.reading, result.heat_map, result.share_over_lungs)
            wanted = result.heat_map is not None and result.reading.outcome in _SHOWN_AT_ONCE
            self.film_view.set_heat_visible(wanted)
            self.reading_panel.heat.show_visible(wanted)
        self._open_final_read()
        if self._session.amending:
            self.right.reveal(self.final_read)
            self.final_read.words.setFocus()
        else:
            self.right.to_top()
        self.details.show_reading(result.reading if result else None)
        self.refresh()

    def _open_final_read(self) -> None:
        session, form = self._session, self.final_read
        result, record = session.result, session.record
        if session.hidden and session.film is not None:
            form.open_for_impression(session.film.sha256, session.begun)
        elif result is None:
            form.close_form()
        elif record is None or record.final_read is None:
            form.open_for(result.reading, session.impression, session.begun)
        elif session.amending:
            form.open_to_amend(record, result.reading, session.begun)
        else:
            form.show_final(record.final_read, record.first_impression)

    def _commit_impression(self) -> None:
        wrong = self.final_read.impression_problems()
        if wrong is not None:
            wrong.setFocus()
            self.right.reveal(wrong)
            return
        self._session.take_impression(self.final_read.impression(self._parts.now()))

    def _progressed(self, _step: str, share: float) -> None:
        self.progress.setRange(0, 100 if 0.0 < share < 1.0 else 0)
        self.progress.setValue(round(share * 100))

    def _show_corners(self) -> None:
        film = self._session.film
        if film is not None:
            self.film_view.set_corner_texts(
                patient_lines(self._session.draft, self._session.patient, self.day), film_lines(film.facts)
            )

    def refresh(self) -> None:
        """Everything that depends on what the session is busy with."""
        session, record = self._session, self._session.record
        self._show_bedside()
        locked = record is not None or session.stage is Stage.SAVING
        self.patient_form.set_read_only(locked)
        self.visit_form.set_read_only(session.stage is Stage.SAVING or (record is not None and not session.amending))
        self.final_read.set_locked(session.stage is Stage.SAVING)
        reading = session.stage in (Stage.READING, Stage.WAITING_FOR_MODEL)
        self.progress.setVisible(session.busy)
        self.analyse.setVisible(not reading and (record is None or session.amending))
        self.next.setVisible(record is not None and not session.amending)
        self.amend.setVisible(record is not None and record.state is not RecordState.DRAFT and not session.amending)
        self.stop_amending.setVisible(session.amending)
        self.versions.setVisible(record is not None)
        self.cancel.setVisible(reading or session.stage in (Stage.OPENING, Stage.CORRECTING))
        if session.stage is not Stage.READING:
            self.progress.setRange(0, 0)
        failed = self._model.stage is ModelStage.FAILED
        self.retry.setVisible(failed and record is None)
        self.analyse_note.setText(analyse_words(session, self._model))
        self.analyse_note.setVisible(bool(self.analyse_note.text()))
        self.reading_panel.set_hint(reading_words(session))
        self.record_strip.say(record_words(session))
        self.film_view.lock_marks(session.view_state if session.marks_are_final else None)
        self.reading_panel.offer.show_offer(session.offered)
        self.reading_panel.anyway.setVisible(session.may_read_anyway)
        self.put_back.setVisible(record is None and session.film is not None and bool(session.film.facts.correction))
        self.make_room()
        self.refresh_buttons()

    def refresh_buttons(self) -> None:
        """Only what can be done now can be pressed."""
        session, record = self._session, self._session.record
        self.analyse.setEnabled(session.can_analyse)
        self.amend.setEnabled(session.can_amend)
        self.stop_amending.setEnabled(not session.busy)
        self.versions.setEnabled(not session.busy and not session.hidden)
        self.earlier.setEnabled(bool(clean_text(session.draft.number)) and self._parts.store is not None)
        self.put_back.setEnabled(session.can_put_back)
        self.analyse.setText(self.tr("Analyse") if session.result is None and not session.hidden else self.tr("Analyse again"))
        concluded = self.final_read.touched and not session.hidden
        completing = record is None or concluded or session.marks_changed
        self.save.setEnabled(session.can_save and completing)
        self.save.setText(save_label(session, concluded))
        may_export = not session.busy and not session.hidden and (record is not None or session.can_save)
        self.export.setEnabled(may_export)
        self.print.setEnabled(may_export)
        saves_first = may_export and (record is None or concluded or session.marks_changed)
        self.export.setText(self.tr("Save + PDF…") if saves_first else self.tr("Export PDF…"))
        self.print.setText(self.tr("Save + print…") if saves_first else self.tr("Print…"))
        self.save_note.setText(save_words(session, self._parts))
        self.save_note.setVisible(bool(self.save_note.text()))


def _primary(text: str, tip: str) -> QPushButton:
    button = QPushButton(text)
    button.setObjectName("primary")
    button.setToolTip(tip)
    return button

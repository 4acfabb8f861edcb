"""The parts and pages that the window is made of, in their places and not joined yet."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QAbstractSpinBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QMainWindow,
    QPlainTextEdit,
    QStackedWidget,
    QWidget,
)

from pneumo_desktop.domain.patient import PatientDetails
from pneumo_desktop.ui.actions import Actions
from pneumo_desktop.ui.choices import Choices
from pneumo_desktop.ui.comparison import Comparison
from pneumo_desktop.ui.encrypting import Encrypting
from pneumo_desktop.ui.fields import LettersStay
from pneumo_desktop.ui.help_tools import HelpTools
from pneumo_desktop.ui.icons import program_icon
from pneumo_desktop.ui.intake import Intake
from pneumo_desktop.ui.jobs import Jobs
from pneumo_desktop.ui.keeping_tools import KeepingTools
from pneumo_desktop.ui.leaving import Leaving
from pneumo_desktop.ui.model_loading import ModelLoading
from pneumo_desktop.ui.model_state import ModelState
from pneumo_desktop.ui.parts import Parts
from pneumo_desktop.ui.patient_lookup import PatientLookup
from pneumo_desktop.ui.record_tools import RecordTools
from pneumo_desktop.ui.records_page import RecordsPage
from pneumo_desktop.ui.referrals import Referrals
from pneumo_desktop.ui.reports import Reports
from pneumo_desktop.ui.saving import Saving
from pneumo_desktop.ui.session import Session
from pneumo_desktop.ui.start_notices import StartNotices
from pneumo_desktop.ui.thresholds_page import ThresholdTools
from pneumo_desktop.ui.updating import Updating
from pneumo_desktop.ui.work_page import WorkPage

if TYPE_CHECKING:
    from pneumo_desktop.ui.preview import PreviewWindow


class WindowParts(QMainWindow):
    """`MainWindow` joins them; what is typed and not saved is seen here, where all forms are at hand."""

    def __init__(self, parts: Parts) -> None:
        super().__init__()
        self._parts = parts
        self.jobs = Jobs(self)
        self.choices = Choices(parts, self)
        self.model = ModelState(parts.load_classifier, self.jobs, self)
        self.session = Session(parts, self.jobs, self.model, self)
        self.loading = ModelLoading(self.model, self.session, self.choices, self)
        self.reports = Reports(parts.store, self.jobs, self, parts.join_reports)
        self.referrals = Referrals(parts, self.jobs, self)
        self.work = WorkPage(parts, self.session, self.model)
        self.records = RecordsPage(parts.store, parts.store_error, self.jobs, lambda: parts.now().date())
        self.intake = Intake(parts, self.jobs, self.choices, self.session, self)
        self.actions_ = Actions(self)
        self.comparison = Comparison(parts, self.jobs, self.session, self.work, self)
        self.lookup = PatientLookup(
            parts, self.session, self.work.patient_form, self.jobs, lambda: self.choices.now.number_scheme
        )
        self.keeping = KeepingTools(parts, self.jobs, self.choices, self)
        self.saving = Saving(parts, self.session, self.work, self.choices, self.reports)
        self.encrypting = Encrypting(parts, self.jobs, self.choices, self)
        self.record_tools = RecordTools(
            parts,
            self.jobs,
            self.session,
            self.work,
            self.records,
            self.saving,
            self.reports,
            self.choices,
            self.actions_.more,
            self,
        )
        self.people = self.record_tools.people
        self.updating = Updating(parts, self.jobs, self)
        self.thresholds = ThresholdTools(self.model, self.choices, self.people.note, lambda: parts.now().date(), self)
        self.help_tools = HelpTools(parts, self.jobs, self.actions_.help, self)
        self._leaving = Leaving(self, self._is_unsaved, self.saving.save)
        self._build()

    def _build(self) -> None:
        self.setWindowIcon(program_icon())
        self.setAcceptDrops(True)
        self.pages = QStackedWidget()
        self.pages.addWidget(self.work)
        self.pages.addWidget(self.records)
        self.pages.addWidget(self.intake.page)
        self.start_notices = StartNotices(self.people.behind_cover(self.pages))
        self.setCentralWidget(self.start_notices)
        self.actions_.fill_menus((*self.keeping.actions, None, self.updating.action))
        self.addToolBar(self.actions_.make_tool_bar())
        self.statusBar().addPermanentWidget(self.intake.notice)
        self.statusBar().addPermanentWidget(self.keeping.notice)
        self._model_label, self._store_label = QLabel(), QLabel()
        for label in (self._model_label, self._store_label):
            label.setTextFormat(Qt.TextFormat.PlainText)
            self.statusBar().addPermanentWidget(label)
        self.statusBar().setSizeGripEnabled(False)
        self._letters_stay = LettersStay(self)
        self._look_after_fields(self)
        self.resize(1366, 768)

    def _look_after_fields(self, part: QWidget) -> None:
        for kind in (QLineEdit, QPlainTextEdit, QComboBox, QAbstractSpinBox, QAbstractItemView):
            for widget in part.findChildren(kind):
                widget.installEventFilter(self._letters_stay)
                widget.setAcceptDrops(False)  # a film dropped on a field is opened, its path never becomes a patient's words

    @cached_property
    def preview(self) -> PreviewWindow:
        """Made when it is first asked for: what draws PDFs comes with it."""
        from pneumo_desktop.ui.preview import PreviewWindow

        final_read = self.work.final_read.final_read
        made = PreviewWindow(self._parts, self.session, final_read, self.choices, self.jobs, self.reports, self)
        self._look_after_fields(made)
        return made

    # What would be lost

    def _is_typed(self) -> bool:
        """Somebody typed a patient or a visit that stands in no record yet."""
        return self._is_more_typed() or (self.session.record is None and self.work.patient_form.typed)

    def _is_more_typed(self) -> bool:
        """As `_is_typed`, the four facts aside, which are typed again in seconds."""
        details = self.work.patient_form.more.details != PatientDetails()
        return self.session.record is None and (details or self.work.visit_form.typed)

    def _is_unsaved(self) -> bool:
        if self.session.unsaved:
            return self.work.final_read.touched or self.session.analysed
        return (self.work.final_read.edited or self.session.marks_changed) and self.session.can_save

    # Dropped on any part

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        self.intake.accept_drag(event)

    def dropEvent(self, event: QDropEvent) -> None:
        self.intake.accept_drop(event)

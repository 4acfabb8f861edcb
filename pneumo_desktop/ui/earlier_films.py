"""The choice of an earlier film of the same patient, newest first, or of a film from a file."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QWidget

from pneumo_desktop.domain.record import Record
from pneumo_desktop.domain.visit import ViewPosition
from pneumo_desktop.ui.dates import short_moment
from pneumo_desktop.ui.fields import column_layout, plain_label, small_button
from pneumo_desktop.ui.list_page import Index, ListModel, chosen_row, make_table


def moment_of(record: Record) -> datetime:
    """When the film of a record was taken, as far as anybody knows."""
    return record.visit.exam_at or record.film_facts.acquired_at or record.reading.read_at


def view_of(record: Record) -> str:
    """The view as the clinic or else the file states it."""
    stated = record.visit.view_position
    return str(stated) if stated is not ViewPosition.UNKNOWN else record.film_facts.view_position


def final_read_words(record: Record) -> str:
    """What a person concluded, in that person's words."""
    if record.final_read is None:
        return QCoreApplication.translate("EarlierFilms", "No final read yet")
    return " ".join(record.final_read.conclusion.split())


class EarlierFilmsModel(ListModel):
    """Records as rows."""

    FINAL_READ = 2

    def __init__(self, records: Sequence[Record], parent: QObject | None = None) -> None:
        super().__init__(parent=parent)
        self._titles = (self.tr("Date"), self.tr("View"), self.tr("Final read"), self.tr("Report"), self.tr("Name"))
        self._records = tuple(records)

    def _count(self) -> int:
        return len(self._records)

    def record(self, row: int) -> Record:
        """The record in a row."""
        return self._records[row]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return None
        record = self._records[index.row()]
        cells = (short_moment(moment_of(record)), view_of(record), final_read_words(record), record.number, record.patient.name)
        return cells[index.column()]


class EarlierFilmsPage(QDialog):
    """`chosen` brings a record; `file_wanted` says that the person would rather take a film from a file."""

    chosen = Signal(object)
    file_wanted = Signal()

    def __init__(self, records: Sequence[Record], parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Earlier films of this patient"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.model = EarlierFilmsModel(records, self)
        self.table = make_table(self.model, self.windowTitle(), (150, 90, 260, 130, 150), EarlierFilmsModel.FINAL_READ)
        self.table.doubleClicked.connect(lambda _index: self._choose())
        self.table.installEventFilter(self)
        self.show_it = QPushButton(self.tr("Show beside"))
        self.show_it.setObjectName("primary")
        self.show_it.setDefault(True)
        self.show_it.clicked.connect(self._choose)
        self.from_file = small_button(self.tr("Film from file…"))
        self.from_file.clicked.connect(self._want_file)
        cancel = QPushButton(self.tr("Cancel"))
        cancel.setAutoDefault(False)
        cancel.clicked.connect(self.reject)
        buttons = QHBoxLayout()
        buttons.addWidget(self.from_file)
        buttons.addStretch(1)
        buttons.addWidget(cancel)
        buttons.addWidget(self.show_it)
        words = self.tr("Shown beside the film on the desk, to look at only. No reading and no report changes by it.")
        layout = column_layout(self, spacing=10, margins=(16, 14, 16, 12))
        layout.addWidget(plain_label(words, "quiet"))
        layout.addWidget(self.table, 1)
        layout.addLayout(buttons)
        self.resize(860, 380)
        if records:
            self.table.selectRow(0)
        self.show_it.setEnabled(bool(records))
        self.table.setFocus()

    def _choose(self) -> None:
        row = chosen_row(self.table)
        if row is not None:
            self.chosen.emit(self.model.record(row))
            self.accept()

    def _want_file(self) -> None:
        self.accept()
        self.file_wanted.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        enter = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and event.key() in enter:
            self._choose()
            return True
        return super().eventFilter(watched, event)

"""The list of records: searched while typing, opened with Enter or a double click."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QAbstractTableModel, QEvent, QModelIndex, QObject, QPersistentModelIndex, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QHeaderView, QLineEdit, QPushButton, QTableView, QWidget

from pneumo_desktop.domain.cancel import CancelToken, Progress
from pneumo_desktop.domain.errors import PneumoError
from pneumo_desktop.domain.ports import RecordStore
from pneumo_desktop.domain.reading import Outcome, shown_score
from pneumo_desktop.domain.record import RecordSummary
from pneumo_desktop.ui.dates import age_words, short_moment
from pneumo_desktop.ui.fields import column_layout, plain_label
from pneumo_desktop.ui.icons import outcome_pixmap
from pneumo_desktop.ui.jobs import Job, Jobs, Lane
from pneumo_desktop.ui.messages import outcome_words, sentence_for, state_word
from pneumo_desktop.ui.patient_form import sex_words

_PAGE = 200
_DEBOUNCE_MS = 200
_Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True)
class _Found:
    lines: Sequence[RecordSummary]
    total: int


class RecordsModel(QAbstractTableModel):
    """Summaries as rows."""

    OUTCOME_COLUMN = 5

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lines: list[RecordSummary] = []
        self._signs = {outcome: outcome_pixmap(outcome, 18) for outcome in Outcome}
        self._titles = [
            self.tr("Number"),
            self.tr("Saved"),
            self.tr("Clinic number"),
            self.tr("Name"),
            self.tr("Sex, age"),
            self.tr("Outcome"),
            self.tr("Score"),
            self.tr("State"),
            self.tr("Reader"),
        ]

    def replace(self, lines: Sequence[RecordSummary]) -> None:
        """Show these lines instead of the others."""
        self.beginResetModel()
        self._lines = list(lines)
        self.endResetModel()

    def append(self, lines: Sequence[RecordSummary]) -> None:
        """Show these lines as well."""
        if lines:
            self.beginInsertRows(QModelIndex(), len(self._lines), len(self._lines) + len(lines) - 1)
            self._lines += lines
            self.endInsertRows()

    def line(self, row: int) -> RecordSummary:
        """The summary in a row."""
        return self._lines[row]

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._lines)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._titles)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._titles[section]
        return None

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        line = self._lines[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return _cells(line)[index.column()]
        if role == Qt.ItemDataRole.DecorationRole and index.column() == self.OUTCOME_COLUMN:
            return self._signs.get(Outcome(line.outcome))
        return None


def _cells(line: RecordSummary) -> tuple[str, ...]:
    day: date = (line.exam_at or line.saved_at).date()
    age = line.patient.age_on(day)
    who = sex_words()[line.patient.sex] + (f", {age_words(age)}" if age else "")
    score = "" if line.score is None else str(shown_score(line.score))
    outcome = outcome_words(Outcome(line.outcome))
    return (
        line.number,
        short_moment(line.saved_at),
        line.patient.number,
        line.patient.name,
        who,
        outcome,
        score,
        state_word(line.state),
        line.reader,
    )


class RecordsPage(QWidget):
    """Search field, table, and the way back."""

    opened = Signal(str)
    left = Signal()
    preview_wanted = Signal(str)
    export_wanted = Signal(list)
    """The reports of these records in one file."""

    def __init__(self, store: RecordStore | None, store_error: PneumoError | None, jobs: Jobs) -> None:
        super().__init__()
        self.setObjectName("page")
        self._store, self._store_error, self._jobs = store, store_error, jobs
        self._job: Job | None = None
        self._total = 0
        self._entered = False
        self.model = RecordsModel(self)
        self._wait = QTimer(self)
        self._wait.setSingleShot(True)
        self._wait.setInterval(_DEBOUNCE_MS)
        self._wait.timeout.connect(self.refresh)
        self._build()

    def _build(self) -> None:
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("Search by number, clinic number or name"))
        self.search.setAccessibleName(self.search.placeholderText())
        self.search.setClearButtonEnabled(True)
        self.search.setMaximumWidth(420)
        self.search.textChanged.connect(self._typed)
        self.search.installEventFilter(self)
        self.back = QPushButton(self.tr("Back to the film"))
        self.back.clicked.connect(self.left)
        self.open = QPushButton(self.tr("Open record"))
        self.open.setObjectName("primary")
        self.open.clicked.connect(self._open_current)
        self.more = QPushButton(self.tr("Show more"))
        self.more.clicked.connect(self._fetch_more)
        self.preview = QPushButton(self.tr("Preview report"))
        self.preview.clicked.connect(self._preview_current)
        self.export = QPushButton(self.tr("Export reports as one PDF…"))
        self.export.clicked.connect(lambda: self.export_wanted.emit(self._chosen_ids()))
        self.note = plain_label(name="quiet")
        title = plain_label(self.tr("Records"), "title")
        top = QHBoxLayout()
        top.setSpacing(12)
        top.addWidget(title, 1)
        top.addWidget(self.search, 2)
        top.addWidget(self.back)
        bottom = QHBoxLayout()
        bottom.setSpacing(12)
        bottom.addWidget(self.note, 1)
        bottom.addWidget(self.more)
        for button in (self.export, self.preview, self.open):
            bottom.addWidget(button)
        layout = column_layout(self, spacing=10, margins=(16, 14, 16, 12))
        layout.addLayout(top)
        layout.addWidget(self._make_table(), 1)
        layout.addLayout(bottom)

    def _make_table(self) -> QTableView:
        self.table = QTableView()
        self.table.setModel(self.model)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.table.setAlternatingRowColors(True)
        self.table.setShowGrid(False)
        self.table.setTabKeyNavigation(False)
        self.table.setAccessibleName(self.tr("Records"))
        self.table.verticalHeader().hide()
        self.table.verticalHeader().setDefaultSectionSize(30)
        header = self.table.horizontalHeader()
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        for column, width in enumerate((125, 150, 120, 160, 150, 275, 66, 80, 160)):
            header.resizeSection(column, width)
        header.setSectionResizeMode(3, QHeaderView.ResizeMode.Stretch)
        header.setMinimumSectionSize(60)
        self.table.doubleClicked.connect(lambda _index: self._open_current())
        self.table.installEventFilter(self)
        self.table.selectionModel().selectionChanged.connect(lambda *_: self._follow_selection())
        return self.table

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            key = event.key()
            if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                (self._enter if watched is self.search else self._open_current)()
                return True
            if watched is self.search and key == Qt.Key.Key_Down:
                self.table.setFocus()
                return True
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
            return
        super().keyPressEvent(event)

    @Slot()
    def _typed(self) -> None:
        self._entered = False
        self._wait.start()

    def _enter(self) -> None:
        """Search at once for what stands in the field; the answer decides where that leads."""
        self._entered = True
        self.refresh()

    def _go_on_after_enter(self) -> None:
        """Open the only match, or lead to the table; nothing if the person has turned elsewhere meanwhile."""
        entered, self._entered = self._entered, False
        if not entered or not self.search.hasFocus():
            return
        if self.model.rowCount() == self._total == 1:
            self._open_current()
        elif self.model.rowCount():
            self.table.setFocus()

    @Slot()
    def refresh(self) -> None:
        """Search again for what stands in the field."""
        self._wait.stop()
        if self._store is None:
            self._show_note()
            return
        self._search(0, self._replace)

    def _fetch_more(self) -> None:
        self._search(self.model.rowCount(), self._append)

    def _search(self, offset: int, done: Callable[[_Found], None]) -> None:
        store, text = self._store, self.search.text()
        if store is None:
            return
        if self._job is not None:
            self._job.cancel()

        def work(_cancel: CancelToken, _progress: Progress) -> _Found:
            return _Found(store.search(text, _PAGE, offset), store.count(text))

        self._job = self._jobs.start(work, done, self._failed, name="search", lane=Lane.STORE)

    def _replace(self, found: _Found) -> None:
        self._job, self._total = None, found.total
        self.model.replace(found.lines)
        if found.lines:
            self.table.selectRow(0)
        self._show_note()
        self._go_on_after_enter()

    def _append(self, found: _Found) -> None:
        self._job, self._total = None, found.total
        self.model.append(found.lines)
        self._show_note()

    def _failed(self, error: BaseException) -> None:
        self._job, self._entered = None, False
        self.model.replace(())
        self.note.setText(sentence_for(error if isinstance(error, PneumoError) else PneumoError("store.failed")))
        self._follow_selection()

    def _show_note(self) -> None:
        shown = self.model.rowCount()
        self.more.setVisible(shown < self._total)
        if self._store is None:
            text = sentence_for(self._store_error or PneumoError("store.failed"))
        elif shown == 0 and self.search.text().strip():
            text = self.tr("No record matches. Try part of the name or of the number.")
        elif shown == 0:
            text = self.tr("No records yet. A record appears here when you save a reading.")
        else:
            text = self.tr("{shown} of {total} shown, newest first.").format(shown=shown, total=self._total)
        self.note.setText(text)
        self._follow_selection()

    def _follow_selection(self) -> None:
        chosen = bool(self._chosen_ids())
        for button in (self.open, self.preview, self.export):
            button.setEnabled(chosen)

    def _chosen_ids(self) -> list[str]:
        """The chosen records as they stand in the list."""
        rows = sorted(index.row() for index in self.table.selectionModel().selectedRows())
        return [self.model.line(row).id for row in rows]

    def _current_id(self) -> str | None:
        """The record that the last click or key stands on, of those that are chosen."""
        chosen, current = self._chosen_ids(), self.table.currentIndex()
        last = self.model.line(current.row()).id if current.isValid() else ""
        return last if last in chosen else next(iter(chosen), None)

    def _preview_current(self) -> None:
        record_id = self._current_id()
        if record_id is not None:
            self.preview_wanted.emit(record_id)

    def _open_current(self) -> None:
        record_id = self._current_id()
        if record_id is not None:
            self.opened.emit(record_id)

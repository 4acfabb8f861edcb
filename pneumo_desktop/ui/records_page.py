"""The list of records: searched while typing, opened with Enter or a double click."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QCoreApplication, QModelIndex, QObject, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QColor, QFont
from PySide6.QtWidgets import QHBoxLayout, QHeaderView, QPushButton, QTableView

from pneumo_desktop.domain.agreement import is_hidden
from pneumo_desktop.domain.cancel import CancelToken, Progress
from pneumo_desktop.domain.errors import PneumoError
from pneumo_desktop.domain.patient import Age, AgeUnit, Sex
from pneumo_desktop.domain.ports import RecordStore
from pneumo_desktop.domain.reading import Impression, Outcome, WhoConclusion, shown_score
from pneumo_desktop.domain.record import RecordState, RecordSummary
from pneumo_desktop.ui.dates import age_words, short_moment
from pneumo_desktop.ui.fields import column_layout, plain_label
from pneumo_desktop.ui.final_words import who_words
from pneumo_desktop.ui.icons import outcome_pixmap
from pneumo_desktop.ui.imci_words import chart_words, urgent_mark, urgent_title
from pneumo_desktop.ui.jobs import Job, Jobs, Lane
from pneumo_desktop.ui.list_page import Index, ListModel, ListPage, make_table
from pneumo_desktop.ui.messages import outcome_words, sentence_for, state_word
from pneumo_desktop.ui.patient_words import sex_words
from pneumo_desktop.ui.record_filter_row import RecordFilterRow
from pneumo_desktop.ui.theme import ERROR

_PAGE = 200
_DEBOUNCE_MS = 200

_SHOWN_WHOLE = (Outcome.SUGGESTS_PNEUMONIA, Outcome.NO_PATTERN)
"""They end in what they are about; of the others the first word says enough."""
_BESIDE_OUTCOME_PX = 46
"""Its sign and the paddings of the cell."""
_BESIDE_WORDS_PX = 24
"""The paddings of a cell, and what Qt keeps beside them."""
_BESIDE_TITLE_PX = 32
"""The paddings of a title, and what Qt keeps for a sign of sorting."""
_NAME, _FINAL_READ = 3, 10


@dataclass(frozen=True)
class _Found:
    lines: Sequence[RecordSummary]
    total: int
    readers: Sequence[str] | None
    """None while somebody types: who has signed does not change meanwhile."""


class RecordsModel(ListModel):
    """Summaries as rows."""

    URGENT_COLUMN, OUTCOME_COLUMN = 5, 6

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent=parent)
        self._lines: list[RecordSummary] = []
        self._signs = {outcome: outcome_pixmap(outcome, 18) for outcome in Outcome}
        self._titles = (
            self.tr("Number"),
            self.tr("Saved"),
            self.tr("Clinic number"),
            self.tr("Name"),
            self.tr("Sex, age"),
            urgent_title(),
            self.tr("Outcome"),
            self.tr("Score"),
            self.tr("State"),
            self.tr("Reader"),
            self.tr("Final read"),
        )
        self.read_first = False
        """Drafts that no person has looked at yet say nothing of the program's reading."""

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

    def row_of(self, record_id: str) -> int | None:
        """The row of a record, None if it is not shown."""
        return next((row for row, line in enumerate(self._lines) if line.id == record_id), None)

    def hides(self, line: RecordSummary) -> bool:
        """Whether the program's reading of a line has to wait for a person."""
        given = None if not line.impression_given else Impression("", line.saved_at)
        return is_hidden(self.read_first, Outcome(line.outcome), line.state, given)

    def _count(self) -> int:
        return len(self._lines)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        line = self._lines[index.row()]
        if index.column() == self.URGENT_COLUMN:
            return urgent_data(line, role)
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return _cells(line, self.hides(line))[index.column()]
        if role == Qt.ItemDataRole.DecorationRole and index.column() == self.OUTCOME_COLUMN and not self.hides(line):
            return self._signs.get(Outcome(line.outcome))
        return None


def urgent_data(line: RecordSummary, role: int) -> object:
    """What a list shows, and says, in the column for urgent referral: a word, not a colour alone."""
    if not line.urgent:
        return None
    if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
        return chart_words().urgent
    bold = QFont()
    bold.setBold(True)
    shown: dict[int, object] = {
        Qt.ItemDataRole.DisplayRole: urgent_mark(),
        Qt.ItemDataRole.FontRole: bold,
        Qt.ItemDataRole.ForegroundRole: QColor(ERROR),
    }
    return shown.get(role)


def _cells(line: RecordSummary, hidden: bool) -> tuple[str, ...]:
    age = line.patient.age_on(line.day)
    who = sex_words()[line.patient.sex] + (f", {age_words(age)}" if age else "")
    score = "" if line.score is None or hidden else str(shown_score(line.score))
    outcome = (
        QCoreApplication.translate("RecordsModel", "Waits for a person") if hidden else outcome_words(Outcome(line.outcome))
    )
    concluded = line.state is not RecordState.DRAFT
    own = QCoreApplication.translate("RecordsModel", "In own words")
    name = line.patient.name
    if line.patient.provisional:
        name = QCoreApplication.translate("RecordsPage", "{name} (provisional)").format(name=name)
    return (
        line.number,
        short_moment(line.saved_at),
        line.patient.number,
        name,
        who,
        "",  # the mark of urgent referral, before any outcome and whatever it is
        outcome,
        score,
        state_word(line.state),
        line.reader,
        who_words().get(WhoConclusion(line.who_conclusion), own) if concluded else "",
    )


class RecordsPage(ListPage):
    """Search field, table, and the way back."""

    opened = Signal(str)
    preview_wanted = Signal(str)
    export_wanted = Signal(list)
    """The reports of these records in one file."""
    merge_wanted = Signal(str)
    erase_wanted = Signal(str)
    """Brings the clinic number of the patient."""

    def __init__(
        self,
        store: RecordStore | None,
        store_error: PneumoError | None,
        jobs: Jobs,
        today: Callable[[], date] = date.today,
    ) -> None:
        super().__init__()
        self.filters = RecordFilterRow(today)
        self.filters.changed.connect(self._filtered)
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
        self._search_for(self.tr("Search by number, clinic number or name"))
        self.search.setMaximumWidth(420)
        self.search.textChanged.connect(self._typed)
        self.patient = QPushButton(self.tr("This patient's records"))
        self.patient.setToolTip(self.tr("The records of the chosen line's clinic number, newest first"))
        self.patient.clicked.connect(self._show_patient_of_line)
        self.open.setText(self.tr("Open record"))
        self.merge = QPushButton(self.tr("Merge…"))
        self.merge.setToolTip(self.tr("Give the records of an unknown person to the right patient, or take that back"))
        self.merge.clicked.connect(lambda: self._with_current(self.merge_wanted.emit))
        self.more = QPushButton(self.tr("Show more"))
        self.more.clicked.connect(self._fetch_more)
        self.preview = QPushButton(self.tr("Preview report"))
        self.preview.clicked.connect(self._preview_current)
        self.export = QPushButton(self.tr("Export reports as one PDF…"))
        self.export.clicked.connect(lambda: self.export_wanted.emit(self._chosen_ids()))
        self.erase = QPushButton(self.tr("Erase patient…"))
        self.erase.clicked.connect(self._erase_current)
        self.note = plain_label(name="quiet")
        title = plain_label(self.tr("Records"), "title")
        top = QHBoxLayout()
        top.setSpacing(12)
        top.addWidget(title, 1)
        top.addWidget(self.search, 2)
        top.addWidget(self.back)
        below = QHBoxLayout()
        below.setSpacing(12)
        below.addWidget(self.note, 1)
        below.addWidget(self.more)
        bottom = QHBoxLayout()
        bottom.setSpacing(8)
        for button in (self.patient, self.merge, self.erase):
            bottom.addWidget(button)
        bottom.addStretch(1)
        for button in (self.export, self.preview, self.open):
            bottom.addWidget(button)
        layout = column_layout(self, spacing=10, margins=(16, 14, 16, 12))
        layout.addLayout(top)
        layout.addWidget(self.filters)
        layout.addWidget(self._make_table(), 1)
        layout.addLayout(below)
        layout.addLayout(bottom)

    def _make_table(self) -> QTableView:
        measure = self.fontMetrics().horizontalAdvance
        words = max(measure(outcome_words(one)) for one in _SHOWN_WHOLE)
        age = age_words(Age(59, AgeUnit.MONTHS))
        child = max(measure(f"{sex_words()[sex]}, {age}") for sex in (Sex.FEMALE, Sex.MALE))
        least = (118, 142, 96, 90, child + _BESIDE_WORDS_PX, 82, words + _BESIDE_OUTCOME_PX, 56, 84, 80, 90)
        titles = (str(self.model.headerData(column, Qt.Orientation.Horizontal)) for column in range(len(least)))
        widths = [max(width, measure(title) + _BESIDE_TITLE_PX) for width, title in zip(least, titles, strict=True)]
        table = self._take_table(make_table(self.model, self.tr("Records"), widths, stretched=_NAME))
        table.horizontalHeader().setSectionResizeMode(_FINAL_READ, QHeaderView.ResizeMode.Stretch)  # shares what room is left
        table.setSelectionMode(QTableView.SelectionMode.ExtendedSelection)  # several reports go into one file
        return table

    def _filtered(self) -> None:
        self.filters.follow()
        self._entered = False
        self.refresh()

    def show_patient(self, number: str) -> None:
        """The records of one clinic number, newest first."""
        self.search.blockSignals(True)
        self.search.clear()
        self.search.blockSignals(False)
        self.filters.show_patient(number)

    def _show_patient_of_line(self) -> None:
        line = self._current_line()
        if line is not None:
            self.show_patient(line.patient.number)

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
        store, text, only = self._store, self.search.text(), self.filters.asked()
        if store is None:
            return
        if self._job is not None:
            self._job.cancel()

        def work(_cancel: CancelToken, _progress: Progress) -> _Found:
            return _Found(
                store.search(text, _PAGE, offset, only), store.count(text, only), None if text or offset else store.readers()
            )

        self._job = self._jobs.start(work, done, self._failed, name="search", lane=Lane.STORE)

    def _replace(self, found: _Found) -> None:
        self._job, self._total = None, found.total
        self.model.replace(found.lines)
        if found.readers is not None:
            self.filters.show_readers(found.readers)
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
        elif shown == 0 and not self.filters.asked().empty:
            text = self.tr("No record matches what is asked for above. Clear the filter, or ask for less.")
        elif shown == 0 and self.search.text().strip():
            text = self.tr("No record matches. Try part of the name or of the number.")
        elif shown == 0:
            text = self.tr("No records yet. A record appears here when you save a reading.")
        else:
            text = self.tr("{shown} of {total} shown, newest first.").format(shown=shown, total=self._total)
        self.note.setText(text)
        self._follow_selection()

    def _follow_selection(self) -> None:
        for button in (self.open, self.merge, self.erase, self.patient, self.preview, self.export):
            button.setEnabled(self.table.selectionModel().hasSelection())
        waits = any(map(self.model.hides, self._chosen()))
        for button in (self.preview, self.export):  # the paper tells the reading that waits for a person's own
            button.setEnabled(button.isEnabled() and not waits)
            button.setToolTip(self.tr("Waits for a person's first impression") if waits else "")

    def _chosen_ids(self) -> list[str]:
        return [line.id for line in self._chosen()]

    def _chosen(self) -> list[RecordSummary]:
        """The chosen records as they stand in the list."""
        rows = sorted(index.row() for index in self.table.selectionModel().selectedRows())
        return [self.model.line(row) for row in rows if row < self.model.rowCount()]

    def _current_line(self) -> RecordSummary | None:
        """The line that the last click or key stands on, of those that are chosen."""
        rows = [index.row() for index in self.table.selectionModel().selectedRows()]
        current = self.table.currentIndex().row()
        return self.model.line(current if current in rows else rows[0]) if rows else None

    def _preview_current(self) -> None:
        self._with_current(self.preview_wanted.emit)

    def _can_open(self, row: int) -> bool:
        return 0 <= row < self.model.rowCount()

    def _open_current(self) -> None:
        self._with_current(self.opened.emit)

    def _with_current(self, do: Callable[[str], object]) -> None:
        line = self._current_line()
        if line is not None:
            do(line.id)

    def _erase_current(self) -> None:
        line = self._current_line()
        if line is not None:
            self.erase_wanted.emit(line.patient.number)

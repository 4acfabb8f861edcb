"""Records that are older than the clinic keeps them: listed, never erased by themselves."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableWidget, QTableWidgetItem, QWidget

from pneumo_desktop.domain.cancel import CancelToken, Progress
from pneumo_desktop.domain.keeping import Keeping
from pneumo_desktop.domain.record import RecordSummary
from pneumo_desktop.ui.dates import short_moment
from pneumo_desktop.ui.fields import plain_label
from pneumo_desktop.ui.imci_words import urgent_title
from pneumo_desktop.ui.jobs import Jobs
from pneumo_desktop.ui.long_work import LongWorkPage, in_plural
from pneumo_desktop.ui.records_page import urgent_data

_MARKED = (
    Qt.ItemDataRole.DisplayRole,
    Qt.ItemDataRole.ToolTipRole,
    Qt.ItemDataRole.AccessibleTextRole,
    Qt.ItemDataRole.FontRole,
    Qt.ItemDataRole.ForegroundRole,
)
"""What a cell for urgent referral shows and says."""


class OverduePage(LongWorkPage):
    """Lists what lies before `day`. `erase_wanted` brings the lines that somebody chose."""

    erase_wanted = Signal(object)

    def __init__(self, keeping: Keeping, years: int, day: datetime, jobs: Jobs, parent: QWidget) -> None:
        super().__init__(_title(), "", jobs, parent)
        self._keeping, self._day = keeping, day
        self._lines: Sequence[RecordSummary] = ()
        self.begin.setText(self.tr("Erase the chosen…"))
        self.begin.clicked.connect(lambda: self.erase_wanted.emit(self.chosen))
        titles = (self.tr("Number"), self.tr("Visit"), self.tr("Clinic number"), urgent_title(), self.tr("Name"))
        self.table = QTableWidget(0, len(titles))
        self.table.setHorizontalHeaderLabels(titles)
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setShowGrid(False)
        self.table.setAlternatingRowColors(True)
        self.table.setTabKeyNavigation(False)
        self.table.setAccessibleName(_title())
        self.table.verticalHeader().hide()
        for column, width in enumerate((120, 150, 120, 82)):
            self.table.setColumnWidth(column, width)
        self.table.horizontalHeader().setSectionResizeMode(4, QHeaderView.ResizeMode.Stretch)
        self.table.setMinimumHeight(280)
        self.table.itemSelectionChanged.connect(self.follow)
        words = self.tr(
            "Records older than {years} years, oldest first. Nothing is erased by itself: choose what is no longer to be kept. "
            "Children's records often have to be kept longer."
        )
        self.body.addWidget(plain_label(words.format(years=years), "quiet"))
        self.body.addWidget(self.table, 1)
        self.resize(760, 520)
        self.refresh()

    @property
    def chosen(self) -> list[RecordSummary]:
        """The selected lines."""
        rows = sorted({index.row() for index in self.table.selectionModel().selectedRows()})
        return [self._lines[row] for row in rows]

    def follow(self) -> None:
        self.begin.setEnabled(not self.busy and bool(self.chosen))

    def refresh(self) -> None:
        """Look again."""
        keeping, day = self._keeping, self._day

        def work(_cancel: CancelToken, _progress: Progress) -> Sequence[RecordSummary]:
            return keeping.older_than(day)

        self.run(work, self._show, "list overdue")

    def _show(self, lines: Sequence[RecordSummary]) -> None:
        self._lines = lines
        self.table.clearSelection()
        self.table.setRowCount(len(lines))
        for row, line in enumerate(lines):
            cells = (line.number, short_moment(line.seen_at), line.patient.number, "", line.patient.name)
            for column, words in enumerate(cells):
                self.table.setItem(row, column, QTableWidgetItem(words))
            mark = QTableWidgetItem()
            for role in _MARKED:
                mark.setData(role, urgent_data(line, role))
            self.table.setItem(row, 3, mark)
        self.outcome.setText(in_plural(self.tr("%n record(s)", "", len(lines)), len(lines)))


def _title() -> str:
    return QCoreApplication.translate("OverduePage", "Records past their time")

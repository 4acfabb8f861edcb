"""The header of the open film, element by element, to be searched and copied."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QHeaderView,
    QLineEdit,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from pneumo_desktop.domain.cancel import CancelToken, Progress
from pneumo_desktop.domain.errors import PneumoError
from pneumo_desktop.domain.film import Film
from pneumo_desktop.domain.ports import ListTags
from pneumo_desktop.domain.tags import TagLine
from pneumo_desktop.ui import theme
from pneumo_desktop.ui.fields import column_layout, plain_label
from pneumo_desktop.ui.jobs import Jobs, Lane
from pneumo_desktop.ui.messages import sentence_for

_INDENT = "   "


class TagsPage(QDialog):
    """A table of tag, keyword, VR and value; `show_lines` fills it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("DICOM tags"))
        self._lines: tuple[TagLine, ...] = ()
        self.note = plain_label(self.tr("Reading the header…"), "quiet")
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("Search tag, keyword or value"))
        self.search.setAccessibleName(self.search.placeholderText())
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(self._filter)
        self.table = self._make_table()
        self.copy_row = QPushButton(self.tr("Copy row"))
        self.copy_all = QPushButton(self.tr("Copy all shown"))
        self.copy_row.clicked.connect(lambda: _copy(self._chosen()))
        self.copy_all.clicked.connect(lambda: _copy(self.shown()))
        copying = QShortcut(QKeySequence(QKeySequence.StandardKey.Copy), self.table)
        copying.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        copying.activated.connect(self.copy_row.click)
        self._lay_out()
        self.resize(860, 600)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)

    def _make_table(self) -> QTableWidget:
        table = QTableWidget(0, 4)
        table.setHorizontalHeaderLabels([self.tr("Tag"), self.tr("Keyword"), self.tr("VR"), self.tr("Value")])
        table.setAccessibleName(self.tr("DICOM tags"))
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setTabKeyNavigation(False)
        table.verticalHeader().hide()
        table.horizontalHeader().setSectionResizeMode(3, QHeaderView.ResizeMode.Stretch)
        for column, width in enumerate((150, 250, 50)):
            table.setColumnWidth(column, width)
        return table

    def _lay_out(self) -> None:
        close = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        close.rejected.connect(self.reject)
        buttons = QHBoxLayout()
        buttons.addWidget(self.copy_row)
        buttons.addWidget(self.copy_all)
        buttons.addStretch(1)
        buttons.addWidget(close)
        layout = column_layout(self, spacing=10, margins=(14, 14, 14, 14))
        layout.addWidget(self.search)
        layout.addWidget(self.table, 1)
        layout.addWidget(self.note)
        layout.addLayout(buttons)

    def show_lines(self, lines: Sequence[TagLine]) -> None:
        """Show these lines, searched by what stands in the search box."""
        self._lines = tuple(lines)
        self.table.setRowCount(len(self._lines))
        for row, line in enumerate(self._lines):
            for column, text in enumerate(_cells(line)):
                item = QTableWidgetItem(text)
                item.setToolTip(self.tr("Private: means what its maker says") if line.private else "")
                if line.private:
                    item.setForeground(QColor(theme.QUIET))
                self.table.setItem(row, column, item)
        self._filter()

    def shown(self) -> list[TagLine]:
        """The lines that the search leaves."""
        return [line for row, line in enumerate(self._lines) if not self.table.isRowHidden(row)]

    def _chosen(self) -> list[TagLine]:
        rows = sorted({index.row() for index in self.table.selectionModel().selectedRows()})
        return [self._lines[row] for row in rows if not self.table.isRowHidden(row)]

    def _filter(self) -> None:
        wanted = self.search.text().casefold().strip()
        for row, line in enumerate(self._lines):
            self.table.setRowHidden(row, wanted not in " ".join(_cells(line)).casefold())
        if self._lines:
            words = self.tr("{shown} of {all} elements. Private ones are marked (private).")
            self.note.setText(words.format(shown=len(self.shown()), all=len(self._lines)))


def _cells(line: TagLine) -> tuple[str, str, str, str]:
    keyword = f"{line.keyword} (private)" if line.private and line.tag else line.keyword
    return f"{_INDENT * line.depth}{line.tag}", f"{_INDENT * line.depth}{keyword}", line.vr, line.value


def _copy(lines: Sequence[TagLine]) -> None:
    if lines:
        QGuiApplication.clipboard().setText("\n".join("\t".join(_cells(line)) for line in lines))


def open_tags_page(film: Film | None, list_tags: ListTags, jobs: Jobs, parent: QWidget) -> None:
    """Show the header of `film`, read on the jobs' thread; nothing without a film."""
    if film is None:
        return
    page = TagsPage(parent)

    def work(_cancel: CancelToken, _progress: Progress) -> tuple[TagLine, ...]:
        return tuple(list_tags(film))

    def failed(error: BaseException) -> None:
        page.note.setText(sentence_for(error if isinstance(error, PneumoError) else PneumoError("film.unreadable")))

    job = jobs.start(work, page.show_lines, failed, name="list tags", lane=Lane.FILM)
    page.finished.connect(lambda _result: job.cancel())
    page.open()
    page.search.setFocus()

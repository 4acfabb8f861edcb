"""What every list of the window has in common: its model, the look of its table, a field to search in, and its keys."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QAbstractTableModel, QEvent, QModelIndex, QObject, QPersistentModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QHeaderView,
    QLineEdit,
    QPushButton,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from pneumo_desktop.ui import theme

Index = QModelIndex | QPersistentModelIndex
_INTO_THE_TABLE = (Qt.Key.Key_Down, Qt.Key.Key_PageDown, Qt.Key.Key_PageUp)


class ListModel(QAbstractTableModel):
    """Rows under fixed titles; `_count` says how many there are."""

    def __init__(self, titles: Sequence[str] = (), parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._titles = tuple(titles)

    def _count(self) -> int:
        raise NotImplementedError

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else self._count()

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._titles)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._titles[section]
        return None


def make_table(model: ListModel, name: str, widths: Sequence[int], stretched: int, row_px: int = 30) -> QTableView:
    """A table of whole rows, one chosen at a time; column `stretched` takes what width is left."""
    table = QTableView()
    table.setModel(model)
    table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
    table.setAlternatingRowColors(True)
    table.setShowGrid(False)
    table.setWordWrap(False)  # a row is a line: of what is too long, whole words would go
    table.setTabKeyNavigation(False)
    table.setAccessibleName(name)
    table.verticalHeader().hide()
    table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
    table.verticalHeader().setDefaultSectionSize(row_px)
    header = table.horizontalHeader()
    header.setHighlightSections(False)
    header.setTextElideMode(Qt.TextElideMode.ElideRight)
    header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
    header.setMinimumSectionSize(60)
    for column, width in enumerate(widths):
        header.resizeSection(column, width)
    header.setSectionResizeMode(stretched, QHeaderView.ResizeMode.Stretch)
    return table


class WholeText(QStyledItemDelegate):
    """For tables whose rows are as high as their words: Qt wraps them in the whole cell to find that out, and then draws them
    between the paddings of the style sheet, where a last word may need another line."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        narrower = QStyleOptionViewItem(option)
        narrower.rect = option.rect.adjusted(0, 0, -2 * theme.CELL_PADDING_PX, 0)
        return super().sizeHint(narrower, index)


def chosen_row(table: QTableView) -> int | None:
    """The row that is chosen, if any."""
    rows = table.selectionModel().selectedRows()
    return rows[0].row() if rows else None


class ListPage(QWidget):
    """Search field, table, `open` and `back`: Enter and a double click open, Down, PgDn and PgUp lead to the table.

    Escape leaves.
    """

    left = Signal()
    table: QTableView

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("page")
        self.search = QLineEdit()
        self.search.setClearButtonEnabled(True)
        self.search.installEventFilter(self)
        self.back = QPushButton(self.tr("Back to the film"))
        self.back.clicked.connect(self.left)
        self.open = QPushButton()
        self.open.setObjectName("primary")
        self.open.clicked.connect(self._open_current)

    def _search_for(self, words: str) -> None:
        """Say what can be searched for."""
        self.search.setPlaceholderText(words)
        self.search.setAccessibleName(words)

    def _take_table(self, table: QTableView) -> QTableView:
        """Let `table` be the list of this page."""
        self.table = table
        table.doubleClicked.connect(lambda _index: self._open_current())
        table.installEventFilter(self)
        table.selectionModel().selectionChanged.connect(lambda *_: self._follow_selection())
        return table

    def _open_current(self) -> None:
        raise NotImplementedError

    def _follow_selection(self) -> None:
        raise NotImplementedError

    def _can_open(self, row: int) -> bool:
        """Whether what stands in a row can be opened at all."""
        raise NotImplementedError

    def neighbour(self, row: int, step: int) -> int | None:
        """The nearest row after (`step` 1) or before (-1) `row` that can be opened."""
        rows = range(row + 1, self.table.model().rowCount()) if step > 0 else range(row - 1, -1, -1)
        return next(filter(self._can_open, rows), None)

    def open_row(self, row: int) -> None:
        """Choose a row and open what stands there."""
        self.table.selectRow(row)
        self._open_current()

    def _enter(self) -> None:
        """Enter in the search field."""
        self._open_current()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            key = event.key()
            if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                (self._enter if watched is self.search else self._open_current)()
                return True
            if watched is self.search and key in _INTO_THE_TABLE:
                self.table.setFocus()
                if key != Qt.Key.Key_Down:
                    QApplication.sendEvent(self.table, event)
                return True
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
            return
        super().keyPressEvent(event)

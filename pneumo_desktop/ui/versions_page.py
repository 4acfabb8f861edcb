"""All versions of a record, with who, when and why; each can be seen, printed and exported again as it was."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QBuffer, QIODevice, QPointF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QImage, QPainter, QPaintEvent
from PySide6.QtPdf import QPdfDocument
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QPushButton,
    QScrollArea,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from pneumo_desktop.domain.cancel import CancelToken, Progress
from pneumo_desktop.domain.errors import PneumoError
from pneumo_desktop.domain.ports import RecordStore
from pneumo_desktop.domain.record import Record
from pneumo_desktop.ui.dates import short_moment
from pneumo_desktop.ui.fields import FlowRow, add_all, column_layout, plain_label
from pneumo_desktop.ui.final_words import amendment_words
from pneumo_desktop.ui.jobs import Jobs, Lane
from pneumo_desktop.ui.list_page import WholeText
from pneumo_desktop.ui.messages import sentence_for, state_word
from pneumo_desktop.ui.reports import Reports

_PAGE_WIDTH_PX = 780
_MARK_COLOUR = QColor(150, 20, 20, 70)


class VersionsPage(QDialog):
    """The list; `record` is its newest version."""

    def __init__(self, record: Record, store: RecordStore, jobs: Jobs, reports: Reports, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Versions of {number}").format(number=record.number))
        self._store, self._jobs, self._reports, self._record_id = store, jobs, reports, record.id
        self.versions: Sequence[Record] = ()
        self._build(record)
        self.resize(900, 420)
        self._load()

    def _build(self, record: Record) -> None:
        self.table = QTableWidget(0, 5)
        titles = (self.tr("Version"), self.tr("State"), self.tr("Saved"), self.tr("Reader"), self.tr("Why amended"))
        self.table.setHorizontalHeaderLabels(list(titles))
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setTabKeyNavigation(False)
        self.table.setWordWrap(True)
        self.table.setItemDelegate(WholeText(self.table))
        self.table.setShowGrid(False)
        self.table.setAccessibleName(self.windowTitle())
        self.table.verticalHeader().hide()
        self.table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header = self.table.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        header.setHighlightSections(False)
        for column, width in enumerate((70, 90, 150, 170)):
            header.resizeSection(column, width)
        header.setSectionResizeMode(4, QHeaderView.ResizeMode.Stretch)
        self.table.doubleClicked.connect(lambda _index: self._see())
        self.see = QPushButton(self.tr("See the report"))
        self.see.setObjectName("primary")
        self.print, self.export = QPushButton(self.tr("Print…")), QPushButton(self.tr("Export PDF…"))
        self.see.clicked.connect(self._see)
        self.print.clicked.connect(lambda: self._with_chosen(self._reports.print))
        self.export.clicked.connect(lambda: self._with_chosen(self._reports.export))
        self.told = plain_label(name="fieldError")
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        layout = column_layout(self, spacing=10, margins=(18, 16, 18, 14))
        lead = self.tr("Every version stays as it was signed. Printing one again prints the kept report, not a new one.")
        add_all(layout, plain_label(record.number, "title"), plain_label(lead, "quiet"), self.table, self.told)
        layout.addLayout(FlowRow(self.see, self.print, self.export))
        layout.addWidget(buttons)

    def _load(self) -> None:
        store, record_id = self._store, self._record_id

        def work(_cancel: CancelToken, _progress: Progress) -> Sequence[Record]:
            return tuple(store.load(record_id, version) for version in reversed(store.versions(record_id)))

        self._jobs.start(work, self._show, self._failed, name="versions", lane=Lane.STORE)

    def _show(self, versions: Sequence[Record]) -> None:
        self.versions = versions
        self.table.setRowCount(len(versions))
        for row, record in enumerate(versions):
            reader = record.final_read.reader if record.final_read else ""
            state = state_word(record.state)
            words = (
                str(record.version),
                state,
                short_moment(record.saved_at),
                reader,
                amendment_words(record.amendment_reason),
            )
            for column, text in enumerate(words):
                self.table.setItem(row, column, QTableWidgetItem(text))
        self.table.selectRow(0)

    def _failed(self, error: BaseException) -> None:
        self.told.setText(sentence_for(error if isinstance(error, PneumoError) else PneumoError("store.failed")))

    def _chosen(self) -> Record | None:
        row = self.table.currentRow()
        return self.versions[row] if 0 <= row < len(self.versions) else None

    def _with_chosen(self, then: object) -> None:
        record = self._chosen()
        if record is not None and callable(then):
            then(record)

    def _see(self) -> None:
        record, store = self._chosen(), self._store
        if record is None:
            return
        newest = self.versions[0].version

        def work(_cancel: CancelToken, _progress: Progress) -> bytes:
            return store.read_report(record)

        def done(report: bytes) -> None:
            mark = ""
            if record.version < newest:
                mark = self.tr("superseded by version {newest}").format(newest=newest)
            KeptReportPage(report, self.tr("{number}, version {version}"), record, mark, self).open()

        self._jobs.start(work, done, self._failed, name="find report", lane=Lane.STORE)


class KeptReportPage(QDialog):
    """The pages of a kept PDF; what was superseded says so across them, on the screen alone."""

    def __init__(self, report: bytes, title: str, record: Record, mark: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title.format(number=record.number, version=record.version))
        self.mark = mark
        document, held = QPdfDocument(), QBuffer()
        held.setData(report)
        held.open(QIODevice.OpenModeFlag.ReadOnly)
        document.load(held)
        self.pages = [_Page(document, page, mark) for page in range(document.pageCount())]
        document.close()
        inner = QWidget()
        stack = QVBoxLayout(inner)
        for page in self.pages:
            stack.addWidget(page, 0, Qt.AlignmentFlag.AlignHCenter)
        area = QScrollArea()
        area.setWidget(inner)
        area.setWidgetResizable(True)
        area.setAccessibleName(self.windowTitle())
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        layout = column_layout(self, spacing=8, margins=(10, 10, 10, 10))
        told = plain_label(mark[:1].upper() + mark[1:] + "." if mark else "", "fieldError")
        told.setVisible(bool(mark))
        layout.addWidget(told)
        layout.addWidget(area, 1)
        layout.addWidget(buttons)
        self.resize(_PAGE_WIDTH_PX + 80, 700)


class _Page(QWidget):
    def __init__(self, document: QPdfDocument, page: int, mark: str) -> None:
        super().__init__()
        points = document.pagePointSize(page)
        height = round(_PAGE_WIDTH_PX * points.height() / points.width())
        ratio = self.devicePixelRatioF()
        self._image: QImage = document.render(page, QSize(round(_PAGE_WIDTH_PX * ratio), round(height * ratio)))
        self._image.setDevicePixelRatio(ratio)
        self._mark = mark
        self.setFixedSize(_PAGE_WIDTH_PX, height)
        self.setAccessibleName(mark)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), Qt.GlobalColor.white)
        painter.drawImage(QPointF(0, 0), self._image)
        if not self._mark:
            return
        font = QFont(self.font())
        font.setBold(True)
        font.setPixelSize(46)
        painter.setFont(font)
        painter.setPen(_MARK_COLOUR)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for third in (1, 2):
            painter.save()
            painter.translate(self.width() / 2, self.height() * third / 3)
            painter.rotate(-28)
            width = painter.fontMetrics().horizontalAdvance(self._mark)
            painter.drawText(QPointF(-width / 2, 0), self._mark)
            painter.restore()

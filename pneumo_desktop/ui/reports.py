"""The saved report once more: a copy at a place of one's choice, or on paper; always the kept PDF, never a new one."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice, QObject, QRectF, QSizeF, Signal
from PySide6.QtGui import QPainter
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QFileDialog, QWidget

from pneumo_desktop.domain.cancel import CancelToken, Progress
from pneumo_desktop.domain.errors import PneumoError
from pneumo_desktop.domain.keeping import Act
from pneumo_desktop.domain.ports import RecordStore
from pneumo_desktop.domain.record import Record
from pneumo_desktop.ui.jobs import Jobs, Lane
from pneumo_desktop.workflow import copy_report, witness

_PRINT_DPI = 300


def report_name(record: Record) -> str:
    """File name of an exported report: its number, and the version from the second on; never the patient."""
    version = f"-v{record.version}" if record.version > 1 else ""
    return f"{record.number}{version}.pdf"


def print_pdf(report: bytes, printer: QPrinter) -> None:
    """Put every page of a PDF on paper, as large as it goes without distortion. Raises PneumoError("export.not_printed")."""
    document = QPdfDocument()
    painter = QPainter()
    held = QBuffer()  # in memory: an encrypted store has no readable file
    held.setData(report)
    held.open(QIODevice.OpenModeFlag.ReadOnly)
    document.load(held)
    if document.status() is not QPdfDocument.Status.Ready or not painter.begin(printer):
        raise PneumoError("export.not_printed")
    try:
        for page in range(document.pageCount()):
            if page and not printer.newPage():
                raise PneumoError("export.not_printed")
            _draw_page(document, page, printer, painter)
    finally:
        painter.end()
        document.close()


def _draw_page(document: QPdfDocument, page: int, printer: QPrinter, painter: QPainter) -> None:
    paper = printer.pageRect(QPrinter.Unit.DevicePixel)
    points = document.pagePointSize(page)
    scale = min(paper.width() / points.width(), paper.height() / points.height())
    size = QSizeF(points.width() * scale, points.height() * scale)
    image = document.render(page, size.toSize())
    painter.drawImage(QRectF((paper.width() - size.width()) / 2, 0, size.width(), size.height()), image)


class Reports(QObject):
    """Exports and prints the kept report of a saved record."""

    exported = Signal(str)
    printed = Signal()
    failed = Signal(object)

    def __init__(self, store: RecordStore | None, jobs: Jobs, window: QWidget) -> None:
        super().__init__(window)
        self._store = store
        self._jobs = jobs
        self._window = window
        self._folder = ""

    def export(self, record: Record) -> None:
        """Ask for a place, beginning in the folder of the last export of this run, and copy the report there."""
        dialog = QFileDialog(self._window, self.tr("Export report"), self._folder, self.tr("PDF (*.pdf)"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("pdf")
        dialog.selectFile(report_name(record))
        dialog.fileSelected.connect(lambda name: self.export_to(record, Path(name)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def export_to(self, record: Record, target: Path) -> None:
        """Copy the kept report of `record` to `target`; `exported` or `failed` follows."""
        self._folder = str(target.parent)
        store = self._store
        if store is None:
            return

        def work(_cancel: CancelToken, _progress: Progress) -> str:
            copy_report(store.read_report(record), target)
            witness(store, Act.EXPORT, record.id)
            return str(target)

        self._run(work, self.exported.emit, "export report")

    def print(self, record: Record) -> None:
        """Show the print dialog and print the kept report."""
        store = self._store
        if store is None:
            return

        def work(_cancel: CancelToken, _progress: Progress) -> bytes:
            return store.read_report(record)

        self._run(work, lambda file: self._ask_printer(file, record), "find report")

    def _ask_printer(self, report: bytes, record: Record) -> None:
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setResolution(_PRINT_DPI)
        dialog = QPrintDialog(printer, self._window)
        accepted = dialog.exec()  # Windows shows its own print dialog only this way
        dialog.deleteLater()
        if accepted:
            self._witness_print(record)
            self.print_on(report, printer)

    def _witness_print(self, record: Record) -> None:
        store = self._store
        if store is not None:
            self._run(lambda _cancel, _progress: witness(store, Act.PRINT, record.id), lambda _: None, "audit print")

    def print_on(self, report: bytes, printer: QPrinter) -> None:
        """Print a PDF; `printed` or `failed` follows."""
        try:
            print_pdf(report, printer)
        except PneumoError as error:
            self.failed.emit(error)
            return
        self.printed.emit()

    def _run(self, work: Callable[[CancelToken, Progress], object], done: Callable[..., None], name: str) -> None:
        self._jobs.start(work, done, self._failed, name=name, lane=Lane.STORE, can_cancel=False)

    def _failed(self, error: BaseException) -> None:
        self.failed.emit(error if isinstance(error, PneumoError) else PneumoError("export.failed"))

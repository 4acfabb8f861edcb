"""A PDF on paper: every page at its own size, at the printer's own resolution."""

from __future__ import annotations

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QRectF, QSize, QSizeF
from PySide6.QtGui import QPageLayout, QPageSize, QPainter
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPrintSupport import QPrinter

from pneumo_desktop.domain.errors import PneumoError

_MOST_DPI = 600
"""More gains nothing on text and films, and costs memory by the square."""


def make_printer(report: bytes) -> QPrinter:
    """A printer set to the paper of the report, to be shown in the system's dialog."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    held, document = hold_pdf(report)
    printer.setPageSize(_paper_of(document))
    document.close()
    held.close()
    return printer


def hold_pdf(report: bytes) -> tuple[QBuffer, QPdfDocument]:
    """A PDF opened out of memory; the buffer must live as long as the document. Raises PneumoError("export.not_printed")."""
    held, document = QBuffer(), QPdfDocument()
    held.setData(report)
    held.open(QIODevice.OpenModeFlag.ReadOnly)
    document.load(held)
    if document.status() is not QPdfDocument.Status.Ready:
        raise PneumoError("export.not_printed")
    return held, document


def print_pdf(report: bytes, printer: QPrinter) -> None:
    """Put every page of a PDF on paper, at its own size where the paper holds it. Raises PneumoError("export.not_printed")."""
    held, document = hold_pdf(report)
    painter = QPainter()
    printer.setFullPage(True)
    printer.setPageMargins(QMarginsF(), QPageLayout.Unit.Point)
    if not painter.begin(printer):
        raise PneumoError("export.not_printed")
    try:
        for page in _chosen_pages(document, printer):
            if page and not printer.newPage():
                raise PneumoError("export.not_printed")
            _draw_page(document, page, printer, painter)
    finally:
        painter.end()
        document.close()
        held.close()


def _paper_of(document: QPdfDocument) -> QPageSize:
    points = document.pagePointSize(0)
    return QPageSize(points, QPageSize.Unit.Point, "", QPageSize.SizeMatchPolicy.FuzzyMatch)


def _chosen_pages(document: QPdfDocument, printer: QPrinter) -> range:
    """The pages that the system's dialog was told to print; all without a choice."""
    first, last = printer.fromPage(), printer.toPage()
    return range(max(first, 1) - 1, min(last, document.pageCount()) if last else document.pageCount())


def _draw_page(document: QPdfDocument, page: int, printer: QPrinter, painter: QPainter) -> None:
    """Draw at full size in the middle of the paper; smaller only where the paper is smaller."""
    paper, dpi = printer.paperRect(QPrinter.Unit.DevicePixel), printer.resolution()
    points = document.pagePointSize(page)
    fitting = min(paper.width() / points.width(), paper.height() / points.height(), dpi / 72 * 1.001)
    size = QSizeF(points.width() * fitting, points.height() * fitting)
    sharp = min(1.0, _MOST_DPI / dpi)
    image = document.render(page, QSize(round(size.width() * sharp), round(size.height() * sharp)))
    left, top = (paper.width() - size.width()) / 2, (paper.height() - size.height()) / 2
    painter.drawImage(QRectF(left, top, size.width(), size.height()), image)

"""The documents that come with the program: the quick guide as a PDF, others as text; read here, without any other program."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QBuffer, QCoreApplication, Qt
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPdfWidgets import QPdfView
from PySide6.QtPrintSupport import QPrintDialog, QPrinterInfo
from PySide6.QtWidgets import QDialog, QFileDialog, QHBoxLayout, QPushButton, QTextBrowser, QWidget

from pneumo_desktop.domain.errors import PneumoError
from pneumo_desktop.resources import resource
from pneumo_desktop.ui.fields import column_layout, plain_label
from pneumo_desktop.ui.messages import sentence_for
from pneumo_desktop.ui.printing import hold_pdf, make_printer, print_pdf
from pneumo_desktop.workflow import copy_report

_GUIDE_PX, _TEXT_PX = (760, 680), (1120, 660)


def in_own_language(folder: str, stem: str, suffix: str) -> Path:
    """The document in the language of the window, else in English; it may be missing in a damaged copy."""
    own = resource(folder, f"{stem}_{QCoreApplication.translate('Language', 'en')}{suffix}")
    return own if own.is_file() else resource(folder, f"{stem}_en{suffix}")


class GuidePage(QDialog):
    """A PDF to be read, printed, and taken along."""

    def __init__(self, title: str, file: Path, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.note = plain_label(name="quiet")
        self.print, self.save = QPushButton(self.tr("Print…")), QPushButton(self.tr("Save a copy…"))
        self.close_button = QPushButton(self.tr("Close"))
        self.view = QPdfView(self)
        self.view.setPageMode(QPdfView.PageMode.MultiPage)
        self.view.setZoomMode(QPdfView.ZoomMode.FitToWidth)
        self.view.setAccessibleName(title)
        self._held: QBuffer | None = None
        self.document: QPdfDocument | None = None
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.note, 1)
        for button, slot in ((self.print, self._print), (self.save, self._save), (self.close_button, self.reject)):
            button.setAutoDefault(False)
            button.clicked.connect(slot)
            row.addWidget(button)
        layout = column_layout(self, spacing=8, margins=(10, 10, 10, 10))
        layout.addWidget(self.view, 1)
        layout.addLayout(row)
        self.resize(*_GUIDE_PX)
        self._file = file
        self._load()

    def _load(self) -> None:
        try:
            self._pdf = self._file.read_bytes()
            self._held, self.document = hold_pdf(self._pdf)
        except (OSError, PneumoError):
            self._pdf = b""
            self.note.setText(sentence_for(PneumoError("help.missing", file=self._file.name)))
            for button in (self.print, self.save):
                button.setEnabled(False)
            return
        self.view.setDocument(self.document)

    def _print(self) -> None:
        try:
            if not QPrinterInfo.availablePrinters():
                raise PneumoError("report.no_printer")
            printer = make_printer(self._pdf)
            dialog = QPrintDialog(printer, self)
            accepted = dialog.exec()  # Windows shows its own print dialog only this way
            dialog.deleteLater()
            if accepted:
                print_pdf(self._pdf, printer)
        except PneumoError as error:
            self.note.setText(sentence_for(error))

    def _save(self) -> None:
        dialog = QFileDialog(self, self.tr("Save a copy"), self._file.name)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(self._write)
        dialog.open()

    def _write(self, name: str) -> None:
        try:
            copy_report(self._pdf, Path(name))
        except PneumoError as error:
            self.note.setText(sentence_for(error))
        else:
            self.note.setText(self.tr("Saved: {place}").format(place=name))


class DocumentPage(QDialog):
    """A document in Markdown, with its tables; links go nowhere, for there is no network."""

    def __init__(self, title: str, file: Path, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.text = QTextBrowser()
        self.text.setOpenLinks(False)
        self.text.setTabChangesFocus(True)
        self.text.setAccessibleName(title)
        try:
            self.text.setMarkdown(file.read_text(encoding="utf-8"))
        except OSError:
            self.text.setPlainText(sentence_for(PneumoError("help.missing", file=file.name)))
        self.close_button = QPushButton(self.tr("Close"))
        self.close_button.clicked.connect(self.reject)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self.close_button)
        layout = column_layout(self, spacing=10, margins=(12, 12, 12, 12))
        layout.addWidget(self.text, 1)
        layout.addLayout(row)
        self.resize(*_TEXT_PX)

"""Pages for a new recovery key: it is shown and printed, then typed in part from the paper."""

from __future__ import annotations

import secrets
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontDatabase
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QFileDialog, QGridLayout, QLabel, QLineEdit, QPushButton, QWidget

from pneumo_desktop.domain.errors import PneumoError
from pneumo_desktop.domain.recovery_key import make_recovery_key, same_group
from pneumo_desktop.ui.fields import Field, FlowRow, add_all, column_layout, plain_label
from pneumo_desktop.ui.messages import sentence_for
from pneumo_desktop.ui.recovery_sheet import draw_sheet, write_sheet

_IN_A_ROW = 4
_ASKED = 2


class RecoveryKeyPage(QWidget):
    """Shows a new key, prints it or writes it as a PDF."""

    printed = Signal()

    def __init__(self, clinic: str, now: Callable[[], datetime]) -> None:
        super().__init__()
        self._clinic, self._now = clinic, now
        self.key = ""
        self.was_printed = False
        self._groups = QGridLayout()
        self._groups.setSpacing(6)
        self.print = QPushButton(self.tr("Print the page…"))
        self.write = QPushButton(self.tr("Write it as PDF…"))
        self.print.clicked.connect(self._ask_printer)
        self.write.clicked.connect(self._ask_place)
        self.said = plain_label(name="quiet")
        layout = column_layout(self, spacing=10)
        layout.addWidget(plain_label(self.tr("The recovery key"), "title"))
        words = self.tr(
            "If the passphrase is forgotten, only this key opens the records. Print it now and keep the page where the clinic "
            "keeps its money and keys. It is shown this once and is kept nowhere on this computer."
        )
        layout.addWidget(plain_label(words))
        layout.addLayout(self._groups)
        layout.addLayout(FlowRow(self.print, self.write))
        pdf_words = self.tr("A PDF of it belongs on a stick that you lock away, never on this computer: it opens everything.")
        add_all(layout, plain_label(pdf_words, "quiet"), self.said)
        layout.addStretch(1)

    def make(self) -> None:
        """Draw a new key."""
        self.key, self.was_printed = make_recovery_key(), False
        self.said.setText("")
        font = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
        font.setPixelSize(20)
        while (item := self._groups.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.deleteLater()
        for number, group in enumerate(self.key.split("-")):
            label = QLabel(group)
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setStyleSheet(f"font-family: '{font.family()}'; font-size: 20px; padding: 6px;")
            label.setObjectName("card")
            label.setAccessibleName(self.tr("Group {number}: {group}").format(number=number + 1, group=" ".join(group)))
            self._groups.addWidget(label, number // _IN_A_ROW, number % _IN_A_ROW)

    def forget(self) -> None:
        """Let the key go."""
        self.make()
        self.key = ""

    def write_to(self, file: Path) -> None:
        """Write the page as a PDF, and say how that went."""
        try:
            write_sheet(file, self.key, self._clinic, self._now())
        except PneumoError as error:
            self.said.setText(sentence_for(error))
            return
        self._handed_out(self.tr("Written: {file}").format(file=file))

    def print_on(self, printer: QPrinter) -> None:
        """Print the page, and say how that went."""
        try:
            draw_sheet(printer, self.key, self._clinic, self._now())
        except PneumoError as error:
            self.said.setText(sentence_for(error))
            return
        self._handed_out(self.tr("Sent to the printer."))

    def _handed_out(self, words: str) -> None:
        self.was_printed = True
        self.said.setText(words)
        self.printed.emit()

    def _ask_printer(self) -> None:
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        dialog = QPrintDialog(printer, self)
        accepted = dialog.exec()  # Windows shows its own print dialog only this way
        dialog.deleteLater()
        if accepted:
            self.print_on(printer)

    def _ask_place(self) -> None:
        dialog = QFileDialog(self, self.tr("Write the recovery key"), "", self.tr("PDF (*.pdf)"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("pdf")
        dialog.selectFile("recovery-key.pdf")
        dialog.fileSelected.connect(lambda name: self.write_to(Path(name)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()


class ConfirmPage(QWidget):
    """Asks for some groups of the key, from the paper."""

    def __init__(self) -> None:
        super().__init__()
        self._layout = column_layout(self, spacing=10)
        self._layout.addWidget(plain_label(self.tr("Is the page readable?"), "title"))
        words = self.tr(
            "Take the printed page and type these groups from it. So you know that it can be used when it is needed."
        )
        self._layout.addWidget(plain_label(words))
        self.fields: list[Field] = []
        self._wanted: list[str] = []
        self._layout.addStretch(1)

    def ask(self, recovery_key: str) -> None:
        """Ask for some groups of this key, chosen anew each time."""
        groups = recovery_key.split("-")
        numbers = sorted(secrets.SystemRandom().sample(range(len(groups)), _ASKED))
        self._wanted = [groups[number] for number in numbers]
        for field in self.fields:
            self._layout.removeWidget(field)
            field.deleteLater()
        self.fields = []
        for place, number in enumerate(numbers):
            line = QLineEdit()
            line.setMaxLength(12)
            field = Field(self.tr("Group {number}").format(number=number + 1), line)
            line.textEdited.connect(lambda _text, field=field: field.show_error(None))
            self.fields.append(field)
            self._layout.insertWidget(2 + place, field)
        self.setFocusProxy(self.fields[0].editor)

    def is_right(self) -> bool:
        """Whether all were typed as they stand on the paper; the field says which was not."""
        right = True
        for field, group in zip(self.fields, self._wanted, strict=True):
            line = field.editor
            fits = isinstance(line, QLineEdit) and same_group(line.text(), group)
            field.show_error(None if fits else "recovery.other_group")
            if right and not fits:
                line.setFocus()
            right = right and fits
        return right

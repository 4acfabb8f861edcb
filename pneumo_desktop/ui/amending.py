"""Amending a final record: the reason first, then visit and final read are open, or the patient's details; the film is not."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QDialog, QDialogButtonBox, QWidget

from pneumo_desktop.domain.record import AmendmentReason, Record, join_amendment
from pneumo_desktop.ui.fields import Field, TextBox, add_all, column_layout, plain_label
from pneumo_desktop.ui.final_words import amendment_reasons


class AmendDialog(QDialog):
    """Asks why; `reason` brings it as a record keeps it."""

    reason = Signal(str)

    def __init__(self, record: Record, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Amend {number}").format(number=record.number))
        self.setMinimumWidth(460)
        self.why, self.words = QComboBox(), TextBox(3, self.tr("What is changed, and what was known too late"))
        for chosen, said in amendment_reasons().items():
            self.why.addItem(said, chosen)
        self.words_field = Field(self.tr("In words"), self.words)
        self.why.currentIndexChanged.connect(self._show_lead)
        self._version, self.lead = record.version, plain_label()
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        self.ok = buttons.button(QDialogButtonBox.StandardButton.Ok)
        self.ok.setObjectName("primary")
        self.ok.setText(self.tr("Amend"))
        buttons.accepted.connect(self._accept)
        buttons.rejected.connect(self.reject)
        layout = column_layout(self, spacing=10, margins=(18, 16, 18, 14))
        add_all(layout, plain_label(self.tr("Amend a final record"), "title"), self.lead)
        add_all(layout, Field(self.tr("Reason"), self.why), self.words_field)
        layout.addStretch(1)
        layout.addWidget(buttons)
        self._show_lead()

    def _show_lead(self) -> None:
        if self.why.currentData() == AmendmentReason.PATIENT:
            lead = self.tr(
                "Version {version} is kept and can be printed as it is. Name, sex, birth date and other details of the patient "
                "are corrected in a window of their own; number, film, reading, visit and final read stay. The reason "
                "is printed."
            )
        else:
            lead = self.tr(
                "Version {version} is kept and can be printed as it is. Film and patient stay; final read and visit can be "
                "changed, and the film can be read again with the present model (Analyse). The reason is printed."
            )
        self.lead.setText(lead.format(version=self._version))

    def _accept(self) -> None:
        words = " ".join(self.words.toPlainText().split())
        if not words:
            self.words_field.show_error("final.amendment_reason_missing")
            self.words.setFocus()
            return
        self.reason.emit(join_amendment(AmendmentReason(self.why.currentData()), words))
        self.accept()

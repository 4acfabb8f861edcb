"""What a clinic writes down of a patient beside the identifying facts, folded away until it is wanted."""

from __future__ import annotations

from dataclasses import fields

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit

from pneumo_desktop.domain.patient import MAX_TEXT_LENGTH, PatientDetails
from pneumo_desktop.ui.fields import Field
from pneumo_desktop.ui.fold import Fold


class PatientMore(Fold):
    """A line for each of `PatientDetails`. No reading hangs on any of it."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__("", opened=False)
        self.header.setText(self.tr("More: caregiver, village…"))
        words = {
            "family_name": self.tr("Family name"),
            "national_id": self.tr("National id"),
            "village": self.tr("Village"),
            "caregiver_name": self.tr("Caregiver's name"),
            "caregiver_phone": self.tr("Caregiver's phone"),
            "caregiver_relationship": self.tr("Caregiver is the patient's"),
        }
        self.edits = {part.name: QLineEdit() for part in fields(PatientDetails)}
        self.edits["caregiver_relationship"].setPlaceholderText(self.tr("mother, aunt, …"))
        for name, edit in self.edits.items():
            edit.setMaxLength(MAX_TEXT_LENGTH)
            edit.textChanged.connect(lambda _text: self.changed.emit())
            self.body.addWidget(Field(words[name], edit))

    @property
    def details(self) -> PatientDetails:
        return PatientDetails(**{name: edit.text() for name, edit in self.edits.items()}).cleaned()

    def show_details(self, details: PatientDetails) -> None:
        """Put `details` into the lines that say something else; the part unfolds if there is anything to see."""
        before = self.details
        for name, edit in self.edits.items():
            if getattr(before, name) != getattr(details, name):
                edit.setText(getattr(details, name))
                edit.setCursorPosition(0)
        if details != PatientDetails():
            self.open()

    def set_read_only(self, on: bool) -> None:
        """Lock the lines while a record is shown."""
        for edit in self.edits.values():
            edit.setReadOnly(on)

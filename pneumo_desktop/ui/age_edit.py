"""An estimated age: a whole number and its unit."""

from __future__ import annotations

from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QWidget

from pneumo_desktop.domain.patient import Age, AgeUnit


class AgeEdit(QWidget):
    """A whole number and its unit."""

    def __init__(self) -> None:
        super().__init__()
        self.value = QLineEdit()
        self.value.setMaxLength(4)
        self.unit = QComboBox()
        for unit, word in (
            (AgeUnit.YEARS, self.tr("years")),
            (AgeUnit.MONTHS, self.tr("months")),
            (AgeUnit.WEEKS, self.tr("weeks")),
            (AgeUnit.DAYS, self.tr("days")),
        ):
            self.unit.addItem(word, unit)
        self.unit.setAccessibleName(self.tr("Unit of the age"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.value, 1)
        row.addWidget(self.unit, 2)
        self.setFocusProxy(self.value)

    @property
    def age(self) -> Age | None:
        text = self.value.text().strip()
        return Age(int(text), AgeUnit(self.unit.currentData())) if text.isdecimal() else None

    @age.setter
    def age(self, age: Age | None) -> None:
        self.value.setText("" if age is None else str(age.value))
        self.unit.setCurrentIndex(self.unit.findData(age.unit if age else AgeUnit.YEARS))

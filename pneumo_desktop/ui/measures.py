"""Lines for measured values: a number each, held against what can be, with one sentence below for what is wrong or odd."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QLineEdit, QWidget

from pneumo_desktop.domain.measure_limits import IMPOSSIBLE, LIMITS, NOT_A_NUMBER, UNUSUAL, judge_value, parse_value
from pneumo_desktop.ui.fields import column_layout, plain_label, set_look
from pneumo_desktop.ui.messages import sentence_for_code


class MeasureEdit(QLineEdit):
    """One value of `field`, a name among those of `Signs`; `name` is what people call it."""

    def __init__(self, field: str, name: str) -> None:
        super().__init__()
        self.field, self.name = field, name
        self.setMaxLength(7)
        self.setAccessibleName(name)
        self.setPlaceholderText("–")
        self.setMinimumWidth(48)

    @property
    def number(self) -> float | None:
        """The value, None where nothing possible is typed."""
        return None if self.problem in (IMPOSSIBLE, NOT_A_NUMBER) else self._parsed()

    @number.setter
    def number(self, number: float | None) -> None:
        decimals = LIMITS[self.field].decimals
        self.setText(
            "" if number is None else f"{number:.{decimals}f}".rstrip("0").rstrip(".") if decimals else f"{number:.0f}"
        )

    @property
    def whole(self) -> int | None:
        """The value of a field without decimals."""
        number = self.number
        return None if number is None else int(number)

    @property
    def problem(self) -> str | None:
        try:
            value = parse_value(self.field, self.text())
        except ValueError:
            return NOT_A_NUMBER
        return None if value is None else judge_value(self.field, value)

    @property
    def blocks(self) -> bool:
        """Whether what is typed cannot be kept."""
        return self.problem in (IMPOSSIBLE, NOT_A_NUMBER)

    def _parsed(self) -> float | None:
        return parse_value(self.field, self.text())

    def sentence(self) -> str:
        """What is wrong or odd with the value, in words; empty for nothing."""
        code = self.problem
        if code is None:
            return ""
        limits = LIMITS[self.field]
        odd = code == UNUSUAL
        facts = {
            "what": self.name,
            "value": self.text().strip(),
            "low": f"{limits.low if odd else limits.least:g}",
            "high": f"{limits.high if odd else limits.most:g}",
        }
        return sentence_for_code(code, dict(facts))


class MeasureRow(QWidget):
    """One or two values side by side under their names, and below them what is wrong."""

    changed = Signal()

    def __init__(self, *edits: MeasureEdit, beside: QWidget | None = None) -> None:
        super().__init__()
        self.edits = edits
        self._left: set[MeasureEdit] = set()
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(6)
        grid.setVerticalSpacing(2)
        for column, edit in enumerate(edits):
            label = QLabel(edit.name)
            label.setObjectName("fieldLabel")
            label.setBuddy(edit)
            grid.addWidget(label, 0, column)
            grid.addWidget(edit, 1, column)
            grid.setColumnStretch(column, 1)
            edit.textChanged.connect(self._edited)
            edit.installEventFilter(self)
        if beside is not None:
            grid.addWidget(beside, 1, len(edits))
            grid.setColumnStretch(len(edits), 2)
        self.message = plain_label(name="fieldError")
        layout = column_layout(self, spacing=3)
        layout.addLayout(grid)
        layout.addWidget(self.message)
        self.refresh()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.FocusOut and isinstance(event, QFocusEvent) and isinstance(watched, MeasureEdit):
            self._left.add(watched)
            self.refresh()
        return super().eventFilter(watched, event)

    def _edited(self) -> None:
        self.refresh()
        self.changed.emit()

    def forget(self) -> None:
        """Nothing was typed here by anybody yet."""
        self._left.clear()
        self.refresh()

    def show_problems(self) -> QWidget | None:
        """Say all that is wrong; the first editor whose value cannot be kept."""
        self._left.update(self.edits)
        self.refresh()
        return next((edit for edit in self.edits if edit.blocks), None)

    def refresh(self) -> None:
        """A sentence for what was left wrong; a number still being typed is let alone unless it is too great already."""
        sentences = [edit.sentence() for edit in self.edits if edit in self._left or _too_great(edit)]
        self.message.setText("\n".join(filter(None, sentences)))
        self.message.setVisible(bool(self.message.text()))
        for edit in self.edits:
            wrong = edit.blocks and (edit in self._left or _too_great(edit))
            edit.setAccessibleDescription(edit.sentence() if wrong else "")
            set_look(edit, "wrong", wrong)


def _too_great(edit: MeasureEdit) -> bool:
    try:
        value = parse_value(edit.field, edit.text())
    except ValueError:
        return True
    return value is not None and value > LIMITS[edit.field].most


def measure_names() -> dict[str, str]:
    """What people call the measured values."""
    tr = QCoreApplication.translate
    return {
        "cough_days": tr("Measures", "Days of cough"),
        "fever_days": tr("Measures", "Days of fever"),
        "respiratory_rate": tr("Measures", "Breaths a minute"),
        "oxygen_saturation": tr("Measures", "SpO2, %"),
        "temperature_c": tr("Measures", "Temperature, °C"),
        "weight_kg": tr("Measures", "Weight, kg"),
        "height_cm": tr("Measures", "Height, cm"),
        "muac_mm": tr("Measures", "Arm (MUAC), mm"),
    }

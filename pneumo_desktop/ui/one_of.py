"""A choice of one among few, each with words that wrap; pressing the chosen one once more takes the choice back."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Generic, TypeVar

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QHBoxLayout, QLabel, QRadioButton, QWidget

from pneumo_desktop.ui.fields import plain_label

Value = TypeVar("Value")
_BUTTON_PX = 22


class _Words(QLabel):
    """The words beside a button; a click on them is a click on it."""

    def __init__(self, text: str, button: QRadioButton) -> None:
        super().__init__(text)
        self._button = button
        like = plain_label()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setSizePolicy(like.sizePolicy())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()
        if self._button.isEnabled():
            self._button.setFocus(Qt.FocusReason.MouseFocusReason)
            self._button.click()


class _ButtonSignals(QObject):
    changed = Signal()


class OneOf(QWidget, Generic[Value]):
    """`buttons` holds the radio button of each value; `value` is None while nothing is chosen."""

    def __init__(self, words: Mapping[Value, str], keys: Mapping[Value, str], columns: int = 1) -> None:
        super().__init__()
        self._signals = _ButtonSignals(self)
        self.changed = self._signals.changed
        self.buttons: dict[Value, QRadioButton] = {}
        self._words: dict[Value, _Words] = {}
        self._group = QButtonGroup(self)
        self._last: QRadioButton | None = None
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(2)
        for place, (value, text) in enumerate(words.items()):
            grid.addLayout(self._row(value, text, keys.get(value, "")), place // columns, place % columns)
        for column in range(columns):
            grid.setColumnStretch(column, 1)

    def _row(self, value: Value, text: str, key: str) -> QHBoxLayout:
        button = QRadioButton()
        button.setAccessibleName(text)
        hint = f"{text} ({key})" if key else text
        button.setToolTip(hint)
        button.clicked.connect(lambda: self._clicked(button))
        label = _Words(f"{text}  [{key}]" if key else text, button)
        label.setToolTip(hint)
        self._group.addButton(button)
        self.buttons[value], self._words[value] = button, label
        row = QHBoxLayout()
        row.setSpacing(6)
        button.setFixedWidth(_BUTTON_PX)
        row.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(label, 1, Qt.AlignmentFlag.AlignTop)
        return row

    @property
    def value(self) -> Value | None:
        return next((value for value, button in self.buttons.items() if button.isChecked()), None)

    def choose(self, value: Value | None) -> None:
        """Choose `value`, or nothing, without telling anybody."""
        self._group.setExclusive(False)
        for one, button in self.buttons.items():
            button.setChecked(one == value and value is not None)
        self._group.setExclusive(True)
        self._last = self._group.checkedButton()  # type: ignore[assignment]

    def press(self, value: Value) -> None:
        """Choose as a click would, if it may be chosen now."""
        button = self.buttons[value]
        if button.isEnabled() and button.isVisible():
            button.setFocus(Qt.FocusReason.ShortcutFocusReason)
            button.click()

    def _clicked(self, button: QRadioButton) -> None:
        if button is self._last:
            self.choose(None)
        self._last = self._group.checkedButton()  # type: ignore[assignment]
        self.changed.emit()

    def set_open(self, on: bool) -> None:
        """Whether something can be chosen now."""
        for button in self.buttons.values():
            button.setEnabled(on)
        for label in self._words.values():
            label.setEnabled(on)

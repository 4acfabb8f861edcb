"""A question with a few answers in one line: one stop of the Tab key, one key an answer."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QWidget

from pneumo_desktop.domain.visit import Sign
from pneumo_desktop.ui.fields import plain_label

_WITH_CONTROL = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
_NONE_KEYS = (Qt.Key.Key_Backspace, Qt.Key.Key_Delete)


@dataclass(frozen=True)
class Answer:
    """`keys` give it besides its number in the row and its first letter."""

    value: str
    word: str
    keys: str = ""


class ChoiceRow(QFrame):
    """Label and answers; the last answer is that nobody asked or looked, and stands at the start.

    A key answers and goes on to the next field; the mouse and the arrow keys answer and stay.
    """

    changed = Signal()

    def __init__(self, label: str, answers: Sequence[Answer], with_label: bool = True) -> None:
        super().__init__()
        self.setObjectName("choiceRow")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._label, self._answers = label, tuple(answers)
        self._value, self._read_only = self._answers[-1].value, False
        self.row = QHBoxLayout(self)
        self.row.setContentsMargins(4, 1, 2, 1)
        self.row.setSpacing(2)
        self.label = plain_label(label)
        self.label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.row.addWidget(self.label, 1)
        self.label.setVisible(with_label)
        self.buttons = {answer.value: self._make_button(number, answer) for number, answer in enumerate(self._answers, 1)}
        self._follow()

    def _make_button(self, number: int, answer: Answer) -> QPushButton:
        button = QPushButton(answer.word)
        button.setObjectName("choice")
        button.setCheckable(True)
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.setAutoDefault(False)
        button.setToolTip(
            QCoreApplication.translate("ChoiceRow", "Keys: {keys}").format(keys=", ".join(self._keys_of(number, answer)))
        )
        button.clicked.connect(lambda: self._choose(answer.value))
        self.row.addWidget(button)
        return button

    def _keys_of(self, number: int, answer: Answer) -> list[str]:
        first = answer.word[:1].upper()
        return [*([first] if first.isalpha() else []), str(number % 10), *answer.keys]

    @property
    def value(self) -> str:
        return self._value

    @value.setter
    def value(self, value: str) -> None:
        self._value = value if value in self.buttons else self._answers[-1].value
        self._follow()

    def set_read_only(self, on: bool) -> None:
        """Show the answer and take none; the row can still be reached and read out."""
        self._read_only = on
        for button in self.buttons.values():
            button.setEnabled(not on)

    def _choose(self, value: str) -> None:
        if self._read_only:
            self._follow()
        elif value != self._value:
            self._value = value
            self._follow()
            self.changed.emit()
        else:
            self._follow()

    def _follow(self) -> None:
        for value, button in self.buttons.items():
            button.setChecked(value == self._value)
        word = next(answer.word for answer in self._answers if answer.value == self._value)
        spoken = QCoreApplication.translate("ChoiceRow", "not assessed") if word in "–-" else word
        self.setAccessibleName(f"{self._label}: {spoken}")

    def event(self, event: QEvent) -> bool:
        """Plain letters and digits belong to the answers, not to the window's short cuts."""
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and _is_plain(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.modifiers() & _WITH_CONTROL or self._read_only:
            super().keyPressEvent(event)
            return
        if event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self._step(event.key() == (Qt.Key.Key_Right if self.isLeftToRight() else Qt.Key.Key_Left))
            return
        value = self._answer_to(event)
        if value is None:
            super().keyPressEvent(event)
            return
        self._choose(value)
        self.focusNextChild()

    def _answer_to(self, event: QKeyEvent) -> str | None:
        if event.key() in _NONE_KEYS:
            return self._answers[-1].value
        typed = event.text().upper()
        for number, answer in enumerate(self._answers, 1):
            if typed and typed in self._keys_of(number, answer):
                return answer.value
        return None

    def _step(self, forward: bool) -> None:
        values = [answer.value for answer in self._answers]
        self._choose(values[min(len(values) - 1, max(0, values.index(self._value) + (1 if forward else -1)))])


def _is_plain(event: QKeyEvent) -> bool:
    return not event.modifiers() & _WITH_CONTROL and bool(event.text()) and event.text().isprintable()


def sign_row(label: str, with_label: bool = True) -> ChoiceRow:
    """Yes, no, or not assessed."""
    yes = Answer(Sign.YES, QCoreApplication.translate("ChoiceRow", "Yes"), "+")
    no = Answer(Sign.NO, QCoreApplication.translate("ChoiceRow", "No"))
    return ChoiceRow(label, (yes, no, Answer(Sign.NOT_ASSESSED, "–", "0-")), with_label)


def beside(label: QLabel | None, *widgets: QWidget) -> QWidget:
    """Widgets in one line, after a label that takes the room left."""
    line = QWidget()
    layout = QHBoxLayout(line)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(4)
    if label is not None:
        layout.addWidget(label, 1)
    for widget in widgets:
        layout.addWidget(widget)
    return line

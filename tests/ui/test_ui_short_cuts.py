"""Short cuts against the keys that fields keep for themselves."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit

from pneumo_desktop.ui.fields import LettersStay


@pytest.mark.parametrize("kind", [QLineEdit, QPlainTextEdit])
def test_control_e_is_left_to_the_program_in_every_field(qtbot, kind) -> None:
    field = kind()
    qtbot.addWidget(field)
    guard = LettersStay(field)
    field.installEventFilter(guard)
    event = QKeyEvent(QEvent.Type.ShortcutOverride, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier, "\x05")
    QApplication.sendEvent(field, event)
    assert not event.isAccepted()


def test_plain_letters_stay_in_the_field(qtbot) -> None:
    field = QLineEdit()
    qtbot.addWidget(field)
    field.installEventFilter(LettersStay(field))
    event = QKeyEvent(QEvent.Type.ShortcutOverride, Qt.Key.Key_I, Qt.KeyboardModifier.NoModifier, "i")
    event.ignore()
    QApplication.sendEvent(field, event)
    assert event.isAccepted()

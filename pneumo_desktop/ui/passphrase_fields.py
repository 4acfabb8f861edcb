"""Fields for passphrases: hidden unless wanted, with a hint where Caps Lock seems to be on."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QLineEdit, QWidget

from pneumo_desktop.domain.encryption import passphrase_problem
from pneumo_desktop.ui.fields import Field, column_layout, plain_label


class PassphraseLine(QLineEdit):
    """One line that hides what is typed. Qt cannot ask for Caps Lock; a capital typed without Shift tells of it."""

    caps_lock = Signal(bool)

    def __init__(self) -> None:
        super().__init__()
        self.setEchoMode(QLineEdit.EchoMode.Password)
        self.setMaxLength(1024)
        self.setInputMethodHints(Qt.InputMethodHint.ImhSensitiveData | Qt.InputMethodHint.ImhNoPredictiveText)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        text = event.text()
        if len(text) == 1 and text.isalpha() and text.upper() != text.lower():
            shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self.caps_lock.emit(text.isupper() != shift)
        elif event.key() == Qt.Key.Key_CapsLock:
            self.caps_lock.emit(False)
        super().keyPressEvent(event)


class PassphraseField(QWidget):
    """A labelled line with the hint and any error below it."""

    def __init__(self, label: str) -> None:
        super().__init__()
        self.line = PassphraseLine()
        self._caps = plain_label(QCoreApplication.translate("Passphrase", "Caps Lock seems to be on."), "quiet")
        self._caps.hide()
        self.field = Field(label, self.line, under=self._caps)
        self.line.caps_lock.connect(self._caps.setVisible)
        self.line.textEdited.connect(lambda: self.field.show_error(None))
        column_layout(self).addWidget(self.field)
        self.setFocusProxy(self.line)

    @property
    def text(self) -> str:
        return self.line.text()

    @property
    def caps_hint_shown(self) -> bool:
        return self._caps.isVisibleTo(self)

    def show_error(self, code: str | None) -> None:
        """Put the sentence of `code` below the line, or take it away."""
        self.field.show_error(code)

    def clear(self) -> None:
        """Forget what was typed."""
        self.line.clear()
        self._caps.hide()
        self.field.show_error(None)


class NewPassphrase(QWidget):
    """A new passphrase, twice, with a choice to see it."""

    def __init__(self) -> None:
        super().__init__()
        tr = QCoreApplication.translate
        self.first = PassphraseField(tr("Passphrase", "New passphrase"))
        self.again = PassphraseField(tr("Passphrase", "The same once more"))
        self.shown = QCheckBox(tr("Passphrase", "Show what is typed"))
        self.shown.toggled.connect(self._show)
        layout = column_layout(self, spacing=8)
        layout.addWidget(self.first)
        layout.addWidget(self.again)
        layout.addWidget(self.shown)
        words = tr(
            "Passphrase",
            "At least 10 signs. Four words that do not belong together are easy to keep in mind and hard to guess, such as a "
            "plant, a tool, a town and a colour. Not the name of the clinic.",
        )
        layout.addWidget(plain_label(words, "quiet"))
        self.setFocusProxy(self.first)

    def taken(self) -> str | None:
        """The passphrase if it is good and twice the same; else None, and the field says why."""
        problem = passphrase_problem(self.first.text)
        self.first.show_error(problem)
        differ = problem is None and self.first.text != self.again.text
        self.again.show_error("passphrase.differ" if differ else None)
        if problem or differ:
            (self.first if problem else self.again).line.setFocus()
            return None
        return self.first.text

    def clear(self) -> None:
        """Forget what was typed."""
        for field in (self.first, self.again):
            field.clear()
        self.shown.setChecked(False)

    def _show(self, shown: bool) -> None:
        mode = QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password
        for field in (self.first, self.again):
            field.line.setEchoMode(mode)

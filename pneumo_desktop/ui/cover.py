"""The page that covers everything while nobody is signed in: who, password, and what happens to another person's work."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from pneumo_desktop.domain.account import Account
from pneumo_desktop.domain.errors import PneumoError
from pneumo_desktop.ui.fields import Field, add_all, column_layout, plain_label
from pneumo_desktop.ui.messages import sentence_for

_WIDTH_PX = 380


class Cover(QWidget):
    """Shows nothing of what lies behind it; that something unsaved does is all it says."""

    wanted = Signal(str, str)
    """Name and password that somebody wants to sign in with."""
    save_wanted = Signal()
    take_over_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("page")
        self._left_s = 0
        self._count = QTimer(self)
        self._count.setInterval(1000)
        self._count.timeout.connect(self._tick)
        self.name = QComboBox()
        self.password = QLineEdit()
        self.password.setEchoMode(QLineEdit.EchoMode.Password)
        self.password.setMaxLength(2000)
        self.password.returnPressed.connect(self._want)
        self.enter = QPushButton(self.tr("Sign in"))
        self.enter.setObjectName("primary")
        self.enter.clicked.connect(self._want)
        self.title = plain_label(self.tr("Pneumo Desktop"), "title")
        self.note, self.told = plain_label(name="quiet"), plain_label(name="fieldError")
        self._build()

    def _build(self) -> None:
        box = QFrame()
        box.setObjectName("panel")
        box.setFixedWidth(_WIDTH_PX)
        layout = column_layout(box, spacing=10, margins=(20, 18, 20, 18))
        add_all(layout, self.title, self.note, self._make_entry(), self._make_question())
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(box)
        row.addStretch(1)
        whole = QVBoxLayout(self)
        whole.addStretch(1)
        whole.addLayout(row)
        whole.addStretch(2)

    def _make_entry(self) -> QWidget:
        self._entry = QWidget()
        layout = column_layout(self._entry, spacing=10)
        add_all(layout, Field(self.tr("Name"), self.name), Field(self.tr("Password"), self.password), self.told, self.enter)
        return self._entry

    def _make_question(self) -> QWidget:
        self._question = QWidget()
        layout = column_layout(self._question, spacing=10)
        self._asked = plain_label()
        self.save, self.take_over = QPushButton(), QPushButton(self.tr("Go on with it"))
        self._take_over_note = plain_label(name="quiet")
        self.back = QPushButton(self.tr("Back, nothing changes"))
        self.save.clicked.connect(self.save_wanted)
        self.take_over.clicked.connect(self.take_over_wanted)
        self.back.clicked.connect(self.ask_again)
        add_all(layout, self._asked, self.save, self.take_over, self._take_over_note, self.back)
        self._question.hide()
        return self._question

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.password.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_for(self, accounts: Sequence[Account], before: Account | None, unsaved: bool) -> None:
        """Ask for one of `accounts`; `before` is who was signed in."""
        self.name.clear()
        for account in accounts:
            if not account.closed:
                self.name.addItem(account.name)
        if before is not None:
            self.name.setCurrentIndex(max(0, self.name.findText(before.name)))
        if before is None:
            self.note.setText(self.tr("Choose your name and type your password."))
        elif unsaved:
            self.note.setText(
                self.tr("Locked by {name}, with work that is not saved yet. It is kept.").format(name=before.name)
            )
        else:
            self.note.setText(self.tr("Locked by {name}.").format(name=before.name))
        self.ask_again()

    def ask_again(self) -> None:
        """An empty password, and the way in."""
        self._question.hide()
        self.note.show()
        self._entry.show()
        self.password.clear()
        self.told.clear()
        self.set_busy(False)
        self.password.setFocus(Qt.FocusReason.OtherFocusReason)

    def ask_about_work(self, of: str, by: str, can_save: bool) -> None:
        """What shall happen to the unsaved work of `of`, now that `by` has signed in."""
        self._entry.hide()
        self.note.hide()
        self._asked.setText(self.tr("{of} left work that is not saved. What shall happen to it, {by}?").format(of=of, by=by))
        self.save.setText(self.tr("Save it as a draft, not signed"))
        self.save.setToolTip(self.tr("What {of} began to conclude is kept in the draft under that name").format(of=of))
        self.save.setVisible(can_save)
        stays = self.tr("Patient, film and visit stay. What {of} began to conclude stays {of}'s own and is not signed.")
        self._take_over_note.setText(stays.format(of=of))
        self._question.show()
        (self.save if can_save else self.take_over).setFocus(Qt.FocusReason.OtherFocusReason)

    def tell(self, error: PneumoError) -> None:
        """Say why that was no way in, and wait as long as the accounts ask for."""
        self.set_busy(False)
        self.password.clear()
        self.told.setText(sentence_for(error))
        self._left_s = int(error.facts.get("wait_s", 0))
        if self._left_s:
            self.enter.setEnabled(False)
            self._count.start()
        self.password.setFocus(Qt.FocusReason.OtherFocusReason)

    def say(self, sentence: str) -> None:
        """Say something else, such as why the window cannot be closed."""
        self.told.setText(sentence)

    def _tick(self) -> None:
        self._left_s -= 1
        if self._left_s > 0:
            self.told.setText(sentence_for(PneumoError("account.wait", wait_s=self._left_s)))
            return
        self._count.stop()
        self.told.clear()
        self.enter.setEnabled(True)

    def set_busy(self, on: bool) -> None:
        """Nothing can be typed while a password is being looked at."""
        for widget in (self.name, self.password):
            widget.setEnabled(not on)
        self.enter.setEnabled(not on and not self._left_s)

    def _want(self) -> None:
        if self.enter.isEnabled() and self.password.text():
            self.set_busy(True)
            self.wanted.emit(self.name.currentText(), self.password.text())

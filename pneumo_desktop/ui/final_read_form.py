"""The form for the final read: a person agrees or writes own words, and signs with a name."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QButtonGroup, QLineEdit, QMenu, QRadioButton, QToolButton, QVBoxLayout, QWidget

from pneumo_desktop.domain.reading import Agreement, FinalRead, Outcome, Reading
from pneumo_desktop.ui.dates import short_moment
from pneumo_desktop.ui.fields import Field, TextBox, add_all, column_layout, heading, plain_label
from pneumo_desktop.ui.messages import outcome_words


class FinalReadForm(QWidget):
    """Open for a reading without a final read; read-only for a finished record."""

    changed = Signal()

    def __init__(self, reader_name: str) -> None:
        super().__init__()
        self._outcome: Outcome | None = None
        self._my_name = reader_name
        self._editable, self._locked = True, False
        self._film, self._kept_words = "", ""
        self._build(reader_name)
        self._connect()
        self.close_form()

    def _build(self, reader_name: str) -> None:
        self.agree = QRadioButton(self.tr("I agree with the program"))
        self.own = QRadioButton(self.tr("My own words"))
        self._choice = QButtonGroup(self)
        self._choice.addButton(self.agree)
        self._choice.addButton(self.own)
        self.words = TextBox(4, self.tr("Your conclusion"))
        self.reader = QLineEdit(reader_name)
        self.words_field = Field(self.tr("Conclusion"), self.words, under=self._phrases())
        self.reader_field = Field(self.tr("Reader's name"), self.reader)
        self._note = plain_label(name="quiet")
        layout = column_layout(self, spacing=8)
        layout.addWidget(heading(self.tr("Final read by a person")))
        choices = QVBoxLayout()
        choices.setSpacing(3)
        add_all(choices, self.agree, self.own)
        layout.addLayout(choices)
        add_all(layout, self.words_field, self.reader_field, self._note)

    def _phrases(self) -> QToolButton:
        self.phrases = QToolButton()
        self.phrases.setText(self.tr("Quick phrases"))
        self.phrases.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(self.phrases)
        for phrase in (
            self.tr("Consolidation: "),
            self.tr("Patchy shadowing of both lungs."),
            self.tr("Pleural effusion: "),
            self.tr("No consolidation, no effusion."),
            self.tr("Film not good enough to be judged; repeat it."),
            self.tr("Refer to a physician today."),
        ):
            action = QAction(phrase.strip().rstrip(":"), menu)
            action.triggered.connect(lambda _checked=False, phrase=phrase: self._insert(phrase))
            menu.addAction(action)
        self.phrases.setMenu(menu)
        return self.phrases

    def _insert(self, phrase: str) -> None:
        before = self.words.toPlainText()
        cursor = self.words.textCursor()
        cursor.movePosition(cursor.MoveOperation.End)
        cursor.insertText((" " if before and not before.endswith((" ", "\n")) else "") + phrase)
        self.words.setTextCursor(cursor)
        self.words.setFocus()

    def _connect(self) -> None:
        self._choice.buttonToggled.connect(self._edited)
        self.words.textChanged.connect(self._edited)
        self.reader.textChanged.connect(self._edited)

    def set_my_name(self, name: str) -> None:
        """The name that a new final read begins with."""
        self._my_name = name
        if not self.reader.isReadOnly():
            self.reader.setText(name)

    @property
    def touched(self) -> bool:
        """Whether a person began a final read that is not saved."""
        return self.isEnabled() and self._editable and self._choice.checkedButton() is not None

    def open_for(self, reading: Reading) -> None:
        """Ask for a final read of `reading`; agreeing is offered only where the program said something."""
        kept = self._kept_words if reading.film_sha256 == self._film else ""
        self._reset(editable=True)
        self._outcome, self._film, self._kept_words = reading.outcome, reading.film_sha256, ""
        says_something = reading.outcome in (Outcome.SUGGESTS_PNEUMONIA, Outcome.NO_PATTERN)
        self.agree.setVisible(says_something)
        self.setEnabled(True)
        if kept:
            self.own.setChecked(True)
            self.words.setPlainText(kept)
        self._edited()

    def show_final(self, final_read: FinalRead) -> None:
        """Show a finished final read, read-only."""
        self._reset(editable=False)
        self.setEnabled(True)
        (self.agree if final_read.agreement is Agreement.AGREES else self.own).setChecked(True)
        self.words.setPlainText(final_read.conclusion)
        self.words_field.show()
        self.phrases.hide()
        self.reader.setText(final_read.reader)
        self._note.setText(self.tr("Signed {when}").format(when=short_moment(final_read.at)))
        self._note.show()

    def close_form(self) -> None:
        """Nothing to conclude on: empty and off; only the reader's name stays.

        Words that a person typed and did not save come back with the next reading of the same film, until `forget_words`.
        """
        if self.touched and self.own.isChecked():
            self._kept_words = self.words.toPlainText()
        self._reset(editable=True)
        self._outcome = None
        self.setEnabled(False)
        self._edited()

    def forget_words(self) -> None:
        """The film is gone, and with it what was begun on it."""
        self._film, self._kept_words = "", ""

    def _reset(self, editable: bool) -> None:
        self._choice.setExclusive(False)
        for button in (self.agree, self.own):
            button.setChecked(False)
            button.show()
        self._choice.setExclusive(True)
        self.words.clear()
        self._editable = editable
        self._show_lock()
        if editable:
            self.reader.setText(self._my_name)
        self._note.hide()
        self.phrases.setVisible(editable)
        for field in (self.words_field, self.reader_field):
            field.show_error(None)

    def set_locked(self, on: bool) -> None:
        """Nothing can be changed while it is being saved; what was begun stays."""
        self._locked = on
        self._show_lock()

    def _show_lock(self) -> None:
        open_ = self._editable and not self._locked
        for widget in (self.agree, self.own, self.phrases):
            widget.setEnabled(open_)
        self.words.setReadOnly(not open_)
        self.words.setProperty("readOnly", not open_)
        self.reader.setReadOnly(not open_)

    def show_problems(self) -> QWidget | None:
        """Complain beside what is missing of a begun final read; returns the first wrong editor."""
        if not self.touched:
            return None
        no_words = self.own.isChecked() and not self.words.toPlainText().strip()
        no_reader = not self.reader.text().strip()
        self.words_field.show_error("final.words_missing" if no_words else None)
        self.reader_field.show_error("final.reader_missing" if no_reader else None)
        return self.words if no_words else self.reader if no_reader else None

    def final_read(self, now: datetime) -> FinalRead | None:
        """What was concluded, None while nobody did; call `show_problems` first."""
        if not self.touched or self._outcome is None:
            return None
        agrees = self.agree.isChecked()
        words = outcome_words(self._outcome) if agrees else self.words.toPlainText().strip()
        agreement = Agreement.AGREES if agrees else Agreement.OWN_WORDS
        return FinalRead(agreement, words, " ".join(self.reader.text().split()), now)

    def _edited(self) -> None:
        if not self.reader.isReadOnly():
            self._my_name = self.reader.text()
        self.words_field.setVisible(self.own.isChecked())
        if self.words_field.error and self.words.toPlainText().strip():
            self.words_field.show_error(None)
        if self.reader_field.error and self.reader.text().strip():
            self.reader_field.show_error(None)
        self.changed.emit()

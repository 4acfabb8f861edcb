"""Asks once before something unsaved is left: save it, discard it, or stay."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QMessageBox, QWidget


class Leaving(QObject):
    """One question at a time, without a nested event loop."""

    def __init__(self, window: QWidget, is_unsaved: Callable[[], bool], save: Callable[[Callable[[], None]], bool]) -> None:
        super().__init__(window)
        self._window = window
        self._is_unsaved = is_unsaved
        self._save = save
        self._box: QMessageBox | None = None

    def ask(self, then: Callable[[], None], can_save: bool, typed: bool = False) -> None:
        """Call `then` at once if nothing is unsaved, else when the person saved or discarded it; not if the person stays.

        `typed` says that words in the form would be lost, even where no reading is.
        """
        if self._box is not None:
            return
        unread = not self._is_unsaved()
        if unread and not typed:
            then()
            return
        button = QMessageBox.StandardButton
        box = QMessageBox(self._window)
        box.setIcon(QMessageBox.Icon.Question)
        box.setWindowTitle(self.tr("Not saved"))
        box.setTextFormat(Qt.TextFormat.PlainText)
        if unread and not can_save:
            box.setText(self.tr("What you typed of the patient and the visit is in no record yet."))
            box.setInformativeText(self.tr("It is lost if you go on without a reading that is saved."))
        else:
            box.setText(self.tr("The reading on the screen is not saved."))
            box.setInformativeText(self.tr("Save it as a record before you go on?"))
        box.setStandardButtons(button.Discard | button.Cancel | (button.Save if can_save else button.NoButton))
        if can_save:
            box.button(button.Save).setText(self.tr("Save"))
        box.button(button.Discard).setText(self.tr("Discard"))
        box.button(button.Cancel).setText(self.tr("Cancel"))
        box.setDefaultButton(button.Save if can_save else button.Cancel)
        box.setEscapeButton(button.Cancel)
        box.finished.connect(lambda answer: self._answered(QMessageBox.StandardButton(answer), then))
        self._box = box
        box.open()

    def _answered(self, answer: QMessageBox.StandardButton, then: Callable[[], None]) -> None:
        if self._box is not None:
            self._box.deleteLater()
            self._box = None
        if answer is QMessageBox.StandardButton.Save:
            self._save(then)
        elif answer is QMessageBox.StandardButton.Discard:
            then()

"""Encryption in the window: offered once, to be had from the menu and the settings, and tidied up after at a start."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QMessageBox, QWidget

from pneumo_desktop.domain.cancel import CancelToken, Progress
from pneumo_desktop.ui.choices import Choices
from pneumo_desktop.ui.jobs import Jobs, Lane
from pneumo_desktop.ui.parts import Parts


class Encrypting(QObject):
    """Does nothing where the store could not be had."""

    def __init__(self, parts: Parts, jobs: Jobs, choices: Choices, window: QWidget) -> None:
        super().__init__(window)
        self._encryption, self._now = parts.encryption, parts.now
        self._jobs, self._choices, self._window = jobs, choices, window
        self._box: QMessageBox | None = None

    @property
    def available(self) -> bool:
        """Whether there is a store to encrypt."""
        return self._encryption is not None and not self._encryption.locked

    def show(self) -> None:
        """The dialog in which the records are encrypted, or their keys changed."""
        from pneumo_desktop.ui.encryption_dialog import open_encryption_dialog

        if self._encryption is not None and self.available:
            clinic = self._choices.now.clinic_name
            open_encryption_dialog(self._encryption, self._jobs, clinic, self._now, self._window)

    def offer_once(self) -> None:
        """Ask whether to encrypt, unless that was answered before."""
        if self._encryption is None or not self.available or self._choices.now.encryption_offered or self._encryption.encrypted:
            return
        box = QMessageBox(self._window)
        box.setIcon(QMessageBox.Icon.Question)
        box.setWindowTitle(self.tr("Encryption of the records"))
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setText(self.tr("Encrypt the records of your patients on this computer?"))
        box.setInformativeText(
            self.tr(
                "Names, films and reports then cannot be read by whoever steals, repairs or buys this computer. The program "
                "asks for a passphrase at every start, and you print a recovery key for the day it is forgotten.\n\n"
                "You can do this at any time: Tools, Encryption of the records."
            )
        )
        yes = box.addButton(self.tr("Encrypt…"), QMessageBox.ButtonRole.AcceptRole)
        later = box.addButton(self.tr("Not now"), QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(later)
        box.setEscapeButton(later)
        box.finished.connect(lambda _result: self._answered(box.clickedButton() is yes))
        self._box = box
        box.open()

    def _answered(self, wanted: bool) -> None:
        if self._box is not None:
            self._box.deleteLater()
            self._box = None
        self._choices.change(encryption_offered=True)
        if wanted:
            self.show()

    def tidy(self) -> None:
        """Remove what an encryption that was cut off left on the disk; what fails is tried again at the next start."""
        encryption = self._encryption
        if encryption is None:
            return

        def work(_cancel: CancelToken, _progress: Progress) -> bool:
            return encryption.tidy()

        self._jobs.start(work, _ignore, _ignore, name="tidy", lane=Lane.STORE)


def _ignore(_value: object) -> None:
    pass

"""The dialog of encryption: encrypt the records, change passphrase or recovery key, decrypt them again."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QStackedWidget, QWidget

from pneumo_desktop.domain.cancel import CancelToken, Progress
from pneumo_desktop.domain.encryption import Encryption
from pneumo_desktop.domain.errors import Cancelled, PneumoError
from pneumo_desktop.ui.encryption_pages import ManagePage, PassphrasePage, WordsPage, WorkingPage, about_page
from pneumo_desktop.ui.fields import column_layout
from pneumo_desktop.ui.jobs import Jobs, Lane
from pneumo_desktop.ui.messages import sentence_for
from pneumo_desktop.ui.recovery_pages import ConfirmPage, RecoveryKeyPage

Step = Callable[[], None]


class EncryptionDialog(QDialog):
    """One page at a time; nothing is written before the last of them was agreed to."""

    def __init__(self, encryption: Encryption, jobs: Jobs, clinic: str, now: Callable[[], datetime], parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Encryption of the records"))
        self._encryption, self._jobs = encryption, jobs
        self._passphrase = ""
        self._stop = CancelToken()
        self._working = False
        self.about, self.manage, self.ask = about_page(), ManagePage(), PassphrasePage()
        self.recovery, self.confirm = RecoveryKeyPage(clinic, now), ConfirmPage()
        self.work, self.done_page = WorkingPage(), WordsPage()
        self.pages = QStackedWidget()
        for page in (self.about, self.manage, self.ask, self.recovery, self.confirm, self.work, self.done_page):
            self.pages.addWidget(page)
        self.back, self.next = QPushButton(), QPushButton()
        self.next.setObjectName("primary")
        self.next.setDefault(True)
        self.back.setAutoDefault(False)
        self._on_back: Step = self.reject
        self._on_next: Step = self.reject
        self.back.clicked.connect(lambda: self._on_back())
        self.next.clicked.connect(lambda: self._on_next())
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self.back)
        row.addWidget(self.next)
        layout = column_layout(self, spacing=14, margins=(22, 18, 22, 16))
        layout.addWidget(self.pages, 1)
        layout.addLayout(row)
        self.resize(600, 460)
        self.manage.passphrase_wanted.connect(self._ask_change)
        self.manage.recovery_wanted.connect(self._ask_new_recovery)
        self.manage.decrypt_wanted.connect(self._ask_decrypt)
        self.recovery.printed.connect(lambda: self.next.setEnabled(True))
        self.work.cancelled.connect(self._cancel)
        self._begin()

    def _begin(self) -> None:
        close = (self.tr("Close"), self.reject)
        if self._encryption.encrypted:
            self.manage.say_readable(readable_words(self._encryption))
            self._show(self.manage, close, None)
        else:
            self._show(self.about, (self.tr("Not now"), self.reject), (self.tr("Choose a passphrase…"), self._ask_new))

    def _show(self, page: QWidget, back: tuple[str, Step] | None, following: tuple[str, Step] | None) -> None:
        self._page = page
        self.pages.setCurrentWidget(page)
        for button, choice in ((self.back, back), (self.next, following)):
            button.setVisible(choice is not None)
            button.setEnabled(True)
            if choice is not None:
                button.setText(choice[0])
        self._on_back = back[1] if back else self.reject
        self._on_next = following[1] if following else self.reject
        (page if page.focusProxy() else self.next if following else self.back).setFocus()

    # Encrypting

    def _ask_new(self) -> None:
        self.ask.ask(self.tr("Choose the passphrase"), "", current=False, new=True)
        self._show(self.ask, (self.tr("Back"), self._begin), (self.tr("Next"), self._take_new))

    def _take_new(self) -> None:
        passphrase = self.ask.new.taken()
        if passphrase is not None:
            self._passphrase = passphrase
            self._show_recovery(self._ask_new, self._encrypt, self.tr("Encrypt now"))

    def _encrypt(self) -> None:
        passphrase, recovery_key, encryption = self._passphrase, self.recovery.key, self._encryption

        def work(cancel: CancelToken, progress: Progress) -> None:
            encryption.encrypt(passphrase, recovery_key, cancel, progress)

        def done() -> None:
            self._end(
                self.tr("The records are encrypted"),
                self.tr(
                    "From the next start on the program asks for the passphrase. Put the printed page into its safe place."
                ),
                self.tr(
                    "What lay on the disk before was removed. On flash disks (SSD, memory stick, card) an expert may still "
                    "find parts of it until the disk has been written full: encryption protects best what is saved from now on."
                ),
                self.tr("Backups and exports made before are as readable as they were."),
                *readable_words(encryption),
            )

        self._run(self.tr("Encrypting the records"), work, done, can_cancel=True)

    # The recovery key

    def _show_recovery(self, back: Step, then: Step, words: str) -> None:
        if not self.recovery.key:
            self.recovery.make()
        self._show(self.recovery, (self.tr("Back"), back), (self.tr("Next"), lambda: self._confirm(back, then, words)))
        self.next.setEnabled(self.recovery.was_printed)

    def _confirm(self, back: Step, then: Step, words: str) -> None:
        def go_on() -> None:
            if self.confirm.is_right():
                then()

        self.confirm.ask(self.recovery.key)
        to_key = (self.tr("Show the key again"), lambda: self._show_recovery(back, then, words))
        self._show(self.confirm, to_key, (words, go_on))

    def _ask_new_recovery(self) -> None:
        words = self.tr("Whoever makes a new recovery key must know the passphrase.")
        self._ask_current(self.tr("Make a new recovery key"), words, self._new_recovery_allowed)

    def _new_recovery_allowed(self) -> None:
        self.recovery.make()
        self._show_recovery(self._begin, self._set_recovery, self.tr("Take this key"))

    def _set_recovery(self) -> None:
        recovery_key, encryption = self.recovery.key, self._encryption

        def work(_cancel: CancelToken, _progress: Progress) -> None:
            encryption.set_recovery_key(recovery_key)

        words = self.tr("The page printed before opens nothing any more. Destroy it, and put the new one into its safe place.")
        self._run(self.tr("Writing the key"), work, lambda: self._end(self.tr("The new recovery key is in use"), words))

    # Passphrase and decrypting

    def _ask_change(self) -> None:
        self.ask.ask(self.tr("Change the passphrase"), "", current=True, new=True)
        self._show(self.ask, (self.tr("Back"), self._begin), (self.tr("Change"), self._change))

    def _change(self) -> None:
        passphrase, current, encryption = self.ask.new.taken(), self.ask.current.text, self._encryption
        if passphrase is None:
            return

        def work(_cancel: CancelToken, _progress: Progress) -> None:
            encryption.check_passphrase(current)
            encryption.set_passphrase(passphrase)

        words = self.tr("From the next start on only the new passphrase opens the records. The recovery key stays good.")
        self._run(self.tr("Writing the key"), work, lambda: self._end(self.tr("The passphrase is changed"), words))

    def _ask_decrypt(self) -> None:
        words = self.tr("Everybody who can use this computer or take its disk will be able to read records, films and reports.")
        self._ask_current(self.tr("Decrypt the records"), words, self._decrypt)

    def _decrypt(self) -> None:
        title, words = self.tr("The records are not encrypted any more"), self.tr("The program asks for nothing at its start.")
        self._run(self.tr("Decrypting the records"), self._encryption.decrypt, lambda: self._end(title, words), can_cancel=True)

    def _ask_current(self, title: str, words: str, then: Step) -> None:
        self.ask.ask(title, words, current=True, new=False)

        def check() -> None:
            current, encryption = self.ask.current.text, self._encryption
            self._run(title, lambda _cancel, _progress: encryption.check_passphrase(current), then)

        self._show(self.ask, (self.tr("Back"), self._begin), (self.tr("Next"), check))

    # Work

    def _run(self, title: str, work: Callable[[CancelToken, Progress], None], done: Step, can_cancel: bool = False) -> None:
        """Do `work` in the background with this dialog showing how far it is; an error leads back to the page before."""
        before, back, following = self._page, self._on_back, self._on_next
        words = (self.back.text(), self.next.text())
        stop = self._stop = CancelToken()

        def both(cancel: CancelToken, progress: Progress) -> None:
            work(_EitherToken(stop, cancel), progress)

        def failed(error: BaseException) -> None:
            self._working = False
            self._show(before, (words[0], back), (words[1], following))
            self._tell(error)

        def ended(_value: None) -> None:
            self._working = False
            done()

        self._working = True
        self.work.begin(title, can_cancel)
        self._show(self.work, None, None)
        self._jobs.start(both, ended, failed, self.work.show_step, name="encryption", lane=Lane.STORE)

    def _tell(self, error: BaseException) -> None:
        if isinstance(error, PneumoError) and error.code == "store.wrong_passphrase":
            self.ask.current.show_error(error.code)
            self.ask.current.line.setFocus()
        elif isinstance(error, Cancelled):
            self._end(self.tr("Stopped"), self.tr("Everything is as it was before."))
        else:
            known = error if isinstance(error, PneumoError) else PneumoError("store.failed")
            self._end(self.tr("That did not work"), sentence_for(known), self.tr("Everything is as it was before."))

    def _end(self, title: str, *paragraphs: str) -> None:
        self._forget()
        self.done_page.say(title, *paragraphs)
        self._show(self.done_page, None, (self.tr("Close"), self.accept))

    def _cancel(self) -> None:
        self._stop.cancel()
        self.work.show_stopping()

    def _forget(self) -> None:
        self._passphrase = ""
        self.ask.current.clear()
        self.ask.new.clear()
        self.recovery.forget()

    def reject(self) -> None:
        """Close, but not in the middle of the work: that is cancelled first."""
        if self._working:
            if self.work.cancel.isVisible() and self.work.cancel.isEnabled():
                self._cancel()
            return
        self._forget()
        super().reject()

    def closeEvent(self, event: QCloseEvent) -> None:
        if self._working:
            event.ignore()
            self.reject()
        else:
            super().closeEvent(event)


def readable_words(encryption: Encryption) -> tuple[str, ...]:
    """That records from before a restore lie readable beside the encrypted ones, and where; nothing where none do."""
    folders = encryption.readable_beside
    if not folders:
        return ()
    words = QCoreApplication.translate(
        "EncryptionDialog",
        "Records from before a backup was restored lie here, NOT encrypted. Once nobody needs them, delete them: {folders}",
    )
    return (words.format(folders=", ".join(map(str, folders))),)


class _EitherToken(CancelToken):
    """Cancelled by the person here, or by the program's end."""

    def __init__(self, *tokens: CancelToken) -> None:
        super().__init__()
        self._tokens = tokens

    @property
    def cancelled(self) -> bool:
        return any(token.cancelled for token in self._tokens)

    def check(self) -> None:
        if self.cancelled:
            raise Cancelled


def open_encryption_dialog(
    encryption: Encryption, jobs: Jobs, clinic: str, now: Callable[[], datetime], parent: QWidget
) -> EncryptionDialog:
    """Show the dialog over the window; it deletes itself."""
    dialog = EncryptionDialog(encryption, jobs, clinic, now, parent)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()
    return dialog

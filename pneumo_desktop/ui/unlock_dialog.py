"""What stands before the window where the records are encrypted: the passphrase, or the recovery key, opens them."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QTimer
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QApplication, QDialog, QHBoxLayout, QLineEdit, QPushButton, QStackedWidget, QWidget

from pneumo_desktop.domain.cancel import CancelToken, Progress
from pneumo_desktop.domain.encryption import Encryption
from pneumo_desktop.domain.errors import PneumoError
from pneumo_desktop.ui.fields import Field, add_all, column_layout, plain_label
from pneumo_desktop.ui.icons import program_icon
from pneumo_desktop.ui.jobs import Jobs, Lane
from pneumo_desktop.ui.passphrase_fields import NewPassphrase, PassphraseField

_SHUTDOWN_MS = 10_000
_TYPED_WRONG = ("store.wrong_passphrase", "store.wrong_recovery_key", "recovery.length", "recovery.group")


class UnlockDialog(QDialog):
    """Accepted when the store is open or cannot be opened by any key: `failure` then says why."""

    def __init__(self, encryption: Encryption, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._encryption, self._jobs = encryption, jobs
        self._working = False
        self.failure: PneumoError | None = None
        self.setWindowTitle(QApplication.applicationName() or "Pneumo Desktop")
        self.setWindowIcon(program_icon())
        self.passphrase = PassphraseField(self.tr("Passphrase"))
        self.recovery_line = QLineEdit()
        self.recovery_line.setPlaceholderText("XXXXX-XXXXX-XXXXX-XXXXX-XXXXX-XXXXX-XXXXX")
        self.recovery = Field(self.tr("Recovery key"), self.recovery_line)
        self.recovery_line.textEdited.connect(lambda: self.recovery.show_error(None))
        self.new = NewPassphrase()
        self.pages = QStackedWidget()
        self._build()
        self._ask_passphrase()

    def _build(self) -> None:
        self._passphrase_page = _page(
            self.tr("The records are encrypted"), self.tr("Type the passphrase of this clinic's records."), self.passphrase
        )
        self._recovery_page = _page(
            self.tr("Open with the recovery key"),
            self.tr("Type the seven groups from the printed page. Small letters and missing hyphens do no harm."),
            self.recovery,
        )
        self._new_page = _page(
            self.tr("The records are open"),
            self.tr("Choose a new passphrase, so that the next start does not need the recovery key again."),
            self.new,
        )
        for page in (self._passphrase_page, self._recovery_page, self._new_page):
            self.pages.addWidget(page)
        self.other, self.close_button, self.unlock = QPushButton(), QPushButton(), QPushButton()
        self.unlock.setObjectName("primary")
        self.unlock.setDefault(True)
        for button in (self.other, self.close_button):
            button.setAutoDefault(False)
        row = QHBoxLayout()
        row.addWidget(self.other)
        row.addStretch(1)
        row.addWidget(self.close_button)
        row.addWidget(self.unlock)
        self.said = plain_label(name="quiet")
        layout = column_layout(self, spacing=14, margins=(22, 18, 22, 16))
        layout.addWidget(self.pages, 1)
        layout.addWidget(self.said)
        layout.addLayout(row)
        self._steps: dict[QPushButton, Callable[[], None]] = {}
        for button in (self.other, self.close_button, self.unlock):
            button.clicked.connect(lambda _checked=False, button=button: self._steps[button]())
        self.resize(520, 260)

    def _show(self, page: QWidget, *choices: tuple[QPushButton, str, Callable[[], None]]) -> None:
        self.pages.setCurrentWidget(page)
        self.other.hide()
        for button, words, step in choices:
            button.setText(words)
            button.show()
            self._steps[button] = step
        page.setFocus()

    def _ask_passphrase(self) -> None:
        self._show(
            self._passphrase_page,
            (self.other, self.tr("Use the recovery key"), self._ask_recovery),
            (self.close_button, self.tr("Close the program"), self.reject),
            (self.unlock, self.tr("Open the records"), self._try_passphrase),
        )

    def _ask_recovery(self) -> None:
        self._show(
            self._recovery_page,
            (self.other, self.tr("Use the passphrase"), self._ask_passphrase),
            (self.close_button, self.tr("Close the program"), self.reject),
            (self.unlock, self.tr("Open the records"), self._try_recovery),
        )

    def _ask_new(self) -> None:
        self.resize(self.width(), self.sizeHint().height())
        self._show(
            self._new_page,
            (self.close_button, self.tr("Later"), self.accept),
            (self.unlock, self.tr("Take this passphrase"), self._take_new),
        )

    def _try_passphrase(self) -> None:
        typed, encryption = self.passphrase.text, self._encryption
        self._run(lambda _cancel, _progress: encryption.unlock(typed), self.accept, self.passphrase.field)

    def _try_recovery(self) -> None:
        typed, encryption = self.recovery_line.text(), self._encryption
        self._run(lambda _cancel, _progress: encryption.unlock_with_recovery_key(typed), self._ask_new, self.recovery)

    def _take_new(self) -> None:
        passphrase, encryption = self.new.taken(), self._encryption
        if passphrase is not None:
            self._run(lambda _cancel, _progress: encryption.set_passphrase(passphrase), self.accept, self.new.first.field)

    def _run(self, work: Callable[[CancelToken, Progress], None], done: Callable[[], None], field: Field) -> None:
        """A guess costs half a second by design: in the background, with the buttons off meanwhile."""

        def end() -> None:
            self._working = False
            self.said.setText("")
            for button in (self.other, self.close_button, self.unlock):
                button.setEnabled(True)

        def ended(_value: None) -> None:
            end()
            done()

        def failed(error: BaseException) -> None:
            end()
            code = error.code if isinstance(error, PneumoError) else "store.failed"
            if code in _TYPED_WRONG and isinstance(error, PneumoError):
                field.show_error(code, error.facts)
                editor = field.editor
                editor.setFocus()
                if isinstance(editor, QLineEdit):
                    editor.selectAll()
            elif self._encryption.locked:
                self.failure = error if isinstance(error, PneumoError) else PneumoError(code)
                self.accept()
            else:
                field.show_error(code)

        self._working = True
        self.said.setText(self.tr("Opening…"))
        for button in (self.other, self.close_button, self.unlock):
            button.setEnabled(False)
        self._jobs.start(work, ended, failed, name="unlock", lane=Lane.STORE)

    def reject(self) -> None:
        """Close the program; an attempt under way is waited for."""
        if not self._working:
            super().reject()

    def closeEvent(self, event: QCloseEvent) -> None:
        if self._working:
            event.ignore()
        else:
            super().closeEvent(event)

    def done(self, result: int) -> None:
        """Forget what was typed."""
        self.passphrase.clear()
        self.recovery_line.clear()
        self.new.clear()
        super().done(result)


def _page(title: str, words: str, editor: QWidget) -> QWidget:
    page = QWidget()
    layout = column_layout(page, spacing=10)
    add_all(layout, plain_label(title, "title"), plain_label(words), editor)
    layout.addStretch(1)
    page.setFocusProxy(editor.editor if isinstance(editor, Field) else editor)
    return page


def unlock_store(
    encryption: Encryption,
    on_unexpected: Callable[[BaseException], None],
    on_shown: Callable[[UnlockDialog], None] | None = None,
) -> tuple[bool, PneumoError | None]:
    """Ask until the store is open; false if the program is to be closed, and the reason why it cannot be opened at all.

    `on_shown` is called once the dialog stands.
    """
    jobs = Jobs()
    jobs.unexpected.connect(on_unexpected)
    dialog = UnlockDialog(encryption, jobs)
    if on_shown is not None:
        QTimer.singleShot(0, lambda: on_shown(dialog))
    accepted = dialog.exec() == QDialog.DialogCode.Accepted
    dialog.deleteLater()
    jobs.shutdown(_SHUTDOWN_MS)
    jobs.deleteLater()
    return accepted, dialog.failure

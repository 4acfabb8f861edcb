"""The pages of the encryption dialog that only say something or ask one thing."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QLabel, QProgressBar, QPushButton, QWidget

from pneumo_desktop.ui.fields import add_all, column_layout, plain_label
from pneumo_desktop.ui.passphrase_fields import NewPassphrase, PassphraseField


class WordsPage(QWidget):
    """A title and paragraphs."""

    def __init__(self, title: str = "", *paragraphs: str) -> None:
        super().__init__()
        self._layout = column_layout(self, spacing=10)
        self._layout.addStretch(1)
        self.say(title, *paragraphs)

    def say(self, title: str, *paragraphs: str) -> None:
        """Show these words in place of what stood here."""
        while self._layout.count() > 1:
            item = self._layout.takeAt(0)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.deleteLater()
        for place, words in enumerate([title, *paragraphs]):
            self._layout.insertWidget(place, plain_label(words, "title" if place == 0 else ""))

    @property
    def text(self) -> str:
        labels = [item.widget() for place in range(self._layout.count()) if (item := self._layout.itemAt(place)) is not None]
        return "\n".join(label.text() for label in labels if isinstance(label, QLabel))


def about_page() -> WordsPage:
    """What encryption is for, before it is begun."""
    tr = QCoreApplication.translate
    return WordsPage(
        tr("Encryption", "Encrypt the records"),
        tr(
            "Encryption",
            "Records, films and reports on this computer become unreadable without a passphrase: to a thief, to whoever "
            "repairs or buys the computer, to whoever copies the disk. The program asks for it at every start.",
        ),
        tr(
            "Encryption",
            "It does not protect against people who sit at the program while it is open, against programs that spy on this "
            "computer, and it does not cover what you exported, printed or copied elsewhere.",
        ),
        tr(
            "Encryption",
            "If the passphrase is forgotten and the printed recovery key is lost, the records are lost for ever. Nobody can "
            "open them, nor can the makers of this program.",
        ),
        tr(
            "Encryption",
            "You will choose a passphrase and print one page. It takes about a second for ten films, and as much free room on "
            "the disk as the records take now.",
        ),
    )


class ManagePage(QWidget):
    """What can be done with records that are encrypted."""

    passphrase_wanted = Signal()
    recovery_wanted = Signal()
    decrypt_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        layout = column_layout(self, spacing=10)
        layout.addWidget(plain_label(self.tr("The records are encrypted"), "title"))
        layout.addWidget(plain_label(self.tr("The program asks for the passphrase at every start.")))
        self.passphrase = QPushButton(self.tr("Change the passphrase…"))
        self.recovery = QPushButton(self.tr("Make a new recovery key…"))
        self.decrypt = QPushButton(self.tr("Decrypt the records…"))
        words = (
            self.tr(
                "The recovery key stays good. Whoever has an old copy of the disk can still open that with the old passphrase."
            ),
            self.tr("For when the page was lost or seen by somebody: the page printed before opens nothing any more."),
            self.tr("Everything lies readable on the disk again, and the program asks for nothing at its start."),
        )
        signals = (self.passphrase_wanted, self.recovery_wanted, self.decrypt_wanted)
        for button, said, signal in zip((self.passphrase, self.recovery, self.decrypt), words, signals, strict=True):
            button.setAutoDefault(False)
            button.clicked.connect(signal)
            add_all(layout, button, plain_label(said, "quiet"))
        self.readable = plain_label(name="fieldError")
        self.readable.hide()
        layout.addWidget(self.readable)
        layout.addStretch(1)

    def say_readable(self, words: Sequence[str]) -> None:
        """What lies readable beside the records all the same."""
        self.readable.setText("\n".join(words))
        self.readable.setVisible(bool(words))


class PassphrasePage(QWidget):
    """Asks for the passphrase in use, for a new one, or for both."""

    def __init__(self) -> None:
        super().__init__()
        self._title, self._words = plain_label(name="title"), plain_label()
        self.current, self.new = PassphraseField(self.tr("Passphrase in use now")), NewPassphrase()
        layout = column_layout(self, spacing=10)
        add_all(layout, self._title, self._words, self.current, self.new)
        layout.addStretch(1)

    def ask(self, title: str, words: str, current: bool, new: bool) -> None:
        """Show just these fields, empty."""
        self._title.setText(title)
        self._words.setText(words)
        self._words.setVisible(bool(words))
        self.current.clear()
        self.new.clear()
        self.current.setVisible(current)
        self.new.setVisible(new)
        self.setFocusProxy(self.current if current else self.new)


class WorkingPage(QWidget):
    """How far the work is, and a way to stop it."""

    cancelled = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._title, self._step = plain_label(name="title"), plain_label()
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.cancel = QPushButton(self.tr("Cancel"))
        self.cancel.setAutoDefault(False)
        self.cancel.clicked.connect(self.cancelled)
        layout = column_layout(self, spacing=12)
        add_all(layout, self._title, self._step, self.bar)
        layout.addWidget(self.cancel, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addStretch(1)

    def begin(self, title: str, can_cancel: bool) -> None:
        """Show that something has begun, with an end that is not known yet."""
        self._title.setText(title)
        self._step.setText("")
        self.bar.setRange(0, 0)
        self.cancel.setVisible(can_cancel)
        self.cancel.setEnabled(True)

    def show_step(self, step: str, share: float) -> None:
        """Follow the work; from "remove_old" on it cannot be stopped any more."""
        words = {
            "copy_records": self.tr("Writing and comparing the records…"),
            "copy_files": self.tr("Writing and comparing films and reports…"),
            "remove_old": self.tr("Removing what lay there before…"),
        }
        self._step.setText(words.get(step, ""))
        known = step == "copy_files"
        self.bar.setRange(0, 1000 if known else 0)
        if known:
            self.bar.setValue(round(1000 * share))
        self.cancel.setEnabled(self.cancel.isEnabled() and step != "remove_old")

    def show_stopping(self) -> None:
        """Say that it will stop soon."""
        self._step.setText(self.tr("Stopping; everything stays as it was…"))
        self.cancel.setEnabled(False)

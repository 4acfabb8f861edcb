"""What can be done with a final read, with kept records and with accounts: actions and their menus."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMainWindow, QMenu

from pneumo_desktop.ui.begun_read import AGREEMENT_KEYS, QUALITY_KEYS, WHO_KEYS
from pneumo_desktop.ui.final_words import agreement_words, film_quality_words, who_words
from pneumo_desktop.ui.view_actions import MakeAction


class RecordActions:
    """`record_tools` connects them."""

    def __init__(self, window: QMainWindow, make: MakeAction) -> None:
        tr = QCoreApplication.translate
        own = tr("Actions", "Own words only")
        film, who, agreement = film_quality_words(), who_words(), agreement_words()
        film_title, agreement_title = tr("Actions", "Film: {words}"), tr("Actions", "Agreement: {words}")
        self.quality = {one: make(film_title.format(words=film[one].lower()), key) for one, key in QUALITY_KEYS.items()}
        self.who = {one: make(who.get(one, own), key) for one, key in WHO_KEYS.items()}
        self.agreement = {
            one: make(agreement_title.format(words=agreement[one].lower()), key) for one, key in AGREEMENT_KEYS.items()
        }
        self.amend = make(tr("Actions", "&Amend this record…"))
        self.correct = make(tr("Actions", "&Correct the patient's details…"))
        self.versions = make(tr("Actions", "&Versions of this record…"))
        self.earlier = make(tr("Actions", "&Earlier visits of this patient"), "Ctrl+H")
        self.figures = make(tr("Actions", "&Figures of a period, list as CSV…"))
        self.lock = make(tr("Actions", "&Lock now"), "F12")
        self.switch = make(tr("Actions", "S&witch user…"))
        self.password = make(tr("Actions", "Change my &password…"))
        self.accounts = make(tr("Actions", "&Accounts…"))
        self.read_menu = QMenu(tr("Actions", "&Final read"), window)
        for group in (self.quality, self.who, self.agreement):
            self.read_menu.addActions(list(group.values()))
            self.read_menu.addSeparator()

    @property
    def of_the_read(self) -> tuple[QAction, ...]:
        """The words of the final read, one key each."""
        return (*self.quality.values(), *self.who.values(), *self.agreement.values())

    @property
    def all(self) -> tuple[QAction, ...]:
        return (*(value for value in vars(self).values() if isinstance(value, QAction)), *self.of_the_read)

    @property
    def of_records(self) -> tuple[QAction | QMenu | None, ...]:
        """Menu entries below the list of records."""
        return (self.earlier, None, self.figures)

    @property
    def of_the_report(self) -> tuple[QAction | QMenu | None, ...]:
        """What makes a report final, or another version of one that is."""
        return (self.read_menu, self.amend, self.versions)

    @property
    def of_people(self) -> tuple[QAction | QMenu | None, ...]:
        """Menu entries below the settings."""
        return (None, self.lock, self.switch, self.password, self.accounts)

"""Opens the window in which details of the patient of the record on the screen are put right, and shows the record anew."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from pneumo_desktop.ui.choices import Choices
from pneumo_desktop.ui.jobs import Jobs
from pneumo_desktop.ui.parts import Parts
from pneumo_desktop.ui.session import Session

if TYPE_CHECKING:
    from pneumo_desktop.ui.correct_dialog import CorrectDialog


class Correcting(QObject):
    """One correction at a time. `show_record` opens a record as it is kept."""

    def __init__(
        self, parts: Parts, jobs: Jobs, session: Session, choices: Choices, show_record: Callable[[str], None], window: QWidget
    ) -> None:
        super().__init__(window)
        self._parts, self._jobs, self._session, self._choices = parts, jobs, session, choices
        self._show_record, self._window = show_record, window
        self.dialog: CorrectDialog | None = None

    @property
    def possible(self) -> bool:
        """Whether a record is on the screen that can be printed anew, with its film, and nobody is amending it."""
        session = self._session
        there = session.record is not None and session.film is not None and self._parts.store is not None
        return there and not session.busy and not session.amending

    def begin(self, words: str = "") -> None:
        """Show the dialog for the record on the screen; `words` are a reason that was given already."""
        from pneumo_desktop.ui.correct_dialog import CorrectDialog

        record, store = self._session.record, self._parts.store
        if record is None or store is None or not self.possible:
            return
        letterhead, scheme = self._choices.letterhead, self._choices.now.number_scheme
        self.dialog = CorrectDialog(self._parts, store, self._jobs, letterhead, scheme, record, words, self._window)
        self.dialog.corrected.connect(lambda: self._show_record(record.id))
        self.dialog.open()

"""Opens the merge dialog for a record, once the record was loaded."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

from pneumo_desktop.domain.cancel import CancelToken, Progress
from pneumo_desktop.domain.errors import PneumoError
from pneumo_desktop.domain.record import Record
from pneumo_desktop.ui.choices import Choices
from pneumo_desktop.ui.jobs import Jobs, Lane
from pneumo_desktop.ui.parts import Parts

if TYPE_CHECKING:
    from pneumo_desktop.ui.merge_dialog import MergeDialog


class Merging(QObject):
    """One merge, from the wish to the dialog's end."""

    merged = Signal()
    said = Signal(str)
    failed = Signal(object)
    """A PneumoError."""

    def __init__(self, parts: Parts, jobs: Jobs, choices: Choices, window: QWidget) -> None:
        super().__init__(window)
        self._parts, self._jobs, self._choices, self._window = parts, jobs, choices, window
        self.dialog: MergeDialog | None = None

    def begin(self, record_id: str) -> None:
        """Load the record and show the dialog for its patient."""
        store = self._parts.store
        if store is None:
            return

        def work(_cancel: CancelToken, _progress: Progress) -> Record:
            return store.load(record_id)

        self._jobs.start(work, self._open, self._load_failed, name="open record", lane=Lane.STORE)

    def _open(self, record: Record) -> None:
        from pneumo_desktop.ui.merge_dialog import MergeDialog

        store = self._parts.store
        if store is None:
            return
        letterhead, scheme = self._choices.letterhead, self._choices.now.number_scheme
        dialog = MergeDialog(
            self._parts, store, self._jobs, letterhead, scheme, record, self._window, self._choices.now.read_first
        )
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.merged.connect(self._merged)
        dialog.finished.connect(lambda _answer: self.deleteLater())
        self.dialog = dialog
        dialog.open()

    def _merged(self, count: int) -> None:
        self.said.emit(self.tr("Records merged: {count}").format(count=count))
        self.merged.emit()

    def _load_failed(self, error: BaseException) -> None:
        self.failed.emit(error if isinstance(error, PneumoError) else PneumoError("store.failed"))

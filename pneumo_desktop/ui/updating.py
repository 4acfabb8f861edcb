"""Joins updates from a stick to the window: who may, what must be settled first, the model that is loaded anew."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMainWindow

from pneumo_desktop.domain.account import Right
from pneumo_desktop.domain.cancel import CancelToken, Progress
from pneumo_desktop.domain.packs import PackKind
from pneumo_desktop.ui.jobs import Jobs, Lane
from pneumo_desktop.ui.messages import sentence_for
from pneumo_desktop.ui.parts import Parts
from pneumo_desktop.ui.people import People


class Updating(QObject):
    """`action` is for the menu. The window connects `said` and `model_switched`."""

    said = Signal(str)
    """A sentence that must not be missed."""
    model_switched = Signal()

    def __init__(self, parts: Parts, jobs: Jobs, window: QMainWindow) -> None:
        super().__init__(window)
        self._parts, self._jobs, self._window = parts, jobs, window
        self.action = QAction(self.tr("Update from &USB…"), window)

    def follow(self, people: People, settle: Callable[[Callable[[], None]], None]) -> None:
        """`settle` asks what becomes of unsaved work: a new model would take its reading away."""
        self.action.triggered.connect(people.only(Right.UPDATES, lambda: settle(self.show)))

    def set_free(self, free: bool) -> None:
        """Whether nothing is being read or saved."""
        self.action.setEnabled(free and self._parts.updates is not None)

    def begin(self) -> None:
        """Tell what fell back, and write into the audit what was switched without it."""
        self._tell()
        self._witness()

    def show(self) -> None:
        """The page, over the window."""
        from pneumo_desktop.ui.update_page import UpdatePage

        if self._parts.updates is None:
            return
        page = UpdatePage(self._parts.updates, self._jobs, self._window)
        page.switched.connect(self._switched)
        page.open()

    def _switched(self, kind: PackKind) -> None:
        self._witness()
        if kind is PackKind.MODEL:
            self.model_switched.emit()

    def _tell(self) -> None:
        if self._parts.updates is not None:
            notices = self._parts.updates.take_notices()
            if notices:
                self.said.emit("\n".join(map(sentence_for, notices)))

    def model_changed(self) -> None:
        """The model is loaded, or another one in its place."""
        self._tell()
        self._witness()

    def _witness(self) -> None:
        updates, store = self._parts.updates, self._parts.store
        if updates is None or store is None:
            return

        def work(_cancel: CancelToken, _progress: Progress) -> None:
            updates.witness(store)

        # What cannot be written now is written at the next occasion: it stays noted.
        self._jobs.start(work, lambda _none: None, lambda _error: None, name="witness updates", lane=Lane.KEEPING)

"""Answers later starts of the program, and the system: the one window comes to the front and opens what was asked for."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QEvent, QFileSystemWatcher, QObject, QTimer, Signal, Slot
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtWidgets import QApplication, QWidget

from pneumo_desktop.handover import handover_folder, take_requests

LOOK_EVERY_MS = 1_000
SYSTEM_ASKS = sys.platform == "darwin"
"""Elsewhere the system starts the program anew for every film; a filter there would look at every event for nothing."""


class AskedFor(QObject):
    """What the program is asked to open while it runs: kept until a window stands that can open it.

    Later starts ask by `HandingOver`; on macOS the system itself asks, by an event to the application, from its first moment.
    """

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self._kept: list[list[Path]] = []
        self._answer: Callable[[Sequence[Path]], None] | None = None
        if SYSTEM_ASKS:
            app.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QFileOpenEvent) and event.file():
            self.take([Path(event.file())])
            return True
        return super().eventFilter(watched, event)

    def take(self, places: list[Path]) -> None:
        """Open them now, or as soon as somebody can; until then the question that stands before a window comes to the front."""
        if self._answer is not None:
            self._answer(places)
            return
        self._kept.append(places)
        question = QApplication.activeModalWidget()
        if question is not None:
            bring_to_front(question)

    def answer_by(self, answer: Callable[[Sequence[Path]], None]) -> None:
        """Open by `answer` from now on, first of all what was asked for before."""
        self._answer = answer
        kept, self._kept = self._kept, []
        for places in kept:
            answer(places)


def bring_to_front(window: QWidget) -> None:
    """Before all other windows, as far as the system lets a program do so."""
    window.raise_()
    window.activateWindow()


class HandingOver(QObject):
    """Looks for requests when the system tells of one, and every second where it cannot."""

    asked = Signal(object)
    """A list of paths, empty when the program was just started again."""

    def __init__(self, data: Path, parent: QObject) -> None:
        super().__init__(parent)
        self._folder = handover_folder(data)
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_EVERY_MS)
        self._timer.timeout.connect(self._look)
        self._system = QFileSystemWatcher(self)
        self._system.directoryChanged.connect(self._look)

    def start(self) -> None:
        """Answer from now on; where the folder cannot be made nobody is answered, and a second start says so."""
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
        except OSError:
            return
        self._system.addPath(str(self._folder))
        self._timer.start()

    @Slot()
    def _look(self) -> None:
        for places in take_requests(self._folder):
            self.asked.emit(places)

"""Answers later starts of the program: the one window comes to the front and opens what they were asked to open."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer, Signal, Slot

from pneumo_desktop.handover import handover_folder, take_requests

LOOK_EVERY_MS = 1_000


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

"""A folder under watch: looked at when the system tells of a change and every few seconds, and its new films offered."""

from __future__ import annotations

import time
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer, Signal, Slot

from pneumo_desktop.domain.cancel import CancelToken, Progress
from pneumo_desktop.domain.errors import PneumoError
from pneumo_desktop.domain.found import FoundFilm
from pneumo_desktop.domain.ports import WatchedFolder, WatchFolder
from pneumo_desktop.ui.jobs import Job, Jobs, Lane

LOOK_EVERY_MS = 4_000
_SOON_MS = 300
# A slow network drive is looked at less often: a look may take at most this part of the time.
_REST_TIMES = 10


class Watching(QObject):
    """Watches one folder at a time, or none."""

    appeared = Signal(object)
    """Films that are new and complete, or claim to be and are broken."""
    reach_changed = Signal(object)
    """The PneumoError why the folder cannot be reached, None once it can."""

    def __init__(self, watch_folder: WatchFolder, jobs: Jobs, parent: QObject) -> None:
        super().__init__(parent)
        self._watch_folder, self._jobs = watch_folder, jobs
        self._folder = ""
        self._watched: WatchedFolder | None = None
        self._job: Job | None = None
        self._out_of_reach = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._look)
        # Tells of changes at once where the system can; network drives mostly cannot, hence the timer.
        self._system = QFileSystemWatcher(self)
        self._system.directoryChanged.connect(self._look_soon)

    def set_folder(self, folder: str) -> None:
        """Watch another folder from now on; "" for none. What lies there already is not new."""
        if folder == self._folder:
            return
        self.stop()
        self._folder = folder
        if folder:
            self._timer.start(0)

    def stop(self) -> None:
        """Watch nothing any more."""
        self._timer.stop()
        if self._job is not None:
            self._job.cancel()
        if self._system.directories():
            self._system.removePaths(self._system.directories())
        if self._out_of_reach:
            self.reach_changed.emit(None)
        self._job, self._watched, self._folder, self._out_of_reach = None, None, "", False

    @Slot()
    def _look_soon(self) -> None:
        if self._job is None and self._folder:
            self._timer.start(_SOON_MS)

    @Slot()
    def _look(self) -> None:
        if self._job is not None or not self._folder:
            return
        folder, watched, watch = Path(self._folder), self._watched, self._watch_folder
        began = time.monotonic()

        def work(cancel: CancelToken, _progress: Progress) -> tuple[WatchedFolder, Sequence[FoundFilm] | PneumoError]:
            looking = watched or watch(folder)
            try:
                return looking, looking.look(cancel)
            except PneumoError as error:
                return looking, error

        def done(value: tuple[WatchedFolder, Sequence[FoundFilm] | PneumoError]) -> None:
            self._watched, found = value
            self._looked(found, began)

        self._job = self._jobs.start(work, done, lambda _error: self._looked((), began), name="watch folder", lane=Lane.WATCH)

    def _looked(self, found: Sequence[FoundFilm] | PneumoError, began: float) -> None:
        self._job = None
        took_ms = int((time.monotonic() - began) * 1000)
        self._timer.start(max(LOOK_EVERY_MS, _REST_TIMES * took_ms))
        failed = isinstance(found, PneumoError)
        if failed is not self._out_of_reach:
            self._out_of_reach = failed
            self.reach_changed.emit(found if failed else None)
        if isinstance(found, PneumoError):
            return
        if not self._system.directories():
            self._system.addPath(self._folder)
        if found:
            self.appeared.emit(list(found))

"""How films come into the window: dialogs, drops, recent films, lists of found films, and the watched folder."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, QStorageInfo, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog, QMenu, QWidget

from pneumo_desktop.domain.cancel import CancelToken, Progress
from pneumo_desktop.domain.errors import PneumoError
from pneumo_desktop.domain.found import COPY_PREFIX, FILM_SUFFIXES, FoundFilm
from pneumo_desktop.domain.ports import RecordStore
from pneumo_desktop.ui.choices import Choices
from pneumo_desktop.ui.import_page import ImportPage
from pneumo_desktop.ui.jobs import Job, Jobs, Lane
from pneumo_desktop.ui.new_film_notice import NewFilmNotice
from pneumo_desktop.ui.parts import Parts
from pneumo_desktop.ui.session import Session
from pneumo_desktop.ui.watching import Watching

_RECENT, _RECENT_PX = 8, 460
_CD_FILE_SYSTEMS = (b"iso9660", b"udf", b"cdfs", b"cd9660")


class Intake(QObject):
    """Joins the page of found films, the notice and the watched folder; a film that is wanted goes out by `film_wanted`."""

    film_wanted = Signal(Path)
    page_wanted = Signal()

    def __init__(self, parts: Parts, jobs: Jobs, choices: Choices, session: Session, window: QWidget) -> None:
        super().__init__(window)
        self._window, self._jobs, self._holds_films = window, jobs, parts.holds_films
        self._copies = _Copies(parts.store)
        self._job: Job | None = None
        self._recent: list[tuple[Path, bool]] = []
        self.page = ImportPage(parts.find_films, jobs)
        self.notice = NewFilmNotice()
        self.watching = Watching(parts.watch_folder, jobs, self)
        self.page.opened.connect(self.open_found)
        self.notice.open_wanted.connect(self.open_found)
        self.notice.list_wanted.connect(self._list_new_films)
        self.watching.appeared.connect(self.notice.add)
        self.watching.reach_changed.connect(self.notice.say_reach)
        choices.changed.connect(lambda: self.watching.set_folder(choices.now.watched_folder))
        self.watching.set_folder(choices.now.watched_folder)
        session.film_changed.connect(lambda: self._mark_opened(session))

    def _mark_opened(self, session: Session) -> None:
        if session.film is not None and session.film_path is not None:
            self.page.model.mark_opened(session.film_path)

    def close(self) -> None:
        """Remove the copies out of ZIPs; call it when the jobs have ended."""
        self.watching.stop()
        self._copies.close()

    # Coming in

    def take(self, paths: Sequence[Path]) -> None:
        """Open a film; list the films of a folder, DICOMDIR or ZIP, and those of several files."""
        if self._job is not None:
            self._job.cancel()
        if len(paths) > 1:
            self.search(paths)
        if len(paths) != 1:
            return
        (path,) = paths

        def work(_cancel: CancelToken, _progress: Progress) -> bool:
            return self._holds_films(path)

        def done(holds: bool) -> None:
            self._job = None
            if holds:
                self.search([path])
            else:
                self.film_wanted.emit(path)

        self._job = self._jobs.start(work, done, lambda _error: done(False), name="look at path", lane=Lane.FILM)

    def search(self, places: Sequence[Path]) -> None:
        """List the films in `places`."""
        if len(places) == 1:
            self.remember(places[0], is_place=True)
        self.page.cancel()
        # In the lane of the search, so that a cancelled one has ended before its copies go.
        self._jobs.start(
            lambda _cancel, _progress: self._copies.remove(),
            _ignore,
            _ignore,
            name="remove copies",
            lane=Lane.FIND,
        )
        self.page.begin(places, self._copies.folder)
        self.page_wanted.emit()

    def open_found(self, film: FoundFilm) -> None:
        """Open a film of the list or of the notice."""
        if film.file is not None:
            self.notice.forget(film)
            self.film_wanted.emit(film.file)

    def _list_new_films(self, films: Sequence[FoundFilm]) -> None:
        # Numbers count within one search; these films come from several looks.
        numbered = [replace(film, number=number) for number, film in enumerate(films)]
        self.page.show_films(numbered, self.tr("New films in the watched folder"))
        self.page_wanted.emit()

    def accept_drag(self, event: QDragEnterEvent) -> None:
        """Take what has a file in it."""
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def accept_drop(self, event: QDropEvent) -> None:
        """Open or list what was dropped."""
        paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        if paths:
            event.acceptProposedAction()
            self.take(paths)

    # Recent films

    def remember(self, path: Path, is_place: bool = False) -> None:
        """Put a film, or a place with films, on top of the recent ones; copies out of ZIPs are not for long."""
        if self._copies.holds(path):
            return
        entry = (path, is_place)
        self._recent = [entry, *(other for other in self._recent if other != entry)][:_RECENT]

    def fill_recent(self, menu: QMenu) -> None:
        """Recent films of this run only: names of files and folders may be patients' names and are kept nowhere."""
        menu.clear()
        menu.setToolTipsVisible(True)
        for path, is_place in self._recent:
            name = menu.fontMetrics().elidedText(self._recent_words(path, is_place), Qt.TextElideMode.ElideMiddle, _RECENT_PX)
            action = menu.addAction(name.replace("&", "&&"))
            action.setToolTip(str(path))
            action.triggered.connect(self._opener(path, is_place))
        if not self._recent:
            menu.addAction(self.tr("None yet")).setEnabled(False)

    def _recent_words(self, path: Path, is_place: bool) -> str:
        """Name and folder: units name their films alike, IM000001 in every folder."""
        name, folder = (place.name or str(place) for place in (path, path.parent))
        what = self.tr("All films in {place}").format(place=name) if is_place else name
        return what if path == path.parent else self.tr("{film} (in {folder})").format(film=what, folder=folder)

    def _opener(self, path: Path, is_place: bool) -> Callable[[], None]:
        return lambda: self.search([path]) if is_place else self.film_wanted.emit(path)

    # Dialogs

    def ask_for_film(self) -> None:
        """Let the person choose files."""
        dialog = self._dialog(self.tr("Open film"), QFileDialog.FileMode.ExistingFiles)
        films = self.tr("Films ({suffixes})").format(suffixes=" ".join(f"*{suffix}" for suffix in FILM_SUFFIXES))
        dialog.setNameFilters([self.tr("All files (*)"), films])
        dialog.open()

    def ask_for_folder(self) -> None:
        """Let the person choose a folder."""
        dialog = self._dialog(self.tr("Open folder"), QFileDialog.FileMode.Directory)
        dialog.open()

    def ask_for_cd(self) -> None:
        """Let the person choose the list of contents of a CD, beginning at the CD that is in."""
        dialog = self._dialog(self.tr("Import CD or DICOMDIR"), QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilters([self.tr("Lists of contents (DICOMDIR* dicomdir*)"), self.tr("All files (*)")])
        drives = [volume.rootPath() for volume in QStorageInfo.mountedVolumes() if _is_cd(volume)]
        if drives:
            dialog.setDirectory(drives[0])
        dialog.open()

    def ask_for_zip(self) -> None:
        """Let the person choose a ZIP."""
        dialog = self._dialog(self.tr("Open ZIP"), QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilters([self.tr("ZIP files (*.zip *.ZIP)"), self.tr("All files (*)")])
        dialog.open()

    def _dialog(self, title: str, mode: QFileDialog.FileMode) -> QFileDialog:
        start = ""
        if self._recent:
            path, is_place = self._recent[0]
            start = str(path if is_place and mode is QFileDialog.FileMode.Directory else path.parent)
        dialog = QFileDialog(self._window, title, start)
        dialog.setFileMode(mode)
        dialog.filesSelected.connect(lambda names: self.take([Path(name) for name in names]))
        dialog.finished.connect(dialog.deleteLater)
        return dialog


class _Copies:
    """The folder for copies out of ZIPs: beside the records, which an interrupted run leaves to the next one to clear."""

    def __init__(self, store: RecordStore | None) -> None:
        self._store = store
        self._own: tempfile.TemporaryDirectory[str] | None = None

    @property
    def folder(self) -> Path:
        """Where the copies are put."""
        if self._store is not None:
            return self._store.scratch
        if self._own is None:
            self._own = tempfile.TemporaryDirectory(prefix="pneumo-", ignore_cleanup_errors=True)
        return Path(self._own.name)

    def holds(self, path: Path) -> bool:
        """Whether `path` is one of the copies."""
        return path.name.startswith(COPY_PREFIX) and path.parent == self.folder

    def remove(self) -> None:
        """Remove all copies; one that is in use is left to the next start."""
        if self._store is None and self._own is None:
            return
        with suppress(OSError, PneumoError):  # a store that is closed has removed them itself
            for copy in self.folder.glob(f"{COPY_PREFIX}*"):
                with suppress(OSError):
                    copy.unlink()

    def close(self) -> None:
        """Remove the folder as well, where it is our own."""
        self.remove()
        if self._own is not None:
            self._own.cleanup()


def _ignore(_value: object) -> None:
    pass


def _is_cd(volume: QStorageInfo) -> bool:
    return volume.isReady() and bytes(volume.fileSystemType().data()).lower() in _CD_FILE_SYSTEMS

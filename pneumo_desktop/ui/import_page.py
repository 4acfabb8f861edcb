"""The page "Import films": what was found in a folder, CD or ZIP, filled while the search goes on."""

from __future__ import annotations

import time
from collections.abc import Sequence
from pathlib import Path
from threading import Lock

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QProgressBar, QPushButton, QStackedWidget, QTableView

from pneumo_desktop.domain.cancel import CancelToken, Progress
from pneumo_desktop.domain.found import FoundFilm, SearchPhase, SearchStep
from pneumo_desktop.domain.ports import FindFilms
from pneumo_desktop.ui.fields import column_layout, plain_label
from pneumo_desktop.ui.import_list import ImportModel, Show
from pneumo_desktop.ui.jobs import Job, Jobs, Lane
from pneumo_desktop.ui.list_page import ListPage, chosen_row, make_table
from pneumo_desktop.ui.messages import sentence_for

_TELL_EVERY_S = 0.1
_FILMS_A_TURN = 250
_ROW_PX = 60


class _Inbox:
    """What the search has brought and the page has not yet taken."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._films: list[FoundFilm] = []
        self._step: SearchStep | None = None

    def put(self, step: SearchStep) -> None:
        with self._lock:
            self._step = step
            if step.found is not None:
                self._films.append(step.found)

    def fetch(self, count: int) -> list[FoundFilm]:
        """The oldest films, `count` at most."""
        with self._lock:
            films, self._films = self._films[:count], self._films[count:]
            return films

    @property
    def step(self) -> SearchStep | None:
        """The last step."""
        return self._step


class ImportPage(ListPage):
    """Search field, table, progress; `opened` brings the film that is wanted."""

    opened = Signal(object)
    changed = Signal()
    """A search began or ended."""

    def __init__(self, find_films: FindFilms, jobs: Jobs) -> None:
        super().__init__()
        self._find, self._jobs = find_films, jobs
        self._job: Job | None = None
        self._inbox = _Inbox()
        self._place_words, self._ended = "", ""
        self.model = ImportModel(self)
        self._build()
        self._say()
        self._follow_selection()

    # Building

    def _build(self) -> None:
        self.title = plain_label(self.tr("Import films"), "title")
        self._search_for(self.tr("Search by patient, number, date, view or file"))
        self.show_what = QComboBox()
        for words, what in (
            (self.tr("Films and failures"), Show.ALL),
            (self.tr("Films only"), Show.FILMS),
            (self.tr("Failures only"), Show.FAILURES),
        ):
            self.show_what.addItem(words, what)
        self.show_what.setAccessibleName(self.tr("Which rows are shown"))
        self.progress = QProgressBar()
        self.progress.setTextVisible(False)
        self.progress.setAccessibleName(self.tr("Progress of the search"))
        self.stop = QPushButton(self.tr("Cancel"))
        self.open.setText(self.tr("Open film"))
        self.note, self.reason, self.empty = plain_label(name="quiet"), plain_label(), plain_label(name="title")
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.body = QStackedWidget()
        self.body.addWidget(self._make_table())
        self.body.addWidget(self.empty)
        self._lay_out()
        self.search.textChanged.connect(self._choose)
        self.show_what.currentIndexChanged.connect(self._choose)
        self.stop.clicked.connect(self.cancel)

    def _lay_out(self) -> None:
        top, middle, bottom = QHBoxLayout(), QHBoxLayout(), QHBoxLayout()
        for row in (top, middle, bottom):
            row.setSpacing(12)
        top.addWidget(self.title, 1)
        top.addWidget(self.search, 1)
        top.addWidget(self.show_what)
        top.addWidget(self.back)
        middle.addWidget(self.progress, 1)
        middle.addWidget(self.stop)
        bottom.addWidget(self.note, 1)
        bottom.addWidget(self.open)
        layout = column_layout(self, spacing=10, margins=(16, 14, 16, 12))
        layout.addLayout(top)
        layout.addLayout(middle)
        layout.addWidget(self.body, 1)
        layout.addWidget(self.reason)
        layout.addLayout(bottom)

    def _make_table(self) -> QTableView:
        widths = (92, 230, 170, 150, 90, 230, 260)
        table = make_table(self.model, self.tr("Found films"), widths, ImportModel.STATE, _ROW_PX)
        table.setWordWrap(True)
        table.horizontalHeader().setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        table.horizontalHeader().setSortIndicatorClearable(True)
        table.setSortingEnabled(True)
        return self._take_table(table)

    # Searching

    @property
    def busy(self) -> bool:
        """Whether a search is under way."""
        return self._job is not None

    def begin(self, places: Sequence[Path], scratch: Path) -> None:
        """Search `places`; the list is filled anew. Copies out of ZIPs go to `scratch`."""
        self._stop_job()
        self._reset(self._words_for(places))
        inbox, find = self._inbox, self._find

        def work(cancel: CancelToken, progress: Progress) -> None:
            told = 0.0
            for step in find(places, scratch, cancel):
                inbox.put(step)
                if time.monotonic() - told >= _TELL_EVERY_S:
                    told = time.monotonic()
                    progress(step.phase, step.done / max(1, step.total))

        def ended(_nothing: object) -> None:
            self._end_when_all_is_shown(inbox)

        self._job = self._jobs.start(
            work, ended, self._failed, lambda *_: self._take_in_or_say(), name="find films", lane=Lane.FIND
        )
        self._say()
        self.changed.emit()

    def show_films(self, films: Sequence[FoundFilm], words: str) -> None:
        """List films that were found elsewhere."""
        self._stop_job()
        self._reset(words)
        self.model.take(films)
        self._end(self._words_at_end())

    def cancel(self) -> None:
        """Stop the search; what was found stays."""
        if self._job is None:
            return
        self._stop_job()
        self._end(self.tr("The search was cancelled. What had been found stays in the list."))

    def _stop_job(self) -> None:
        if self._job is not None:
            self._job.cancel()
            self._job = None

    def _reset(self, words: str) -> None:
        self._inbox, self._place_words, self._ended = _Inbox(), words, ""
        self.title.setText(words)
        self.search.clear()
        self.model.clear()
        self._follow_selection()

    def _end_when_all_is_shown(self, inbox: _Inbox) -> None:
        if inbox is not self._inbox or self._job is None:
            return
        if self._take_in():
            QTimer.singleShot(0, lambda: self._end_when_all_is_shown(inbox))
        else:
            self._end(self._words_at_end())

    def _end(self, words: str) -> None:
        while self._take_in():
            pass
        self._job, self._ended = None, words
        self._say()
        self.changed.emit()

    def _failed(self, _error: BaseException) -> None:
        self._end(self.tr("The search failed. What had been found stays in the list; search again for the rest."))

    def _take_in_or_say(self) -> None:
        if not self._take_in():
            self._say()

    def _take_in(self) -> bool:
        """Show some of what was found: so much that the window stays quick; false if there was nothing more."""
        films = self._inbox.fetch(_FILMS_A_TURN)
        if not films:
            return False
        first = self.model.rowCount() == 0
        self.model.take(films)
        if first and self.model.rowCount() and not self.table.selectionModel().hasSelection():
            self.table.selectRow(0)
        self._say()
        self._follow_selection()
        return True

    # Saying

    def _words_for(self, places: Sequence[Path]) -> str:
        if len(places) == 1:
            return self.tr("Films in {place}").format(place=places[0].name or str(places[0]))
        return self.tr("Films in {count} places").format(count=len(places))

    def _words_at_end(self) -> str:
        films, failures = self.model.counts
        step = self._inbox.step
        words = self.tr("Films found: {films}. Could not be read: {failures}.").format(films=films, failures=failures)
        if step is not None and step.others:
            words += " " + self.tr("Other files that are no films: {others}.").format(others=step.others)
        return words

    def _say(self) -> None:
        """Bring progress, note and empty page up to date."""
        for widget in (self.progress, self.stop):
            widget.setVisible(self.busy)
        self.note.setText(self._progress_words() if self.busy else self._ended)
        self.body.setCurrentWidget(self.table if self.model.rowCount() else self.empty)
        self.empty.setText(self._empty_words())

    def _progress_words(self) -> str:
        step = self._inbox.step
        found = self.model.counts[0]
        if step is None or step.phase is SearchPhase.LISTING:
            self.progress.setRange(0, 0)
            return self.tr("Looking for files. So far: {total}.").format(total=step.total if step else 0)
        self.progress.setRange(0, max(1, step.total))
        self.progress.setValue(step.done)
        if step.phase is SearchPhase.HEADERS:
            words = self.tr("Films found: {found}. Files seen: {done} of {total}.")
        else:
            words = self.tr("Films found: {found}. Thumbnails: {done} of {total}.")
        return words.format(found=found, done=step.done, total=step.total)

    def _empty_words(self) -> str:
        if sum(self.model.counts):
            return self.tr("No film matches. Search for something else.")
        if self.busy:
            return self.tr("Searching…")
        if not self._place_words:
            return self.tr("Nothing was searched yet. Open a folder, CD or ZIP from the File menu, or drop it here.")
        return self.tr("No films here. Choose the folder above or below, or another stick or CD.")

    # Choosing

    @Slot()
    def _choose(self) -> None:
        current = self._current()
        self.model.choose(self.search.text(), Show(self.show_what.currentData()))
        row = self.model.row_of(current.number) if current is not None else None
        if self.model.rowCount():
            self.table.selectRow(row or 0)
        self._say()
        self._follow_selection()

    def _current(self) -> FoundFilm | None:
        row = chosen_row(self.table)
        return self.model.film(row) if row is not None else None

    def _follow_selection(self) -> None:
        film = self._current()
        row = chosen_row(self.table)
        self.open.setEnabled(row is not None and self._can_open(row))
        self.reason.setText(sentence_for(film.error) if film is not None and film.error is not None else "")
        self.reason.setVisible(bool(self.reason.text()))

    def _can_open(self, row: int) -> bool:
        film = self.model.film(row)
        return film.file is not None and film.error is None

    def _open_current(self) -> None:
        film = self._current()
        if film is not None and self.open.isEnabled():
            self.opened.emit(film)

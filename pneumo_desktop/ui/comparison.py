"""Puts an earlier film of the same patient, or a film from a file, beside the one on the desk, to look at only."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from pneumo_desktop.domain.cancel import CancelToken, Progress
from pneumo_desktop.domain.errors import PneumoError
from pneumo_desktop.domain.film import Film
from pneumo_desktop.domain.patient import PatientDraft, clean_text, draft_of, find_differences
from pneumo_desktop.domain.reading import HeatMap, Outcome
from pneumo_desktop.domain.record import Record
from pneumo_desktop.ui.earlier_films import EarlierFilmsPage, final_read_words, moment_of, view_of
from pneumo_desktop.ui.film_corners import film_lines, patient_lines
from pneumo_desktop.ui.jobs import Job, Jobs, Lane
from pneumo_desktop.ui.messages import sentence_for
from pneumo_desktop.ui.parts import Parts
from pneumo_desktop.ui.session import Session
from pneumo_desktop.ui.view_actions import ViewActions
from pneumo_desktop.ui.work_page import WorkPage
from pneumo_desktop.workflow import kept_film

_TYPING_MS = 300


class Comparison(QObject):
    """Knows the earlier records of the patient on the desk, and closes when film or patient change.

    It only looks at the session: no reading, record or report comes to know of the film at the right.
    """

    changed = Signal()
    """There are other earlier films to choose from, or the comparison was opened or closed."""

    def __init__(self, parts: Parts, jobs: Jobs, session: Session, page: WorkPage, window: QWidget) -> None:
        super().__init__(window)
        self._parts, self._jobs, self._session, self._page, self._window = parts, jobs, session, page, window
        self._films = page.films
        self._search: Job | None = None
        self._opening: Job | None = None
        self._number = ""
        self._records: tuple[Record, ...] = ()
        self._compared: tuple[Film | None, PatientDraft] | None = None
        self._films.linked.toggled.connect(lambda _on: self.changed.emit())
        session.film_changed.connect(self._session_changed)
        session.form_replaced.connect(self._session_changed)
        session.saved.connect(lambda: self.look_up(again=True))
        self._films.closing.connect(self.close)
        self._films.another_wanted.connect(self.choose)
        self._wait = QTimer(self)
        self._wait.setSingleShot(True)
        self._wait.setInterval(_TYPING_MS)
        self._wait.timeout.connect(self.look_up)
        page.patient_form.changed.connect(self._patient_changed)

    # Earlier films

    @property
    def earlier(self) -> tuple[Record, ...]:
        """Records of other films of the patient on the desk, newest first."""
        film = self._session.film
        if film is None:
            return ()
        return tuple(record for record in self._records if record.film_sha256 != film.sha256)

    def look_up(self, again: bool = False) -> None:
        """See what the store holds of this patient, by clinic number."""
        store, number = self._parts.store, clean_text(self._session.draft.number)
        if number == self._number and not again:
            return
        self._number = number
        if self._search is not None:
            self._search.cancel()
            self._search = None
        self._take(())
        if store is None or not number:
            return

        def work(_cancel: CancelToken, _progress: Progress) -> Sequence[Record]:
            return store.records_of(number)

        # Without a list there is nothing to choose; the store's failures are told where it is needed.
        self._search = self._jobs.start(work, self._take, lambda _error: self._take(()), name="earlier films", lane=Lane.STORE)

    def _take(self, records: Sequence[Record]) -> None:
        self._records = tuple(sorted(records, key=moment_of, reverse=True))
        self.changed.emit()

    def _session_changed(self) -> None:
        self.close()
        self.look_up()
        self.changed.emit()

    def _patient_changed(self) -> None:
        """The form says something else: a comparison for somebody else must not stay."""
        self._wait.start()
        if self._compared is not None and self._compared[1] != self._session.draft:
            self.close()

    # Choosing

    @property
    def open(self) -> bool:
        """Whether two films are on the screen."""
        return self._films.comparing

    def follow(self, actions: ViewActions, here: bool) -> None:
        """Let only be done what can be done now; `here` says that the films are in sight."""
        has_film = here and self._session.film is not None
        actions.compare.setEnabled(has_film and (self.open or bool(self.earlier)))
        actions.compare.setChecked(self.open)
        actions.compare_file.setEnabled(has_film)
        actions.link_views.setEnabled(has_film and self.open)
        actions.link_views.setChecked(self._films.linked.isChecked())

    def toggle(self, _checked: bool = False) -> None:
        """Close the comparison, or open it: with the only earlier film at once, with several by choice."""
        if self.open:
            self.close()
        elif len(self.earlier) == 1:
            self.show_record(self.earlier[0])
        else:
            self.choose()
        self.changed.emit()  # a checkable action follows what is so, not what was pressed

    def choose(self) -> None:
        """Let the person choose among the earlier films, or a file where there are none."""
        if self._session.film is None:
            return
        if not self.earlier:
            self.ask_for_file()
            return
        page = EarlierFilmsPage(self.earlier, self._window)
        page.chosen.connect(self.show_record)
        page.file_wanted.connect(self.ask_for_file)
        page.open()

    def ask_for_file(self) -> None:
        """Let the person choose any film from a disk, stick or CD."""
        dialog = QFileDialog(self._window, self.tr("Choose a film to compare with"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(lambda name: self.show_file(Path(name)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    # Showing

    def show_record(self, record: Record) -> None:
        """Put the film of a record beside the one on the desk."""
        store, decode = self._parts.store, self._parts.decode
        if store is None or record not in self.earlier:
            return
        day = moment_of(record).date()
        draft = draft_of(record.patient)
        title = self._title(record)
        another = find_differences(draft, self._session.draft)
        name, number, rest = patient_lines(draft, record.patient, day)

        def work(cancel: CancelToken, _progress: Progress) -> Film:
            return kept_film(record, store, decode, cancel)

        def done(film: Film) -> None:
            corner = (title, " · ".join(part for part in (number, name) if part), rest)
            below = record.reading.outcome is Outcome.NO_PATTERN
            self._films.show_other(film, corner, film_lines(film.facts), self._heat_map_of(record), below)

        warning = self.tr("Kept under ANOTHER PATIENT of the same number: {name}").format(name=record.patient.name)
        said = (
            title,
            warning if another else "",
            view_of(record),
            self.tr("Final read: {words}").format(words=final_read_words(record)),
            record.number,
        )
        self._begin(" · ".join(part for part in said if part), work, done)

    def _heat_map_of(self, record: Record) -> HeatMap | None:
        """The map that is kept with it, unless a person has to say something of that film first."""
        return None if self._session.hides(record) else record.heat_map

    def show_file(self, path: Path) -> None:
        """Put the film in a file beside the one on the desk."""
        decode, draft = self._parts.decode, self._session.draft
        if self._session.film is None:
            return
        title = self.tr("Film from file, not from this patient's record")
        words = f"{title}: {path.name}"

        def work(cancel: CancelToken, _progress: Progress) -> Film:
            return decode(path, cancel)

        def done(film: Film) -> None:
            header = film.facts.patient
            if find_differences(header, draft):
                self._films.say(self.tr("{words}. Its file names ANOTHER PATIENT.").format(words=words))
            corner = (title, " · ".join(part for part in (header.number, header.name) if part))
            self._films.show_other(film, corner, film_lines(film.facts), None)

        self._begin(words, work, done)

    def _begin(self, words: str, work: Callable[[CancelToken, Progress], Film], done: Callable[[Film], None]) -> None:
        self._stop_opening()
        self._compared = (self._session.film, self._session.draft)
        self._films.begin(words, self.tr("Opening…"))
        self._films.current.setFocus()
        self._page.make_room()
        self._opening = self._jobs.start(work, done, self._failed, name="open film to compare", lane=Lane.FILM)
        self.changed.emit()

    def _failed(self, error: BaseException) -> None:
        known = error if isinstance(error, PneumoError) else PneumoError("film.unreadable", file=self.tr("The film"))
        self._films.show_failure(sentence_for(known))

    def close(self) -> None:
        """One film again."""
        self._stop_opening()
        self._compared = None
        if self.open:
            self._films.end()
            self._page.make_room()
            self.changed.emit()

    def _stop_opening(self) -> None:
        if self._opening is not None:
            self._opening.cancel()
            self._opening = None

    def _title(self, record: Record) -> str:
        """Words that cannot be taken for the film on the desk."""
        film, day = self._session.film, moment_of(record).date()
        taken = self._session.visit.exam_at or (film.facts.acquired_at if film else None) or self._parts.now()
        if day > taken.date():
            return self.tr("Later film, {day}").format(day=day.isoformat())
        if day == taken.date():
            return self.tr("Other film of the same day, {day}").format(day=day.isoformat())
        return self.tr("Earlier film, {day}").format(day=day.isoformat())

"""The quiet notice of a film that appeared in the watched folder: it stands in the status bar and takes no focus."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from pneumo_desktop.domain.errors import PneumoError
from pneumo_desktop.domain.found import FoundFilm
from pneumo_desktop.ui.fields import small_button
from pneumo_desktop.ui.messages import sentence_for

_WIDEST_PX = 420


class NewFilmNotice(QWidget):
    """Names the newest film, with buttons to open it, to list all of them, and to put the notice away."""

    open_wanted = Signal(object)
    list_wanted = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._films: list[FoundFilm] = []
        self._failure: PneumoError | None = None
        self.text = QLabel()
        self.text.setTextFormat(Qt.TextFormat.PlainText)
        self.open, self.list = small_button(self.tr("Open")), small_button(self.tr("List"))
        self.put_away = small_button(self.tr("OK"))
        self.open.setAccessibleName(self.tr("Open the new film"))
        self.list.setAccessibleName(self.tr("List the new films"))
        row = QHBoxLayout(self)
        row.setContentsMargins(6, 0, 6, 0)
        row.setSpacing(6)
        for widget in (self.text, self.open, self.list, self.put_away):
            row.addWidget(widget)
        self.open.clicked.connect(lambda: self.open_wanted.emit(self._films[-1]))
        self.list.clicked.connect(lambda: self.list_wanted.emit(list(self._films)))
        self.put_away.clicked.connect(self._put_away)
        self.hide()

    @property
    def films(self) -> list[FoundFilm]:
        """Films offered and not yet opened or put away."""
        return list(self._films)

    def add(self, films: Sequence[FoundFilm]) -> None:
        """Offer these films as well; a file that was written over is offered once."""
        files = {film.file for film in films}
        self._films = [film for film in self._films if film.file not in files] + list(films)
        self._follow()

    def forget(self, film: FoundFilm) -> None:
        """This film was opened."""
        self._films = [other for other in self._films if other.file != film.file]
        self._follow()

    def say_reach(self, failure: PneumoError | None) -> None:
        """Say why the folder cannot be reached, or no more."""
        self._failure = failure
        self._follow()

    def _put_away(self) -> None:
        self._films, self._failure = [], None
        self._follow()

    def _follow(self) -> None:
        newest = self._films[-1] if self._films else None
        words = self._words(newest) if newest is not None else sentence_for(self._failure) if self._failure else ""
        self.text.setText(self.text.fontMetrics().elidedText(words, Qt.TextElideMode.ElideMiddle, _WIDEST_PX))
        self.text.setToolTip(words)
        self.open.setVisible(newest is not None and newest.error is None)
        self.list.setVisible(len(self._films) > 1)
        self.setVisible(bool(words))

    def _words(self, film: FoundFilm) -> str:
        if film.error is not None:
            return sentence_for(film.error)
        who = film.facts.patient.name or film.facts.patient.number if film.facts else ""
        name = film.name.rsplit("/", 1)[-1]
        words = self.tr("New film: {patient}, {file}") if who else self.tr("New film: {file}")
        return words.format(patient=who, file=name)

"""The found films as rows of a table: filled while searching, filtered and sorted without a widget a row."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Sequence
from enum import StrEnum
from functools import lru_cache
from pathlib import Path

from PySide6.QtCore import QModelIndex, QObject, Qt
from PySide6.QtGui import QColor, QImage, QPixmap

from pneumo_desktop.domain.found import THUMBNAIL_PX, FoundFilm
from pneumo_desktop.ui import theme
from pneumo_desktop.ui.dates import long_date, short_moment
from pneumo_desktop.ui.film_words import unreadable_words
from pneumo_desktop.ui.list_page import Index, ListModel
from pneumo_desktop.ui.messages import sentence_for
from pneumo_desktop.ui.patient_words import sex_words

THUMBNAIL_SIDE = 54
"""Longest side of a thumbnail on the screen, in the screen's own units; its pixels are more, for fine screens."""


class Show(StrEnum):
    """Which rows are wanted."""

    ALL = "all"
    FILMS = "films"
    FAILURES = "failures"


class ImportModel(ListModel):
    """Found films in the order in which they were found, until a column is chosen to sort by."""

    THUMBNAIL, PATIENT, BORN, DATE, VIEW, FILE, STATE = range(7)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent=parent)
        self._films: dict[int, FoundFilm] = {}
        self._texts: dict[int, str] = {}
        self._rows: list[int] = []
        self._wanted, self._show = "", Show.ALL
        self._column, self._falling = -1, False
        self._opened: set[Path] = set()
        self._pixmap = lru_cache(maxsize=256)(self._make_pixmap)
        self._titles = (
            self.tr("Film"),
            self.tr("Patient"),
            self.tr("Born, sex"),
            self.tr("Date of film"),
            self.tr("View"),
            self.tr("File"),
            self.tr("State"),
        )

    # Filling

    def clear(self) -> None:
        """No films; what was opened stays known."""
        self.beginResetModel()
        self._films, self._texts, self._rows = {}, {}, []
        self._pixmap.cache_clear()
        self.endResetModel()

    def take(self, films: Sequence[FoundFilm]) -> None:
        """Add films, or replace those of the same number."""
        new: list[int] = []
        changed: list[int] = []
        for film in films:
            known = film.number in self._films
            self._films[film.number] = film
            self._texts[film.number] = _plain(" ".join(self._cells(film)))
            if known and film.number not in new:
                changed += self._replace(film)
            elif not known:
                new.append(film.number)
        if changed and self._rows:
            last = len(self._rows) - 1  # rows may have gone meanwhile
            self.dataChanged.emit(self.index(min(*changed, last), 0), self.index(min(max(changed), last), self.STATE))
        self._append([number for number in new if self._fits(number)])

    def _append(self, numbers: list[int]) -> None:
        if numbers:
            self.beginInsertRows(QModelIndex(), len(self._rows), len(self._rows) + len(numbers) - 1)
            self._rows += numbers
            self.endInsertRows()

    def _replace(self, film: FoundFilm) -> list[int]:
        """The row that looks different now, if it stays in its place."""
        fits = self._fits(film.number)
        row = self.row_of(film.number)
        if row is None:
            self._append([film.number] if fits else [])
        elif fits:
            return [row]
        else:
            self.beginRemoveRows(QModelIndex(), row, row)
            del self._rows[row]
            self.endRemoveRows()
        return []

    def mark_opened(self, file: Path) -> None:
        """Remember that the film in `file` was on the screen."""
        self._opened.add(file)
        for row, number in enumerate(self._rows):
            if self._films[number].file == file:
                self.dataChanged.emit(self.index(row, self.STATE), self.index(row, self.STATE))

    # Choosing

    def choose(self, text: str, show: Show) -> None:
        """Show the rows that hold every word of `text`, without regard to case and accents."""
        self.beginResetModel()
        self._wanted, self._show = _plain(text), show
        self._rows = [number for number in self._films if self._fits(number)]
        self._order_rows()
        self.endResetModel()

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort by a column; -1 brings back the order of finding."""
        self._column, self._falling = column, order is Qt.SortOrder.DescendingOrder
        self.layoutAboutToBeChanged.emit()
        before = self.persistentIndexList()
        numbers = [self._rows[index.row()] for index in before]
        self._order_rows()
        rows = {number: row for row, number in enumerate(self._rows)}
        after = [self.index(rows[number], index.column()) for number, index in zip(numbers, before, strict=True)]
        self.changePersistentIndexList(before, after)
        self.layoutChanged.emit()

    def _order_rows(self) -> None:
        keys: dict[int, Callable[[FoundFilm], str]] = {
            self.PATIENT: lambda film: _plain(_who(film)),
            self.BORN: lambda film: str((film.facts and film.facts.patient.birth_date) or ""),
            self.DATE: lambda film: str((film.facts and film.facts.acquired_at) or ""),
            self.VIEW: lambda film: f"{film.facts.modality} {film.facts.view_position}" if film.facts else "",
            self.FILE: lambda film: film.name,
            self.STATE: lambda film: f"{film.error is not None:d}{film.file in self._opened:d}",
        }
        key = keys.get(self._column)

        def place(number: int) -> tuple[str, int]:
            return key(self._films[number]) if key is not None else "", number

        self._rows.sort(key=place, reverse=self._falling)

    def _fits(self, number: int) -> bool:
        failed = self._films[number].error is not None
        if self._show is not Show.ALL and failed is not (self._show is Show.FAILURES):
            return False
        text = self._texts[number]
        return all(word in text for word in self._wanted.split())

    # Asking

    def film(self, row: int) -> FoundFilm:
        """The film in a row."""
        return self._films[self._rows[row]]

    def row_of(self, number: int) -> int | None:
        """The row of a film, None while it is filtered out."""
        if not self._rows:
            return None
        if self._column < 0 and self._rows[0] <= number:  # in order of finding, near its number
            at = min(number - self._rows[0], len(self._rows) - 1)
            if self._rows[at] == number:
                return at
        return self._rows.index(number) if number in self._rows else None

    def row_of_file(self, file: Path) -> int | None:
        """The row of the film in `file`, None if it is not shown."""
        return next((row for row, number in enumerate(self._rows) if self._films[number].file == file), None)

    @property
    def counts(self) -> tuple[int, int]:
        """Films and failures, shown or not."""
        failures = sum(film.error is not None for film in self._films.values())
        return len(self._films) - failures, failures

    def _count(self) -> int:
        return len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        film, column = self.film(index.row()), index.column()
        if role == Qt.ItemDataRole.DisplayRole:
            return self._cells(film)[column]
        if role == Qt.ItemDataRole.DecorationRole and column == self.THUMBNAIL and film.thumbnail is not None:
            return self._pixmap(film.number)
        if role == Qt.ItemDataRole.ToolTipRole:
            return sentence_for(film.error) if film.error is not None else film.name
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._cells(film)[column] or (self._cells(film)[self.FILE] if column == self.THUMBNAIL else "")
        if role == Qt.ItemDataRole.ForegroundRole and film.error is not None and column == self.STATE:
            return QColor(theme.ERROR)
        return None

    def _cells(self, film: FoundFilm) -> tuple[str, ...]:
        state = self.tr("Opened") if film.file in self._opened else ""
        if film.error is not None:
            state = sentence_for(film.error)
        if film.facts is None:
            return "", "", "", "", "", film.name, state
        facts, patient = film.facts, film.facts.patient
        born = [long_date(patient.birth_date)] if patient.birth_date else []
        born += [sex_words()[patient.sex]] if patient.sex else []
        view = " ".join(part for part in (facts.modality or facts.file_format, facts.view_position) if part)
        taken = short_moment(facts.acquired_at) if facts.acquired_at else ""
        return "", _who(film), ", ".join(born), taken, view, film.name, state

    def _make_pixmap(self, number: int) -> QPixmap:
        gray = self._films[number].thumbnail
        if gray is None:
            return QPixmap()
        height_px, width_px = gray.shape
        # The copy owns its pixels: the bytes here are gone when this returns.
        image = QImage(gray.tobytes(), width_px, height_px, width_px, QImage.Format.Format_Grayscale8).copy()
        pixmap = QPixmap.fromImage(image)
        pixmap.setDevicePixelRatio(THUMBNAIL_PX / THUMBNAIL_SIDE)
        return pixmap


def _who(film: FoundFilm) -> str:
    patient = film.facts.patient if film.facts else None
    if patient is None:
        return ""
    unreadable = "patient_unreadable" in film.facts.notes if film.facts else False
    return "  ".join(part for part in (patient.name or (unreadable_words() if unreadable else ""), patient.number) if part)


def _plain(text: str) -> str:
    """Text without case and accents, for searching."""
    return "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c)).casefold()
